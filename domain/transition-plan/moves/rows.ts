import { BEFORE_TRANSFER, OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { MoveCommand } from './commands';
import { changeCustody, goOnInside, recordCustody, recordRelease, withdrawCustody } from './custody-steps';
import { askAnotherArea, changeAreaMove, endAreaMove, recordChoice } from './area-steps';
import { refuseAreaMove, refuseChangeOfMove, refuseChoice, refuseEndOfMove } from './area-rules';
import { refuseChange, refuseCustody, refuseGoingOnInside, refuseRelease } from './rules';

const BOTH: ActionRow['who'] = [...SENDER, ...RECEIVER];
const onStay = (why: string, who = BOTH): ActionRow => {
  return { on: 'item', who, phases: OPEN, itemStates: ['in-custody'], whilePaused: true, why };
};

/** Every command about where the child goes. */
export const MOVE_ROWS: StrandRows<MoveCommand> = {
  'record-custody': {
    on: 'plan',
    who: BOTH,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'Whoever of the two services hears that the child is in custody records it, so that nothing counts against them.',
    refuse: refuseCustody,
    carryOut: recordCustody,
  },
  'change-custody': {
    ...onStay('Where they are held, whom to speak with there, and the day of release change; dates follow.'),
    item: stay,
    refuse: refuseChange,
    carryOut: changeCustody,
  },
  'go-on-in-custody': {
    ...onStay('A handover goes on inside only by a decision of both sides.', SENDER),
    phases: BEFORE_TRANSFER,
    item: stay,
    refuse: refuseGoingOnInside,
    carryOut: goOnInside,
  },
  'record-release': {
    ...onStay('Whoever hears of the release records it, so that the steps go on.'),
    item: stay,
    refuse: refuseRelease,
    carryOut: recordRelease,
  },
  'withdraw-custody': {
    ...onStay('A mistake is put right with why, and stays readable.'),
    itemStates: ['in-custody', 'released'],
    item: stay,
    refuse: nothingMore,
    carryOut: withdrawCustody,
  },
  'ask-another-area': {
    on: 'plan',
    who: SENDER,
    phases: OPEN.filter((phase) => phase !== 'transferred'),
    itemStates: [],
    whilePaused: true,
    why: 'The service that holds the plan asks another to look after the child there, or to take the plan over.',
    refuse: refuseAreaMove,
    carryOut: askAnotherArea,
  },
  'record-choice-to-travel': {
    on: 'item',
    who: SENDER,
    phases: OPEN,
    itemStates: ['asked', 'agreed'],
    whilePaused: true,
    why: 'Voluntary contact is the child’s: whether it goes with them is their choice.',
    item: areaMove,
    refuse: refuseChoice,
    carryOut: recordChoice,
  },
  'change-area-move': {
    on: 'item',
    who: SENDER,
    phases: OPEN,
    itemStates: ['asked', 'agreed'],
    whilePaused: true,
    why: 'Whoever asked another service says until when the child stays there, as that changes.',
    item: areaMove,
    refuse: refuseChangeOfMove,
    carryOut: changeAreaMove,
  },
  'end-area-move': {
    on: 'item',
    who: SENDER,
    phases: OPEN,
    itemStates: ['asked', 'agreed'],
    whilePaused: true,
    why: 'Whoever asked another service takes that back, or says that the child is home again.',
    item: areaMove,
    refuse: refuseEndOfMove,
    carryOut: endAreaMove,
  },
};

function areaMove({ moves }: PlanState, command: { readonly moveId: string }): StrandItem | null {
  const found = moves.outOfArea.find(({ moveId }) => moveId === command.moveId);
  return found ? { id: found.moveId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}

function stay({ moves }: PlanState, command: { readonly stayId: string }): StrandItem | null {
  const found = moves.custody.find(({ stayId }) => stayId === command.stayId);
  return found ? { id: found.stayId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
