import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { PREPARATION_PARTS } from '../../../domain/policy/preparation';
import type { PartOfPreparation } from '../../../domain/policy/preparation';
import { tellTimeline } from '../../../domain/transition-plan/tell';
import { transitionPlan } from '../../../domain/transition-plan/index';
import { acceptResponsibility, climbToAcceptance, live, order, STAFF, startAt, startBorn } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, colleague, manager, receivingOfficer, probationManager, psychologist } = STAFF;
const START = startAt({ years: 17, months: 6 });
const asking = (childPreparedWith: readonly PartOfPreparation[]) => {
  return { ...START, policy: { ...START.policy, childPreparedWith } };
};

/** How each part comes to be there; the step is done by climbing. */
const BRING: Readonly<Record<PartOfPreparation, (plan: LivedPlan) => void>> = {
  'step-done': () => undefined,
  'childs-statement': (plan) => {
    plan.do(caseManager, { name: 'record-child-view', about: 'probation-rules', words: 'The letters come faster.' });
  },
  'checked-by-youth-justice-service': (plan) => {
    plan.do(caseManager, { name: 'check-preparation-as-sender', on: null, what: 'the letters, and who to ring' });
  },
  'checked-by-receiving-side': (plan) => {
    plan.do(receivingOfficer, { name: 'check-preparation-as-receiver', on: null, what: 'what counts as an excuse' });
  },
};

function accept(plan: LivedPlan) {
  return plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
}

describe('a child is prepared for probation’s rules', () => {
  it.each(PREPARATION_PARTS.slice(1).map((part) => [part] as const))(
    'only with the %s: without it the acceptance goes through, says so, and the manager is told',
    (part) => {
      const plan = climbToAcceptance(live(START));
      for (const other of PREPARATION_PARTS) if (other !== part) BRING[other](plan);
      expect(transitionPlan.view(plan.state).preparation.missing).toEqual([part]);
      expect(accept(plan).warnings).toEqual([{ warning: 'child-not-prepared', missing: [part] }]);
      expect(plan.mailed('child-not-prepared')).toEqual([{ kind: 'manager-of-team', teamId: 'team-youth' }]);
      const [line] = plan.told('accepted-with-child-unprepared');
      expect(line && tellTimeline(line)).toContain(SAID[part]);
    },
  );

  it('with all of it: nobody is warned', () => {
    const plan = climbToAcceptance(live(START));
    for (const part of PREPARATION_PARTS) BRING[part](plan);
    expect(accept(plan).warnings).toBeUndefined();
    expect(plan.mailed('child-not-prepared')).toEqual([]);
    expect(plan.told('accepted-with-child-unprepared')).toEqual([]);
  });

  it('by what its policy asks for, and nothing else', () => {
    const plan = climbToAcceptance(live(asking(['step-done'])));
    expect(accept(plan).warnings).toBeUndefined();
    const other = climbToAcceptance(live(asking(['checked-by-receiving-side', 'childs-statement'])));
    expect(accept(other).warnings).toEqual([
      { warning: 'child-not-prepared', missing: ['checked-by-receiving-side', 'childs-statement'] },
    ]);
  });

  it('not by having nothing to add: that is an answer, and no statement of what they understood', () => {
    const plan = climbToAcceptance(live(asking(['childs-statement'])));
    plan.do(caseManager, { name: 'record-child-view', about: 'probation-rules', words: null });
    expect(accept(plan).warnings).toEqual([{ warning: 'child-not-prepared', missing: ['childs-statement'] }]);
  });
});

const SAID: Readonly<Record<PartOfPreparation, string>> = {
  'step-done': 'Not there: the step of preparing the child.',
  'childs-statement': 'Not there: the child’s own statement of what they understood.',
  'checked-by-youth-justice-service': 'Not there: the case manager’s check with the child.',
  'checked-by-receiving-side': 'Not there: the receiving practitioner’s check with the child.',
};

describe('a check with the child', () => {
  it.each([
    ['the case manager', caseManager, true, false],
    ['a colleague', colleague, true, false],
    ['the manager', manager, true, false],
    ['the psychologist', psychologist, false, false],
    ['the receiving practitioner', receivingOfficer, false, true],
    ['the receiving manager', probationManager, false, true],
  ] as const)('by %s is the sender’s: %s, and not the receiver’s: %s', (_, actor, asSender, asReceiver) => {
    const plan = live(START);
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    const check = { on: null, what: 'the letters' };
    const refused = (name: 'check-preparation-as-sender' | 'check-preparation-as-receiver') =>
      plan.refusal(actor, { name, ...check }) === null;
    expect([refused('check-preparation-as-sender'), refused('check-preparation-as-receiver')]).toEqual([
      asSender,
      asReceiver,
    ]);
  });

  it('says what, when, by whom, and stays beside the ones before it', () => {
    const plan = live(START);
    const on = addDays(plan.today, -2);
    plan.do(caseManager, { name: 'check-preparation-as-sender', on, what: 'the letters' });
    plan.do(colleague, { name: 'check-preparation-as-sender', on: null, what: 'once more, with pictures' });
    expect(transitionPlan.view(plan.state).preparation.checks).toEqual([
      { side: 'sender', on, what: 'the letters', at: plan.now, by: 'case-manager' },
      { side: 'sender', on: plan.today, what: 'once more, with pictures', at: plan.now, by: 'colleague' },
    ]);
    expect(JSON.stringify(plan.timeline)).not.toContain('the letters');
  });

  it('is not recorded for a day that has not come, nor on a plan that hands nothing over', () => {
    const plan = live(START);
    const check = { name: 'check-preparation-as-sender', on: addDays(plan.today, 1), what: 'the letters' } as const;
    expect(plan.refusal(caseManager, check)).toMatchObject({ rule: 'recorded-after-the-event', field: 'on' });
    const ending = live(
      startBorn(localDate('2010-01-01'), {
        routes: ['end-of-order'],
        orders: [order('referral-order', localDate('2026-08-01'))],
      }),
    );
    expect(ending.refusal(caseManager, { ...check, on: null })).toMatchObject({ rule: 'preparation-for-probation' });
  });
});
