import { addWeeks } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { addWorkingDays } from '../../calendar/working-days';
import { warningNoteIdOf } from '../../ids';
import type { WarningNoteId } from '../../ids';
import { readersOf } from '../../notes';
import { accountableNow } from '../accountable';
import { assigneeFor, completeByDecision, makeTask } from '../tasks';
import type { Task } from '../state';
import { actorOf, revised, sideOf, tell } from '../turn';
import type { Turn } from '../turn';
import type { WarningNoteCommand } from './commands';
import type { WarningNote } from './state';
import { reviewsDue } from './wakes';

type Command<Name extends WarningNoteCommand['name']> = Extract<WarningNoteCommand, { readonly name: Name }>;

export function addWarning(turn: Turn, { text, reviewOn }: Command<'add-warning-note'>): void {
  const { state } = turn;
  const warningNoteId = warningNoteIdOf(state.planId, state.warningNotes.length + 1);
  const side = sideOf(turn);
  const passed = accountableNow(state).serviceId === state.receivingServiceId;
  const note: WarningNote = {
    ...{ warningNoteId, text, at: turn.now, by: actorOf(turn), side, reviewOn: reviewDay(turn, reviewOn) },
    readers: side === 'sender' ? 'both-sides' : readersOf({ side, passed, goesAlong: false }),
    ...{ earlier: [], state: { is: 'stands' }, rev: 1, changes: [] },
  };
  turn.state = { ...state, warningNotes: [...state.warningNotes, note] };
  tell(turn, 'warning-note-added', warningNoteId, { reviewOn: note.reviewOn });
  turn.item = { id: warningNoteId, rev: 1 };
}

export function keepWarning(turn: Turn, { warningNoteId, reviewOn }: Command<'keep-warning-note'>): void {
  const day = reviewDay(turn, reviewOn);
  review(turn, warningNoteId, { reviewOn: day }, `kept until ${day}`);
  tell(turn, 'warning-note-kept', warningNoteId, { reviewOn: day });
}

/** What it said before stays readable, with who and when. */
export function changeWarning(turn: Turn, { warningNoteId, text, reviewOn }: Command<'change-warning-note'>): void {
  const before = found(turn, warningNoteId);
  const day = reviewDay(turn, reviewOn);
  const earlier = [...before.earlier, { text: before.text, at: before.at, by: before.by }];
  const to = { text, at: turn.now, by: actorOf(turn), earlier, reviewOn: day };
  review(turn, warningNoteId, to, 'changed');
  tell(turn, 'warning-note-changed', warningNoteId, { reviewOn: day });
}

/** The reason stands with the note, and not in the history, which more people read. */
export function endWarning(turn: Turn, { warningNoteId, reason }: Command<'end-warning-note'>): void {
  review(turn, warningNoteId, { state: { is: 'ended', at: turn.now, by: actorOf(turn), reason } }, 'ended');
  tell(turn, 'warning-note-ended', warningNoteId, {});
}

/**
 * A warning whose day has come is asked about once; until somebody answers, it stands. A deputy from another service may have
 * written it on a plan that nobody receives: then it is the case manager who is asked.
 */
export function askForReviews(turn: Turn): void {
  for (const { warningNoteId, side } of reviewsDue(turn.state, turn.now)) {
    const { policy, life, receivingTeamId } = turn.state;
    const theirs = receivingTeamId !== null && (side === 'receiver' || life.phase === 'transferred');
    const holder = theirs ? 'receiving-officer' : 'case-manager';
    const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
    makeTask(turn, 'review-warning-note', null, assigneeFor(turn.state, holder), dueOn, warningNoteId);
    tell(turn, 'warning-note-review-due', warningNoteId, {});
  }
}

/** Somebody has looked at it again: that answers the task that asked for it. */
function review(turn: Turn, warningNoteId: WarningNoteId, to: Partial<WarningNote>, what: string): void {
  const before = found(turn, warningNoteId);
  const after: WarningNote = { ...before, ...to, ...revised(before, turn, what) };
  const warningNotes = turn.state.warningNotes.map((other) => (other === before ? after : other));
  turn.state = { ...turn.state, warningNotes };
  completeByDecision(turn, 'review-warning-note', what, ({ about }: Task) => about === warningNoteId);
  turn.item = { id: warningNoteId, rev: after.rev };
}

function reviewDay({ today, state }: Turn, chosen: LocalDate | null): LocalDate {
  return chosen ?? addWeeks(today, state.policy.warningNoteReviewWeeks);
}

function found({ state }: Turn, warningNoteId: WarningNoteId): WarningNote {
  const note = state.warningNotes.find((other) => other.warningNoteId === warningNoteId);
  if (!note) throw new RangeError('The guard has found this warning note before');
  return note;
}
