import { describe, expect, it } from '@jest/globals';
import {
  absenceUntilBack,
  isThereOn,
  refuseAbsence,
  refuseLastDay,
  refuseReturnFromAbsence,
  worksHereOn,
} from '../../domain/absence';
import type { Presence } from '../../domain/absence';
import { localDate } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';

const TODAY = localDate('2026-03-10');
const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
const person = (more: Partial<Presence> = {}): Presence => ({
  active: true,
  awayFrom: null,
  awayUntil: null,
  lastDay: null,
  ...more,
});
const away = (from: string | null, until: string | null) => ({ awayFrom: day(from), awayUntil: day(until) });

describe('on 10 March somebody', () => {
  it.each<[string, Partial<Presence>, boolean, boolean]>([
    ['of whom nothing is recorded', {}, true, true],
    ['away since the first, until further notice', away('2026-03-01', null), true, false],
    ['on their last day away', away('2026-03-01', '2026-03-10'), true, false],
    ['back since today', away('2026-03-01', '2026-03-09'), true, true],
    ['on their first day away', away('2026-03-10', '2026-03-12'), true, false],
    ['away from tomorrow', away('2026-03-11', null), true, true],
    ['on their last day here', { lastDay: TODAY }, true, true],
    ['whose last day was yesterday', { lastDay: localDate('2026-03-09') }, false, false],
    ['whose account is switched off', { active: false }, false, false],
    ['switched off before the last day', { active: false, lastDay: localDate('2026-04-01') }, false, false],
  ])('%s works here: %s, is there: %s', (_, more, worksHere, isThere) => {
    expect(worksHereOn(person(more), TODAY)).toBe(worksHere);
    expect(isThereOn(person(more), TODAY)).toBe(isThere);
  });
});

describe('what can be recorded on 10 March', () => {
  it.each<[string, string | null, string | null]>([
    ['2026-03-10', null, null],
    ['2026-03-10', '2026-03-10', null],
    ['2026-01-01', '2026-03-10', null],
    ['2028-03-10', null, null],
    ['2028-03-11', null, 'from'],
    ['2026-03-12', '2026-03-11', 'until'],
    ['2026-01-01', '2026-03-09', 'until'],
  ])('an absence from %s to %s: field refused %s', (from, until, field) => {
    expect(refuseAbsence(localDate(from), day(until), TODAY)).toEqual(
      field === null ? null : expect.objectContaining({ kind: 'against-rule', field }),
    );
  });

  it.each<[string, string | null]>([
    ['2025-03-09', 'lastDay'],
    ['2025-03-10', null],
    ['2026-03-10', null],
    ['2028-03-10', null],
    ['2028-03-11', 'lastDay'],
  ])('a last day on %s: field refused %s', (lastDay, field) => {
    expect(refuseLastDay(localDate(lastDay), TODAY)).toEqual(
      field === null ? null : expect.objectContaining({ kind: 'against-rule', field }),
    );
  });

  it.each<[string, ReturnType<typeof away>, string, string | null]>([
    ['nobody away', away(null, null), '2026-03-10', 'wrong-state'],
    ['an absence that is over', away('2026-03-01', '2026-03-09'), '2026-03-10', 'wrong-state'],
    ['an absence until further notice', away('2026-03-01', null), '2026-05-01', null],
    ['an absence, on the day after its end', away('2026-03-01', '2026-03-20'), '2026-03-21', null],
    ['an absence, later than its end', away('2026-03-01', '2026-03-20'), '2026-03-22', 'against-rule'],
  ])('back from %s', (_, absence, backOn, kind) => {
    const refused = refuseReturnFromAbsence(absence, localDate(backOn), TODAY);
    expect(refused?.kind ?? null).toBe(kind);
  });

  it.each<[ReturnType<typeof away>, string, ReturnType<typeof away>]>([
    [away('2026-03-01', null), '2026-03-10', away('2026-03-01', '2026-03-09')],
    [away('2026-03-01', '2026-03-20'), '2026-03-02', away('2026-03-01', '2026-03-01')],
    [away('2026-03-10', null), '2026-03-10', away(null, null)],
    [away('2026-04-01', '2026-04-20'), '2026-03-10', away(null, null)],
  ])('of %j, back on %s, is left %j', (absence, backOn, left) => {
    expect(absenceUntilBack(absence, localDate(backOn))).toEqual(left);
  });
});
