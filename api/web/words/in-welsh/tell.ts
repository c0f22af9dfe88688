import { VALUES } from '../../../documents/copy-words';
import { ITEMS, ORDERS, PHASES, TASKS } from '../../../documents/pack-words';
import { dayIn } from '../index';
import type { Language } from '../index';
import { HISTORY_IN_WELSH, KEYS_IN_WELSH, REASONS_IN_WELSH } from './history';

interface Line {
  readonly kind: string;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** As the API tells it, in English. */
  readonly text: string;
}

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

/** One line of a plan’s history in the language of its reader, with its days as people write them. */
export function tellIn(language: Language, { kind, item, data, text }: Line): string {
  const said = language === 'cy' ? inWelsh(kind, item, data) : text;
  return said.replaceAll(DAY, (day) => dayIn(language, day));
}

function inWelsh(kind: string, item: string | null, data: Line['data']): string {
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(said).join(', ');
    return typeof value === 'string' || typeof value === 'number' ? wordInWelsh(String(value)) : '–';
  };
  const line = HISTORY_IN_WELSH[kind] ?? kind;
  return line.replaceAll(/\{(\w+)\}/g, (_whole, key: string) => said(key === 'item' ? item : data[key]));
}
