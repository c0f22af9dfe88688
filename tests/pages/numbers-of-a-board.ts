import type { Browser } from '../api/browser';

/** A number of a board, and the address of the list behind it. */
export interface Counted {
  readonly href: string;
  readonly count: number;
}

/** Every number of a board that leads to its list. */
export const linksIn = (text: string): Counted[] =>
  [...text.matchAll(/href="([^"]+)">(\d+)(?: [^<]*)?<\/a>/g)].map(([, href = '', count = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    count: Number(count),
  }));

/** The numbers of a board's tables that lead nowhere. */
export const leadingNowhere = (text: string): string[] =>
  [...text.matchAll(/<td[^>]*>\s*(\d+)\s*<\/td>/g)].map(([, count = '']) => count);

/** How many a list has, over all its pages; it stands in a table, or one below the other. */
export async function lengthOf(browser: Browser, url: string): Promise<number> {
  const { status, text } = await browser.open(url);
  if (status !== 200) throw new Error(`${url} is answered with ${status}.`);
  const [, main = ''] = text.split('<main');
  const rows = (main.split('<tbody')[1] ?? '').split('<tr').length - 1 || main.split('<li>').length - 1;
  const more = /href="([^"]*[?&;]cursor=[^"]+)"/.exec(main)?.[1];
  return rows + (more === undefined ? 0 : await lengthOf(browser, new URL(more.replaceAll('&amp;', '&'), url).href));
}
