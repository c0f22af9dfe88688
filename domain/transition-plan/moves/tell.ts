import type { Sentences } from '../../told';

/** Keys of where the child goes in the words that people use for them. */
export const MOVE_WORDS: Readonly<Record<string, string>> = {
  'send-next-steps': 'sending the plan’s next steps to the named person there',
  'confirm-release': 'recording the release, or its new day',
  'move-to-adult-establishment': 'preparing the move to an establishment for adults at 18',
  'accept-area-move': 'taking the child in from another area',
  'ask-about-travelling': 'asking the child whether voluntary contact goes with them',
  'confirm-return': 'saying that the child is back, or stays there longer',
  caretaking: 'looking after the child there for a time',
  'full-transfer': 'taking the plan over',
  'travels-with-me': 'it goes with them',
  'goes-to-somebody-there': 'somebody there takes it on',
  stops: 'it stops',
  remand: 'custody on remand',
  sentence: 'custody under a sentence',
  recall: 'custody after a recall',
};

/** What the history says of it. Where the child is held, and who is spoken with there, stands with the stay. */
export const MOVE_SENTENCES: Sentences = {
  'custody-recorded': (said) => `Since ${said('since')}: ${said('why')}. Appointments do not count meanwhile.`,
  'release-expected': (said) => `The release is expected on ${said('releaseOn')}.`,
  'release-not-known': () => 'The day of the release is not known any more.',
  'establishment-changed': () => 'The child was moved to another establishment.',
  'goes-on-in-custody': () => 'Both sides decided that the handover goes on inside.',
  released: (said) => `Released on ${said('on')}. Appointments count again.`,
  'area-asked': (said) => `Another area was asked, from ${said('from')}: ${said('kind')}.`,
  'area-agreed': (said) => `The other area has accepted: ${said('kind')}.`,
  'plan-passed-to-host': () => 'The other area holds the plan now, and is accountable, by explicit acceptance.',
  'choice-to-travel': (said) => `The child chose what becomes of voluntary contact: ${said('choice')}.`,
  'area-end': (said) => `The child stays in the other area until ${said('until')}. Reason: ${said('reason')}`,
  'area-end-not-known': (said) => `Until when the child stays there is not known any more. Reason: ${said('reason')}`,
  'area-move-ended': (said) => `The move into another area was ended. Reason: ${said('reason')}`,
  'custody-withdrawn': (said) => `The record of custody was a mistake, and was withdrawn. Reason: ${said('reason')}`,
};
