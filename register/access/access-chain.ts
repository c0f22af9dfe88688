import { sql } from 'drizzle-orm';
import { EMPTY_CHAIN, linkOf } from '../writing/audit';
import type { AuditHead } from '../writing/audit';
import type { Database } from '../database/database';
import { accessLog } from '../schema';

/** A row as its hash covers it: what earlier releases did not write stands in the hash of no row that does not say it. */
export function asWritten({
  because,
  policyVersion,
  ...row
}: Omit<typeof accessLog.$inferSelect, 'hash' | 'previousHash'>) {
  return { ...row, ...(because === null ? {} : { because }), ...(policyVersion === null ? {} : { policyVersion }) };
}

/** Recomputes the whole chain, a piece at a time; `brokenAt` is the first row that was changed, removed or put in. */
export async function verifyAccessLog(
  db: Database,
): Promise<{ readonly rows: number; readonly head: AuditHead; readonly brokenAt: number | null }> {
  let head = EMPTY_CHAIN;
  for (;;) {
    const rows = await db.queries
      .select()
      .from(accessLog)
      .where(sql`${accessLog.seq} > ${head.seq}`)
      .orderBy(accessLog.seq)
      .limit(VERIFIED_AT_ONCE);
    if (rows.length === 0) return { rows: head.seq, head, brokenAt: null };
    for (const { previousHash, hash, ...row } of rows) {
      const intact =
        row.seq === head.seq + 1 && previousHash === head.hash && hash === linkOf(previousHash, asWritten(row));
      if (!intact) return { rows: head.seq, head, brokenAt: head.seq + 1 };
      head = { seq: row.seq, hash };
    }
  }
}

const VERIFIED_AT_ONCE = 2_000;
