import { localDateOf, localTimeOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { MOST_APPOINTMENTS, OUTCOMES } from '../../../domain/transition-plan/appointments/state';
import { planCommandPath } from '../../paths';
import { WEEKS_APART } from '../../schemas/appointment-bodies';
import { MEETING_MINUTES } from '../../schemas/primitives';
import type { Call } from '../page';
import { colleagues } from './act';
import type { Act } from './act';
import { childsWords, reason } from './about-task';
import type { PlanShown } from './about-task';
import { optionsIn } from './fields';
import type { Field } from './fields';
import { ownNowOf } from '../parts/own-now';

export type AppointmentShown = PlanShown['appointments'][number];

/** An order or none, as the answer to by what an appointment is required. */
const NO_ORDER = 'none';

/** When people meet. The first answers are those of what is moved. */
const whenOf = (on?: string, at?: string, minutes = '60'): readonly Field[] => [
  { name: 'on', label: 'meetOn', is: 'day', needed: true, ...(on === undefined ? {} : { first: on }) },
  { name: 'at', is: 'time', needed: true, ...(at === undefined ? {} : { first: at }) },
  { name: 'minutes', is: 'number', needed: true, first: minutes, between: [MEETING_MINUTES.min, MEETING_MINUTES.max] },
];

/** Booking an appointment with the child, or a series of them. */
export async function booking(call: Call, plan: PlanShown): Promise<Act> {
  const { t, day, visitor } = call;
  const { staffId } = visitor.actor;
  const found = await Promise.all([
    colleagues(call, 'case-manager', plan.serviceId),
    plan.receivingServiceId === null ? [] : colleagues(call, 'receiving-officer', plan.receivingServiceId),
  ]);
  const whom = found.flat();
  const orders = plan.orders.map(({ orderId, type, startsOn }) => ({
    value: orderId,
    text: `${t(`orders.${type}`)}, ${day(startsOn)}`,
  }));
  return {
    ...{ act: 'book-appointments', path: planCommandPath('book-appointments'), params: { planId: plan.planId } },
    fields: [
      { name: 'what', label: 'whatFor', is: 'line', needed: true },
      ...whenOf(),
      { name: 'where', label: 'meetWhere', is: 'line' },
      {
        ...{ name: 'withId', label: 'whomTheyMeet', is: 'choice', options: whom, listed: true, needed: true },
        ...(whom.some(({ value }) => value === staffId) ? { first: staffId } : {}),
      },
      {
        ...{ name: 'orderId', label: 'requiredBy', is: 'choice', needed: true },
        options: [...orders, { value: NO_ORDER, text: t('daily.byNoOrder') }],
      },
      { name: 'everyWeeks', is: 'number', between: [WEEKS_APART.min, WEEKS_APART.max] },
      { name: 'times', label: 'howManyTimes', is: 'number', between: [2, MOST_APPOINTMENTS] },
    ],
    wrong: ({ everyWeeks, times }) =>
      (everyWeeks === null) === (times === null)
        ? null
        : { name: everyWeeks === null ? 'everyWeeks' : 'times', says: 'daily.seriesNeedsBoth' },
    body: ({ orderId, everyWeeks, times, ...said }) => ({
      ...said,
      orderId: orderId === NO_ORDER ? null : orderId,
      repeat: everyWeeks === null ? null : { everyWeeks, times },
    }),
  };
}

/** What can be done about one appointment: before its time it is moved or called off, after it somebody says what became of it. */
export function onAppointment(
  { t, now }: Call,
  { planId, aheadSeconds }: PlanShown,
  appointment: AppointmentShown,
): readonly Act[] {
  const { appointmentId, rev, startsAt, minutes, state } = appointment;
  const on = (command: string, fields: readonly Field[]): Act => ({
    ...{ act: command, path: planCommandPath(command), params: { planId }, rev, fields },
    body: (said) => ({ appointmentId, ...said }),
  });
  const record = on('record-appointment', [
    {
      ...{ name: 'outcome', label: 'whatBecameOfIt', is: 'choice', needed: true },
      options: optionsIn(
        t,
        OUTCOMES.filter((outcome) => outcome !== state.is),
        'values',
      ),
    },
    childsWords,
    { name: 'reason', label: 'excuseOrWhy', is: 'long' },
  ]);
  const starts = startsAt as Instant;
  const move = on('move-appointment', [...whenOf(localDateOf(starts), localTimeOf(starts), String(minutes)), reason]);
  const isPlanned = state.is === 'planned';
  if (starts > ownNowOf({ aheadSeconds }, { now })) return isPlanned ? [move, on('cancel-appointment', [reason])] : [];
  return [
    ...(state.is === 'cancelled' ? [] : [record]),
    ...(isPlanned ? [move, on('cancel-appointment', [reason])] : []),
  ];
}
