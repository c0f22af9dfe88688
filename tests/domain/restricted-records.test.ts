import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import type { StaffId } from '../../domain/ids';
import {
  NO_SUCH_CHILD,
  refuseEndOfLook,
  refuseLiftOfRestriction,
  refuseLook,
  refuseRestriction,
  RESTRICTED_BECAUSE,
} from '../../domain/restricted-records';
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
    expect(refuseRestriction({ because, words, familyMembers: [] }, standing)?.kind ?? null).toBe(kind);
  });

  it('names the field in which words are missing', () => {
    expect(refuseRestriction({ because: 'other', words: null, familyMembers: [] }, false)).toMatchObject({
      ...{ rule: 'restricted-record-says-why', standing: 'default', field: 'words' },
    });
  });

  it.each(RESTRICTED_BECAUSE)('names colleagues only as the reason: %s', (because) => {
    const refused = refuseRestriction({ because, words: 'x', familyMembers: ['aunt' as StaffId] }, false);
    const expected = { rule: 'family-members-are-named-as-the-reason', standing: 'default', field: 'familyMembers' };
    if (because === 'family-member-works-here') expect(refused).toBeNull();
    else expect(refused).toMatchObject(expected);
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
  it('is ended while it is open', () => {
    expect(refuseEndOfLook(true)).toBeNull();
    expect(refuseEndOfLook(false)).toMatchObject({ kind: 'wrong-state', state: 'not-looking' });
  });

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

describe('what is refused says what stands against it, and by which rule', () => {
  const why = { because: 'high-profile', words: null, familyMembers: [] } as const;
  it.each<[string, object | null, object]>([
    [
      'restricting twice',
      refuseRestriction(why, true),
      { state: 'restricted', message: 'This record is restricted already. Lift that first to give another reason.' },
    ],
    [
      'naming colleagues for another reason',
      refuseRestriction({ ...why, familyMembers: ['aunt' as StaffId] }, false),
      {
        message: 'Name colleagues only where a family member works here.',
        source: 'A record is shut to a named colleague for one reason alone: that the child is of their family',
      },
    ],
    [
      'another reason without words',
      refuseRestriction({ ...why, because: 'other' }, false),
      {
        message: 'Say in words why the record is restricted.',
        source: expect.stringMatching(/^A category alone tells nobody why/),
      },
    ],
    [
      'lifting what is not there',
      refuseLiftOfRestriction(null),
      { message: 'There is no such restriction of this child’s record. Look at its restrictions again.' },
    ],
    [
      'lifting twice',
      refuseLiftOfRestriction({ lifted: true }),
      { state: 'lifted', message: 'It was lifted already. Nothing more has to be done.' },
    ],
    [
      'ending a look that is not open',
      refuseEndOfLook(false),
      { message: 'You have no look at this record that is open. Nothing has to be ended.' },
    ],
    [
      'a look that is not needed',
      refuseLook('readable', null),
      { message: 'You may read this record as usual. No reason is needed.' },
    ],
    [
      'a look beside another',
      refuseLook('looked-into', null),
      { message: 'You may read this record already, until the look ends.' },
    ],
    [
      'a child of whom nobody may know',
      NO_SUCH_CHILD,
      { message: 'There is no such child, or the child is not yours to see.' },
    ],
  ])('%s', (_, refused, expected) => {
    expect(refused).toMatchObject(expected);
  });
});
