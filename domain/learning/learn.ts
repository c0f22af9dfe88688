import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Policy } from '../policy/policy';
import { FIGURES, FIGURE_NAMES, PASSED } from './figures';
import type { FigureName } from './figures';
import { hideSmall } from './small-numbers';
import type { Transition } from './transition';

/** One part of one figure. Null is not shown: it, or another that it would tell, is small. */
export interface LearningRow {
  readonly figure: FigureName;
  readonly part: string;
  readonly says: string;
  readonly count: number | null;
  /** Of those of whom it can be said; whole per cent. */
  readonly percent: number | null;
  /** How many transitions the figure counts. */
  readonly outOf: number | null;
  readonly meaning: string;
  readonly denominator: string;
  readonly source: string;
}

const DENOMINATORS = {
  all: 'Plans from youth to adult of the service’s children who turned 18 in the period. Practice plans and plans of children who have died are not among them.',
  passed: 'Those of them in which responsibility has passed to probation.',
} as const;

/**
 * Every figure over these transitions, small numbers hidden. Pure. What counts fewer than all is the part of another
 * figure: so its whole is shown only where that part is, and nothing can be found by subtracting one figure from another.
 */
export function learnFrom(
  transitions: readonly Transition[],
  policy: Policy,
  today: LocalDate,
): readonly LearningRow[] {
  const counted = (name: FigureName, whole: number | null) => {
    const parts = FIGURES[name].parts(policy);
    const inParts = transitions.map((of) => partIn(name, of, policy, today));
    const counts = parts.map(({ part }) => inParts.filter((other) => other === part).length);
    return { parts, ...hideSmall(whole, counts, policy.learning.smallNumber.value) };
  };
  const where = counted(PASSED.figure, transitions.length);
  const passed = where.counts[where.parts.findIndex(({ part }) => part === PASSED.part)] ?? null;
  return FIGURE_NAMES.flatMap((figure): LearningRow[] => {
    const { over, meaning, source } = FIGURES[figure];
    const { parts, whole, counts } = counted(figure, over === 'all' ? transitions.length : passed);
    const tooEarly = counts.filter((_, place) => parts[place]?.tooEarly);
    return parts.map(({ part, says, tooEarly: early }, place) => {
      const count = counts[place] ?? null;
      const percent = early ? null : percentOf(count, whole, tooEarly);
      return { figure, part, says, count, percent, outOf: whole, meaning, denominator: DENOMINATORS[over], source };
    });
  });
}

function partIn(name: FigureName, of: Transition, policy: Policy, today: LocalDate): string | null {
  const figure = FIGURES[name];
  if (figure.over === 'all') return figure.partOf({ of, policy, today });
  if (of.passedAt === null) return null;
  return figure.partOf({ of, policy, today, passedOn: localDateOf(of.passedAt) });
}

function percentOf(count: number | null, whole: number | null, tooEarly: readonly (number | null)[]): number | null {
  const of = tooEarly.reduce((left, early) => (left === null || early === null ? null : left - early), whole);
  return count === null || of === null || of === 0 ? null : Math.round((100 * count) / of);
}
