import { VALUES } from '../../../documents/copy-words';
import { ITEMS, ORDERS, PHASES, TASKS } from '../../../documents/pack-words';
import { dayIn, say } from '../index';
import type { Language } from '../index';
import { addDays } from '../../../../domain/calendar/local-date';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { HISTORY_IN_WELSH, KEYS_IN_WELSH, REASONS_IN_WELSH } from './history';
import { CONCERN_HISTORY_IN_WELSH, CONCERN_KEYS_IN_WELSH } from './history-of-concerns';
import { CONTACT_HISTORY_IN_WELSH, CONTACT_KEYS_IN_WELSH } from './history-of-contact';

interface Line {
  readonly kind: string;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** As the API tells it, in English. */
  readonly text: string;
}

const MOMENT = /\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;
const TABLES: readonly Readonly<Record<string, { readonly cy: string } | undefined>>[] = [
  PHASES,
  TASKS,
  ORDERS,
  ITEMS,
  VALUES,
];

/** A key of a plan in Welsh words; what is no key stands as it was written. */
export const wordInWelsh = (key: string): string =>
  KEYS_IN_WELSH[key] ?? TABLES.find((table) => table[key])?.[key]?.cy ?? REASONS_IN_WELSH[key] ?? key;

interface History {
  readonly lines: Readonly<Record<string, string>>;
  readonly word: (key: string) => string;
}
/** The histories, each with its own lines and words. */
export const HISTORIES = {
  plan: { lines: HISTORY_IN_WELSH, word: wordInWelsh },
  contact: { lines: CONTACT_HISTORY_IN_WELSH, word: (key) => CONTACT_KEYS_IN_WELSH[key] ?? wordInWelsh(key) },
  concern: { lines: CONCERN_HISTORY_IN_WELSH, word: (key) => CONCERN_KEYS_IN_WELSH[key] ?? wordInWelsh(key) },
} as const satisfies Readonly<Record<string, History>>;

/** One line of a history in the language of its reader, with its days and times as people write them. */
export function tellIn(
  language: Language,
  { kind, item, data, text }: Line,
  of: keyof typeof HISTORIES = 'plan',
): string {
  const said = language === 'cy' ? inWelsh(HISTORIES[of], kind, item, data) : text;
  return said
    .replaceAll(MOMENT, (at) => momentIn(language, at as Instant))
    .replaceAll(DAY, (day) => dayIn(language, day));
}

/** At midnight a day is said to end, since people would take it for the day that begins. */
function momentIn(language: Language, at: Instant): string {
  const [on, time] = [localDateOf(at), localTimeOf(at)];
  return time === '00:00'
    ? `${dayIn(language, addDays(on, -1))}, ${say(language)('endOfDay')}`
    : `${dayIn(language, on)}, ${time}`;
}

function inWelsh({ lines, word }: History, kind: string, item: string | null, data: Line['data']): string {
  const said = (value: unknown, isList = false): string => {
    if (Array.isArray(value)) return value.map((each) => said(each)).join(', ');
    if (typeof value !== 'string' && typeof value !== 'number') return '–';
    return isList ? String(value).split(', ').map(word).join(', ') : word(String(value));
  };
  const line = lines[kind] ?? kind;
  // The kinds of a concern are recorded as one text.
  return line.replaceAll(/\{(\w+)\}/g, (_whole, key: string) =>
    said(key === 'item' ? item : data[key], key === 'kinds'),
  );
}
