import type { Sentences } from '../tell';

/** The items of the pack in the words that people use for them. */
export const PACK_WORDS: Readonly<Record<string, string>> = {
  'send-what-is-missing': 'sending what the information pack lacks',
};

export const PACK_SENTENCES: Sentences = {
  'information-pack-checked': (said) =>
    `The information pack was looked through: items ${said('items')}, missing among them ${said('missing')}.`,
};
