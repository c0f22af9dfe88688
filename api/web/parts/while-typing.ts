import type { z } from 'zod';
import { PAGES, PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import type { suggestions } from '../../schemas/wording';
import { textOf } from './forms';
import type { Page } from '../page';

/**
 * What the language helper has to say of a text that is being typed: by the same list and the same route as when its form is sent. It
 * is a part of a page, asked for by the script of the form; nothing is saved.
 */
export const whileTyping: Page = {
  path: PAGES.whileTyping,
  show: () => Promise.reject(nothingHere('page')),
  send: async ({ ask, t }, typed) => {
    const text = textOf(typed, 'text');
    const found =
      text === null ? null : ((await ask('post', PATHS.wording, { body: { text } })) as z.output<typeof suggestions>);
    return { view: 'while-typing', title: t('wording.title'), values: { rows: found?.rows ?? [] } };
  },
};
