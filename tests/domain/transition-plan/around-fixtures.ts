import { localDate } from '../../../domain/calendar/local-date';
import { formulationMeetingIdOf, interventionIdOf, professionalIdOf } from '../../../domain/ids';
import type { PlanId } from '../../../domain/ids';
import type { AroundCommand } from '../../../domain/transition-plan/around-the-child/commands';
import type {
  AroundTheChild,
  FormulationMeeting,
  Intervention,
  Professional,
} from '../../../domain/transition-plan/around-the-child/state';
import type { PlanState } from '../../../domain/transition-plan/state';
import { NOW, STAFF } from './plans';
import type { Item } from './strand-fixtures';

const PLAN = 'plan-1' as PlanId;
const interventionId = interventionIdOf(PLAN, 1);
const professionalId = professionalIdOf(PLAN, 1);
const meetingId = formulationMeetingIdOf(PLAN, 1);
const reason = 'not needed any more';

/** One command of each name, on a plan that has one professional, one intervention and one formulation meeting. */
export const AROUND_COMMANDS: {
  readonly [Name in AroundCommand['name']]: Extract<AroundCommand, { readonly name: Name }>;
} = {
  'involve-professional': {
    name: 'involve-professional',
    professional: { name: 'A. Nurse', role: 'nurse', agency: 'health' },
    stops: [],
    overCap: null,
  },
  'step-back-professional': { name: 'step-back-professional', professionalId, reason },
  'begin-intervention': {
    name: 'begin-intervention',
    intervention: { what: 'boxing', level: 2, professionalId: null, adapted: null },
    stops: [],
    overCap: null,
  },
  'adapt-intervention': { name: 'adapt-intervention', interventionId, level: 5, adapted: 'with pictures' },
  'stop-intervention': { name: 'stop-intervention', interventionId, reason },
  'record-developmental-ages': {
    name: 'record-developmental-ages',
    social: 9,
    emotional: 7,
    cognitive: 11,
    basis: 'the psychologist’s mapping',
  },
  'plan-formulation-meeting': {
    name: 'plan-formulation-meeting',
    on: localDate('2026-06-08'),
    invitations: [
      { agency: 'childrens-services', expected: 'the years before ten' },
      { agency: 'education', expected: 'what school has seen' },
    ],
  },
  'record-formulation-meeting': {
    name: 'record-formulation-meeting',
    meetingId,
    attendance: [
      { agency: 'childrens-services', attended: false, gap: 'history missing from 2019 to 2021' },
      { agency: 'education', attended: true, gap: null },
    ],
  },
  'call-off-formulation-meeting': { name: 'call-off-formulation-meeting', meetingId, reason },
};

const ENDED = { at: NOW, by: STAFF.caseManager.staffId, reason };
const PROFESSIONAL_STATES: Readonly<Record<Professional['state']['is'], Professional['state']>> = {
  involved: { is: 'involved' },
  'stepped-back': { is: 'stepped-back', ...ENDED },
};
const INTERVENTION_STATES: Readonly<Record<Intervention['state']['is'], Intervention['state']>> = {
  running: { is: 'running' },
  stopped: { is: 'stopped', ...ENDED },
};
const MEETING_STATES: Readonly<Record<FormulationMeeting['state']['is'], FormulationMeeting['state']>> = {
  planned: { is: 'planned' },
  held: { is: 'held', at: NOW, by: STAFF.caseManager.staffId },
  cancelled: { is: 'cancelled', ...ENDED },
};

export const AROUND_ITEMS: readonly Item[] = [
  {
    commands: ['step-back-professional'],
    states: Object.keys(PROFESSIONAL_STATES),
    in: (state, is) => withEach(state, 'professionals', { state: PROFESSIONAL_STATES[is as 'involved'] }),
    changed: (state, since) => withEach(state, 'professionals', since),
  },
  {
    commands: ['adapt-intervention', 'stop-intervention'],
    states: Object.keys(INTERVENTION_STATES),
    in: (state, is) => withEach(state, 'interventions', { state: INTERVENTION_STATES[is as 'running'] }),
    changed: (state, since) => withEach(state, 'interventions', since),
  },
  {
    commands: ['record-formulation-meeting', 'call-off-formulation-meeting'],
    states: Object.keys(MEETING_STATES),
    in: (state, is) => withEach(state, 'formulationMeetings', { state: MEETING_STATES[is as 'planned'] }),
    changed: (state, since) => withEach(state, 'formulationMeetings', since),
  },
];

function withEach(state: PlanState, kind: keyof AroundTheChild, to: object): PlanState {
  const { aroundTheChild } = state;
  return {
    ...state,
    aroundTheChild: { ...aroundTheChild, [kind]: aroundTheChild[kind].map((one) => ({ ...one, ...to })) },
  };
}
