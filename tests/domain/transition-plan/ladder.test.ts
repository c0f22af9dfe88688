import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import { plannedTransfer } from '../../../domain/transition-plan/receiver';
import {
  acceptResponsibility,
  acceptTask,
  climbToAcceptance,
  completeTask,
  live,
  STAFF,
  startAt,
  startBorn,
} from './plans';

const { caseManager, manager, receivingOfficer, receivingColleague, probationManager } = STAFF;
const MIDNIGHT = '00:00';

const onTime = () => live(startAt({ years: 17, months: 6 }));

describe('the ladder from 17 and a half to letting go', () => {
  it('tells the practitioner that they were named, and the case manager that the first meeting is theirs to arrange', () => {
    const plan = onTime();
    const { taskId } = plan.task('name-receiving-officer');
    plan.do(probationManager, acceptTask(taskId));
    const before = plan.effects.length;
    plan.do(probationManager, { ...completeTask(taskId), receivingOfficerId: receivingOfficer.staffId });
    expect(plan.effects.slice(before).map(({ to, template }) => [to, template])).toEqual([
      [{ kind: 'staff', staffId: receivingOfficer.staffId }, 'receiving-officer-named'],
      [{ kind: 'staff', staffId: caseManager.staffId }, 'task-assigned'],
    ]);
  });

  it('has its dates from the first day on', () => {
    expect(onTime().state.rungs.map(({ key, startsOn, dueOn }) => [key, startsOn, dueOn])).toEqual([
      ['prepare-child', '2026-01-12', '2026-04-13'],
      ['share-information', '2026-01-12', '2026-04-13'],
      ['introduce', '2026-01-12', '2026-04-13'],
      ['joint-sessions', '2026-04-13', '2026-06-08'],
      ['receiving-worker-leads', '2026-06-08', '2026-06-29'],
      ['accept-responsibility', '2026-06-15', '2026-07-06'],
      ['after-transfer-check-ins', '2026-07-12', '2026-10-05'],
      ['review-and-let-go', '2026-10-05', '2026-10-12'],
    ]);
    expect(onTime().state).toMatchObject({ transferOn: '2026-07-12', moved: [], proposal: null });
  });

  it('leads step by step to letting go, with one accountable owner at every moment', () => {
    const plan = climbToAcceptance(onTime());
    expect(plan.today).toBe('2026-06-15');
    expect(plan.state.life.phase).toBe('graded-handover');
    expect(plan.rung('receiving-worker-leads').state.is).toBe('done');

    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-07-11'));
    expect(accountableNow(plan.state)).toMatchObject({ staffId: 'manager', role: 'manager' });

    plan.passTo(localDate('2026-07-12'));
    expect(plan.state.life).toEqual({ phase: 'transferred', on: '2026-07-12' });
    expect(accountableNow(plan.state)).toMatchObject({ staffId: 'probation-manager', role: 'probation-manager' });
    expect(plan.unfinished('after-transfer-check-in').map((task) => task.dueOn)).toEqual([
      '2026-07-27',
      '2026-08-24',
      '2026-10-05',
    ]);

    for (const { taskId, dueOn } of plan.unfinished('after-transfer-check-in')) {
      plan.passTo(dueOn).do(caseManager, completeTask(taskId));
    }
    expect(plan.rung('after-transfer-check-ins').state.is).toBe('done');
    plan.passTo(plan.rung('review-and-let-go').startsOn);
    expect(plan.refusal(caseManager, { name: 'let-go', childsWords: null })).toMatchObject({
      rule: 'review-before-letting-go',
      message: expect.stringContaining('review-and-let-go') as unknown,
    });
    plan.finish('transition-review');
    plan.do(caseManager, { name: 'let-go', childsWords: 'I know whom to ring.' });
    expect(plan.state.life).toMatchObject({ phase: 'closed', outcome: 'let-go' });
    expect(plan.state.childViews.at(-1)).toMatchObject({ words: 'I know whom to ring.', about: 'review' });
    expect(plan.unfinished()).toEqual([]);
  });

  it('wakes only to do something: an idle week passes without a wake', () => {
    const plan = climbToAcceptance(onTime());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-10-20'));
    // Start: nothing. 13 April: review and joint sessions; 8 and 15 June: rungs; 12 July: transfer; 13 July: review;
    // then the review of the transition, and the next review of the plan. Work that is late wakes nobody.
    expect(plan.wakes.map((wake) => wake.slice(0, 10))).toEqual([
      '2026-04-13',
      '2026-06-08',
      '2026-06-15',
      '2026-07-11',
      '2026-07-13',
      '2026-10-05',
      '2026-10-13',
    ]);
  });
});

describe('accepting responsibility', () => {
  it('is refused while the ladder is unfinished, and says which steps are', () => {
    const plan = onTime().passTo(localDate('2026-06-15'));
    plan.finish('share-information');
    const { taskId } = plan.task('accept-responsibility');
    expect(plan.refusal(receivingColleague, acceptResponsibility(taskId))).toMatchObject({
      kind: 'against-rule',
      rule: 'ladder-before-acceptance',
      message: expect.stringContaining('introduce, joint-sessions, receiving-worker-leads.') as unknown,
    });
  });

  it('goes through although the child is not prepared, and the manager is told', () => {
    const plan = onTime();
    plan.finish('share-information');
    plan.finish('name-receiving-officer', receivingColleague);
    plan.finish('three-way-meeting');
    plan.passTo(localDate('2026-06-15'));
    plan.finish('joint-contact');
    plan.finish('receiver-led-contact', receivingOfficer);
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    expect(plan.told('accepted-with-child-unprepared')).toHaveLength(1);
    expect(plan.mailed('child-not-prepared')).toEqual([{ kind: 'manager-of-team', teamId: 'team-youth' }]);
    plan.passTo(localDate('2026-07-12'));
    expect(plan.state.life.phase).toBe('transferred');
    expect(plan.rung('prepare-child').state.is).toBe('open');
  });

  it('holds from the agreed moment, also when the plan comes to record it days later', () => {
    const plan = climbToAcceptance(onTime());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    const agreed = plannedTransfer(plan.state);
    plan.now = instantAt(addDays(agreed, 3), '11:00');
    plan.happens({ type: 'time', due: instantAt(agreed, MIDNIGHT) });
    expect(accountableNow(plan.state)).toMatchObject({ from: instantAt(agreed, MIDNIGHT), role: 'probation-manager' });
    expect(plan.state.life).toEqual({ phase: 'transferred', on: agreed });
  });

  it('keeps its day when the sender plans anew shortly before it', () => {
    const plan = climbToAcceptance(onTime());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    const agreed = plannedTransfer(plan.state);
    plan.passTo(addDays(agreed, -1));
    plan.do(caseManager, { name: 're-plan', reason: 'court date', transferOn: null, policy: null });
    expect(plan.state.transferOn).toBe(agreed);
  });

  it('comes into force at the first moment of the birthday, and the accountable owner passes exactly then', () => {
    const plan = climbToAcceptance(onTime());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    const birthday = instantAt(localDate('2026-07-12'), MIDNIGHT);
    plan.passTo(birthday);
    expect(accountableNow(plan.state)).toMatchObject({ from: birthday, staffId: 'probation-manager' });
    expect(plan.state.accountability).toHaveLength(2);
  });

  it('after the day passes responsibility at once', () => {
    const plan = climbToAcceptance(onTime()).passTo(localDate('2026-08-03'));
    expect(accountableNow(plan.state).role).toBe('manager');
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    expect(plan.state.life).toEqual({ phase: 'transferred', on: '2026-08-03' });
    expect(accountableNow(plan.state)).toMatchObject({ from: plan.now, staffId: 'probation-manager' });
  });

  it('with conditions and from another day waits for that day, and everything after it moves along', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    const from = localDate('2026-07-20');
    plan.do(receivingOfficer, acceptResponsibility(taskId, { conditions: 'the licence conditions first', from }));
    expect(plan.state.transferOn).toBe(from);
    expect(plan.rung('after-transfer-check-ins')).toMatchObject({ startsOn: from, dueOn: '2026-10-12' });
    plan.passTo(localDate('2026-07-19'));
    expect(plan.state.life.phase).toBe('graded-handover');
    plan.passTo(from);
    expect(plan.state.life).toEqual({ phase: 'transferred', on: from });
    expect(plan.state.tasks.find((task) => task.taskId === taskId)?.state).toMatchObject({
      is: 'completed',
      note: 'the licence conditions first',
    });
  });

  it('before 18, before the planned day, or more than ten years ahead is refused', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    const refusal = (from: string) =>
      plan.refusal(receivingOfficer, acceptResponsibility(taskId, { from: localDate(from) }));
    expect(refusal('2026-07-11')).toMatchObject({ rule: 'not-before-eighteen', field: 'from' });
    expect(refusal('2046-07-12')).toMatchObject({ rule: 'dates-lie-ahead', field: 'from' });
    plan.do(caseManager, { name: 're-plan', reason: 'both agreed', transferOn: localDate('2026-09-01'), policy: null });
    expect(refusal('2026-08-01')).toMatchObject({ rule: 'dates-lie-ahead', field: 'from' });
    expect(refusal('2026-09-01')).toBeNull();
  });

  it('holds the service that accepted to its day: a new plan cannot bring the transfer before it', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    plan.do(receivingOfficer, acceptResponsibility(taskId, { from: localDate('2026-09-01') }));
    plan.do(caseManager, { name: 're-plan', reason: 'sooner', transferOn: localDate('2026-07-12'), policy: null });
    expect(plan.state.transferOn).toBe('2026-09-01');
    plan.passTo(localDate('2026-08-31'));
    expect(accountableNow(plan.state).role).toBe('manager');
  });

  it('of the planned day holds that day as well', () => {
    const plan = climbToAcceptance(onTime());
    const onDay = (day: string) =>
      plan.do(caseManager, { name: 're-plan', reason: 'agreed', transferOn: localDate(day), policy: null });
    onDay('2026-09-01');
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    onDay('2026-07-12');
    expect(plan.state.transferOn).toBe('2026-09-01');
  });

  it('stands when another practitioner is named afterwards: the service has accepted', () => {
    const plan = climbToAcceptance(onTime());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.do(caseManager, { name: 'repeat-rung', rung: 'introduce', reason: 'the officer leaves' });
    const { taskId } = plan.task('name-receiving-officer');
    plan.do(receivingColleague, acceptTask(taskId));
    plan.do(receivingColleague, completeTask(taskId, { receivingOfficerId: receivingColleague.staffId }));
    plan.finish('tell-child-of-change');
    expect(plan.state.receivingOfficerId).toBe('receiving-colleague');
    expect(plan.task('accept-responsibility').state).toMatchObject({ is: 'accepted', by: 'receiving-officer' });
  });

  it('is asked only of the receiving service, and cannot be given by anybody of the sending one', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    for (const actor of [caseManager, manager, STAFF.secondedOfficer, STAFF.headOfService, STAFF.stranger]) {
      expect(plan.refusal(actor, acceptResponsibility(taskId))).toMatchObject({ kind: 'not-allowed' });
    }
    const assignee = { kind: 'staff', staffId: STAFF.colleague.staffId, side: 'receiver' } as const;
    plan.do(manager, { name: 'reassign-task', taskId, assignee, reason: 'by mistake', urgent: 'the-child-asked' });
    expect(plan.refusal(STAFF.colleague, acceptResponsibility(taskId))).toMatchObject({ kind: 'not-allowed' });
  });

  it('never comes about by naming the case manager as the one who receives', () => {
    const plan = onTime();
    const { taskId } = plan.task('name-receiving-officer');
    plan.do(receivingColleague, acceptTask(taskId));
    const naming = completeTask(taskId, { receivingOfficerId: caseManager.staffId });
    expect(plan.refusal(receivingColleague, naming)).toMatchObject({ rule: 'receiving-officer-named' });
    const toSelf = {
      name: 'reassign-task',
      taskId,
      assignee: { kind: 'staff', staffId: caseManager.staffId, side: 'receiver' },
      reason: 'to myself',
    } as const;
    expect(plan.refusal(caseManager, toSelf)).toMatchObject({ rule: 'same-side-of-the-handover' });
  });

  it('names who becomes accountable', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    expect(plan.refusal(receivingOfficer, acceptTask(taskId))).toMatchObject({ rule: 'one-accountable-owner' });
    expect(plan.refusal(probationManager, acceptResponsibility(taskId))).toBeNull();
  });

  it('is never completed by hand, passed over or taken back', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    const reason = 'to be quicker';
    expect(plan.refusal(manager, { name: 'cancel-task', taskId, reason })).toMatchObject({
      rule: 'rung-done-or-passed-over',
    });
    expect(plan.refusal(manager, { name: 'pass-over-rung', rung: 'accept-responsibility', reason })).toMatchObject({
      rule: 'acceptance-is-never-passed-over',
    });
    plan.do(receivingOfficer, acceptResponsibility(taskId));
    expect(plan.refusal(receivingOfficer, completeTask(taskId))).toMatchObject({ kind: 'against-rule' });
  });
});

describe('another receiving practitioner', () => {
  it('is asked anew: what one colleague accepted is not accepted by the next', () => {
    const plan = onTime();
    plan.finish('name-receiving-officer', receivingColleague);
    plan.finish('three-way-meeting');
    plan.passTo(localDate('2026-06-08'));
    plan.do(receivingOfficer, acceptTask(plan.task('receiver-led-contact').taskId));
    plan.do(caseManager, { name: 'repeat-rung', rung: 'introduce', reason: 'the officer leaves' });
    const { taskId } = plan.task('name-receiving-officer');
    plan.do(receivingColleague, acceptTask(taskId));
    plan.do(receivingColleague, completeTask(taskId, { receivingOfficerId: receivingColleague.staffId }));
    plan.finish('tell-child-of-change');
    expect(plan.task('receiver-led-contact')).toMatchObject({
      assignee: { staffId: 'receiving-colleague' },
      state: { is: 'requested' },
      climbed: 0,
    });
    expect(plan.told('task-reassigned').map((entry) => entry.item)).toContain(plan.task('receiver-led-contact').taskId);
  });
});

describe('a birthday on 29 February', () => {
  it('comes on 1 March in a year without that day', () => {
    const today = localDate('2025-08-29');
    const plan = live(startBorn(localDate('2008-02-29'), {}, today), instantAt(today, '10:00'));
    expect(plan.state.transferOn).toBe('2026-03-01');
    expect(plan.rung('prepare-child').startsOn).toBe('2025-08-29');
    climbToAcceptance(plan);
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-02-28'));
    expect(plan.state.life.phase).toBe('graded-handover');
    plan.passTo(addDays(plan.today, 1));
    expect(plan.state.life).toEqual({ phase: 'transferred', on: '2026-03-01' });
  });
});
