import { localDateOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { CONSULTANTS } from '../../../../domain/people';
import { COURT_MATTERS, COURTS } from '../../../../domain/transition-plan/court-matters/state';
import { WITHOUT_CONSULTATION } from '../../../../domain/transition-plan/enforcement/state';
import { MAX_UNPAID_WORK_HOURS } from '../../../schemas/plan-bodies';
import type { Call } from '../../page';
import { reason } from '../about-task';
import type { PlanShown } from '../about-task';
import { colleagues } from '../act';
import { optionsIn } from '../fields';
import type { Field, Said } from '../fields';
import {
  courtDecisions,
  decided,
  DEFENDED,
  missedUnder,
  newHearing,
  orderOf,
  orderQuestions,
  ordersOf,
  weighed,
} from '../on-the-order';
import { must, row } from './row';
import type { About, Row } from './row';

const whichOrder = (call: Call, plan: PlanShown): Field => ({
  ...{ name: 'orderId', is: 'choice', needed: true, options: ordersOf(call, plan) },
});

const matters = {
  as: 'matterId',
  things: ({ courtMatters }: PlanShown, { t, day }: Call) =>
    courtMatters.map(({ matterId, kind, on, rev, state }) => ({
      ...{ id: matterId, rev, state: state.is },
      says: on === null ? t(`values.${kind}`) : `${t(`values.${kind}`)}, ${day(on)}`,
    })),
};
const decisions = {
  as: 'decisionId',
  things: ({ enforcement }: PlanShown, { t, day }: Call) =>
    enforcement.decisions.map(({ decisionId, step, at, rev, state }) => ({
      ...{ id: decisionId, rev, state: state.is },
      says: `${t(`decisionSteps.${step.is}`)}, ${day(localDateOf(at as Instant))}`,
    })),
};

/** With whom of the receiving side it was decided that the handover goes on, and why. */
export async function goingOn({ call, plan }: About, needed: boolean): Promise<readonly Field[]> {
  const options = await colleagues(call, 'receiving-officer', plan.receivingServiceId);
  const because: Field = { name: 'goesOnBecause', is: 'long' };
  return [
    { name: 'decidedWith', is: 'choice', listed: true, options, ...(needed ? { needed: true } : {}) },
    needed ? reason : because,
  ];
}

/** What a decision says where nobody could be consulted first. */
const without = ({ t }: Call): readonly Field[] => [
  must({ name: 'withoutBecause', is: 'choice', options: optionsIn(t, WITHOUT_CONSULTATION, 'values') }),
  must({ name: 'withoutReason', is: 'long' }),
];
const decidedWithout = ({ withoutBecause, withoutReason, ...said }: Said) => ({
  ...decided(said),
  ...{ orderId: said['orderId'], consultationId: null },
  without: { because: withoutBecause, reason: withoutReason },
});

/** The orders, what a court makes of them, and what follows from appointments that were missed under them. */
export const ORDERS: readonly Row[] = [
  row('add-order', ({ call }) => ({
    fields: [...orderQuestions(call, '', true), reason],
    body: (said) => ({ order: orderOf(said), reason: said['reason'] }),
  })),
  row(
    'change-order',
    ({ call, plan }) => ({
      fields: [whichOrder(call, plan), must({ name: 'endsOn', is: 'day' }), reason],
      body: ({ orderId, endsOn, reason: why }) => ({ orderId, change: { extend: { endsOn } }, reason: why }),
    }),
    { act: 'order-goes-on' },
  ),
  row(
    'change-order',
    ({ call, plan }) => ({
      fields: [whichOrder(call, plan), must({ name: 'revokedOn', is: 'day' }), reason],
      body: ({ orderId, revokedOn, reason: why }) => ({ orderId, change: { revoke: { on: revokedOn } }, reason: why }),
    }),
    { act: 'order-was-revoked' },
  ),
  row(
    'change-order',
    ({ call, plan }) => ({
      fields: [
        whichOrder(call, plan),
        must({ name: 'hoursLeft', is: 'number', between: [0, MAX_UNPAID_WORK_HOURS] }),
        reason,
      ],
      body: ({ orderId, hoursLeft, reason: why }) => ({
        orderId,
        change: { recordUnpaidWork: { hoursLeft } },
        reason: why,
      }),
    }),
    { act: 'unpaid-work-left' },
  ),
  row('record-court-matter', async (about) => {
    const { call, plan } = about;
    const orders = ordersOf(call, plan);
    const handsOver = plan.receivingServiceId !== null;
    return {
      fields: [
        must({
          name: 'kind',
          label: 'courtMatterKind',
          is: 'choice',
          options: optionsIn(call.t, COURT_MATTERS, 'values'),
        }),
        { name: 'on', label: 'hearingOn', is: 'day' },
        { name: 'court', is: 'choice', options: optionsIn(call.t, COURTS, 'values') },
        { name: 'orderId', label: 'aboutWhichOrder', is: 'choice', options: orders },
        { name: 'expected', label: 'courtExpected', is: 'long' },
        ...(handsOver ? await goingOn(about, false) : []),
      ],
      wrong: ({ decidedWith = null, goesOnBecause = null }) =>
        (decidedWith === null) === (goesOnBecause === null)
          ? null
          : { name: decidedWith === null ? 'decidedWith' : 'goesOnBecause', says: 'planMore.goesOnNeedsBoth' },
      body: ({ decidedWith = null, goesOnBecause = null, ...said }) => ({
        ...said,
        goesOn: decidedWith === null ? null : { decidedWith, reason: goesOnBecause },
      }),
    };
  }),
  row('move-court-matter', ({ call }) => ({ fields: newHearing(call) }), { of: matters }),
  row('go-on-despite-court-matter', async (about) => ({ fields: await goingOn(about, true) }), { of: matters }),
  ...['court-nothing-changes', 'court-extends', 'court-revokes', 'court-new-order'].map((act) =>
    row(
      'end-court-matter',
      ({ call, plan }) => {
        const found = courtDecisions(call, plan).find((one) => one.act === act);
        return found === undefined ? { fields: [] } : { fields: found.fields, body: found.decided };
      },
      { act, of: matters },
    ),
  ),
  row('withdraw-court-matter', { fields: [reason] }, { of: matters }),
  row('ask-for-consultation', ({ call, plan }) => ({
    fields: [
      whichOrder(call, plan),
      { name: 'of', label: 'advisedBy', is: 'choice', options: optionsIn(call.t, CONSULTANTS, 'roles') },
      must({ name: 'question', label: 'consultationQuestion', is: 'long' }),
    ],
  })),
  row(
    'give-warning',
    ({ call, plan }) => ({
      fields: [
        must({
          ...{ name: 'appointmentId', is: 'choice' },
          options: plan.orders.flatMap(({ orderId }) => missedUnder({ plan, call }, orderId)),
        }),
        must({ name: 'on', label: 'warnedOn', is: 'day' }),
        ...without(call),
        ...DEFENDED,
      ],
      body: ({ appointmentId, on, ...said }) => ({
        ...decidedWithout({
          ...said,
          orderId: plan.appointments.find((one) => one.appointmentId === appointmentId)?.orderId ?? null,
        }),
        ...{ appointmentId, on },
      }),
    }),
    { act: 'warn-without-advice' },
  ),
  row(
    'decide-on-enforcement',
    ({ call, plan }) => ({
      fields: [whichOrder(call, plan), ...without(call), ...weighed(call)],
      body: ({ step, ...said }) => ({ ...decidedWithout(said), enforce: step === 'enforce' }),
    }),
    { act: 'decide-without-advice' },
  ),
  row('withdraw-decision', { fields: [reason] }, { of: decisions }),
];
