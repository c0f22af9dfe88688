import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { Instant } from '../../domain/calendar/london-time';
import type { MailTemplate } from '../../domain/entity';
import type { StaffId } from '../../domain/ids';
import type { Database } from '../database/database';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { MessageRow, Page, Paged } from '../rows';
import { messageChoices, outbox } from '../schema';

/** The kinds of message that this person has chosen to be mailed at once; null: nothing was chosen. */
export async function messageChoice(db: Database, staffId: StaffId): Promise<readonly MailTemplate[] | null> {
  const [row] = await db.queries.select().from(messageChoices).where(eq(messageChoices.staffId, staffId));
  return row?.atOnce ?? null;
}

/** Keeps the choice of whoever records it, in the place of an earlier one; null takes it back. */
export function chooseMessages(
  db: Database,
  atOnce: readonly MailTemplate[] | null,
  recorded: Recorded,
): Promise<CommandRow> {
  const row = { staffId: recorded.by, atOnce };
  return recordChange(db, { is: 'staff', id: recorded.by }, recorded, { atOnce }, (tx) =>
    tx.insert(messageChoices).values(row).onConflictDoUpdate({ target: messageChoices.staffId, set: { atOnce } }),
  );
}

/** One page of what was mailed to this person, or waits for their digest, the latest first, in one statement. */
export async function messagesTo(db: Database, staffId: StaffId, page: Page): Promise<Paged<MessageRow>> {
  const list = ['messages', staffId];
  const after = placeAfter(list, page);
  const at = sql<Instant>`coalesce(${outbox.sentAt}, ${outbox.heldAt})`.mapWith(outbox.sentAt);
  const rows = await db.queries
    .select({
      outboxId: outbox.outboxId,
      kind: outbox.template,
      ref: outbox.ref,
      at,
      sentAt: outbox.sentAt,
      digestId: outbox.digestId,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.addresseeId, staffId),
        isNull(outbox.voidedAt),
        after && sql`(${at}, ${outbox.outboxId}) < (${after.key}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(at), desc(outbox.outboxId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.at, id: row.outboxId }));
  return {
    ...paged,
    rows: paged.rows.map(({ kind, ref, at: when, sentAt, digestId }) => ({
      ...{ kind, ref, at: when },
      how: sentAt !== null ? 'at-once' : digestId === null ? 'waits-for-digest' : 'in-digest',
    })),
  };
}
