import type { SQL } from 'drizzle-orm';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { NoteId, PlanId, ServiceId, StaffId } from '../../domain/ids';
import type { NoteKind, NoteReaders } from '../../domain/notes';
import type { Actor } from '../../domain/people';
import type { Database, Queries } from '../database/database';
import { NoteUnknown, NoteWithdrawn } from '../errors';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { Page, Paged } from '../rows';
import { notes, plans, staff } from '../schema';
import { visiblePlans } from '../access/visibility';

/** A note as it is written. It is never edited: a correction is another note, beside it. */
export interface NewNote {
  readonly noteId: NoteId;
  readonly planId: PlanId;
  readonly kind: NoteKind;
  readonly text: string;
  /** The day that it is about. */
  readonly happenedOn: LocalDate;
  readonly serviceId: ServiceId;
  readonly readers: NoteReaders;
  readonly corrects: NoteId | null;
}
export interface NoteRow extends Omit<NewNote, 'planId'> {
  readonly at: Instant;
  readonly by: StaffId;
  readonly byName: string | null;
  /** The latest note that corrects it. */
  readonly correctedBy: NoteId | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: StaffId | null;
  readonly withdrawnBecause: string | null;
}
export interface NoteFilter {
  readonly kind?: NoteKind;
}

/** Writes a note once for its key. Throws NoteUnknown when it corrects one that its writer's service has not written here. */
export function addNote(db: Database, note: NewNote, recorded: Recorded): Promise<CommandRow> {
  const { noteId, planId, kind, corrects, serviceId } = note;
  const row = { ...note, at: recorded.at, by: recorded.by };
  const write = (tx: Queries) => tx.insert(notes).values(row);
  return recordChange(db, { is: 'note', id: noteId }, recorded, { planId, kind, corrects }, write, async (tx) => {
    if (corrects !== null) await ownNote(tx, planId, corrects, serviceId);
  });
}

/**
 * Withdraws a note with a reason, once for its key; the note and the reason stay readable. Only who wrote it withdraws it,
 * or those who answer for them (`anybodys`). Throws NoteUnknown, and NoteWithdrawn where that was done before.
 */
export function withdrawNote(
  db: Database,
  actor: Actor,
  { planId, noteId, reason, anybodys }: WithdrawnNote,
  recorded: Recorded,
): Promise<CommandRow> {
  const withdrawn = { withdrawnAt: recorded.at, withdrawnBy: recorded.by, withdrawnBecause: reason };
  const write = (tx: Queries) => tx.update(notes).set(withdrawn).where(eq(notes.noteId, noteId));
  return recordChange(db, { is: 'note', id: noteId }, recorded, { planId }, write, async (tx) => {
    const found = await ownNote(tx, planId, noteId, actor.serviceId);
    if (!anybodys && found.by !== actor.staffId) throw new NoteUnknown();
    if (found.withdrawnAt !== null) throw new NoteWithdrawn();
  });
}
export interface WithdrawnNote {
  readonly planId: PlanId;
  readonly noteId: NoteId;
  readonly reason: string;
  readonly anybodys: boolean;
}

async function ownNote(tx: Queries, planId: PlanId, noteId: NoteId, serviceId: ServiceId) {
  const [found] = await tx
    .select({ by: notes.by, withdrawnAt: notes.withdrawnAt })
    .from(notes)
    .where(and(eq(notes.noteId, noteId), eq(notes.planId, planId), eq(notes.serviceId, serviceId)));
  if (!found) throw new NoteUnknown();
  return found;
}

/** One page of a plan's notes, the latest first, in one statement; null when the actor may not see the plan. */
export async function notesPage(
  db: Database,
  actor: Actor,
  planId: PlanId,
  { kind }: NoteFilter,
  page: Page,
): Promise<Paged<NoteRow> | null> {
  const list = ['notes', actor.staffId, planId, kind];
  const after = placeAfter(list, page);
  const correction = alias(notes, 'correction');
  // The plan's own row comes even when no note follows: so "nothing more" and "not for you" stay apart.
  const found = db.queries
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.planId, sql`${plans.planId}`),
        isShownTo(actor),
        kind && eq(notes.kind, kind),
        after && sql`(${notes.at}, ${notes.noteId}) < (${after.key}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(notes.at), desc(notes.noteId))
    .limit(rowsToAsk(page))
    .as('note');
  const correctedBy = sql<NoteId | null>`(select ${correction.noteId} from ${notes} ${correction}
    where ${correction.corrects} = ${found.noteId} order by ${correction.at} desc limit 1)`;
  const rows = await db.queries
    .select({
      noteId: found.noteId,
      kind: found.kind,
      text: found.text,
      happenedOn: found.happenedOn,
      serviceId: found.serviceId,
      readers: found.readers,
      corrects: found.corrects,
      correctedBy,
      at: found.at,
      by: found.by,
      byName: staff.name,
      withdrawnAt: found.withdrawnAt,
      withdrawnBy: found.withdrawnBy,
      withdrawnBecause: found.withdrawnBecause,
    })
    .from(plans)
    .leftJoinLateral(found, sql`true`)
    .leftJoin(staff, eq(staff.staffId, found.by))
    .where(and(eq(plans.planId, planId), visiblePlans(actor)))
    .orderBy(desc(found.at), desc(found.noteId));
  if (rows.length === 0) return null;
  const written = rows.filter((row) => row.noteId !== null) as NoteRow[];
  return pageOf(written, page, list, (row) => ({ key: row.at, id: row.noteId }));
}

/** The notes in the query, beside `plans`, that this person may read. */
function isShownTo({ serviceId }: Actor): SQL {
  const responsible = sql`${plans.view} -> 'accountable' ->> 'serviceId' = ${serviceId}`;
  return sql`(${notes.serviceId} = ${serviceId} or ${notes.readers} = 'both-sides'
    or (${notes.readers} = 'receiving-side-once-responsible' and ${responsible}))`;
}
