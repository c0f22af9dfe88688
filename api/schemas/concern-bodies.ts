import { parseInstant } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { DisagreementId } from '../../domain/ids';
import { CONCERN_KINDS, OVERRIDE_GROUNDS } from '../../domain/policy/concerns';
import type { ConcernCommandName } from '../../domain/safeguarding-concern/commands';
import {
  CONCERN_STEPS,
  OUTCOMES,
  SERVICES_DECISIONS,
  SIDES_OF_A_DISAGREEMENT,
} from '../../domain/safeguarding-concern/state';
import {
  body,
  checkInId,
  childId,
  date,
  episodeId,
  listOf,
  oneOf,
  orNull,
  reason,
  serviceId,
  staffId,
  text,
  words,
  z,
} from './primitives';

const MOMENT = 'Expected a moment in UTC, written 2026-03-10T09:00:00.000Z.';
const moment = z
  .string(MOMENT)
  .refine((written) => parseInstant(written) !== null, MOMENT)
  .transform((written) => written as Instant)
  .openapi({ type: 'string', format: 'date-time' });
const short = text(1, 1_000);
const yesOrNo = z.boolean('Expected true or false.');
const kinds = listOf(oneOf(CONCERN_KINDS), 0, CONCERN_KINDS.length).default([]);
const disagreementId = z
  .string('Expected the id of a disagreement.')
  .regex(/^[A-Za-z0-9._:-]{1,120}$/, 'Expected the id of a disagreement.')
  .transform((id) => id as DisagreementId);

/** A child whom whoever is worried cannot find here, or may not see: whatever they know of them. */
const about = body({
  name: orNull(short),
  dateOfBirth: orNull(date),
  description: orNull(words).openapi({
    description: 'What they look like, where they live or were, whom they are with.',
  }),
  serviceId: orNull(serviceId).openapi({ description: 'The service that is to receive it; left out: your own.' }),
}).refine(({ name, description }) => name !== null || description !== null, {
  path: ['description'],
  message: 'Give a name, or describe the child as far as you can.',
});

/** Raising a concern needs what, and about whom; whoever raises it is worried unless somebody else is named. */
export const raiseBody = body({
  childId: orNull(childId).openapi({ description: 'The child, where you can find them here; otherwise `about`.' }),
  about: orNull(about).openapi({
    description: 'The child in your own words. You are answered the same whether or not they are known here.',
  }),
  what: words.openapi({ description: 'What was seen and heard, as it was.' }),
  whoIsWorried: orNull(short),
  kinds,
  otherChildren: yesOrNo
    .default(false)
    .openapi({ description: 'Brothers, sisters or other children may be at risk too.' }),
  cameOf: orNull(body({ episodeId, checkInId: orNull(checkInId) })).openapi({
    description: 'The voluntary contact, and perhaps the missed check-in, from which the worry came.',
  }),
  aboutStaffId: orNull(staffId).openapi({
    description: 'The colleague whom it is about. They, and whoever would see it through them, will not know of it.',
  }),
})
  .refine((said) => (said.childId === null) !== (said.about === null), {
    path: ['childId'],
    message: 'Name the child by childId, or describe them in about, where you cannot find them here.',
  })
  .refine((said) => said.about === null || said.cameOf === null, {
    path: ['cameOf'],
    message: 'Only of a child whom you can see can it have come of contact.',
  });
export type RaiseBody = z.output<typeof raiseBody>;

/** The body of each command about a concern. */
export const concernBodies = {
  'match-child': body({
    childId: orNull(childId).openapi({ description: 'Who was described; null: none who is known here.' }),
  }),
  'fill-in-concern': body({ kinds, otherChildren: orNull(yesOrNo), words: orNull(words) }),
  'record-concern-step': body({
    step: oneOf(CONCERN_STEPS),
    at: orNull(moment).openapi({ description: 'When it was done; left out: now.' }),
    withWhom: orNull(short),
    reference: orNull(short),
    words: orNull(words),
  }),
  'decide-not-to-report': body({ reasons: reason }),
  'acknowledge-concern': body({}),
  'record-services-decision': body({ decision: oneOf(SERVICES_DECISIONS), words }),
  'raise-disagreement': body({ about: short, view: words, urgent: yesOrNo.default(false) }),
  'record-disagreement-view': body({ disagreementId, side: oneOf(SIDES_OF_A_DISAGREEMENT), view: words }),
  'settle-disagreement': body({ disagreementId, outcome: words }),
  'record-refusal': body({ words }),
  'override-refusal': body({ ground: oneOf(OVERRIDE_GROUNDS), reasons: reason }),
  'record-adult-acceptance': body({ acceptedBy: short, reference: short }),
  'stay-below-threshold': body({ reasons: reason, plan: words, reviewOn: date }),
  'review-below-threshold': body({ words, nextReviewOn: orNull(date) }),
  'give-access': body({ staffId, why: reason }),
  'close-concern': body({
    outcome: oneOf(OUTCOMES),
    reasons: reason,
    told: listOf(short, 1, 20).openapi({ description: 'Who was told of the outcome.' }),
    childsView: orNull(words),
    viewNotAskedBecause: orNull(reason),
  }),
} as const satisfies Record<ConcernCommandName, z.ZodObject>;
