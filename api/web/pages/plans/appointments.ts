import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { diaryFile } from '../../../../operations/calendar-file';
import { appointmentDiaryPage, appointmentPage, appointmentsPage, PAGES, PATHS, planPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import type { PlanShown } from '../../acts/about-task';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { EXAMPLE } from '../../acts/fields';
import { booking, onAppointment } from '../../acts/on-appointments';
import type { AppointmentShown } from '../../acts/on-appointments';
import type { Call, Page, Shown } from '../../page';
import { nextOnPlan, sinceThen } from '../../parts/next-steps';
import { savedAt, savedOf } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';
import { ownNowOf } from '../../parts/own-now';

const OPEN: readonly string[] = ['open', 'paused'];
const LATEST_SHOWN = 20;

/** All appointments of a plan: those of which nobody has said yet what became of them first; and a form to book. */
export const appointments: Page = {
  path: PAGES.appointments,
  show: async (call) => shownList(call, await planOf(call), untouched()),
  send: async (call, typed) => {
    const plan = await planOf(call);
    const came = await carryOutOneOf(call, await bookingIn(call, plan), typed);
    if (!('done' in came)) return shownList(call, plan, came);
    const { warnings = [] } = came.answered as { readonly warnings?: readonly unknown[] };
    const where = savedAt(appointmentsPage(plan.planId), came.done, 'book-appointments');
    return warnings.length > 0 ? `${where}&careful=yes` : where;
  },
};

/** One appointment: what became of it, another time, or that it is called off. */
export const appointment: Page = {
  path: PAGES.appointment,
  show: async (call) => {
    const plan = await planOf(call);
    return shownOne(call, plan, appointmentIn(call, plan), untouched());
  },
  send: async (call, typed) => {
    const plan = await planOf(call);
    const one = appointmentIn(call, plan);
    const came = await carryOutOneOf(call, actsOn(call, plan, one), typed);
    if (!('done' in came)) return shownOne(call, plan, one, came);
    const where = savedAt(appointmentsPage(plan.planId), came.done, didOf(came.act, typed['outcome']));
    return where + (await sinceThen(call, plan));
  },
};

/** The entry of one appointment for a diary of the reader’s own: when, and nothing of the child. */
export const appointmentDiary: Page = {
  path: PAGES.appointmentDiary,
  show: async (call) => {
    const { appointmentId, sequence, startsAt, minutes } = appointmentIn(call, await planOf(call));
    const entry = { uid: appointmentId, sequence, startsAt: startsAt as Instant, minutes };
    return { file: Buffer.from(diaryFile(entry, appointmentId)), name: 'meeting.ics' };
  },
};

/** What follows from an outcome hangs on which it is. */
const didOf = (act: string, outcome?: string) => (act === 'record-appointment' ? `it-was-${String(outcome)}` : act);

const planOf = async ({ ask, request }: Call): Promise<PlanShown> =>
  (await ask('get', PATHS.transitionPlan, { params: { planId: String(request.params['planId']) } })) as PlanShown;

function appointmentIn({ request }: Call, plan: PlanShown): AppointmentShown {
  const found = plan.appointments.find(({ appointmentId }) => appointmentId === request.params['appointmentId']);
  if (!found) throw nothingHere('appointment');
  return found;
}

async function bookingIn(call: Call, plan: PlanShown): Promise<readonly Act[]> {
  if (!OPEN.includes(plan.status)) return [];
  const act = await booking(call, plan);
  return call.may('post', act.path) ? [act] : [];
}

const actsOn = (call: Call, plan: PlanShown, one: AppointmentShown): readonly Act[] =>
  OPEN.includes(plan.status) ? onAppointment(call, plan, one).filter(({ path }) => call.may('post', path)) : [];

function rowOf({ t }: Call, { planId, names, orders }: PlanShown, one: AppointmentShown) {
  const { appointmentId, startsAt, state, what, where, withId, minutes, orderId } = one;
  const order = orders.find((each) => each.orderId === orderId);
  return {
    ...{ what, where, minutes, who: names[withId] ?? '', state: t(`values.${state.is}`) },
    ...{ on: localDateOf(startsAt as Instant), at: localTimeOf(startsAt as Instant) },
    order: order ? t(`orders.${order.type}`) : t('daily.byNoOrder'),
    href: appointmentPage(planId, appointmentId),
    words: typeof state['childsWords'] === 'string' ? state['childsWords'] : null,
    reason: typeof state['reason'] === 'string' ? state['reason'] : null,
  };
}

async function shownList(call: Call, plan: PlanShown, came: Returned): Promise<Shown> {
  const { t, request } = call;
  const sorted = plan.appointments.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const rows = (of: (one: AppointmentShown) => boolean) => sorted.filter(of).map((one) => rowOf(call, plan, one));
  const now = ownNowOf(plan, call);
  const isAhead = ({ startsAt }: AppointmentShown) => startsAt > now;
  const isPlanned = ({ state }: AppointmentShown) => state.is === 'planned';
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: plan.childName, back: planPage(plan.planId), ...savedOf(call) },
    savedMore: nextOnPlan(call, plan),
    acts: shownActs(await bookingIn(call, plan), came, call, await rulesBehind(call, plan)),
    careful: request.query['careful'] === 'yes',
    open: rows((one) => isPlanned(one) && !isAhead(one)),
    ahead: rows((one) => isPlanned(one) && isAhead(one)),
    past: rows((one) => !isPlanned(one))
      .toReversed()
      .slice(0, LATEST_SHOWN),
  };
  return { status: statusOf(came), view: 'appointments', title: t('daily.appointments'), values };
}

async function shownOne(call: Call, plan: PlanShown, one: AppointmentShown, came: Returned): Promise<Shown> {
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: plan.childName, back: appointmentsPage(plan.planId) },
    acts: shownActs(actsOn(call, plan, one), came, call, await rulesBehind(call, plan)),
    one: rowOf(call, plan, one),
    diary: one.state.is === 'planned' ? appointmentDiaryPage(plan.planId, one.appointmentId) : null,
  };
  return { status: statusOf(came), view: 'appointment', title: call.t('daily.appointment'), values };
}

const statusOf = ({ form }: Returned) => (form.wrong.length > 0 ? 400 : 200);
