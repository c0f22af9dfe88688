import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import { PACK_ITEMS } from '../../../domain/policy/information-pack';
import type { PackItem } from '../../../domain/policy/information-pack';
import type { PackCommand } from '../../../domain/transition-plan/information-pack/commands';
import { packOf } from '../../../domain/transition-plan/information-pack/shown';
import { acceptResponsibility, climbToAcceptance, live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, probationManager } = STAFF;
type Check = Extract<PackCommand, { readonly name: 'check-information-pack' }>['checks'][number];
const checked = (...checks: Check[]): PackCommand => ({ name: 'check-information-pack', checks });
const ready = (item: PackItem): Check => ({ item, is: 'ready', note: null });
const missing = (plan: LivedPlan, item: PackItem, days = 5): Check => {
  return { item, is: 'missing', why: 'the hospital has not sent it', expectedBy: addDays(plan.today, days) };
};
const fresh = () => live(startAt({ years: 17, months: 6 }));

describe('the information pack', () => {
  it('starts with every item of the policy unchecked, and is not complete', () => {
    const items = PACK_ITEMS.map((item) => ({ item, is: 'not-checked' }));
    expect(packOf(fresh().state)).toEqual({ complete: false, items });
  });

  it('is complete once each item is ready, or does not apply', () => {
    const plan = fresh();
    plan.do(caseManager, checked(...PACK_ITEMS.slice(1).map(ready)));
    expect(packOf(plan.state).complete).toBe(false);
    plan.do(caseManager, checked({ item: 'orders-and-requirements', is: 'does-not-apply', why: 'a caution' }));
    expect(packOf(plan.state).complete).toBe(true);
  });

  it('has what is missing asked for by the day that was said, until it is there', () => {
    const plan = fresh();
    plan.do(caseManager, checked(missing(plan, 'health')));
    const asked = { about: 'health', dueOn: addDays(plan.today, 5), assignee: { staffId: caseManager.staffId } };
    expect(plan.task('send-what-is-missing')).toMatchObject(asked);
    plan.do(caseManager, checked(missing(plan, 'health', 9)));
    expect(plan.task('send-what-is-missing')).toMatchObject({ about: 'health', dueOn: addDays(plan.today, 9) });
    plan.do(manager, checked(ready('health')));
    expect(plan.unfinished('send-what-is-missing')).toEqual([]);
  });

  it.each<[string, (plan: LivedPlan) => PackCommand, string]>([
    ['one item twice', () => checked(ready('health'), ready('health')), 'items-of-the-information-pack'],
    ['a day that has passed', (plan) => checked(missing(plan, 'health', -1)), 'dates-lie-ahead'],
  ])('is not checked with %s', (_, command, rule) => {
    const plan = fresh();
    expect(plan.refusal(caseManager, command(plan))).toMatchObject({ kind: 'against-rule', rule, field: 'checks' });
  });

  it('is not asked for on a plan whose policy knew of none: its handover goes on as it was', () => {
    const plan = climbToAcceptance(fresh());
    plan.state = { ...plan.state, policy: { ...plan.state.policy, informationPackItems: [] } };
    expect(packOf(plan.state)).toEqual({ complete: true, items: [] });
    expect(plan.refusal(caseManager, checked(ready('health')))).toMatchObject({ kind: 'against-rule' });
    const { taskId } = plan.task('accept-responsibility');
    expect(plan.refusal(probationManager, acceptResponsibility(taskId, { conditions: null }))).toBeNull();
  });
});

describe('responsibility for a child of whom something is not known', () => {
  const climbed = () => {
    const plan = fresh();
    plan.do(caseManager, checked(...PACK_ITEMS.slice(2).map(ready), missing(plan, 'orders-and-requirements', 200)));
    return climbToAcceptance(plan);
  };

  it('is not taken on in the dark: what is not there is named', () => {
    const plan = climbed();
    const { taskId } = plan.task('accept-responsibility');
    const refused = plan.refusal(probationManager, acceptResponsibility(taskId, { conditions: null }));
    expect(refused).toMatchObject({ rule: 'accepted-knowing-what-is-missing', field: 'conditions' });
    expect(refused?.message).toMatch(/: orders-and-requirements, warnings-and-pending-breach\.$/);
  });

  it('is accepted knowing it, with the conditions on record', () => {
    const plan = climbed();
    const { taskId } = plan.task('accept-responsibility');
    plan.do(probationManager, acceptResponsibility(taskId, { conditions: 'the orders follow by Friday' }));
    expect(plan.task('accept-responsibility').state).toMatchObject({ conditions: 'the orders follow by Friday' });
  });

  it('needs no conditions when the pack is complete', () => {
    const plan = climbed();
    plan.do(caseManager, checked(ready('orders-and-requirements'), ready('warnings-and-pending-breach')));
    const { taskId } = plan.task('accept-responsibility');
    expect(plan.refusal(probationManager, acceptResponsibility(taskId, { conditions: null }))).toBeNull();
  });
});

describe('a pack that the receiver returns', () => {
  const returned = {
    name: 'return-information-pack',
    lacks: [{ item: 'health', what: 'nothing of the asthma' }],
  } as const;
  const named = () => {
    const plan = fresh();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    return plan;
  };

  it('is not whole any more, and what it lacks is asked of the case manager', () => {
    const plan = named();
    plan.do(caseManager, checked(...PACK_ITEMS.map(ready)));
    expect(packOf(plan.state).complete).toBe(true);
    plan.do(STAFF.receivingOfficer, returned);
    expect(packOf(plan.state).complete).toBe(false);
    expect(packOf(plan.state).items.find(({ item }) => item === 'health')).toMatchObject({
      ...{ is: 'returned', what: 'nothing of the asthma', by: STAFF.receivingOfficer.staffId },
    });
    const asked = plan.task('send-what-is-missing');
    expect(asked).toMatchObject({ about: 'health', assignee: { staffId: caseManager.staffId } });
    plan.do(STAFF.receivingOfficer, returned);
    expect(plan.unfinished('send-what-is-missing')).toHaveLength(1);
    plan.do(caseManager, checked(ready('health')));
    expect(packOf(plan.state).complete).toBe(true);
    expect(plan.unfinished('send-what-is-missing')).toEqual([]);
  });

  it('is returned by nobody of the sending side, and never twice for one item at once', () => {
    const plan = named();
    expect(plan.refusal(caseManager, returned)).toMatchObject({ kind: 'not-allowed' });
    const [lack] = returned.lacks;
    const twice: PackCommand = { name: 'return-information-pack', lacks: [lack, lack] };
    expect(plan.refusal(STAFF.receivingOfficer, twice)).toMatchObject({ rule: 'items-of-the-information-pack' });
  });
});

describe('another day for the transfer', () => {
  const named = () => {
    const plan = fresh();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    return plan;
  };
  const later = (plan: LivedPlan, days = 14): PackCommand => {
    if (plan.state.transferOn === null) throw new Error('A transfer is planned');
    return { name: 'ask-for-another-date', on: addDays(plan.state.transferOn, days), reason: 'the new flat is then' };
  };

  it('is asked of the case manager, and a plan with that day answers it', () => {
    const plan = named();
    const command = later(plan);
    if (command.name !== 'ask-for-another-date') throw new Error('It asks for another day');
    plan.do(STAFF.receivingOfficer, command);
    expect(plan.task('agree-on-date')).toMatchObject({ about: command.on, assignee: { staffId: caseManager.staffId } });
    expect(plan.refusal(STAFF.receivingOfficer, later(plan, 20))).toMatchObject({
      rule: 'another-date-by-joint-decision',
    });
    plan.do(caseManager, { name: 're-plan', reason: 'as asked for', transferOn: command.on, policy: null });
    expect([plan.state.transferOn, plan.unfinished('agree-on-date')]).toEqual([command.on, []]);
    const told = { kind: 'staff', staffId: STAFF.receivingOfficer.staffId };
    expect(plan.mailed('task-rescheduled')).toContainEqual(told);
  });

  it('can be declined, with why the day stays, and whoever asked is told to answer to it', () => {
    const plan = named();
    plan.do(STAFF.receivingOfficer, later(plan));
    const { taskId } = plan.task('agree-on-date');
    const complete = { name: 'complete-task', taskId, on: null, childsWords: null, receivingOfficerId: null } as const;
    expect(plan.refusal(caseManager, { ...complete, note: null })).toMatchObject({ field: 'note' });
    plan.do(caseManager, { ...complete, note: 'the order ends that week' });
    expect(plan.unfinished('agree-on-date')).toEqual([]);
    expect(plan.mailed('task-rejected')).toEqual([{ kind: 'staff', staffId: STAFF.receivingOfficer.staffId }]);
  });

  it.each<[string, (plan: LivedPlan) => PackCommand, string]>([
    ['before the 18th birthday', (plan) => later(plan, -30), 'not-before-eighteen'],
    ['that is planned already', (plan) => later(plan, 0), 'another-date-by-joint-decision'],
  ])('is no day %s', (_, command, rule) => {
    const plan = named();
    expect(plan.refusal(STAFF.receivingOfficer, command(plan))).toMatchObject({
      kind: 'against-rule',
      rule,
      field: 'on',
    });
  });
});
