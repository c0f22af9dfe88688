import { PAGES } from '../../paths';
import { nothingHere } from '../../problem';
import { suggestionsFor } from '../acts/wording';
import { textOf } from './forms';
import type { Page } from '../page';

/**
 * What the language helper has to say of a text that is being typed: by the same list and the same route as when its form is sent. It
 * is a part of a page, asked for by the script of the form; nothing is saved.
 */
export const whileTyping: Page = {
  path: PAGES.whileTyping,
  show: () => Promise.reject(nothingHere('page')),
  send: async (call, typed) => {
    const text = textOf(typed, 'text');
    const rows = text === null ? [] : await suggestionsFor(call, text);
    return { view: 'while-typing', title: call.t('wording.title'), values: { rows } };
  },
};
