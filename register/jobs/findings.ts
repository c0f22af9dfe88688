import { and, asc, eq, isNull, lt, not, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Instant } from '../../domain/calendar/london-time';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId, EntityKind, PlanId, ServiceId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { Finding, FindingKind, EntitySeen } from '../../domain/watchdog';
import type { Database } from '../database/database';
import { rowsOf } from '../database/database';
import { isAboutConcern } from '../concerns/concerns';
import { isNotShut } from '../access/visibility';
import { commits, concerns, findings, outbox, plans, voluntaryContacts } from '../schema';

/** A finding that still holds, since when it is known. */
export interface StandingFinding extends Finding {
  readonly firstSeenAt: Instant;
  readonly seenAt: Instant;
}

/** Every open entity with its next wake in real time, in one statement. */
export async function entitiesToWatch(db: Database): Promise<readonly EntitySeen[]> {
  const planRows = db.queries
    .select({
      kind: sql<EntityKind>`'transitionPlan'`.as('kind'),
      entityId: sql<string>`${plans.planId}`.as('entity_id'),
      childId: plans.childId,
      serviceId: plans.serviceId,
      nextWake: sql<string | null>`${plans.view} ->> 'nextWake'`.as('next_wake'),
      offset: sql<number>`${plans.rehearsalOffset}`.as('ahead'),
    })
    .from(plans)
    .where(eq(plans.open, true));
  const episodeRows = db.queries
    .select({
      kind: sql<EntityKind>`'voluntaryContact'`.as('kind'),
      entityId: sql<string>`${voluntaryContacts.episodeId}`.as('entity_id'),
      childId: voluntaryContacts.childId,
      serviceId: voluntaryContacts.serviceId,
      nextWake: sql<string | null>`${voluntaryContacts.view} ->> 'nextWake'`.as('next_wake'),
      offset: sql<number>`${voluntaryContacts.rehearsalOffset}`.as('ahead'),
    })
    .from(voluntaryContacts)
    .where(eq(voluntaryContacts.open, true));
  const concernRows = db.queries
    .select({
      kind: sql<EntityKind>`'safeguardingConcern'`.as('kind'),
      entityId: sql<string>`${concerns.concernId}`.as('entity_id'),
      // A concern is keyed by itself, and may be about a child whom nobody has found yet.
      childId: sql<ChildId>`${concerns.childId}`.as('child_id'),
      serviceId: concerns.serviceId,
      nextWake: sql<string | null>`${concerns.view} ->> 'nextWake'`.as('next_wake'),
      offset: sql<number>`0`.as('ahead'),
    })
    .from(concerns)
    .where(eq(concerns.open, true));
  const rows = await unionAll(planRows, episodeRows, concernRows);
  return rows.map(({ kind, entityId, childId, serviceId, nextWake, offset }) => ({
    entityId,
    planId: kind === 'transitionPlan' ? (entityId as PlanId) : null,
    serviceId,
    workflowId: workflowIdOf(kind, kind === 'safeguardingConcern' ? entityId : childId),
    nextWake: nextWake === null ? null : (new Date(Date.parse(nextWake) - offset * 1000).toISOString() as Instant),
  }));
}

/** Messages that were to be sent before that moment and have not been, in one statement. */
export async function mailsNotSent(
  db: Database,
  before: Instant,
): Promise<readonly { outboxId: string; planId: PlanId | null; serviceId: ServiceId | null }[]> {
  return db.queries
    .select({
      outboxId: outbox.outboxId,
      planId: plans.planId,
      serviceId: sql<ServiceId | null>`coalesce(${plans.serviceId}, ${voluntaryContacts.serviceId})`,
    })
    .from(outbox)
    .innerJoin(
      commits,
      and(
        eq(commits.entityId, outbox.entityId),
        sql`${outbox.version} > ${commits.baseVersion}`,
        sql`${outbox.version} <= ${commits.version}`,
        isNull(commits.voidedAt),
      ),
    )
    .leftJoin(plans, eq(sql`${plans.planId}`, outbox.entityId))
    .leftJoin(voluntaryContacts, eq(sql`${voluntaryContacts.episodeId}`, outbox.entityId))
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.heldAt),
        isNull(outbox.undeliverable),
        isNull(outbox.voidedAt),
        lt(commits.committedAt, before),
      ),
    )
    .orderBy(asc(outbox.outboxId));
}

/** Well below the 65,535 parameters that one statement may have. */
const AT_ONCE = 1_000;

/** Keeps what a run for this moment has found, and ends what holds no more, in one transaction. */
export async function keepFindings(db: Database, found: readonly Finding[], at: Instant): Promise<void> {
  await db.transaction(async (tx) => {
    for (let from = 0; from < found.length; from += AT_ONCE) {
      await tx
        .insert(findings)
        .values(found.slice(from, from + AT_ONCE).map((one) => ({ ...one, firstSeenAt: at, seenAt: at })))
        .onConflictDoUpdate({
          target: [findings.kind, findings.subject],
          set: {
            seenAt: sql`greatest(${findings.seenAt}, excluded.seen_at)`,
            firstSeenAt: sql`case when ${findings.endedAt} is null then ${findings.firstSeenAt} else excluded.first_seen_at end`,
            endedAt: null,
          },
        });
    }
    await tx
      .update(findings)
      .set({ endedAt: at })
      .where(and(isNull(findings.endedAt), lt(findings.seenAt, at)));
  });
}

/**
 * What holds now, the oldest first: of the actor's own service, and of no service; nothing of any concern. A plan whose record is
 * shut to them is not named.
 */
export async function standingFindings(db: Database, actor: Actor): Promise<readonly StandingFinding[]> {
  const { kind, subject, serviceId: of, firstSeenAt, seenAt } = findings;
  const shut = sql`select ${plans.planId} from ${plans} where not ${isNotShut(actor, plans.childId)}`;
  const planId = sql<PlanId | null>`case when ${findings.planId} in (${shut}) then null else ${findings.planId} end`;
  return db.queries
    .select({ kind, subject, planId, serviceId: of, firstSeenAt, seenAt })
    .from(findings)
    .where(
      and(
        isNull(findings.endedAt),
        or(isNull(findings.serviceId), eq(findings.serviceId, actor.serviceId)),
        not(isAboutConcern(findings.subject)),
      ),
    )
    .orderBy(asc(findings.firstSeenAt), asc(findings.kind), asc(findings.subject));
}

/** How many findings of each kind hold now. */
export async function findingCounts(db: Database): Promise<readonly { kind: FindingKind; count: number }[]> {
  return rowsOf(
    db.queries,
    sql`select kind, count(*)::int as count from ${findings} where ended_at is null group by kind`,
  );
}
