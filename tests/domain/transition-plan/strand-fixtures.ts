import { localDate } from '../../../domain/calendar/local-date';
import { achievementIdOf } from '../../../domain/ids';
import type { Change } from '../../../domain/refusal';
import type { AppointmentState } from '../../../domain/transition-plan/appointments/state';
import type { PlanCommandName, StrandCommand } from '../../../domain/transition-plan/commands';
import type { PlanState } from '../../../domain/transition-plan/state';
import type { StrandParts } from '../../../domain/transition-plan/strand-parts';
import { NOW, STAFF } from './plans';
import type { LivedPlan } from './plans';
import { AROUND_COMMANDS, AROUND_ITEMS } from './around-fixtures';
import { COURT_COMMANDS, COURT_ITEMS, HEARING_APART } from './court-commands';
import { askForAdvice, ENFORCEMENT_COMMANDS, ENFORCEMENT_ITEMS } from './enforcement-fixtures';
import { A_WAITING_SIGN_OFF, SIGN_OFF_COMMANDS, SIGN_OFF_ITEMS } from './sign-off-commands';
import { SHARING_COMMANDS, SHARING_ITEMS } from './sharing-fixtures';
import { MOVE_COMMANDS, MOVE_ITEMS } from './move-commands';
import { VOICE_COMMANDS, VOICE_ITEMS } from './voice-fixtures';
import { WARNING_NOTE_COMMANDS, WARNING_NOTE_ITEMS } from './warning-note-commands';
import { WORKER_COMMANDS } from './worker-commands';

const AT = { at: NOW, by: STAFF.caseManager.staffId };
const LATER = localDate('2026-09-01');
const reason = 'a reason';
/** One appointment, well ahead. */
export const BOOKING = {
  name: 'book-appointments',
  orderId: null,
  what: 'a walk',
  where: null,
  withId: STAFF.caseManager.staffId,
  on: localDate('2026-06-08'),
  at: '17:00',
  minutes: 45,
  repeat: null,
} as const;

/** The things of one strand, in each state that they can have. */
export interface Item {
  /** The commands that touch one. */
  readonly commands: readonly StrandCommand['name'][];
  readonly states: readonly string[];
  readonly in: (state: PlanState, is: string) => PlanState;
  /** The strand's part of the plan, after somebody has changed everything in it. */
  readonly changed: (
    state: PlanState,
    since: { readonly rev: number; readonly changes: readonly Change[] },
  ) => Partial<StrandParts>;
}

type StrandCommands = { readonly [Name in StrandCommand['name']]: StrandCommand & { readonly name: Name } };

/** Gives a plan one thing in each of its strands. */
export function bringStrandsToLife(plan: LivedPlan): void {
  plan.do(STAFF.caseManager, BOOKING);
  plan.do(STAFF.caseManager, VOICE_COMMANDS['record-achievement']);
  plan.do(STAFF.caseManager, VOICE_COMMANDS['name-person-who-matters']);
  plan.do(STAFF.caseManager, AROUND_COMMANDS['involve-professional']);
  plan.do(STAFF.caseManager, AROUND_COMMANDS['begin-intervention']);
  plan.do(STAFF.caseManager, AROUND_COMMANDS['plan-formulation-meeting']);
  plan.do(STAFF.caseManager, WARNING_NOTE_COMMANDS['add-warning-note']);
  plan.do(STAFF.receivingOfficer, SIGN_OFF_COMMANDS['ask-for-transfer']);
  plan.state = { ...plan.state, signOffs: [A_WAITING_SIGN_OFF] };
  plan.do(STAFF.caseManager, SHARING_COMMANDS['decide-on-sharing']);
  plan.do(STAFF.caseManager, HEARING_APART);
  plan.do(STAFF.caseManager, MOVE_COMMANDS['record-custody']);
  plan.do(STAFF.caseManager, { ...MOVE_COMMANDS['record-release'], on: plan.today });
  plan.do(STAFF.caseManager, MOVE_COMMANDS['ask-another-area']);
  plan.do(STAFF.caseManager, { ...MOVE_COMMANDS['end-area-move'] });
  askForAdvice(plan);
}

/** One command of each name that could be carried out on the plan which `bringStrandsToLife` made. */
export function strandCommands(state: PlanState): StrandCommands {
  const [appointment] = state.appointments;
  if (!appointment) throw new Error('An appointment was booked');
  const { appointmentId } = appointment;
  return {
    'book-appointments': { ...BOOKING, on: LATER },
    'move-appointment': { name: 'move-appointment', appointmentId, on: LATER, at: '11:00', minutes: 30, reason },
    'record-appointment': {
      name: 'record-appointment',
      appointmentId,
      outcome: 'rearranged-by-us',
      childsWords: null,
      reason,
    },
    'cancel-appointment': { name: 'cancel-appointment', appointmentId, reason },
    ...VOICE_COMMANDS,
    ...AROUND_COMMANDS,
    ...WORKER_COMMANDS,
    ...ENFORCEMENT_COMMANDS,
    ...WARNING_NOTE_COMMANDS,
    ...SIGN_OFF_COMMANDS,
    ...SHARING_COMMANDS,
    ...COURT_COMMANDS,
    ...MOVE_COMMANDS,
    'check-information-pack': {
      name: 'check-information-pack',
      checks: [{ item: 'mappa', is: 'does-not-apply', why: reason }],
    },
    'check-preparation-as-sender': { name: 'check-preparation-as-sender', on: null, what: 'the letters' },
    'check-preparation-as-receiver': { name: 'check-preparation-as-receiver', on: null, what: 'the letters' },
    'return-information-pack': { name: 'return-information-pack', lacks: [{ item: 'health', what: reason }] },
    'ask-for-another-date': { name: 'ask-for-another-date', on: localDate('2027-01-15'), reason },
    'withdraw-record': {
      name: 'withdraw-record',
      kind: 'achievement',
      recordId: achievementIdOf(state.planId, 1),
      reason,
    },
    'record-death': { name: 'record-death', diedOn: localDate('2026-01-01') },
    'withdraw-death': { name: 'withdraw-death', reason },
    'record-serious-incident': {
      name: 'record-serious-incident',
      on: localDate('2026-01-01'),
      what: 'what was seen',
    },
  };
}

/** The things of the strand that a command touches; undefined where it touches none. */
export const strandItemOf = (name: PlanCommandName): Item | undefined =>
  ITEMS.find(({ commands }) => commands.some((one) => one === name));

const APPOINTMENT_STATES: Readonly<Record<AppointmentState['is'], AppointmentState>> = {
  planned: { is: 'planned' },
  kept: { is: 'kept', ...AT, childsWords: null, reason: null },
  missed: { is: 'missed', ...AT, childsWords: null, reason: null },
  'missed-with-reasonable-excuse': { is: 'missed-with-reasonable-excuse', ...AT, childsWords: null, reason },
  'rearranged-by-us': { is: 'rearranged-by-us', ...AT, childsWords: null, reason: null },
  cancelled: { is: 'cancelled', ...AT, reason },
};

const ITEMS: readonly Item[] = [
  {
    commands: ['move-appointment', 'record-appointment', 'cancel-appointment'],
    states: Object.keys(APPOINTMENT_STATES),
    in: (state, is) => ({
      ...state,
      appointments: state.appointments.map((one) => ({
        ...one,
        state: APPOINTMENT_STATES[is as AppointmentState['is']],
      })),
    }),
    changed: (state, since) => ({ appointments: state.appointments.map((one) => ({ ...one, ...since })) }),
  },
  ...VOICE_ITEMS,
  ...AROUND_ITEMS,
  ...ENFORCEMENT_ITEMS,
  ...WARNING_NOTE_ITEMS,
  ...SIGN_OFF_ITEMS,
  ...SHARING_ITEMS,
  ...COURT_ITEMS,
  ...MOVE_ITEMS,
];
