import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ChildLinkId, StaffId } from '../../domain/ids';
import { MOST_LINKS, refuseLink, refuseWithdrawalOfLink, toldOf } from '../../domain/related-children';
import type { Link, NewLink } from '../../domain/related-children';

const at = '2026-03-10T09:00:00.000Z' as Instant;
const link = (more: Partial<NewLink> = {}): NewLink => ({
  childId: 'ash' as ChildId,
  relatedChildId: 'birch' as ChildId,
  relation: 'brothers-and-sisters',
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
        ...{ linkId: 'link-1', relation: 'charged-together', at, by: 'recorder', ...withdrawn },
        ...{ childId: 'birch', childName: 'Birch Invented', askId: 'works-with-birch' },
      },
    ]);
  });
});
