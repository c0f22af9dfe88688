import { CONCERN_RECORDS, GROUNDS } from '../../documents/concern-words';
import { VALUES } from '../../documents/copy-words';
import { ITEMS, ORDERS } from '../../documents/pack-words';
import type { InBothLanguages } from '../../../domain/policy/what-changes';
import type { Wording } from '../../../domain/policy/wording';
import { rhythmIn } from '../acts/rhythm';
import { firstStepIn } from './first-steps';
import { both } from './headings';
import { dayIn } from './index';
import type { Language, Say } from './index';
import { NOTES_IN_WELSH } from './in-welsh/notes-of-rules';
import { SOURCES_IN_WELSH } from './in-welsh/sources-of-rules';
import { PREPARED } from './policy';
import { RULE_NAMES } from './rule-names';

// How a rule of the policy is said: its name, what it says, its note and its source. The Welsh is ours until a translator has read it.

/** Words for what the rules say by a key, or in English. */
const WORDS: Readonly<Record<string, InBothLanguages>> = {
  ...{ reminder: both('reminder', 'nodyn atgoffa'), deputy: both('deputy', 'dirprwy') },
  ...{ manager: both('manager', 'rheolwr'), 'head-of-service': both('head of service', 'pennaeth gwasanaeth') },
  ...{ boards: both('both boards', 'y ddau fwrdd'), board: both('the board', 'y bwrdd') },
  stays: both('stays with the youth justice service', 'yn aros gyda’r gwasanaeth cyfiawnder ieuenctid'),
  'may-transfer': both('may pass to probation', 'caiff basio i’r gwasanaeth prawf'),
  'stays-unless-agreed': both('stays, unless both services agree', 'yn aros, oni bai bod y ddau wasanaeth yn cytuno'),
  'not-transferable': both('does not pass', 'nid yw’n pasio'),
  'panel-then-court': both('the panel, then the court', 'y panel, yna’r llys'),
  court: both('the court', 'y llys'),
  'warnings-then-information': both(
    'warnings, then an information laid before a court',
    'rhybuddion, yna gwybodaeth gerbron llys',
  ),
  recall: both('recall to custody', 'galw’n ôl i’r ddalfa'),
  prosecutor: both('the prosecutor', 'yr erlynydd'),
  none: both('nothing', 'dim'),
  'enforcement-officer': both('an enforcement officer', 'swyddog gorfodi'),
  'as-the-order-says': both('as the order says', 'fel y dywed y gorchymyn'),
  'practice-recommendations': both('practice recommendations', 'argymhellion ymarfer'),
  ...{ 'what-helps': both('what helps', 'yr hyn sy’n helpu'), strengths: both('strengths', 'cryfderau') },
  ...{ triggers: both('what can set off distress', 'yr hyn a all achosi gofid'), safety: both('safety', 'diogelwch') },
  ...{
    communication: both('communication', 'cyfathrebu'),
    'trauma-narrative': both('the trauma narrative', 'hanes y trawma'),
  },
  'public-task': both('public task', 'tasg gyhoeddus'),
  ...{
    start: both('at the start', 'ar y dechrau'),
    'before-meeting': both('before meeting the new worker', 'cyn cwrdd â’r gweithiwr newydd'),
  },
  review: both('a review', 'adolygiad'),
  'what was done': both('what was done', 'yr hyn a wnaed'),
  'what worked': both('what worked', 'yr hyn a weithiodd'),
  'who goes on supporting': both('who goes on supporting', 'pwy sy’n dal i gefnogi'),
  'kind outreach': both('a kind word', 'gair caredig'),
  'a second outreach by the person the child trusts': both(
    'a second outreach by the person the child trusts',
    'ail ymgais i gysylltu gan y person y mae’r plentyn yn ymddiried ynddo',
  ),
  'welfare check': both('welfare check', 'gwiriad lles'),
  'consider a safeguarding concern': both('consider a safeguarding concern', 'ystyried pryder diogelu'),
  concern: both('concern', 'pryder'),
  claim: both('claim', 'hawliad'),
  'legal hold': both('legal hold', 'daliad cyfreithiol'),
  'the last action': both('the last action', 'y gweithredu diwethaf'),
  'The agency must report an adult (s.128) or a child (s.130) at risk.': both(
    'The agency must report an adult (s.128) or a child (s.130) at risk.',
    'Rhaid i’r asiantaeth adrodd am oedolyn (a.128) neu blentyn (a.130) mewn perygl.',
  ),
  'Each practitioner reports; nobody can hold it up.': both(
    'Each practitioner reports; nobody can hold it up.',
    'Mae pob ymarferydd yn adrodd; ni all neb ei ddal yn ôl.',
  ),
  'The authority where it is thought to have occurred; the home authority is told.': both(
    'The authority where it is thought to have occurred; the home authority is told.',
    'Yr awdurdod lle credir i hyn ddigwydd; dywedir wrth yr awdurdod cartref.',
  ),
  'The authority where the person is.': both('The authority where the person is.', 'Yr awdurdod lle mae’r person.'),
  'The authority where the practitioner works.': both(
    'The authority where the practitioner works.',
    'Yr awdurdod lle mae’r ymarferydd yn gweithio.',
  ),
  'The agency safeguards and promotes the welfare of children in all that it does.': both(
    'The agency safeguards and promotes the welfare of children in all that it does.',
    'Mae’r asiantaeth yn diogelu ac yn hyrwyddo lles plant ym mhopeth a wna.',
  ),
  'Each practitioner refers; nobody can hold it up.': both(
    'Each practitioner refers; nobody can hold it up.',
    'Mae pob ymarferydd yn atgyfeirio; ni all neb ei ddal yn ôl.',
  ),
  'The authority where the child lives or is found.': both(
    'The authority where the child lives or is found.',
    'Yr awdurdod lle mae’r plentyn yn byw neu lle y’i ceir.',
  ),
};
const TABLES: readonly Readonly<Record<string, InBothLanguages | undefined>>[] = [
  WORDS,
  GROUNDS,
  PREPARED,
  ITEMS,
  VALUES,
];

/** What only English has a list of: shown as it stands, and marked as English. */
const IN_ENGLISH = ['wording.words', 'wording.namesThatStay'];
export const isInEnglish = (path: string): boolean => IN_ENGLISH.includes(path);

/** What it is called, by where it stands in the policy: “The longest extension of a youth rehabilitation order”. */
export function ruleNameIn(language: Language, path: string): string {
  const [, ...parts] = path.split('.');
  const said = parts.map((part) => partIn(language, part)).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function partIn(language: Language, part: string): string {
  const kinds: Readonly<Record<string, InBothLanguages | undefined>> = { ...ORDERS, ...CONCERN_RECORDS.concernKinds };
  return (kinds[part] ?? RULE_NAMES[part])?.[language] ?? part;
}

/** A note as it is said in this language; what a service wrote of its own rule stays as it wrote it. */
export const noteIn = (language: Language, note: string): string =>
  language === 'cy' ? (NOTES_IN_WELSH[note] ?? note) : note;
export const sourceIn = (language: Language, source: string): string =>
  language === 'cy' ? (SOURCES_IN_WELSH[source] ?? source) : source;
/** Whether it is the name of a law or of guidance, which has no other in Welsh here. */
export const isName = (source: string): boolean => !(source in SOURCES_IN_WELSH);

/** The words that a rule says otherwise, with what to say in their place and why; null where it is about no words. */
export const wordsOf = (value: unknown): readonly Wording[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'avoid' in one)
    ? (value as readonly Wording[])
    : null;

/** What a rule says, with its unit. What is built of several is told part by part. */
export function saysIn(language: Language, value: unknown, unit: string, t: Say): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return t(`units.${unit}`, { count: value });
  return partSaid(language, value, t);
}

interface Parts {
  readonly [part: string]: unknown;
  readonly years?: number | null;
  readonly months?: number;
  readonly every?: number;
  readonly unit?: 'weeks' | 'months';
  readonly times?: number;
  readonly level?: string;
  readonly afterWorkingDays?: number;
  readonly afterHours?: number;
  readonly of?: string;
  readonly tiers?: number;
  readonly after?: string;
  readonly orUntilAge?: number | null;
  readonly heading?: unknown;
  readonly note?: unknown;
  readonly en?: string;
  readonly cy?: string;
}

function partSaid(language: Language, value: unknown, t: Say): string {
  const said = (part: unknown) => partSaid(language, part, t);
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return wordIn(language, value);
  if (Array.isArray(value)) return value.map(said).join('; ');
  if (typeof value !== 'object') return JSON.stringify(value);
  const parts = value as Parts;
  const { every, unit, times, level, of, en, cy, heading, note } = parts;
  if (en !== undefined && cy !== undefined) return language === 'cy' ? cy : en;
  if (heading !== undefined) return `${said(heading)}: ${said(note)}`;
  if (every !== undefined && unit !== undefined) return `${rhythmIn(t, { every, unit })}, × ${times ?? 1}`;
  if (level !== undefined) return `${said(level)}: ${afterSaid(parts, t)}`;
  if (of !== undefined && parts.tiers !== undefined) {
    return `${t(`fields.signOff-${of}`)}: ${t(`signOffTiers.${parts.tiers}`)}`;
  }
  if (parts.months !== undefined) return ageSaid(parts, t);
  if (parts.after !== undefined) return keptSaid(said(parts.after), parts, t);
  return Object.entries(parts)
    .map(([key, part]) =>
      part !== null && typeof part === 'object' && 'heading' in part ? said(part) : `${key}: ${said(part)}`,
    )
    .join(', ');
}

function afterSaid({ afterWorkingDays, afterHours = 0 }: Parts, t: Say): string {
  const count = afterWorkingDays ?? afterHours;
  const unit = afterWorkingDays === undefined ? 'hours' : 'working days';
  return count === 0 ? t('policy.atOnce') : t('policy.after', { time: t(`units.${unit}`, { count }) });
}

const ageSaid = ({ years, months }: Parts, t: Say): string =>
  months === 0
    ? t('policy.age', { years: years ?? 0 })
    : t('policy.ageAndMonths', { years: years ?? 0, months: t('units.months', { count: months ?? 0 }) });

function keptSaid(after: string, { years, orUntilAge }: Parts, t: Say): string {
  if (years === null || years === undefined) return t('policy.noPeriod');
  const kept = t('policy.keptAfter', { years: t('units.years', { count: years }), after });
  return orUntilAge === null || orUntilAge === undefined
    ? kept
    : `${kept}; ${t('policy.orUntil', { age: orUntilAge })}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
function wordIn(language: Language, word: string): string {
  if (DAY.test(word)) return dayIn(language, word);
  const found = TABLES.find((table) => table[word])?.[word];
  return found?.[language] ?? firstStepIn(language, word) ?? word;
}
