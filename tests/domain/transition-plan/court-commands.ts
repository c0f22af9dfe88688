import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import { courtMatterIdOf } from '../../../domain/ids';
import type { CourtMatterId, OrderId, PlanId } from '../../../domain/ids';
import type { CourtCommand, CourtDecision } from '../../../domain/transition-plan/court-matters/commands';
import { COURT_MATTERS, COURTS, holdsUp } from '../../../domain/transition-plan/court-matters/state';
import type { CourtMatterState } from '../../../domain/transition-plan/court-matters/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { NOW, order, STAFF } from './plans';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import type { Item } from './strand-fixtures';

const WITH = [STAFF.receivingOfficer, STAFF.probationManager, STAFF.receivingColleague, STAFF.caseManager];

function someMatter(plan: LivedPlan, chance: Chance): CourtMatterId {
  const { courtMatters, planId } = plan.state;
  const pending = courtMatters.find(holdsUp);
  if (pending && at(chance, 3) % 4 > 0) return pending.matterId;
  return courtMatters.length === 0 ? courtMatterIdOf(planId, 999) : pick(courtMatters, at(chance, 3)).matterId;
}

function someDecision(plan: LivedPlan, chance: Chance): CourtDecision {
  const few = at(chance, 4);
  const { orderId, endsOn } = pick(plan.state.orders, at(chance, 3));
  switch (few % 6) {
    case 0:
      return { is: 'order-extended', orderId, endsOn: addDays(endsOn, few % 200) };
    case 1:
      return { is: 'order-revoked', orderId, on: localDateOf(plan.now) };
    case 2: {
      const id = `order-${plan.state.orders.length}` as OrderId;
      return { is: 'new-order', order: order('referral-order', addDays(plan.today, few % 400), { orderId: id }) };
    }
    default:
      return { is: 'nothing-changes' };
  }
}

/** How a walk makes up what waits on a court. */
export const COURT_MAKERS: Makers<CourtCommand> = {
  'record-court-matter': (plan, { chance, day, reason }) => {
    const few = at(chance, 4);
    const decidedWith = pick(WITH, few).staffId;
    return {
      name: 'record-court-matter',
      kind: pick(COURT_MATTERS, at(chance, 3)),
      on: few % 3 === 0 ? null : day,
      court: few % 7 === 0 ? null : pick(COURTS, few),
      orderId: few % 5 === 0 ? pick(plan.state.orders, few).orderId : null,
      expected: null,
      goesOn: few % 4 === 0 ? { decidedWith, reason } : null,
    };
  },
  'move-court-matter': (plan, { chance, day, reason }) => {
    return { name: 'move-court-matter', matterId: someMatter(plan, chance), on: day, court: null, reason };
  },
  'go-on-despite-court-matter': (plan, { chance, reason }) => {
    const decidedWith = pick(WITH, at(chance, 4)).staffId;
    return { name: 'go-on-despite-court-matter', matterId: someMatter(plan, chance), decidedWith, reason };
  },
  'end-court-matter': (plan, { chance, day }) => {
    const on = at(chance, 4) % 9 === 0 ? day : plan.today;
    const decision = someDecision(plan, chance);
    return { name: 'end-court-matter', matterId: someMatter(plan, chance), on, decision, note: null };
  },
  'withdraw-court-matter': (plan, { chance, reason }) => {
    return { name: 'withdraw-court-matter', matterId: someMatter(plan, chance), reason };
  },
};

const matterId = courtMatterIdOf('plan-1' as PlanId, 1);
const LATER = localDate('2026-09-01');

/** One command of each name, that somebody could give on a plan with one matter that pends. */
export const COURT_COMMANDS: {
  readonly [Name in CourtCommand['name']]: Extract<CourtCommand, { readonly name: Name }>;
} = {
  'record-court-matter': {
    name: 'record-court-matter',
    kind: 'hearing',
    on: LATER,
    court: 'youth-court',
    orderId: null,
    expected: null,
    goesOn: null,
  },
  'move-court-matter': {
    name: 'move-court-matter',
    matterId,
    on: addMonths(LATER, 1),
    court: null,
    reason: 'adjourned',
  },
  'go-on-despite-court-matter': {
    name: 'go-on-despite-court-matter',
    matterId,
    decidedWith: STAFF.probationManager.staffId,
    reason: 'a small matter',
  },
  'end-court-matter': {
    name: 'end-court-matter',
    matterId,
    on: localDate('2026-06-08'),
    decision: { is: 'nothing-changes' },
    note: null,
  },
  'withdraw-court-matter': { name: 'withdraw-court-matter', matterId, reason: 'of another child' },
};

const BY = { at: NOW, by: STAFF.caseManager.staffId };
const STATES: Readonly<Record<CourtMatterState['is'], CourtMatterState>> = {
  pending: { is: 'pending' },
  ended: { is: 'ended', on: localDate('2026-06-01'), outcome: 'nothing-changes', note: null, ...BY },
  withdrawn: { is: 'withdrawn', reason: 'a reason', ...BY },
};

export const COURT_ITEMS: readonly Item[] = [
  {
    commands: ['move-court-matter', 'go-on-despite-court-matter', 'end-court-matter', 'withdraw-court-matter'],
    states: Object.keys(STATES),
    in: (state, is) => ({
      ...state,
      courtMatters: state.courtMatters.map((one) => ({
        ...one,
        goesOn: null,
        state: STATES[is as CourtMatterState['is']],
      })),
    }),
    changed: (state, since) => ({ courtMatters: state.courtMatters.map((one) => ({ ...one, ...since })) }),
  },
];

/** A hearing that both sides decided not to wait for: it leaves the plan unpaused. */
export const HEARING_APART: CourtCommand = {
  ...COURT_COMMANDS['record-court-matter'],
  goesOn: { decidedWith: STAFF.probationManager.staffId, reason: 'a small matter' },
};
