import {
  ADVOCATE_ANSWERS,
  AUDIENCES,
  INTERPRETERS,
  MY_PLAN_PARTS,
  NAMED_ON_MY_PLAN,
  READINESS,
  TRANSLATORS,
  VIEW_ABOUTS,
} from '../../domain/transition-plan/voice/state';
import { achievementId, body, date, oneOf, orNull, personId, reason, text, words, z } from './primitives';

const LANGUAGE_EXPECTED = 'Expected a language as a tag, such as cy, en, pl, or bfi for British Sign Language.';
/** A language as BCP 47 writes it. */
const language = z
  .string(LANGUAGE_EXPECTED)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, LANGUAGE_EXPECTED)
  .openapi({ description: 'A tag of BCP 47: cy, en, pl, bfi (British Sign Language).' });
const yesOrNo = z.boolean('Expected true or false.');
const short = text(1, 1_000);

/** Left out means that the child was not asked, or has not said. */
const mayBeSeenBy = oneOf(AUDIENCES)
  .default('not-said')
  .openapi({ description: 'Whom the child lets see it. Left out: they have not said.' });

/** The body of `record-child-view`: words as said, or the one step by which there are none. */
export const childViewBody = body({
  about: oneOf(VIEW_ABOUTS),
  words: orNull(words).openapi({ description: 'As the child said it, never paraphrased, in the language they used.' }),
  nothingToAdd: yesOrNo.default(false).openapi({ description: 'The child was asked, and had nothing to add.' }),
  language: orNull(language),
  translation: orNull(
    z.strictObject(
      { words, translator: oneOf(TRANSLATORS), name: text(1, 200) },
      'Expected words, translator and name.',
    ),
  ).openapi({ description: 'The words in a language that readers know, with who translated: never family.' }),
  mayBeSeenBy,
})
  .refine((said) => (said.words === null) === said.nothingToAdd, {
    path: ['words'],
    message: 'Expected either the child’s words, or “nothingToAdd”: true.',
  })
  .refine(({ words: said, translation }) => said !== null || translation === null, {
    path: ['translation'],
    message: 'Expected no translation where there are no words.',
  });

const person = {
  name: text(1, 200),
  relationship: text(1, 200),
  maySpeak: z
    .discriminatedUnion(
      'is',
      [
        body({ is: z.literal('not-asked') }),
        body({ is: z.literal('no') }),
        body({ is: z.literal('yes'), about: short }),
      ],
      'Expected { is: "yes", about } or { is: "no" } or { is: "not-asked" }.',
    )
    .default({ is: 'not-asked' })
    .openapi({ description: 'Whether the child lets us speak with them, and about what.' }),
  unsafe: orNull(short).openapi({ description: 'Why contact with them is not safe for the child.' }),
};

/** The body of each command by which the child’s voice is kept, by the command's name. */
export const voiceBodies = {
  'record-how-i-understand-best': body({
    words: orNull(words).openapi({ description: 'In the child’s own words.' }),
    language: orNull(language),
    interpreter: z
      .discriminatedUnion(
        'is',
        [body({ is: z.literal('not-needed') }), body({ is: z.literal('needed'), language, from: oneOf(INTERPRETERS) })],
        'Expected { is: "not-needed" } or { is: "needed", language, from }.',
      )
      .openapi({ description: 'Never family.' }),
    spoken: orNull(short),
    signed: orNull(short),
    reading: orNull(short),
    format: orNull(short),
    mayBeSeenBy,
  }),
  'record-safe-way-to-reach-me': body({
    how: short,
    when: orNull(short),
    whoMaySeeIt: orNull(short).openapi({ description: 'Who may see a message, a letter or a missed call.' }),
    never: orNull(short).openapi({ description: 'What must never be done.' }),
    mayBeSeenBy,
  }),
  'record-advocate-answer': body({ answer: oneOf(ADVOCATE_ANSWERS), words: orNull(words), mayBeSeenBy }),
  'record-restorative-readiness': body({ readiness: oneOf(READINESS), reason, words: orNull(words), mayBeSeenBy }),
  'record-achievement': body({
    what: short,
    on: orNull(date).openapi({ description: 'When it was; left out: today.' }),
    familyMayKnow: yesOrNo.openapi({ description: 'Whether the child wants their family to be told.' }),
    mayBeSeenBy,
  }),
  'change-who-knows-of-achievement': body({ achievementId, familyMayKnow: yesOrNo, mayBeSeenBy }),
  'name-person-who-matters': body({ ...person, mayBeSeenBy }),
  'change-person-who-matters': body({ personId, ...person, mayBeSeenBy }),
  'take-off-person-who-matters': body({ personId, reason }),
  'choose-how-my-plan-looks': body({
    title: orNull(text(1, 80)).openapi({ description: 'What the child calls it; left out: “My plan”.' }),
    leavesOff: z
      .array(oneOf(MY_PLAN_PARTS), 'Expected a list.')
      .max(MY_PLAN_PARTS.length, 'Expected each part once.')
      .default([])
      .openapi({ description: 'The parts that the child wants left off.' }),
    names: z
      .array(oneOf(NAMED_ON_MY_PLAN), 'Expected a list.')
      .max(NAMED_ON_MY_PLAN.length, 'Expected each once.')
      .default([])
      .openapi({ description: 'What may be named on it, because the child wants it. Nothing else of it is.' }),
    easyRead: yesOrNo.default(false),
    callers: z
      .array(text(1, 120), 'Expected a list.')
      .max(6, 'Expected at most six.')
      .default([])
      .openapi({ description: 'Whom the child would call: a name, with the number where they want it.' }),
  }),
} as const;
