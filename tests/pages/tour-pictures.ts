import { join } from 'node:path';

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
