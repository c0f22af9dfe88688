import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import { acceptResponsibility, acceptTask, climbToAcceptance, live, STAFF, startAt } from './plans';

const { caseManager, manager, receivingOfficer, receivingColleague, probationManager } = STAFF;

describe('a request that nobody answers', () => {
  const unanswered = () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    expect(plan.task('name-receiving-officer')).toMatchObject({ dueOn: '2026-04-13', assignee: { kind: 'team' } });
    return plan;
  };

  it('climbs the silent side’s line step by step, counted in working days, up to both boards', () => {
    const plan = unanswered().passTo(localDate('2026-06-01'));
    const { taskId } = plan.task('name-receiving-officer');
    const climbs = plan.timeline.filter((entry) => entry.kind === 'task-climbed' && entry.item === taskId);
    expect(climbs.map(({ at, data }) => [at, data['level']])).toEqual([
      [instantAt(localDate('2026-04-13'), '17:00'), 'reminder'],
      [instantAt(localDate('2026-04-14'), '17:00'), 'deputy'],
      [instantAt(localDate('2026-04-15'), '17:00'), 'manager'],
      [instantAt(localDate('2026-04-20'), '17:00'), 'head-of-service'],
      [instantAt(localDate('2026-04-27'), '17:00'), 'boards'],
    ]);
    expect(plan.mailed('task-unanswered')).toEqual([
      { kind: 'team', teamId: 'team-probation' },
      { kind: 'deputy-of-team', teamId: 'team-probation' },
      { kind: 'manager-of-team', teamId: 'team-probation' },
      { kind: 'head-of-service', serviceId: 'probation-1' },
      { kind: 'board', serviceId: 'probation-1' },
      { kind: 'board', serviceId: 'yjs-1' },
    ]);
  });

  it('has the sender’s manager told at every step, while the youth justice service stays accountable', () => {
    const plan = unanswered().passTo(localDate('2026-06-01'));
    expect(plan.mailed('receiver-silent')).toEqual(Array(5).fill({ kind: 'manager-of-team', teamId: 'team-youth' }));
    expect(accountableNow(plan.state).role).toBe('manager');
  });

  it('is never taken for a yes or a no, not even past the birthday', () => {
    const plan = climbToAcceptance(unanswered());
    const { taskId } = plan.task('accept-responsibility');
    plan.passTo(localDate('2027-01-31'));
    expect(plan.task('accept-responsibility').state).toEqual({ is: 'requested' });
    expect(plan.state.life.phase).toBe('graded-handover');
    expect(plan.told('task-climbed').filter((entry) => entry.item === taskId)).toHaveLength(5);
    expect(plan.refusal(probationManager, acceptResponsibility(taskId))).toBeNull();
  });

  it('goes on climbing when somebody has only looked at it', () => {
    const plan = unanswered();
    const { taskId } = plan.task('name-receiving-officer');
    plan.do(receivingColleague, { name: 'receive-task', taskId });
    plan.passTo(localDate('2026-04-16'));
    expect(plan.task('name-receiving-officer')).toMatchObject({ state: { is: 'received' }, climbed: 3 });
  });

  it('stops climbing with the answer, and can be answered however late', () => {
    const plan = unanswered().passTo(localDate('2026-04-16'));
    const { taskId, climbed } = plan.task('name-receiving-officer');
    expect(climbed).toBe(3);
    plan.do(receivingColleague, acceptTask(taskId));
    plan.passTo(localDate('2026-06-01'));
    expect(plan.told('task-climbed').filter((entry) => entry.item === taskId)).toHaveLength(3);
  });

  it('is caught up with in order when nothing ran for a while, and nothing is done twice', () => {
    const plan = unanswered();
    plan.now = instantAt(localDate('2026-04-21'), '10:00');
    plan.happens({ type: 'time', due: nextWake(plan.state) ?? plan.now });
    const { taskId } = plan.task('name-receiving-officer');
    const levels = () =>
      plan.told('task-climbed').flatMap(({ item, data }) => (item === taskId ? [data['level']] : []));
    expect(levels()).toEqual(['reminder', 'deputy', 'manager', 'head-of-service']);
    plan.happens({ type: 'time', due: plan.now });
    expect(levels()).toHaveLength(4);
  });

  it('moved on with its step, starts its silence anew and does not climb several steps at once', () => {
    const plan = unanswered().passTo(localDate('2026-05-18'));
    expect(plan.task('name-receiving-officer').climbed).toBe(5);
    plan.do(caseManager, { name: 'slow-down', rung: 'introduce', byDays: 3, reason: 'exams' });
    expect(plan.task('name-receiving-officer')).toMatchObject({ dueOn: '2026-05-18', climbed: 0 });
    const before = plan.told('task-climbed').length;
    plan.passTo(localDate('2026-05-19'));
    expect(plan.told('task-climbed')).toHaveLength(before + 1);
  });
});

describe('work that was accepted', () => {
  it('never climbs and is never locked', () => {
    const plan = live(startAt({ years: 17, months: 6 })).passTo(localDate('2026-06-01'));
    const { taskId } = plan.task('prepare-child');
    expect(plan.told('task-climbed').filter((entry) => entry.item === taskId)).toEqual([]);
    plan.finish('prepare-child');
    expect(plan.rung('prepare-child').state.is).toBe('done');
  });
});

describe('a request that is declined', () => {
  const declined = () => {
    const plan = climbToAcceptance(live(startAt({ years: 17, months: 6 })));
    const { taskId } = plan.task('accept-responsibility');
    plan.do(receivingOfficer, { name: 'reject-task', taskId, reason: 'the order is not ours' });
    return { plan, taskId };
  };

  it('goes back to the sender, and climbs the sender’s line when they find no other answer', () => {
    const { plan, taskId } = declined();
    expect(plan.mailed('task-rejected')).toEqual([
      { kind: 'staff', staffId: 'case-manager' },
      { kind: 'manager-of-team', teamId: 'team-youth' },
    ]);
    const before = plan.mailed('receiver-silent').length;
    plan.passTo(localDate('2026-07-31'));
    const climbs = plan.told('task-climbed').filter((entry) => entry.item === taskId);
    expect(climbs.map(({ data }) => [data['level'], data['side']])).toEqual([
      ['reminder', 'sender'],
      ['deputy', 'sender'],
      ['manager', 'sender'],
      ['head-of-service', 'sender'],
      ['boards', 'sender'],
    ]);
    expect(plan.mailed('receiver-silent')).toHaveLength(before);
  });

  it('is asked of somebody else, who has time to answer and whose answer is their own', () => {
    const { plan, taskId } = declined();
    plan.passTo(localDate('2026-08-03'));
    const assignee = { kind: 'staff', staffId: receivingColleague.staffId, side: 'receiver' } as const;
    expect(plan.refusal(receivingOfficer, acceptResponsibility(taskId))).toMatchObject({ kind: 'wrong-state' });
    plan.do(manager, { name: 'reassign-task', taskId, assignee, reason: 'another officer', urgent: 'the-child-asked' });
    expect(plan.task('accept-responsibility')).toMatchObject({
      state: { is: 'requested' },
      climbed: 0,
      dueOn: '2026-08-10',
    });
    expect(plan.state.receivingOfficerId).toBe('receiving-colleague');
    plan.do(receivingColleague, acceptResponsibility(taskId));
    expect(plan.state.life.phase).toBe('transferred');
  });

  it('stays on its side of the handover', () => {
    const { plan, taskId } = declined();
    const assignee = { kind: 'staff', staffId: caseManager.staffId, side: 'sender' } as const;
    expect(plan.refusal(manager, { name: 'reassign-task', taskId, assignee, reason: 'r' })).toMatchObject({
      rule: 'same-side-of-the-handover',
    });
  });
});

describe('a message that cannot be delivered', () => {
  it('becomes one task for the manager, however many come back', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const bounced = { type: 'mail-undeliverable', recipient: { kind: 'staff', staffId: manager.staffId } } as const;
    plan.happens(bounced);
    plan.happens(bounced);
    expect(plan.task('correct-address').assignee).toMatchObject({ staffId: 'manager' });
    expect(plan.told('mail-undeliverable')).toHaveLength(2);
    plan.finish('correct-address', manager);
    plan.happens(bounced);
    expect(plan.unfinished('correct-address')).toHaveLength(1);
  });

  it('asks nothing of a plan that is closed', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    plan.do(manager, { name: 'close', reason: 'moved abroad' });
    plan.happens({ type: 'mail-undeliverable', recipient: { kind: 'staff', staffId: manager.staffId } });
    expect(plan.unfinished()).toEqual([]);
    expect(nextWake(plan.state)).toBeNull();
  });
});
