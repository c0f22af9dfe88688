import { addDays, addMonths, earliest, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { dateOfAge } from '../calendar/age';
import { addWorkingDays, onOrAfterWorkingDay } from '../calendar/working-days';
import { BEFORE_TRANSFER } from './action-row';
import { endScheduleFrom } from './end-schedule';
import { inTurn, movedFrom } from './in-turn';
import { LADDER } from './ladder';
import { openDueRungs, topUpOpenRungs } from './open-rungs';
import { endOfOrders, hasEnded } from './order';
import { pauseUntil } from './pausing';
import { teamsOf } from './receiver';
import { isResolved, withRungsAfter, withSpans } from './schedule';
import type { Span } from './in-turn';
import type { BeforeClosing, PlanState, Route, Rung, RungKey } from './state';
import { passStrandTime } from './strand-life';
import { makeTask } from './tasks';
import { changeRung, mail, rungOf, tell } from './turn';
import type { Turn } from './turn';

/**
 * Opens a closed plan again, where it stood: the same phase, the same accountable person, the steps that were left. What
 * closing took back stays taken back; what is needed is asked for anew. Dates that lie ahead stay, and those that have
 * passed, or leave too little time, are brought forward in order, as when a plan starts late.
 */
export function reOpen(turn: Turn, reason: string): void {
  const { life } = turn.state;
  if (life.phase !== 'closed') throw new RangeError('The guard has found it closed before');
  const closed = { from: life.at, until: turn.now };
  turn.state = { ...turn.state, closedBetween: [...turn.state.closedBetween, closed] };
  tell(turn, 're-opened', null, { reason });
  goOnFrom(turn, life.before);
}

/** Goes on from what an ending took away, and tells the people of both sides. */
export function goOnFrom(turn: Turn, before: BeforeClosing): void {
  const { nextReviewOn, policy, planId, caseManagerId } = turn.state;
  const review = onOrAfterWorkingDay(latest(nextReviewOn, addDays(turn.today, 1)), policy.bankHolidays);
  turn.state = { ...turn.state, life: before.life, nextReviewOn: review };
  askTheChildAnew(turn);
  bringForward(turn);
  goOnPausing(turn, before.pause);
  goOnProposing(turn, before.proposal);
  askAgain(turn, before.asked);
  topUpOpenRungs(turn);
  openDueRungs(turn);
  passStrandTime(turn);
  mail(turn, { kind: 'staff', staffId: caseManagerId }, 'plan-re-opened', planId);
  for (const teamId of teamsOf(turn.state)) mail(turn, { kind: 'manager-of-team', teamId }, 'plan-re-opened', planId);
}

/** The earliest day by which anybody is asked for anything: the policy's working days from now. */
function inGoodTime(turn: Turn): LocalDate {
  const { policy } = turn.state;
  return addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
}

/**
 * When no order runs any more, going on hangs on the child's own yes alone. Closing ended what they had agreed to, and an
 * old answer is never taken for a new one (seed).
 */
function askTheChildAnew(turn: Turn): void {
  const { orders, policy, voluntaryContact, life, routes } = turn.state;
  if (voluntaryContact.is !== 'agreed' || !routes.includes('end-of-order')) return;
  if (!hasEnded(endOfOrders(orders, policy), turn.now)) return;
  turn.state = {
    ...turn.state,
    voluntaryContact: { is: 'not-answered' },
    life: life.phase === 'voluntary' ? { phase: 'order-ended', endedOn: life.endedOn } : life,
  };
  tell(turn, 'voluntary-answer-lapsed', null);
  const offer = rungOf(turn.state, 'offer-voluntary-contact');
  if (!isResolved(offer)) return;
  const span = { startsOn: turn.today, dueOn: turn.today };
  changeRung(turn, offer.key, { ...span, state: { is: 'ahead' }, round: offer.round + 1 }, 'the plan was opened again');
}

/** Late steps in their order on each route; the transfer moves along when acceptance does not fit before it. */
function bringForward(turn: Turn): void {
  const was = turn.state;
  turn.state = { ...was, ...bringHandoverForward(was, turn.today) };
  if (was.routes.includes('end-of-order'))
    turn.state = { ...turn.state, rungs: bringEndForward(turn.state, turn.today) };
  const moved = turn.state.rungs.flatMap(({ key, dueOn }, index) =>
    movedFrom(key, was.rungs[index]?.dueOn ?? dueOn, dueOn, turn.today),
  );
  const others = was.moved.filter(({ rung }) => !moved.some((one) => one.rung === rung));
  turn.state = { ...turn.state, moved: [...others, ...moved] };
}

function bringHandoverForward(state: PlanState, today: LocalDate): Pick<PlanState, 'rungs' | 'transferOn'> {
  const { policy, transferOn, life } = state;
  const rungs = withSpans(state.rungs, byKey(inTurn(today, leftOn('youth-to-adult', state), policy)));
  const acceptance = rungs.find(({ key }) => key === 'accept-responsibility');
  const handsOver = BEFORE_TRANSFER.some((phase) => phase === life.phase);
  if (!handsOver || transferOn === null || !acceptance) return { rungs, transferOn };
  const transfer = latest(transferOn, acceptance.dueOn);
  return { rungs: withRungsAfter(rungs, transfer, policy), transferOn: transfer };
}

function bringEndForward({ rungs, orders, policy }: PlanState, today: LocalDate): Rung[] {
  const left = leftOn('end-of-order', { rungs });
  const end = endOfOrders(orders, policy);
  const keys = left.map(({ key }) => key);
  const asPlanned = byKey(left.filter(({ key }) => key !== 'end-of-order' || end.is !== 'set'));
  return withSpans(rungs, endScheduleFrom(today, end, policy, keys, asPlanned).spans);
}

const leftOn = (route: Route, { rungs }: Pick<PlanState, 'rungs'>): readonly Rung[] =>
  rungs.filter((rung) => LADDER[rung.key].route === route && !isResolved(rung));

const byKey = (rungs: readonly Rung[]): Partial<Record<RungKey, Span>> =>
  Object.fromEntries(rungs.map(({ key, startsOn, dueOn }) => [key, { startsOn, dueOn }]));

/** What a handover waited for may still be so: somebody looks at it again before anything passes. */
function goOnPausing(turn: Turn, pause: BeforeClosing['pause']): void {
  if (!pause) return;
  const { reason, waitsFor } = pause;
  const reviewOn = latest(pause.reviewOn, inGoodTime(turn));
  pauseUntil(turn, { reason, reviewOn, ...(waitsFor === undefined ? {} : { waitsFor }) });
}

/** A proposal that nobody had decided on still waits for the manager's decision, with an end that lies ahead. */
function goOnProposing(turn: Turn, proposal: BeforeClosing['proposal']): void {
  if (!proposal) return;
  const { policy, dateOfBirth } = turn.state;
  const limit = dateOfAge(dateOfBirth, policy.leavesYouthJusticeAt);
  const passed = proposal.keepUntil <= turn.today;
  const keepUntil = passed ? earliest(addMonths(turn.today, policy.keptForMonths), limit) : proposal.keepUntil;
  turn.state = { ...turn.state, proposal: { ...proposal, keepUntil } };
  tell(turn, 'keeping-proposed', null, { ...turn.state.proposal });
}

/** Asks the same people again for what belongs to no step, in good time. */
function askAgain(turn: Turn, taskIds: BeforeClosing['asked']): void {
  for (const { taskId, kind, assignee, dueOn, about } of turn.state.tasks) {
    if (taskIds.includes(taskId)) makeTask(turn, kind, null, assignee, latest(dueOn, inGoodTime(turn)), about);
  }
}
