import { isAfter } from '../../calendar/local-date';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { VoiceCommand } from './commands';
import { MOST_RECORDS, MOST_VIEWS } from './state';
import type { PersonTexts, Voice } from './state';

type Command<Name extends VoiceCommand['name']> = Extract<VoiceCommand, { readonly name: Name }>;

const VOICE_RULES = {
  howMany: {
    rule: 'records-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_VIEWS} of the child’s views, and ${MOST_RECORDS} of each other kind of record`,
  },
  notToTheUnsafe: {
    rule: 'nobody-speaks-with-who-is-unsafe',
    standing: 'default',
    source: 'Unsafe people are named so that nobody speaks with them about the child',
  },
} as const satisfies Record<string, NamedRule>;

const FULL = 'This plan holds as many of these as it can. Speak with whoever runs the service before recording more.';

export function refuseView({ childViews }: PlanState): Refusal | null {
  return childViews.length >= MOST_VIEWS ? againstRule(VOICE_RULES.howMany, FULL) : null;
}

/** Refuses a record when the plan is full of its kind. */
export const refuseWhenFull =
  (kind: keyof Voice) =>
  ({ voice }: PlanState): Refusal | null =>
    voice[kind].length >= MOST_RECORDS ? againstRule(VOICE_RULES.howMany, FULL) : null;

/** An achievement is recorded once it is one. */
export function refuseAchievement(
  state: PlanState,
  { on }: Command<'record-achievement'>,
  { today }: Asked,
): Refusal | null {
  if (on !== null && isAfter(on, today)) {
    return againstRule(RULES.notInTheFuture, 'This day has not come yet. Record it once it was done.', 'on');
  }
  return refuseWhenFull('achievements')(state);
}

export function refuseNaming(state: PlanState, { person }: Command<'name-person-who-matters'>): Refusal | null {
  return refuseUnsafe(person) ?? refuseWhenFull('peopleWhoMatter')(state);
}

export function refusePersonChange(
  { voice }: PlanState,
  { personId, person }: Command<'change-person-who-matters'>,
): Refusal | null {
  const was = voice.peopleWhoMatter.find((other) => other.personId === personId);
  const full = was !== undefined && was.earlier.length >= MOST_RECORDS;
  return refuseUnsafe(person) ?? (full ? againstRule(VOICE_RULES.howMany, FULL) : null);
}

function refuseUnsafe({ unsafe, maySpeak }: PersonTexts): Refusal | null {
  return unsafe !== null && maySpeak.is === 'yes'
    ? againstRule(
        VOICE_RULES.notToTheUnsafe,
        'Contact with this person is recorded as not safe. Say that nobody may speak with them, or leave “unsafe” out.',
        'person.maySpeak',
      )
    : null;
}
