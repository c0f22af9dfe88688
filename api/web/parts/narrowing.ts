import type { Call } from '../page';
import type { Say } from '../words';
import { narrowedBy } from './lists';

/** A question by which a list can be narrowed: its name in the address, and of each answer what it is called. */
export interface NarrowingQuestion {
  readonly name: string;
  readonly label: string;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The form that narrows a list, sent by its address alone. `stays` is what the list is narrowed by beside these questions, and stays so
 * where they are answered anew.
 */
export function narrowingOf(
  { request }: Call,
  questions: readonly NarrowingQuestion[],
  stays: Readonly<Record<string, string>>,
): object {
  const names = questions.map(({ name }) => name);
  const chosen = narrowedBy(request, names);
  return {
    isOpen: Object.keys(chosen).length > 0,
    stays: Object.entries(stays).flatMap(([name, value]) => (names.includes(name) ? [] : [{ name, value }])),
    questions: questions.map(({ name, label, answers }) => ({
      ...{ name, label },
      items: [
        { value: '', text: '' },
        ...Object.entries(answers).map(([value, text]) => ({ value, text, selected: chosen[name] === value })),
      ],
    })),
  };
}

/** Each of these values with what it is called. */
export const saidOf = (values: readonly string[], says: (value: string) => string) =>
  Object.fromEntries(values.map((value) => [value, says(value)]));

/** When what stands in the list is due: these answers its route knows. */
export const dueQuestion = (t: Say, values: readonly string[] = ['overdue', 'this-week']): NarrowingQuestion => ({
  ...{ name: 'due', label: t('kept.when') },
  answers: saidOf(values, (due) => dueInWords(t, due)),
});

export const dueInWords = (t: Say, due: string): string => t(due === 'this-week' ? 'dueThisWeek' : 'lateHeading');
