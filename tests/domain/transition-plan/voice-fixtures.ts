import { achievementIdOf, personIdOf } from '../../../domain/ids';
import type { PlanId } from '../../../domain/ids';
import type { VoiceCommand } from '../../../domain/transition-plan/voice/commands';
import type { PersonWhoMatters } from '../../../domain/transition-plan/voice/state';
import { NOW, STAFF } from './plans';
import type { Item } from './strand-fixtures';

const PLAN = 'plan-1' as PlanId;
const achievementId = achievementIdOf(PLAN, 1);
const personId = personIdOf(PLAN, 1);
const mayBeSeenBy = 'whoever-works-with-me';
const PERSON = { name: 'Nain', relationship: 'grandmother', maySpeak: { is: 'no' }, unsafe: null } as const;

/** One command of each name, on a plan that has one achievement and one person who matters. */
export const VOICE_COMMANDS: {
  readonly [Name in VoiceCommand['name']]: Extract<VoiceCommand, { readonly name: Name }>;
} = {
  'record-how-i-understand-best': {
    name: 'record-how-i-understand-best',
    best: {
      words: 'show me',
      language: 'cy',
      interpreter: { is: 'not-needed' },
      spoken: null,
      signed: null,
      reading: null,
      format: 'pictures',
    },
    mayBeSeenBy,
  },
  'record-safe-way-to-reach-me': {
    name: 'record-safe-way-to-reach-me',
    way: { how: 'a text', when: 'after four', whoMaySeeIt: 'only me', never: 'ring the house' },
    mayBeSeenBy,
  },
  'record-advocate-answer': { name: 'record-advocate-answer', answer: 'wants-one', words: null, mayBeSeenBy },
  'record-restorative-readiness': {
    name: 'record-restorative-readiness',
    readiness: 'not-now',
    reason: 'too early',
    words: null,
    mayBeSeenBy,
  },
  'record-achievement': { name: 'record-achievement', what: 'a medal', on: null, familyMayKnow: true, mayBeSeenBy },
  'change-who-knows-of-achievement': {
    name: 'change-who-knows-of-achievement',
    achievementId,
    familyMayKnow: false,
    mayBeSeenBy,
  },
  'name-person-who-matters': { name: 'name-person-who-matters', person: PERSON, mayBeSeenBy },
  'change-person-who-matters': { name: 'change-person-who-matters', personId, person: PERSON, mayBeSeenBy },
  'take-off-person-who-matters': { name: 'take-off-person-who-matters', personId, reason: 'the child said so' },
  'choose-how-my-plan-looks': {
    name: 'choose-how-my-plan-looks',
    looks: { title: 'Onwards', leavesOff: ['next-steps'], names: ['orders'], easyRead: true, callers: ['Nain'] },
  },
};

const PERSON_STATES: Readonly<Record<PersonWhoMatters['state']['is'], PersonWhoMatters['state']>> = {
  named: { is: 'named' },
  'taken-off': { is: 'taken-off', at: NOW, by: STAFF.caseManager.staffId, reason: 'the child said so' },
};

export const VOICE_ITEMS: readonly Item[] = [
  {
    commands: ['change-who-knows-of-achievement', 'withdraw-record'],
    states: ['recorded'],
    in: (state) => state,
    changed: ({ voice }, since) => ({
      voice: { ...voice, achievements: voice.achievements.map((one) => ({ ...one, ...since })) },
    }),
  },
  {
    commands: ['change-person-who-matters', 'take-off-person-who-matters'],
    states: Object.keys(PERSON_STATES),
    in: (state, is) => ({
      ...state,
      voice: {
        ...state.voice,
        peopleWhoMatter: state.voice.peopleWhoMatter.map((one) => ({
          ...one,
          state: PERSON_STATES[is as PersonWhoMatters['state']['is']],
        })),
      },
    }),
    changed: ({ voice }, since) => ({
      voice: { ...voice, peopleWhoMatter: voice.peopleWhoMatter.map((one) => ({ ...one, ...since })) },
    }),
  },
];
