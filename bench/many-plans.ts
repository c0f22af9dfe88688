import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../register/database/database';
import { planView, task } from '../tests/register/builders';

/** A service of realistic size; a larger database holds more of them, and one probation region that receives from all. */
export const PLANS_PER_SERVICE = 200;
export const TASKS_PER_PLAN = 12;
const CASE_MANAGERS = 10;
const OFFICERS = 5;
/** So that no statement takes longer than the register allows one to take. */
const PLANS_AT_ONCE = 2_000;
export const REGION = 'region';

/**
 * Fills a migrated database with so many plans, in SQL. Names repeat as they do; one plan in ten is closed; of the twelve
 * tasks of a plan seven are unfinished, and one unfinished task in thirty is overdue.
 */
export async function fill(db: Database, plans: number, issuer: string): Promise<void> {
  const services = Math.max(1, Math.ceil(plans / PLANS_PER_SERVICE));
  const view = { ...planView('some-plan'), tasks: Array.from({ length: TASKS_PER_PLAN }, (_, n) => task('some', n)) };
  for (const statement of people(services, issuer)) await db.queries.execute(statement);
  for (let from = 0; from < plans; from += PLANS_AT_ONCE) {
    const to = Math.min(plans, from + PLANS_AT_ONCE) - 1;
    for (const statement of work(from, to, JSON.stringify(view))) await db.queries.execute(statement);
  }
}

function people(services: number, issuer: string): SQL[] {
  const each = sql`generate_series(0, ${services - 1}::integer) s`;
  const staff = (id: SQL, service: SQL, team: SQL, role: string, from: SQL) => sql`insert into staff
    (staff_id, service_id, team_id, role, name, email, language, issuer, subject, active)
    select ${id}, ${service}, ${team}, ${role}, 'Name of ' || ${id}, ${id} || '@example.test', 'en', ${issuer}, ${id}, true
    from ${from}`;
  const own = sql`'yjs-' || s`;
  const region = sql`${REGION}::text`;
  const sending = sql`'team-' || s`;
  const receiving = sql`'receiving-' || s`;
  return [
    sql`insert into services (service_id, kind, nation, name, head_of_service_id)
      select 'yjs-' || s, 'youth-justice-service', 'wales', 'Service ' || s, 'head-' || s from ${each}
      union all select ${REGION}, 'probation-region', 'wales', 'Region', 'region-head'`,
    sql`insert into teams (team_id, service_id, name, manager_id)
      select ${sending}, ${own}, 'Team ' || s, 'manager-' || s from ${each}
      union all select ${receiving}, ${region}, 'Receiving ' || s, 'probation-manager-' || s from ${each}`,
    staff(sql`('manager-' || s)`, own, sending, 'manager', each),
    staff(sql`('probation-manager-' || s)`, region, receiving, 'probation-manager', each),
    staff(
      sql`('case-manager-' || s || '-' || n)`,
      own,
      sending,
      'case-manager',
      sql`${each}, generate_series(0, ${CASE_MANAGERS - 1}::integer) n`,
    ),
    staff(
      sql`('officer-' || s || '-' || n)`,
      region,
      receiving,
      'probation-officer',
      sql`${each}, generate_series(0, ${OFFICERS - 1}::integer) n`,
    ),
    staff(sql`'region-head'::text`, region, sql`null`, 'head-of-service', sql`(select 1) one`),
  ];
}

function work(from: number, to: number, view: string): SQL[] {
  const p = sql`generate_series(${from}::integer, ${to}::integer) p`;
  const service = sql`(p / ${PLANS_PER_SERVICE}::integer)`;
  const caseManager = sql`'case-manager-' || ${service} || '-' || p % ${CASE_MANAGERS}::integer`;
  const officer = sql`'officer-' || ${service} || '-' || p % ${OFFICERS}::integer`;
  return [
    sql`insert into children (child_id, service_id, team_id, given_name, family_name, date_of_birth, sort_name)
      select 'child-' || p, 'yjs-' || ${service}, 'team-' || ${service}, 'Given' || p % 97, 'Family' || p % 61,
        current_date - 6300 - p % 700, 'family' || p % 61 || ' given' || p % 97 from ${p}`,
    sql`insert into plans (plan_id, child_id, service_id, team_id, case_manager_id, receiving_service_id,
        receiving_team_id, receiving_officer_id, accountable_id, status, phase, eighteen_on, transfer_on, next_due_on,
        due_order, started_at, rehearsal, proposal_waits, receiver_asked, open, version, digest, view)
      select 'plan-' || p, 'child-' || p, 'yjs-' || ${service}, 'team-' || ${service}, ${caseManager}, ${REGION},
        'receiving-' || ${service}, ${officer}, 'manager-' || ${service},
        case when p % 10 = 0 then 'closed' else 'open' end,
        case when p % 10 = 0 then 'closed' when p % 3 = 0 then 'preparing' else 'graded-handover' end,
        current_date + p % 700, current_date + p % 700, current_date + p % 90, current_date + p % 90,
        now() - p % 500 * interval '1 day', false, p % 40 = 0, true, p % 10 <> 0, 12, 'digest', ${view}::jsonb
      from ${p}`,
    sql`insert into tasks (task_id, plan_id, kind, rung, state, due_on, due_at, climbed_to, assignee_kind, assignee_id,
        side, rev)
      select 'plan-' || p || '.' || n, 'plan-' || p, case when n = 11 then 'accept-responsibility' else 'joint-contact' end,
        'graded-handover', case when n < 5 or p % 10 = 0 then 'completed' else 'requested' end,
        current_date + (p * 7 + n * 13) % 300 - 10, now() + ((p * 7 + n * 13) % 300 - 10) * interval '1 day',
        case when n = 6 and p % 20 = 0 then 'manager' end,
        case when n = 10 then 'team' else 'staff' end,
        case when n = 10 then 'receiving-' || ${service} when n > 7 then ${officer} else ${caseManager} end,
        case when n > 7 then 'receiver' else 'sender' end, 1
      from ${p}, generate_series(0, ${TASKS_PER_PLAN - 1}::integer) n`,
    sql`insert into timeline (entity_id, version, seq, kind, at, by, item, data)
      select 'plan-' || p, n, 1, 'task-completed', now() - n * interval '1 day', ${caseManager}, 'plan-' || p || '.' || n,
        '{}'::jsonb from ${p}, generate_series(1, ${TASKS_PER_PLAN}::integer) n`,
  ];
}
