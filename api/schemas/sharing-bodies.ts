import { EXTRACT_SECTIONS, LAWFUL_BASES } from '../../domain/policy/sharing';
import {
  body,
  date,
  extractId,
  listOf,
  oneOf,
  orNull,
  reason,
  sharingDecisionId,
  staffId,
  text,
  words,
  z,
} from './primitives';

const section = oneOf(EXTRACT_SECTIONS);

/** The body of each command about what is shared of the formulation, by the command's name. */
export const sharingBodies = {
  'decide-on-sharing': body({
    with: z.discriminatedUnion(
      'is',
      [
        body({ is: z.literal('staff'), staffId }),
        body({ is: z.literal('outside'), name: text(1, 200), organisation: text(1, 200) }),
      ],
      'Expected “is” to be staff (with staffId) or outside (with name and organisation): a named person, always.',
    ),
    purpose: reason.openapi({ description: 'What they need it for.' }),
    necessity: reason.openapi({ description: 'Why it takes this, and no less.' }),
    reasons: reason.openapi({ description: 'Why it is shared, or not, weighed one against the other.' }),
    basis: orNull(oneOf(LAWFUL_BASES)).openapi({ description: 'Left out: the one of the policy.' }),
    childsView: z
      .discriminatedUnion(
        'is',
        [
          body({ is: z.literal('agrees'), words: orNull(words) }),
          body({ is: z.literal('does-not-agree'), words: orNull(words) }),
          body({ is: z.literal('not-asked'), why: reason }),
        ],
        'Expected “is” to be agrees, does-not-agree (each with their words, if they gave any) or not-asked (with why).',
      )
      .openapi({ description: 'What the child says about this sharing.' }),
    decision: z.discriminatedUnion(
      'is',
      [
        body({
          is: z.literal('share'),
          expiresOn: orNull(date).openapi({ description: 'The last day; left out: as the policy says.' }),
          extracts: listOf(
            body({
              section,
              text: orNull(text(1, 8_000)).openapi({ description: 'Written for this recipient. Kept sealed.' }),
              from: orNull(extractId).openapi({
                description: 'Instead of a text: an extract that you can read, whose text is shared anew.',
              }),
              note: orNull(text(1, 1_000)).openapi({ description: '“How to read this”; left out: the policy’s.' }),
              ownReason: orNull(reason).openapi({ description: 'Why, for a section that is not shared by default.' }),
            }).refine(({ text: written, from }) => (written === null) !== (from === null), {
              path: ['text'],
              message: 'Write a text, or name in “from” an extract whose text is shared anew: one of the two.',
            }),
            1,
            EXTRACT_SECTIONS.length,
          ),
        }),
        body({ is: z.literal('not-to-share'), sections: listOf(section, 1, EXTRACT_SECTIONS.length) }),
      ],
      'Expected “is” to be share (with extracts) or not-to-share (with the sections that were asked for).',
    ),
  }),
  'confirm-extracts': body({ decisionId: sharingDecisionId }),
  'withdraw-extract': body({ extractId, reason }),
} as const;
