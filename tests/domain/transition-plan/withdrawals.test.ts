import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import { addMinutes } from '../../../domain/calendar/london-time';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import type { PackItem } from '../../../domain/policy/information-pack';
import type { Actor } from '../../../domain/people';
import type { ConsultationId } from '../../../domain/ids';
import { PLACES } from '../../../domain/transition-plan/withdrawals/places';
import type { Place } from '../../../domain/transition-plan/withdrawals/places';
import { withdrawalsShownTo } from '../../../domain/transition-plan/withdrawals/shown';
import { lastToUndo } from '../../../domain/transition-plan/withdrawals/undo';
import { MOST_WITHDRAWN } from '../../../domain/transition-plan/withdrawals/state';
import type { WithdrawableKind } from '../../../domain/transition-plan/withdrawals/state';
import { view } from '../../../domain/transition-plan/view';
import { tellTimeline } from '../../../domain/transition-plan/tell';
import { AROUND_COMMANDS } from './around-fixtures';
import { live, STAFF, startAt, startBeforeEnd } from './plans';
import type { LivedPlan } from './plans';
import { BOOKING } from './strand-fixtures';
import { VOICE_COMMANDS } from './voice-fixtures';

const { caseManager, psychologist, receivingOfficer } = STAFF;
const reason = 'it was another child’s';
const started = () => {
  const plan = live(startAt({ years: 17, months: 6 }));
  plan.finish('name-receiving-officer', STAFF.receivingColleague);
  return plan;
};
/** A plan on which a record of this kind can come to stand. */
const startedFor = (kind: WithdrawableKind) => (kind === 'exit-plan' ? live(startBeforeEnd(60)) : started());
const last = ({ state }: LivedPlan, kind: WithdrawableKind): string => {
  const { among, idOf } = PLACES[kind] as Place<unknown>;
  return idOf(among(state).at(-1));
};
const standing = ({ state }: LivedPlan, kind: WithdrawableKind) => (PLACES[kind] as Place<unknown>).among(state);
const withdraw = (kind: WithdrawableKind, recordId: string): PlanCommand => {
  return { name: 'withdraw-record', kind, recordId, reason };
};
const missed = (plan: LivedPlan) => {
  const [order] = plan.state.orders;
  if (!order) throw new Error('It has an order');
  plan.do(caseManager, { ...BOOKING, orderId: order.orderId, on: addDays(plan.today, 1) });
  plan.passDays(2);
  const appointmentId = plan.state.appointments.at(-1)?.appointmentId;
  if (!appointmentId) throw new Error('It was booked');
  plan.do(caseManager, {
    name: 'record-appointment',
    appointmentId,
    outcome: 'missed',
    childsWords: null,
    reason: null,
  });
  return appointmentId;
};

const C1 = 'plan-1.c1' as ConsultationId;
const advise = (plan: LivedPlan) => {
  const [order] = plan.state.orders;
  if (!order) throw new Error('It has an order');
  plan.do(caseManager, {
    name: 'ask-for-consultation',
    orderId: order.orderId,
    of: 'psychologist',
    question: 'what would help?',
  });
  plan.do(psychologist, { name: 'record-advice', consultationId: C1, of: 'psychologist', advice: 'meet outside' });
};
const decide = (plan: LivedPlan) => {
  const [order] = plan.state.orders;
  if (!order) throw new Error('It has an order');
  plan.do(caseManager, {
    ...{ name: 'decide-on-enforcement', enforce: false, orderId: order.orderId, consultationId: C1, without: null },
    weighed: { publicProtection: 'low', vulnerabilities: 'many', abilityToEngage: 'good' },
    ...{ reasons: 'they come again', exceptionalCircumstances: null },
  });
};
const lack = (plan: LivedPlan, item: PackItem = 'health') =>
  plan.do(caseManager, {
    name: 'check-information-pack',
    checks: [{ item, is: 'missing', why: 'no answer', expectedBy: addDays(plan.today, 5) }],
  });
const incident = (plan: LivedPlan) =>
  plan.do(caseManager, { name: 'record-serious-incident', on: plan.today, what: 'a fall from a wall' });
const writeExitPlan = (plan: LivedPlan) => {
  plan.passTo(plan.rung('exit-plan').startsOn);
  plan.finish('exit-plan');
};

const hold = (plan: LivedPlan) => {
  const { meetingId, invitations } = plan.state.aroundTheChild.formulationMeetings[0] ?? {};
  if (!meetingId || !invitations) throw new Error('A meeting is planned');
  plan.passDays(400);
  const attendance = invitations.map(({ agency }) => ({ agency, attended: false, gap: 'what happened before 2019' }));
  plan.do(caseManager, { name: 'record-formulation-meeting', meetingId, attendance });
};

/** How one record of each kind comes to stand. */
const RECORDED: { readonly [Kind in WithdrawableKind]: (plan: LivedPlan) => unknown } = {
  'child-view': (plan) => plan.do(caseManager, { name: 'record-child-view', about: 'start', words: 'my dog' }),
  'how-i-understand-best': (plan) => plan.do(caseManager, VOICE_COMMANDS['record-how-i-understand-best']),
  'safe-way-to-reach-me': (plan) => plan.do(caseManager, VOICE_COMMANDS['record-safe-way-to-reach-me']),
  advocate: (plan) => plan.do(caseManager, VOICE_COMMANDS['record-advocate-answer']),
  'restorative-work': (plan) => plan.do(caseManager, VOICE_COMMANDS['record-restorative-readiness']),
  achievement: (plan) => plan.do(caseManager, VOICE_COMMANDS['record-achievement']),
  'person-who-matters': (plan) => plan.do(caseManager, VOICE_COMMANDS['name-person-who-matters']),
  professional: (plan) => plan.do(caseManager, AROUND_COMMANDS['involve-professional']),
  intervention: (plan) => {
    plan.do(caseManager, AROUND_COMMANDS['involve-professional']);
    const { intervention, ...more } = AROUND_COMMANDS['begin-intervention'];
    const professionalId = plan.state.aroundTheChild.professionals.at(-1)?.professionalId ?? null;
    plan.do(caseManager, { ...more, intervention: { ...intervention, professionalId } });
  },
  'developmental-ages': (plan) => plan.do(caseManager, AROUND_COMMANDS['record-developmental-ages']),
  'formulation-meeting': (plan) => {
    plan.do(caseManager, AROUND_COMMANDS['plan-formulation-meeting']);
    hold(plan);
  },
  appointment: missed,
  'preparation-check': (plan) =>
    plan.do(caseManager, { name: 'check-preparation-as-sender', on: null, what: 'the letters' }),
  'exit-plan': writeExitPlan,
  'pack-item': lack,
  advice: advise,
  'serious-incident': incident,
};
const KINDS = Object.keys(RECORDED) as WithdrawableKind[];

describe('a record that should not have been made', () => {
  it.each(KINDS)('stands no more among its kind, and stays to be read whole with the reason: %s', (kind) => {
    const plan = startedFor(kind);
    RECORDED[kind](plan);
    const before = standing(plan, kind);
    const recordId = last(plan, kind);
    const { timeline } = plan.do(caseManager, withdraw(kind, recordId));
    expect(standing(plan, kind)).toEqual(before.slice(0, -1));
    expect(view(plan.state).withdrawals).toEqual([
      {
        ...{ withdrawalId: 'plan-1.z1', kind, recordId, record: before.at(-1) },
        ...{ at: plan.now, by: caseManager.staffId, reason },
      },
    ]);
    const told = timeline.find((line) => line.kind === 'record-withdrawn');
    expect(told && tellTimeline(told)).toMatch(/^Withdrawn, and still to be read with the reason: .{8,}\.$/);
    expect(JSON.stringify(timeline)).not.toContain(reason);
    expect(plan.refusal(caseManager, withdraw(kind, recordId))).toMatchObject({ kind: 'not-found' });
  });

  it.each<WithdrawableKind>(['achievement', 'person-who-matters', 'professional', 'intervention'])(
    'keeps its id for itself: the next %s has another',
    (kind) => {
      const plan = started();
      RECORDED[kind](plan);
      const first = last(plan, kind);
      plan.do(caseManager, withdraw(kind, first));
      RECORDED[kind](plan);
      expect(last(plan, kind)).not.toBe(first);
    },
  );

  it('is withdrawn on a plan that holds many already only up to a number', () => {
    const plan = started();
    RECORDED.achievement(plan);
    plan.do(caseManager, withdraw('achievement', last(plan, 'achievement')));
    const [one] = plan.state.withdrawals;
    if (!one) throw new Error('It was withdrawn');
    plan.state = { ...plan.state, withdrawals: Array.from({ length: MOST_WITHDRAWN }, () => one) };
    RECORDED.achievement(plan);
    const refusal = plan.refusal(caseManager, withdraw('achievement', last(plan, 'achievement')));
    expect(refusal).toMatchObject({ rule: 'withdrawals-of-one-plan' });
  });
});

describe('what a withdrawal changes', () => {
  it('an appointment: it counts as missed no more, and nobody has to follow it up', () => {
    const plan = started();
    const appointmentId = missed(plan);
    const counts = () => view(plan.state).orders[0]?.missed;
    expect([counts(), plan.unfinished('follow-up-missed')]).toMatchObject([{ inAll: 1 }, [{}]]);
    plan.do(caseManager, withdraw('appointment', appointmentId));
    expect(counts()).toEqual({ inAll: 0, withoutReasonableExcuse: 0 });
    expect(plan.unfinished('follow-up-missed')).toEqual([]);
  });

  it('an appointment: never under a warning that stands, and then once the warning is withdrawn', () => {
    const plan = started();
    const appointmentId = missed(plan);
    const [order] = plan.state.orders;
    if (!order) throw new Error('It has an order');
    const weighed = { publicProtection: 'low', vulnerabilities: 'many', abilityToEngage: 'good' };
    const without = { because: 'law-requires-it-now', reason: 'the office says so' } as const;
    plan.do(caseManager, {
      ...{ name: 'give-warning', appointmentId, on: plan.today, orderId: order.orderId, consultationId: null },
      ...{ without, weighed, reasons: 'missed', exceptionalCircumstances: null },
    });
    expect(plan.refusal(caseManager, withdraw('appointment', appointmentId))).toMatchObject({
      rule: 'nothing-stands-on-what-is-withdrawn',
    });
    const [decision] = plan.state.enforcement.decisions;
    if (!decision) throw new Error('A warning was given');
    plan.do(caseManager, { name: 'withdraw-decision', decisionId: decision.decisionId, reason });
    plan.do(caseManager, withdraw('appointment', appointmentId));
    expect(plan.state.enforcement.decisions).toHaveLength(1);
  });

  it('the safe way to reach the child: the one before it holds again', () => {
    const plan = started();
    const way = { how: 'through Nain', when: null, whoMaySeeIt: null, never: null };
    plan.do(caseManager, { name: 'record-safe-way-to-reach-me', way, mayBeSeenBy: 'not-said' });
    plan.passDays(1);
    RECORDED['safe-way-to-reach-me'](plan);
    plan.do(caseManager, withdraw('safe-way-to-reach-me', last(plan, 'safe-way-to-reach-me')));
    expect(plan.state.voice.safeWayToReachMe.at(-1)).toMatchObject({ how: 'through Nain' });
  });

  it('a check of probation’s rules: it is missing again', () => {
    const plan = started();
    RECORDED['preparation-check'](plan);
    expect(view(plan.state).preparation.missing).not.toContain('checked-by-youth-justice-service');
    plan.do(caseManager, withdraw('preparation-check', last(plan, 'preparation-check')));
    expect(view(plan.state).preparation.missing).toContain('checked-by-youth-justice-service');
  });

  it('a formulation meeting: nobody is asked to fill its gaps', () => {
    const plan = started();
    RECORDED['formulation-meeting'](plan);
    expect(plan.unfinished('fill-gap').length).toBeGreaterThan(0);
    plan.do(caseManager, withdraw('formulation-meeting', last(plan, 'formulation-meeting')));
    expect(plan.unfinished('fill-gap')).toEqual([]);
  });
});

describe('what is asked once a record is withdrawn', () => {
  it('an exit plan: it is asked for again where none is left, and only then', () => {
    const plan = live(startBeforeEnd(60));
    writeExitPlan(plan);
    plan.do(caseManager, { name: 'repeat-rung', rung: 'exit-plan', reason: 'a new school' });
    writeExitPlan(plan);
    plan.do(caseManager, withdraw('exit-plan', last(plan, 'exit-plan')));
    expect([plan.state.exitPlans.length, plan.unfinished('exit-plan')]).toEqual([1, []]);
    plan.do(caseManager, withdraw('exit-plan', last(plan, 'exit-plan')));
    expect(plan.task('exit-plan')).toMatchObject({ assignee: { staffId: caseManager.staffId } });
    plan.finish('exit-plan');
    expect(plan.state.exitPlans).toHaveLength(1);
  });

  it('an item of the pack: it was not looked at, and nobody has to send it', () => {
    const plan = started();
    lack(plan);
    lack(plan, 'plan-and-strengths');
    plan.do(caseManager, withdraw('pack-item', 'health'));
    expect(view(plan.state).informationPack.items).toContainEqual({ item: 'health', is: 'not-checked' });
    expect(plan.unfinished('send-what-is-missing')).toMatchObject([{ about: 'plan-and-strengths' }]);
  });

  it('advice: it is waited for again, of the same consultant', () => {
    const plan = started();
    advise(plan);
    const { rev } = plan.state.enforcement.consultations[0] ?? { rev: 0 };
    plan.do(caseManager, withdraw('advice', C1));
    expect(plan.state.enforcement.consultations).toMatchObject([{ state: { is: 'asked' }, rev: rev + 1 }]);
    expect(plan.unfinished('decide-on-missed')).toEqual([]);
    expect(plan.task('give-advice')).toMatchObject({ about: C1, assignee: { role: 'psychologist' } });
  });

  it('a serious incident: nobody has to notify of it, and others stand', () => {
    const plan = started();
    incident(plan);
    const first = last(plan, 'serious-incident');
    plan.passDays(1);
    incident(plan);
    plan.do(caseManager, withdraw('serious-incident', first));
    expect(plan.state.seriousEvents.incidents).toHaveLength(1);
    expect(plan.unfinished('notify-serious-incident')).toMatchObject([{ about: last(plan, 'serious-incident') }]);
  });
});

describe('what is not withdrawn', () => {
  it.each<[string, WithdrawableKind, (plan: LivedPlan) => unknown, Actor, string]>([
    [
      'an appointment that lies ahead',
      'appointment',
      (plan) => plan.do(caseManager, BOOKING),
      caseManager,
      'what-lies-ahead-is-called-off',
    ],
    [
      'a meeting that lies ahead',
      'formulation-meeting',
      (plan) => plan.do(caseManager, AROUND_COMMANDS['plan-formulation-meeting']),
      caseManager,
      'what-lies-ahead-is-called-off',
    ],
    [
      'somebody whose work is named',
      'professional',
      RECORDED.intervention,
      caseManager,
      'nothing-stands-on-what-is-withdrawn',
    ],
    [
      'the other side’s check',
      'preparation-check',
      RECORDED['preparation-check'],
      receivingOfficer,
      'each-side-withdraws-its-own',
    ],
    [
      'what the other side has said of the pack',
      'pack-item',
      (plan) => lack(plan),
      receivingOfficer,
      'each-side-withdraws-its-own',
    ],
    [
      'advice on which somebody has decided',
      'advice',
      (plan) => {
        advise(plan);
        decide(plan);
      },
      caseManager,
      'nothing-stands-on-what-is-withdrawn',
    ],
  ])('%s', (_, kind, record, by, rule) => {
    const plan = started();
    record(plan);
    expect(plan.refusal(by, withdraw(kind, last(plan, kind)))).toMatchObject({ kind: 'against-rule', rule });
  });

  it.each<WithdrawableKind>(['safe-way-to-reach-me', 'achievement', 'person-who-matters', 'developmental-ages'])(
    'by the receiving side, what it is not shown: %s is not there for it, before and after',
    (kind) => {
      const plan = started();
      RECORDED[kind](plan);
      const hidden = { mayBeSeenBy: 'youth-justice-service' };
      const { put, among } = PLACES[kind] as Place<object>;
      plan.state = put(
        plan.state,
        among(plan.state).map((one) => ({ ...one, ...hidden })),
      );
      expect(plan.refusal(receivingOfficer, withdraw(kind, last(plan, kind)))).toMatchObject({ kind: 'not-found' });
      plan.do(caseManager, withdraw(kind, last(plan, kind)));
      expect(withdrawalsShownTo(plan.state.withdrawals, 'receiving-side')).toEqual([]);
      expect(withdrawalsShownTo(plan.state.withdrawals, 'youth-justice-service')).toHaveLength(1);
    },
  );
});

describe('what can be taken out again at once', () => {
  it('is what somebody wrote down last, for so many minutes, and only by them', () => {
    const plan = started();
    const none = lastToUndo(plan.state, caseManager.staffId, plan.now, 15);
    RECORDED['how-i-understand-best'](plan);
    RECORDED['safe-way-to-reach-me'](plan);
    const at = plan.now;
    const last = lastToUndo(plan.state, caseManager.staffId, at, 15);
    expect([none, last]).toEqual([
      null,
      { kind: 'safe-way-to-reach-me', recordId: plan.state.voice.safeWayToReachMe[0]?.at, at },
    ]);
    expect(lastToUndo(plan.state, caseManager.staffId, addMinutes(at, 15), 15)).toEqual(last);
    expect(lastToUndo(plan.state, caseManager.staffId, addMinutes(at, 16), 15)).toBeNull();
    expect(lastToUndo(plan.state, STAFF.colleague.staffId, at, 15)).toBeNull();
  });
});
