import type { Seer } from '../voice/shown';
import type { WarningNote } from './state';

/**
 * The warning notes that somebody on this side is shown: both sides those that were written before responsibility passed,
 * for safety comes before everything else; what the receiving side writes later is its own.
 */
export function warningsShownTo(notes: readonly WarningNote[] | undefined, to: Seer): readonly WarningNote[] {
  return (notes ?? []).filter((note) => isWarningShown(note, to));
}

export function isWarningShown({ side, readers }: WarningNote, to: Seer): boolean {
  return readers === 'both-sides' || (side === 'sender') === (to === 'youth-justice-service');
}
