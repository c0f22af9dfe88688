import { date, orNull, reason, staffId, teamId, text, wholeNumber, words, z } from './primitives';

const body = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape, 'Expected an object.');
const TIME_EXPECTED = 'Expected a time of day in London, written HH:mm.';

/** The body of each command about a task, by the verb in its address. */
export const taskCommandBodies = {
  receive: body({}),
  accept: body({
    conditions: orNull(text(1, 2_000)).openapi({ description: 'What was missing and is accepted knowing this.' }),
    from: orNull(date).openapi({ description: 'For the handover itself: another day from which to take it.' }),
  }),
  reject: body({ reason }),
  start: body({}),
  complete: body({
    on: orNull(date).openapi({ description: 'When it was done; left out: today.' }),
    childsWords: orNull(words),
    note: orNull(words),
    receivingOfficerId: orNull(staffId).openapi({ description: 'For name-receiving-officer: who was named.' }),
    exitPlan: orNull(
      z.strictObject(
        { whatWasDone: words, whatWorked: words, whoGoesOnSupporting: words, childsView: words },
        'Expected whatWasDone, whatWorked, whoGoesOnSupporting and childsView.',
      ),
    ).openapi({ description: 'For exit-plan: what it records; the child’s view as said.' }),
  }),
  reschedule: body({ dueOn: date, reason }),
  cancel: body({ reason }),
  reassign: body({
    assignee: z.discriminatedUnion(
      'kind',
      [body({ kind: z.literal('staff'), staffId }), body({ kind: z.literal('team'), teamId })],
      'Expected { kind: "staff", staffId } or { kind: "team", teamId }.',
    ),
    reason,
  }),
  'arrange-meeting': body({
    on: date,
    at: z.string(TIME_EXPECTED).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, TIME_EXPECTED),
    minutes: wholeNumber(5, 480),
  }),
} as const;
