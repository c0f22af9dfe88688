import { isAfter, isBefore } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { againstRule, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { SeriousEventCommand } from './commands';
import { MOST_INCIDENTS, MOST_WITHDRAWN } from './state';

type Command<Name extends SeriousEventCommand['name']> = Extract<SeriousEventCommand, { readonly name: Name }>;

/** The rules by which a death, or another serious incident, is recorded. */
export const SERIOUS_RULES = {
  confirmed: {
    rule: 'death-confirmed-by-two',
    standing: 'default',
    source: 'A death counts only when as many people as the policy asks for have recorded it, each by themselves',
  },
  howMany: {
    rule: 'records-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_INCIDENTS} serious incidents, and ${MOST_WITHDRAWN} deaths that were recorded by mistake`,
  },
} as const satisfies Record<string, NamedRule>;

const FULL = 'This plan holds as many of these as it can. Speak with whoever runs the service before recording more.';

/** Two people, each by themselves, and both of the same day: nobody seals a child's plan alone, or by a slip. */
export function refuseDeath(
  state: PlanState,
  { diedOn }: Command<'record-death'>,
  { actor, today }: Asked,
): Refusal | null {
  const { death, deathsWithdrawn } = state.seriousEvents;
  const [first] = death;
  if (death.some(({ by }) => by === actor.staffId)) {
    return wrongState('recorded', 'You have recorded this already. Somebody else has to confirm it.');
  }
  if (first && first.diedOn !== diedOn) {
    return againstRule(
      SERIOUS_RULES.confirmed,
      `The day recorded first is ${first.diedOn}. Speak with whoever recorded it: give the same day, or withdraw it and record it anew.`,
      'diedOn',
    );
  }
  if (deathsWithdrawn.length >= MOST_WITHDRAWN) return againstRule(SERIOUS_RULES.howMany, FULL);
  return notInTheChildsLife(state, diedOn, today, 'diedOn');
}

export function refuseWithdrawal({ seriousEvents }: PlanState): Refusal | null {
  return seriousEvents.death.length > 0 ? null : wrongState('open', 'No death is recorded on this plan.');
}

export function refuseIncident(
  state: PlanState,
  { on }: Command<'record-serious-incident'>,
  { today }: Asked,
): Refusal | null {
  if (state.seriousEvents.incidents.length >= MOST_INCIDENTS) return againstRule(SERIOUS_RULES.howMany, FULL);
  return notInTheChildsLife(state, on, today, 'on');
}

function notInTheChildsLife(
  { dateOfBirth }: PlanState,
  day: LocalDate,
  today: LocalDate,
  field: string,
): Refusal | null {
  if (isAfter(day, today)) return againstRule(RULES.notInTheFuture, 'This day has not come yet.', field);
  return isBefore(day, dateOfBirth)
    ? againstRule(RULES.notInTheFuture, 'This day lies before the child was born.', field)
    : null;
}
