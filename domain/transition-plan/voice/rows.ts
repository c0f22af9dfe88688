import type { Actor } from '../../people';
import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { VoiceCommand } from './commands';
import { refuseAchievement, refuseNaming, refusePersonChange, refuseWhenFull } from './rules';
import { isShown, seerOf } from './shown';
import {
  changePerson,
  changeWhoKnows,
  chooseHowMyPlanLooks,
  namePerson,
  recordAchievement,
  recordAdvocateAnswer,
  recordReadiness,
  recordSafeWay,
  recordUnderstanding,
  takePersonOff,
} from './steps';

const BOTH_SIDES = [...SENDER, ...RECEIVER] as const;

const onPlan = (why: string): ActionRow => {
  return { on: 'plan', who: BOTH_SIDES, phases: OPEN, itemStates: [], whilePaused: true, why };
};
const onItem = (itemStates: ActionRow['itemStates'], why: string): ActionRow => {
  return { on: 'item', who: BOTH_SIDES, phases: OPEN, itemStates, whilePaused: true, why };
};

/** Every command by which the child's voice is kept: whoever hears the child writes it down. */
export const VOICE_ROWS: StrandRows<VoiceCommand> = {
  'record-how-i-understand-best': {
    ...onPlan('Whoever hears how the child understands best writes it down for all who come after.'),
    refuse: refuseWhenFull('howIUnderstandBest'),
    carryOut: recordUnderstanding,
  },
  'record-safe-way-to-reach-me': {
    ...onPlan('The child tells whom they trust how they can be reached safely.'),
    refuse: refuseWhenFull('safeWayToReachMe'),
    carryOut: recordSafeWay,
  },
  'record-advocate-answer': {
    ...onPlan('Whoever offered an advocate writes down the child’s own answer.'),
    refuse: refuseWhenFull('advocate'),
    carryOut: recordAdvocateAnswer,
  },
  'record-restorative-readiness': {
    ...onPlan('Restorative work waits for the child; whoever speaks with them about it says where they stand.'),
    refuse: refuseWhenFull('restorativeWork'),
    carryOut: recordReadiness,
  },
  'record-achievement': {
    ...onPlan('Whoever sees what the child has achieved may write it down.'),
    refuse: refuseAchievement,
    carryOut: recordAchievement,
  },
  'change-who-knows-of-achievement': {
    ...onItem(['recorded'], 'The child decides who is told, and may decide otherwise later.'),
    item: achievement,
    refuse: nothingMore,
    carryOut: changeWhoKnows,
  },
  'name-person-who-matters': {
    ...onPlan('The child names who matters to them; whoever hears it writes it down.'),
    refuse: refuseNaming,
    carryOut: namePerson,
  },
  'change-person-who-matters': {
    ...onItem(['named'], 'What the child says of somebody may change; what was said before stays readable.'),
    item: person,
    refuse: refusePersonChange,
    carryOut: changePerson,
  },
  'take-off-person-who-matters': {
    ...onItem(['named'], 'The child may take somebody off again.'),
    item: person,
    refuse: nothingMore,
    carryOut: takePersonOff,
  },
  'choose-how-my-plan-looks': {
    ...onPlan('The child says what stands on what they are given to keep; whoever gives it to them writes it down.'),
    refuse: refuseWhenFull('myPlan'),
    carryOut: chooseHowMyPlanLooks,
  },
};

/** To whom a record is not shown, for them it is not there. */
function achievement(state: PlanState, { achievementId }: { readonly achievementId: string }, actor: Actor) {
  const found = state.voice.achievements.find((other) => other.achievementId === achievementId);
  if (!found || !isShown('achievement', found.mayBeSeenBy, seerOf(state, actor))) return null;
  return { id: achievementId, state: 'recorded', rev: found.rev, changes: found.changes } satisfies StrandItem;
}

function person(state: PlanState, { personId }: { readonly personId: string }, actor: Actor): StrandItem | null {
  const found = state.voice.peopleWhoMatter.find((other) => other.personId === personId);
  if (!found || !isShown('person-who-matters', found.mayBeSeenBy, seerOf(state, actor))) return null;
  return { id: personId, state: found.state.is, rev: found.rev, changes: found.changes };
}
