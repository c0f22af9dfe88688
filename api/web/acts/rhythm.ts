import { MOST_CHECK_INS } from '../../../domain/voluntary-contact/state';
import type { Say } from '../words';
import type { Field, Said } from './fields';

interface Rhythm {
  readonly every: number;
  readonly unit: 'weeks' | 'months';
}

/** The rhythms that can be chosen on a page. */
const RHYTHMS: Readonly<Record<string, Rhythm>> = {
  weekly: { every: 1, unit: 'weeks' },
  'every-two-weeks': { every: 2, unit: 'weeks' },
  'every-three-weeks': { every: 3, unit: 'weeks' },
  monthly: { every: 1, unit: 'months' },
  'every-two-months': { every: 2, unit: 'months' },
};
const MOST_TIMES = MOST_CHECK_INS / 3;

/** A rhythm in words: every week, every two weeks. */
export const rhythmIn = (t: Say, { every, unit }: Rhythm): string =>
  t(unit === 'weeks' ? 'everyWeeks' : 'everyMonths', { count: every });

/** How often people meet from now on: one rhythm, and another after it where the child wants that. */
export function rhythmQuestions(t: Say, needed: boolean): readonly Field[] {
  const options = Object.entries(RHYTHMS).map(([value, rhythm]) => ({ value, text: rhythmIn(t, rhythm) }));
  const must: { readonly needed?: true } = needed ? { needed: true } : {};
  return [
    { name: 'rhythm', is: 'choice', options, listed: true, ...must },
    { name: 'howManyCheckIns', is: 'number', between: [1, MOST_TIMES], ...must },
    { name: 'thenRhythm', is: 'choice', options, listed: true },
    { name: 'thenHowMany', is: 'number', between: [1, MOST_TIMES] },
    { name: 'startsOn', label: 'rhythmFrom', is: 'day' },
  ];
}

/** A rhythm says how many check-ins it holds, and a second one stands after a first. */
export function wrongRhythm(said: Said): { readonly name: string; readonly says: string } | null {
  const { rhythm, howManyCheckIns: many, thenRhythm, thenHowMany } = said;
  if ((rhythm === null) !== (many === null)) {
    return { name: rhythm === null ? 'rhythm' : 'howManyCheckIns', says: 'contact.rhythmNeedsBoth' };
  }
  if ((thenRhythm === null) !== (thenHowMany === null)) {
    return { name: thenRhythm === null ? 'thenRhythm' : 'thenHowMany', says: 'contact.rhythmNeedsBoth' };
  }
  return rhythm === null && thenRhythm !== null ? { name: 'rhythm', says: 'contact.rhythmNeedsBoth' } : null;
}

/** The taper as the API takes it; null where no rhythm was chosen. */
export function taperOf({ rhythm, howManyCheckIns, thenRhythm, thenHowMany }: Said): readonly object[] | null {
  const stages = [
    [rhythm, howManyCheckIns],
    [thenRhythm, thenHowMany],
  ].flatMap(([key, times]) => (typeof key === 'string' ? [{ ...RHYTHMS[key], times }] : []));
  return stages.length === 0 ? null : stages;
}
