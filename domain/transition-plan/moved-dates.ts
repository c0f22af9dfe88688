import type { LocalDate } from '../calendar/local-date';
import type { PlanView } from './view';

/** The days of a plan that a person plans by. */
export const DATED = ['transfer', 'end-of-orders', 'next-review', 'rung-begins', 'rung-due', 'task-due'] as const;

/** One day of a plan before and after something: null where there was, or is, none. */
export interface MovedDate {
  readonly what: (typeof DATED)[number];
  /** The rung or the task; null for a day of the whole plan. */
  readonly id: string | null;
  /** What kind of task, or which rung. */
  readonly kind: string | null;
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
}

/** Every day that differs between two views of one plan, the plan's own before those of its rungs and tasks. */
export function movedDates(before: PlanView, after: PlanView): MovedDate[] {
  const [was, is] = [datesOf(before), datesOf(after)];
  return [...new Map([...was, ...is]).keys()].flatMap((key): MovedDate[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const dated = then ?? now;
    const days = { before: then?.on ?? null, after: now?.on ?? null };
    return dated && days.before !== days.after ? [{ what: dated.what, id: dated.id, kind: dated.kind, ...days }] : [];
  });
}

type Dated = Pick<MovedDate, 'what' | 'id' | 'kind'> & { readonly on: LocalDate | null };

function datesOf({ transferOn, ordersEnd, nextReviewOn, rungs, tasks }: PlanView): Map<string, Dated> {
  const ofPlan = (what: Dated['what'], on: LocalDate | null): Dated => ({ what, id: null, kind: null, on });
  const dates: Dated[] = [
    ofPlan('transfer', transferOn),
    ofPlan('end-of-orders', ordersEnd.is === 'set' ? ordersEnd.on : null),
    ofPlan('next-review', nextReviewOn),
    ...rungs.flatMap(({ key, state, startsOn, dueOn }): Dated[] => {
      if (state.is === 'done' || state.is === 'passed-over') return [];
      const begins: Dated = { what: 'rung-begins', id: key, kind: key, on: startsOn };
      const due: Dated = { what: 'rung-due', id: key, kind: key, on: dueOn };
      return state.is === 'open' ? [due] : [begins, due];
    }),
    ...tasks.flatMap(({ taskId, kind, state, dueOn }): Dated[] => {
      if (state.is === 'completed' || state.is === 'cancelled') return [];
      return [{ what: 'task-due', id: taskId, kind, on: dueOn }];
    }),
  ];
  return new Map(dates.map((dated) => [`${dated.what} ${dated.id ?? ''}`, dated]));
}
