import type { Sentences } from '../../told';
import type { WithdrawableKind } from './state';

/** The kinds of record that can be withdrawn, in the words that people use for them. */
const KIND_WORDS: Readonly<Record<WithdrawableKind, string>> = {
  'child-view': 'the child’s own words',
  'how-i-understand-best': 'how the child understands best',
  'safe-way-to-reach-me': 'the safe way to reach the child',
  advocate: 'the child’s answer about an advocate',
  'restorative-work': 'where the child stands to restorative work',
  achievement: 'an achievement',
  'person-who-matters': 'somebody who matters to the child',
  professional: 'somebody involved with the child',
  intervention: 'work with the child',
  'developmental-ages': 'where the child is in their development',
  'formulation-meeting': 'a formulation meeting',
  appointment: 'an appointment',
  'preparation-check': 'a check of what the child understands of probation’s rules',
  'exit-plan': 'an exit plan',
  'pack-item': 'an item of the information pack',
  advice: 'what came of asking for advice',
  'serious-incident': 'a serious incident',
};
export const WITHDRAWAL_WORDS: Readonly<Record<string, string>> = KIND_WORDS;

/** The reason stands with the record, and not in the history, which more people read. */
export const WITHDRAWAL_SENTENCES: Sentences = {
  'record-withdrawn': (said) => `Withdrawn, and still to be read with the reason: ${said('kind')}.`,
};
