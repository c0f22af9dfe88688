import { consultationIdOf, decisionIdOf } from '../../../domain/ids';
import type { AppointmentId, OrderId, PlanId } from '../../../domain/ids';
import { localDate } from '../../../domain/calendar/local-date';
import type { EnforcementCommand } from '../../../domain/transition-plan/enforcement/commands';
import type { Answered, Consultation, Decision } from '../../../domain/transition-plan/enforcement/state';
import type { PlanState } from '../../../domain/transition-plan/state';
import { NOW, STAFF } from './plans';
import type { LivedPlan } from './plans';
import type { Item } from './strand-fixtures';

const PLAN = 'plan-1' as PlanId;
const orderId = 'order-youth-rehabilitation-order' as OrderId;
const consultationId = consultationIdOf(PLAN, 1);
const decisionId = decisionIdOf(PLAN, 1);
const AT = { at: NOW, by: STAFF.caseManager.staffId };
const reason = 'a reason';

const DECIDED = {
  orderId,
  consultationId: null,
  without: { because: 'law-requires-it-now', reason },
  weighed: { publicProtection: 'none known', vulnerabilities: 'sleeps badly', abilityToEngage: 'in the mornings' },
  reasons: 'they have begun to come again',
  exceptionalCircumstances: null,
} as const;

/** One command of each name, on a plan that has one consultation and one decision. */
export const ENFORCEMENT_COMMANDS: {
  readonly [Name in EnforcementCommand['name']]: Extract<EnforcementCommand, { readonly name: Name }>;
} = {
  'ask-for-consultation': { name: 'ask-for-consultation', orderId, of: 'psychologist', question: 'what would help?' },
  'record-advice': { name: 'record-advice', consultationId, of: 'psychologist', advice: 'shorter, and outside' },
  'record-no-advice': { name: 'record-no-advice', consultationId, reason },
  'give-warning': {
    name: 'give-warning',
    appointmentId: 'plan-1.a1' as AppointmentId,
    on: localDate('2026-06-08'),
    ...DECIDED,
  },
  'decide-on-enforcement': { name: 'decide-on-enforcement', enforce: false, ...DECIDED },
  'withdraw-decision': { name: 'withdraw-decision', decisionId, reason },
};

/** Gives a plan one decision, and one consultation that waits for advice. */
export function askForAdvice(plan: LivedPlan): void {
  plan.do(STAFF.caseManager, ENFORCEMENT_COMMANDS['decide-on-enforcement']);
  plan.do(STAFF.caseManager, ENFORCEMENT_COMMANDS['ask-for-consultation']);
}

const ADVISED: Answered = { is: 'advised', ...AT, of: 'psychologist', advice: 'shorter' };
const CONSULTATION_STATES: Readonly<Record<Consultation['state']['is'], Consultation['state']>> = {
  asked: { is: 'asked' },
  advised: ADVISED,
  unavailable: { is: 'unavailable', ...AT, reason },
  decided: { is: 'decided', at: NOW, decisionId, after: ADVISED },
  lapsed: { is: 'lapsed', at: NOW, why: 'the-order-has-ended', after: null },
};
const DECISION_STATES: Readonly<Record<Decision['state']['is'], Decision['state']>> = {
  stands: { is: 'stands' },
  withdrawn: { is: 'withdrawn', ...AT, reason },
};

const consultations = (state: PlanState, to: Partial<Consultation>) => ({
  enforcement: {
    ...state.enforcement,
    consultations: state.enforcement.consultations.map((one) => ({ ...one, ...to })),
  },
});
const decisions = (state: PlanState, to: Partial<Decision>) => ({
  enforcement: { ...state.enforcement, decisions: state.enforcement.decisions.map((one) => ({ ...one, ...to })) },
});

export const ENFORCEMENT_ITEMS: readonly Item[] = [
  {
    commands: ['record-advice', 'record-no-advice'],
    states: Object.keys(CONSULTATION_STATES),
    in: (state, is) => ({
      ...state,
      ...consultations(state, { state: CONSULTATION_STATES[is as Consultation['state']['is']] }),
    }),
    changed: consultations,
  },
  {
    commands: ['withdraw-decision'],
    states: Object.keys(DECISION_STATES),
    in: (state, is) => ({ ...state, ...decisions(state, { state: DECISION_STATES[is as Decision['state']['is']] }) }),
    changed: decisions,
  },
];
