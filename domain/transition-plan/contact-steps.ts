import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-days';
import type { StaffId } from '../ids';
import type { PlanState } from './state';
import { cancelTasks, giveTo, isUnfinished, makeTask } from './tasks';
import { changeTask, tell } from './turn';
import type { Turn } from './turn';

const START = 'start-voluntary-contact';

/** The person whom the child trusts, once the contact that the child agreed to can begin: nothing is required any more, or beside probation. */
function beginsIt({ voluntaryContact, life, rungs }: PlanState): StaffId | null {
  if (voluntaryContact.is !== 'agreed') return null;
  const ended = rungs.some(({ key, state }) => key === 'end-of-order' && state.is === 'done');
  const begins = life.phase === 'voluntary' || life.phase === 'transferred' || (life.phase === 'kept-by-yjs' && ended);
  return begins ? voluntaryContact.trustedWorkerId : null;
}

/**
 * Has the person whom the child trusts asked to begin the contact, as soon as it can begin: by the child's word alone nobody would
 * meet them. It is asked once for each agreement, climbs as any request, and is taken back when the child wants none.
 */
export function seeToContact(turn: Turn, before: PlanState): void {
  const { policy, tasks } = turn.state;
  const trusted = beginsIt(turn.state);
  if (policy.contactBegunWorkingDays === null || trusted === beginsIt(before)) return;
  const item = turn.item;
  const asked = tasks.find((task) => task.kind === START && isUnfinished(task));
  if (trusted === null) cancelTasks(turn, ({ kind }) => kind === START, 'contact does not begin now');
  else if (asked)
    giveTo(turn, asked, { kind: 'staff', staffId: trusted, side: 'sender' }, 'the child trusts somebody else');
  else if (!tasks.some(({ kind, state }) => kind === START && state.is === 'completed')) {
    const dueOn = addWorkingDays(turn.today, policy.contactBegunWorkingDays, policy.bankHolidays);
    makeTask(turn, START, null, { kind: 'staff', staffId: trusted, side: 'sender' }, dueOn);
  }
  turn.item = item;
}

/** The contact has begun: that is what was asked for. Seen again, nothing follows. */
export function noteContact(turn: Turn, by: StaffId, on: LocalDate): void {
  for (const task of turn.state.tasks) {
    if (task.kind !== START || !isUnfinished(task)) continue;
    const completed = { is: 'completed', at: turn.now, by, on, childsWords: null, note: null } as const;
    changeTask(turn, task, { state: completed }, 'the contact has begun');
    tell(turn, 'task-completed', task.taskId, { kind: START, on });
  }
}
