import { isAfter } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { addWorkingDays } from '../calendar/working-days';
import { nextReview } from './begin';
import { climbDueTasks } from './climb';
import { endDueOrders } from './end-steps';
import { isAtItsEnd, transferAt } from './next-wake';
import { openingOf } from './opening';
import { openDueRungs, openRung } from './open-rungs';
import { withRungsAfter } from './schedule';
import { seeToPause } from './pausing';
import { receiverOf, teamsOf } from './receiver';
import type { Task } from './state';
import { passStrandTime } from './strand-life';
import { assigneeFor, isUnfinished, makeTask } from './tasks';
import { changeRung, changeTask, mail, rungOf, tell } from './turn';
import type { Turn } from './turn';

/** Everything that time alone brings about, in one go: whatever was due by now is done, in order, and nothing twice. */
export function passTime(turn: Turn): void {
  if (isAtItsEnd(turn.state)) return;
  seeToPause(turn, turn.state);
  transferDueHandover(turn);
  endDueOrders(turn);
  openDueRungs(turn);
  passStrandTime(turn);
  if (turn.state.pause) {
    remindOfPause(turn);
    return;
  }
  climbDueTasks(turn);
  askForReview(turn);
}

/**
 * Passes responsibility when an accepted handover comes into force. Without an acceptance nothing happens here: the
 * youth justice service stays accountable, on the birthday too, and the unanswered task climbs.
 */
export function transferDueHandover(turn: Turn): void {
  for (const task of turn.state.tasks) {
    const at = transferAt(turn.state, task);
    if (at !== null && at <= turn.now && turn.state.pause === null) transfer(turn, task, at);
  }
}

/** Responsibility passes at the agreed moment, however late the plan comes to record it; never before the acceptance. */
function transfer(turn: Turn, task: Task, agreed: Instant): void {
  const { state } = turn;
  if (task.state.is !== 'accepted' || task.state.accountableId === null) return;
  const { at: acceptedAt, by, accountableId, conditions } = task.state;
  const from = agreed > acceptedAt ? agreed : acceptedAt;
  const on = localDateOf(from);
  const completed = { is: 'completed', at: turn.now, by, on, childsWords: null, note: conditions } as const;
  changeTask(turn, task, { state: completed }, null);
  changeRung(turn, 'accept-responsibility', { state: { is: 'done', at: turn.now } }, null);
  const period = {
    staffId: accountableId,
    role: 'probation-manager',
    serviceId: receiverOf(state).serviceId,
    from,
    by: task.taskId,
  } as const;
  turn.state = {
    ...turn.state,
    life: { phase: 'transferred', on },
    transferOn: on,
    accountability: [...state.accountability, period],
  };
  tell(turn, 'responsibility-passed', task.taskId, { accountableId });
  for (const teamId of teamsOf(state)) {
    mail(turn, { kind: 'manager-of-team', teamId }, 'responsibility-passed', state.planId);
  }
  turn.state = { ...turn.state, rungs: withRungsAfter(turn.state.rungs, on, state.policy) };
  if (rungOf(turn.state, 'after-transfer-check-ins').state.is === 'ahead') openRung(turn, 'after-transfer-check-ins');
}

/** A plan is reviewed at least every so many months (guidance); an unfinished review is not asked for twice. */
function askForReview(turn: Turn): void {
  const { state } = turn;
  if (openingOf(state, state.nextReviewOn) > turn.now) return;
  turn.state = { ...state, nextReviewOn: nextReview(turn.today, state.policy) };
  if (state.tasks.some((task) => task.kind === 'plan-review' && isUnfinished(task))) return;
  const dueOn = addWorkingDays(turn.today, state.policy.lateStepWorkingDays, state.policy.bankHolidays);
  makeTask(turn, 'plan-review', null, assigneeFor(state, 'case-manager'), dueOn);
}

/** A pause never turns into silence: on its review day both worker and manager are asked whether it still holds. */
function remindOfPause(turn: Turn): void {
  const { state } = turn;
  const { pause } = state;
  if (!pause || openingOf(state, pause.reviewOn) > turn.now) return;
  const again = addWorkingDays(turn.today, state.policy.lateStepWorkingDays, state.policy.bankHolidays);
  const reviewOn = isAfter(again, pause.reviewOn) ? again : pause.reviewOn;
  turn.state = { ...state, pause: { ...pause, reviewOn } };
  tell(turn, 'pause-review-due', null, { reason: pause.reason, reviewOn });
  mail(turn, { kind: 'staff', staffId: state.caseManagerId }, 'pause-review-due', state.planId);
  mail(turn, { kind: 'manager-of-team', teamId: state.teamId }, 'pause-review-due', state.planId);
}
