import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import { isWorkingDay } from '../../../domain/calendar/working-days';
import type { StaffId } from '../../../domain/ids';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import { tellTimeline } from '../../../domain/transition-plan/tell';
import {
  acceptResponsibility,
  climbToAcceptance,
  completeTask,
  live,
  order,
  STAFF,
  startAt,
  startBeforeEighteen,
  startBeforeEnd,
  TODAY,
} from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, probationManager, receivingOfficer } = STAFF;
const reason = 'the family came back';
const CLOSE: PlanCommand = { name: 'close', reason: 'moved abroad' };
const RE_OPEN: PlanCommand = { name: 're-open', reason };

const inGradedHandover = () => {
  const plan = live(startAt({ years: 17, months: 6 }));
  plan.finish('name-receiving-officer', STAFF.receivingColleague);
  return plan;
};
const transferred = () => {
  const plan = climbToAcceptance(live(startAt({ years: 17, months: 6 })));
  plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
  return plan.passTo(plan.state.transferOn ?? TODAY);
};
const inVoluntaryContact = () => {
  const plan = live(startBeforeEnd(60));
  plan.passTo(plan.rung('offer-voluntary-contact').startsOn);
  plan.do(caseManager, agree());
  return plan.passDays(60);
};
const agree = (): PlanCommand => ({
  name: 'answer-voluntary-offer',
  agreed: true,
  childsWords: 'if it is you',
  trustedWorkerId: caseManager.staffId,
});
/** Closes the plan, lets some days go by, and opens it again. */
function closedFor(days: number, plan: LivedPlan): LivedPlan {
  plan.do(manager, CLOSE);
  plan.passDays(days).do(manager, RE_OPEN);
  return plan;
}
const asked = (plan: LivedPlan) => plan.unfinished().map(({ kind, dueOn }) => [kind, dueOn]);
const ofSteps = (plan: LivedPlan) => plan.unfinished().flatMap(({ rung, kind }) => (rung === null ? [] : [kind]));
const kinds = (plan: LivedPlan) => plan.unfinished().map(({ kind }) => kind);

describe('a plan that is opened again', () => {
  it.each<[string, () => LivedPlan, string]>([
    ['preparing', () => live(startAt({ years: 17, months: 6 })), 'preparing'],
    ['in graded handover', inGradedHandover, 'graded-handover'],
    ['after the transfer', transferred, 'transferred'],
    ['about the end of an order', () => live(startBeforeEnd(180)), 'order-running'],
    ['whose orders have ended', () => live(startBeforeEnd(30)).passDays(40), 'order-ended'],
  ])('%s goes on where it stood', (_, plan, phase) => {
    const opened = closedFor(3, plan());
    expect(opened.state.life.phase).toBe(phase);
    expect(nextWake(opened.state)).not.toBeNull();
    expect(opened.told('re-opened').map(tellTimeline)).toEqual([`The plan was opened again. Reason: ${reason}`]);
  });

  it('goes on with its orders’ end when that has come meanwhile', () => {
    const opened = closedFor(40, live(startBeforeEnd(30)));
    expect(opened.state.life).toEqual({ phase: 'order-ended', endedOn: addDays(TODAY, 30) });
    expect(opened.told('orders-ended')).toHaveLength(1);
  });

  it('keeps the dates that lie ahead, and asks again, in good time, for what was left', () => {
    const plan = inGradedHandover();
    plan.do(caseManager, { name: 'slow-down', rung: 'joint-sessions', byDays: 30, reason });
    const before = plan.state;
    closedFor(2, plan);
    expect(plan.state.rungs).toEqual(before.rungs);
    expect(plan.state.transferOn).toBe(before.transferOn);
    expect(ofSteps(plan)).toEqual(['prepare-child', 'share-information', 'three-way-meeting']);
  });

  it('keeps an end that is not known yet where the child’s pace has moved it', () => {
    const unfinished = { unpaidWork: { is: 'unfinished', hoursLeft: 30 } } as const;
    const plan = live(
      startBeforeEnd(180, { orders: [order('youth-rehabilitation-order', addDays(TODAY, 180), unfinished)] }),
    );
    plan.do(caseManager, { name: 'slow-down', rung: 'review-before-end', byDays: 21, reason });
    const days = () => plan.state.rungs.map(({ key, dueOn }) => [key, dueOn]);
    const before = days();
    plan.do(manager, CLOSE);
    plan.do(manager, RE_OPEN);
    expect(days()).toEqual(before);
  });

  it('brings forward in order what has passed, and the transfer with it', () => {
    const plan = inGradedHandover();
    const birthday = plan.state.transferOn ?? TODAY;
    closedFor(190, plan);
    const { today, state } = plan;
    expect(today > birthday).toBe(true);
    const dates = state.rungs.map(({ dueOn }) => dueOn);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBe(dates.length);
    for (const dueOn of dates) expect(dueOn > today && isWorkingDay(dueOn, state.policy.bankHolidays)).toBe(true);
    expect(state.transferOn).toBe(plan.rung('accept-responsibility').dueOn);
    expect(state.moved.find(({ rung }) => rung === 'introduce')).toMatchObject({ passed: true });
    for (const [, dueOn] of asked(plan)) expect(dueOn && dueOn > today).toBe(true);
  });

  it('asks for the check-ins that were left, none of them on a day that has passed', () => {
    const plan = transferred().passDays(21);
    const [first] = plan.unfinished('after-transfer-check-in');
    if (!first) throw new Error('There are check-ins');
    plan.do(caseManager, completeTask(first.taskId));
    closedFor(30, plan);
    const left = plan.unfinished('after-transfer-check-in');
    expect(left).toHaveLength(2);
    for (const { dueOn } of left) expect(dueOn >= plan.today).toBe(true);
  });

  it('leaves taken back what closing took back', () => {
    const plan = inGradedHandover();
    plan.do(manager, CLOSE);
    const { tasks } = plan.state;
    plan.passDays(1).do(manager, RE_OPEN);
    expect(plan.state.tasks.slice(0, tasks.length)).toEqual(tasks);
  });

  it('asks the same person again for what belongs to no step', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    plan.passTo(plan.state.nextReviewOn);
    const review = plan.task('plan-review');
    closedFor(1, plan);
    const again = plan.task('plan-review');
    expect(again).toMatchObject({ assignee: review.assignee, about: review.about });
    expect(again.taskId).not.toBe(review.taskId);
    expect(again.dueOn >= review.dueOn && again.dueOn > plan.today).toBe(true);
  });

  it('is reviewed as it was planned, or on the next working day when that has passed', () => {
    const plan = inGradedHandover();
    const { nextReviewOn } = plan.state;
    expect(closedFor(2, plan).state.nextReviewOn).toBe(nextReviewOn);
    closedFor(120, plan);
    expect(plan.state.nextReviewOn).toBe('2026-05-15');
    plan.passTo(localDate('2026-05-15'));
    expect(kinds(plan)).toContain('plan-review');
  });

  it('is paused again when it was, until somebody looks at it', () => {
    const plan = inGradedHandover();
    plan.do(caseManager, { name: 'pause', reason: 'a hearing', reviewOn: addDays(TODAY, 10) });
    closedFor(30, plan);
    expect(plan.state.pause).toEqual({
      since: plan.now,
      sinceOn: plan.today,
      reason: 'a hearing',
      reviewOn: '2026-02-18',
    });
    expect(plan.told('paused')).toHaveLength(2);
  });

  it('still waits for the decision that it waited for', () => {
    const plan = live(startBeforeEighteen(10));
    const was = plan.state.proposal;
    closedFor(3, plan);
    expect(plan.state.proposal).toEqual(was);
    expect(plan.task('decide-keep-or-hand-over').assignee).toMatchObject({ staffId: manager.staffId });
    plan.do(manager, { name: 'hand-over-after-all', reason });
    expect(plan.unfinished('decide-keep-or-hand-over')).toEqual([]);
  });

  it('proposes an end of being kept that lies ahead', () => {
    const orders = [order('section-250-sentence', addMonths(TODAY, 60))];
    const plan = closedFor(400, live(startBeforeEighteen(10, { orders })));
    expect(plan.state.proposal?.keepUntil).toBe(addMonths(plan.today, plan.state.policy.keptForMonths));
  });

  it('takes no old yes to voluntary contact for a new one', () => {
    const plan = inVoluntaryContact();
    expect(plan.state.life.phase).toBe('voluntary');
    closedFor(20, plan);
    expect(plan.state).toMatchObject({ life: { phase: 'order-ended' }, voluntaryContact: { is: 'not-answered' } });
    expect(plan.task('offer-voluntary-contact').dueOn > plan.today).toBe(true);
    plan.do(caseManager, agree());
    expect(plan.state.life).toMatchObject({ phase: 'voluntary', since: plan.today });
  });

  it('keeps the answer that the child gave while an order still runs', () => {
    const plan = live(startBeforeEnd(60));
    plan.do(caseManager, agree());
    expect(closedFor(5, plan).state.voluntaryContact.is).toBe('agreed');
  });

  it('was let go of, and has no step to go through again', () => {
    const plan = live(startBeforeEnd(30)).passDays(31);
    for (const rung of ['review-before-end', 'exit-plan', 'offer-voluntary-contact'] as const)
      plan.do(caseManager, { name: 'pass-over-rung', rung, reason });
    plan.do(caseManager, { name: 'let-go', childsWords: null });
    plan.do(caseManager, RE_OPEN);
    expect(ofSteps(plan)).toEqual([]);
    expect(nextWake(plan.state)).not.toBeNull();
    plan.do(caseManager, { name: 'let-go', childsWords: null });
  });

  it('can be closed and opened any number of times', () => {
    const plan = inGradedHandover();
    for (let i = 0; i < 3; i++) closedFor(1, plan);
    expect(plan.told('re-opened')).toHaveLength(3);
    expect(new Set(plan.state.tasks.map(({ taskId }) => taskId)).size).toBe(plan.state.tasks.length);
  });

  it('has the accountable owner whom it had', () => {
    const before = inGradedHandover();
    expect(accountableNow(closedFor(5, before).state).staffId).toBe(manager.staffId);
    const after = closedFor(5, transferred());
    expect(accountableNow(after.state).staffId).toBe(probationManager.staffId);
    expect(after.state.accountability).toHaveLength(2);
  });

  it('tells the case manager and both managers, without a word about why', () => {
    const plan = inGradedHandover();
    plan.do(manager, CLOSE);
    plan.do({ ...manager, staffId: 'other-manager' as StaffId }, RE_OPEN);
    expect(plan.mailed('plan-re-opened')).toEqual([
      { kind: 'staff', staffId: caseManager.staffId },
      { kind: 'manager-of-team', teamId: plan.state.teamId },
      { kind: 'manager-of-team', teamId: plan.state.receivingTeamId },
    ]);
  });
});

describe('who may open a plan again', () => {
  it('is a receiving manager only once responsibility has passed to them', () => {
    const before = inGradedHandover();
    before.do(manager, CLOSE);
    expect(before.refusal(probationManager, RE_OPEN)).toMatchObject({ kind: 'not-allowed' });
    const after = transferred();
    after.do(manager, CLOSE);
    for (const person of [probationManager, manager, caseManager]) expect(after.refusal(person, RE_OPEN)).toBeNull();
  });
});

describe('a plan is not opened again', () => {
  it('while it is open: then it says so', () => {
    expect(inGradedHandover().refusal(manager, RE_OPEN)).toMatchObject({
      kind: 'wrong-state',
      state: 'graded-handover',
      message: 'This plan is open. Go on with it as it is.',
    });
  });

  it('on a revision that somebody has changed', () => {
    const plan = inGradedHandover();
    plan.do(manager, CLOSE);
    const { peopleVersion } = plan.state;
    expect(plan.refusal(manager, RE_OPEN, peopleVersion - 1)).toMatchObject({
      kind: 'stale',
      changed: [{ what: 'close' }],
    });
    plan.do(manager, RE_OPEN, peopleVersion);
    expect(plan.refusal(manager, RE_OPEN, peopleVersion)).toMatchObject({
      kind: 'stale',
      changed: [{ what: 're-open' }],
    });
  });

  it.each<[string, () => LivedPlan, number, string | null]>([
    ['at 25', () => live(startAt({ years: 24, months: 11 })), 40, 'young-adult-to-25'],
    ['the day before', () => live(startAt({ years: 24, months: 11 })), 1, null],
    ['with nothing left to hand over', () => live(startAt({ years: 17, months: 6 })), 600, 'order-runs-past-18'],
    ['with an order that still runs', () => live(startAt({ years: 17, months: 6 })), 500, null],
    ['after the transfer, though the orders have ended', transferred, 600, null],
    ['about an end that has come', () => live(startBeforeEnd(30)), 600, null],
  ])('%s', (_, start, days, rule) => {
    const plan = start();
    plan.do(manager, CLOSE);
    plan.passDays(days);
    const refused = plan.refusal(manager, RE_OPEN);
    expect(refused?.kind === 'against-rule' ? refused.rule : refused).toBe(rule);
  });
});
