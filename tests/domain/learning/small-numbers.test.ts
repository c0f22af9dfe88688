import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideSmall } from '../../../domain/learning/small-numbers';

const SMALL = 5;

const CASES: [what: string, whole: number | null, counts: number[], shown: (number | null)[]][] = [
  ['what is large is shown', 30, [10, 20], [10, 20]],
  ['nobody is not a small number', 30, [0, 30], [0, 30]],
  ['what would tell a small one by subtracting is hidden with it', 30, [2, 28], [null, null]],
  ['and no more than that', 40, [2, 10, 28], [null, null, 28]],
  ['two small ones hide each other', 26, [3, 3, 20], [null, null, 20]],
  ['but not two that only one split explains', 22, [1, 1, 20], [null, null, null]],
  ['of equal ones the last is hidden', 22, [10, 2, 10], [10, null, null]],
  ['a small whole is hidden with all its parts', 4, [0, 4], [null, null]],
  ['a whole that is hidden hides its parts', null, [10, 20], [null, null]],
  ['nor one for each, which the whole would tell', 5, [1, 1, 1, 1, 1], [null, null, null, null, null]],
  ['the smallest whole that is shown', 5, [0, 5], [0, 5]],
];

describe('small numbers', () => {
  it.each(CASES)('%s', (_, whole, counts, shown) => {
    expect(hideSmall(whole, counts, SMALL).counts).toEqual(shown);
  });

  it('shows the whole where it shows a part', () => {
    expect(hideSmall(30, [2, 28], SMALL).whole).toBe(30);
    expect(hideSmall(4, [4], SMALL).whole).toBeNull();
  });

  it('leaves every hidden count open to somebody who subtracts, knowing that zero is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const { whole, counts: shown } = hideSmall(total, counts, SMALL);
        expect(shown.filter((count) => count !== null && count > 0 && count < SMALL)).toEqual([]);
        if (whole === null) return;
        const hidden = shown.filter((count) => count === null).length;
        const left = whole - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        // With two or more hidden, each at least one, and at least SMALL among them, each can have several values.
        expect(hidden === 0 || (hidden >= 2 && left >= SMALL && left > hidden)).toBe(true);
      }),
    );
  });
});
