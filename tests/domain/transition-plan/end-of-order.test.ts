import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import type { OrderId } from '../../../domain/ids';
import { refuseStart } from '../../../domain/transition-plan/begin';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import type { OrderChange, PlanCommand } from '../../../domain/transition-plan/commands';
import {
  climbToAcceptance,
  acceptResponsibility,
  completeTask,
  EXIT_PLAN,
  live,
  NOW,
  order,
  STAFF,
  startAt,
  startBeforeEnd,
  TODAY,
} from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, receivingOfficer } = STAFF;
const YRO = 'order-youth-rehabilitation-order' as OrderId;
const reason = 'the court decided so';

const inHalfAYear = () => live(startBeforeEnd(180));
const answer = (agreed: boolean): PlanCommand => ({
  name: 'answer-voluntary-offer',
  agreed,
  childsWords: agreed ? 'if it is you' : 'I am fine',
  trustedWorkerId: agreed ? caseManager.staffId : null,
});
const change = (what: OrderChange, orderId = YRO): PlanCommand => ({
  name: 'change-order',
  orderId,
  change: what,
  reason,
});
const spans = (plan: LivedPlan) => plan.state.rungs.map(({ key, startsOn, dueOn }) => [key, startsOn, dueOn]);
const told = (plan: LivedPlan, kind: string) => plan.told(kind).map(({ data }) => data);

/** The review, the exit plan and the child's answer, each on its day. */
function prepareTheEnd(plan: LivedPlan, agreed: boolean | null): LivedPlan {
  plan.passTo(plan.rung('review-before-end').startsOn).finish('review-before-end');
  plan.passTo(plan.rung('exit-plan').startsOn).finish('exit-plan');
  plan.passTo(plan.rung('offer-voluntary-contact').startsOn);
  if (agreed !== null) plan.do(caseManager, answer(agreed));
  return plan;
}

describe('the ladder to the end of an order', () => {
  it('has its dates from the first day on, counted back from the true end', () => {
    // 180 days on from 12 January is 11 July, a Saturday.
    expect(spans(inHalfAYear())).toEqual([
      ['review-before-end', '2026-06-01', '2026-06-15'],
      ['exit-plan', '2026-06-15', '2026-06-29'],
      ['offer-voluntary-contact', '2026-06-22', '2026-07-06'],
      ['end-of-order', '2026-07-11', '2026-07-11'],
    ]);
    expect(inHalfAYear().state).toMatchObject({ life: { phase: 'order-running' }, transferOn: null, moved: [] });
  });

  it('that starts late is brought forward in order, and falls due on the last day where it does not fit', () => {
    const plan = live(startBeforeEnd(10));
    expect(spans(plan)).toEqual([
      ['review-before-end', '2026-01-12', '2026-01-19'],
      ['exit-plan', '2026-01-12', '2026-01-22'],
      ['offer-voluntary-contact', '2026-01-12', '2026-01-22'],
      ['end-of-order', '2026-01-22', '2026-01-22'],
    ]);
    expect(plan.state.moved.map(({ rung, passed }) => [rung, passed])).toEqual([
      ['review-before-end', true],
      ['exit-plan', true],
      ['offer-voluntary-contact', false],
    ]);
  });

  it('leads to voluntary contact at the true end when the child agreed, with one accountable owner', () => {
    const plan = prepareTheEnd(inHalfAYear(), true);
    expect(plan.state.voluntaryContact).toMatchObject({ is: 'agreed', trustedWorkerId: 'case-manager' });
    plan.passTo(localDate('2026-07-11'));
    expect(plan.state.life).toEqual({ phase: 'order-running' });
    plan.passTo(localDate('2026-07-12'));
    expect(plan.state.life).toEqual({ phase: 'voluntary', endedOn: '2026-07-11', since: '2026-07-12' });
    expect(accountableNow(plan.state)).toMatchObject({ staffId: 'manager', role: 'manager' });
    expect(plan.mailed('orders-ended')).toEqual([
      { kind: 'staff', staffId: 'case-manager' },
      { kind: 'manager-of-team', teamId: 'team-youth' },
    ]);
    plan.do(caseManager, { name: 'let-go', childsWords: 'bye' });
    expect(plan.state.life).toMatchObject({ phase: 'closed', outcome: 'let-go' });
  });

  it.each([false, null])('waits to be closed when the answer is %s, for as long as nobody closes it', (agreed) => {
    const plan = prepareTheEnd(inHalfAYear(), agreed).passTo(localDate('2027-07-12'));
    expect(plan.state.life).toEqual({ phase: 'order-ended', endedOn: '2026-07-11' });
    expect(plan.state.voluntaryContact.is).toBe(agreed === null ? 'not-answered' : 'declined');
    const letGo: PlanCommand = { name: 'let-go', childsWords: null };
    if (agreed === null) {
      expect(plan.refusal(caseManager, letGo)).toMatchObject({
        message: expect.stringContaining('offer-voluntary-contact') as unknown,
      });
      plan.do(caseManager, { name: 'pass-over-rung', rung: 'offer-voluntary-contact', reason: 'could not be asked' });
    }
    expect(plan.refusal(caseManager, letGo)).toBeNull();
  });

  it('is not let go of while an order runs, nor before the exit plan is done', () => {
    const plan = inHalfAYear();
    const letGo: PlanCommand = { name: 'let-go', childsWords: null };
    expect(plan.refusal(manager, letGo)).toMatchObject({ kind: 'wrong-state', state: 'order-running' });
    plan.passTo(localDate('2026-07-12'));
    expect(plan.refusal(manager, letGo)).toMatchObject({ message: expect.stringContaining('exit-plan') as unknown });
  });

  it('is reviewed at least every three months, before the end and after it', () => {
    const plan = inHalfAYear().passTo(localDate('2026-04-13'));
    plan.finish('plan-review');
    expect(plan.passTo(localDate('2026-07-14')).unfinished('plan-review')).toHaveLength(1);
  });

  it('wakes only to do something', () => {
    const plan = inHalfAYear().passTo(localDate('2026-07-20'));
    expect(plan.wakes.map((wake) => wake.slice(0, 10))).toEqual([
      '2026-04-13',
      '2026-06-01',
      '2026-06-15',
      '2026-06-22',
      '2026-07-11',
      '2026-07-13',
    ]);
  });
});

describe('the last order, revoked while the plan was to hand it over', () => {
  const running = order('youth-rehabilitation-order', addMonths(TODAY, 20), { startsOn: addMonths(TODAY, -4) });
  const handsOver = (kept = false) => {
    const plan = live(startAt({ years: 17, months: 8 }, { orders: [running] }));
    if (kept) plan.do(manager, { name: 'keep-at-yjs', until: addMonths(TODAY, 9), reason });
    return plan;
  };

  it.each([
    ['before the transfer', false],
    ['while the child is kept by the youth justice service', true],
  ])('has voluntary contact offered the same day, %s', (_when, kept) => {
    const plan = handsOver(kept);
    plan.do(caseManager, change({ is: 'revoked', on: TODAY }));
    expect(plan.state.routes).toEqual(['end-of-order', 'youth-to-adult']);
    expect(plan.task('offer-voluntary-contact').requestedAt).toBe(NOW);
    expect(plan.rung('end-of-order').state.is).toBe('done');
    plan.do(caseManager, answer(true));
    expect(plan.state.voluntaryContact).toMatchObject({ is: 'agreed' });
  });

  it.each([
    ['another order runs on', [order('licence', addMonths(TODAY, 24))], false],
    ['the receiving service holds it by now', [], true],
  ])('has nothing offered while %s', (_while, more, transferred) => {
    const plan = live(startAt({ years: 17, months: 8 }, { orders: [running, ...more] }));
    if (transferred) plan.state = { ...plan.state, life: { phase: 'transferred', on: TODAY } };
    plan.do(caseManager, change({ is: 'revoked', on: TODAY }));
    expect(plan.state.routes).toEqual(['youth-to-adult']);
    expect(plan.unfinished('offer-voluntary-contact')).toEqual([]);
  });

  it('asks the child anew when another order comes after it', () => {
    const plan = handsOver();
    plan.do(caseManager, change({ is: 'revoked', on: TODAY }));
    plan.do(caseManager, answer(true));
    const another = order('referral-order', addMonths(TODAY, 12), { startsOn: TODAY });
    plan.do(caseManager, { name: 'add-order', order: another, reason });
    expect(plan.state.voluntaryContact).toEqual({ is: 'not-answered' });
    expect(plan.rung('end-of-order')).toMatchObject({ state: { is: 'ahead' }, dueOn: addMonths(TODAY, 12) });
  });
});

describe('the exit plan', () => {
  it('is recorded with its four texts, and not without them', () => {
    const plan = inHalfAYear().passTo(localDate('2026-06-15'));
    const { taskId } = plan.task('exit-plan');
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ rule: 'exit-plan-records' });
    const review = completeTask(plan.task('review-before-end').taskId, { exitPlan: EXIT_PLAN });
    expect(plan.refusal(caseManager, review)).toMatchObject({ rule: 'exit-plan-records' });
    plan.do(caseManager, completeTask(taskId, { exitPlan: EXIT_PLAN }));
    expect(plan.state.exitPlans).toEqual([{ ...EXIT_PLAN, taskId, on: '2026-06-15', by: 'case-manager' }]);
    expect(plan.rung('exit-plan').state.is).toBe('done');
  });
});

describe('the offer of voluntary contact', () => {
  it('is completed only by the child’s own answer, which names the person whom they trust', () => {
    const plan = inHalfAYear().passTo(localDate('2026-06-22'));
    const { taskId } = plan.task('offer-voluntary-contact');
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ rule: 'the-childs-own-answer' });
    const nobody: PlanCommand = { ...answer(true), trustedWorkerId: null } as PlanCommand;
    expect(plan.refusal(caseManager, nobody)).toMatchObject({ rule: 'one-trusted-worker' });
    plan.do(caseManager, answer(false));
    expect(plan.rung('offer-voluntary-contact').state.is).toBe('done');
  });

  it('can be answered at any time, and the answer may change: also after the end', () => {
    const plan = inHalfAYear();
    plan.do(caseManager, answer(true));
    expect(plan.rung('offer-voluntary-contact').state.is).toBe('done');
    plan.do(caseManager, answer(false));
    plan.passTo(localDate('2026-07-12'));
    expect(plan.state.life.phase).toBe('order-ended');
    plan.passTo(localDate('2026-08-03')).do(caseManager, answer(true));
    expect(plan.state.life).toEqual({ phase: 'voluntary', endedOn: '2026-07-11', since: '2026-08-03' });
    plan.do(caseManager, answer(false));
    expect(plan.state.life).toEqual({ phase: 'order-ended', endedOn: '2026-07-11' });
  });

  it('is made only by a plan about the end of an order', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    expect(plan.refusal(caseManager, answer(true))).toMatchObject({ kind: 'wrong-state' });
    const rung: PlanCommand = { name: 'pass-over-rung', rung: 'exit-plan', reason };
    expect(plan.refusal(caseManager, rung)).toMatchObject({ kind: 'not-found' });
  });
});

describe('a court', () => {
  it('that extends the order moves everything that counts back from its end, and the timeline says from when to when', () => {
    const plan = inHalfAYear().passTo(localDate('2026-06-16'));
    plan.do(caseManager, change({ is: 'extended', endsOn: localDate('2026-10-11') }));
    expect(spans(plan)).toEqual([
      ['review-before-end', '2026-06-01', '2026-09-14'],
      ['exit-plan', '2026-06-15', '2026-09-28'],
      ['offer-voluntary-contact', '2026-09-21', '2026-10-05'],
      ['end-of-order', '2026-10-11', '2026-10-11'],
    ]);
    expect(plan.task('exit-plan').dueOn).toBe('2026-09-28');
    expect(told(plan, 'order-extended')).toMatchObject([{ before: '2026-07-11', after: '2026-10-11', reason }]);
    expect(told(plan, 'end-moved')).toEqual([{ before: '2026-07-11', after: '2026-10-11' }]);
    plan.passTo(localDate('2026-10-11'));
    expect(plan.state.life.phase).toBe('order-running');
    expect(plan.passTo(localDate('2026-10-12')).state.life.phase).toBe('order-ended');
  });

  it('extends a youth rehabilitation order once, by six months at most (law)', () => {
    const plan = inHalfAYear();
    const to = (endsOn: string) => plan.refusal(caseManager, change({ is: 'extended', endsOn: localDate(endsOn) }));
    expect(to('2027-01-12')).toMatchObject({ rule: 'yro-extended-once', standing: 'law' });
    expect(to('2026-07-11')).toMatchObject({ rule: 'an-order-ends-at-its-own-end' });
    expect(to('2027-01-11')).toBeNull();
    plan.do(caseManager, change({ is: 'extended', endsOn: localDate('2026-08-11') }));
    expect(to('2026-09-11')).toMatchObject({ rule: 'yro-extended-once' });
  });

  it('that revokes it ends it that day, and voluntary contact is offered the same day', () => {
    const plan = inHalfAYear().passTo(localDate('2026-03-02'));
    plan.do(caseManager, change({ is: 'revoked', on: plan.today }));
    expect(plan.state.life).toEqual({ phase: 'order-ended', endedOn: '2026-03-02' });
    expect(plan.rung('offer-voluntary-contact').state.is).toBe('open');
    expect(plan.task('offer-voluntary-contact').dueOn).toBe('2026-03-09');
    expect(told(plan, 'order-revoked')).toMatchObject([{ before: '2026-07-11', after: '2026-03-02' }]);
    plan.do(caseManager, answer(true));
    expect(plan.state.life).toEqual({ phase: 'voluntary', endedOn: '2026-03-02', since: '2026-03-02' });
  });

  it.each([
    ['on a day that has not come', { is: 'revoked', on: addDays(TODAY, 1) }, 'recorded-after-the-event'],
    ['before it began', { is: 'revoked', on: addMonths(TODAY, -12) }, 'an-order-ends-at-its-own-end'],
  ] as const)('cannot have revoked it %s', (_when, what, rule) => {
    expect(inHalfAYear().refusal(caseManager, change(what))).toMatchObject({ rule });
  });

  it('decides on each order by itself: the plan goes on to the end of the last', () => {
    const orders = [
      order('youth-rehabilitation-order', addDays(TODAY, 180)),
      order('referral-order', addDays(TODAY, 90)),
    ];
    const plan = live(startBeforeEnd(0, { orders }));
    plan.do(caseManager, change({ is: 'revoked', on: TODAY }));
    expect(plan.state.life.phase).toBe('order-running');
    expect(plan.rung('end-of-order').dueOn).toBe('2026-04-12');
    expect(plan.refusal(caseManager, change({ is: 'revoked', on: TODAY }))).toMatchObject({ state: 'revoked' });
    expect(plan.refusal(caseManager, change({ is: 'revoked', on: TODAY }, 'none' as OrderId))).toMatchObject({
      kind: 'not-found',
    });
  });

  it('that makes a new order after the end begins anew: the child is asked again', () => {
    const plan = prepareTheEnd(inHalfAYear(), true).passTo(localDate('2026-08-03'));
    expect(plan.state.life.phase).toBe('voluntary');
    plan.do(caseManager, { name: 'add-order', order: order('referral-order', localDate('2027-02-03')), reason });
    expect(plan.state).toMatchObject({ life: { phase: 'order-running' }, voluntaryContact: { is: 'not-answered' } });
    expect(plan.state.rungs.map(({ state, round }) => [state.is, round])).toEqual(Array(4).fill(['ahead', 2]));
    prepareTheEnd(plan, false).passTo(localDate('2027-02-04'));
    expect(plan.state.life).toEqual({ phase: 'order-ended', endedOn: '2027-02-03' });
  });
});

describe('unfinished unpaid work', () => {
  const working = () => {
    const orders = [
      order('youth-rehabilitation-order', addDays(TODAY, 180), { unpaidWork: { is: 'unfinished', hoursLeft: 30 } }),
    ];
    return live(startBeforeEnd(0, { orders }));
  };
  const hours = (hoursLeft: number) => change({ is: 'unpaid-work', hoursLeft });

  it('keeps the order running past its date until the hours are done, and ends it that day (law)', () => {
    const plan = prepareTheEnd(working(), true).passTo(localDate('2026-08-20'));
    expect(plan.state.life.phase).toBe('order-running');
    plan.do(caseManager, hours(8));
    expect(plan.state.life.phase).toBe('order-running');
    plan.do(caseManager, hours(0));
    expect(plan.state.life).toEqual({ phase: 'voluntary', endedOn: '2026-08-20', since: '2026-08-20' });
    expect(told(plan, 'end-moved')).toEqual([{ before: 'not-yet-known', after: '2026-08-20' }]);
  });

  it('that is done in time leaves the end where it was', () => {
    const plan = working().passTo(localDate('2026-03-02'));
    plan.do(caseManager, hours(0));
    expect(plan.rung('end-of-order').dueOn).toBe('2026-07-11');
    expect(plan.passTo(localDate('2026-07-12')).state.life.phase).toBe('order-ended');
  });

  it('is never counted under an order that holds none', () => {
    const orders = [order('referral-order', addDays(TODAY, 90))];
    const plan = live(startBeforeEnd(0, { orders }));
    const on = change({ is: 'unpaid-work', hoursLeft: 5 }, 'order-referral-order' as OrderId);
    expect(plan.refusal(caseManager, on)).toMatchObject({ rule: 'unpaid-work-of-its-type' });
  });
});

describe('the child’s pace', () => {
  it('slows steps down to the last day, which is the court’s', () => {
    const plan = inHalfAYear();
    plan.do(caseManager, { name: 'slow-down', rung: 'exit-plan', byDays: 10, reason: 'exams' });
    expect(spans(plan).slice(1)).toEqual([
      ['exit-plan', '2026-06-25', '2026-07-09'],
      ['offer-voluntary-contact', '2026-07-02', '2026-07-11'],
      ['end-of-order', '2026-07-11', '2026-07-11'],
    ]);
    const slower = (rung: 'offer-voluntary-contact' | 'end-of-order'): PlanCommand => {
      return { name: 'slow-down', rung, byDays: 1, reason };
    };
    for (const rung of ['offer-voluntary-contact', 'end-of-order'] as const) {
      expect(plan.refusal(caseManager, slower(rung))).toMatchObject({ rule: 'an-order-ends-at-its-own-end' });
    }
    const past: PlanCommand = { name: 'pass-over-rung', rung: 'end-of-order', reason };
    expect(plan.refusal(caseManager, past)).toMatchObject({ rule: 'an-order-ends-at-its-own-end' });
  });

  it('repeats a step beside the others of its route, and never past the end', () => {
    const plan = prepareTheEnd(inHalfAYear(), false).passTo(localDate('2026-07-08'));
    plan.do(caseManager, { name: 'repeat-rung', rung: 'exit-plan', reason: 'a new school' });
    expect(plan.rung('exit-plan')).toMatchObject({ round: 2, startsOn: '2026-07-08', dueOn: '2026-07-11' });
    plan.passTo(localDate('2026-07-13'));
    const review: PlanCommand = { name: 'repeat-rung', rung: 'review-before-end', reason };
    expect(plan.refusal(caseManager, review)).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('both routes at once', () => {
  const both = () => live(startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }));

  it('go side by side: the handover has the phases, the orders their end', () => {
    const plan = climbToAcceptance(both());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-10-05'));
    for (const kind of ['after-transfer-check-in', 'transition-review'] as const) plan.finish(kind);
    expect(plan.refusal(caseManager, { name: 'let-go', childsWords: null })).toMatchObject({
      message: expect.stringContaining(
        'review-before-end, exit-plan, offer-voluntary-contact, end-of-order',
      ) as unknown,
    });
    prepareTheEnd(plan, true).passTo(localDate('2027-07-13'));
    expect(plan.rung('end-of-order').state.is).toBe('done');
    expect(plan.state.life).toEqual({ phase: 'transferred', on: '2026-07-12' });
    expect(plan.state.voluntaryContact.is).toBe('agreed');
    plan.do(caseManager, { name: 'let-go', childsWords: null });
    expect(plan.state.life.phase).toBe('closed');
  });

  it('are paused one without the other: no order ends later because a handover waits', () => {
    const plan = both();
    plan.do(caseManager, { name: 'pause', reason: 'a hearing', reviewOn: localDate('2027-12-01') });
    plan.passTo(localDate('2027-07-13'));
    expect(plan.rung('prepare-child').state.is).toBe('open');
    expect(plan.rung('joint-sessions').state.is).toBe('ahead');
    expect(plan.rung('review-before-end').state.is).toBe('open');
    expect(plan.rung('end-of-order').state.is).toBe('done');
    expect(plan.state.life.phase).toBe('preparing');
  });

  it('keep their own dates when one of them moves', () => {
    const plan = both();
    const before = spans(plan);
    plan.do(caseManager, { name: 'slow-down', rung: 'introduce', byDays: 28, reason: 'exams' });
    expect(spans(plan).slice(8)).toEqual(before.slice(8));
    plan.do(caseManager, change({ is: 'extended', endsOn: localDate('2027-12-12') }));
    expect(spans(plan).slice(0, 8)).not.toEqual(before.slice(0, 8));
    const moved = spans(plan);
    plan.do(caseManager, { name: 'slow-down', rung: 'exit-plan', byDays: 3, reason: 'exams' });
    expect(spans(plan).slice(0, 8)).toEqual(moved.slice(0, 8));
  });
});

describe('starting on the end-of-order route', () => {
  it.each([16, 19])('is possible at %d', (years) => {
    const start = startBeforeEnd(90);
    const dateOfBirth = addMonths(TODAY, -12 * years);
    expect(refuseStart({ ...start, dateOfBirth }, NOW)).toBeNull();
    expect(live({ ...start, dateOfBirth }).state.life.phase).toBe('order-running');
  });

  it.each([
    ['needs one order that still runs', startBeforeEnd(-1), 'order-still-runs'],
    [
      'on both routes needs a receiver',
      startBeforeEnd(400, { routes: ['youth-to-adult'] }),
      'receiver-of-the-young-adult',
    ],
  ] as const)('%s', (_what, start, rule) => {
    expect(refuseStart(start, NOW)).toMatchObject({ rule });
  });

  it('can be on the last day of the order', () => {
    expect(refuseStart(startBeforeEnd(0), NOW)).toBeNull();
  });
});
