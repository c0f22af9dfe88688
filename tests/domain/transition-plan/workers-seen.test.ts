import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import { addWorkingDays } from '../../../domain/calendar/working-days';
import type { WorkerStanding } from '../../../domain/absence';
import type { Actor } from '../../../domain/people';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import {
  acceptResponsibility,
  acceptTask,
  climbToAcceptance,
  completeTask,
  live,
  PROBATION_TEAM,
  STAFF,
  startAt,
  startBeforeEnd,
  TODAY,
  YOUTH_TEAM,
} from './plans';
import type { LivedPlan } from './plans';

const { caseManager, colleague, manager, receivingOfficer, receivingColleague, probationManager } = STAFF;
const GONE: WorkerStanding = { is: 'gone' };
const NOBODY: WorkerStanding = { is: 'nobody-stands-in' };
const LEAVES: WorkerStanding = { is: 'leaves' };

const see = (plan: LivedPlan, ...seen: readonly (readonly [Actor, WorkerStanding])[]) =>
  plan.happens({
    type: 'workers-seen',
    workers: seen.map(([{ staffId }, standing]) => ({ staffId, standing })),
  });
/** What is seen now changes nothing: the state stays the very same. */
function expectNothing(plan: LivedPlan, ...seen: readonly (readonly [Actor, WorkerStanding])[]): void {
  const before = plan.state;
  see(plan, ...seen);
  expect(plan.state).toBe(before);
}
const asks = (plan: LivedPlan) => plan.unfinished('name-another-worker').map(({ about }) => about);
const begun = () => live(startAt({ years: 17, months: 6 }));
function named(): LivedPlan {
  const plan = begun();
  plan.finish('name-receiving-officer', receivingColleague);
  return plan;
}
const change = ({ staffId: toId }: Actor, urgent = true): PlanCommand => {
  return { name: 'change-case-manager', toId, urgent: urgent ? 'nobody-there-to-tell-the-child' : null };
};
const agreed = ({ staffId: trustedWorkerId }: Actor): PlanCommand => {
  return { name: 'answer-voluntary-offer', agreed: true, childsWords: null, trustedWorkerId };
};

describe('somebody who is not there any more', () => {
  it.each<[string, WorkerStanding]>([
    ['has gone', GONE],
    ['is away with nobody to stand in', NOBODY],
  ])('has their team asked for another case manager when they are one who %s', (_, standing) => {
    const plan = named();
    see(plan, [caseManager, standing]);
    expect(plan.task('name-another-worker')).toMatchObject({
      about: 'case-manager.case-manager',
      assignee: { kind: 'team', teamId: YOUTH_TEAM, side: 'sender' },
      state: { is: 'requested' },
      dueOn: addWorkingDays(TODAY, 1, plan.state.policy.bankHolidays),
    });
    expect(plan.mailed('task-assigned')).toContainEqual({ kind: 'team', teamId: YOUTH_TEAM });
    plan.do(manager, change(colleague));
    expect(asks(plan)).toEqual([]);
    expectNothing(plan, [caseManager, standing]);
  });

  it('is asked about until somebody is named: silence climbs to the manager, and then on', () => {
    const plan = begun();
    see(plan, [caseManager, GONE]);
    const { taskId } = plan.task('name-another-worker');
    plan.passDays(7);
    const levels = plan.told('task-climbed').filter(({ item }) => item === taskId);
    expect(levels.map(({ data }) => data['level'])).toEqual(['reminder', 'deputy', 'manager']);
    expect(plan.mailed('task-unanswered')).toContainEqual({ kind: 'manager-of-team', teamId: YOUTH_TEAM });
    plan.do(colleague, acceptTask(taskId));
    expect(plan.refusal(colleague, completeTask(taskId))).toMatchObject({
      rule: 'a-plan-points-at-nobody-who-has-gone',
    });
  });

  it('is asked about once, however often it is seen', () => {
    const plan = named();
    see(plan, [caseManager, GONE], [receivingOfficer, GONE], [manager, NOBODY]);
    expect(asks(plan)).toEqual([
      'case-manager.case-manager',
      'accountable-owner.manager',
      'receiving-officer.receiving-officer',
    ]);
    expectNothing(plan, [manager, NOBODY], [caseManager, GONE], [receivingOfficer, GONE]);
  });

  it('is asked about no more when they are back, or somebody stands in', () => {
    const plan = named();
    see(plan, [caseManager, NOBODY], [receivingOfficer, NOBODY]);
    see(plan, [receivingOfficer, NOBODY]);
    expect(asks(plan)).toEqual(['receiving-officer.receiving-officer']);
    see(plan);
    expect(asks(plan)).toEqual([]);
    expectNothing(plan);
  });

  it.each<[string, () => LivedPlan, Actor, PlanCommand, string, string]>([
    [
      'a receiving practitioner',
      named,
      probationManager,
      { name: 'change-receiving-officer', toId: receivingColleague.staffId, urgent: 'nobody-there-to-tell-the-child' },
      'receiving-officer.receiving-officer',
      PROBATION_TEAM,
    ],
    [
      'an accountable manager',
      named,
      STAFF.headOfService,
      { name: 'take-on-accountability' },
      'accountable-owner.manager',
      YOUTH_TEAM,
    ],
  ])('has their team asked when they are %s, until somebody says so', (_, start, actor, command, about, teamId) => {
    const plan = start();
    see(plan, [receivingOfficer, GONE], [manager, GONE]);
    expect(plan.unfinished('name-another-worker').find((task) => task.about === about)?.assignee).toMatchObject({
      teamId,
    });
    plan.do(actor, command);
    expect(asks(plan)).not.toContain(about);
  });

  it('has the receiving team asked when the receiving manager was accountable', () => {
    const plan = climbToAcceptance(begun());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(plan.state.transferOn ?? TODAY);
    see(plan, [probationManager, GONE]);
    expect(plan.task('name-another-worker')).toMatchObject({
      about: 'accountable-owner.probation-manager',
      assignee: { teamId: PROBATION_TEAM },
    });
  });

  it('has left to their team what they had taken on for others, and to nobody what holders of the plan have', () => {
    const plan = named();
    const { taskId } = plan.task('share-information');
    const assignee = { kind: 'staff', staffId: colleague.staffId, side: 'sender' } as const;
    plan.do(caseManager, { name: 'reassign-task', taskId, assignee, reason: 'leave' });
    plan.do(colleague, acceptTask(taskId));
    see(plan, [colleague, NOBODY]);
    expect(plan.task('share-information')).toMatchObject({ assignee, state: { is: 'accepted' } });
    const mails = plan.effects.length;
    see(plan, [colleague, GONE], [caseManager, GONE]);
    expect(plan.task('share-information')).toMatchObject({
      assignee: { kind: 'team', teamId: YOUTH_TEAM },
      state: { is: 'requested' },
    });
    expect(plan.task('prepare-child').assignee).toMatchObject({ staffId: 'case-manager' });
    expect(plan.effects.slice(mails).map(({ to }) => to)).toEqual([{ kind: 'team', teamId: YOUTH_TEAM }]);
  });

  it('changes nothing on a closed plan, nor on that of a child who has died', () => {
    const closed = named();
    closed.do(manager, { name: 'close', reason: 'moved away' });
    expectNothing(closed, [caseManager, GONE]);
    const sealed = named();
    for (const who of [caseManager, manager]) sealed.do(who, { name: 'record-death', diedOn: TODAY });
    expect(sealed.state.life.phase).toBe('sealed');
    expectNothing(sealed, [caseManager, GONE], [manager, GONE]);
  });
});

describe('telling the child of who comes next, where whoever would tell is not there', () => {
  const transferred = () => {
    const plan = climbToAcceptance(begun());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(plan.state.transferOn ?? TODAY);
    return plan;
  };
  const next: PlanCommand = { name: 'change-receiving-officer', toId: receivingColleague.staffId, urgent: null };
  const youth = { kind: 'team', teamId: YOUTH_TEAM, side: 'sender' };
  const probation = { kind: 'team', teamId: PROBATION_TEAM, side: 'receiver' };

  it.each([
    ['the case manager has gone', named, caseManager, GONE, manager, change(colleague, false), youth, colleague],
    [
      'nobody stands in for the case manager',
      named,
      caseManager,
      NOBODY,
      manager,
      change(colleague, false),
      youth,
      colleague,
    ],
    [
      'the receiving practitioner has gone',
      transferred,
      receivingOfficer,
      GONE,
      probationManager,
      next,
      probation,
      receivingColleague,
    ],
    [
      'nobody stands in for the receiving practitioner',
      transferred,
      receivingOfficer,
      NOBODY,
      probationManager,
      next,
      probation,
      receivingColleague,
    ],
  ] as const)(
    'is their team’s to do when %s, seen before or after',
    (_, begin, who, standing, names, command, team, then) => {
      const early = begin();
      see(early, [who, standing]);
      early.do(names, command);
      const late = begin();
      late.do(names, command);
      expect(late.task('tell-child-of-change').assignee).toMatchObject({ staffId: who.staffId });
      see(late, [who, standing]);
      for (const plan of [early, late]) {
        expect(plan.unfinished('tell-child-of-change')).toMatchObject([{ assignee: team, state: { is: 'requested' } }]);
        expectNothing(plan, [who, standing]);
        plan.finish('tell-child-of-change', names);
        expect([plan.state.caseManagerId, plan.state.receivingOfficerId]).toContain(then.staffId);
      }
    },
  );

  it('stays with whoever has the child when they are only about to leave', () => {
    const plan = transferred();
    see(plan, [receivingOfficer, LEAVES]);
    plan.do(probationManager, next);
    expect(plan.task('tell-child-of-change').assignee).toMatchObject({ staffId: 'receiving-officer' });
  });
});

describe('the person whom the child trusts, who is about to leave', () => {
  it('has somebody else asked for in good time: the case manager, until the child has named somebody', () => {
    const plan = begun();
    see(plan, [caseManager, LEAVES]);
    expect(plan.task('name-another-worker')).toMatchObject({
      about: 'trusted-person.case-manager',
      dueOn: addWorkingDays(TODAY, 5, plan.state.policy.bankHolidays),
    });
    plan.do(manager, change(colleague, false));
    expect(asks(plan)).toEqual([]);
    expectNothing(plan, [caseManager, LEAVES]);
  });

  it('is not asked about when somebody else is named already', () => {
    const plan = begun();
    plan.do(manager, change(colleague, false));
    expectNothing(plan, [caseManager, LEAVES]);
  });

  it('is the one whom the child named, once they have', () => {
    const plan = live(startBeforeEnd(20));
    plan.passDays(2);
    plan.do(caseManager, agreed(colleague));
    expectNothing(plan, [caseManager, LEAVES]);
    see(plan, [colleague, LEAVES]);
    const ask = plan.task('name-another-worker');
    expect(ask.about).toBe('trusted-person.colleague');
    plan.do(manager, acceptTask(ask.taskId));
    plan.do(manager, completeTask(ask.taskId, { note: 'Owain was introduced' }));
    expectNothing(plan, [colleague, LEAVES]);
    plan.do(caseManager, agreed(caseManager));
    see(plan, [caseManager, LEAVES]);
    expect(asks(plan)).toEqual(['trusted-person.case-manager']);
  });

  it('is asked about as who is gone once they are, and no more as who leaves', () => {
    const plan = begun();
    see(plan, [caseManager, LEAVES]);
    plan.passTo(addDays(TODAY, 3));
    see(plan, [caseManager, GONE]);
    expect(asks(plan)).toEqual(['case-manager.case-manager']);
  });

  it('leaves no plan asking for a manager or a receiving practitioner who is still there', () => {
    const plan = named();
    expectNothing(plan, [manager, LEAVES], [receivingOfficer, LEAVES]);
  });
});
