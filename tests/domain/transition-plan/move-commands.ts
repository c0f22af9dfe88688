import { localDate } from '../../../domain/calendar/local-date';
import { areaMoveIdOf, custodyStayIdOf } from '../../../domain/ids';
import type { AreaMoveId, CustodyStayId, PlanId } from '../../../domain/ids';
import type { MoveCommand } from '../../../domain/transition-plan/moves/commands';
import { presentMove, TRAVEL_CHOICES } from '../../../domain/transition-plan/moves/area-state';
import type { AreaMoveState } from '../../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS, presentStay } from '../../../domain/transition-plan/moves/custody-state';
import type { CustodyState, Establishment } from '../../../domain/transition-plan/moves/custody-state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { NOW, STAFF } from './plans';
import type { LivedPlan } from './plans';
import type { Makers } from './strand-commands';
import type { Item } from './strand-fixtures';
import { CANARY } from './voice-commands';

const WITH = [STAFF.receivingOfficer, STAFF.probationManager, STAFF.caseManager];
export const YOUNG: Establishment = {
  name: 'Hafan',
  kind: 'youth',
  contact: { name: 'Eleri Ffug', howToReach: 'ring the unit office' },
};
const PLACES: readonly Establishment[] = [YOUNG, { ...YOUNG, contact: null }, { ...YOUNG, name: 'Tŷ', kind: 'adult' }];

/** The other area: its one manager is a stranger to the plan until their service is asked. */
export const ELSEWHERE = { serviceId: STAFF.stranger.serviceId, teamId: STAFF.stranger.teamId };

function someMove(plan: LivedPlan, chance: Chance): AreaMoveId {
  const { outOfArea } = plan.state.moves;
  const present = presentMove(outOfArea);
  if (present && at(chance, 3) % 4 > 0) return present.moveId;
  return outOfArea.length === 0 ? areaMoveIdOf(plan.state.planId, 999) : pick(outOfArea, at(chance, 3)).moveId;
}

function someStay(plan: LivedPlan, chance: Chance): CustodyStayId {
  const { custody } = plan.state.moves;
  const present = presentStay(custody);
  if (present && at(chance, 3) % 4 > 0) return present.stayId;
  return custody.length === 0 ? custodyStayIdOf(plan.state.planId, 999) : pick(custody, at(chance, 3)).stayId;
}

/** How a walk makes up where a child goes. */
export const MOVE_MAKERS: Makers<MoveCommand> = {
  'record-custody': (plan, { chance, day }) => {
    const few = at(chance, 4);
    const since = few % 11 === 0 ? day : plan.today;
    const releaseOn = few % 3 === 0 ? null : day;
    const why = pick(CUSTODY_REASONS, few);
    return { name: 'record-custody', why, since, establishment: pick(PLACES, at(chance, 3)), releaseOn };
  },
  'change-custody': (plan, { chance, day, reason }) => {
    const releaseOn = at(chance, 4) % 3 === 0 ? null : day;
    const establishment = pick(PLACES, at(chance, 5));
    return { name: 'change-custody', stayId: someStay(plan, chance), establishment, releaseOn, reason };
  },
  'go-on-in-custody': (plan, { chance, reason }) => {
    const decidedWith = pick(WITH, at(chance, 4)).staffId;
    return { name: 'go-on-in-custody', stayId: someStay(plan, chance), decidedWith, reason };
  },
  'record-release': (plan, { chance, day }) => {
    const on = at(chance, 4) % 7 === 0 ? day : plan.today;
    return { name: 'record-release', stayId: someStay(plan, chance), on };
  },
  'withdraw-custody': (plan, { chance, reason }) => {
    return { name: 'withdraw-custody', stayId: someStay(plan, chance), reason };
  },
  'ask-another-area': (plan, { chance, day, reason }) => {
    const few = at(chance, 4);
    const kind = few % 5 === 0 ? 'full-transfer' : 'caretaking';
    const until = few % 3 === 0 ? day : null;
    const host = few % 13 === 0 ? { serviceId: plan.state.serviceId, teamId: plan.state.teamId } : ELSEWHERE;
    return { name: 'ask-another-area', kind, host, from: plan.today, until, reason };
  },
  'record-choice-to-travel': (plan, { chance }) => {
    const choice = pick(TRAVEL_CHOICES, at(chance, 4));
    return { name: 'record-choice-to-travel', moveId: someMove(plan, chance), choice, childsWords: CANARY };
  },
  'change-area-move': (plan, { chance, day, reason }) => {
    const until = at(chance, 4) % 4 === 0 ? null : day;
    return { name: 'change-area-move', moveId: someMove(plan, chance), until, reason };
  },
  'end-area-move': (plan, { chance, reason }) => {
    return { name: 'end-area-move', moveId: someMove(plan, chance), reason };
  },
};

const stayId = custodyStayIdOf('plan-1' as PlanId, 1);
const moveId = areaMoveIdOf('plan-1' as PlanId, 1);

/** One command of each name, that somebody could give on a plan with one stay that goes on. */
export const MOVE_COMMANDS: {
  readonly [Name in MoveCommand['name']]: Extract<MoveCommand, { readonly name: Name }>;
} = {
  'record-custody': {
    name: 'record-custody',
    why: 'remand',
    since: localDate('2026-01-12'),
    establishment: YOUNG,
    releaseOn: null,
  },
  'change-custody': {
    name: 'change-custody',
    stayId,
    establishment: YOUNG,
    releaseOn: localDate('2026-10-01'),
    reason: 'the court has set a day',
  },
  'go-on-in-custody': {
    name: 'go-on-in-custody',
    stayId,
    decidedWith: STAFF.probationManager.staffId,
    reason: 'the officer visits them there',
  },
  'record-release': { name: 'record-release', stayId, on: localDate('2026-06-08') },
  'withdraw-custody': { name: 'withdraw-custody', stayId, reason: 'of another child' },
  'ask-another-area': {
    name: 'ask-another-area',
    kind: 'caretaking',
    host: ELSEWHERE,
    from: localDate('2026-06-08'),
    until: null,
    reason: 'the family moves',
  },
  'record-choice-to-travel': {
    name: 'record-choice-to-travel',
    moveId,
    choice: 'travels-with-me',
    childsWords: 'you ring me',
  },
  'change-area-move': {
    name: 'change-area-move',
    moveId,
    until: localDate('2026-10-01'),
    reason: 'they settle there',
  },
  'end-area-move': { name: 'end-area-move', moveId, reason: 'home again' },
};

const AGREED = {
  is: 'agreed',
  trustedWorkerId: STAFF.caseManager.staffId,
  on: localDate('2026-06-01'),
  by: STAFF.caseManager.staffId,
  childsWords: null,
} as const;
const BY = { at: NOW, by: STAFF.caseManager.staffId };
const STATES: Readonly<Record<CustodyState['is'], CustodyState>> = {
  'in-custody': { is: 'in-custody' },
  released: { is: 'released', on: localDate('2026-06-01'), ...BY },
  withdrawn: { is: 'withdrawn', reason: 'a reason', ...BY },
};

const AREA_STATES: Readonly<Record<AreaMoveState['is'], AreaMoveState>> = {
  asked: { is: 'asked' },
  agreed: { is: 'agreed', ...BY },
  ended: { is: 'ended', reason: 'home again', ...BY },
};

export const MOVE_ITEMS: readonly Item[] = [
  {
    commands: ['record-choice-to-travel', 'change-area-move', 'end-area-move'],
    states: Object.keys(AREA_STATES),
    in: (state, is) => ({
      ...state,
      voluntaryContact: AGREED,
      moves: {
        ...state.moves,
        outOfArea: state.moves.outOfArea.map((one) => ({ ...one, state: AREA_STATES[is as AreaMoveState['is']] })),
      },
    }),
    changed: (state, since) => ({
      moves: { ...state.moves, outOfArea: state.moves.outOfArea.map((one) => ({ ...one, ...since })) },
    }),
  },
  {
    commands: ['change-custody', 'go-on-in-custody', 'record-release', 'withdraw-custody'],
    states: Object.keys(STATES),
    in: (state, is) => ({
      ...state,
      moves: {
        ...state.moves,
        custody: state.moves.custody.map((one) => ({ ...one, state: STATES[is as CustodyState['is']] })),
      },
    }),
    changed: (state, since) => ({
      moves: { ...state.moves, custody: state.moves.custody.map((one) => ({ ...one, ...since })) },
    }),
  },
];
