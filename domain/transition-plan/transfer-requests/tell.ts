import type { Sentences } from '../../told';

export const TRANSFER_REQUEST_WORDS: Readonly<Record<string, string>> = {
  'answer-transfer-request': 'answering the receiving side, which asks for a handover',
  'a-handover': 'for a handover',
  'an-earlier-handover': 'for an earlier handover',
};

/** What the history says of requests; the reasons stand with them. */
export const TRANSFER_REQUEST_SENTENCES: Sentences = {
  'transfer-asked-for': (said) => `The receiving side asked ${said('wanted')}. No date moved by it.`,
  'transfer-request-agreed': () =>
    'The youth justice service agreed to what the receiving side asked; it moves the dates itself.',
  'transfer-request-declined': () =>
    'The youth justice service said no to what the receiving side asked, with a reason.',
};
