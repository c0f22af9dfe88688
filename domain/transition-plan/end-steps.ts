import { localDateOf } from '../calendar/london-time';
import type { WholePlanCommand } from './commands';
import { endScheduleFrom } from './end-schedule';
import { LADDER } from './ladder';
import { endAt, isAtItsEnd } from './next-wake';
import { openDueRungs, openRung } from './open-rungs';
import { dayOf, endOfOrders } from './order';
import { isResolved, withSpans } from './schedule';
import type { PlanLife, VoluntaryContact } from './state';
import { completeByDecision, moveRungTasks } from './tasks';
import { actorOf, changeRung, mail, rungOf, tell } from './turn';
import type { Turn } from './turn';

/**
 * At the true end of the last order a plan that is only about it switches from statutory to voluntary, when the child has
 * agreed to go on; otherwise it waits for people to let go or to close it. It never closes by itself (law, seed).
 */
export function endDueOrders(turn: Turn): void {
  const at = endAt(turn.state);
  if (at === null || at > turn.now || isAtItsEnd(turn.state)) return;
  const { life, voluntaryContact, orders, policy, planId } = turn.state;
  const endedOn = dayOf(endOfOrders(orders, policy));
  changeRung(turn, 'end-of-order', { state: { is: 'done', at: turn.now } }, null);
  tell(turn, 'orders-ended', null, { endedOn });
  if (life.phase === 'order-running') goOn(turn, { phase: 'order-ended', endedOn }, voluntaryContact, localDateOf(at));
  mail(turn, { kind: 'staff', staffId: turn.state.caseManagerId }, 'orders-ended', planId);
  mail(turn, { kind: 'manager-of-team', teamId: turn.state.teamId }, 'orders-ended', planId);
}

/** New dates for the steps to the end that are not yet resolved, counted back from the true end; from today on. */
export function planTheEnd(turn: Turn): void {
  const before = turn.state;
  if (!before.routes.includes('end-of-order')) return;
  const unresolved = before.rungs.filter((rung) => !isResolved(rung)).map((rung) => rung.key);
  const end = endOfOrders(before.orders, before.policy);
  const { spans, moved } = endScheduleFrom(turn.today, end, before.policy, unresolved);
  const others = before.moved.filter(({ rung }) => LADDER[rung].route !== 'end-of-order');
  turn.state = { ...before, moved: [...others, ...moved], rungs: withSpans(before.rungs, spans) };
  moveRungTasks(turn, before);
  openDueRungs(turn);
}

/** Records the child's own answer: that is what the offer waits for, made in good time or at this moment. */
export function answerOffer(
  turn: Turn,
  { agreed, childsWords, trustedWorkerId }: Extract<WholePlanCommand, { name: 'answer-voluntary-offer' }>,
): void {
  const answered = { on: turn.today, by: actorOf(turn), childsWords };
  const answer: VoluntaryContact =
    agreed && trustedWorkerId !== null
      ? { is: 'agreed', trustedWorkerId, ...answered }
      : { is: 'declined', ...answered };
  turn.state = { ...turn.state, voluntaryContact: answer };
  tell(turn, answer.is === 'agreed' ? 'voluntary-contact-agreed' : 'voluntary-contact-declined', null, {});
  if (rungOf(turn.state, 'offer-voluntary-contact').state.is === 'ahead') openRung(turn, 'offer-voluntary-contact');
  completeByDecision(turn, 'offer-voluntary-contact', 'answered');
  const { life } = turn.state;
  if (life.phase === 'order-ended' || life.phase === 'voluntary') {
    goOn(turn, { phase: 'order-ended', endedOn: life.endedOn }, answer, turn.today);
  }
}

function goOn(
  turn: Turn,
  ended: Extract<PlanLife, { phase: 'order-ended' }>,
  answer: VoluntaryContact,
  since: ReturnType<typeof localDateOf>,
): void {
  const { life } = turn.state;
  const agreed = answer.is === 'agreed';
  if (agreed && life.phase === 'voluntary') return;
  turn.state = { ...turn.state, life: agreed ? { phase: 'voluntary', endedOn: ended.endedOn, since } : ended };
  if (agreed) tell(turn, 'voluntary-contact-begun', null, { since });
}
