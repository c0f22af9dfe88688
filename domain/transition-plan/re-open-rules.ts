import { dateOfAge } from '../calendar/age';
import { isAfter, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { againstRule } from '../refusal';
import type { Refusal } from '../refusal';
import { BEFORE_TRANSFER } from './action-row';
import { START_RULES } from './begin';
import { dayOf, endOfOrder } from './order';
import { RULES } from './rules';
import { transferBirthday } from './schedule';
import type { PlanState } from './state';

/**
 * Why a closed plan cannot go on; null when it can. What would stand against starting it today stands against opening it
 * again: the age at which youth justice ends, and a handover of orders that have ended meanwhile.
 */
export function reOpening(state: PlanState, today: LocalDate): Refusal | null {
  const { life, dateOfBirth, policy, orders } = state;
  if (!isBefore(today, dateOfAge(dateOfBirth, policy.leavesYouthJusticeAt))) {
    return againstRule(RULES.youngAdult, 'This person is 25 or older. Youth justice transitions end before that.');
  }
  const handsOver = life.phase === 'closed' && BEFORE_TRANSFER.some((phase) => phase === life.before.life.phase);
  if (!handsOver) return null;
  const from = latest(transferBirthday(dateOfBirth, policy), today);
  const ends = orders.map((order) => endOfOrder(order, policy));
  return ends.some((end) => end.is === 'not-yet-known' || isAfter(dayOf(end), from))
    ? null
    : againstRule(
        START_RULES.runsPastTransfer,
        'The orders have ended, so there is nothing to hand over any more. Start a new plan when there is a new order.',
      );
}
