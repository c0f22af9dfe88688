import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import { storableJson } from '../schema/columns';
import type { Database } from '../database/database';
import { audit } from '../schema';

export type AuditRow = typeof audit.$inferSelect;

/** What is recorded: the act, the staff ids of those who caused it, and what it was about (never a name). */
export interface AuditEntry {
  readonly act: AuditRow['act'];
  readonly by: readonly string[];
  readonly content: Readonly<Record<string, unknown>>;
}

/** The end of an entity's chain. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}
export const EMPTY_CHAIN: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** The next rows of an entity's chain: each hash covers the hash before it and all of its own row. */
export function chained(entityId: string, head: AuditHead, at: Instant, entries: readonly AuditEntry[]): AuditRow[] {
  const rows: AuditRow[] = [];
  let last = head;
  for (const { act, by, content } of entries) {
    const row = { entityId, seq: last.seq + 1, at, act, by, content, previousHash: last.hash };
    last = { seq: row.seq, hash: hashOf(row) };
    rows.push({ ...row, hash: last.hash });
  }
  return rows;
}

/**
 * Recomputes an entity's chain from its first row. `brokenAt` is the first place where a row was changed, removed or
 * put in; null when all are as written. Rows missing from the very end show only against an anchored head.
 */
export async function verifyAudit(
  db: Database,
  entityId: string,
): Promise<{ readonly rows: number; readonly head: AuditHead; readonly brokenAt: number | null }> {
  const rows = await db.queries.select().from(audit).where(eq(audit.entityId, entityId)).orderBy(asc(audit.seq));
  let head = EMPTY_CHAIN;
  for (const row of rows) {
    const intact = row.seq === head.seq + 1 && row.previousHash === head.hash && row.hash === hashOf(row);
    if (!intact) return { rows: rows.length, head, brokenAt: head.seq + 1 };
    head = { seq: row.seq, hash: row.hash };
  }
  return { rows: rows.length, head, brokenAt: null };
}

/** Recomputes the chains of all entities, one after another. */
export async function verifyAudits(db: Database): Promise<{
  readonly chains: number;
  readonly rows: number;
  readonly broken: readonly { readonly entityId: string; readonly brokenAt: number }[];
}> {
  const chains = await db.queries.selectDistinct({ entityId: audit.entityId }).from(audit).orderBy(audit.entityId);
  const broken: { entityId: string; brokenAt: number }[] = [];
  let rows = 0;
  for (const { entityId } of chains) {
    const verified = await verifyAudit(db, entityId);
    rows += verified.rows;
    if (verified.brokenAt !== null) broken.push({ entityId, brokenAt: verified.brokenAt });
  }
  return { chains: chains.length, rows, broken };
}

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { entityId, seq, at, act, by, content, previousHash } = row;
  return linkOf(previousHash, { entityId, seq, at, act, by, content });
}

/** The hash of a row of a chain: over the hash before it, and all of its own content whatever the order of its keys. */
export function linkOf(previousHash: string, content: Readonly<Record<string, unknown>>): string {
  const canonical = canonicalJson(JSON.parse(storableJson(content)));
  return createHash('sha256').update(previousHash).update(canonical).digest('hex');
}

/** JSON with keys in order, because jsonb does not keep the order in which they were written. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}
