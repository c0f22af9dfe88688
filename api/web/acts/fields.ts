import { dayOf, textOf } from '../parts/forms';
import type { Wrong } from '../parts/forms';
import type { Fields } from '../page';
import type { Say } from '../words';
import type { AskedWith } from '../words/yes-or-no';

/** One answer that can be chosen, in the words of the reader. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One question of a form. What it asks stands under `fields` in the words, by its label. */
export type Field = {
  /** What the API calls it; a dot leads into a part. */
  readonly name: string;
  /** Left out: the last part of the name. */
  readonly label?: string;
  readonly hint?: string;
  /** Cannot be left empty; what is said when it is, where that is more than that it has to be answered. */
  readonly needed?: true | string;
  /** What stands in it at first; of several answers, those that are chosen, with spaces between. */
  readonly first?: string;
} & (
  | { readonly is: 'line' | 'day' | 'time' | 'tick' }
  | {
      readonly is: 'long';
      /** Opens for whoever has something to write there, as one of many that most leave empty. */ readonly opens?: true;
      /** Stands under the one with this name, which opens, and opens with it. */
      readonly under?: string;
    }
  | {
      readonly is: 'yes-or-no';
      /** The verb of the question, which a Welsh answer takes up. */ readonly asks: AskedWith;
    }
  | {
      readonly is: 'number';
      /** The least and the most that it can be. */ readonly between?: readonly [number, number];
      /** What it counts, by its name under `units`: it stands beside the question, and can be typed after the number. */
      readonly unit?: string;
    }
  | {
      readonly is: 'choice' | 'several';
      readonly options: readonly Option[];
      /** As a list to pick from, because there are many. */ readonly listed?: true;
    }
);

/** What was answered, by the name of the question: as the API takes it, null where nothing was. */
export type Said = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Words as answers to a question, said under this key. */
export const optionsIn = (t: Say, values: readonly string[], under: string): readonly Option[] =>
  values.map((value) => ({ value, text: t(`${under}.${value}`) }));

/** An example of a day, as it is typed. */
export const EXAMPLE = '31 3 2026';

export const labelOf = ({ name, label }: Field): string => label ?? name.split('.').at(-1) ?? name;

/** Reads what was typed into these questions, and says what is wrong with it. The ids of what is wrong are `<act>-<name>`. */
export function read(
  act: string,
  fields: readonly Field[],
  typed: Fields,
  t: Say,
): { readonly said: Said; readonly wrong: readonly Wrong[] } {
  const wrong: Wrong[] = [];
  const said: Record<string, Said[string]> = {};
  for (const field of fields) {
    const value = answerTo(field, typed, t);
    const label = t(`fields.${labelOf(field)}`);
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (value === undefined) {
      const example = field.is === 'day' ? EXAMPLE : '14:30';
      const text =
        field.is === 'number' && field.unit !== undefined
          ? t('policy.numberAlone', { count: 7, counted: t(`units.${field.unit}`, { count: 7 }) })
          : t(WRONG[field.is] ?? 'answerNeeded', { example, label });
      wrong.push({ field: idOf(act, field.name), text });
    } else if (field.is === 'number' && field.between && isOutside(value, field.between)) {
      const [least, most] = field.between;
      wrong.push({ field: idOf(act, field.name), text: t('daily.numberOutside', { label, least, most }) });
    } else if (isEmpty && field.needed) {
      wrong.push({
        field: idOf(act, field.name),
        text: t(field.needed === true ? 'answerNeeded' : field.needed, { label }),
      });
    }
    said[field.name] = value ?? null;
  }
  return { said, wrong };
}

const WRONG: Readonly<Partial<Record<Field['is'], string>>> = {
  day: 'dayWrong',
  time: 'timeWrong',
  number: 'numberWrong',
};

const isOutside = (value: Said[string], [least, most]: readonly [number, number]): boolean =>
  typeof value === 'number' && (value < least || value > most);

/** The answer to one question; null for none, undefined for one that is none of its answers. */
function answerTo(field: Field, typed: Fields, t: Say): Said[string] | undefined {
  const { name } = field;
  const text = textOf(typed, name);
  switch (field.is) {
    case 'line':
    case 'long':
      return text;
    case 'day':
      return dayOf(typed, name);
    case 'time':
      return text === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
    case 'number':
      return text === null ? null : numberIn(text, field.unit, t);
    case 'tick':
      return text === 'yes';
    case 'yes-or-no':
      return text === null ? null : text === 'yes';
    case 'choice':
      return field.options.some(({ value }) => value === text) ? text : null;
    case 'several':
      return field.options.filter(({ value }) => typed[`${name}.${value}`] === 'yes').map(({ value }) => value);
  }
}

/** One number of each plural form of either language. */
const OF_EACH_FORM = [0, 1, 2, 3, 6, 7];

/** What a unit is called after this number, without the number. */
export const unitAfter = (t: Say, unit: string, count: number): string =>
  t(`units.${unit}`, { count }).replace(/^\d+\s+/, '');

/** A whole number, alone or before what it counts, in any of its forms or the first words of one; undefined for anything else. */
function numberIn(text: string, unit: string | undefined, t: Say): number | undefined {
  const { digits = null, after = '' } = /^(?<digits>\d{1,6})\s*(?<after>\D*)$/.exec(text)?.groups ?? {};
  if (digits === null) return undefined;
  if (after === '') return Number(digits);
  const said = `${after.toLowerCase().replaceAll(/\s+/g, ' ')} `;
  const isItsUnit =
    unit !== undefined && OF_EACH_FORM.some((count) => `${unitAfter(t, unit, count)} `.startsWith(said));
  return isItsUnit ? Number(digits) : undefined;
}

export const idOf = (act: string, name: string): string => `${act}-${name.replaceAll('.', '-')}`;
