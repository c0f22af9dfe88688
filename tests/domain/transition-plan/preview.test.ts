import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import type { OrderId, PlanId } from '../../../domain/ids';
import { POLICIES, transitionValues } from '../../../domain/policy';
import { previewOf } from '../../../domain/preview';
import { transitionPlan } from '../../../domain/transition-plan';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { movedDates } from '../../../domain/transition-plan/moved-dates';
import { envelope, frozenJson, live, order, STAFF, startBeforeEighteen, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, receivingOfficer } = STAFF;
const YRO = 'order-youth-rehabilitation-order' as OrderId;
const reason = 'the court decided so';
const ending = () => live(startBeforeEnd(180)).passTo(localDate('2026-03-02'));
const handover = () => live(startBeforeEighteen(180)).passTo(addDays(TODAY, 20));
const change = (what: Extract<PlanCommand, { name: 'change-order' }>['change']): PlanCommand => {
  return { name: 'change-order', orderId: YRO, change: what, reason };
};
const look = (plan: LivedPlan, command: PlanCommand, by = caseManager) =>
  previewOf(transitionPlan, frozenJson(plan.state), envelope(by, command), plan.now);
/** What moves, by the names of the days. */
function moves(plan: LivedPlan, command: PlanCommand, by = caseManager) {
  const seen = look(plan, command, by);
  if (seen.is !== 'shown') throw new Error(`Refused: ${JSON.stringify(seen.refusal)}`);
  return movedDates(seen.before, seen.after);
}
const named = (plan: LivedPlan, command: PlanCommand, by = caseManager) =>
  Object.fromEntries(
    moves(plan, command, by).map(({ what, kind, before, after }) => [`${what} ${kind ?? ''}`.trim(), [before, after]]),
  );

describe('a look at what a command would do', () => {
  const stricter = { ...transitionValues(POLICIES.wales), reviewAskedDaysBeforeEnd: 70, reviewDueDaysBeforeEnd: 56 };
  it.each<[string, () => LivedPlan, PlanCommand, typeof caseManager]>([
    ['an order that is extended', ending, change({ is: 'extended', endsOn: localDate('2026-10-11') }), caseManager],
    ['an order that is revoked', ending, change({ is: 'revoked', on: localDate('2026-03-02') }), caseManager],
    ['unpaid work that is unfinished', ending, change({ is: 'unpaid-work', hoursLeft: 40 }), caseManager],
    [
      'a new order',
      ending,
      { name: 'add-order', order: order('referral-order', addMonths(TODAY, 12)), reason },
      caseManager,
    ],
    ['another policy', ending, { name: 're-plan', reason, transferOn: null, policy: stricter }, caseManager],
    [
      'a later transfer',
      handover,
      { name: 're-plan', reason, transferOn: addDays(TODAY, 240), policy: null },
      caseManager,
    ],
    ['more time for a step', handover, { name: 'slow-down', rung: 'introduce', byDays: 21, reason }, caseManager],
    ['keeping the child', handover, { name: 'keep-at-yjs', until: addDays(TODAY, 300), reason }, manager],
  ])('%s: shows what comes of it, and changes nothing', (_, start, command, by) => {
    const plan = start();
    const before = JSON.stringify(plan.state);
    const foreseen = moves(plan, command, by);
    const was = transitionPlan.view(plan.state);
    expect(JSON.stringify(plan.state)).toBe(before);
    plan.do(by, command);
    expect(foreseen).toEqual(movedDates(was, transitionPlan.view(plan.state)));
    expect(foreseen.length).toBeGreaterThan(0);
  });

  it('shows every day before and after: those of the plan, its steps and its tasks', () => {
    expect(named(ending(), change({ is: 'extended', endsOn: localDate('2026-10-11') }))).toEqual({
      'end-of-orders': ['2026-07-11', '2026-10-11'],
      'rung-begins review-before-end': ['2026-06-01', '2026-09-01'],
      'rung-due review-before-end': ['2026-06-15', '2026-09-14'],
      'rung-begins exit-plan': ['2026-06-15', '2026-09-14'],
      'rung-due exit-plan': ['2026-06-29', '2026-09-28'],
      'rung-begins offer-voluntary-contact': ['2026-06-22', '2026-09-21'],
      'rung-due offer-voluntary-contact': ['2026-07-06', '2026-10-05'],
      'rung-begins end-of-order': ['2026-07-11', '2026-10-11'],
      'rung-due end-of-order': ['2026-07-11', '2026-10-11'],
    });
  });

  it('shows that voluntary contact is offered the same day when an order is revoked', () => {
    const seen = named(ending(), change({ is: 'revoked', on: localDate('2026-03-02') }));
    expect(seen).toMatchObject({
      'end-of-orders': ['2026-07-11', '2026-03-02'],
      'rung-begins offer-voluntary-contact': ['2026-06-22', null],
      'task-due offer-voluntary-contact': [null, '2026-03-09'],
    });
  });

  it('says why the command would be refused, as the command is', () => {
    const late = change({ is: 'extended', endsOn: localDate('2027-02-11') });
    const plan = ending();
    expect(look(plan, late)).toEqual({ is: 'refused', refusal: plan.refusal(caseManager, late) });
    expect(look(plan, late, receivingOfficer)).toMatchObject({ is: 'refused', refusal: { kind: 'not-allowed' } });
    const elsewhere = { ...envelope(caseManager, late), entityId: 'another' as PlanId };
    expect(previewOf(transitionPlan, plan.state, elsewhere, plan.now)).toMatchObject({ refusal: { state: 'closed' } });
  });

  it('lets time pass first where a plan has not woken yet', () => {
    const plan = ending();
    const later = live(startBeforeEnd(180)).passTo(localDate('2026-06-03'));
    const command = change({ is: 'extended', endsOn: localDate('2026-08-11') });
    const asleep = previewOf(transitionPlan, plan.state, envelope(caseManager, command), later.now);
    if (asleep.is !== 'shown') throw new Error('It is not refused');
    expect(asleep.before.rungs.find(({ key }) => key === 'review-before-end')?.state.is).toBe('open');
  });
});
