import { addWorkingDays } from '../../calendar/working-days';
import type { LocalDate } from '../../calendar/local-date';
import type { Task } from '../state';
import { assigneeFor, isUnfinished, makeTask } from '../tasks';
import type { Turn } from '../turn';
import { isMissed } from './seen';
import type { TellingAbout } from './state';

/**
 * Asks for the child to be told, once for each thing that there is to tell. Where the plan waits for somebody in the place of
 * whoever would tell, it is their team's to do, and silence climbs from there.
 */
export function haveTheChildTold(
  turn: Turn,
  about: TellingAbout,
  dueOn: LocalDate,
  teller: 'case-manager' | 'receiving-officer' = 'case-manager',
): void {
  if (turn.state.tasks.some((task) => isTelling(task, about) && isUnfinished(task))) return;
  const team = teller === 'case-manager' ? 'yjs-team' : 'receiving-team';
  const assignee = assigneeFor(turn.state, isMissed(turn.state, teller) ? team : teller);
  makeTask(turn, 'tell-child-of-change', null, assignee, dueOn, about);
}

/** While there is time: the change waits for it. */
export function inGoodTime({ state: { policy }, today }: Turn): LocalDate {
  return addWorkingDays(today, policy.lateStepWorkingDays, policy.bankHolidays);
}

/** After a change that could not wait. */
export function soon({ state: { policy }, today }: Turn): LocalDate {
  return addWorkingDays(today, policy.childToldWorkingDays, policy.bankHolidays);
}

export function isTelling(task: Task, about: TellingAbout): boolean {
  return task.kind === 'tell-child-of-change' && task.about === about;
}
