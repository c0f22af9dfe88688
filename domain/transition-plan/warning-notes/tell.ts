import type { Sentences } from '../../told';

export const WARNING_NOTE_WORDS: Readonly<Record<string, string>> = {
  'review-warning-note': 'looking again whether a warning note still holds',
};

/** What the history says of warning notes: that there is one, never what it says. */
export const WARNING_NOTE_SENTENCES: Sentences = {
  'warning-note-added': (said) => `A warning note was added. It is looked at again on ${said('reviewOn')}.`,
  'warning-note-kept': (said) => `A warning note still holds. It is looked at again on ${said('reviewOn')}.`,
  'warning-note-changed': (said) => `A warning note was written anew. It is looked at again on ${said('reviewOn')}.`,
  'warning-note-ended': () => 'A warning note was ended, with a reason.',
  'warning-note-review-due': () => 'The day has come to look at a warning note again. Until somebody does, it stands.',
};
