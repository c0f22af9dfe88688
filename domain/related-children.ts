import { addMinutes, localDateOf } from './calendar/london-time';
import type { Instant } from './calendar/london-time';
import type { AppointmentId, ChildId, ChildLinkId, StaffId } from './ids';
import { againstRule, notFound, wrongState } from './refusal';
import type { NamedRule, Refusal } from './refusal';

/** Two children who must not meet by our doing. Why is told to those only who may know both. */
export const NOT_TOGETHER = 'not-to-be-brought-together';

/** In which way two children belong together, or must not meet. A link says that, and nothing of what lies behind it. */
export const RELATIONS = ['brothers-and-sisters', 'same-household', 'charged-together', NOT_TOGETHER] as const;
export type Relation = (typeof RELATIONS)[number];

/** More than any child needs. */
export const MOST_LINKS = 30;

/** By what a link can be refused. No service sets any of it otherwise, so none of it stands in a policy. */
export const LINK_RULES = {
  another: {
    rule: 'a-link-is-with-another-child',
    standing: 'default',
    source: 'A link joins two children',
  },
  once: {
    rule: 'linked-once-in-each-way',
    standing: 'default',
    source: 'Two children are linked once in each way, so that a link that was withdrawn does not go on in another one',
  },
  because: {
    rule: 'why-children-are-kept-apart',
    standing: 'default',
    source: 'Two children are kept apart with a reason; any other link has no place for what lies behind it',
  },
  howMany: {
    rule: 'links-of-one-child',
    standing: 'default',
    source: `A child has at most ${MOST_LINKS} links to other children`,
  },
} as const satisfies Record<string, NamedRule>;

export interface NewLink {
  readonly childId: ChildId;
  readonly relatedChildId: ChildId;
  readonly relation: Relation;
  /** Why they must not be brought together; null for any other link. */
  readonly because: string | null;
}
type Standing = Pick<NewLink, 'relatedChildId' | 'relation'>;

/** What stands against a link, with the links that the child has now, and how many the other one has. */
export function refuseLink(
  link: NewLink,
  standing: { readonly childs: readonly Standing[]; readonly others: number },
): Refusal | null {
  const field = 'relatedChildId';
  if (link.childId === link.relatedChildId) {
    return againstRule(LINK_RULES.another, 'This is the same child. Name the other one.', field);
  }
  if ((link.relation === NOT_TOGETHER) !== (link.because !== null)) {
    const says =
      link.relation === NOT_TOGETHER
        ? 'Say why they must not be brought together; only those who may know both will read it.'
        : 'This link says how they belong together and nothing more. Leave “because” out.';
    return againstRule(LINK_RULES.because, says, 'because');
  }
  const same = ({ relatedChildId, relation }: Standing): boolean =>
    relatedChildId === link.relatedChildId && relation === link.relation;
  if (standing.childs.some(same)) {
    return againstRule(LINK_RULES.once, 'They are linked in this way already. Nothing more has to be done.', field);
  }
  return Math.max(standing.childs.length, standing.others) >= MOST_LINKS
    ? againstRule(LINK_RULES.howMany, 'Withdraw a link that does not hold any more before making another.', field)
    : null;
}

/** What stands against withdrawing it; null for a link that the person may not know of, or that there is not. */
export function refuseWithdrawalOfLink(link: { readonly withdrawnAt: Instant | null } | null): Refusal | null {
  if (link === null) return notFound('There is no such link that you may know of. Look at the child’s links again.');
  return link.withdrawnAt === null
    ? null
    : wrongState('withdrawn', 'This link was withdrawn already. Nothing more has to be done.');
}

/** A link of a child, as the register keeps it, and who could be asked about it. */
export interface Link {
  readonly linkId: ChildLinkId;
  readonly relation: Relation;
  readonly because: string | null;
  readonly at: Instant;
  readonly by: StaffId;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: StaffId | null;
  readonly withdrawnBecause: string | null;
  readonly childId: ChildId;
  readonly childName: string;
  /** Whether the reader may know of the other child. */
  readonly knowsBoth: boolean;
  /** Whoever works with the other child, or else answers for their team. */
  readonly worksWithOther: StaffId | null;
  /** Whoever recorded the link, while they work here. */
  readonly recorder: StaffId | null;
  /** The manager of the team of the child whose links are read. */
  readonly managerOfChild: StaffId | null;
}

type Known = Pick<
  Link,
  | 'linkId'
  | 'relation'
  | 'because'
  | 'childId'
  | 'childName'
  | 'at'
  | 'by'
  | 'withdrawnAt'
  | 'withdrawnBy'
  | 'withdrawnBecause'
>;
/** What a reader is told of a link: all of it, or only whom to ask. */
export type Told = { readonly [Key in keyof Known]: Known[Key] | null } & { readonly askId: StaffId | null };

const NOTHING_BUT_WHOM_TO_ASK = {
  ...{ linkId: null, relation: null, because: null, childId: null, childName: null, at: null, by: null },
  ...{ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null },
} as const;

/**
 * What this person is told. Whoever may know both children sees who they are, in which way they belong together, and who
 * works with the other one. Whoever may not is told nothing but whom to ask: neither who it is, nor how many, nor since
 * when, nor that a link was withdrawn.
 */
export function toldOf(links: readonly Link[], reader: StaffId): readonly Told[] {
  const known = links.filter(({ knowsBoth }) => knowsBoth).map(inFull);
  const hidden = links.filter(({ knowsBoth, withdrawnAt }) => !knowsBoth && withdrawnAt === null);
  const toAsk = hidden.map(({ recorder, managerOfChild }) =>
    recorder === null || recorder === reader ? managerOfChild : recorder,
  );
  return [...known, ...[...new Set(toAsk)].map((askId) => ({ ...NOTHING_BUT_WHOM_TO_ASK, askId }))];
}

function inFull(link: Link): Told {
  const { linkId, relation, because, childId, childName, at, by, withdrawnAt, withdrawnBy, withdrawnBecause } = link;
  return {
    ...{ linkId, relation, because, childId, childName, at, by, withdrawnAt, withdrawnBy, withdrawnBecause },
    askId: link.worksWithOther,
  };
}

/** An appointment of a child that lies ahead. */
export interface Ahead {
  readonly appointmentId: AppointmentId;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly where: string | null;
  readonly withId: StaffId;
}

/**
 * The appointments of one child by which they could meet the other: at one place on one day in London, or with one member of
 * staff at one time (default). A place that is written otherwise is another one, and one that is not written down is none.
 */
export function meetings(ours: readonly Ahead[], theirs: readonly Ahead[]): readonly Ahead[] {
  return ours.filter((one) => theirs.some((other) => couldMeet(one, other)));
}

function couldMeet(one: Ahead, other: Ahead): boolean {
  const place = placeOf(one);
  const sameDay = localDateOf(one.startsAt) === localDateOf(other.startsAt);
  if (place !== null && place === placeOf(other) && sameDay) return true;
  return (
    one.withId === other.withId &&
    one.startsAt < addMinutes(other.startsAt, other.minutes) &&
    other.startsAt < addMinutes(one.startsAt, one.minutes)
  );
}

function placeOf({ where }: Ahead): string | null {
  const written = where?.trim().toLowerCase() ?? '';
  return written === '' ? null : written;
}
