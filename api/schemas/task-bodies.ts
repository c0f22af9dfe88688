import {
  body,
  date,
  MEETING_MINUTES,
  orNull,
  reason,
  staffId,
  teamId,
  text,
  timeOfDay,
  wholeNumber,
  words,
  z,
} from './primitives';
import { urgent } from './worker-bodies';

const urgentReceiver = urgent.openapi({
  description:
    'Where another receiving practitioner is named in place of one: why it cannot wait until the child was told. Left out: the child is told first.',
});

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
    urgent: urgentReceiver,
    exitPlan: orNull(
      z.strictObject(
        { whatWasDone: words, whatWorked: words, whoGoesOnSupporting: words, childsView: words },
        'Expected whatWasDone, whatWorked, whoGoesOnSupporting and childsView.',
      ),
    ).openapi({
      description:
        'For exit-plan: what it records; the child’s view as said. For change-what-was-returned of an exit plan: it, written anew.',
    }),
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
    urgent: urgentReceiver,
  }),
  'arrange-meeting': body({
    on: date,
    at: timeOfDay,
    minutes: wholeNumber(MEETING_MINUTES.min, MEETING_MINUTES.max),
  }),
} as const;
