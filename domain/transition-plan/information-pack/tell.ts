import type { Sentences } from '../../told';

/** The items of the pack in the words that people use for them. */
export const PACK_WORDS: Readonly<Record<string, string>> = {
  'agree-on-date': 'an answer to the day that the receiving side asks for',
  'send-what-is-missing': 'sending what the information pack lacks',
};

export const PACK_SENTENCES: Sentences = {
  'information-pack-returned': (said) =>
    `The information pack was returned by the receiving side; items that lack something: ${said('items')}.`,
  'another-date-asked': (said) =>
    `The receiving side asked for responsibility to pass on another day: ${said('on')}. Reason: ${said('reason')}`,
  'information-pack-checked': (said) =>
    `The information pack was looked through: items ${said('items')}, missing among them ${said('missing')}.`,
};
