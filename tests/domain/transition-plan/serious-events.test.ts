import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import { view } from '../../../domain/transition-plan/view';
import { live, STAFF, startAt, TODAY } from './plans';
import type { LivedPlan } from './plans';
import { BOOKING } from './strand-fixtures';

const { caseManager, manager, receivingOfficer } = STAFF;
const died = (diedOn: LocalDate = TODAY): PlanCommand => ({ name: 'record-death', diedOn });
const mistaken: PlanCommand = { name: 'withdraw-death', reason: 'another child of the same name' };

const busy = () => {
  const plan = live(startAt({ years: 17, months: 6 }));
  plan.do(caseManager, BOOKING);
  return plan;
};
const sealed = () => {
  const plan = busy();
  plan.do(caseManager, died());
  plan.do(manager, died());
  return plan;
};
const asked = (plan: LivedPlan) => plan.unfinished().map(({ kind, assignee, dueOn }) => ({ kind, assignee, dueOn }));

describe('a death that one person has recorded', () => {
  it('changes nothing but that another is asked to confirm it', () => {
    const plan = busy();
    const before = asked(plan);
    plan.do(caseManager, died());
    expect(plan.state.life.phase).toBe('preparing');
    const assignee = { kind: 'staff', staffId: manager.staffId, side: 'sender' };
    expect(asked(plan)).toEqual([...before, { kind: 'confirm-death', assignee, dueOn: TODAY }]);
    expect(plan.mailed('task-assigned').at(-1)).toEqual({ kind: 'staff', staffId: manager.staffId });
  });

  it.each([
    ['by the same person again', caseManager, died(), { kind: 'wrong-state' }],
    ['by another, with another day', manager, died(addDays(TODAY, -1)), { kind: 'against-rule', field: 'diedOn' }],
    ['by another, with a day to come', manager, died(addDays(TODAY, 1)), { kind: 'against-rule', field: 'diedOn' }],
  ])('is not confirmed %s', (_, actor, command, refusal) => {
    const plan = busy();
    plan.do(caseManager, died());
    expect(plan.refusal(actor, command)).toMatchObject(refusal);
  });

  it('is not confirmed by completing the task that asks for it', () => {
    const plan = busy();
    plan.do(caseManager, died());
    const { taskId } = plan.task('confirm-death');
    plan.do(manager, { name: 'accept-task', taskId, conditions: null, from: null, receivingManagerId: null });
    const completed = plan.refusal(manager, {
      name: 'complete-task',
      taskId,
      on: null,
      childsWords: null,
      note: null,
      receivingOfficerId: null,
    });
    expect(completed).toMatchObject({ kind: 'against-rule', rule: 'death-confirmed-by-two' });
  });

  it('climbs like any other request, so that it is never left half said', () => {
    const plan = busy();
    plan.do(caseManager, died());
    const { taskId } = plan.task('confirm-death');
    plan.passDays(10);
    expect(plan.told('task-climbed').filter(({ item }) => item === taskId).length).toBeGreaterThan(2);
  });

  it('is taken back by whoever sees the mistake, and stays readable', () => {
    const plan = busy();
    const before = asked(plan);
    plan.do(caseManager, died());
    plan.do(manager, mistaken);
    expect(asked(plan)).toEqual(before);
    expect(plan.state.seriousEvents).toMatchObject({
      death: [],
      deathsWithdrawn: [{ said: [{ diedOn: TODAY, by: caseManager.staffId }], by: manager.staffId }],
    });
    expect(plan.refusal(caseManager, mistaken)).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('a death that two people have recorded', () => {
  it('seals the plan: everything is taken back, and only what a death asks for is asked', () => {
    const plan = sealed();
    expect(view(plan.state)).toMatchObject({ status: 'sealed', phase: 'sealed', pause: null, proposal: null });
    expect(plan.state.appointments.map(({ state }) => state.is)).toEqual(['cancelled']);
    const assignee = { kind: 'staff', staffId: manager.staffId, side: 'sender' };
    expect(asked(plan)).toEqual([
      { kind: 'notify-serious-incident', assignee, dueOn: localDate('2026-01-13') },
      { kind: 'safeguarding-review', assignee, dueOn: localDate('2026-01-19') },
      { kind: 'support-staff', assignee, dueOn: localDate('2026-01-13') },
    ]);
  });

  it('is silent from that very step on, however much time passes', () => {
    const plan = busy();
    plan.do(caseManager, died());
    const mailed = plan.effects.length;
    plan.do(manager, died());
    expect(nextWake(plan.state)).toBeNull();
    plan.passDays(400);
    plan.happens({ type: 'mail-undeliverable', recipient: { kind: 'staff', staffId: caseManager.staffId } });
    expect(plan.effects.slice(mailed)).toEqual([]);
    expect(plan.wakes).toEqual([]);
  });

  it('lets what it asks for be done, and nothing else', () => {
    const plan = sealed();
    const mailed = plan.effects.length;
    for (const kind of ['notify-serious-incident', 'safeguarding-review', 'support-staff'] as const) {
      plan.finish(kind, manager);
    }
    expect(asked(plan)).toEqual([]);
    expect(plan.effects.slice(mailed)).toEqual([]);
    const close: PlanCommand = { name: 'close', reason: 'over' };
    expect(plan.refusal(manager, close)).toMatchObject({ kind: 'wrong-state', state: 'sealed' });
  });

  it('is the same after the transfer: the receiving manager is asked', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const period = { staffId: STAFF.probationManager.staffId, role: 'probation-manager', by: 'start' } as const;
    const { serviceId } = STAFF.probationManager;
    const accountability = [...plan.state.accountability, { ...period, serviceId, from: plan.now }];
    const receivingOfficerId = receivingOfficer.staffId;
    plan.state = { ...plan.state, accountability, receivingOfficerId, life: { phase: 'transferred', on: TODAY } };
    plan.do(receivingOfficer, died());
    plan.do(caseManager, died());
    const holders = new Set(plan.unfinished().map(({ assignee }) => JSON.stringify(assignee)));
    expect([...holders].map((one) => JSON.parse(one) as unknown)).toEqual([
      { kind: 'staff', staffId: STAFF.probationManager.staffId, side: 'receiver' },
    ]);
  });

  it('goes on where it stood when it was a mistake', () => {
    const plan = busy();
    const before = plan.state;
    plan.do(caseManager, died());
    plan.do(manager, died());
    plan.passDays(2);
    plan.do(caseManager, mistaken);
    expect(plan.state.life).toEqual(before.life);
    const kinds = (tasks: typeof before.tasks) =>
      tasks.filter(({ state }) => state.is !== 'cancelled' && state.is !== 'completed').map(({ kind }) => kind);
    expect(kinds(plan.state.tasks).sort()).toEqual([...kinds(before.tasks)].sort());
    expect(nextWake(plan.state)).not.toBeNull();
    expect(plan.mailed('plan-re-opened').length).toBeGreaterThan(0);
  });
});

describe('another serious incident', () => {
  it.each([
    ['to come', addDays(TODAY, 1), 'recorded-after-the-event'],
    ['before the child was born', localDate('1999-01-01'), 'not-before-the-child-was-born'],
  ])('is not of a day %s, nor is a death', (_, on, rule) => {
    const plan = busy();
    expect(plan.refusal(caseManager, { name: 'record-serious-incident', on, what: 'x' })).toMatchObject({ rule });
    expect(plan.refusal(caseManager, died(on))).toMatchObject({ rule });
  });

  it('asks for the notification, and the plan goes on', () => {
    const plan = busy();
    plan.do(caseManager, { name: 'record-serious-incident', on: TODAY, what: 'what was seen' });
    expect(plan.task('notify-serious-incident')).toMatchObject({ dueOn: localDate('2026-01-13') });
    expect(plan.state.life.phase).toBe('preparing');
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toContain('what was seen');
  });
});
