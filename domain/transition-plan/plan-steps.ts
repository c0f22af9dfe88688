import { earliest, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import type { WholePlanCommand } from './commands';
import { answerOffer, planTheEnd } from './end-steps';
import { takeEverythingBack } from './ending';
import { noteNewDate } from './information-pack/steps';
import { LADDER } from './ladder';
import { dayOf, endOfOrders } from './order';
import { addOrder, changeOrder } from './order-steps';
import { teamsOf } from './receiver';
import { pauseUntil, resume } from './pausing';
import { policyOfThisRelease } from './upgrade';
import { reOpen } from './re-open';
import { openDueRungs, topUpOpenRungs } from './open-rungs';
import { isResolved, scheduleFrom, transferBirthday, withSpans } from './schedule';
import type { PlanLife, PlanState, Rung, RungKey } from './state';
import { assigneeFor, cancelTasks, completeByDecision, makeTask, moveRungTasks } from './tasks';
import { actorOf, changeRung, mail, rungOf, tell } from './turn';
import type { Turn } from './turn';
import { recordChildView } from './voice/steps';

/** The rungs by which responsibility passes; a child who is kept by the youth justice service does not climb them now. */
const HANDOVER_RUNGS: readonly RungKey[] = [
  'share-information',
  'introduce',
  'joint-sessions',
  'receiving-worker-leads',
  'accept-responsibility',
  'after-transfer-check-ins',
];

/** Carries out one command about the whole plan. */
export function planStep(turn: Turn, command: WholePlanCommand): void {
  switch (command.name) {
    case 'plan-joint-contacts':
      for (const on of command.on)
        makeTask(turn, 'joint-contact', 'joint-sessions', assigneeFor(turn.state, 'case-manager'), on);
      tell(turn, 'joint-contacts-planned', 'joint-sessions', { count: command.on.length });
      return;
    case 're-plan':
      if (command.policy) turn.state = { ...turn.state, policy: policyOfThisRelease(command.policy) };
      rePlan(turn, command);
      return;
    case 'keep-at-yjs':
      keep(turn, command.until, command.reason);
      return;
    case 'hand-over-after-all':
      handOverAfterAll(turn, command.reason);
      return;
    case 'pause':
      pauseUntil(turn, { reason: command.reason, reviewOn: command.reviewOn });
      return;
    case 'resume':
      resume(turn);
      return;
    case 'record-child-view':
      recordChildView(turn, command);
      return;
    case 'change-order':
      changeOrder(turn, command);
      return;
    case 'add-order':
      addOrder(turn, command);
      return;
    case 'answer-voluntary-offer':
      answerOffer(turn, command);
      return;
    case 'let-go':
      if (command.childsWords !== null) recordChildView(turn, { about: 'review', words: command.childsWords });
      end(turn, { outcome: 'let-go', reason: 'let go after review' }, 'let-go');
      return;
    case 'close':
      end(turn, { outcome: 'ended-early', reason: command.reason }, 'closed');
      return;
    case 're-open':
      reOpen(turn, command.reason);
      return;
  }
}

/** New dates for everything that is not yet resolved, from today on: on each of the plan's routes. */
function rePlan(turn: Turn, { reason, transferOn }: Extract<WholePlanCommand, { name: 're-plan' }>): void {
  const planned = turn.state.transferOn;
  if (planned !== null) rePlanHandover(turn, transferOn ?? planned);
  if (turn.state.transferOn !== planned) noteNewDate(turn);
  planTheEnd(turn);
  if (planned !== null) tell(turn, 're-planned', null, { reason, transferOn: turn.state.transferOn });
  else tell(turn, 'end-re-planned', null, { reason, endsOn: dayOf(endOfOrders(turn.state.orders, turn.state.policy)) });
}

function rePlanHandover(turn: Turn, wantedTransfer: LocalDate): void {
  const { dateOfBirth, policy, rungs } = turn.state;
  const agreed = agreedFrom(turn.state);
  const unresolved = rungs
    .filter((rung) => !isResolved(rung) && !(agreed !== null && rung.key === 'accept-responsibility'))
    .map((rung) => rung.key);
  const wanted = latest(wantedTransfer, agreed ?? wantedTransfer);
  const schedule = scheduleFrom(turn.today, dateOfBirth, wanted, policy, unresolved);
  const before = turn.state;
  const { transferOn, spans } = schedule;
  const moved = [...schedule.moved, ...before.moved.filter(({ rung }) => LADDER[rung].route === 'end-of-order')];
  turn.state = { ...before, transferOn, moved, rungs: withSpans(rungs, spans) };
  moveRungTasks(turn, before);
  topUpOpenRungs(turn);
  openDueRungs(turn);
}

/** The day from which an accepted handover was agreed: nothing that the sender does brings it forward, or pushes it off. */
function agreedFrom(state: PlanState): LocalDate | null {
  const accepted = state.tasks.find((task) => task.kind === 'accept-responsibility' && task.state.is === 'accepted');
  return accepted?.state.is === 'accepted' ? accepted.state.from : null;
}

function keep(turn: Turn, until: LocalDate, reason: string): void {
  const by = actorOf(turn);
  turn.state = { ...turn.state, life: { phase: 'kept-by-yjs', until, reason }, proposal: null, transferOn: until };
  for (const key of HANDOVER_RUNGS) {
    if (isResolved(rungOf(turn.state, key))) continue;
    changeRung(
      turn,
      key,
      { state: { is: 'passed-over', at: turn.now, by, reason } },
      `kept by the youth justice service: ${reason}`,
    );
    tell(turn, 'rung-passed-over', key, { reason });
  }
  cancelTasks(turn, (task) => task.rung !== null && HANDOVER_RUNGS.includes(task.rung), reason);
  completeByDecision(turn, 'decide-keep-or-hand-over', 'decided');
  const before = turn.state;
  const rungs = before.rungs.map((rung) =>
    isResolved(rung) || LADDER[rung.key].route === 'end-of-order' ? rung : { ...rung, ...whileKept(rung, until) },
  );
  turn.state = { ...before, rungs };
  moveRungTasks(turn, before);
  tell(turn, 'kept-by-yjs', null, { until, reason });
}

/** What is left to do comes before the end of being kept, and the review at the end. */
function whileKept({ key, startsOn, dueOn }: Rung, until: LocalDate): Pick<Rung, 'startsOn' | 'dueOn'> {
  if (key === 'review-and-let-go') return { startsOn: until, dueOn: until };
  return { startsOn: earliest(startsOn, until), dueOn: earliest(dueOn, until) };
}

function handOverAfterAll(turn: Turn, reason: string): void {
  const wasKept = turn.state.life.phase === 'kept-by-yjs';
  const life: PlanLife = wasKept
    ? { phase: turn.state.receivingOfficerId === null ? 'preparing' : 'graded-handover' }
    : turn.state.life;
  turn.state = { ...turn.state, proposal: null, life };
  completeByDecision(turn, 'decide-keep-or-hand-over', 'decided');
  if (wasKept) {
    for (const key of HANDOVER_RUNGS) {
      if (rungOf(turn.state, key).state.is === 'passed-over') {
        changeRung(
          turn,
          key,
          { state: { is: 'ahead' }, round: rungOf(turn.state, key).round + 1 },
          `handed over after all: ${reason}`,
        );
      }
    }
    cancelTasks(turn, (task) => task.rung === 'review-and-let-go', reason);
    const review = rungOf(turn.state, 'review-and-let-go');
    const round = review.state.is === 'ahead' ? review.round : review.round + 1;
    changeRung(turn, 'review-and-let-go', { state: { is: 'ahead' }, round }, null);
  }
  tell(turn, 'handed-over-after-all', null, { reason });
  rePlanHandover(turn, latest(transferBirthday(turn.state.dateOfBirth, turn.state.policy), turn.today));
}

function end(
  turn: Turn,
  ending: { readonly outcome: 'let-go' | 'ended-early'; readonly reason: string },
  told: string,
): void {
  const before = takeEverythingBack(turn, ending.reason);
  turn.state = {
    ...turn.state,
    pause: null,
    proposal: null,
    life: { phase: 'closed', at: turn.now, ...ending, before },
  };
  tell(turn, told, null, { reason: ending.reason });
  for (const teamId of teamsOf(turn.state)) {
    mail(turn, { kind: 'manager-of-team', teamId }, 'plan-closed', turn.state.planId);
  }
}
