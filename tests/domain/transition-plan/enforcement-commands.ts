import { appointmentIdOf, consultationIdOf, decisionIdOf } from '../../../domain/ids';
import type { ConsultationId, OrderId } from '../../../domain/ids';
import { CONSULTANTS } from '../../../domain/people';
import type { EnforcementCommand } from '../../../domain/transition-plan/enforcement/commands';
import { WITHOUT_CONSULTATION } from '../../../domain/transition-plan/enforcement/state';
import type { Consultation, Weighed } from '../../../domain/transition-plan/enforcement/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import { CANARY } from './voice-commands';

const WEIGHED: Weighed = { publicProtection: CANARY, vulnerabilities: CANARY, abilityToEngage: CANARY };

/** How a walk makes up the commands about what follows from missed appointments. */
export const ENFORCEMENT_MAKERS: Makers<EnforcementCommand> = {
  'ask-for-consultation': (plan, { chance }) => {
    return {
      name: 'ask-for-consultation',
      orderId: someOrder(plan, chance),
      of: someConsultant(chance),
      question: CANARY,
    };
  },
  'record-advice': (plan, { chance }) => {
    const consultationId = someConsultation(plan, chance, ['asked', 'unavailable']);
    return { name: 'record-advice', consultationId, of: someConsultant(chance), advice: CANARY };
  },
  'record-no-advice': (plan, { chance }) => {
    return { name: 'record-no-advice', consultationId: someConsultation(plan, chance, ['asked']), reason: CANARY };
  },
  'give-warning': (plan, { chance, day }) => {
    const all = plan.state.appointments.filter(({ state }) => state.is === 'missed');
    const advisedOn = plan.state.enforcement.consultations.filter(isAnswered).map(({ orderId }) => orderId);
    const ripe = all.filter(({ orderId }) => advisedOn.some((one) => one === orderId));
    const missed = ripe.length > 0 ? ripe : all;
    const failure = missed.length === 0 ? null : pick(missed, at(chance, 3));
    const orderId = failure?.orderId ?? someOrder(plan, chance);
    const appointmentId = failure?.appointmentId ?? appointmentIdOf(plan.state.planId, 999);
    const on = at(chance, 4) % 4 === 0 ? day : plan.today;
    return { name: 'give-warning', appointmentId, on, ...decided(plan, chance, orderId) };
  },
  'decide-on-enforcement': (plan, { chance }) => {
    const answered = plan.state.enforcement.consultations.find(isAnswered);
    const orderId = answered && at(chance, 4) % 3 > 0 ? answered.orderId : someOrder(plan, chance);
    return { name: 'decide-on-enforcement', enforce: at(chance, 6) % 2 === 0, ...decided(plan, chance, orderId) };
  },
  'withdraw-decision': (plan, { chance }) => {
    const { decisions } = plan.state.enforcement;
    const decisionId =
      decisions.length === 0 ? decisionIdOf(plan.state.planId, 999) : pick(decisions, at(chance, 3)).decisionId;
    return { name: 'withdraw-decision', decisionId, reason: CANARY };
  },
};

const isAnswered = ({ state }: Consultation): boolean => state.is === 'advised' || state.is === 'unavailable';

/** Mostly on the consultation that was answered; at times on another or none, with or without saying why. */
function decided({ state }: LivedPlan, chance: Chance, orderId: OrderId) {
  const few = at(chance, 5);
  const answered = state.enforcement.consultations.find((one) => one.orderId === orderId && isAnswered(one));
  const consultationId =
    few % 7 === 0 ? (state.enforcement.consultations[0]?.consultationId ?? null) : (answered?.consultationId ?? null);
  const why = { because: pick(WITHOUT_CONSULTATION, few), reason: CANARY };
  const without = consultationId === null && few % 5 > 0 ? why : null;
  const exceptionalCircumstances = few % 3 === 0 ? null : CANARY;
  return { orderId, consultationId, without, weighed: WEIGHED, reasons: CANARY, exceptionalCircumstances };
}

function someOrder({ state }: LivedPlan, chance: Chance): OrderId {
  return pick(state.orders, at(chance, 3)).orderId;
}

const someConsultant = (chance: Chance) => pick(CONSULTANTS, at(chance, 6));

/** Mostly one in a state that suits. */
function someConsultation({ state }: LivedPlan, chance: Chance, states: readonly string[]): ConsultationId {
  const { consultations } = state.enforcement;
  const suiting = consultations.filter((one) => states.includes(one.state.is));
  const among = suiting.length > 0 && at(chance, 4) % 5 > 0 ? suiting : consultations;
  return among.length === 0 ? consultationIdOf(state.planId, 999) : pick(among, at(chance, 3)).consultationId;
}
