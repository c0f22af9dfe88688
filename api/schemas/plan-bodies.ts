import { ORDER_TYPES } from '../../domain/policy/order-type';
import { RUNGS } from '../../domain/transition-plan/state';
import {
  childId,
  date,
  listOf,
  oneOf,
  orNull,
  reason,
  serviceId,
  staffId,
  teamId,
  text,
  wholeNumber,
  words,
  z,
} from './primitives';

const MAX_JOINT_CONTACTS = 60;
const TRUE_OR_FALSE = 'Expected true or false.';

const order = z.strictObject(
  {
    type: oneOf(ORDER_TYPES),
    startsOn: date,
    endsOn: date,
    requirements: listOf(text(1, 500), 0, 30).default([]),
    agreedToTransfer: orNull(text(1, 500)).openapi({
      description: 'For an order that stays unless agreed: what was agreed, and with whom.',
    }),
  },
  'Expected an order: type, startsOn, endsOn.',
);

/** What a plan is started from. Dates of birth, managers and policy come from the register, never from the caller. */
export const startBody = z
  .strictObject(
    {
      childId,
      orders: listOf(order, 1, 20),
      caseManagerId: staffId.optional().openapi({ description: 'Left out: the caller, when they are a case manager.' }),
      teamId: teamId.optional().openapi({ description: 'Left out: the child’s team.' }),
      receivingServiceId: serviceId,
      receivingTeamId: teamId,
      rehearsal: z
        .boolean(TRUE_OR_FALSE)
        .default(false)
        .openapi({ description: 'A practice plan about an invented child.' }),
    },
    'Expected an object.',
  )
  .openapi('StartTransitionPlan');
export type StartBody = z.output<typeof startBody>;

const rung = oneOf(RUNGS);
const body = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape, 'Expected an object.');

/** The body of each command about a rung or the whole plan, by the command's name. */
export const planCommandBodies = {
  'slow-down': body({ rung, byDays: wholeNumber(1, 365), reason }),
  'repeat-rung': body({ rung, reason }),
  'pass-over-rung': body({ rung, reason }),
  'plan-joint-contacts': body({ on: listOf(date, 1, MAX_JOINT_CONTACTS) }),
  're-plan': body({
    reason,
    transferOn: orNull(date).openapi({ description: 'A later day for the transfer, by joint decision.' }),
    adoptCurrentPolicy: z.boolean(TRUE_OR_FALSE).default(false).openapi({
      description:
        'Take over the service’s policy as it stands today; otherwise the plan keeps the one it started with.',
    }),
  }),
  'keep-at-yjs': body({ until: date, reason }),
  'hand-over-after-all': body({ reason }),
  pause: body({ reason, reviewOn: date }),
  resume: body({}),
  'record-child-view': body({
    about: oneOf(['start', 'before-meeting', 'probation-rules', 'review', 'other']),
    words: words.openapi({ description: 'As the child said it, never paraphrased.' }),
  }),
  'let-go': body({ childsWords: orNull(words) }),
  close: body({ reason }),
} as const;
