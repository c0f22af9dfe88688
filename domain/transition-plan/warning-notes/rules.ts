import { addWeeks, isAfter } from '../../calendar/local-date';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { mustLieAhead } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { WarningNoteCommand } from './commands';
import { MOST_WARNINGS, MOST_WORDINGS } from './state';

export const WARNING_RULES = {
  howMany: {
    rule: 'warning-notes-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_WARNINGS} warning notes, each with at most ${MOST_WORDINGS} wordings`,
  },
  lookedAtAgain: {
    rule: 'warning-notes-are-looked-at-again',
    standing: 'default',
    source: 'A warning that nobody looks at again does harm: the service’s policy says by when at the latest',
  },
} as const satisfies Record<string, NamedRule>;

type Reviewing = Exclude<WarningNoteCommand, { readonly name: 'end-warning-note' }>;

/** Refuses a review day that has passed, and one further ahead than the policy lets a warning stand unseen. */
export function refuseReview({ policy }: PlanState, { reviewOn }: Reviewing, { today }: Asked): Refusal | null {
  if (reviewOn === null) return null;
  const latest = addWeeks(today, policy.warningNoteReviewWeeks);
  if (!isAfter(reviewOn, latest)) return mustLieAhead(reviewOn, today, 'reviewOn');
  const says = `Choose ${latest} or a day before it; it can be kept again then.`;
  return againstRule(WARNING_RULES.lookedAtAgain, says, 'reviewOn');
}

export function refuseWarning(state: PlanState, command: Reviewing, asked: Asked): Refusal | null {
  if (state.warningNotes.length >= MOST_WARNINGS) {
    return againstRule(
      WARNING_RULES.howMany,
      'This plan holds as many warning notes as it can. Change one that stands.',
    );
  }
  return refuseReview(state, command, asked);
}

export function refuseWording(
  state: PlanState,
  command: Extract<Reviewing, { readonly name: 'change-warning-note' }>,
  asked: Asked,
): Refusal | null {
  const note = state.warningNotes.find(({ warningNoteId }) => warningNoteId === command.warningNoteId);
  if (note && note.earlier.length + 1 >= MOST_WORDINGS) {
    return againstRule(
      WARNING_RULES.howMany,
      'This warning was changed as often as it can be. End it, and add another.',
    );
  }
  return refuseReview(state, command, asked);
}
