import { URGENT_REASONS } from '../../domain/transition-plan/workers/state';
import { count, orNone, text } from './answer-parts';
import { mailChoice } from './mail-choice';
import { body, listOf, oneOf, orNull, planId, staffId, z } from './primitives';

/** More than one person ever carries: 6 to 12 plans are usual. */
const MOST_PLANS = 100;

export const caseloadBody = body({
  plans: listOf(body({ planId, toId: staffId }), 0, MOST_PLANS)
    .default([])
    .openapi({ description: 'Which plan goes to whom. Needed, except with dryRun=true.' }),
  toIds: listOf(staffId, 0, MOST_PLANS)
    .default([])
    .openapi({ description: 'Only with dryRun=true: among whom to share out what “plans” says nothing about.' }),
  urgent: orNull(oneOf(URGENT_REASONS)).openapi({
    description: 'Why another worker cannot wait until each child was told. Left out: each child is told first.',
  }),
  ...mailChoice,
});
export type CaseloadBody = z.output<typeof caseloadBody>;

const problem = z.looseObject({ type: text, title: text, status: count, detail: text });

export const caseloadTransfer = z
  .strictObject({
    plans: z.array(
      z.strictObject({
        planId: text,
        childName: orNone(text),
        toId: orNone(text),
        outcome: z.enum(['nobody-chosen', 'to-be-named', 'named', 'on-its-way', 'refused']),
        problem: orNone(problem).openapi({
          description: 'Why this one was, or would be, refused. The others are not.',
        }),
      }),
    ),
    people: z.array(z.strictObject({ staffId: text, name: text, openPlans: count, given: count })).openapi({
      description: 'Those to whom plans go: the open plans that they carry, and how many they are given here.',
    }),
  })
  .openapi('CaseloadTransfer');
