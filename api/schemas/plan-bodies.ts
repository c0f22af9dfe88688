import { ORDER_TYPES } from '../../domain/policy/order-type';
import type { OrderId } from '../../domain/ids';
import { UNTOUCHED } from '../../domain/transition-plan/order';
import type { Order } from '../../domain/transition-plan/order';
import { ROUTES, RUNGS } from '../../domain/transition-plan/state';
import { mailChoice } from './mail-choice';
import {
  body,
  childId,
  date,
  listOf,
  oneOf,
  orderId,
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
import { childViewBody } from './voice-bodies';

const MAX_JOINT_CONTACTS = 60;
/** More than the law lets a court order. */
export const MAX_UNPAID_WORK_HOURS = 300;
const TRUE_OR_FALSE = 'Expected true or false.';

export const order = z.strictObject(
  {
    type: oneOf(ORDER_TYPES),
    startsOn: date,
    endsOn: date,
    requirements: listOf(text(1, 500), 0, 30).default([]),
    agreedToTransfer: orNull(text(1, 500)).openapi({
      description: 'For an order that stays unless agreed: what was agreed, and with whom.',
    }),
    unpaidWorkHoursLeft: orNull(wholeNumber(0, MAX_UNPAID_WORK_HOURS)).openapi({
      description: 'For an order with unpaid work: how many hours are left. Unfinished work keeps the order running.',
    }),
  },
  'Expected an order: type, startsOn, endsOn.',
);

/** The order as the plan keeps it: hours that are left are unfinished work, and nothing has happened to it yet. */
export function orderFrom(
  { unpaidWorkHoursLeft: hoursLeft, ...given }: z.output<typeof order>,
  orderId: OrderId,
): Order {
  const unfinished = hoursLeft !== null && hoursLeft > 0;
  return { ...given, orderId, ...UNTOUCHED, ...(unfinished ? { unpaidWork: { is: 'unfinished', hoursLeft } } : {}) };
}

/** What a plan is started from. Dates of birth, managers and policy come from the register, never from the caller. */
export const startBody = z
  .strictObject(
    {
      childId,
      orders: listOf(order, 1, 20),
      caseManagerId: staffId.optional().openapi({ description: 'Left out: the caller, when they are a case manager.' }),
      teamId: teamId.optional().openapi({ description: 'Left out: the child’s team.' }),
      routes: listOf(oneOf(ROUTES), 1, ROUTES.length)
        .default(['youth-to-adult'])
        .openapi({ description: 'One or both.' }),
      receivingServiceId: orNull(serviceId).openapi({ description: 'For the youth-to-adult route, and only for it.' }),
      receivingTeamId: orNull(teamId),
      rehearsal: z
        .boolean(TRUE_OR_FALSE)
        .default(false)
        .openapi({ description: 'A practice plan about an invented child.' }),
      ...mailChoice,
    },
    'Expected an object.',
  )
  .openapi('StartTransitionPlan');
export type StartBody = z.output<typeof startBody>;

const rung = oneOf(RUNGS);

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
  'record-child-view': childViewBody,
  'change-order': body({
    orderId,
    change: z.union(
      [
        body({ extend: body({ endsOn: date }) }),
        body({ revoke: body({ on: date }) }),
        body({ recordUnpaidWork: body({ hoursLeft: wholeNumber(0, MAX_UNPAID_WORK_HOURS) }) }),
      ],
      'Expected one of: extend { endsOn }, revoke { on }, recordUnpaidWork { hoursLeft }.',
    ),
    reason,
  }),
  'add-order': body({ order, reason }),
  'answer-voluntary-offer': body({
    agreed: z.boolean(TRUE_OR_FALSE),
    childsWords: orNull(words).openapi({ description: 'As the child said it, never paraphrased.' }),
    trustedWorkerId: orNull(staffId).openapi({ description: 'Who stays in contact, when the child agreed.' }),
  }),
  'let-go': body({ childsWords: orNull(words) }),
  close: body({ reason }),
  're-open': body({ reason }),
} as const;
