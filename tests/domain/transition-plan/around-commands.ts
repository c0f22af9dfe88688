import { formulationMeetingIdOf, interventionIdOf, professionalIdOf } from '../../../domain/ids';
import type { AroundCommand } from '../../../domain/transition-plan/around-the-child/commands';
import { AGENCIES } from '../../../domain/transition-plan/around-the-child/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import { CANARY } from './voice-commands';

/** How a walk makes up the commands about who and what is around the child. */
export const AROUND_MAKERS: Makers<AroundCommand> = {
  'involve-professional': (plan, { chance, reason }) => {
    const involved = plan.state.aroundTheChild.professionals.filter(({ state }) => state.is === 'involved');
    const stops = involved.slice(0, at(chance, 3) % 3).map(({ professionalId }) => professionalId);
    const professional = { name: CANARY, role: `nurse of ${CANARY}`, agency: pick(AGENCIES, at(chance, 2)) };
    return { name: 'involve-professional', professional, stops, overCap: at(chance, 4) % 3 === 0 ? reason : null };
  },
  'step-back-professional': (plan, { chance }) => {
    return { name: 'step-back-professional', professionalId: someProfessional(plan, chance), reason: CANARY };
  },
  'begin-intervention': (plan, { chance, reason }) => {
    const running = plan.state.aroundTheChild.interventions.filter(({ state }) => state.is === 'running');
    const stops = running.slice(0, at(chance, 3) % 3).map(({ interventionId }) => interventionId);
    const professionalId = at(chance, 2) % 2 === 0 ? null : someProfessional(plan, chance);
    const intervention = { what: CANARY, level: 1 + (at(chance, 4) % 7), professionalId, adapted: null };
    return { name: 'begin-intervention', intervention, stops, overCap: at(chance, 4) % 3 === 0 ? reason : null };
  },
  'adapt-intervention': (plan, { chance }) => {
    const interventionId = someIntervention(plan, chance);
    return { name: 'adapt-intervention', interventionId, level: 1 + (at(chance, 4) % 7), adapted: CANARY };
  },
  'stop-intervention': (plan, { chance }) => {
    return { name: 'stop-intervention', interventionId: someIntervention(plan, chance), reason: CANARY };
  },
  'record-developmental-ages': (_, { chance }) => {
    const years = at(chance, 3) % 18;
    return { name: 'record-developmental-ages', social: years, emotional: years, cognitive: years, basis: CANARY };
  },
  'plan-formulation-meeting': (_, { chance, day }) => {
    const invitations = AGENCIES.slice(0, 1 + (at(chance, 3) % 4)).map((agency) => ({ agency, expected: CANARY }));
    return { name: 'plan-formulation-meeting', on: day, invitations };
  },
  'record-formulation-meeting': (plan, { chance }) => {
    const meeting = someMeeting(plan, chance);
    const attendance = (meeting?.invitations ?? []).map(({ agency }, index) => {
      const attended = (at(chance, 4) + index) % 2 === 0;
      return { agency, attended, gap: attended ? null : CANARY };
    });
    return { name: 'record-formulation-meeting', meetingId: meetingIdOf(plan, meeting), attendance };
  },
  'call-off-formulation-meeting': (plan, { chance }) => {
    const meetingId = meetingIdOf(plan, someMeeting(plan, chance));
    return { name: 'call-off-formulation-meeting', meetingId, reason: CANARY };
  },
};

function someProfessional({ state }: LivedPlan, chance: Chance) {
  const { professionals } = state.aroundTheChild;
  return professionals.length === 0
    ? professionalIdOf(state.planId, 999)
    : pick(professionals, at(chance, 3)).professionalId;
}

function someIntervention({ state }: LivedPlan, chance: Chance) {
  const { interventions } = state.aroundTheChild;
  return interventions.length === 0
    ? interventionIdOf(state.planId, 999)
    : pick(interventions, at(chance, 3)).interventionId;
}

function someMeeting({ state }: LivedPlan, chance: Chance) {
  const { formulationMeetings } = state.aroundTheChild;
  return formulationMeetings.length === 0 ? null : pick(formulationMeetings, at(chance, 3));
}

function meetingIdOf({ state }: LivedPlan, meeting: ReturnType<typeof someMeeting>) {
  return meeting?.meetingId ?? formulationMeetingIdOf(state.planId, 999);
}
