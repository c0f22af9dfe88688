import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import type { AppointmentId, ChildId, ChildLinkId, StaffId } from '../../domain/ids';
import {
  meetings,
  MOST_LINKS,
  NOT_TOGETHER,
  refuseLink,
  refuseWithdrawalOfLink,
  toldOf,
} from '../../domain/related-children';
import type { Ahead, Link, NewLink } from '../../domain/related-children';

const at = '2026-03-10T09:00:00.000Z' as Instant;
const link = (more: Partial<NewLink> = {}): NewLink => ({
  childId: 'ash' as ChildId,
  relatedChildId: 'birch' as ChildId,
  relation: 'brothers-and-sisters',
  because: null,
  ...more,
});
const others = (count: number): NewLink[] =>
  Array.from({ length: count }, (_, n) => link({ relatedChildId: `other-${n}` as ChildId }));

describe('a link between two children', () => {
  it.each<[string, NewLink, NewLink[], number, string | null]>([
    ['the first of two children', link(), [], 0, null],
    ['the same two in another way', link({ relation: 'same-household' }), [link()], 1, null],
    ['the same two in the same way', link(), [link()], 1, 'linked-once-in-each-way'],
    ['a child with themselves', link({ relatedChildId: 'ash' as ChildId }), [], 0, 'a-link-is-with-another-child'],
    ['the last that a child can have', link(), others(MOST_LINKS - 1), 0, null],
    ['one more than a child can have', link(), others(MOST_LINKS), 0, 'links-of-one-child'],
    ['one more than the other child can have', link(), [], MOST_LINKS, 'links-of-one-child'],
    ['two who must not meet', link({ relation: NOT_TOGETHER, because: 'he was hurt' }), [link()], 1, null],
    ['two who must not meet, without why', link({ relation: NOT_TOGETHER }), [], 0, 'why-children-are-kept-apart'],
    ['two who live together, with more', link({ because: 'he was hurt' }), [], 0, 'why-children-are-kept-apart'],
  ])('of %s', (_, wanted, childs, count, rule) => {
    const refusal = refuseLink(wanted, { childs, others: count });
    expect(refusal?.kind === 'against-rule' ? refusal.rule : refusal).toBe(rule);
  });

  it.each([
    ['there is none that they know of', null, 'not-found'],
    ['it stands', { withdrawnAt: null }, undefined],
    ['it was withdrawn before', { withdrawnAt: at }, 'wrong-state'],
  ])('is withdrawn, unless it cannot be: %s', (_, found, kind) => {
    expect(refuseWithdrawalOfLink(found)?.kind).toBe(kind);
  });
});

describe('what a reader is told of a link', () => {
  const kept = (more: Partial<Link> = {}): Link => ({
    linkId: 'link-1' as ChildLinkId,
    relation: 'charged-together',
    because: null,
    at,
    by: 'recorder' as StaffId,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnBecause: null,
    childId: 'birch' as ChildId,
    childName: 'Birch Invented',
    knowsBoth: false,
    worksWithOther: 'works-with-birch' as StaffId,
    recorder: 'recorder' as StaffId,
    managerOfChild: 'manager' as StaffId,
    ...more,
  });
  const told = (links: Link[], reader = 'reader') => toldOf(links, reader as StaffId);

  it.each<[string, Partial<Link>, string, string | null]>([
    ['whoever recorded it', {}, 'reader', 'recorder'],
    ['the manager, where whoever recorded it has gone', { recorder: null }, 'reader', 'manager'],
    ['the manager, for whoever recorded it and may not know the other child any more', {}, 'recorder', 'manager'],
    ['nobody by name, where there is no manager either', { recorder: null, managerOfChild: null }, 'reader', null],
  ])('who may not know the other child is only whom to ask: %s', (_, more, reader, askId) => {
    const [row, ...rest] = told([kept(more)], reader);
    expect(rest).toEqual([]);
    const { askId: asked, ...others } = row ?? { askId: undefined };
    expect([asked, ...new Set(Object.values(others))]).toEqual([askId, null]);
  });

  it('does not tell how many there are, nor that one was withdrawn', () => {
    expect(told([kept(), kept({ linkId: 'link-2' as ChildLinkId })])).toHaveLength(1);
    expect(told([kept({ withdrawnAt: at })])).toEqual([]);
  });

  it('who may know both is who it is, in which way, why it was withdrawn, and who works with the other one', () => {
    const withdrawn = { withdrawnAt: at, withdrawnBy: 'worker' as StaffId, withdrawnBecause: 'a mistake' };
    expect(told([kept({ knowsBoth: true, ...withdrawn })])).toEqual([
      {
        ...{ linkId: 'link-1', relation: 'charged-together', because: null, at, by: 'recorder', ...withdrawn },
        ...{ childId: 'birch', childName: 'Birch Invented', askId: 'works-with-birch' },
      },
    ]);
  });
});

describe('two children who must not be brought together', () => {
  const ahead = (more: Partial<Ahead> = {}): Ahead => ({
    appointmentId: 'a1' as AppointmentId,
    startsAt: '2026-06-08T09:00:00.000Z' as Instant,
    minutes: 45,
    where: 'Canolfan y Bont',
    withId: 'worker' as StaffId,
    ...more,
  });
  const other = { withId: 'colleague' as StaffId };
  const on = (startsAt: string) => ({ startsAt: startsAt as Instant });

  it.each<[string, Partial<Ahead>, Partial<Ahead>, boolean]>([
    ['at one place at one time', {}, other, true],
    ['at one place, one after the other', {}, { ...other, ...on('2026-06-08T13:00:00.000Z') }, true],
    ['at one place, written with other capitals', {}, { ...other, where: ' canolfan y bont ' }, true],
    ['at one place on different days', {}, { ...other, ...on('2026-06-09T09:00:00.000Z') }, false],
    ['at one place, late in the evening of one day in London', on('2026-06-08T22:30:00.000Z'), other, true],
    ['at one place, after midnight in London', on('2026-06-08T23:30:00.000Z'), other, false],
    ['at two places', {}, { ...other, where: 'Y Llyfrgell' }, false],
    ['at places that are not written down', { where: null }, { ...other, where: ' ' }, false],
    ['with one worker at one time', { where: null }, { where: null, ...on('2026-06-08T09:44:00.000Z') }, true],
    [
      'with one worker, one after the other',
      { where: null },
      { where: null, ...on('2026-06-08T09:45:00.000Z') },
      false,
    ],
  ])('could meet %s', (_, one, its, could) => {
    const ours = [ahead(one), ahead({ appointmentId: 'far' as AppointmentId, ...on('2026-09-01T09:00:00.000Z') })];
    expect(meetings(ours, [ahead(its)]).map(({ appointmentId }) => appointmentId)).toEqual(could ? ['a1'] : []);
  });
});
