import { addDays, isAfter, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { dateOfAge } from '../calendar/age';
import { againstRule, wrongState } from '../refusal';
import type { Refusal } from '../refusal';
import type { RungCommand, WholePlanCommand } from './commands';
import { courtsLimit } from './end-schedule';
import { holdOn } from './holds';
import { LADDER } from './ladder';
import { answerToOffer, changeOfOrder, newOrder } from './order-rules';
import { reOpening } from './re-open-rules';
import { mustLieAhead, notBeforeEighteen, RULES, YEARS_AHEAD } from './rules';
import { isEarlier, isResolved } from './schedule';
import type { PlanState, RungKey } from './state';
import { inWords } from './tell';
import { rungOf } from './turn';
import { refuseView } from './voice/rules';

/** Rules that hang on what a command about a rung or the whole plan says, asked once everything else is in order. */
export function againstPlanRules(
  state: PlanState,
  command: RungCommand | WholePlanCommand,
  today: LocalDate,
): Refusal | null {
  switch (command.name) {
    case 'pass-over-rung':
      if (command.rung === 'end-of-order') {
        return againstRule(
          RULES.endOfOrders,
          'The end of the orders comes by itself. Record what a court has decided, or that unpaid work is done.',
        );
      }
      return LADDER[command.rung].canBePassedOver
        ? null
        : againstRule(
            RULES.neverPassedOver,
            'Accepting responsibility cannot be passed over. Ask again, or have the manager keep the child at the youth justice service.',
          );
    case 'repeat-rung':
      return repetition(state, command.rung);
    case 'plan-joint-contacts':
      return contacts(state, command.on, today);
    case 're-plan':
      if (command.transferOn === null) return null;
      return state.transferOn === null
        ? againstRule(RULES.notBeforeEighteen, 'This plan hands nothing over. Leave “transferOn” out.', 'transferOn')
        : (notBeforeEighteen(state, command.transferOn, 'transferOn') ??
            mustLieAhead(command.transferOn, today, 'transferOn'));
    case 'keep-at-yjs':
      return keeping(state, command.until, today);
    case 'hand-over-after-all':
      return state.proposal === null && state.life.phase !== 'kept-by-yjs'
        ? wrongState('handing-over', 'The handover is already planned; there is nothing to decide.')
        : null;
    case 'pause':
      return mustLieAhead(command.reviewOn, today, 'reviewOn');
    case 'resume':
      return resuming(state, today);
    case 'let-go':
      return lettingGo(state);
    case 'slow-down':
      return slowingDown(state, command, today);
    case 'change-order':
      return changeOfOrder(state, command, today);
    case 'add-order':
      return newOrder(state, command.order, today);
    case 'answer-voluntary-offer':
      return answerToOffer(state, command);
    case 're-open':
      return reOpening(state, today);
    case 'record-child-view':
      return refuseView(state);
    case 'close':
      return null;
  }
}

/** What a court has still to decide holds the handover up, whatever the pause was made for. */
function resuming(state: PlanState, today: LocalDate): Refusal | null {
  if (!state.pause) return wrongState('open', 'The plan is not paused.');
  const hold = holdOn(state, today);
  return hold === null
    ? null
    : againstRule(
        RULES.pausedHandover,
        `It waits for this: ${inWords(hold.why)}. Record what came of it, or that both sides decided to go on: then it goes on by itself.`,
      );
}

/** What lies behind the transfer is not gone through again, and what lies beyond it not before its time. */
function repetition(state: PlanState, rung: RungKey): Refusal | null {
  const { phase } = state.life;
  if (LADDER[rung].route === 'end-of-order') {
    const ended = isResolved(rungOf(state, 'end-of-order'));
    return rung === 'end-of-order' || (rung === 'review-before-end' && ended)
      ? wrongState(phase, 'The end of the orders comes once, and what lies before it is not repeated after it.')
      : null;
  }
  if (phase === 'preparing' || phase === 'graded-handover') {
    return isBeforeAcceptance(rung)
      ? null
      : wrongState(phase, 'This step belongs to the transfer or to what comes after it, and cannot be repeated yet.');
  }
  const stillAsked = rung === 'review-and-let-go' || (phase === 'transferred' && rung === 'after-transfer-check-ins');
  return stillAsked
    ? null
    : wrongState(phase, 'This step cannot be repeated any more: it belongs to the handover before 18.');
}

function slowingDown(
  state: PlanState,
  { rung, byDays }: Extract<RungCommand, { name: 'slow-down' }>,
  today: LocalDate,
): Refusal | null {
  if (!Number.isInteger(byDays) || byDays < 1 || byDays > 366 * YEARS_AHEAD) {
    return againstRule(RULES.datesAhead, 'Slow down by whole days: at least one, at most ten years.', 'byDays');
  }
  const { phase } = state.life;
  const route = state.rungs.filter(({ key }) => LADDER[key].route === LADDER[rung].route);
  if (LADDER[rung].route === 'end-of-order') {
    const limit = courtsLimit(state);
    if (rung === 'end-of-order' || (limit !== null && rungOf(state, rung).dueOn >= limit)) {
      return againstRule(RULES.endOfOrders, 'This step is due on the last day that the court has set.');
    }
  }
  const handingOver = phase === 'preparing' || phase === 'graded-handover';
  if (
    handingOver &&
    LADDER[rung].route === 'youth-to-adult' &&
    !isBeforeAcceptance(rung) &&
    rung !== 'accept-responsibility'
  ) {
    return wrongState(
      phase,
      'This step is counted from the transfer. Slow down a step before it, or wait for the transfer.',
    );
  }
  const last = route.reduce((day, { dueOn }) => latest(day, dueOn), today);
  return mustLieAhead(addDays(last, byDays), today, 'byDays');
}

function isBeforeAcceptance(rung: RungKey): boolean {
  return isEarlier(rung, 'accept-responsibility');
}

function contacts(state: PlanState, on: readonly LocalDate[], today: LocalDate): Refusal | null {
  if (on.length === 0) return againstRule(RULES.datesAhead, 'Say on which days they meet.', 'on');
  if (isResolved(rungOf(state, 'joint-sessions'))) {
    return wrongState(
      rungOf(state, 'joint-sessions').state.is,
      'The joint sessions are finished. Repeat the step first.',
    );
  }
  return on.reduce<Refusal | null>((refusal, date) => refusal ?? mustLieAhead(date, today, 'on'), null);
}

function keeping(state: PlanState, until: LocalDate, today: LocalDate): Refusal | null {
  const limit = dateOfAge(state.dateOfBirth, state.policy.leavesYouthJusticeAt);
  if (isAfter(until, limit))
    return againstRule(RULES.youngAdult, 'Choose the 25th birthday or a day before it.', 'until');
  return notBeforeEighteen(state, until, 'until') ?? mustLieAhead(until, addDays(today, 1), 'until');
}

function lettingGo(state: PlanState): Refusal | null {
  const missing = state.rungs.filter((rung) => !isResolved(rung)).map((rung) => rung.key);
  return missing.length === 0
    ? null
    : againstRule(RULES.reviewBeforeLettingGo, `First finish, or pass over with a reason: ${missing.join(', ')}.`);
}
