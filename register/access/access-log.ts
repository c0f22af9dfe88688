import { and, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ConcernId, ServiceId, StaffId } from '../../domain/ids';
import type { Actor, Role } from '../../domain/people';
import { policyFor } from '../../domain/policy';
import type { WorksBy } from '../../domain/policy';
import type { LookBecause } from '../../domain/restricted-records';
import { asWritten } from './access-chain';
import { EMPTY_CHAIN, linkOf } from '../writing/audit';
import type { AuditHead } from '../writing/audit';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import type { Access, Page, Paged } from '../rows';
import {
  accessLog,
  children,
  concerns,
  extracts,
  plans,
  startProposals,
  services,
  staff,
  tasks,
  voluntaryContacts,
} from '../schema';
import { visibleChildren, visibleConcerns } from './visibility';

export interface AccessRow {
  readonly seq: number;
  readonly at: Instant;
  readonly staffId: StaffId | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly serviceId: ServiceId | null;
  readonly action: string;
  readonly route: string;
  readonly outcome: Access['outcome'];
  readonly childIds: readonly ChildId[];
  readonly requestId: string;
  /** For what somebody looked at a restricted record who does not work with the child. */
  readonly because: LookBecause | null;
  /** Null in rows of earlier releases. */
  readonly policyVersion: string | null;
}

export interface AccessFilter {
  readonly childId?: ChildId;
  readonly staffId?: StaffId;
  readonly outcome?: Access['outcome'];
}

/** Who looked at one child's record, by role and service. */
export interface WhoLooked {
  readonly role: Role;
  readonly serviceName: string;
  readonly people: number;
  readonly looks: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly names: readonly string[];
}

interface Waiting {
  readonly access: Access;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes down each access before anybody is answered. All of a register stand in one chain, so what comes while one
 * transaction is written goes together into the next: however many look at once, they cost few transactions.
 */
export function accessRecorder(db: Database): (access: Access) => Promise<void> {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await append(
          db,
          batch.map(({ access }) => access),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  };
  return (access) =>
    new Promise((resolve, reject) => {
      waiting.push({ access, resolve, reject });
      if (!isWriting) void writeAll();
    });
}

/** Of these only what is about a child is written down: what somebody does for themselves is theirs. */
const OF_CHILDREN: ReadonlySet<Access['outcome']> = new Set(['shown', 'changed']);

/** What was shown, or changed, of no child, and of no concern that describes one, is not written down; everything else always is. */
async function append(db: Database, batch: readonly Access[]): Promise<void> {
  await db.transaction(async (tx) => {
    // Two statements: a statement sees the database as it was when it began, that is before it waited for the lock.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('access_log', 0))`);
    const { head, childOf, worksBy } = await headAndChildren(tx, batch);
    const at = new Date().toISOString() as Instant;
    let last = head;
    const rows: (typeof accessLog.$inferSelect)[] = [];
    for (const { about, concernIds, looks, ...access } of batch) {
      const childIds = [...new Set(about.flatMap((id) => childOf.get(id) ?? []))];
      if (childIds.length === 0 && concernIds.length === 0 && OF_CHILDREN.has(access.outcome)) continue;
      const because = looks.find(({ childId }) => (childIds as string[]).includes(childId))?.because ?? null;
      const service = access.serviceId === null ? undefined : worksBy.get(access.serviceId);
      const policyVersion = service === undefined ? null : policyFor(service).version;
      const known = { childIds, concernIds: concernIds as ConcernId[], because, policyVersion };
      const row = { ...access, ...known, seq: last.seq + 1, at };
      const hash = linkOf(last.hash, asWritten(row));
      rows.push({ ...row, previousHash: last.hash, hash });
      last = { seq: row.seq, hash };
    }
    if (rows.length > 0) await tx.insert(accessLog).values(rows);
  });
}

async function headAndChildren(tx: Queries, batch: readonly Access[]) {
  const asked = sql`any(${sql.param([...new Set(batch.flatMap(({ about }) => about))])}::text[])`;
  const whose = sql`any(${sql.param([...new Set(batch.flatMap(({ serviceId }) => serviceId ?? []))])}::text[])`;
  const [row] = await rowsOf<{
    head: AuditHead | null;
    policies: Readonly<Record<string, WorksBy>> | null;
    known: Readonly<Record<string, ChildId>> | null;
  }>(
    tx,
    sql`select
      (select jsonb_build_object('seq', seq, 'hash', hash) from ${accessLog} order by seq desc limit 1) as head,
      (select jsonb_object_agg(service_id, jsonb_build_object('nation', nation, 'ownPolicy', own_policy))
        from ${services} where service_id = ${whose}) as policies,
      (select jsonb_object_agg(id, child_id) from (
        select child_id as id, child_id from ${children} where child_id = ${asked}
        union select plan_id, child_id from ${plans} where plan_id = ${asked}
        union select episode_id, child_id from ${voluntaryContacts} where episode_id = ${asked}
        union select concern_id, child_id from ${concerns} where concern_id = ${asked}
        union select proposal_id, child_id from ${startProposals} where proposal_id = ${asked}
        union select ${tasks.taskId}, ${plans.childId} from ${tasks} join ${plans} on ${plans.planId} = ${tasks.planId}
          where ${tasks.taskId} = ${asked}
        union select ${extracts.extractId}, ${plans.childId} from ${extracts} join ${plans}
          on ${plans.planId} = ${extracts.planId} where ${extracts.extractId} = ${asked}) known) as known`,
  );
  return {
    head: row?.head ?? EMPTY_CHAIN,
    childOf: new Map(Object.entries(row?.known ?? {})),
    worksBy: new Map(Object.entries(row?.policies ?? {})),
  };
}

/** One page of what the reader's service may know of, the latest first, in one statement. */
export async function accessPage(
  db: Database,
  actor: Actor,
  filter: AccessFilter,
  page: Page,
): Promise<Paged<AccessRow>> {
  const list = ['access', actor.staffId, filter];
  const after = placeAfter(list, page);
  const seen = sql`array(select seen.id from unnest(${accessLog.childIds}) as seen(id)
    where seen.id in (select ${children.childId} from ${children} where ${visibleChildren(actor)}))`;
  const rows = await db.queries
    .select({
      seq: accessLog.seq,
      at: accessLog.at,
      staffId: accessLog.staffId,
      name: staff.name,
      role: accessLog.role,
      serviceId: accessLog.serviceId,
      action: accessLog.action,
      route: accessLog.route,
      outcome: accessLog.outcome,
      childIds: sql<ChildId[]>`to_jsonb(${seen})`,
      requestId: accessLog.requestId,
      because: accessLog.because,
      policyVersion: accessLog.policyVersion,
    })
    .from(accessLog)
    .leftJoin(staff, eq(staff.staffId, accessLog.staffId))
    .where(
      and(
        // Whoever had a token that was no good belongs to no service: that is told to whoever asks for it.
        sql`(${eq(accessLog.serviceId, actor.serviceId)} or ${ofOwnChildren(actor)}
          or (${accessLog.serviceId} is null and ${filter.outcome === 'refused'}))`,
        mayKnowOf(actor),
        filter.childId &&
          sql`${accessLog.childIds} @> ${sql.param([filter.childId])}::text[] and ${isOwnVisibleChild(actor, filter.childId)}`,
        filter.staffId && eq(accessLog.staffId, filter.staffId),
        filter.outcome && eq(accessLog.outcome, filter.outcome),
        after && sql`${accessLog.seq} < ${after.key}::integer`,
      ),
    )
    .orderBy(desc(accessLog.seq))
    .limit(rowsToAsk(page));
  const known = rows.map((row) => ({ ...row, name: row.name ?? row.staffId }));
  return pageOf(known, page, list, ({ seq }) => ({ key: String(seq), id: '' }));
}

/**
 * Who was shown the record of a child of the reader's own service, by role and service; null for any other child. What
 * belongs to concerns is never in it: the child may not know yet, and whoever a concern is about never learns of it.
 */
export async function whoLooked(db: Database, actor: Actor, childId: ChildId): Promise<readonly WhoLooked[] | null> {
  const [own] = await db.queries
    .select({ childId: children.childId })
    .from(children)
    .where(and(eq(children.childId, childId), eq(children.serviceId, actor.serviceId), visibleChildren(actor)));
  if (!own) return null;
  return db.queries
    .select({
      role: sql<Role>`${accessLog.role}`,
      serviceName: services.name,
      people: sql<number>`count(distinct ${accessLog.staffId})::integer`,
      looks: sql<number>`count(*)::integer`,
      firstAt: sql<Instant>`min(${accessLog.at})`.mapWith(accessLog.at),
      lastAt: sql<Instant>`max(${accessLog.at})`.mapWith(accessLog.at),
      names: sql<string[]>`jsonb_agg(distinct coalesce(${staff.name}, ${accessLog.staffId}))`,
    })
    .from(accessLog)
    .innerJoin(services, eq(services.serviceId, accessLog.serviceId))
    .leftJoin(staff, eq(staff.staffId, accessLog.staffId))
    .where(
      and(
        sql`${accessLog.childIds} @> ${sql.param([childId])}::text[]`,
        eq(accessLog.outcome, 'shown'),
        eq(accessLog.aboutConcern, false),
      ),
    )
    .groupBy(accessLog.role, services.name)
    .orderBy(accessLog.role, services.name);
}

function ofOwnChildren({ serviceId }: Actor): SQL {
  return sql`${accessLog.childIds} && array(select ${children.childId} from ${children}
    where ${eq(children.serviceId, serviceId)})`;
}

/** Who looks at a child shows who works with them: to those only to whom the child's record is open. */
function isOwnVisibleChild(actor: Actor, childId: ChildId): SQL {
  return sql`exists (select 1 from ${children}
    where ${eq(children.childId, childId)} and ${eq(children.serviceId, actor.serviceId)} and ${visibleChildren(actor)})`;
}

/** A look at a concern gives the concern away: it shows to those only who may know of every concern that it was about. */
function mayKnowOf(actor: Actor): SQL {
  return sql`(not ${accessLog.aboutConcern} or (cardinality(${accessLog.concernIds}) > 0 and not exists (
    select 1 from unnest(${accessLog.concernIds}) as about(id) where about.id not in (
      select ${concerns.concernId} from ${concerns} where ${visibleConcerns(actor)}))))`;
}
