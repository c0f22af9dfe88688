import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysBetween, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { custodyStayIdOf } from '../../../domain/ids';
import type { OrderId, PlanId } from '../../../domain/ids';
import { missedUnder } from '../../../domain/transition-plan/appointments/missed';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { transitionPlan } from '../../../domain/transition-plan/index';
import { movedDates } from '../../../domain/transition-plan/moved-dates';
import type { CustodyStay } from '../../../domain/transition-plan/moves/custody-state';
import { previewOf } from '../../../domain/preview';
import { YOUNG } from './move-commands';
import { completeTask, envelope, live, order, STAFF, startAt, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, receivingOfficer, probationManager } = STAFF;
const stayId = custodyStayIdOf('plan-1' as PlanId, 1);
const YRO = 'order-youth-rehabilitation-order' as OrderId;
const RELEASE = localDate('2026-04-20');

const inside = (
  more: Partial<Pick<CustodyStay, 'since' | 'why' | 'establishment' | 'releaseOn'>> = {},
): PlanCommand => {
  return { name: 'record-custody', why: 'remand', since: TODAY, establishment: YOUNG, releaseOn: null, ...more };
};
const changed = (more: Partial<Pick<CustodyStay, 'establishment' | 'releaseOn'>>): PlanCommand => {
  return { name: 'change-custody', stayId, establishment: YOUNG, releaseOn: null, reason: 'told by the unit', ...more };
};
const out = (on: LocalDate): PlanCommand => ({ name: 'record-release', stayId, on });
const going = () => {
  const orders = [order('youth-rehabilitation-order', addMonths(TODAY, 20), { startsOn: addMonths(TODAY, -4) })];
  return live(startAt({ years: 17, months: 6 }, { orders }));
};
const due = (plan: LivedPlan) => plan.rung('joint-sessions').dueOn;

describe('custody', () => {
  it('moves the steps of the handover by the days until the release, and not what the child needs inside', () => {
    const plan = going();
    plan.do(caseManager, inside());
    const [before, asked] = [due(plan), plan.task('send-next-steps')];
    plan.do(caseManager, changed({ releaseOn: addDays(TODAY, 30) }));
    expect(due(plan) > before).toBe(true);
    expect(plan.task('send-next-steps')).toEqual(asked);
  });

  it('pauses the handover, cancels nothing, and asks for what the child needs there', () => {
    const plan = going();
    plan.do(caseManager, inside());
    expect(plan.state.pause).toMatchObject({
      reason: 'custody on remand',
      waitsFor: 'custody',
      reviewOn: '2026-02-09',
    });
    expect(plan.task('send-next-steps')).toMatchObject({ dueOn: '2026-01-14', about: stayId });
    expect(plan.state.tasks.filter(({ state }) => state.is === 'cancelled')).toEqual([]);
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toMatch(/Hafan|Eleri/);
  });

  it.each([
    ['begins on a day to come', inside({ since: addDays(TODAY, 1) }), 'recorded-after-the-event', 'since'],
    [
      'begins before the child was born',
      inside({ since: localDate('1999-01-01') }),
      'a-stay-has-a-beginning-and-an-end',
      'since',
    ],
    ['ends on a day that has passed', inside({ releaseOn: addDays(TODAY, -1) }), 'dates-lie-ahead', 'releaseOn'],
  ])('is not recorded when it %s', (_, command, rule, field) => {
    expect(going().refusal(caseManager, command)).toMatchObject({ rule, field });
  });

  it.each([
    ['begins while another goes on', inside(), 'one-stay-in-custody-at-a-time'],
    ['is left on a day to come', out(addDays(TODAY, 1)), 'recorded-after-the-event'],
    ['is left before it began', out(addDays(TODAY, -1)), 'a-stay-has-a-beginning-and-an-end'],
    ['is gone past by resuming', { name: 'resume' } as const, 'pause-before-transfer'],
  ])('never %s', (_, command, rule) => {
    const plan = going();
    plan.do(caseManager, inside());
    expect(plan.refusal(caseManager, command)).toMatchObject({ rule });
  });

  it('moves dates as soon as the day of release is known, and once for each day that it waits', () => {
    const plan = going();
    const before = due(plan);
    plan.do(caseManager, inside({ releaseOn: RELEASE }));
    const days = daysBetween(TODAY, RELEASE);
    expect(daysBetween(before, due(plan))).toBeGreaterThanOrEqual(days);
    const known = due(plan);
    plan.do(caseManager, changed({ releaseOn: addDays(RELEASE, 14) }));
    expect(daysBetween(known, due(plan))).toBeGreaterThanOrEqual(14);
    const later = due(plan);
    plan.passTo(addDays(RELEASE, 14));
    expect(plan.state.pause).toBeNull();
    expect(due(plan)).toBe(later);
  });

  it('shows what a day of release would move, and changes nothing by it', () => {
    const plan = going();
    plan.do(caseManager, inside());
    const seen = previewOf(
      transitionPlan,
      plan.state,
      envelope(caseManager, changed({ releaseOn: RELEASE })),
      plan.now,
    );
    if (seen.is !== 'shown') throw new Error(JSON.stringify(seen));
    expect(movedDates(seen.before, seen.after)).toContainEqual(
      expect.objectContaining({ what: 'rung-due', id: 'joint-sessions', before: due(plan) }),
    );
  });

  it('leaves dates alone when the release comes earlier: re-planning brings them forward', () => {
    const plan = going();
    plan.do(caseManager, inside({ releaseOn: RELEASE }));
    const known = due(plan);
    plan.passDays(7);
    plan.do(caseManager, out(plan.today));
    expect([plan.state.pause, due(plan)]).toEqual([null, known]);
    plan.do(caseManager, { name: 're-plan', reason: 'home early', transferOn: null, policy: null });
    expect(due(plan) < known).toBe(true);
  });

  it('reopens the steps on the day of release by itself, and asks for the release to be confirmed', () => {
    const plan = going();
    plan.do(caseManager, inside({ releaseOn: RELEASE }));
    plan.passTo(addDays(RELEASE, -1));
    expect(plan.state.pause?.waitsFor).toBe('custody');
    expect(plan.rung('joint-sessions').state.is).toBe('ahead');
    plan.passTo(RELEASE);
    expect(plan.state.pause).toBeNull();
    expect(plan.task('confirm-release')).toMatchObject({ dueOn: RELEASE });
    const { taskId } = plan.task('confirm-release');
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ kind: 'against-rule' });

    // It was put off on the very day: the handover waits again.
    plan.do(caseManager, changed({ releaseOn: addDays(RELEASE, 30) }));
    expect(plan.state.pause?.waitsFor).toBe('custody');
    expect(plan.task('confirm-release').dueOn).toBe(addDays(RELEASE, 30));
    plan.passTo(addDays(RELEASE, 30));
    plan.do(caseManager, out(plan.today));
    expect(plan.unfinished('confirm-release')).toEqual([]);
    expect(plan.state.moves.custody[0]?.state).toMatchObject({ is: 'released', on: addDays(RELEASE, 30) });
  });

  it('goes on inside when both sides have decided so', () => {
    const plan = going();
    plan.do(caseManager, inside());
    const jointly = { name: 'go-on-in-custody', stayId, reason: 'visits there' } as const;
    expect(plan.refusal(caseManager, { ...jointly, decidedWith: manager.staffId })).toMatchObject({
      rule: 'joint-decision-to-go-on',
    });
    plan.do(caseManager, { ...jointly, decidedWith: probationManager.staffId });
    expect(plan.state.pause).toBeNull();
  });

  it('and a court hold the handover up together: it goes on when neither does', () => {
    const plan = going();
    plan.do(caseManager, inside({ releaseOn: RELEASE }));
    const charge = { kind: 'pending-charge', on: null, court: null, orderId: null, expected: null } as const;
    plan.do(caseManager, { name: 'record-court-matter', ...charge, goesOn: null });
    expect(plan.state.pause?.waitsFor).toBe('court');
    plan.passTo(addDays(RELEASE, 3));
    expect(plan.state.pause?.waitsFor).toBe('court');
    const matterId = plan.state.courtMatters[0]?.matterId;
    if (!matterId) throw new Error('It was recorded');
    const decision = { is: 'nothing-changes' } as const;
    plan.do(caseManager, { name: 'end-court-matter', matterId, on: plan.today, decision, note: null });
    expect(plan.state.pause).toBeNull();
  });

  it('holds up no end of an order', () => {
    const plan = live(startBeforeEnd(100));
    plan.do(caseManager, inside());
    expect(plan.state.pause).toBeNull();
  });

  it('that was recorded by mistake is withdrawn, stays readable, and leaves nothing asked', () => {
    const plan = going();
    plan.do(caseManager, inside({ releaseOn: RELEASE }));
    plan.do(manager, { name: 'withdraw-custody', stayId, reason: 'another child' });
    expect(plan.state).toMatchObject({ pause: null, moves: { custody: [{ state: { is: 'withdrawn' } }] } });
    expect(plan.state.tasks.filter(({ about, state }) => about === stayId && state.is !== 'cancelled')).toEqual([]);
  });
});

describe('appointments of a child who was in custody', () => {
  const missOn = (plan: LivedPlan, on: LocalDate) => {
    plan.do(caseManager, {
      ...{ name: 'book-appointments', orderId: YRO, what: 'a walk', where: null, withId: caseManager.staffId },
      ...{ on, at: '15:00', minutes: 45, repeat: null },
    });
    plan.passTo(addDays(on, 1));
    const appointmentId = plan.state.appointments.at(-1)?.appointmentId;
    if (!appointmentId) throw new Error('It was booked');
    plan.do(caseManager, {
      ...{ name: 'record-appointment', appointmentId, outcome: 'missed', childsWords: null, reason: null },
    });
  };
  const counted = (plan: LivedPlan) => {
    const [yro] = plan.state.orders;
    if (!yro) throw new Error('There is an order');
    return missedUnder(plan.state, yro);
  };
  const [before, first, last, after] = ['2026-01-19', '2026-01-26', '2026-02-09', '2026-02-16'].map(localDate);

  it.each([
    ['the day before', before, 1],
    ['the first day', first, 0],
    ['the last day', last, 0],
    ['the day after', after, 1],
  ])('missed on %s counts as it should', (_, day = TODAY, count) => {
    const plan = going();
    missOn(plan, day);
    plan.passTo(localDate('2026-03-02'));
    plan.do(caseManager, inside({ since: first ?? TODAY }));
    plan.do(caseManager, out(last ?? TODAY));
    expect(counted(plan)).toEqual({ inAll: count, withoutReasonableExcuse: count });
  });

  it('are followed up by nobody while they are inside', () => {
    const plan = going();
    plan.do(caseManager, inside());
    missOn(plan, localDate('2026-01-26'));
    expect(counted(plan).inAll).toBe(0);
    expect(plan.unfinished('follow-up-missed')).toEqual([]);
  });
});

describe('what follows the child into custody', () => {
  it('goes to a named person there, and anew to wherever they are moved', () => {
    const plan = going();
    plan.do(caseManager, inside({ establishment: { ...YOUNG, contact: null } }));
    const { taskId } = plan.task('send-next-steps');
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ rule: 'a-named-recipient' });
    plan.do(caseManager, changed({}));
    plan.do(caseManager, completeTask(taskId));
    plan.do(caseManager, changed({ establishment: { ...YOUNG, name: 'Bryn Glas' } }));
    expect(plan.task('send-next-steps').taskId).not.toBe(taskId);
    expect(plan.state.moves.custody[0]?.earlier).toEqual([{ ...YOUNG, until: TODAY }]);
  });

  const eighteen = addMonths(TODAY, 6);
  it.each([
    ['a youth establishment without a day of release', inside(), localDate('2026-05-18')],
    ['a youth establishment past the birthday', inside({ releaseOn: addDays(eighteen, 40) }), localDate('2026-05-18')],
    ['a youth establishment until before the birthday', inside({ releaseOn: addDays(eighteen, -40) }), null],
    ['an establishment for adults', inside({ establishment: { ...YOUNG, kind: 'adult' } }), null],
  ])('in %s, the move at 18 is a task of its own where it comes', (_, command, dueOn) => {
    const plan = going();
    plan.do(caseManager, command);
    expect(plan.unfinished('move-to-adult-establishment').map((task) => task.dueOn)).toEqual(dueOn ? [dueOn] : []);
  });

  it('has the move at 18 asked for in good time when little is left, and done when they were moved', () => {
    const plan = going();
    plan.passTo(addDays(eighteen, -10));
    plan.do(caseManager, inside({ since: plan.today }));
    expect(plan.task('move-to-adult-establishment').dueOn > plan.today).toBe(true);
    plan.do(caseManager, changed({ establishment: { ...YOUNG, name: 'Tŷ', kind: 'adult' } }));
    expect(plan.unfinished('move-to-adult-establishment')).toEqual([]);
  });

  it('is asked of the receiving practitioner once the young adult is theirs', () => {
    const plan = going();
    const receivingOfficerId = receivingOfficer.staffId;
    plan.state = { ...plan.state, receivingOfficerId, life: { phase: 'transferred', on: TODAY } };
    plan.do(receivingOfficer, inside({ why: 'recall' }));
    expect(plan.task('send-next-steps').assignee).toMatchObject({ staffId: receivingOfficerId, side: 'receiver' });
  });
});
