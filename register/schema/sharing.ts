import { bigserial, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { ExtractId, PlanId, SealedTextId, SharingDecisionId, StaffId } from '../../domain/ids';
import type { ExtractSection } from '../../domain/policy/sharing';
import type { Extract } from '../../domain/transition-plan/sharing/state';
import { day, id, instant } from './columns';
import type { LookHow, LookOutcome, LookWhy } from '../rows';

/** What was shared of formulations: by whom, with whom, until when. The texts stand sealed in a table of their own. */
export const extracts = pgTable(
  'extracts',
  {
    extractId: id<ExtractId>().primaryKey(),
    planId: id<PlanId>().notNull(),
    decisionId: id<SharingDecisionId>().notNull(),
    section: text().$type<ExtractSection>().notNull(),
    textId: id<SealedTextId>().notNull(),
    authorId: id<StaffId>().notNull(),
    /** Null for somebody without access. */
    recipientId: id<StaffId>(),
    expiresOn: day().notNull(),
    state: text().$type<Extract['state']['is']>().notNull(),
  },
  (table) => [
    index('extracts_plan').on(table.planId),
    index('extracts_author').on(table.authorId, table.expiresOn, table.extractId),
    index('extracts_recipient').on(table.recipientId, table.expiresOn, table.extractId),
  ],
);

/**
 * Texts that stand nowhere in the clear. Each is written before anything refers to it, and never changed; one to which
 * nothing came to refer is harmless.
 */
export const sealedTexts = pgTable('sealed_texts', {
  textId: id<SealedTextId>().primaryKey(),
  planId: id<PlanId>().notNull(),
  sealed: text().notNull(),
  keptAt: instant().notNull(),
  keptBy: id<StaffId>().notNull(),
});

/** Every look at an extract, denied ones too. Rows are only ever added. */
export const extractLooks = pgTable(
  'extract_looks',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    extractId: id<ExtractId>().notNull(),
    planId: id<PlanId>().notNull(),
    at: instant().notNull(),
    staffId: id<StaffId>().notNull(),
    outcome: text().$type<LookOutcome>().notNull(),
    how: text().$type<LookHow>().notNull(),
    why: text().$type<LookWhy>(),
  },
  (table) => [index('extract_looks_extract').on(table.extractId, table.rowId)],
);
