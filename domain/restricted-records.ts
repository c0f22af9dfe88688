import type { Instant } from './calendar/london-time';
import { againstRule, notFound, wrongState } from './refusal';
import type { StaffId } from './ids';
import type { NamedRule, Refusal } from './refusal';

/** Why a child's record is read by those alone who work with the child. Standing: default. */
export const RESTRICTED_BECAUSE = ['family-member-works-here', 'high-profile', 'other'] as const;
export type RestrictedBecause = (typeof RESTRICTED_BECAUSE)[number];

/** For what somebody looks all the same who does not work with the child. Standing: default. */
export const LOOK_BECAUSE = [
  'safety-now',
  'child-is-here',
  'covering-for-colleague',
  'law-requires-it',
  'other',
] as const;
export type LookBecause = (typeof LOOK_BECAUSE)[number];

/** A look at a restricted record that is open now: of which child, and for what. */
export interface OpenLook {
  readonly childId: string;
  readonly because: LookBecause;
}

const SAYS_WHY: NamedRule = {
  rule: 'restricted-record-says-why',
  standing: 'default',
  source: 'A category alone tells nobody why a record was restricted: where it is none of the named ones, words say it',
};

const NAMES_FAMILY: NamedRule = {
  rule: 'family-members-are-named-as-the-reason',
  standing: 'default',
  source: 'A record is shut to a named colleague for one reason alone: that the child is of their family',
};

const SHUT_TO_FAMILY: NamedRule = {
  rule: 'shut-to-the-family-of-the-child',
  standing: 'default',
  source:
    'A record that is shut to a colleague of the child’s family is shut to them with every concern about the child',
};

/** What stands against giving this colleague access to a concern about the child: that they are of the child's family. */
export function refuseAccessOfFamily(familyMembers: readonly StaffId[], staffId: StaffId): Refusal | null {
  return familyMembers.includes(staffId)
    ? againstRule(SHUT_TO_FAMILY, 'This colleague cannot be given access.', 'staffId')
    : null;
}

/** What stands against restricting a record: that it is restricted already, that nobody could say why, or who is named without a reason. */
export function refuseRestriction(
  {
    because,
    words,
    familyMembers,
  }: {
    readonly because: RestrictedBecause;
    readonly words: string | null;
    readonly familyMembers: readonly StaffId[];
  },
  standing: boolean,
): Refusal | null {
  if (standing)
    return wrongState('restricted', 'This record is restricted already. Lift that first to give another reason.');
  if (familyMembers.length > 0 && because !== 'family-member-works-here')
    return againstRule(NAMES_FAMILY, 'Name colleagues only where a family member works here.', 'familyMembers');
  if (because !== 'other' || words !== null) return null;
  return againstRule(SAYS_WHY, 'Say in words why the record is restricted.', 'words');
}

/** What stands against lifting a restriction; null for one that there is not, or of another child. */
export function refuseLiftOfRestriction(restriction: { readonly lifted: boolean } | null): Refusal | null {
  if (restriction === null)
    return notFound('There is no such restriction of this child’s record. Look at its restrictions again.');
  return restriction.lifted ? wrongState('lifted', 'It was lifted already. Nothing more has to be done.') : null;
}

/** What stands against ending a look before its time: that none is open. */
export function refuseEndOfLook(open: boolean): Refusal | null {
  return open
    ? null
    : wrongState('not-looking', 'You have no look at this record that is open. Nothing has to be ended.');
}

/** How a record stands to somebody who asks to look at it all the same. */
export type StandsTo = 'readable' | 'looked-into' | 'restricted';

export const NO_SUCH_CHILD = notFound('There is no such child, or the child is not yours to see.');

/** What stands against a look by somebody who does not work with the child. */
export function refuseLook(stands: StandsTo, until: Instant | null): Refusal | null {
  switch (stands) {
    case 'restricted':
      return null;
    case 'readable':
      return wrongState('readable', 'You may read this record as usual. No reason is needed.');
    case 'looked-into':
      return wrongState('looked-into', `You may read this record already, until ${until ?? 'the look ends'}.`);
  }
}
