import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../domain/people';
import { CAN_BE_SIGNED_OFF } from '../../../domain/policy/sign-off';
import type { SignOffRule } from '../../../domain/policy/sign-off';
import { ACTIONS } from '../../../domain/transition-plan';
import { RUNGS } from '../../../domain/transition-plan/state';
import { localDate } from '../../../domain/calendar/local-date';
import { completeTask, EXIT_PLAN, live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, headOfService, colleague, receivingOfficer, probationManager } = STAFF;
const START = startAt({ years: 17, months: 6 });
const asking = (...signOffs: readonly SignOffRule[]) => live({ ...START, policy: { ...START.policy, signOffs } });
const latest = (plan: LivedPlan) => {
  const found = plan.state.signOffs.at(-1);
  if (!found) throw new Error('Nothing waits to be signed off');
  return found;
};
const signOff = (plan: LivedPlan, headOfServiceId: Actor['staffId'] | null = headOfService.staffId) => {
  return { name: 'sign-off', signOffId: latest(plan).signOffId, note: null, headOfServiceId } as const;
};
const rePlan = { name: 're-plan', reason: 'a reason', transferOn: null, policy: null } as const;

describe('what is signed off', () => {
  it('is a step of the ladder, or a command, of those that there are', () => {
    const known = new Set<string>([...RUNGS, ...Object.keys(ACTIONS)]);
    expect(CAN_BE_SIGNED_OFF.filter((of) => !known.has(of))).toEqual([]);
  });

  it('is nothing where the policy asks for nothing', () => {
    const plan = asking();
    plan.finish('share-information');
    plan.do(caseManager, rePlan);
    expect([plan.state.signOffs, plan.unfinished('sign-off')]).toEqual([[], []]);
  });

  it.each<[SignOffRule['of'], (plan: LivedPlan) => void]>([
    [
      'share-information',
      (plan) => {
        plan.finish('share-information');
      },
    ],
    [
      're-plan',
      (plan) => {
        plan.do(caseManager, rePlan);
      },
    ],
    [
      'pass-over-rung',
      (plan) => {
        plan.do(caseManager, { name: 'pass-over-rung', rung: 'introduce', reason: 'x' });
      },
    ],
  ])('is %s where the policy asks for it, and a manager is asked', (of, act) => {
    const plan = asking({ of, tiers: 1 });
    act(plan);
    expect(latest(plan)).toMatchObject({ of, doneBy: 'case-manager', state: { is: 'asked' } });
    expect(plan.task('sign-off')).toMatchObject({
      ...{ assignee: { staffId: 'manager', side: 'sender' }, state: { is: 'requested' } },
      about: latest(plan).signOffId,
    });
    plan.do(manager, signOff(plan));
    expect(latest(plan)).toMatchObject({ state: { is: 'signed-off' }, given: [{ by: 'manager' }] });
    expect(plan.unfinished('sign-off')).toEqual([]);
  });

  it('is what the policy that is shipped asks for: the exit plan', () => {
    const plan = live(startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }));
    plan.passTo(plan.rung('exit-plan').startsOn);
    plan.finish('exit-plan');
    expect(plan.rung('exit-plan').state.is).toBe('done');
    expect(latest(plan)).toMatchObject({ of: 'exit-plan', tiers: 1, state: { is: 'asked' } });
  });
});

describe('a sign-off that waits', () => {
  it('climbs like any task, and holds nothing up', () => {
    const plan = asking({ of: 'share-information', tiers: 1 });
    plan.finish('share-information');
    expect(plan.rung('share-information').state.is).toBe('done');
    plan.passDays(30);
    const { taskId } = plan.task('sign-off');
    const levels = plan
      .told('task-climbed')
      .filter(({ item }) => item === taskId)
      .map(({ data }) => data['level']);
    expect(levels).toEqual(['reminder', 'deputy', 'manager', 'head-of-service', 'boards']);
    for (const name of ['complete-task', 'cancel-task', 'reject-task'] as const) {
      const command = name === 'complete-task' ? completeTask(taskId) : ({ name, taskId, reason: 'x' } as const);
      if (name === 'complete-task')
        plan.do(manager, { name: 'accept-task', taskId, conditions: null, from: null, receivingManagerId: null });
      const kind = name === 'reject-task' ? 'wrong-state' : 'against-rule';
      expect([name, plan.refusal(manager, command)?.kind]).toEqual([name, kind]);
    }
  });

  it('cannot be declined as a task: it is returned with a reason', () => {
    const plan = asking({ of: 'share-information', tiers: 1 });
    plan.finish('share-information');
    const { taskId } = plan.task('sign-off');
    expect(plan.refusal(manager, { name: 'reject-task', taskId, reason: 'x' })).toMatchObject({
      rule: 'tiers-of-a-sign-off',
    });
  });

  it.each([
    ['the manager', manager, null],
    ['the head of service', headOfService, null],
    ['the case manager who did it', caseManager, 'not-allowed'],
    ['a colleague', colleague, 'not-allowed'],
    ['the receiving practitioner', receivingOfficer, 'not-allowed'],
    ['the receiving manager', probationManager, 'not-allowed'],
  ] as const)('is given by %s: %s refused as %s', (_, actor, refused) => {
    const plan = asking({ of: 'share-information', tiers: 1 });
    plan.finish('share-information');
    expect(plan.refusal(actor, signOff(plan))?.kind ?? null).toBe(refused);
  });

  it('is never given by whoever did it, be it the manager', () => {
    const plan = asking({ of: 'keep-at-yjs', tiers: 1 });
    plan.do(manager, { name: 'keep-at-yjs', until: localDate('2026-09-01'), reason: 'little time' });
    expect(plan.refusal(manager, signOff(plan))).toMatchObject({ rule: 'signed-off-by-somebody-else' });
    plan.do(headOfService, signOff(plan));
    expect(latest(plan).state.is).toBe('signed-off');
  });
});

describe('two tiers', () => {
  const twoTiers = () => {
    const plan = asking({ of: 'share-information', tiers: 2 });
    plan.finish('share-information');
    return plan;
  };

  it('are a manager, and then the head of service', () => {
    const plan = twoTiers();
    plan.do(manager, signOff(plan));
    expect(latest(plan).state.is).toBe('asked');
    expect(plan.task('sign-off').assignee).toMatchObject({ staffId: 'head-of-service', side: 'sender' });
    const another: Actor = { ...manager, staffId: 'another-manager' as Actor['staffId'] };
    expect(plan.refusal(manager, signOff(plan))).toMatchObject({ rule: 'signed-off-by-somebody-else' });
    expect(plan.refusal(another, signOff(plan))).toMatchObject({ rule: 'tiers-of-a-sign-off' });
    plan.do(headOfService, signOff(plan));
    expect(latest(plan)).toMatchObject({
      state: { is: 'signed-off' },
      given: [{ by: 'manager' }, { by: 'head-of-service' }],
    });
    expect(plan.unfinished('sign-off')).toEqual([]);
  });

  it('need somebody to ask next', () => {
    const plan = twoTiers();
    expect(plan.refusal(manager, signOff(plan, null))).toMatchObject({ rule: 'tiers-of-a-sign-off' });
  });
});

describe('what is not signed off', () => {
  it('is returned with a reason, changed by the case manager, and asked for from the beginning', () => {
    const plan = asking({ of: 'share-information', tiers: 1 });
    plan.finish('share-information');
    const { signOffId } = latest(plan);
    plan.do(manager, { name: 'return-for-changes', signOffId, reason: 'the health part is thin' });
    expect(plan.unfinished('sign-off')).toEqual([]);
    expect(latest(plan).state).toMatchObject({ is: 'returned', by: 'manager', reason: 'the health part is thin' });
    expect(plan.task('change-what-was-returned').assignee).toMatchObject({ staffId: 'case-manager' });
    plan.finish('change-what-was-returned');
    expect(latest(plan)).toMatchObject({ signOffId, state: { is: 'asked' }, given: [] });
    expect(plan.task('sign-off').assignee).toMatchObject({ staffId: 'manager' });
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toContain('health part');
  });

  it.each([
    ['exit-plan', null],
    ['share-information', 'exit-plan-records'],
  ] as const)('may be written anew where it is an exit plan: %s', (of, rule) => {
    const both = { ...startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }) };
    const plan = live({ ...both, policy: { ...both.policy, signOffs: [{ of, tiers: 1 }] } });
    if (of === 'exit-plan') plan.passTo(plan.rung(of).startsOn);
    plan.finish(of);
    plan.do(manager, { name: 'return-for-changes', signOffId: latest(plan).signOffId, reason: 'who rings them?' });
    const { taskId } = plan.task('change-what-was-returned');
    const anew = { ...completeTask(taskId), exitPlan: { ...EXIT_PLAN, whoGoesOnSupporting: 'the coach, on Mondays' } };
    expect(plan.refusal(caseManager, anew)).toEqual(rule === null ? null : expect.objectContaining({ rule }));
    if (rule !== null) return;
    plan.do(caseManager, anew);
    expect(plan.state.exitPlans.at(-1)).toMatchObject({ whoGoesOnSupporting: 'the coach, on Mondays', taskId });
    expect(latest(plan).state.is).toBe('asked');
  });

  it('and done once more meanwhile, is asked for once', () => {
    const plan = asking({ of: 're-plan', tiers: 1 });
    plan.do(caseManager, rePlan);
    plan.do(caseManager, rePlan);
    expect([plan.state.signOffs.length, plan.unfinished('sign-off').length]).toEqual([1, 1]);
  });
});
