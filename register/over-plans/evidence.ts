import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import { EVIDENCE_KINDS } from '../../domain/evidence/lines';
import type { Evidence, EvidenceLine } from '../../domain/evidence/lines';
import type { Actor } from '../../domain/people';
import type { Database } from '../database/database';
import { rowsOf } from '../database/database';
import { auditNow, lockHistory } from '../writing/history';
import { auditedAs } from '../writing/recorded';
import { audit, plans, staff, timeline } from '../schema';
import { isNotSealed } from '../children/sealed';
import { visiblePlans } from '../access/visibility';

/** Which plans are drawn: of those that ran in the period, so many, in the order that the seed gives them. */
export interface Draw {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly size: number;
  readonly seed: string;
}

interface Row extends Omit<EvidenceLine, 'at' | 'kind'> {
  readonly population: number;
  readonly drawn: number;
  readonly at: Instant | null;
  readonly kind: string | null;
}

/**
 * Draws plans of the actor's own service, with those lines of their history that show who accepted what, in one statement.
 * The same seed over the same plans draws the same ones. That it was drawn, by whom and which plans, goes into the audit
 * of the service in the same transaction: nobody reads it unrecorded.
 */
export async function evidenceOf(db: Database, actor: Actor, draw: Draw): Promise<Evidence> {
  const { from, to, size, seed } = draw;
  const order = sql`md5(${`${seed}:`} || plan_id), plan_id`;
  const drawn = sql`select ${plans.planId} as plan_id, ${plans.phase} as phase,
      (${plans.startedAt} at time zone 'Europe/London')::date::text as started_on, count(*) over () as population
    from ${plans}
    where ${visiblePlans(actor)} and ${plans.serviceId} = ${actor.serviceId} and not ${plans.rehearsal} and ${isNotSealed()}
      and (${plans.startedAt} at time zone 'Europe/London')::date <= ${to}
      and (${plans.open} or ((${plans.view} #>> '{life,at}')::timestamptz at time zone 'Europe/London')::date >= ${from})
    order by ${order} limit ${size}`;
  const lines = sql`select ${timeline.version} as version, ${timeline.seq} as seq, ${timeline.kind} as kind,
      to_char(${timeline.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      coalesce(${timeline.data} ->> 'kind', case when ${timeline.kind} like 'rung-%' then ${timeline.item} end) as "of",
      ${timeline.data} ->> 'conditions' is not null as with_conditions,
      ${staff.role} as role, ${staff.serviceId} = ${actor.serviceId} as own_service
    from ${timeline} left join ${staff} on ${staff.staffId} = ${timeline.by}
    where ${timeline.entityId} = drawn.plan_id and ${timeline.voidedAt} is null
      and ${timeline.kind} = any(${sql.param([...EVIDENCE_KINDS])}::text[])`;
  return db.transaction(async (tx) => {
    const rows = await rowsOf<Row>(
      tx,
      sql`select drawn.plan_id as "planId", drawn.started_on as "startedOn", drawn.phase, drawn.population::integer,
          (select count(*)::integer from (${drawn}) all_drawn) as drawn, line.at, line.kind, line."of",
          coalesce(line.with_conditions, false) as "withConditions", line.role, line.own_service as "ownService"
        from (${drawn}) drawn left join lateral (${lines}) line on true
        order by ${order}, line.version, line.seq`,
    );
    const entityId = auditedAs({ is: 'service', id: actor.serviceId });
    const content = { what: 'read-evidence', ...draw, plans: [...new Set(rows.map(({ planId }) => planId))] };
    const known = await lockHistory(tx, entityId, 0);
    await tx.insert(audit).values(auditNow(entityId, known, [{ act: 'read', by: [actor.staffId], content }]));
    return {
      population: rows[0]?.population ?? 0,
      drawn: rows[0]?.drawn ?? 0,
      // A plan of which nothing is to be told comes as one row without a line.
      lines: rows.flatMap(({ planId, startedOn, phase, at, kind, of, withConditions, role, ownService }) =>
        at === null || kind === null
          ? []
          : [{ planId, startedOn, phase, at, kind, of, withConditions, role, ownService }],
      ),
    };
  });
}
