import { isAfter, isBefore } from '../../calendar/local-date';
import { againstRule, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import type { TaskCommand } from '../commands';
import { notDecidedSince } from '../sharing/state';
import { refuseDeciding } from '../court-matters/rules';
import { mustLieAhead, RULES } from '../rules';
import type { PlanState, Task } from '../state';
import type { Asked } from '../strand';
import type { MoveCommand } from './commands';
import { MOST_STAYS, presentStay } from './custody-state';

type Command<Name extends MoveCommand['name']> = Extract<MoveCommand, { readonly name: Name }>;

export const MOVE_RULES = {
  oneStay: {
    rule: 'one-stay-in-custody-at-a-time',
    standing: 'default',
    source: 'A child is in one place: the last stay in custody is ended, or changed, before another begins',
  },
  stayInLife: {
    rule: 'a-stay-has-a-beginning-and-an-end',
    standing: 'default',
    source: 'A stay in custody begins after the child was born and on no day to come, and ends after it began',
  },
  oneHost: {
    rule: 'one-service-at-a-time',
    standing: 'guidance',
    source: 'Home and host are named, and the service at home stays accountable until the host accepts in writing',
  },
  namedRecipient: {
    rule: 'a-named-recipient',
    standing: 'seed',
    source: 'What follows the child out of area or into custody goes to a named recipient there',
  },
  sharedAnew: {
    rule: 'shared-anew-with-the-host',
    standing: 'seed',
    source:
      'The extract follows the child out of area; each sharing is a decision of its own, with its purpose and basis',
  },
  howMany: {
    rule: 'moves-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_STAYS} stays in custody`,
  },
} as const satisfies Record<string, NamedRule>;

export function refuseCustody(
  { moves, dateOfBirth }: PlanState,
  { since, releaseOn }: Command<'record-custody'>,
  { today }: Asked,
): Refusal | null {
  if (presentStay(moves.custody)) {
    return againstRule(
      MOVE_RULES.oneStay,
      'The child is in custody already. Change that stay when they are somewhere else now, or record their release first.',
    );
  }
  if (moves.custody.length >= MOST_STAYS) {
    return againstRule(MOVE_RULES.howMany, 'Speak with whoever runs the service before recording more.');
  }
  if (isAfter(since, today)) return againstRule(RULES.notInTheFuture, 'This day has not come yet.', 'since');
  if (isBefore(since, dateOfBirth)) {
    return againstRule(MOVE_RULES.stayInLife, 'This day lies before the child was born.', 'since');
  }
  return releaseOn === null ? null : mustLieAhead(releaseOn, today, 'releaseOn');
}

export function refuseChange(_: PlanState, { releaseOn }: Command<'change-custody'>, { today }: Asked): Refusal | null {
  return releaseOn === null ? null : mustLieAhead(releaseOn, today, 'releaseOn');
}

export function refuseGoingOnInside(state: PlanState, command: Command<'go-on-in-custody'>): Refusal | null {
  return presentStay(state.moves.custody)?.goesOn
    ? wrongState('goes-on', 'That the handover goes on was decided before.')
    : refuseDeciding(state, command, '');
}

/**
 * What is sent goes to somebody who is named: never to an establishment or a team as such. In another area that is whoever
 * has accepted there, and before anybody has, whoever the note names. Where the plan is to pass, what others read of the
 * formulation is decided on first: none of it goes along by itself, and nobody of home can share it once the host has accepted.
 */
export function refuseSendingToNobody(
  { moves, sharing }: PlanState,
  { about }: Task,
  { note }: Pick<Extract<TaskCommand, { name: 'complete-task' }>, 'note'>,
): Refusal | null {
  if (moves.custody.find(({ stayId }) => stayId === about)?.establishment.contact === null) {
    return againstRule(
      MOVE_RULES.namedRecipient,
      'Nobody there is named yet. Name the contact with “change-custody” first.',
    );
  }
  const move = moves.outOfArea.find(({ moveId }) => moveId === about);
  if (move?.state.is !== 'asked') return null;
  if (note === null) {
    return againstRule(
      MOVE_RULES.namedRecipient,
      'Nobody there has accepted yet. Say in “note” to whom there it went, or wait for their answer.',
      'note',
    );
  }
  const open = move.kind === 'full-transfer' ? notDecidedSince(sharing, move.decisionsBefore) : [];
  return open.length === 0
    ? null
    : againstRule(
        MOVE_RULES.sharedAnew,
        `Others still read these sections of the formulation: ${open.join(', ')}. Decide with “decide-on-sharing” whether they are shared with a named person there too; one decision can cover them all.`,
      );
}

export function refuseRelease(
  { moves }: PlanState,
  { on }: Command<'record-release'>,
  { today }: Asked,
): Refusal | null {
  if (isAfter(on, today)) {
    return againstRule(
      RULES.notInTheFuture,
      'This day has not come yet. Say with “change-custody” on which day they are to be released.',
      'on',
    );
  }
  const stay = presentStay(moves.custody);
  return stay && isBefore(on, stay.since)
    ? againstRule(MOVE_RULES.stayInLife, `The stay began on ${stay.since}. Choose that day or a later one.`, 'on')
    : null;
}
