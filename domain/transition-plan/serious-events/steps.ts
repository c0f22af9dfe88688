import type { Instant } from '../../calendar/london-time';
import { addWorkingDays } from '../../calendar/working-days';
import type { Assignee } from '../../people';
import { accountableNow } from '../accountable';
import { takeEverythingBack } from '../ending';
import { goOnFrom } from '../re-open';
import type { PlanState, TaskKind } from '../state';
import { cancelTasks, completeByDecision, makeTask } from '../tasks';
import { actorOf, tell } from '../turn';
import type { Turn } from '../turn';
import type { SeriousEventCommand } from './commands';
import type { SeriousEvents } from './state';

type Command<Name extends SeriousEventCommand['name']> = Extract<SeriousEventCommand, { readonly name: Name }>;

/** What is asked for once a plan is sealed, by whom the service has to hear, and how soon. */
const AFTER_A_DEATH = [
  { kind: 'notify-serious-incident', within: (state: PlanState) => state.policy.notifySeriousIncidentWorkingDays },
  { kind: 'safeguarding-review', within: (state: PlanState) => state.policy.safeguardingReviewWorkingDays },
  { kind: 'support-staff', within: (state: PlanState) => state.policy.supportStaffWorkingDays },
] as const satisfies { readonly kind: TaskKind; readonly within: (state: PlanState) => number }[];

/**
 * One person says that the child has died, and somebody else is asked to confirm it. With the last who is needed the plan
 * is sealed at once: nothing of it is mailed, reminded, counted or swept any more, and nothing more happens on it but
 * what a death asks of the service.
 */
export function recordDeath(turn: Turn, { diedOn }: Command<'record-death'>): void {
  const { death } = turn.state.seriousEvents;
  keep(turn, { death: [...death, { diedOn, at: turn.now, by: actorOf(turn) }] });
  tell(turn, 'death-recorded', null, { diedOn });
  if (death.length + 1 < turn.state.policy.deathConfirmedBy) {
    if (death.length === 0) makeTask(turn, 'confirm-death', null, managerNow(turn.state), turn.today);
    return;
  }
  completeByDecision(turn, 'confirm-death', 'confirmed');
  const before = takeEverythingBack(turn, 'the child has died');
  turn.state = { ...turn.state, pause: null, proposal: null, life: { phase: 'sealed', at: turn.now, before } };
  tell(turn, 'plan-sealed', null);
  for (const { kind, within } of AFTER_A_DEATH) ask(turn, kind, within(turn.state));
  turn.item = null;
}

/** It was a mistake: what was recorded stays readable, and a plan that was sealed goes on where it stood. */
export function withdrawDeath(turn: Turn, { reason }: Command<'withdraw-death'>): void {
  const { life, seriousEvents } = turn.state;
  const withdrawn = { said: seriousEvents.death, at: turn.now, by: actorOf(turn), reason };
  keep(turn, { death: [], deathsWithdrawn: [...seriousEvents.deathsWithdrawn, withdrawn] });
  tell(turn, 'death-withdrawn', null, { reason });
  cancelTasks(turn, ({ kind }) => kind === 'confirm-death', reason);
  if (life.phase === 'sealed') {
    cancelTasks(turn, () => true, reason);
    goOnFrom(turn, life.before);
  }
  turn.item = null;
}

/** Another incident of which the service has to notify others; the plan goes on. */
export function recordIncident(turn: Turn, { on, what }: Command<'record-serious-incident'>): void {
  const { incidents } = turn.state.seriousEvents;
  keep(turn, { incidents: [...incidents, { on, what, at: turn.now, by: actorOf(turn) }] });
  tell(turn, 'serious-incident-recorded', null, { on });
  ask(turn, 'notify-serious-incident', turn.state.policy.notifySeriousIncidentWorkingDays, turn.now);
  turn.item = null;
}

/** Of an incident the task says which one it is about: the moment at which it was recorded. */
function ask(turn: Turn, kind: TaskKind, workingDays: number, about: Instant | null = null): void {
  const { state } = turn;
  const dueOn = addWorkingDays(turn.today, workingDays, state.policy.bankHolidays);
  makeTask(turn, kind, null, managerNow(state), dueOn, about);
}

function managerNow(state: PlanState): Assignee {
  const { staffId, role } = accountableNow(state);
  return { kind: 'staff', staffId, side: role === 'probation-manager' ? 'receiver' : 'sender' };
}

function keep(turn: Turn, to: Partial<SeriousEvents>): void {
  turn.state = { ...turn.state, seriousEvents: { ...turn.state.seriousEvents, ...to } };
}
