import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The pictures of docs/tour.md, by the page and state that each shows: in which language, and how wide. */
export const TOUR_PICTURES: Readonly<Record<string, { readonly language: 'en' | 'cy'; readonly width: number }>> = {
  today: { language: 'en', width: 1280 },
  plan: { language: 'en', width: 1280 },
  'task-suggestions': { language: 'en', width: 1280 },
  'probation-handover': { language: 'cy', width: 320 },
  concern: { language: 'en', width: 320 },
  board: { language: 'en', width: 1280 },
  'board-of-head': { language: 'cy', width: 320 },
  'imports-wrong': { language: 'en', width: 1280 },
  'advice-asked': { language: 'cy', width: 320 },
  'advice-of-champion': { language: 'en', width: 320 },
  'policy-looked-at': { language: 'en', width: 1280 },
  'my-plan': { language: 'cy', width: 320 },
};

/** Where they stand for readers. They are made anew there only when asked for: CAMAU_TOUR_PICTURES=yes npm test tests/pages/in-a-browser */
export const TOUR_FOLDER = join(__dirname, '../../docs/pictures');

/** The tests call people by their places; for readers each has a name. Nobody here exists. */
const NAMES: Readonly<Record<string, string>> = {
  worker: 'Gwenno Llyfrgell',
  'yjs-manager': 'Meinir Cwpwrdd',
  head: 'Beca Trothwy',
  lead: 'Susan Umbrella',
  psychologist: 'Nest Canhwyllbren',
  champion: 'Lowri Lamp',
  police: 'Huw Chwiban',
  secondee: 'Ifan Ffenestr',
  officer: 'Marged Drws',
  'officer-2': 'Dafydd Simnai',
  yjs: 'Glanrafon',
  'yjs-team': 'Tîm yr Afon',
  'region-team': 'Tîm Dyffryn',
};

/** Runs in the page: every text of it, with people and children by their names for readers. */
const NAMING = String.raw`
  const named = (text) =>
    text
      .replace(/Name of ([a-z0-9-]+)/g, (whole, place) => NAMES[place] ?? whole)
      .replace(/\b(\p{L})(\p{L}*) Invented\b/gu, (_, first, rest) => first.toUpperCase() + rest + ' Enghraifft');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = named(texts.currentNode.nodeValue);`;

/** Gives the people and children on this page, which is only looked at from now on, their names for readers. */
export async function nameEverybody(page: Page): Promise<void> {
  await page.evaluate(`{ const NAMES = ${JSON.stringify(NAMES)};${NAMING} }`);
}
