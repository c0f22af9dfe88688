import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { AppointmentId, ConsultationId, DecisionId, OrderId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { ORDER_TYPES } from '../../../domain/policy/index';
import type { OrderType } from '../../../domain/policy/index';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import type { EnforcementCommand } from '../../../domain/transition-plan/enforcement/commands';
import { enforcementShownTo } from '../../../domain/transition-plan/enforcement/shown';
import { view } from '../../../domain/transition-plan/view';
import { acceptResponsibility, acceptTask, climbToAcceptance, completeTask, live } from './plans';
import { order, STAFF, startAt, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';

const YRO = 'order-youth-rehabilitation-order' as OrderId;
const C1 = 'plan-1.c1' as ConsultationId;
const WEIGHED = { publicProtection: 'none known', vulnerabilities: 'sleeps badly', abilityToEngage: 'not before noon' };
const AT_ONCE = { because: 'law-requires-it-now', reason: 'the third failure' } as const;

type Decided = Omit<Extract<EnforcementCommand, { readonly name: 'decide-on-enforcement' }>, 'name' | 'enforce'>;
const DECIDED: Decided = {
  orderId: YRO,
  consultationId: null,
  without: null,
  weighed: WEIGHED,
  reasons: 'they have begun to come again',
  exceptionalCircumstances: null,
};
const decision = ({ enforce = false, ...more }: Partial<Decided> & { enforce?: boolean } = {}): EnforcementCommand => {
  return { name: 'decide-on-enforcement', enforce, ...DECIDED, ...more };
};
const warning = (appointmentId: AppointmentId, on: LocalDate): EnforcementCommand => {
  return { name: 'give-warning', appointmentId, on, ...DECIDED, without: AT_ONCE };
};
const advice: EnforcementCommand = { name: 'record-advice', consultationId: C1, of: 'psychologist', advice: 'outside' };
const ask = (more: Partial<Extract<EnforcementCommand, { name: 'ask-for-consultation' }>> = {}): EnforcementCommand => {
  return { name: 'ask-for-consultation', orderId: YRO, of: 'psychologist', question: 'what would help?', ...more };
};

/** Books an appointment for the next day, lets it come, and records it as missed. */
function miss(plan: LivedPlan, more: { orderId?: OrderId; excuse?: boolean; by?: Actor } = {}): AppointmentId {
  const { orderId = YRO, excuse = false, by = STAFF.caseManager } = more;
  const { item } = plan.do(by, {
    name: 'book-appointments',
    orderId,
    what: 'a walk',
    where: null,
    withId: by.staffId,
    on: addDays(plan.today, 1),
    at: '15:00',
    minutes: 45,
    repeat: null,
  });
  const appointmentId = item?.id as AppointmentId;
  plan.passDays(2);
  const outcome = excuse ? 'missed-with-reasonable-excuse' : 'missed';
  const reason = excuse ? 'ill' : null;
  plan.do(by, { name: 'record-appointment', appointmentId, outcome, childsWords: null, reason });
  return appointmentId;
}

function missTimes(plan: LivedPlan, times: number, more: Parameters<typeof miss>[1] = {}): readonly AppointmentId[] {
  return Array.from({ length: times }, () => miss(plan, more));
}

const start = (type: OrderType = 'youth-rehabilitation-order'): LivedPlan =>
  live(startAt({ years: 16 }, { orders: [order(type, addMonths(TODAY, 36), { orderId: YRO })] }));
const lawOf = (plan: LivedPlan, orderId: OrderId = YRO) =>
  view(plan.state).orders.find((one) => one.orderId === orderId)?.law;
const stands = (plan: LivedPlan) => plan.state.enforcement.consultations.map(({ state }) => state.is);

describe('a consultation', () => {
  it('is asked for at the fourth missed appointment, whatever the excuse, and of whoever is the psychologist', () => {
    const plan = start();
    missTimes(plan, 3, { excuse: true });
    expect(plan.state.enforcement.consultations).toEqual([]);
    miss(plan);
    expect(plan.state.enforcement.consultations).toMatchObject([
      { because: 'missed-more-than-three', by: null, missed: { inAll: 4, withoutReasonableExcuse: 1 } },
    ]);
    expect(plan.task('give-advice')).toMatchObject({
      about: C1,
      assignee: { kind: 'role', role: 'psychologist', serviceId: 'yjs-1', side: 'sender' },
      state: { is: 'requested' },
    });
    expect(plan.effects).toContainEqual(
      expect.objectContaining({
        to: { kind: 'role', role: 'psychologist', serviceId: 'yjs-1' },
        template: 'task-assigned',
      }),
    );
  });

  it('is asked for again when more is missed after the decision, and once at a time', () => {
    const plan = start();
    missTimes(plan, 5);
    expect(stands(plan)).toEqual(['asked']);
    plan.do(STAFF.psychologist, advice);
    plan.do(STAFF.caseManager, decision({ consultationId: C1 }));
    miss(plan);
    expect(stands(plan)).toEqual(['decided', 'asked']);
  });

  it('counts for each order by itself', () => {
    const plan = start();
    const other = order('referral-order', addMonths(TODAY, 20));
    plan.do(STAFF.caseManager, { name: 'add-order', order: other, reason: 'court' });
    missTimes(plan, 3);
    missTimes(plan, 3, { orderId: other.orderId });
    expect(stands(plan)).toEqual([]);
    miss(plan, { orderId: other.orderId });
    expect(plan.state.enforcement.consultations).toMatchObject([{ orderId: other.orderId }]);
  });

  it('is offered after the first warning on a youth rehabilitation order, and not after one on another', () => {
    for (const [type, asked] of [
      ['youth-rehabilitation-order', 1],
      ['referral-order', 0],
    ] as const) {
      const plan = start(type);
      plan.do(STAFF.caseManager, warning(miss(plan), plan.today));
      expect([type, plan.unfinished('give-advice').length]).toEqual([type, asked]);
    }
  });

  it('leads from the advice to the worker’s own decision, each asked of somebody while it is waited for', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    const { taskId } = plan.task('give-advice');
    plan.do(STAFF.psychologist, acceptTask(taskId));
    plan.do(STAFF.psychologist, advice);
    expect(plan.unfinished('give-advice')).toEqual([]);
    expect(plan.task('decide-on-missed')).toMatchObject({ assignee: { staffId: 'case-manager' } });
    plan.do(STAFF.caseManager, decision({ consultationId: C1 }));
    expect(plan.unfinished('decide-on-missed')).toEqual([]);
    expect(plan.state.enforcement).toMatchObject({
      consultations: [{ state: { is: 'decided', after: { is: 'advised', of: 'psychologist', by: 'psychologist' } } }],
      decisions: [{ consultationId: C1, weighed: WEIGHED, step: { is: 'no-step' } }],
    });
    expect(plan.mailed('decided-without-consultation')).toEqual([]);
  });

  it('is the trauma champion’s where the policy says so, and the record says that it was', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask({ of: 'trauma-champion' }));
    const theirs: EnforcementCommand = { ...advice, of: 'trauma-champion' };
    expect(plan.refusal(STAFF.traumaChampion, advice)).toMatchObject({ kind: 'against-rule', field: 'of' });
    plan.do(STAFF.traumaChampion, theirs);
    expect(plan.state.enforcement.consultations[0]?.state).toMatchObject({ of: 'trauma-champion' });
    const strict = start();
    strict.state = { ...strict.state, policy: { ...strict.state.policy, consultants: ['psychologist'] } };
    expect(strict.refusal(STAFF.caseManager, ask({ of: 'trauma-champion' }))).toMatchObject({ rule: 'whose-advice' });
    strict.do(STAFF.caseManager, ask());
    expect(strict.refusal(STAFF.traumaChampion, theirs)).toMatchObject({ kind: 'not-allowed' });
  });

  it('asked for without saying of whom is asked of the first whose advice the policy counts', () => {
    const plan = start();
    plan.state = { ...plan.state, policy: { ...plan.state.policy, consultants: ['trauma-champion', 'psychologist'] } };
    plan.do(STAFF.caseManager, ask({ of: null }));
    expect(plan.state.enforcement.consultations).toMatchObject([{ of: 'trauma-champion' }]);
    const nobodys = start();
    nobodys.state = { ...nobodys.state, policy: { ...nobodys.state.policy, consultants: [] } };
    expect(nobodys.refusal(STAFF.caseManager, ask({ of: null }))).toMatchObject({ rule: 'whose-advice', field: 'of' });
  });

  it.each<[string, (plan: LivedPlan) => unknown]>([
    ['when more than three are missed', (plan) => missTimes(plan, 4)],
    ['after a first warning', (plan) => plan.do(STAFF.caseManager, warning(miss(plan), plan.today))],
  ])('asked for by itself %s is asked of the first whose advice the policy counts', (_, happens) => {
    const plan = start();
    plan.state = { ...plan.state, policy: { ...plan.state.policy, consultants: ['trauma-champion'] } };
    happens(plan);
    expect(plan.state.enforcement.consultations).toMatchObject([{ of: 'trauma-champion', by: null }]);
    expect(plan.task('give-advice').assignee).toMatchObject({ kind: 'role', role: 'trauma-champion' });
    plan.do(STAFF.traumaChampion, { ...advice, of: 'trauma-champion' });
    expect(stands(plan)).toEqual(['advised']);
  });

  it('is asked for by itself on no order that probation holds, which may ask for one all the same', () => {
    const plan = start('adult-community-order');
    const by = STAFF.receivingOfficer;
    plan.state = { ...plan.state, receivingOfficerId: by.staffId };
    missTimes(plan, 5, { by });
    expect(stands(plan)).toEqual([]);
    plan.do(by, ask());
    expect(plan.task('give-advice').assignee).toMatchObject({ role: 'psychologist', serviceId: 'yjs-1' });
    plan.do(STAFF.psychologist, advice);
    expect(plan.task('decide-on-missed').assignee).toMatchObject({ staffId: by.staffId, side: 'receiver' });
  });

  it('can be written down as the psychologist’s by a trauma champion who holds the plan', () => {
    const plan = start();
    plan.state = { ...plan.state, caseManagerId: STAFF.traumaChampion.staffId };
    plan.do(STAFF.traumaChampion, ask());
    plan.do(STAFF.traumaChampion, advice);
    expect(plan.state.enforcement.consultations[0]?.state).toMatchObject({
      of: 'psychologist',
      by: STAFF.traumaChampion.staffId,
    });
  });

  it('whose advice comes late takes the place of its absence, until somebody has decided', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    plan.do(STAFF.caseManager, { name: 'record-no-advice', consultationId: C1, reason: 'on leave until May' });
    expect(stands(plan)).toEqual(['unavailable']);
    const { taskId } = plan.task('decide-on-missed');
    plan.do(STAFF.caseManager, advice);
    expect(plan.task('decide-on-missed').taskId).toBe(taskId);
    plan.do(STAFF.caseManager, decision({ consultationId: C1 }));
    expect(plan.refusal(STAFF.psychologist, advice)).toMatchObject({ kind: 'wrong-state', state: 'decided' });
  });

  it.each<[string, (plan: LivedPlan) => PlanCommand]>([
    ['completing its task', (plan) => completeTask(plan.task('give-advice').taskId)],
    ['taking its task back', (plan) => ({ name: 'cancel-task', taskId: plan.task('give-advice').taskId, reason: 'x' })],
  ])('is not ended by %s', (_, command) => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    plan.do(STAFF.psychologist, acceptTask(plan.task('give-advice').taskId));
    expect(plan.refusal(STAFF.caseManager, command(plan))).toMatchObject({ rule: 'consultation-recorded' });
  });

  it('goes on asking when it was declined, and climbs until somebody answers', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    plan.do(STAFF.psychologist, { name: 'reject-task', taskId: plan.task('give-advice').taskId, reason: 'too much' });
    expect(plan.mailed('task-rejected')).toContainEqual({ kind: 'staff', staffId: 'case-manager' });
    plan.passDays(30);
    expect(plan.told('task-climbed').length).toBeGreaterThan(2);
    expect(stands(plan)).toEqual(['asked']);
  });

  it('lapses with its order, by the hour at which it ends, even while the plan is paused', () => {
    const plan = live(
      startAt(
        { years: 16 },
        {
          orders: [
            order('youth-rehabilitation-order', addMonths(TODAY, 30)),
            order('referral-order', addDays(TODAY, 10)),
          ],
        },
      ),
    );
    plan.do(STAFF.caseManager, ask({ orderId: 'order-referral-order' as OrderId }));
    plan.do(STAFF.caseManager, { name: 'pause', reason: 'a hearing', reviewOn: addDays(TODAY, 60) });
    plan.passDays(10);
    expect(stands(plan)).toEqual(['asked']);
    plan.passDays(1);
    expect(plan.state.enforcement.consultations[0]?.state).toMatchObject({ is: 'lapsed', why: 'the-order-has-ended' });
    expect(plan.unfinished('give-advice')).toEqual([]);
  });

  it('waits again when a closed plan is opened again, with one new task', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    plan.do(STAFF.manager, { name: 'close', reason: 'moved away' });
    expect(plan.unfinished()).toEqual([]);
    plan.do(STAFF.manager, { name: 're-open', reason: 'came back' });
    expect(plan.task('give-advice')).toMatchObject({ about: C1, state: { is: 'requested' } });
  });
});

describe('a warning, and a decision to enforce', () => {
  it('ask for a consultation, or for the reason why it cannot wait; then they go through and the manager is told', () => {
    const plan = start();
    const failure = miss(plan);
    const commands = [warning(failure, plan.today), decision({ enforce: true, without: AT_ONCE })];
    for (const command of commands) {
      const bare = { ...command, without: null } as EnforcementCommand;
      expect(plan.refusal(STAFF.caseManager, bare)).toMatchObject({
        kind: 'against-rule',
        rule: 'consultation-before-a-warning-or-breach',
        field: 'without',
      });
      const told = plan.mailed('decided-without-consultation').length;
      plan.do(STAFF.caseManager, command);
      expect(plan.mailed('decided-without-consultation').slice(told)).toEqual([
        { kind: 'manager-of-team', teamId: 'team-youth' },
      ]);
    }
    expect(plan.told('warning-without-advice')).toHaveLength(1);
    expect(plan.told('enforcement-without-advice')).toHaveLength(1);
  });

  it('go through after a consultation that found nobody, and the manager is told', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    const asked = decision({ enforce: true, consultationId: C1 });
    expect(plan.refusal(STAFF.caseManager, asked)).toMatchObject({ field: 'consultationId' });
    plan.do(STAFF.caseManager, { name: 'record-no-advice', consultationId: C1, reason: 'nobody in post' });
    plan.do(STAFF.caseManager, asked);
    expect(plan.mailed('decided-without-consultation')).toHaveLength(1);
  });

  it('never wait for advice that was asked for: the step is taken, and the advice still comes', () => {
    const plan = start();
    plan.do(STAFF.caseManager, ask());
    plan.do(STAFF.caseManager, decision({ enforce: true, without: AT_ONCE }));
    expect(stands(plan)).toEqual(['asked']);
    plan.do(STAFF.psychologist, advice);
    expect(stands(plan)).toEqual(['advised']);
  });

  it.each<[string, (plan: LivedPlan, failure: AppointmentId) => EnforcementCommand, string]>([
    ['one that was kept', (plan) => warning('plan-1.a9' as AppointmentId, plan.today), 'warned-for-one-failure'],
    ['a day before it', (plan, failure) => warning(failure, addDays(plan.today, -9)), 'recorded-after-the-event'],
    ['a day to come', (plan, failure) => warning(failure, addDays(plan.today, 1)), 'recorded-after-the-event'],
  ])('for %s is refused', (_, command, rule) => {
    const plan = start();
    const failure = miss(plan);
    expect(plan.refusal(STAFF.caseManager, command(plan, failure))).toMatchObject({ rule });
  });

  it('for the same failure twice is refused, unless the first was withdrawn', () => {
    const plan = start();
    const command = warning(miss(plan), plan.today);
    plan.do(STAFF.caseManager, command);
    expect(plan.refusal(STAFF.caseManager, command)).toMatchObject({ rule: 'warned-for-one-failure' });
    const withdrawn = {
      name: 'withdraw-decision',
      decisionId: 'plan-1.d1' as DecisionId,
      reason: 'the wrong day',
    } as const;
    plan.do(STAFF.caseManager, withdrawn);
    expect(lawOf(plan)).toMatchObject({ warnings: [], failures: 0 });
    plan.do(STAFF.caseManager, command);
    expect(plan.state.enforcement.decisions.map(({ state }) => state.is)).toEqual(['withdrawn', 'stands']);
  });

  it('of a community resolution are refused plainly; that no step is taken can be recorded', () => {
    const plan = start('community-resolution');
    const failure = miss(plan);
    for (const command of [warning(failure, plan.today), decision({ enforce: true, without: AT_ONCE })]) {
      expect(plan.refusal(STAFF.caseManager, command)).toMatchObject({ rule: 'nothing-to-enforce' });
    }
    expect(plan.refusal(STAFF.caseManager, decision())).toBeNull();
  });

  it('are refused after the true end: then contact is by the child’s choice', () => {
    const plan = live(startBeforeEnd(10));
    plan.do(STAFF.caseManager, { name: 'add-order', order: order('licence', addDays(TODAY, 90)), reason: 'court' });
    plan.passDays(12);
    expect(plan.refusal(STAFF.caseManager, decision({ enforce: true, without: AT_ONCE }))).toMatchObject({
      rule: 'enforced-while-it-runs',
    });
    plan.passDays(90);
    expect(plan.state.life.phase).toBe('order-ended');
    expect(plan.refusal(STAFF.caseManager, decision())).toMatchObject({ kind: 'wrong-state' });
  });
});

describe('the law', () => {
  it('counts the first warning as the first failure, and the third in its twelve months asks for an information', () => {
    const plan = start();
    missTimes(plan, 2);
    expect(lawOf(plan)).toMatchObject({ warnedPeriod: null, failures: 0, needed: 3, reachedOn: null });
    const first = miss(plan);
    const from = plan.today;
    plan.do(STAFF.caseManager, warning(first, from));
    const until = addDays(addMonths(from, 12), -1);
    expect(lawOf(plan)).toMatchObject({ warnings: [from], warnedPeriod: { from, until }, failures: 1 });
    miss(plan, { excuse: true });
    plan.do(STAFF.caseManager, warning(miss(plan), plan.today));
    expect(lawOf(plan)).toMatchObject({ failures: 2, reachedOn: null });
    expect(plan.mailed('decision-asked-for')).toEqual([]);
    miss(plan);
    expect(lawOf(plan)).toMatchObject({
      failures: 3,
      reachedOn: addDays(plan.today, -1),
      until,
      standing: 'law',
      source: 'Sentencing Act 2020, Schedule 7',
    });
    expect(lawOf(plan)?.says).toMatch(/must lay an information, unless there are exceptional circumstances/);
    // The case manager recorded it, and knows.
    expect(plan.mailed('decision-asked-for')).toEqual([{ kind: 'manager-of-team', teamId: 'team-youth' }]);
  });

  it('asks for the exceptional circumstances when its step is not taken, and for nothing when it is', () => {
    const plan = start();
    plan.do(STAFF.caseManager, warning(miss(plan), plan.today));
    missTimes(plan, 2);
    expect(plan.refusal(STAFF.caseManager, decision())).toMatchObject({
      rule: 'unless-exceptional',
      standing: 'law',
      field: 'exceptionalCircumstances',
    });
    expect(plan.refusal(STAFF.caseManager, decision({ enforce: true, without: AT_ONCE }))).toBeNull();
    plan.do(STAFF.caseManager, decision({ exceptionalCircumstances: 'their mother died' }));
    expect(plan.state.enforcement.decisions.at(-1)).toMatchObject({
      exceptionalCircumstances: 'their mother died',
      lawsTriggerOn: lawOf(plan)?.reachedOn,
    });
  });

  it('begins a new warned period with the first warning after the last one ran out', () => {
    const plan = start();
    plan.do(STAFF.caseManager, warning(miss(plan), plan.today));
    miss(plan);
    plan.passTo(addMonths(plan.today, 13));
    miss(plan);
    expect(lawOf(plan)).toMatchObject({ failures: 2, reachedOn: null });
    const last = miss(plan);
    plan.do(STAFF.caseManager, warning(last, plan.today));
    expect(lawOf(plan)).toMatchObject({ failures: 1, warnedPeriod: { from: plan.today } });
  });

  it('counts for an adult community order, which probation holds, the second failure within twelve months', () => {
    const plan = start('adult-community-order');
    const by = STAFF.receivingOfficer;
    plan.state = { ...plan.state, receivingOfficerId: by.staffId };
    miss(plan, { by });
    expect(lawOf(plan)).toMatchObject({ failures: 1, needed: 2, reachedOn: null });
    plan.passTo(addMonths(plan.today, 12));
    miss(plan, { by });
    expect(lawOf(plan)).toMatchObject({ failures: 1, reachedOn: null });
    miss(plan, { by });
    expect(lawOf(plan)).toMatchObject({ failures: 2, reachedOn: addDays(plan.today, -1) });
    expect(plan.refusal(STAFF.caseManager, decision())).toMatchObject({ rule: 'responsible-officers-service' });
    expect(plan.refusal(by, decision())).toMatchObject({ rule: 'unless-exceptional' });
    plan.do(by, decision({ enforce: true, without: AT_ONCE }));
    expect(plan.mailed('decided-without-consultation')).toEqual([
      { kind: 'manager-of-team', teamId: 'team-probation' },
    ]);
  });

  it.each(
    ORDER_TYPES.filter((type) => !['youth-rehabilitation-order', 'adult-community-order'].includes(type)).map(
      (type) => [type] as const,
    ),
  )('applies the numbers of no other order to a %s: it shows its own rule, and counts', (type) => {
    const plan = start(type);
    missTimes(plan, 3);
    expect(lawOf(plan)).toMatchObject({ failures: null, needed: null, warnedPeriod: null, reachedOn: null });
    expect(lawOf(plan)).toMatchObject({ standing: 'to be confirmed' });
    expect(view(plan.state).orders[0]?.missed).toEqual({ inAll: 3, withoutReasonableExcuse: 3 });
    expect(plan.mailed('decision-asked-for')).toEqual([]);
  });

  it('stays that of a youth rehabilitation order after its transfer, with its warnings; then only probation decides', () => {
    const plan = live(startAt({ years: 17, months: 3 }));
    plan.do(STAFF.caseManager, warning(miss(plan), plan.today));
    plan.do(STAFF.psychologist, advice);
    const stillTheirs = decision({ consultationId: C1 });
    expect(plan.refusal(STAFF.receivingOfficer, stillTheirs)?.kind).toBe('not-allowed');
    const { warnedPeriod } = lawOf(plan) ?? {};
    climbToAcceptance(plan);
    plan.do(STAFF.receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(addDays(plan.state.transferOn ?? localDate('2027-01-01'), 1));
    expect(plan.state.life.phase).toBe('transferred');
    expect(plan.state.enforcement.consultations[0]?.state).toMatchObject({ why: 'the-order-is-anothers-now' });
    expect(plan.unfinished('decide-on-missed')).toEqual([]);
    expect(lawOf(plan)).toMatchObject({ route: 'warnings-then-information', warnedPeriod });
    expect(plan.refusal(STAFF.caseManager, decision())).toMatchObject({ rule: 'responsible-officers-service' });
    plan.do(STAFF.receivingOfficer, ask());
    plan.do(STAFF.psychologist, { ...advice, consultationId: 'plan-1.c2' } as EnforcementCommand);
    expect(plan.task('decide-on-missed').assignee).toMatchObject({ staffId: 'receiving-officer', side: 'receiver' });
    const shown = enforcementShownTo(plan.state.enforcement, 'receiving-side');
    expect(shown.consultations.map(({ consultationId }) => consultationId)).toEqual(['plan-1.c2']);
    expect(shown.decisions).toEqual([]);
  });
});
