import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { AroundCommand } from './commands';
import {
  refuseAdapting,
  refuseAttendance,
  refuseIntervention,
  refuseInvolving,
  refuseMeeting,
  refuseSteppingBack,
  refuseWhenFull,
} from './rules';
import {
  adapt,
  begin,
  callOffMeeting,
  involve,
  mapDevelopment,
  planMeeting,
  recordMeeting,
  stepBack,
  stop,
} from './steps';

type Who = ActionRow['who'];
const BOTH_SIDES: Who = [...SENDER, ...RECEIVER];

const onPlan = (who: Who, why: string): ActionRow => {
  return { on: 'plan', who, phases: OPEN, itemStates: [], whilePaused: true, why };
};
const onItem = (who: Who, is: ActionRow['itemStates'][number], why: string): ActionRow => {
  return { on: 'item', who, phases: OPEN, itemStates: [is], whilePaused: true, why };
};

/** Every command about who and what is around the child. */
export const AROUND_ROWS: StrandRows<AroundCommand> = {
  'involve-professional': {
    ...onPlan(BOTH_SIDES, 'Whoever works with the child brings somebody in, and says who steps back for it.'),
    refuse: refuseInvolving,
    carryOut: involve,
  },
  'step-back-professional': {
    ...onItem(BOTH_SIDES, 'involved', 'Fewer adults: whoever works with the child says who is not needed any more.'),
    item: professional,
    refuse: refuseSteppingBack,
    carryOut: stepBack,
  },
  'begin-intervention': {
    ...onPlan(
      BOTH_SIDES,
      'Whoever works with the child begins what the child can take on, and says what stops for it.',
    ),
    refuse: refuseIntervention,
    carryOut: begin,
  },
  'adapt-intervention': {
    ...onItem(BOTH_SIDES, 'running', 'Work is made to fit the child, on any level and in any order.'),
    item: intervention,
    refuse: refuseAdapting,
    carryOut: adapt,
  },
  'stop-intervention': {
    ...onItem(BOTH_SIDES, 'running', 'What the child cannot take on, or needs no more, stops.'),
    item: intervention,
    refuse: nothingMore,
    carryOut: stop,
  },
  'record-developmental-ages': {
    ...onPlan(SENDER, 'The youth justice service holds the formulation in which they are mapped.'),
    refuse: refuseWhenFull('developmentalAges'),
    carryOut: mapDevelopment,
  },
  'plan-formulation-meeting': {
    ...onPlan(SENDER, 'The youth justice service asks partner agencies together, and says what is expected of each.'),
    refuse: refuseMeeting,
    carryOut: planMeeting,
  },
  'record-formulation-meeting': {
    ...onItem(SENDER, 'planned', 'Whoever held the meeting says who was there, and what is missing.'),
    item: meeting,
    refuse: refuseAttendance,
    carryOut: recordMeeting,
  },
  'call-off-formulation-meeting': {
    ...onItem(SENDER, 'planned', 'Whoever asked agencies together may call it off beforehand.'),
    item: meeting,
    refuse: nothingMore,
    carryOut: callOffMeeting,
  },
};

function professional({ aroundTheChild }: PlanState, command: { readonly professionalId: string }): StrandItem | null {
  const found = aroundTheChild.professionals.find((other) => other.professionalId === command.professionalId);
  return found ? { id: found.professionalId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}

function intervention({ aroundTheChild }: PlanState, command: { readonly interventionId: string }): StrandItem | null {
  const found = aroundTheChild.interventions.find((other) => other.interventionId === command.interventionId);
  return found ? { id: found.interventionId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}

function meeting({ aroundTheChild }: PlanState, command: { readonly meetingId: string }): StrandItem | null {
  const found = aroundTheChild.formulationMeetings.find((other) => other.meetingId === command.meetingId);
  return found ? { id: found.meetingId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
