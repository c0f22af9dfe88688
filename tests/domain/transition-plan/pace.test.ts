import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { plannedTransfer } from '../../../domain/transition-plan/receiver';
import { acceptResponsibility, acceptTask, climbToAcceptance, completeTask, live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, colleague, manager, receivingOfficer, receivingColleague } = STAFF;
const onTime = () => live(startAt({ years: 17, months: 6 }));
const dueDates = (plan: LivedPlan) => plan.state.rungs.map((rung) => rung.dueOn);

describe('slowing down', () => {
  it('moves the step and everything after it, its tasks, and the transfer where it would come too early', () => {
    const plan = onTime();
    plan.finish('name-receiving-officer', receivingColleague);
    plan.passTo(localDate('2026-04-13'));
    const [first] = plan.unfinished('joint-contact');
    plan.do(caseManager, { name: 'slow-down', rung: 'joint-sessions', byDays: 28, reason: 'exams' });
    expect(dueDates(plan)).toEqual([
      '2026-04-13',
      '2026-04-13',
      '2026-04-13',
      '2026-07-06',
      '2026-07-27',
      '2026-08-03',
      '2026-10-26',
      '2026-11-02',
    ]);
    expect(plan.state.transferOn).toBe('2026-08-03');
    expect(plan.unfinished('joint-contact')[0]?.dueOn).toBe(addDays(first?.dueOn ?? plan.today, 28));
  });

  it('leaves the transfer on the birthday while the ladder still fits before it', () => {
    const plan = onTime();
    plan.do(caseManager, { name: 'slow-down', rung: 'introduce', byDays: 3, reason: 'exams' });
    expect(plan.rung('introduce').dueOn).toBe('2026-04-16');
    expect(plan.state.transferOn).toBe('2026-07-12');
  });

  it.each([0, -7, 2.5, 4_000])('by %d days is refused', (byDays) => {
    const slower: PlanCommand = { name: 'slow-down', rung: 'introduce', byDays, reason: 'r' };
    expect(onTime().refusal(caseManager, slower)).toMatchObject({ rule: 'dates-lie-ahead', field: 'byDays' });
  });

  it('of what is counted from the transfer waits for the transfer', () => {
    const slower: PlanCommand = { name: 'slow-down', rung: 'after-transfer-check-ins', byDays: 7, reason: 'r' };
    const plan = climbToAcceptance(onTime());
    expect(plan.refusal(caseManager, slower)).toMatchObject({ kind: 'wrong-state' });
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-07-13'));
    plan.do(caseManager, slower);
    expect(plan.unfinished('after-transfer-check-in').map((task) => task.dueOn)).toEqual([
      '2026-08-03',
      '2026-09-01',
      '2026-10-12',
    ]);
    expect(plan.rung('review-and-let-go').dueOn).toBe('2026-10-19');
  });

  it('never ends past ten years from today, however often', () => {
    const plan = onTime();
    const slower: PlanCommand = { name: 'slow-down', rung: 'introduce', byDays: 365, reason: 'r' };
    for (let i = 0; i < 9; i++) plan.do(caseManager, slower);
    expect(plan.refusal(caseManager, slower)).toMatchObject({ rule: 'dates-lie-ahead' });
  });
});

describe('going through a step once more', () => {
  it('asks again for all that it needs, and takes later steps along that would come too early', () => {
    const plan = onTime();
    plan.finish('share-information');
    plan.passTo(localDate('2026-07-03'));
    plan.do(caseManager, { name: 'repeat-rung', rung: 'share-information', reason: 'a new assessment' });
    expect(plan.rung('share-information')).toMatchObject({ round: 2, state: { is: 'open' }, dueOn: '2026-07-10' });
    expect(plan.rung('introduce').dueOn).toBe('2026-07-10');
    plan.finish('share-information');
    expect(plan.rung('share-information').state.is).toBe('done');
  });

  it('is due no earlier than a step before it that is still open', () => {
    const plan = onTime();
    plan.finish('share-information');
    plan.do(caseManager, { name: 'slow-down', rung: 'prepare-child', byDays: 60, reason: 'exams' });
    plan.do(caseManager, { name: 'repeat-rung', rung: 'share-information', reason: 'a new assessment' });
    expect(plan.rung('share-information').dueOn).toBe(plan.rung('prepare-child').dueOn);
  });

  it('needs its tasks of this round: those of the last do not stand in for them', () => {
    const plan = onTime();
    plan.finish('share-information');
    plan.passDays(1);
    plan.do(caseManager, { name: 'repeat-rung', rung: 'share-information', reason: 'a new assessment' });
    const { taskId } = plan.task('share-information');
    expect(plan.refusal(caseManager, { name: 'cancel-task', taskId, reason: 'was done' })).toMatchObject({
      rule: 'rung-done-or-passed-over',
    });
  });

  it('is refused for what comes after a transfer that has not been', () => {
    const plan = onTime();
    plan.do(caseManager, { name: 'pass-over-rung', rung: 'after-transfer-check-ins', reason: 'moves away' });
    const again: PlanCommand = { name: 'repeat-rung', rung: 'after-transfer-check-ins', reason: 'r' };
    expect(plan.refusal(caseManager, again)).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('passing a step over', () => {
  it('says why and by whom, and takes its requests back', () => {
    const plan = onTime();
    plan.do(caseManager, { name: 'pass-over-rung', rung: 'introduce', reason: 'they have met' });
    expect(plan.rung('introduce').state).toMatchObject({
      is: 'passed-over',
      by: 'case-manager',
      reason: 'they have met',
    });
    expect(plan.unfinished('name-receiving-officer')).toEqual([]);
    expect(plan.mailed('task-cancelled')).toEqual([{ kind: 'team', teamId: 'team-probation' }]);
  });

  it('stands at the transfer too: check-ins that were passed over do not begin', () => {
    const plan = onTime();
    plan.do(caseManager, { name: 'pass-over-rung', rung: 'after-transfer-check-ins', reason: 'moves away' });
    climbToAcceptance(plan);
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(localDate('2026-07-13'));
    expect(plan.state.life.phase).toBe('transferred');
    expect(plan.rung('after-transfer-check-ins').state.is).toBe('passed-over');
    expect(plan.unfinished('after-transfer-check-in')).toEqual([]);
  });
});

describe('planned joint contacts', () => {
  it('made before the step begins are the contacts that it needs, not more', () => {
    const plan = onTime();
    const on = [localDate('2026-04-20'), localDate('2026-05-18')];
    plan.do(caseManager, { name: 'plan-joint-contacts', on });
    plan.passTo(localDate('2026-04-13'));
    expect(plan.rung('joint-sessions').state.is).toBe('open');
    expect(plan.unfinished('joint-contact').map((task) => task.dueOn)).toEqual(on);
  });

  it('can be taken back as long as the step keeps those that it needs', () => {
    const plan = onTime().passTo(localDate('2026-04-13'));
    plan.do(caseManager, { name: 'plan-joint-contacts', on: [localDate('2026-05-18')] });
    const [one, two] = plan.unfinished('joint-contact');
    if (!one || !two) throw new Error('Two were planned');
    plan.do(caseManager, { name: 'cancel-task', taskId: one.taskId, reason: 'too many' });
    expect(plan.refusal(caseManager, { name: 'cancel-task', taskId: two.taskId, reason: 'too many' })).toMatchObject({
      rule: 'rung-done-or-passed-over',
    });
  });

  it('beyond those that the step needs are waited for as well', () => {
    const plan = onTime().passTo(localDate('2026-04-13'));
    plan.do(caseManager, { name: 'plan-joint-contacts', on: [localDate('2026-05-18')] });
    const [one, two, three] = plan.unfinished('joint-contact').map((task) => completeTask(task.taskId));
    if (!one || !two || !three) throw new Error('Three were planned');
    plan.do(caseManager, one);
    plan.do(caseManager, two);
    expect(plan.rung('joint-sessions').state.is).toBe('open');
    plan.do(caseManager, three);
    expect(plan.rung('joint-sessions').state.is).toBe('done');
  });

  it('on no day at all, on a past or on a very distant one are refused', () => {
    const plan = onTime();
    for (const on of [[], [localDate('2026-01-11')], [localDate('2036-02-01')]]) {
      expect(plan.refusal(caseManager, { name: 'plan-joint-contacts', on })).toMatchObject({ field: 'on' });
    }
  });
});

describe('a new plan', () => {
  it('under values that ask for more joint contacts asks for them in a step that has begun', () => {
    const plan = onTime().passTo(localDate('2026-04-14'));
    const policy = { ...plan.state.policy, jointContactsMinimum: 5, version: 'wales-2' };
    expect(plan.unfinished('joint-contact')).toHaveLength(2);
    plan.do(caseManager, { name: 're-plan', reason: 'new policy', transferOn: null, policy });
    expect(plan.unfinished('joint-contact')).toHaveLength(4);
    expect(plan.state.policy.version).toBe('wales-2');
  });

  it('by joint decision may have the transfer later, never before 18', () => {
    const plan = onTime();
    const later = (transferOn: string): PlanCommand => ({
      name: 're-plan',
      reason: 'both agreed',
      transferOn: localDate(transferOn),
      policy: null,
    });
    expect(plan.refusal(caseManager, later('2026-07-11'))).toMatchObject({ rule: 'not-before-eighteen' });
    plan.do(caseManager, later('2026-10-12'));
    expect(plan.state.transferOn).toBe('2026-10-12');
    expect(plan.rung('accept-responsibility').dueOn).toBe('2026-10-05');
  });
});

describe('a pause', () => {
  const paused = () => {
    const plan = onTime();
    plan.passTo(localDate('2026-04-10'));
    plan.do(caseManager, { name: 'pause', reason: 'a pending charge', reviewOn: localDate('2026-05-11') });
    return plan;
  };

  it('lets nothing climb and nothing begin, and is looked at again on its day', () => {
    const plan = paused().passTo(localDate('2026-05-12'));
    expect(plan.told('task-climbed')).toEqual([]);
    expect(plan.rung('joint-sessions').state.is).toBe('ahead');
    expect(plan.wakes.map((wake) => wake.slice(0, 10))).toEqual(['2026-05-11']);
    expect(plan.mailed('pause-review-due')).toEqual([
      { kind: 'staff', staffId: 'case-manager' },
      { kind: 'manager-of-team', teamId: 'team-youth' },
    ]);
  });

  it('gives its days back: steps, tasks and the transfer come back moved', () => {
    const plan = paused().passTo(localDate('2026-05-12'));
    plan.do(caseManager, { name: 'resume' });
    expect(plan.rung('introduce').dueOn).toBe('2026-05-15');
    expect(plan.task('name-receiving-officer')).toMatchObject({ dueOn: '2026-05-15', climbed: 0 });
    expect(plan.state.transferOn).toBe('2026-08-07');
    plan.passTo(localDate('2026-05-14'));
    expect(plan.told('task-climbed')).toEqual([]);
  });

  it('gives its days back to what was asked of the plan as a whole, too', () => {
    const plan = onTime();
    plan.happens({ type: 'mail-undeliverable', recipient: { kind: 'staff', staffId: manager.staffId } });
    expect(plan.task('correct-address').dueOn).toBe('2026-01-19');
    plan.do(caseManager, { name: 'pause', reason: 'a pending charge', reviewOn: localDate('2026-03-02') });
    plan.passTo(localDate('2026-02-16')).do(caseManager, { name: 'resume' });
    expect(plan.task('correct-address').dueOn).toBe('2026-02-23');
    plan.passTo(localDate('2026-02-23'));
    expect(plan.told('task-climbed')).toEqual([]);
  });

  it('holds back an acceptance, and an accepted handover on its day', () => {
    const plan = climbToAcceptance(onTime());
    const { taskId } = plan.task('accept-responsibility');
    plan.do(caseManager, { name: 'pause', reason: 'a hearing', reviewOn: localDate('2026-06-22') });
    expect(plan.refusal(receivingOfficer, acceptResponsibility(taskId))).toMatchObject({
      rule: 'pause-before-transfer',
    });
    plan.do(caseManager, { name: 'resume' });
    plan.do(receivingOfficer, acceptResponsibility(taskId));
    plan.do(caseManager, { name: 'pause', reason: 'a hearing', reviewOn: localDate('2026-07-20') });
    plan.passTo(localDate('2026-07-15'));
    plan.do(caseManager, { name: 'record-child-view', about: 'other', words: 'I am waiting' });
    expect(plan.state.life.phase).toBe('graded-handover');
    plan.do(caseManager, { name: 'resume' });
    plan.passTo(plannedTransfer(plan.state));
    expect(plan.state.life).toEqual({ phase: 'transferred', on: '2026-08-05' });
  });

  it('may still see the child kept by the youth justice service', () => {
    const plan = paused();
    expect(
      plan.refusal(manager, { name: 'keep-at-yjs', until: localDate('2026-10-01'), reason: 'the charge' }),
    ).toBeNull();
  });
});

describe('the review of a plan', () => {
  it('is asked for every three months, and not twice while one is open', () => {
    const plan = onTime();
    expect(plan.state.nextReviewOn).toBe('2026-04-13');
    plan.passTo(localDate('2026-07-12'));
    expect(plan.task('plan-review').dueOn).toBe('2026-04-20');
    plan.passTo(localDate('2026-07-14'));
    expect(plan.unfinished('plan-review')).toHaveLength(1);
    plan.finish('plan-review');
    plan.passTo(localDate('2026-10-14'));
    expect(plan.task('plan-review').requestedAt.slice(0, 10)).toBe('2026-10-13');
  });

  it('is on a working day after a pause, too', () => {
    const plan = onTime();
    plan.do(caseManager, { name: 'pause', reason: 'a charge', reviewOn: localDate('2026-06-01') });
    plan.passTo(localDate('2026-05-01')).do(caseManager, { name: 'resume' });
    expect(plan.state.nextReviewOn).toBe('2026-05-05');
  });
});

describe('closing', () => {
  it('early needs a reason, takes every request back and tells both teams', () => {
    const plan = onTime();
    plan.do(manager, { name: 'close', reason: 'moved abroad' });
    expect(plan.state.life).toMatchObject({ phase: 'closed', outcome: 'ended-early', reason: 'moved abroad' });
    expect(plan.unfinished()).toEqual([]);
    expect(nextWake(plan.state)).toBeNull();
    expect(plan.mailed('plan-closed').map((to) => to.kind)).toEqual(['manager-of-team', 'manager-of-team']);
  });
});

describe('a meeting', () => {
  const arranged = () => {
    const plan = onTime();
    plan.finish('name-receiving-officer', receivingColleague);
    const { taskId } = plan.task('three-way-meeting');
    plan.do(caseManager, { name: 'arrange-meeting', taskId, on: localDate('2026-03-30'), at: '14:00', minutes: 45 });
    return { plan, taskId };
  };
  const entries = (plan: LivedPlan) =>
    plan.effects.flatMap(({ to, meeting }) =>
      meeting && to.kind === 'staff' ? [[to.staffId, meeting.method, meeting.sequence, meeting.startsAt]] : [],
    );

  it('is in both workers’ diaries, at London’s time, and moves there', () => {
    const { plan, taskId } = arranged();
    plan.do(colleague, { name: 'arrange-meeting', taskId, on: localDate('2026-03-27'), at: '14:00', minutes: 45 });
    expect(entries(plan)).toEqual([
      ['case-manager', 'REQUEST', 0, '2026-03-30T13:00:00.000Z'],
      ['receiving-officer', 'REQUEST', 0, '2026-03-30T13:00:00.000Z'],
      ['case-manager', 'REQUEST', 1, '2026-03-27T14:00:00.000Z'],
      ['receiving-officer', 'REQUEST', 1, '2026-03-27T14:00:00.000Z'],
    ]);
  });

  it('is taken out of every diary when its step is passed over', () => {
    const { plan } = arranged();
    plan.do(caseManager, { name: 'pass-over-rung', rung: 'introduce', reason: 'they have met' });
    expect(
      entries(plan)
        .slice(2)
        .map((entry) => entry.slice(0, 3)),
    ).toEqual([
      ['case-manager', 'CANCEL', 1],
      ['receiving-officer', 'CANCEL', 1],
    ]);
  });

  it('follows those who come to it', () => {
    const { plan, taskId } = arranged();
    const assignee = { kind: 'staff', staffId: colleague.staffId, side: 'sender' } as const;
    plan.do(manager, { name: 'reassign-task', taskId, assignee, reason: 'on leave' });
    const since = (index: number) =>
      entries(plan)
        .slice(index)
        .map((entry) => entry.slice(0, 3));
    expect(since(2)).toEqual([['colleague', 'REQUEST', 0]]);
    plan.do(colleague, acceptTask(taskId));
    plan.do(manager, {
      name: 'reassign-task',
      taskId,
      assignee: { ...assignee, staffId: caseManager.staffId },
      reason: 'back again',
    });
    expect(since(3)).toEqual([['colleague', 'CANCEL', 1]]);
  });
});
