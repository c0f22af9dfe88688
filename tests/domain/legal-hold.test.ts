import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../domain/calendar/local-date';
import { refuseHold, refuseLift } from '../../domain/legal-hold';

const TODAY = '2026-03-10' as LocalDate;

describe('a legal hold', () => {
  it.each<[string, boolean]>([
    ['2026-03-09', false],
    ['2026-03-10', false],
    ['2026-03-11', true],
    ['2027-03-10', true],
    ['2027-03-11', false],
  ])('that is looked at again on %s is set: %s', (reviewOn, isSet) => {
    const refusal = refuseHold(reviewOn as LocalDate, TODAY, 12);
    expect(refusal).toEqual(
      isSet
        ? null
        : expect.objectContaining({ kind: 'against-rule', rule: 'legal-hold-is-reviewed', field: 'reviewOn' }),
    );
  });

  it.each([
    [null, 'not-found'],
    [{ lifted: true }, 'wrong-state'],
    [{ lifted: false }, undefined],
  ])('%j, when it is to be lifted, is %s', (hold, refused) => {
    expect(refuseLift(hold)?.kind).toBe(refused);
  });
});
