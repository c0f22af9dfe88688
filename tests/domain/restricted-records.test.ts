import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import { refuseLiftOfRestriction, refuseLook, refuseRestriction } from '../../domain/restricted-records';
import type { RestrictedBecause, StandsTo } from '../../domain/restricted-records';

const UNTIL = '2026-03-10T10:00:00.000Z' as Instant;

describe('restricting a record', () => {
  it.each<[string, RestrictedBecause, string | null, boolean, string | null]>([
    ['a named reason needs no words', 'family-member-works-here', null, false, null],
    ['a named reason may have some', 'high-profile', 'In the news', false, null],
    ['another reason says which', 'other', 'A threat was made', false, null],
    ['another reason without words says nothing', 'other', null, false, 'against-rule'],
    ['it is restricted once', 'high-profile', null, true, 'wrong-state'],
    ['also for another reason', 'other', null, true, 'wrong-state'],
  ])('%s', (_, because, words, standing, kind) => {
    expect(refuseRestriction({ because, words }, standing)?.kind ?? null).toBe(kind);
  });

  it('names the field in which words are missing', () => {
    expect(refuseRestriction({ because: 'other', words: null }, false)).toMatchObject({
      ...{ rule: 'restricted-record-says-why', standing: 'default', field: 'words' },
    });
  });

  it.each([
    ['stands', { lifted: false }, null],
    ['was lifted', { lifted: true }, 'wrong-state'],
    ['is not there', null, 'not-found'],
  ] as const)('is lifted while it %s', (_, restriction, kind) => {
    expect(refuseLiftOfRestriction(restriction)?.kind ?? null).toBe(kind);
  });
});

describe('a look at a restricted record', () => {
  it.each<[StandsTo, Instant | null, object | null]>([
    ['restricted', null, null],
    ['readable', null, { kind: 'wrong-state', state: 'readable' }],
    ['looked-into', UNTIL, { kind: 'wrong-state', state: 'looked-into', message: expect.stringContaining(UNTIL) }],
  ])('of a record that is %s to somebody', (stands, until, refused) => {
    const refusal = refuseLook(stands, until);
    if (refused === null) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject(refused);
  });
});
