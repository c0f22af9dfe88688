import { isAfter, isBefore } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import type { StaffId } from '../../ids';
import { againstRule, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { SeriousEventCommand } from './commands';
import { MOST_INCIDENTS, MOST_WITHDRAWN } from './state';
import type { DeathSaid } from './state';

type Command<Name extends SeriousEventCommand['name']> = Extract<SeriousEventCommand, { readonly name: Name }>;

/** The rules by which a death, or another serious incident, is recorded. */
export const SERIOUS_RULES = {
  confirmed: {
    rule: 'death-confirmed-by-two',
    standing: 'default',
    source: 'A death counts only when as many people as the policy asks for have recorded it, each by themselves',
  },
  sinceBirth: {
    rule: 'not-before-the-child-was-born',
    standing: 'default',
    source: 'What is recorded of a child has happened since they were born',
  },
  howMany: {
    rule: 'records-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_INCIDENTS} serious incidents, and ${MOST_WITHDRAWN} deaths that were recorded by mistake`,
  },
} as const satisfies Record<string, NamedRule>;

const FULL = 'This plan holds as many of these as it can. Speak with whoever runs the service before recording more.';

/** Nobody seals a child's plan alone, or by a slip. */
export function refuseDeath(
  { seriousEvents, dateOfBirth }: PlanState,
  { diedOn }: Command<'record-death'>,
  { actor, today }: Asked,
): Refusal | null {
  const { death, deathsWithdrawn } = seriousEvents;
  const refusal = refuseSayingSo(death, diedOn, actor.staffId);
  if (refusal !== null) return refusal;
  if (deathsWithdrawn.length >= MOST_WITHDRAWN) return againstRule(SERIOUS_RULES.howMany, FULL);
  return notInTheChildsLife({ dateOfBirth }, diedOn, today, 'diedOn');
}

/** The same for a child without an open plan. */
export function refuseDeathOfChild(
  {
    said,
    dateOfBirth,
    confirmedBy,
  }: {
    readonly said: readonly DeathSaid[];
    readonly dateOfBirth: LocalDate;
    readonly confirmedBy: number;
  },
  { diedOn, by, today }: { readonly diedOn: LocalDate; readonly by: StaffId; readonly today: LocalDate },
): Refusal | null {
  if (said.length >= confirmedBy) return wrongState('sealed', 'The child’s death has been confirmed already.');
  return refuseSayingSo(said, diedOn, by) ?? notInTheChildsLife({ dateOfBirth }, diedOn, today, 'diedOn');
}

/** Two people, each by themselves, and both of the same day. */
function refuseSayingSo(death: readonly DeathSaid[], diedOn: LocalDate, by: StaffId): Refusal | null {
  const [first] = death;
  if (death.some((said) => said.by === by)) {
    return wrongState('recorded', 'You have recorded this already. Somebody else has to confirm it.');
  }
  if (first && first.diedOn !== diedOn) {
    return againstRule(
      SERIOUS_RULES.confirmed,
      `The day recorded first is ${first.diedOn}. Speak with whoever recorded it: give the same day, or withdraw it and record it anew.`,
      'diedOn',
    );
  }
  return null;
}

export function refuseWithdrawal({ seriousEvents }: PlanState): Refusal | null {
  return refuseWithdrawalOf(seriousEvents.death);
}

export function refuseWithdrawalOf(said: readonly DeathSaid[]): Refusal | null {
  return said.length > 0 ? null : wrongState('open', 'No death is recorded here.');
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
  { dateOfBirth }: Pick<PlanState, 'dateOfBirth'>,
  day: LocalDate,
  today: LocalDate,
  field: string,
): Refusal | null {
  if (isAfter(day, today)) return againstRule(RULES.notInTheFuture, 'This day has not come yet.', field);
  return isBefore(day, dateOfBirth)
    ? againstRule(SERIOUS_RULES.sinceBirth, 'This day lies before the child was born.', field)
    : null;
}
