import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import type { StaffId } from '../../../domain/ids';
import { transitionPlan } from '../../../domain/transition-plan';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { acceptTask, completeTask, live, STAFF, startBeforeEnd } from './plans';
import type { LivedPlan } from './plans';

const { caseManager } = STAFF;
const KIND = 'start-voluntary-contact';
const answer = (agreed: boolean, trustedWorkerId: StaffId = caseManager.staffId): PlanCommand => ({
  name: 'answer-voluntary-offer',
  agreed,
  childsWords: 'os ti',
  trustedWorkerId: agreed ? trustedWorkerId : null,
});
const inAMonth = () => live(startBeforeEnd(30));
const ended = (plan: LivedPlan) => plan.passTo(addDays(plan.today, 35));
const agreed = (plan = inAMonth()) => {
  plan.do(caseManager, answer(true));
  return ended(plan);
};
const waiting = (plan: LivedPlan) =>
  plan.unfinished(KIND).map(({ assignee, state, dueOn }) => [assignee, state.is, dueOn]);
const toCaseManager = { kind: 'staff', staffId: caseManager.staffId, side: 'sender' };

describe('contact that the child agreed to', () => {
  it('is asked for once it can begin, of the person whom they trust, and not before', () => {
    const plan = inAMonth();
    plan.do(caseManager, answer(true));
    expect(waiting(plan)).toEqual([]);
    ended(plan);
    expect(plan.state.life.phase).toBe('voluntary');
    expect(waiting(plan)).toEqual([[toCaseManager, 'requested', plan.task(KIND).dueOn]]);
  });

  it.each<[string, (plan: LivedPlan) => unknown]>([
    ['agreed to after the end', (plan) => ended(plan).do(caseManager, answer(true))],
    ['agreed to before it', (plan) => agreed(plan)],
  ])('is asked for within five working days, where it was %s', (_, lives) => {
    const plan = inAMonth();
    lives(plan);
    const { requestedAt, dueOn } = plan.task(KIND);
    expect([addDays(requestedAt.slice(0, 10) as never, 7), addDays(requestedAt.slice(0, 10) as never, 8)]).toContain(
      dueOn,
    );
  });

  it('climbs when nobody begins it, also where the case manager was to', () => {
    const plan = agreed();
    plan.passTo(addDays(plan.task(KIND).dueOn, 10));
    expect(plan.told('task-climbed').map(({ item }) => item)).toContain(plan.task(KIND).taskId);
  });

  it('is completed by having begun, and by nothing that is said of the task', () => {
    const plan = agreed();
    const { taskId } = plan.task(KIND);
    plan.do(caseManager, acceptTask(taskId));
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ kind: 'against-rule' });
    const begun = { type: 'contact-seen', begunBy: caseManager.staffId, on: plan.today } as const;
    plan.happens(begun);
    expect(plan.state.tasks.find((task) => task.taskId === taskId)?.state).toMatchObject({
      ...{ is: 'completed', by: caseManager.staffId, on: plan.today },
    });
    expect(transitionPlan.step(plan.state, begun, plan.now).state).toBe(plan.state);
  });

  it('goes to whom the child trusts now, and is taken back when they want none', () => {
    const plan = agreed();
    const other = 'another-case-manager' as StaffId;
    plan.do(caseManager, answer(true, other));
    expect(waiting(plan)).toMatchObject([[{ staffId: other }, 'requested', plan.task(KIND).dueOn]]);
    plan.do(caseManager, answer(false));
    expect(waiting(plan)).toEqual([]);
  });

  it('is asked of nobody in a plan that was begun before it was asked for', () => {
    const start = startBeforeEnd(30);
    const plan = live({ ...start, policy: { ...start.policy, contactBegunWorkingDays: null } });
    agreed(plan);
    expect(waiting(plan)).toEqual([]);
  });
});
