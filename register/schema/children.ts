import { sql } from 'drizzle-orm';
import { bigserial, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type {
  ChildId,
  ChildLinkId,
  ErasureId,
  LegalHoldId,
  LookId,
  OrderId,
  ProposalId,
  RestrictionId,
  ServiceId,
  StaffId,
  TeamId,
} from '../../domain/ids';
import type { OrderType } from '../../domain/policy/order-type';
import type { Ground } from '../../domain/proposals/grounds';
import type { Relation } from '../../domain/related-children';
import type { LookBecause, RestrictedBecause } from '../../domain/restricted-records';
import type { RecordKind, RetentionClass } from '../../domain/retention';
import type { UnpaidWork } from '../../domain/transition-plan/order';
import { day, document, id, instant } from './columns';
import { sealedText } from '../sealing/sealing';
import { services, teams } from './people';

// The children, and what stands recorded of them outside the workflows. Their names stand only here; dates of birth also in
// what is kept of closed plans.

export const children = pgTable(
  'children',
  {
    childId: id<ChildId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    teamId: id<TeamId>()
      .notNull()
      .references(() => teams.teamId),
    givenName: text().notNull(),
    familyName: text().notNull(),
    dateOfBirth: day().notNull(),
    language: text().$type<'en' | 'cy'>(),
    /** What the service's own system calls the child: how an import knows them again. It stands in no id, URL or message. */
    reference: text(),
    /** Family name, then given name, in lower case without accents: what lists sort by and searches look in. */
    sortName: text().notNull(),
  },
  (table) => [
    index('children_by_name').on(table.serviceId, table.sortName, table.childId),
    // For the sweep, which looks for those who have reached an age.
    index('children_by_birth').on(table.dateOfBirth),
    uniqueIndex('children_by_reference').on(table.serviceId, table.reference),
  ],
);

/**
 * The orders of children as the service's own system tells them, with or without a plan. A plan keeps orders of its own: what
 * courts decide is recorded there once it runs.
 */
export const childOrders = pgTable(
  'child_orders',
  {
    orderId: id<OrderId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    type: text().$type<OrderType>().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    requirements: document().$type<readonly string[]>().notNull(),
    agreedToTransfer: text(),
    extendedTo: document().$type<readonly LocalDate[]>().notNull(),
    unpaidWork: document().$type<UnpaidWork>().notNull(),
    revokedOn: day(),
    /** The last day on which it can still run, as far as is known: what the sweep searches by. */
    runsUntil: day().notNull(),
    /** What the service's own system calls the order. */
    reference: text(),
  },
  (table) => [
    index('child_orders_child').on(table.childId),
    index('child_orders_running').on(table.runsUntil),
    uniqueIndex('child_orders_by_reference').on(table.childId, table.reference),
  ],
);

/**
 * Who has said that a child has died who has no open plan: a plan that is open keeps this itself. Rows are added and
 * withdrawn, never deleted; the one that made it count says since when.
 */
export const childDeaths = pgTable(
  'child_deaths',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    diedOn: day().notNull(),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    confirmedAt: instant(),
    withdrawnAt: instant(),
    withdrawnBy: id<StaffId>(),
    withdrawnBecause: sealedText('child_deaths.withdrawn_because'),
  },
  (table) => [
    index('child_deaths_standing')
      .on(table.childId)
      .where(sql`withdrawn_at is null`),
  ],
);

/**
 * That two children belong together, in one way, and nothing of what lies behind it; the lesser id stands first. A link is
 * never deleted: one that was withdrawn stays with the reason.
 */
export const childLinks = pgTable(
  'child_links',
  {
    linkId: id<ChildLinkId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    otherId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    relation: text().$type<Relation>().notNull(),
    /** Why two children must not be brought together; null for any other link. */
    because: sealedText('child_links.because'),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: id<StaffId>(),
    withdrawnBecause: sealedText('child_links.withdrawn_because'),
  },
  (table) => [index('child_links_child').on(table.childId), index('child_links_other').on(table.otherId)],
);

/**
 * Why nothing is erased of a child. Rows are added and lifted, never deleted; a hold stands until somebody lifts it, whatever
 * day its review was named for.
 */
export const legalHolds = pgTable(
  'legal_holds',
  {
    holdId: id<LegalHoldId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    reason: sealedText('legal_holds.reason').notNull(),
    reviewOn: day().notNull(),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    liftedAt: instant(),
    liftedBy: id<StaffId>(),
    liftedBecause: sealedText('legal_holds.lifted_because'),
  },
  (table) => [index('legal_holds_child').on(table.childId)],
);

/**
 * That a child's record is read by those alone who work with the child, and why. Rows are added and lifted, never deleted; one
 * stands at a time.
 */
export const restrictions = pgTable(
  'restrictions',
  {
    restrictionId: id<RestrictionId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    because: text().$type<RestrictedBecause>().notNull(),
    words: sealedText('restrictions.words'),
    /** The family members who work here: the record is shut to them whatever they do for the child. */
    familyMembers: document().$type<readonly StaffId[]>().notNull().default([]),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    liftedAt: instant(),
    liftedBy: id<StaffId>(),
    liftedBecause: sealedText('restrictions.lifted_because'),
  },
  (table) => [
    index('restrictions_child').on(table.childId),
    uniqueIndex('restrictions_standing')
      .on(table.childId)
      .where(sql`lifted_at is null`),
  ],
);

/** Who has looked at a restricted record without working with the child, for what, and until when. Rows are only ever added. */
export const restrictedLooks = pgTable(
  'restricted_looks',
  {
    lookId: id<LookId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    staffId: id<StaffId>().notNull(),
    because: text().$type<LookBecause>().notNull(),
    words: sealedText('restricted_looks.words').notNull(),
    at: instant().notNull(),
    until: instant().notNull(),
    /** When whoever looks has ended it before its time. */
    endedAt: instant(),
  },
  (table) => [
    index('restricted_looks_child').on(table.childId, table.at),
    index('restricted_looks_staff').on(table.staffId, table.until),
  ],
);

/**
 * What of a child's records may be erased, who has confirmed it, and what was erased: kinds and counts, no content. A row
 * outlives everything that it is about.
 */
export const erasures = pgTable(
  'erasures',
  {
    erasureId: id<ErasureId>().primaryKey(),
    childId: id<ChildId>().notNull(),
    serviceId: id<ServiceId>().notNull(),
    records: text().$type<RecordKind>().notNull(),
    /** The last day on which the policy kept it, and by which of its rows. */
    keptUntil: day().notNull(),
    keptBy: document().$type<readonly RetentionClass[]>().notNull(),
    /** The moment of the last look that found it due. */
    seenAt: instant().notNull(),
    confirmedAt: instant(),
    confirmedBy: id<StaffId>(),
    /** When it was erased in the register, and of what how many. */
    erasedAt: instant(),
    counts: document().$type<Readonly<Record<string, number>>>(),
    /** The workflows whose histories are erased after that, and when none of them was left. */
    workflowIds: document().$type<readonly string[]>(),
    doneAt: instant(),
  },
  (table) => [
    uniqueIndex('erasures_one_to_do')
      .on(table.childId, table.records)
      .where(sql`done_at is null`),
    index('erasures_of_service').on(table.serviceId, table.keptUntil, table.erasureId),
  ],
);

/** Proposals to start a plan, as the sweep finds them. Open while neither dismissed nor lapsed, and until a plan is started. */
export const startProposals = pgTable(
  'start_proposals',
  {
    proposalId: id<ProposalId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    /** The child's service when it was last seen. */
    serviceId: id<ServiceId>().notNull(),
    ground: document().$type<Ground>().notNull(),
    actBy: day().notNull(),
    foundOn: day().notNull(),
    /** The moment of the last sweep that found it. */
    seenAt: instant().notNull(),
    /** When a sweep no longer found it. */
    lapsedAt: instant(),
    dismissedAt: instant(),
    dismissedBy: id<StaffId>(),
    dismissedBecause: sealedText('start_proposals.dismissed_because'),
  },
  (table) => [
    index('start_proposals_child').on(table.childId),
    index('start_proposals_open')
      .on(table.serviceId, table.actBy, table.proposalId)
      .where(sql`lapsed_at is null and dismissed_at is null`),
  ],
);
