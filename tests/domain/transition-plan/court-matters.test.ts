import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import { courtMatterIdOf } from '../../../domain/ids';
import type { OrderId, PlanId } from '../../../domain/ids';
import type { CourtCommand, CourtDecision } from '../../../domain/transition-plan/court-matters/commands';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { acceptResponsibility, climbToAcceptance, live, order, STAFF, startAt, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, receivingOfficer, probationManager } = STAFF;
const matterId = courtMatterIdOf('plan-1' as PlanId, 1);
const YRO = 'order-youth-rehabilitation-order' as OrderId;

const ofKind = (more: Partial<Extract<CourtCommand, { name: 'record-court-matter' }>> = {}): PlanCommand => ({
  name: 'record-court-matter',
  kind: 'hearing',
  on: localDate('2026-02-20'),
  court: 'youth-court',
  orderId: null,
  expected: 'bail conditions are looked at',
  goesOn: null,
  ...more,
});
const charge = ofKind({ kind: 'pending-charge', on: null, court: null });
const end = (plan: LivedPlan, decision: CourtDecision = { is: 'nothing-changes' }): PlanCommand => ({
  name: 'end-court-matter',
  matterId,
  on: plan.today,
  decision,
  note: null,
});
const going = () => live(startAt({ years: 17, months: 6 }));
const jointly = { decidedWith: probationManager.staffId, reason: 'it is a small matter' };

describe('what pends at court', () => {
  it.each([
    ['a hearing: until the working day after it', ofKind(), 'a court hearing', '2026-02-23'],
    ['a charge without a day: for the policy’s four weeks', charge, 'a pending charge', '2026-02-09'],
    ['a breach', ofKind({ kind: 'breach', on: null, court: null, orderId: YRO }), 'a breach of an order', '2026-02-09'],
  ])('pauses the handover: %s', (_, command, reason, reviewOn) => {
    const plan = going();
    plan.do(caseManager, command);
    expect(plan.state.pause).toMatchObject({ reason, reviewOn, waitsFor: 'court' });
    expect(plan.state.life).toEqual({ phase: 'preparing' });
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toContain('bail');
  });

  it('cancels nothing, and gives the days back when it is over', () => {
    const plan = going();
    const before = plan.state;
    plan.do(caseManager, ofKind());
    plan.passTo(localDate('2026-02-23'));
    plan.do(caseManager, end(plan));
    expect(plan.state.pause).toBeNull();
    expect(plan.told('resumed').at(-1)?.data).toMatchObject({ days: 42 });
    const of = ({ rungs }: typeof before) => rungs.find(({ key }) => key === 'joint-sessions')?.dueOn ?? TODAY;
    expect(of(plan.state) > of(before)).toBe(true);
    const cancelled = plan.state.tasks.filter(({ state }) => state.is === 'cancelled');
    expect(cancelled).toEqual([]);
  });

  it('holds nothing up where both sides have decided so, at once or later', () => {
    const plan = going();
    plan.do(caseManager, ofKind({ goesOn: jointly }));
    expect(plan.state.pause).toBeNull();
    plan.do(manager, charge);
    expect(plan.state.pause).not.toBeNull();
    const second = courtMatterIdOf('plan-1' as PlanId, 2);
    plan.do(caseManager, { name: 'go-on-despite-court-matter', matterId: second, ...jointly });
    expect(plan.state.pause).toBeNull();
    expect(plan.state.courtMatters[1]?.goesOn).toMatchObject({ ...jointly, by: caseManager.staffId });
  });

  it('is not gone past by one side alone, nor by resuming', () => {
    const plan = going();
    const alone = { ...jointly, decidedWith: manager.staffId };
    expect(plan.refusal(caseManager, ofKind({ goesOn: alone }))).toMatchObject({
      rule: 'joint-decision-to-go-on',
      field: 'goesOn.decidedWith',
    });
    plan.do(caseManager, ofKind());
    expect(plan.refusal(manager, { name: 'resume' })).toMatchObject({ rule: 'pause-before-transfer' });
  });

  it('keeps an accepted handover from passing on its day; it passes once it is over', () => {
    const plan = climbToAcceptance(going());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.do(caseManager, charge);
    plan.passTo(addMonths(plan.state.transferOn ?? TODAY, 1));
    expect(plan.state).toMatchObject({ life: { phase: 'graded-handover' }, accountability: [{}] });
    plan.do(caseManager, end(plan));
    plan.passDays(200);
    expect(plan.state.life).toMatchObject({ phase: 'transferred' });
  });

  it('leaves what a person has paused for them to resume', () => {
    const plan = going();
    plan.do(caseManager, { name: 'pause', reason: 'exams', reviewOn: localDate('2026-03-02') });
    plan.do(caseManager, ofKind());
    expect(plan.state.pause).toMatchObject({ reason: 'exams' });
    plan.passTo(localDate('2026-02-23'));
    plan.do(caseManager, end(plan));
    expect(plan.state.pause).toMatchObject({ reason: 'exams' });
    plan.do(caseManager, { name: 'resume' });
    expect(plan.state.pause).toBeNull();
  });

  it('goes on while another matter pends, and is looked at by that', () => {
    const plan = going();
    plan.do(caseManager, ofKind());
    plan.do(caseManager, charge);
    plan.do(caseManager, end(plan));
    expect(plan.state.pause).toMatchObject({ reason: 'a pending charge', reviewOn: '2026-02-09' });
    expect(plan.told('pause-goes-on')).toHaveLength(1);
  });

  it('holds up no end of an order, and still holds when a closed plan goes on', () => {
    const ending = live(startBeforeEnd(100));
    ending.do(caseManager, charge);
    expect(ending.state.pause).toBeNull();
    const plan = going();
    plan.do(caseManager, charge);
    plan.do(manager, { name: 'close', reason: 'moved away' });
    plan.do(manager, { name: 're-open', reason: 'back' });
    expect(plan.state.pause).toMatchObject({ waitsFor: 'court' });
    plan.do(caseManager, end(plan));
    expect(plan.state.pause).toBeNull();
  });

  it('that was recorded by mistake is withdrawn, stays readable, and holds nothing up', () => {
    const plan = going();
    plan.do(caseManager, ofKind());
    plan.do(caseManager, { name: 'withdraw-court-matter', matterId, reason: 'of another child' });
    expect(plan.state).toMatchObject({ pause: null, courtMatters: [{ state: { is: 'withdrawn' } }] });
    expect(plan.unfinished('record-court-outcome')).toEqual([]);
  });
});

describe('a hearing', () => {
  it.each([
    ['without its day', ofKind({ on: null }), { rule: 'a-hearing-has-a-day', field: 'on' }],
    ['without its court', ofKind({ court: null }), { rule: 'a-hearing-has-a-day', field: 'court' }],
    ['on a day that has passed', ofKind({ on: addDays(TODAY, -1) }), { rule: 'dates-lie-ahead', field: 'on' }],
    ['about an order that the plan has not', ofKind({ orderId: 'none' as OrderId }), { kind: 'not-found' }],
  ])('is not recorded %s', (_, command, refusal) => {
    expect(going().refusal(caseManager, command)).toMatchObject(refusal);
  });

  it('has what it decides asked for on the working day after it, on its new day when it is adjourned', () => {
    const plan = going();
    plan.do(caseManager, ofKind());
    expect(plan.task('record-court-outcome')).toMatchObject({ dueOn: '2026-02-23', about: matterId });
    const on = localDate('2026-03-10');
    plan.do(caseManager, { name: 'move-court-matter', matterId, on, court: null, reason: 'adjourned' });
    expect(plan.task('record-court-outcome').dueOn).toBe('2026-03-11');
    expect(plan.state).toMatchObject({
      courtMatters: [{ court: 'youth-court', on }],
      pause: { reviewOn: '2026-03-11', since: plan.state.pause?.since },
    });
    const { taskId } = plan.task('record-court-outcome');
    const done = { on: null, childsWords: null, note: null, receivingOfficerId: null, exitPlan: null };
    expect(plan.refusal(caseManager, { name: 'complete-task', taskId, ...done })).toMatchObject({
      kind: 'against-rule',
    });
    plan.passTo(on);
    plan.do(caseManager, end(plan));
    expect(plan.unfinished('record-court-outcome')).toEqual([]);
  });

  const ends = localDate('2027-07-12');
  it.each<[string, CourtDecision, Record<string, unknown>]>([
    [
      'extends an order',
      { is: 'order-extended', orderId: YRO, endsOn: addMonths(ends, 6) },
      { orders: [{ extendedTo: ['2028-01-12'] }] },
    ],
    ['ends an order early', { is: 'order-revoked', orderId: YRO, on: TODAY }, { orders: [{ revokedOn: TODAY }] }],
    [
      'makes a new order',
      { is: 'new-order', order: order('referral-order', localDate('2026-12-01'), { startsOn: TODAY }) },
      { orders: [{}, { type: 'referral-order' }] },
    ],
    ['changes nothing', { is: 'nothing-changes' }, { orders: [{ extendedTo: [] }] }],
  ])('that %s is recorded with what it does to the orders', (_, decision, state) => {
    const running = order('youth-rehabilitation-order', ends, { startsOn: addMonths(TODAY, -6) });
    const plan = live(startAt({ years: 17, months: 6 }, { orders: [running] }));
    plan.do(caseManager, ofKind());
    plan.do(caseManager, end(plan, decision));
    expect(plan.state).toMatchObject({
      ...state,
      courtMatters: [{ state: { is: 'ended', on: TODAY, outcome: decision.is } }],
    });
  });

  it.each<[string, CourtDecision, string, string]>([
    [
      'an extension past the law’s six months',
      { is: 'order-extended', orderId: YRO, endsOn: localDate('2030-01-01') },
      'yro-extended-once',
      'decision.endsOn',
    ],
    [
      'a revocation to come',
      { is: 'order-revoked', orderId: YRO, on: addDays(TODAY, 1) },
      'recorded-after-the-event',
      'decision.on',
    ],
    [
      'an order that ends before it begins',
      { is: 'new-order', order: order('referral-order', TODAY, { startsOn: addDays(TODAY, 9) }) },
      'an-order-ends-at-its-own-end',
      'decision.order.endsOn',
    ],
  ])('has decided nothing that no court can: %s', (_, decision, rule, field) => {
    const plan = going();
    plan.do(caseManager, ofKind());
    expect(plan.refusal(caseManager, end(plan, decision))).toMatchObject({ rule, field });
  });
});
