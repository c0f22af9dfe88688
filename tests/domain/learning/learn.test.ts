import { describe, expect, it } from '@jest/globals';
import { FIGURE_NAMES } from '../../../domain/learning/figures';
import type { FigureName } from '../../../domain/learning/figures';
import { learnFrom } from '../../../domain/learning/learn';
import type { LearningRow } from '../../../domain/learning/learn';
import { PREPARATION_PARTS } from '../../../domain/policy/preparation';
import type { Transition } from '../../../domain/learning/transition';
import { POLICIES } from '../../../domain/policy';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { Instant } from '../../../domain/calendar/london-time';

const day = (text: string) => text as LocalDate;
const at = (text: string) => `${text}T10:00:00.000Z` as Instant;
const TODAY = day('2026-12-31');

/** Somebody who turned 18 on 1 March 2026, whose responsibility passed that day as the guidance has it. */
const WELL: Transition = {
  dateOfBirth: day('2008-03-01'),
  startedAt: at('2025-06-01'),
  nameAskedAt: at('2025-09-01'),
  namedAt: at('2025-09-05'),
  acceptedAt: at('2026-02-20'),
  passedAt: '2026-03-01T00:00:00.000Z' as Instant,
  kept: false,
  preparedWith: PREPARATION_PARTS,
  preparedAt: {
    'step-done': at('2025-11-20'),
    'childs-statement': at('2025-11-21'),
    'checked-by-youth-justice-service': at('2026-01-10'),
    'checked-by-receiving-side': at('2026-02-20'),
  },
  jointContactsOn: [day('2026-01-10'), day('2026-01-24'), day('2026-02-07')],
  saidAt: [at('2025-12-01')],
  saidOn: [day('2026-05-24')],
  nothingToAddAt: [],
  enforcedAt: [],
  closedAt: null,
};

const learned = (transitions: readonly Transition[], today = TODAY) => learnFrom(transitions, POLICIES.wales, today);
const alike = (many: number, changes: Partial<Transition> = {}): Transition[] =>
  Array.from({ length: many }, () => ({ ...WELL, ...changes }));
const of = (rows: readonly LearningRow[], figure: FigureName) => rows.filter((row) => row.figure === figure);
/** In which part ten alike stand. */
function partOf(figure: FigureName, changes: Partial<Transition>, today = TODAY): string[] {
  return of(learned(alike(10, changes), today), figure).flatMap(({ part, count }) => (count === 10 ? [part] : []));
}

const PARTS: [figure: FigureName, what: string, changes: Partial<Transition>, part: string][] = [
  ['planned-in-time', 'the day before 17 years 6 months', { startedAt: at('2025-08-31') }, 'before'],
  ['planned-in-time', 'on that day', { startedAt: at('2025-09-01') }, 'not-before'],
  [
    'planned-in-time',
    'late in the evening before, by the clock of London',
    { startedAt: '2025-08-31T22:59:00.000Z' as Instant },
    'before',
  ],
  ['wait-for-a-name', 'a week', { namedAt: at('2025-09-08') }, 'within-7-days'],
  ['wait-for-a-name', 'a day more', { namedAt: at('2025-09-09') }, 'within-28-days'],
  ['wait-for-a-name', 'four weeks', { namedAt: at('2025-09-29') }, 'within-28-days'],
  ['wait-for-a-name', 'a day more than four weeks', { namedAt: at('2025-09-30') }, 'longer'],
  ['wait-for-a-name', 'for ever', { namedAt: null }, 'not-named'],
  ['wait-for-a-name', 'never asked', { nameAskedAt: null, namedAt: null }, 'not-asked'],
  ['responsibility', 'passed', {}, 'passed'],
  ['responsibility', 'passed after it had been kept', { kept: true }, 'passed'],
  ['responsibility', 'kept', { passedAt: null, kept: true }, 'kept'],
  ['responsibility', 'accepted and not in force yet', { passedAt: null }, 'not-passed'],
  ['accepted-before-18', 'the day before', { acceptedAt: at('2026-02-28') }, 'before'],
  ['accepted-before-18', 'on the birthday', { acceptedAt: at('2026-03-01') }, 'not-before'],
  ['accepted-before-18', 'no line is left: when it passed', { acceptedAt: null }, 'not-before'],
  ['child-prepared', 'before the acceptance', {}, 'prepared'],
  ...PREPARATION_PARTS.flatMap((part): typeof PARTS => [
    [
      'child-prepared',
      `${part} only after it`,
      { preparedAt: { ...WELL.preparedAt, [part]: at('2026-02-21') } },
      'not-prepared',
    ],
    ['child-prepared', `${part} never`, { preparedAt: { ...WELL.preparedAt, [part]: null } }, 'not-prepared'],
  ]),
  [
    'child-prepared',
    'of an earlier release, which asked for the step alone',
    { preparedWith: ['step-done'], preparedAt: { ...WELL.preparedAt, 'checked-by-receiving-side': null } },
    'prepared',
  ],
  ['joint-contacts', 'none', { jointContactsOn: [] }, '0'],
  ['joint-contacts', 'as many as there are to be', {}, '3'],
  ['joint-contacts', 'more', { jointContactsOn: Array<LocalDate>(4).fill(day('2026-02-01')) }, 'more'],
  ['joint-contacts', 'one only after the transfer', { jointContactsOn: [day('2026-03-02')] }, '0'],
  ['view-before', 'said', {}, 'said'],
  ['view-before', 'beside a step', { saidAt: [], saidOn: [day('2026-01-10')] }, 'said'],
  ['view-before', 'asked', { saidAt: [], nothingToAddAt: [at('2026-01-10')] }, 'nothing-to-add'],
  ['view-before', 'only afterwards', { saidAt: [] }, 'not-recorded'],
  ['view-after', 'twelve weeks after', {}, 'said'],
  ['view-after', 'eight weeks after', { saidOn: [day('2026-04-26')] }, 'said'],
  ['view-after', 'too soon', { saidOn: [day('2026-04-25')] }, 'not-recorded'],
  ['view-after', 'sixteen weeks after', { saidOn: [], nothingToAddAt: [at('2026-06-21')] }, 'nothing-to-add'],
  ['view-after', 'too late', { saidOn: [day('2026-06-22')] }, 'not-recorded'],
  ['enforced', 'never', {}, 'not-enforced'],
  ['enforced', 'within six months', { enforcedAt: [at('2026-09-01')] }, 'enforced'],
  ['enforced', 'later', { enforcedAt: [at('2026-09-02')] }, 'not-enforced'],
  ['enforced', 'before the transfer', { enforcedAt: [at('2026-02-01')] }, 'not-enforced'],
  ['enforced', 'not until the plan was closed', { closedAt: at('2026-06-01') }, 'closed-before'],
];

describe('what a service learns', () => {
  it.each(PARTS)('%s: %s', (figure, _, changes, part) => {
    expect(partOf(figure, changes)).toEqual([part]);
  });

  it.each<[FigureName, string, string]>([
    ['view-after', '2026-06-21', 'too-early'],
    ['view-after', '2026-06-22', 'said'],
    ['enforced', '2026-09-01', 'too-early'],
    ['enforced', '2026-09-02', 'not-enforced'],
  ])('%s on %s: %s', (figure, today, part) => {
    expect(partOf(figure, {}, day(today))).toEqual([part]);
  });

  it('counts each transition in exactly one part of each figure, of those whom the figure counts', () => {
    const rows = learned([...alike(20), ...alike(10, { passedAt: null })]);
    for (const figure of FIGURE_NAMES) {
      const parts = of(rows, figure);
      const [whole] = parts.map(({ outOf }) => outOf);
      expect([figure, parts.reduce((sum, { count }) => sum + (count ?? 0), 0)]).toEqual([figure, whole]);
    }
    expect(of(rows, 'planned-in-time').map(({ outOf }) => outOf)).toEqual([30, 30]);
    expect(of(rows, 'child-prepared').map(({ outOf }) => outOf)).toEqual([20, 20]);
  });

  it('says whole per cent of those of whom it can be said by now', () => {
    const late = { passedAt: '2026-12-01T00:00:00.000Z' as Instant };
    const rows = learned([...alike(10), ...alike(5, { saidOn: [] }), ...alike(5, late)]);
    expect(of(rows, 'view-after').map(({ part, count, percent }) => [part, count, percent])).toEqual([
      ['said', 10, 67],
      ['nothing-to-add', 0, 0],
      ['not-recorded', 5, 33],
      ['too-early', 5, null],
    ]);
  });

  it('says no percentage from which a hidden number could be found', () => {
    const late = { passedAt: '2026-12-01T00:00:00.000Z' as Instant };
    const rows = of(learned([...alike(10), ...alike(6, { saidOn: [] }), ...alike(2, late)]), 'view-after');
    expect(rows.map(({ count, percent }) => [count, percent])).toEqual([
      [10, null],
      [0, null],
      [null, null],
      [null, null],
    ]);
  });

  it('hides what counts only those whose number is hidden itself', () => {
    const rows = learned([...alike(20), ...alike(3, { passedAt: null })]);
    expect(of(rows, 'responsibility').map(({ count }) => count)).toEqual([null, 0, null]);
    for (const row of of(rows, 'child-prepared')) expect(row).toMatchObject({ outOf: null, count: null });
    expect(of(rows, 'planned-in-time')[0]).toMatchObject({ outOf: 23, count: 23, percent: 100 });
  });

  it.each([0, 1, 4])('shows nothing of %d', (many) => {
    for (const row of learned(alike(many))) expect(row).toMatchObject({ outOf: null, count: null, percent: null });
  });

  it('says with each figure what it means, whom it counts and where it stands', () => {
    for (const { figure, meaning, denominator, source } of learned([])) {
      expect([figure, meaning, denominator, source]).toEqual([
        figure,
        ...Array<unknown>(3).fill(expect.stringMatching(/\.$/)),
      ]);
    }
  });
});
