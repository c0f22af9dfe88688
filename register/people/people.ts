import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { SERVICE_NUMBERS } from '../../domain/service-numbers';
import type { Database } from '../database/database';
import { rowsOf } from '../database/database';
import type { Service, ServiceWithTeams, StaffMember, Team } from '../rows';
import { isClimbing } from '../over-plans/lateness';
import { restrictedLooks, services, staff, tasks, teams } from '../schema';

/** The service; null when unknown. */
export async function serviceWithId(db: Database, serviceId: ServiceId): Promise<Service | null> {
  const [row] = await db.queries.select().from(services).where(eq(services.serviceId, serviceId));
  return row ?? null;
}

/** Every service, by id. */
export async function everyService(db: Database): Promise<readonly Service[]> {
  return db.queries.select().from(services).orderBy(asc(services.serviceId));
}

/** Youth justice services that lack one of their telephone numbers at least, by id. */
export async function servicesLackingNumbers(db: Database): Promise<readonly Service[]> {
  const lacks = or(...SERVICE_NUMBERS.map((name) => isNull(services[name])));
  return db.queries
    .select()
    .from(services)
    .where(and(eq(services.kind, 'youth-justice-service'), lacks))
    .orderBy(asc(services.serviceId));
}

/** The team; null when unknown. */
export async function teamWithId(db: Database, teamId: TeamId): Promise<Team | null> {
  const [row] = await db.queries.select().from(teams).where(eq(teams.teamId, teamId));
  return row ?? null;
}

/** The member of staff, active or not; null when unknown. */
export async function staffWithId(db: Database, staffId: StaffId): Promise<StaffMember | null> {
  const [row] = await db.queries.select().from(staff).where(eq(staff.staffId, staffId));
  return row ?? null;
}

/** Has everybody who signed in by one provider sign in by another, under the same subjects. */
export async function moveSignIn(db: Database, from: string, to: string): Promise<void> {
  await db.queries.update(staff).set({ issuer: to }).where(eq(staff.issuer, from));
}

/** Teams of the actor's own service and of those to which its children can be handed, by name. */
export async function teamsFor(db: Database, actor: Actor): Promise<readonly Team[]> {
  return db.queries
    .select()
    .from(teams)
    .where(sql`${teams.serviceId} in ${ownAndReceiving(actor)}`)
    .orderBy(asc(teams.name), asc(teams.teamId));
}

/** Every service with its teams, both by name. It knows of no child and of nobody's account. */
export async function servicesWithTeams(db: Database): Promise<readonly ServiceWithTeams[]> {
  return rowsOf<ServiceWithTeams>(
    db.queries,
    sql`select service_id as "serviceId", kind, nation, name,
      coalesce((select jsonb_agg(jsonb_build_object('teamId', t.team_id, 'name', t.name) order by t.name, t.team_id)
        from ${teams} t where t.service_id = ${services}.service_id), '[]') as teams
      from ${services} order by name, service_id`,
  );
}

/** Staff of the actor's own service and of those to which its children can be handed, by name; also who has left. */
export async function staffFor(db: Database, actor: Actor): Promise<readonly StaffMember[]> {
  return db.queries
    .select()
    .from(staff)
    .where(sql`${staff.serviceId} in ${ownAndReceiving(actor)}`)
    .orderBy(asc(staff.name), asc(staff.staffId));
}

/** Whoever works, or worked, in any of these services, by name. */
export async function staffOfServices(db: Database, serviceIds: readonly ServiceId[]): Promise<readonly StaffMember[]> {
  return db.queries
    .select()
    .from(staff)
    .where(inArray(staff.serviceId, [...serviceIds]))
    .orderBy(asc(staff.name), asc(staff.staffId));
}

/** A youth justice service hands to any probation region: a child may move. A region hands to nobody. */
export function ownAndReceiving(actor: Actor): SQL {
  return sql`(select receiving.service_id from ${services} own, ${services} receiving
    where own.service_id = ${actor.serviceId} and (receiving.service_id = own.service_id
      or (own.kind = 'youth-justice-service' and receiving.kind = 'probation-region')))`;
}

/**
 * The person behind a token who works here that day (in London), in one statement, with the looks at restricted records that are
 * open to them at that moment; null when there is none. They stand in
 * for everyone who is away or has left and whose deputies lead to them: when a deputy is away too, whoever stands in for
 * the deputy. They stand in as well for a colleague whose silence has climbed to them: whoever is written to must be able
 * to answer.
 */
export async function actorBehind(db: Database, issuer: string, subject: string, now: Instant): Promise<Actor | null> {
  const today = localDateOf(now);
  const who = and(eq(staff.issuer, issuer), eq(staff.subject, subject), worksHere(today));
  const [row] = await rowsOf<{ actor: Actor }>(
    db.queries,
    sql`with recursive person as (select * from ${staff} where ${who}),
      stood_for (staff_id) as (
        select away.staff_id from ${staff} away, person where away.deputy_id = person.staff_id and (${isNotThere(today)} or ${isSilent()})
        union
        select away.staff_id from ${staff} away, stood_for
          where away.deputy_id = stood_for.staff_id and ${isNotThere(today)})
      select jsonb_build_object(
        'staffId', person.staff_id, 'role', person.role, 'serviceId', person.service_id, 'teamId', person.team_id,
        'actingFor', coalesce(others.ids, '[]'), 'actingAs', coalesce(others.roles, '[]'),
        'looks', coalesce((select jsonb_agg(jsonb_build_object('childId', child_id, 'because', because) order by at) from ${restrictedLooks}
          where ${restrictedLooks.staffId} = person.staff_id and ${restrictedLooks.until} > ${now}::timestamptz and ended_at is null), '[]')) as actor
      from person, lateral (select jsonb_agg(staff_id order by staff_id) as ids, jsonb_agg(distinct role) as roles
        from ${staff} where staff_id in (select staff_id from stood_for) and staff_id <> person.staff_id) others`,
  );
  return row?.actor ?? null;
}

/** Whether the person in the query works here on that day, away or not. */
export function worksHere(day: LocalDate | SQL): SQL {
  return sql`(${staff.active} and (${staff.lastDay} is null or ${staff.lastDay} >= ${day}::date))`;
}

/**
 * Whether the colleague called `away` in the query is not there on that day: away (without an end: until further notice),
 * or gone. What is still addressed to somebody who has left reaches their deputy, who must be able to answer it.
 */
function isNotThere(today: LocalDate): SQL {
  return sql`(not away.active or away.last_day < ${today}::date or (away.away_from <= ${today}::date
    and (away.away_until is null or away.away_until >= ${today}::date)))`;
}

/** Whether a request to the colleague called `away` in the query has climbed beyond their own reminder. */
function isSilent(): SQL {
  return sql`exists (select 1 from ${tasks} where ${tasks.assigneeId} = away.staff_id and ${isClimbing()}
    and ${tasks.climbedTo} <> 'reminder')`;
}
