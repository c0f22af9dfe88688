import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database, Queries } from '../database/database';
import {
  childDeaths,
  childLinks,
  concerns,
  kept,
  legalHolds,
  restrictedLooks,
  restrictions,
  notes,
  plans,
  startProposals,
  timeline,
  voluntaryContacts,
} from '../schema';
import { currentRing, SEALED_PART, sealedPrefix } from './sealing';
import { inOneStatement } from '../database/statements';

interface Place {
  readonly table: PgTable;
  readonly key: PgColumn;
  readonly documents: Readonly<Record<string, PgColumn>>;
  readonly texts: Readonly<Record<string, PgColumn>>;
}

/** Every sealed column, table by table, in the order in which they are gone through. */
const PLACES: readonly Place[] = [
  { table: concerns, key: concerns.concernId, documents: { view: concerns.view }, texts: {} },
  { table: plans, key: plans.planId, documents: { view: plans.view }, texts: {} },
  {
    table: voluntaryContacts,
    key: voluntaryContacts.episodeId,
    documents: { view: voluntaryContacts.view },
    texts: {},
  },
  {
    ...{ table: notes, key: notes.noteId, documents: {} },
    texts: { text: notes.text, withdrawnBecause: notes.withdrawnBecause },
  },
  { table: timeline, key: timeline.rowId, documents: { data: timeline.data }, texts: {} },
  { table: kept, key: kept.entityId, documents: { carried: kept.carried }, texts: {} },
  {
    ...{ table: childDeaths, key: childDeaths.rowId, documents: {} },
    texts: { withdrawnBecause: childDeaths.withdrawnBecause },
  },
  {
    ...{ table: childLinks, key: childLinks.linkId, documents: {} },
    texts: { because: childLinks.because, withdrawnBecause: childLinks.withdrawnBecause },
  },
  {
    ...{ table: legalHolds, key: legalHolds.holdId, documents: {} },
    texts: { reason: legalHolds.reason, liftedBecause: legalHolds.liftedBecause },
  },
  {
    ...{ table: restrictions, key: restrictions.restrictionId, documents: {} },
    texts: { words: restrictions.words, liftedBecause: restrictions.liftedBecause },
  },
  {
    ...{ table: restrictedLooks, key: restrictedLooks.lookId, documents: {} },
    texts: { words: restrictedLooks.words },
  },
  {
    ...{ table: startProposals, key: startProposals.proposalId, documents: {} },
    texts: { dismissedBecause: startProposals.dismissedBecause },
  },
];

/** How far the register has been gone through: in which place, and after which of its rows. */
export interface ResealedTo {
  readonly place: number;
  readonly key: string | number | null;
}
export const RESEAL_FROM_THE_START: ResealedTo = { place: 0, key: null };
export interface Resealed {
  readonly sealed: number;
  /** Null at the end. */
  readonly next: ResealedTo | null;
}

/** So many rows are looked at by one statement, and so many sealed in one transaction. */
const LOOKED_AT = 1_000;
const SEALED_AT_ONCE = 50;

/**
 * Looks at the next rows of the register, and seals with the first key of the ring what stands in the clear there or is
 * sealed with an older one. What is sealed already is left alone, so that it may be stopped and begun again at any point.
 */
export async function resealSome(db: Database, { place: number, key: after }: ResealedTo): Promise<Resealed> {
  const place = PLACES[number];
  if (!place) return { sealed: 0, next: null };
  const { table, key } = place;
  const looked = await db.queries
    .select({ key, stale: isStale(place) })
    .from(table)
    .where(after === null ? undefined : gt(key, after))
    .orderBy(asc(key))
    .limit(LOOKED_AT);
  const stale = looked.filter((row) => row.stale).map((row) => row.key as string | number);
  let sealed = 0;
  for (let from = 0; from < stale.length; from += SEALED_AT_ONCE) {
    const keys = stale.slice(from, from + SEALED_AT_ONCE);
    sealed += await db.transaction((tx) => sealRows(tx, place, keys));
  }
  const last = looked.at(-1)?.key as string | number | undefined;
  const goesOn = looked.length === LOOKED_AT && last !== undefined;
  return { sealed, next: goesOn ? { place: number, key: last } : { place: number + 1, key: null } };
}

/** Seals those of these rows that still need it, while nobody else writes them. */
async function sealRows(tx: Queries, place: Place, keys: readonly (string | number)[]): Promise<number> {
  const { table, key, documents, texts } = place;
  const rows = await tx
    .select({ rowKey: key, ...documents, ...texts })
    .from(table)
    .where(and(inArray(key, [...keys]), isStale(place)))
    .orderBy(asc(key))
    .for('update');
  const changes: SQLWrapper[] = rows.map(({ rowKey, ...values }) =>
    tx.update(table).set(values).where(eq(key, rowKey)),
  );
  if (changes.length > 0) await inOneStatement(tx, changes);
  return rows.length;
}

/** Whether the first key of the ring has not sealed all that the row holds. */
function isStale({ documents, texts }: Place): SQL<boolean> {
  const prefix = sealedPrefix(currentRing());
  const isSealed = (text: SQL) => sql`starts_with(coalesce(${text}, ''), ${prefix})`;
  const any = or(
    ...Object.values(documents).map((column) => sql`not ${isSealed(sql`${column} ->> ${SEALED_PART}::text`)}`),
    ...Object.values(texts).map((column) => sql`(${column} is not null and not ${isSealed(sql`${column}`)})`),
  );
  return sql<boolean>`${any}`;
}
