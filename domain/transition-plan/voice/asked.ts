import { addWorkingDays } from '../../calendar/working-days';
import type { LocalDate } from '../../calendar/local-date';
import type { Moment } from '../../policy/childs-voice';
import type { Task, TaskKind } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, isUnfinished, makeTask } from '../tasks';
import type { Turn } from '../turn';
import type { ViewAbout } from './state';

/** The tasks with which the child is asked, by the moment that they make. */
const COMES_WITH: Readonly<Record<Exclude<Moment, 'start'>, readonly TaskKind[]>> = {
  'before-meeting': ['three-way-meeting'],
  review: ['plan-review', 'transition-review', 'review-before-end'],
};

/** What the child's words can be about to be an answer at this moment. */
const ANSWERED_BY: Readonly<Record<Moment, readonly ViewAbout[]>> = {
  start: ['start', 'what-matters'],
  'before-meeting': ['before-meeting', 'meeting-the-new-worker'],
  review: ['review', 'on-track'],
};

/** What the child is asked when their plan starts: for their own words, and in Wales whether they want an advocate. */
export function askAtStart(turn: Turn): void {
  const { policy } = turn.state;
  const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
  ask(turn, 'start', dueOn);
  if (policy.advocateOfferedActively) {
    makeTask(turn, 'offer-advocate', null, assigneeFor(turn.state, 'case-manager'), dueOn);
  }
}

/**
 * Has the child asked, at the moments that the plan's policy names, with whatever asks for it since `before`: a reminder
 * beside the ladder, which never holds a rung up. When what it came with is taken back, so is the reminder.
 */
export function askTheChild(turn: Turn, before: readonly Task[]): void {
  const item = turn.item;
  for (const [moment, kinds] of Object.entries(COMES_WITH) as [Moment, readonly TaskKind[]][]) {
    const tasks = turn.state.tasks.filter(({ kind }) => kinds.includes(kind));
    const made = tasks.find((task) => isUnfinished(task) && !before.some(({ taskId }) => taskId === task.taskId));
    if (made) ask(turn, moment, made.dueOn);
    else if (!tasks.some(isUnfinished) && tasks.some((task) => wasTakenBack(task, before))) {
      cancelTasks(turn, (task) => asksAt(task, moment), 'what it came with was taken back');
    }
  }
  turn.item = item;
}

/** The child has answered, with words or with nothing to add. */
export function noteAnswer(turn: Turn, about: ViewAbout): void {
  for (const moment of Object.keys(ANSWERED_BY) as Moment[]) {
    if (!ANSWERED_BY[moment].includes(about)) continue;
    completeByDecision(turn, 'ask-the-child', 'answered', (task) => asksAt(task, moment));
  }
}

function ask(turn: Turn, moment: Moment, dueOn: LocalDate): void {
  if (!turn.state.policy.childAskedAt.includes(moment)) return;
  if (turn.state.tasks.some((task) => asksAt(task, moment) && isUnfinished(task))) return;
  makeTask(turn, 'ask-the-child', null, assigneeFor(turn.state, 'case-manager'), dueOn, moment);
}

function asksAt(task: Task, moment: Moment): boolean {
  return task.kind === 'ask-the-child' && task.about === moment;
}

function wasTakenBack(task: Task, before: readonly Task[]): boolean {
  const was = before.find(({ taskId }) => taskId === task.taskId);
  return task.state.is === 'cancelled' && was !== undefined && isUnfinished(was);
}
