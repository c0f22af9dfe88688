import { eq, sql } from 'drizzle-orm';
import type { WorksBy } from '../../domain/policy';
import type { SQL } from 'drizzle-orm';
import type { Presence } from '../../domain/absence';
import type { ChildId, EntityKind, PlanId, StaffId } from '../../domain/ids';
import type { Database } from '../database/database';
import { isUnfinished } from '../over-plans/lateness';
import { isChildAlive, isNotSealed } from '../children/sealed';
import { plans, services, staff, tasks, voluntaryContacts as episodes } from '../schema';

/** When somebody is there, who stands in for them, and by which policy they work. */
export interface Employed extends Presence, WorksBy {
  readonly staffId: StaffId;
  readonly deputyId: StaffId | null;
}

/** An open plan, or an open episode of voluntary contact, with everybody whom it waits for. */
export interface EntityWithWorkers {
  readonly kind: EntityKind;
  readonly entityId: string;
  readonly childId: ChildId;
  readonly workers: readonly StaffId[];
}

/** Everybody who works, or worked, in any service; in one statement. */
export async function everybody(db: Database): Promise<readonly Employed[]> {
  const { staffId, deputyId, active, awayFrom, awayUntil, lastDay } = staff;
  return db.queries
    .select({
      staffId,
      deputyId,
      active,
      awayFrom,
      awayUntil,
      lastDay,
      nation: services.nation,
      ownPolicy: services.ownPolicy,
    })
    .from(staff)
    .innerJoin(services, eq(services.serviceId, staff.serviceId));
}

/**
 * The open plans that wait for any of these, and those that ask for somebody in a worker's place; in one statement. With
 * `practice` that practice plan alone, and otherwise none.
 */
export async function plansPointingAt(
  db: Database,
  staffIds: readonly StaffId[],
  practice: PlanId | null,
): Promise<readonly EntityWithWorkers[]> {
  const any = sql`any(${sql.param([...staffIds])}::text[])`;
  const trusted = sql`${plans.view} -> 'voluntaryContact' ->> 'trustedWorkerId'`;
  const holders = sql`select ${tasks.assigneeId} from ${tasks} where ${tasks.planId} = ${plans.planId}
    and ${tasks.assigneeKind} = 'staff' and ${isUnfinished()}`;
  const workers = sql`array[${plans.caseManagerId}, ${plans.receivingOfficerId}, ${plans.accountableId}, ${trusted}]`;
  const asks = sql`exists (select 1 from ${tasks} where ${tasks.planId} = ${plans.planId}
    and ${tasks.kind} = 'name-another-worker' and ${isUnfinished()})`;
  const which: SQL = practice === null ? sql`not ${plans.rehearsal}` : eq(plans.planId, practice);
  return db.queries
    .select({
      kind: sql<EntityKind>`'transitionPlan'`,
      entityId: sql<string>`${plans.planId}`,
      childId: plans.childId,
      workers: sql<StaffId[]>`array(select unnest(array_remove(${workers}, null)) union ${holders})`,
    })
    .from(plans)
    .where(
      sql`${plans.open} and ${isNotSealed()} and ${which} and (${asks} or ${workers} && ${sql.param([...staffIds])}::text[]
        or exists (${holders} and ${tasks.assigneeId} = ${any}))`,
    );
}

/**
 * The open episodes in which any of these is the person whom the child trusts, or accountable, and those that ask for somebody in
 * their place;
 * in one statement. Practice is not among them.
 */
export async function episodesPointingAt(
  db: Database,
  staffIds: readonly StaffId[],
): Promise<readonly EntityWithWorkers[]> {
  return db.queries
    .select({
      kind: sql<EntityKind>`'voluntaryContact'`,
      entityId: sql<string>`${episodes.episodeId}`,
      childId: episodes.childId,
      workers: sql<StaffId[]>`array[${episodes.trustedWorkerId}, ${episodes.accountableId}]`,
    })
    .from(episodes)
    .where(
      sql`${episodes.open} and not ${episodes.rehearsal} and ${isChildAlive(episodes.childId)}
        and (array[${episodes.trustedWorkerId}, ${episodes.accountableId}] && ${sql.param([...staffIds])}::text[]
          or ${episodes.view} -> 'asked' @> '[{"kind": "name-trusted-worker"}]'
          or ${episodes.view} -> 'asked' @> '[{"kind": "take-on-contact"}]')`,
    );
}
