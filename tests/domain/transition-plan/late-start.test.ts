import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import { refuseStart } from '../../../domain/transition-plan/begin';
import { plannedTransfer } from '../../../domain/transition-plan/receiver';
import {
  acceptResponsibility,
  acceptTask,
  climbToAcceptance,
  completeTask,
  live,
  NOW,
  order,
  STAFF,
  startAt,
  startBeforeEighteen,
  startBorn,
  TODAY,
} from './plans';

const { caseManager, manager, receivingOfficer, receivingColleague } = STAFF;

describe('a plan that starts late', () => {
  it('at 17 years 10 months says which dates have passed, and brings those steps forward one after the other', () => {
    const plan = live(startAt({ years: 17, months: 10 }));
    expect(plan.state.moved).toEqual([
      { rung: 'prepare-child', ideal: '2025-12-12', planned: '2026-01-19', passed: true },
      { rung: 'share-information', ideal: '2025-12-12', planned: '2026-01-26', passed: true },
      { rung: 'introduce', ideal: '2025-12-12', planned: '2026-02-02', passed: true },
      { rung: 'joint-sessions', ideal: '2026-02-05', planned: '2026-02-09', passed: false },
    ]);
    expect(plan.state).toMatchObject({ transferOn: '2026-03-12', proposal: null });
  });

  it('three weeks before 18 waives no joint contact, and moves the transfer past the birthday instead', () => {
    const plan = live(startBeforeEighteen(21));
    expect(plan.state.moved.map((step) => step.rung)).toEqual([
      'prepare-child',
      'share-information',
      'introduce',
      'joint-sessions',
      'receiving-worker-leads',
      'accept-responsibility',
    ]);
    expect(plan.state.moved.at(-1)).toMatchObject({ planned: '2026-02-23' });
    expect(plan.state).toMatchObject({ transferOn: '2026-02-23', proposal: null });
    expect(plan.rung('after-transfer-check-ins').startsOn).toBe('2026-02-23');
    plan.finish('name-receiving-officer', receivingColleague);
    expect(plan.unfinished('joint-contact')).toHaveLength(2);
    expect(plan.unfinished('receiver-led-contact')).toHaveLength(1);
    expect(
      plan.refusal(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId)),
    ).toMatchObject({
      message: expect.stringContaining('joint-sessions') as unknown,
    });
  });
});

describe.each([
  ['two weeks before the 18th birthday', startBeforeEighteen(14), '2026-04-26'],
  ['after the 18th birthday', startBeforeEighteen(-40), '2026-04-12'],
  ['on the 18th birthday', startBeforeEighteen(0), '2026-04-12'],
  [
    'with an order that ends within three months',
    startBeforeEighteen(3, { orders: [order('licence', addDays(TODAY, 20))] }),
    '2026-02-01',
  ],
])('a plan that starts %s', (_, start, keepUntil) => {
  it('proposes that the youth justice service keeps responsibility, until a day, and asks the manager', () => {
    const plan = live(start);
    expect(plan.state.proposal).toEqual({ keepUntil, why: 'little-time-remains' });
    expect(plan.task('decide-keep-or-hand-over').assignee).toMatchObject({ staffId: 'manager' });
    expect(plan.rung('prepare-child').state.is).toBe('open');
    expect(plan.rung('introduce').state.is).toBe('ahead');
    plan.do(manager, { name: 'keep-at-yjs', until: localDate(keepUntil), reason: 'little time remains' });
    expect(plan.state.life).toMatchObject({ phase: 'kept-by-yjs', until: keepUntil });
    expect(plan.unfinished('decide-keep-or-hand-over')).toEqual([]);
  });
});

describe('the proposal', () => {
  it('is not made at fifteen days before the birthday', () => {
    expect(live(startBeforeEighteen(15)).state.proposal).toBeNull();
  });

  it('is made where no order transfers, however much time remains', () => {
    const endsOn = addMonths(TODAY, 24);
    const plan = live(startAt({ years: 17 }, { orders: [order('referral-order', endsOn)] }));
    expect(plan.state.proposal).toMatchObject({ why: 'no-order-transfers' });
    const agreed = order('detention-and-training-order', endsOn, { agreedToTransfer: 'supervision after 18' });
    expect(live(startAt({ years: 17 }, { orders: [agreed] })).state.proposal).toBeNull();
    const never = order('community-resolution', endsOn, { agreedToTransfer: 'agreed' });
    expect(live(startAt({ years: 17 }, { orders: [never] })).state.proposal).toMatchObject({
      why: 'no-order-transfers',
    });
  });

  it('never proposes a day on which nobody could keep the young adult any more', () => {
    const plan = live(startAt({ years: 24, months: 11 }));
    expect(plan.state.proposal?.keepUntil).toBe('2026-02-12');
    expect(plan.refusal(manager, { name: 'keep-at-yjs', until: localDate('2026-02-12'), reason: 'r' })).toBeNull();
  });

  it('ends only by a decision: its task is neither completed nor taken back without one', () => {
    const plan = live(startBeforeEighteen(10));
    const { taskId } = plan.task('decide-keep-or-hand-over');
    expect(plan.refusal(caseManager, { name: 'cancel-task', taskId, reason: 'r' })).toMatchObject({
      kind: 'against-rule',
    });
    plan.do(manager, acceptTask(taskId));
    expect(plan.refusal(manager, completeTask(taskId))).toMatchObject({ kind: 'against-rule' });
    plan.do(manager, { name: 'hand-over-after-all', reason: 'probation is ready' });
    expect(plan.state.proposal).toBeNull();
    expect(plan.rung('introduce').state.is).toBe('open');
    expect(plan.unfinished('decide-keep-or-hand-over')).toEqual([]);
  });

  it('that nobody decides climbs the youth justice service’s own line', () => {
    const plan = live(startBeforeEighteen(10)).passDays(30);
    expect(plan.told('task-climbed').map(({ data }) => [data['level'], data['side']])).toEqual([
      ['reminder', 'sender'],
      ['deputy', 'sender'],
      ['manager', 'sender'],
      ['head-of-service', 'sender'],
      ['boards', 'sender'],
    ]);
    expect(plan.state.proposal).not.toBeNull();
    expect(plan.mailed('receiver-silent')).toEqual([]);
  });
});

describe('a child who is kept by the youth justice service', () => {
  const kept = () => {
    const plan = live(startAt({ years: 17, months: 9 }));
    plan.do(manager, { name: 'keep-at-yjs', until: localDate('2026-06-10'), reason: 'the order ends soon' });
    return plan;
  };

  it('climbs no rung to probation, and is let go after a review before the end', () => {
    const plan = kept();
    expect(plan.state.rungs.filter((rung) => rung.state.is === 'passed-over')).toHaveLength(6);
    plan.finish('prepare-child');
    plan.passTo(localDate('2026-06-10'));
    expect(accountableNow(plan.state).staffId).toBe('manager');
    plan.finish('transition-review');
    plan.do(manager, { name: 'let-go', childsWords: null });
    expect(plan.state.life).toMatchObject({ phase: 'closed', outcome: 'let-go' });
  });

  it('has what is left to do dated before the end of being kept', () => {
    const plan = live(startBeforeEighteen(-30));
    plan.do(manager, { name: 'keep-at-yjs', until: localDate('2026-01-15'), reason: 'the order ends soon' });
    expect(plan.rung('prepare-child').dueOn).toBe('2026-01-15');
    expect(plan.task('prepare-child').dueOn).toBe('2026-01-15');
  });

  it('is kept past the 18th birthday, never only until a day before it', () => {
    const plan = live(startAt({ years: 17, months: 9 }));
    const keep = (until: string) =>
      plan.refusal(manager, { name: 'keep-at-yjs', until: localDate(until), reason: 'the order ends soon' });
    expect(keep('2026-04-11')).toMatchObject({ rule: 'not-before-eighteen', field: 'until' });
    expect(keep('2033-04-13')).toMatchObject({ rule: 'young-adult-to-25', field: 'until' });
    expect(keep('2026-05-12')).toBeNull();
  });

  it('is handed over after all, up the whole ladder', () => {
    const plan = kept();
    plan.do(manager, { name: 'hand-over-after-all', reason: 'a new order of a year' });
    expect(plan.state).toMatchObject({ life: { phase: 'preparing' }, transferOn: '2026-04-12' });
    expect(plan.rung('introduce')).toMatchObject({ state: { is: 'open' }, round: 2 });
    plan.finish('prepare-child');
    climbToAcceptance(plan);
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(plannedTransfer(plan.state));
    expect(plan.state.life.phase).toBe('transferred');
  });

  it('and reviewed already, is reviewed anew when handed over after all', () => {
    const plan = kept().passTo(localDate('2026-06-10'));
    plan.finish('transition-review');
    plan.do(manager, { name: 'hand-over-after-all', reason: 'a new order of a year' });
    climbToAcceptance(plan);
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(plan.rung('review-and-let-go').startsOn).passDays(1);
    const review = plan.task('transition-review');
    expect(plan.refusal(caseManager, { name: 'cancel-task', taskId: review.taskId, reason: 'was done' })).toMatchObject(
      {
        rule: 'rung-done-or-passed-over',
      },
    );
  });

  it('has no check-ins after a transfer that never was', () => {
    const repeat = { name: 'repeat-rung', rung: 'after-transfer-check-ins', reason: 'r' } as const;
    expect(kept().refusal(caseManager, repeat)).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('a start that makes no sense is refused, with the field to correct', () => {
  it.each([
    ['born in the future', startBorn(addDays(TODAY, 1)), 'date-of-birth', 'dateOfBirth'],
    ['born today', startBorn(TODAY), 'date-of-birth', 'dateOfBirth'],
    ['25 years old', startAt({ years: 25 }), 'young-adult-to-25', 'dateOfBirth'],
    [
      'under an order that ended before it began',
      startAt({ years: 17 }, { orders: [order('licence', addMonths(TODAY, 20), { startsOn: addMonths(TODAY, 20) })] }),
      'order-dates',
      'orders.0.endsOn',
    ],
    [
      'under an order of more than ten years',
      startAt({ years: 17 }, { orders: [order('licence', addMonths(TODAY, 121))] }),
      'order-dates',
      'orders.0.endsOn',
    ],
    [
      'with nothing that goes on past 18',
      startAt({ years: 17 }, { orders: [order('youth-rehabilitation-order', addMonths(TODAY, 12))] }),
      'order-runs-past-18',
      'orders',
    ],
    ['with no order at all', startAt({ years: 17 }, { orders: [] }), 'order-runs-past-18', 'orders'],
    [
      'at 19, with nothing that goes on',
      startAt({ years: 19 }, { orders: [order('licence', TODAY)] }),
      'order-runs-past-18',
      'orders',
    ],
  ])('%s', (_, start, rule, field) => {
    expect(refuseStart(start, NOW)).toMatchObject({ kind: 'against-rule', rule, field });
  });

  it('and one that does is not', () => {
    expect(refuseStart(startAt({ years: 24, months: 11, days: 20 }), NOW)).toBeNull();
    expect(refuseStart(startAt({ years: 17, months: 3 }), NOW)).toBeNull();
  });
});
