import { sql } from 'drizzle-orm';
import { bigserial, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { MailTemplate, Meeting } from '../../domain/entity';
import type { PlanId, ServiceId, StaffId } from '../../domain/ids';
import type { JobName } from '../../domain/jobs';
import type { DigestCounts } from '../../domain/messages';
import type { Recipient } from '../../domain/people';
import type { FindingKind } from '../../domain/watchdog';
import { document, id, instant } from './columns';

export const outbox = pgTable(
  'outbox',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    outboxId: text().notNull(),
    entityId: text().notNull(),
    version: integer().notNull(),
    recipient: document().$type<Recipient>().notNull(),
    template: text().$type<MailTemplate | 'morning-digest'>().notNull(),
    ref: text().notNull(),
    meeting: document().$type<Meeting>(),
    /** What a morning digest counts. */
    digest: document().$type<DigestCounts>(),
    claimedUntil: instant(),
    attempts: integer().notNull().default(0),
    lastFailure: text(),
    sentAt: instant(),
    /** Who stood behind the recipient on that day; null where it was a mailbox. */
    addresseeId: id<StaffId>(),
    /** Kept for the addressee's next digest, and the digest that told of it. */
    heldAt: instant(),
    digestId: text(),
    messageId: text(),
    undeliverable: text(),
    voidedAt: instant(),
  },
  (table) => [
    uniqueIndex('outbox_live')
      .on(table.outboxId)
      .where(sql`voided_at is null`),
    index('outbox_entity').on(table.entityId, table.version),
    // For the watchdog: what has still to be sent, however much was.
    index('outbox_to_send')
      .on(table.entityId, table.version)
      .where(sql`sent_at is null and held_at is null and undeliverable is null and voided_at is null`),
    index('outbox_held')
      .on(table.addresseeId, table.outboxId)
      .where(sql`held_at is not null and digest_id is null and voided_at is null`),
    // For whoever asks what was mailed to them, the latest first.
    index('outbox_addressee').on(table.addresseeId, sql`coalesce(${table.sentAt}, ${table.heldAt})`, table.outboxId),
  ],
);

/** What the watchdog has found. A finding that holds no more is ended, never deleted. */
export const findings = pgTable(
  'findings',
  {
    kind: text().$type<FindingKind>().notNull(),
    subject: text().notNull(),
    planId: id<PlanId>(),
    serviceId: id<ServiceId>(),
    firstSeenAt: instant().notNull(),
    seenAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.subject] }),
    index('findings_standing')
      .on(table.serviceId)
      .where(sql`ended_at is null`),
  ],
);

/** The last run of each of the service's jobs that came to its end. */
export const jobRuns = pgTable('job_runs', {
  job: text().$type<JobName>().primaryKey(),
  /** The moment that it was run for. */
  ranFor: instant().notNull(),
  doneAt: instant().notNull(),
  counts: document().$type<Readonly<Record<string, number>>>().notNull(),
});
