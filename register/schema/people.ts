import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { MailTemplate } from '../../domain/entity';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import type { OwnPolicy } from '../../domain/policy/own-policy';
import { day, document, id, instant } from './columns';
import type { FilteredList, SavedFilter, Service, StaffMember } from '../rows';

// Who works where, and what each has chosen for themselves. Like the children, it is what services know beside the workflows.

export const services = pgTable('services', {
  serviceId: id<ServiceId>().primaryKey(),
  kind: text().$type<Service['kind']>().notNull(),
  nation: text().$type<Service['nation']>().notNull(),
  name: text().notNull(),
  boardEmail: text(),
  headOfServiceId: id<StaffId>(),
  // The service's own telephone numbers; null until it has set them.
  childrensServices: text(),
  adultSocialCare: text(),
  outOfHoursTeam: text(),
  safeguardingRota: text(),
  ownPolicy: document()
    .$type<OwnPolicy>()
    .notNull()
    .default(sql`'{"version":0,"rows":[]}'::jsonb`),
});

/** Every version of a service's own policy, with who adopted it and why. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    version: integer().notNull(),
    rows: document().$type<OwnPolicy['rows']>().notNull(),
    reason: text().notNull(),
    adoptedAt: instant().notNull(),
    adoptedBy: id<StaffId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.version] })],
);

export const teams = pgTable(
  'teams',
  {
    teamId: id<TeamId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    name: text().notNull(),
    email: text(),
    managerId: id<StaffId>(),
    deputyId: id<StaffId>(),
  },
  (table) => [index('teams_service').on(table.serviceId), index('teams_manager').on(table.managerId)],
);

export const staff = pgTable(
  'staff',
  {
    staffId: id<StaffId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    teamId: id<TeamId>().references(() => teams.teamId),
    role: text().$type<Role>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: text().$type<StaffMember['language']>().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    active: boolean().notNull(),
    awayFrom: day(),
    awayUntil: day(),
    /** Their last day here, once it is known; from the day after it they are nobody's assignee and cannot sign in. */
    lastDay: day(),
    deputyId: id<StaffId>(),
  },
  (table) => [
    uniqueIndex('staff_one_per_token').on(table.issuer, table.subject),
    index('staff_service').on(table.serviceId),
    index('staff_deputy').on(table.deputyId),
  ],
);

/** Which kinds of message a person has chosen to be mailed at once; null again for the kinds that go at once unless chosen. */
export const messageChoices = pgTable('message_choices', {
  staffId: id<StaffId>().primaryKey(),
  atOnce: document().$type<readonly MailTemplate[]>(),
});

/** The filters of lists that people keep under names of their own. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    staffId: id<StaffId>().notNull(),
    list: text().$type<FilteredList>().notNull(),
    name: text().notNull(),
    query: document().$type<SavedFilter['query']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.list, table.name] })],
);

/** Who is signed in to the pages. A copy of this table signs nobody in: the secrets themselves stand nowhere. */
export const sessions = pgTable(
  'sessions',
  {
    sessionId: text().primaryKey(),
    secretHash: text().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** What the provider calls its own session, where it says so: by this it tells us that it has ended. */
    providerSession: text(),
    /** When they last showed their provider who they are, where it says so. */
    authenticatedAt: instant(),
    startedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('sessions_secret').on(table.secretHash),
    index('sessions_person').on(table.issuer, table.subject),
    index('sessions_seen').on(table.lastSeenAt),
  ],
);
