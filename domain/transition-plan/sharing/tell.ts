import type { Sentences } from '../../told';

/** Keys of what is shared in the words that people use for them. */
export const SHARING_WORDS: Readonly<Record<string, string>> = {
  'confirm-extracts': 'saying that what was shared has arrived',
  outside: 'somebody of another organisation',
  'practice-recommendations': 'what is recommended',
  'what-helps': 'what helps',
  triggers: 'what can set off distress',
  communication: 'how to speak and write with them',
  strengths: 'strengths',
  safety: 'safety',
  relationships: 'relationships',
  development: 'where they are in their development',
  'trauma-narrative': 'what has happened to them',
};

/** What the history says of sharing: which sections and which side, never a text, a name or a reason. */
export const SHARING_SENTENCES: Sentences = {
  'sharing-decided': (said) =>
    `It was decided to share sections of the formulation: ${said('count')}, with ${said('with')}, until ${said('expiresOn')}.`,
  'sharing-decided-against': (said) =>
    `It was decided not to share sections of the formulation: ${said('count')}, asked for by ${said('with')}.`,
  'extracts-received': (said) => `What was shared has arrived, with ${said('with')}.`,
  'extract-withdrawn': (said) => `What was shared was withdrawn: ${said('section')}.`,
  'extract-expired': (said) =>
    `What was shared could be read until ${said('expiresOn')}, and no longer: ${said('section')}.`,
};
