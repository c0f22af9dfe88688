import { achievementIdOf, personIdOf } from '../../../domain/ids';
import type { VoiceCommand } from '../../../domain/transition-plan/voice/commands';
import { ADVOCATE_ANSWERS, AUDIENCES, MY_PLAN_PARTS, READINESS } from '../../../domain/transition-plan/voice/state';
import type { Audience, PersonTexts } from '../../../domain/transition-plan/voice/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import type { Makers } from './strand-commands';

/** Stands in every text that nobody but who may see a record is to read. */
export const CANARY = 'CANARYNAME';
const UNDERSTANDING = {
  words: `slowly, ${CANARY}`,
  language: 'cy',
  interpreter: { is: 'not-needed' },
  spoken: null,
  signed: null,
  reading: 'short',
  format: null,
} as const;
const SAFE_WAY = { how: `ring ${CANARY}`, when: null, whoMaySeeIt: null, never: `never ${CANARY}` } as const;

/** How a walk makes up the commands of the child's voice. */
export const VOICE_MAKERS: Makers<VoiceCommand> = {
  'record-how-i-understand-best': (_, { chance }) => {
    return { name: 'record-how-i-understand-best', best: UNDERSTANDING, mayBeSeenBy: someAudience(chance) };
  },
  'record-safe-way-to-reach-me': (_, { chance }) => {
    return { name: 'record-safe-way-to-reach-me', way: SAFE_WAY, mayBeSeenBy: someAudience(chance) };
  },
  'record-advocate-answer': (_, { chance }) => {
    const answer = pick(ADVOCATE_ANSWERS, at(chance, 3));
    return { name: 'record-advocate-answer', answer, words: CANARY, mayBeSeenBy: someAudience(chance) };
  },
  'record-restorative-readiness': (_, { chance }) => {
    const readiness = pick(READINESS, at(chance, 3));
    const said = { reason: CANARY, words: CANARY, mayBeSeenBy: someAudience(chance) };
    return { name: 'record-restorative-readiness', readiness, ...said };
  },
  'record-achievement': (_, { chance, day }) => {
    const on = at(chance, 4) % 2 === 0 ? null : day;
    const told = { familyMayKnow: at(chance, 3) % 2 === 0, mayBeSeenBy: someAudience(chance) };
    return { name: 'record-achievement', what: CANARY, on, ...told };
  },
  'change-who-knows-of-achievement': ({ state: { planId, voice } }, { chance }) => {
    const achievementId =
      voice.achievements.length === 0
        ? achievementIdOf(planId, 999)
        : pick(voice.achievements, at(chance, 3)).achievementId;
    const told = { familyMayKnow: at(chance, 4) % 2 === 0, mayBeSeenBy: someAudience(chance) };
    return { name: 'change-who-knows-of-achievement', achievementId, ...told };
  },
  'choose-how-my-plan-looks': (_, { chance }) => {
    const leavesOff = MY_PLAN_PARTS.filter((_part, index) => at(chance, 2) % (index + 2) === 0);
    const looks = { title: CANARY, leavesOff, names: [], easyRead: at(chance, 3) % 2 === 0, callers: [CANARY] };
    return { name: 'choose-how-my-plan-looks', looks };
  },
  'name-person-who-matters': (_, { chance }) => {
    return { name: 'name-person-who-matters', person: somebody(chance), mayBeSeenBy: someAudience(chance) };
  },
  'change-person-who-matters': (plan, { chance }) => {
    const personId = somePerson(plan, chance);
    return {
      name: 'change-person-who-matters',
      personId,
      person: somebody(chance),
      mayBeSeenBy: someAudience(chance),
    };
  },
  'take-off-person-who-matters': (plan, { chance }) => {
    return { name: 'take-off-person-who-matters', personId: somePerson(plan, chance), reason: CANARY };
  },
};

export function someAudience(chance: Chance): Audience {
  return pick(AUDIENCES, at(chance, 2));
}

function somebody(chance: Chance): PersonTexts {
  const few = at(chance, 4);
  const maySpeak = few % 3 === 0 ? ({ is: 'yes', about: CANARY } as const) : ({ is: 'no' } as const);
  return { name: CANARY, relationship: `uncle of ${CANARY}`, maySpeak, unsafe: few % 4 === 0 ? CANARY : null };
}

function somePerson(
  { state: { planId, voice } }: Parameters<(typeof VOICE_MAKERS)['name-person-who-matters']>[0],
  chance: Chance,
) {
  const { peopleWhoMatter } = voice;
  return peopleWhoMatter.length === 0 ? personIdOf(planId, 999) : pick(peopleWhoMatter, at(chance, 3)).personId;
}
