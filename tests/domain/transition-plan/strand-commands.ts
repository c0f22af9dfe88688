import type { LocalDate } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import { appointmentIdOf } from '../../../domain/ids';
import type { AppointmentId } from '../../../domain/ids';
import type { AppointmentCommand } from '../../../domain/transition-plan/appointments/commands';
import { OUTCOMES } from '../../../domain/transition-plan/appointments/state';
import type { PlanCommandName, StrandCommand } from '../../../domain/transition-plan/commands';
import { PACK_ITEMS } from '../../../domain/policy/information-pack';
import type { PackCommand } from '../../../domain/transition-plan/information-pack/commands';
import { PACK_CHECKS } from '../../../domain/transition-plan/information-pack/state';
import type { PreparationCommand } from '../../../domain/transition-plan/preparation/commands';
import type { SeriousEventCommand } from '../../../domain/transition-plan/serious-events/commands';
import type { WithdrawalCommand } from '../../../domain/transition-plan/withdrawals/commands';
import { PLACES } from '../../../domain/transition-plan/withdrawals/places';
import type { Place } from '../../../domain/transition-plan/withdrawals/places';
import type { WithdrawableKind } from '../../../domain/transition-plan/withdrawals/state';
import { STRAND_ROWS } from '../../../domain/transition-plan/strands';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { STAFF } from './plans';
import type { LivedPlan } from './plans';
import { AROUND_MAKERS } from './around-commands';
import { COURT_MAKERS } from './court-commands';
import { ENFORCEMENT_MAKERS } from './enforcement-commands';
import { SIGN_OFF_MAKERS, TRANSFER_REQUEST_MAKERS } from './sign-off-commands';
import { SHARING_MAKERS } from './sharing-commands';
import { MOVE_MAKERS } from './move-commands';
import { VOICE_MAKERS } from './voice-commands';
import { WARNING_NOTE_MAKERS } from './warning-note-commands';
import { WORKER_MAKERS } from './worker-commands';

interface By {
  readonly chance: Chance;
  /** Mostly ahead, at times past or very far away. */
  readonly day: LocalDate;
  readonly reason: string;
}
type Maker<Name extends StrandCommand['name']> = (
  plan: LivedPlan,
  by: By,
) => Extract<StrandCommand, { readonly name: Name }>;

export type Makers<Command extends StrandCommand> = { readonly [Name in Command['name']]: Maker<Name> };

/** How a walk makes up a command of each strand, sensible or not. */
const APPOINTMENT_MAKERS: Makers<AppointmentCommand> = {
  'book-appointments': (plan, { chance, day }) => {
    const few = at(chance, 4);
    const orderId = few % 3 === 0 ? null : pick(plan.state.orders, at(chance, 3)).orderId;
    const repeat = few % 4 === 0 ? { everyWeeks: 1 + (few % 3), times: 2 + (few % 5) } : null;
    const withId = few % 5 === 0 ? STAFF.receivingOfficer.staffId : STAFF.caseManager.staffId;
    const what = { what: 'a walk', where: null, withId } as const;
    return { name: 'book-appointments', orderId, ...what, on: day, at: '15:00', minutes: 45, repeat };
  },
  'move-appointment': (plan, { chance, day, reason }) => {
    const appointmentId = someAppointment(plan, chance);
    return { name: 'move-appointment', appointmentId, on: day, at: '11:00', minutes: 30, reason };
  },
  'record-appointment': (plan, { chance, reason }) => {
    const outcome = at(chance, 5) % 2 === 0 ? 'missed' : pick(OUTCOMES, at(chance, 6));
    const why = at(chance, 4) % 4 === 0 ? null : reason;
    const appointmentId = someAppointment(plan, chance);
    return { name: 'record-appointment', appointmentId, outcome, childsWords: null, reason: why };
  },
  'cancel-appointment': (plan, { chance, reason }) => {
    return { name: 'cancel-appointment', appointmentId: someAppointment(plan, chance), reason };
  },
};

const PACK_MAKERS: Makers<PackCommand> = {
  'check-information-pack': (plan, { chance, day, reason }) => {
    const from = at(chance, 4) % PACK_ITEMS.length;
    const checks = PACK_ITEMS.slice(from, from + 1 + (at(chance, 5) % PACK_ITEMS.length)).map((item, index) => {
      const kind = PACK_CHECKS[(at(chance, 6) + index) % PACK_CHECKS.length] ?? 'ready';
      if (kind === 'missing') return { item, is: kind, why: reason, expectedBy: day };
      return kind === 'ready' ? { item, is: kind, note: null } : { item, is: kind, why: reason };
    });
    return { name: 'check-information-pack', checks };
  },
  'return-information-pack': (_, { chance, reason }) => {
    const from = at(chance, 4) % PACK_ITEMS.length;
    const lacks = PACK_ITEMS.slice(from, from + 1 + (at(chance, 5) % 4)).map((item) => ({ item, what: reason }));
    return { name: 'return-information-pack', lacks };
  },
  'ask-for-another-date': (_, { day, reason }) => ({ name: 'ask-for-another-date', on: day, reason }),
};

const SERIOUS_EVENT_MAKERS: Makers<SeriousEventCommand> = {
  'record-death': (plan, { chance, day }) => {
    const [first] = plan.state.seriousEvents.death;
    const today = localDateOf(plan.now);
    return { name: 'record-death', diedOn: at(chance, 4) % 5 === 0 ? day : (first?.diedOn ?? today) };
  },
  'withdraw-death': (_, { reason }) => ({ name: 'withdraw-death', reason }),
  'record-serious-incident': (plan, { chance, day }) => {
    const on = at(chance, 4) % 5 === 0 ? day : localDateOf(plan.now);
    return { name: 'record-serious-incident', on, what: 'what was seen' };
  },
};

const PREPARATION_MAKERS: Makers<PreparationCommand> = {
  'check-preparation-as-sender': (_, by) => ({ name: 'check-preparation-as-sender', ...someCheck(by) }),
  'check-preparation-as-receiver': (_, by) => ({ name: 'check-preparation-as-receiver', ...someCheck(by) }),
};
const someCheck = ({ chance, day, reason }: By) => ({ on: at(chance, 4) % 3 === 0 ? day : null, what: reason });

const WITHDRAWAL_MAKERS: Makers<WithdrawalCommand> = {
  'withdraw-record': ({ state }, { chance, reason }) => {
    const kind = pick(Object.keys(PLACES) as WithdrawableKind[], at(chance, 3));
    const { among, idOf } = PLACES[kind] as Place<unknown>;
    const standing = among(state);
    const recordId = standing.length === 0 ? 'none' : idOf(pick(standing, at(chance, 4)));
    return { name: 'withdraw-record', kind, recordId, reason };
  },
};

const MAKERS: Makers<StrandCommand> = {
  ...APPOINTMENT_MAKERS,
  ...VOICE_MAKERS,
  ...AROUND_MAKERS,
  ...ENFORCEMENT_MAKERS,
  ...WORKER_MAKERS,
  ...PACK_MAKERS,
  ...PREPARATION_MAKERS,
  ...WARNING_NOTE_MAKERS,
  ...SIGN_OFF_MAKERS,
  ...TRANSFER_REQUEST_MAKERS,
  ...SHARING_MAKERS,
  ...SERIOUS_EVENT_MAKERS,
  ...COURT_MAKERS,
  ...MOVE_MAKERS,
  ...WITHDRAWAL_MAKERS,
};

/** The commands of one strand each: a walk has one theme, so that what was begun in it is also changed, ended and taken back. */
export const THEMES = [
  APPOINTMENT_MAKERS,
  VOICE_MAKERS,
  AROUND_MAKERS,
  ENFORCEMENT_MAKERS,
  WORKER_MAKERS,
  PACK_MAKERS,
  PREPARATION_MAKERS,
  WARNING_NOTE_MAKERS,
  SIGN_OFF_MAKERS,
  TRANSFER_REQUEST_MAKERS,
  SHARING_MAKERS,
  SERIOUS_EVENT_MAKERS,
  COURT_MAKERS,
  MOVE_MAKERS,
  WITHDRAWAL_MAKERS,
].map((makers) => Object.keys(makers) as StrandCommand['name'][]);

export function isOfAStrand(name: PlanCommandName): name is StrandCommand['name'] {
  return name in STRAND_ROWS;
}

export function strandCommandOn(plan: LivedPlan, name: StrandCommand['name'], by: By): StrandCommand {
  return (MAKERS[name] as Maker<typeof name>)(plan, by);
}

function someAppointment(plan: LivedPlan, chance: Chance): AppointmentId {
  const { appointments, planId } = plan.state;
  return appointments.length === 0 ? appointmentIdOf(planId, 999) : pick(appointments, at(chance, 3)).appointmentId;
}
