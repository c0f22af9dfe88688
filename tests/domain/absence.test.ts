import { describe, expect, it } from '@jest/globals';
import {
  absenceUntilBack,
  firstThere,
  isThereOn,
  refuseAbsence,
  refuseLastDay,
  refuseReturnFromAbsence,
  standingOf,
  worksHereOn,
} from '../../domain/absence';
import type { Presence, WithDeputy } from '../../domain/absence';
import { localDate } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { StaffId } from '../../domain/ids';

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

describe('how it stands with a worker whom plans wait for', () => {
  const LIMITS = { alertDays: 42, longDays: 28 };
  const id = (name: string) => name as StaffId;
  const staffOf = (worker: Partial<WithDeputy>): ReadonlyMap<StaffId, WithDeputy> =>
    new Map([
      [id('worker'), { ...person(), deputyId: null, ...worker }],
      [id('there'), { ...person(), deputyId: null }],
      [id('away'), { ...person(away('2026-03-01', null)), deputyId: id('there') }],
      [id('alone'), { ...person(away('2026-03-01', '2026-03-12')), deputyId: null }],
      [id('round'), { ...person(away('2026-03-01', null)), deputyId: id('worker') }],
      [id('left'), { ...person({ lastDay: localDate('2026-03-09') }), deputyId: null }],
    ]);

  it.each<[string, Partial<WithDeputy>, string | null]>([
    ['who is there', {}, null],
    ['who was switched off', { active: false, deputyId: id('there') }, 'gone'],
    ['whose last day was yesterday', { lastDay: day('2026-03-09'), deputyId: id('there') }, 'gone'],
    ['whose last day is today', { lastDay: day('2026-03-10') }, 'leaves'],
    ['who leaves in 42 days', { lastDay: day('2026-04-21') }, 'leaves'],
    ['who leaves in 43 days', { lastDay: day('2026-04-22') }, null],
    ['away today, with nobody', away('2026-03-10', '2026-03-10'), 'nobody-stands-in'],
    ['away today, with a deputy', { ...away('2026-03-10', '2026-03-10'), deputyId: id('there') }, null],
    ['whose deputy is away too, and has one', { ...away('2026-03-10', '2026-03-12'), deputyId: id('away') }, null],
    [
      'whose deputy is away and has none',
      { ...away('2026-03-10', '2026-03-12'), deputyId: id('alone') },
      'nobody-stands-in',
    ],
    ['whose deputy has left', { ...away('2026-03-10', '2026-03-12'), deputyId: id('left') }, 'nobody-stands-in'],
    [
      'whose deputies lead back to them',
      { ...away('2026-03-10', '2026-03-12'), deputyId: id('round') },
      'nobody-stands-in',
    ],
    ['who will be away for 27 days', { ...away('2026-04-01', '2026-04-27'), deputyId: id('there') }, null],
    ['who will be away for 28 days', { ...away('2026-04-01', '2026-04-28'), deputyId: id('there') }, 'leaves'],
    ['who is away without an end, with a deputy', { ...away('2026-03-01', null), deputyId: id('there') }, 'leaves'],
    ['who will be away for long after the alert', away('2026-04-22', null), null],
    ['who was away for long, and is back', away('2026-01-01', '2026-03-09'), null],
  ])('%s', (_, worker, is) => {
    expect(standingOf(id('worker'), staffOf(worker), TODAY, LIMITS)?.is ?? null).toBe(is);
  });

  it('is that of somebody who has gone when nobody knows them', () => {
    expect(standingOf(id('stranger'), staffOf({}), TODAY, LIMITS)).toEqual({ is: 'gone' });
    expect(firstThere(id('stranger'), staffOf({}), TODAY)).toBeNull();
  });
});
