import { dayIn, say } from '../index';
import type { Language } from '../index';
import { REFUSALS_BESIDE_PLANS } from './refusals-beside-plans';
import { REFUSALS_OF_IMPORTS } from './refusals-of-imports';
import { REFUSALS_OF_PLANS } from './refusals-of-plans';
import { REFUSALS_OF_TASKS } from './refusals-of-tasks';
import { REFUSALS_OF_THE_API } from './refusals-of-the-api';
import { wordInWelsh } from './tell';

/** Everything that can stand against what a form sends, in English and in Welsh; what differs from one time to the next stands as `{0}`, `{1}`. */
export const REFUSALS_IN_WELSH: Readonly<Record<string, string>> = {
  ...REFUSALS_OF_PLANS,
  ...REFUSALS_OF_TASKS,
  ...REFUSALS_BESIDE_PLANS,
  ...REFUSALS_OF_THE_API,
  ...REFUSALS_OF_IMPORTS,
};

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;
const PLACE = /\{\d\}/;

/** Each with places, as a pattern of what is said in English: the longest first, so that the one that says most is found. */
const PATTERNS = Object.entries(REFUSALS_IN_WELSH)
  .filter(([english]) => PLACE.test(english))
  .toSorted(([one], [other]) => other.length - one.length)
  .map(([english, welsh]) => ({ says: patternOf(english), welsh }));

function patternOf(english: string): RegExp {
  const fixed = english.split(PLACE).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('(.+?)')}$`, 's');
}

/** What the API refuses with, in Welsh; as it is where it is not known here, so that nothing is ever hidden. */
export function refusalInWelsh(said: string): string {
  return translated(said) ?? translated(said.replace(/^[\w.]+: /, '')) ?? bySentences(said) ?? said;
}

/** The same in the language of its reader. */
export const refusalIn = (language: Language, said: string): string =>
  language === 'cy' ? refusalInWelsh(said) : said;

/** What is put together of several. */
function bySentences(said: string): string | undefined {
  const found = said.split(/(?<=\.) (?=[A-Z])/).map(translated);
  return found.length > 1 && found.every((one) => one !== undefined) ? found.join(' ') : undefined;
}

function translated(said: string): string | undefined {
  const whole = REFUSALS_IN_WELSH[said];
  if (whole !== undefined) return whole;
  for (const { says, welsh } of PATTERNS) {
    const found = says.exec(said);
    if (found !== null) return welsh.replaceAll(/\{(\d)\}/g, (_place, index: string) => part(found[Number(index) + 1]));
  }
  return undefined;
}

const t = say('cy');
/** Where a thing stands is said as on the pages. */
function keyInWelsh(key: string): string {
  const state = t(`states.${key}`);
  return state === `states.${key}` ? wordInWelsh(key) : state;
}

const part = (said = ''): string =>
  said
    .split(', ')
    .map(keyInWelsh)
    .join(', ')
    .replaceAll(DAY, (day) => dayIn('cy', day));
