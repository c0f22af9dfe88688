import type { Sentences } from '../../told';

export const SERIOUS_EVENT_WORDS: Readonly<Record<string, string>> = {
  'confirm-death': 'confirming that the child has died',
  'notify-serious-incident': 'notifying those who must be told',
  'safeguarding-review': 'asking for the safeguarding review',
  'support-staff': 'offering support to those who worked with the child',
};

/** What the history says of a death or a serious incident. What happened stands with the record, not here. */
export const SERIOUS_EVENT_SENTENCES: Sentences = {
  'death-recorded': (said) => `It was recorded that the child died on ${said('diedOn')}.`,
  'plan-sealed': () =>
    'The child’s death was confirmed. The plan was sealed: nothing is sent, asked or counted any more, and it is kept as it is.',
  'death-withdrawn': (said) =>
    `The record that the child had died was a mistake and was withdrawn. Reason: ${said('reason')}`,
  'serious-incident-recorded': (said) => `A serious incident on ${said('on')} was recorded.`,
};
