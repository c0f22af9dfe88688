import { addDays, daysBetween, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { onOrAfterWorkingDay } from '../calendar/working-days';
import { holdOn } from './holds';
import { LADDER } from './ladder';
import { openDueRungs } from './open-rungs';
import { isResolved, shiftFrom } from './schedule';
import type { Pause, PlanState, TaskKind } from './state';
import { isUnfinished, moveRungTasks, moveTask } from './tasks';
import { inWords } from './tell';
import { tell } from './turn';
import type { Turn } from './turn';

/** Holds the handover up until somebody looks at it again on that day, or before. */
export function pauseUntil(turn: Turn, pause: Pick<Pause, 'reason' | 'reviewOn' | 'waitsFor'>): void {
  turn.state = { ...turn.state, pause: { ...pause, since: turn.now, sinceOn: turn.today } };
  tell(turn, 'paused', null, { reason: pause.reason, reviewOn: pause.reviewOn });
}

/** The days of the pause are given back: whatever of the handover is not yet resolved moves by as many. */
export function resume(turn: Turn): void {
  const { pause } = turn.state;
  if (!pause) return;
  const review = latest(turn.state.nextReviewOn, addDays(turn.today, 1));
  const nextReviewOn = onOrAfterWorkingDay(review, turn.state.policy.bankHolidays);
  turn.state = { ...turn.state, pause: null, nextReviewOn };
  const days = giveBack(turn, pause, turn.today);
  tell(turn, 'resumed', null, { days, transferOn: turn.state.transferOn });
  openDueRungs(turn);
}

/** The days since the pause began, or since the last that were given back, up to that day; says how many they were. */
function giveBack(turn: Turn, { sinceOn, givenBackUntil = sinceOn }: Pause, until: LocalDate): number {
  const days = Math.max(0, daysBetween(givenBackUntil, until));
  const before = turn.state;
  const first = before.rungs.find((rung) => !isResolved(rung) && LADDER[rung.key].route === 'youth-to-adult');
  if (first) turn.state = { ...before, ...shiftFrom(before, first.key, days) };
  moveRungTasks(turn, before);
  for (const task of turn.state.tasks) {
    if (task.rung === null && isUnfinished(task) && !HAVE_DAYS_OF_THEIR_OWN.includes(task.kind)) {
      moveTask(turn, task, days);
    }
  }
  return days;
}

/** Dates move as soon as it is known how long the pause lasts; only a person brings them forward again. */
function giveBackUntil(turn: Turn, pause: Pause, until: LocalDate | null): void {
  if (until === null || until <= (pause.givenBackUntil ?? pause.sinceOn)) return;
  giveBack(turn, pause, until);
  turn.state = { ...turn.state, pause: { ...pause, givenBackUntil: until } };
}

/** Tasks whose day is a court's, a release's, a return's or a birthday's, or that the child needs where they are now: no pause moves it. */
const HAVE_DAYS_OF_THEIR_OWN: readonly TaskKind[] = [
  'record-court-outcome',
  'confirm-release',
  'move-to-adult-establishment',
  'send-next-steps',
  'accept-area-move',
  'ask-about-travelling',
  'confirm-return',
  'start-voluntary-contact',
];

/**
 * Has the pause follow from what holds the handover up, looked at after every command and whenever time acts: it is
 * paused while something does, and goes on when nothing does any more. What a person has paused goes on only when a person says so.
 */
export function seeToPause(turn: Turn, before: PlanState): void {
  const hold = holdOn(turn.state, turn.today);
  const { pause } = turn.state;
  const item = turn.item;
  if (hold === null) {
    if (pause?.waitsFor !== undefined) resume(turn);
  } else {
    const follows = { reason: inWords(hold.why), reviewOn: latest(hold.reviewOn, turn.today), waitsFor: hold.is };
    const changed = JSON.stringify(holdOn(before, turn.today)) !== JSON.stringify(hold);
    if (pause === null) pauseUntil(turn, follows);
    else if (pause.waitsFor !== undefined && changed) {
      turn.state = { ...turn.state, pause: { ...pause, ...follows } };
      tell(turn, 'pause-goes-on', null, { reason: follows.reason, reviewOn: follows.reviewOn });
    }
    if (turn.state.pause?.waitsFor !== undefined) giveBackUntil(turn, turn.state.pause, hold.until);
  }
  turn.item = item;
}
