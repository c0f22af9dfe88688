import { randomUUID } from 'node:crypto';
import type { WorksBy } from '../../domain/policy';
import { and, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { isThereOn } from '../../domain/absence';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ServiceId, StaffId, SupervisionId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { afterSupervision, offersFor, refuseSupervision } from '../../domain/supervision';
import type { HardDay, Supervision, SupervisionCommand, Supervisor } from '../../domain/supervision';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { SupervisionRefused } from '../errors';
import { worksHere } from './people';
import { recordWork } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import {
  childDeaths,
  children,
  concerns,
  isOfHardDay,
  outbox,
  plans,
  services,
  staff,
  supervisions,
  timeline,
  voluntaryContacts,
} from '../schema';

/** An offer, with the names that whoever it is shown to needs. */
export interface SupervisionRow extends Supervision {
  readonly workerName: string;
  readonly supervisorName: string | null;
}

/**
 * Who has lived through something hard since then, in one statement, and in which service: whoever raised a concern or was let
 * into one; whoever works with a child of whom a serious incident or the death was recorded; and whoever looked after one who
 * could not be reached. Of a concern nobody else: an offer must not tell of one. Nothing of practice. Only those who work
 * there, and whom a psychologist of that service could see.
 */
export async function hardDays(
  db: Database,
  since: Instant,
  today: LocalDate,
): Promise<readonly (HardDay & WorksBy)[]> {
  const keptOut = (who: ReturnType<typeof sql>) =>
    sql`(${concerns.keptOut} ? (${who}) or ${concerns.aboutStaffId} is not distinct from (${who}))`;
  return rowsOf(
    db.queries,
    sql`with lines as materialized (select entity_id, kind, at, by, data from ${timeline}
        where ${isOfHardDay} and at > ${since}::timestamptz),
      days (worker_id, service_id, occasion, at) as (
        select raised_by, service_id, 'concern', raised_at from ${concerns}
          where raised_at > ${since}::timestamptz and not ${keptOut(sql`raised_by`)}
        union all select lines.data ->> 'staffId', service_id, 'concern', lines.at
          from lines join ${concerns} on ${concerns.concernId} = lines.entity_id
          where lines.kind = 'access-given' and not ${keptOut(sql`lines.data ->> 'staffId'`)}
        union all select who, plans.service_id, case lines.kind when 'plan-sealed' then 'death' else 'serious-incident' end, lines.at
          from lines join ${plans} on ${plans.planId} = lines.entity_id and not rehearsal,
            unnest(array[lines.by, case_manager_id, receiving_officer_id, (select trusted_worker_id from ${voluntaryContacts}
              where ${voluntaryContacts.childId} = ${plans.childId} and ${voluntaryContacts.open})]) as who
          where lines.kind = 'serious-incident-recorded' or (lines.kind = 'plan-sealed' and phase = 'sealed')
        union all select who, children.service_id, 'death', confirmed.at
          from ${childDeaths} confirmed join ${children} on ${children.childId} = confirmed.child_id,
            lateral (select by as who from ${childDeaths} said where said.child_id = confirmed.child_id and said.withdrawn_at is null
              union select trusted_worker_id from ${voluntaryContacts} where child_id = confirmed.child_id and open) theirs
          where confirmed.confirmed_at > ${since}::timestamptz and confirmed.withdrawn_at is null
        union all select who, service_id, 'welfare-check', lines.at
          from lines join ${voluntaryContacts} on episode_id = lines.entity_id and not rehearsal,
            unnest(array[lines.by, trusted_worker_id]) as who
          where lines.kind = 'welfare-check')
      select distinct worker_id as "workerId", days.service_id as "serviceId", occasion, nation, own_policy as "ownPolicy",
        to_char(days.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from days join ${services} on ${services.serviceId} = days.service_id
        join ${staff} on ${staff.staffId} = worker_id and ${worksHere(today)}
      where exists (select 1 from ${staff} other where other.service_id = days.service_id and other.role = 'psychologist'
        and other.staff_id <> worker_id and other.active and (other.last_day is null or other.last_day >= ${today}::date))`,
  );
}

/**
 * Offers supervision to those who have lived through these days and have no offer for them, however many ask at once. Each
 * offer is then to be told to its worker.
 */
export async function offerSupervision<Day extends HardDay>(
  db: Database,
  days: readonly Day[],
  now: Instant,
  lapsesOn: (offer: Day) => LocalDate,
): Promise<void> {
  if (days.length === 0) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('offer-supervision', 2))`);
    const workers = [...new Set(days.map(({ workerId }) => workerId))];
    const earlier = await tx.select(OFFER).from(supervisions).where(inArray(supervisions.workerId, workers));
    const rows = offersFor(days, earlier, now).map((offer) => ({
      ...{ supervisionId: randomUUID() as unknown as SupervisionId, state: 'offered' as const, offeredAt: now },
      ...{ workerId: offer.workerId, serviceId: offer.serviceId, occasion: offer.occasion },
      ...{ lapsesOn: lapsesOn(offer), tell: offer.workerId },
    }));
    if (rows.length > 0) await tx.insert(supervisions).values(rows);
  });
}

/**
 * Makes the messages to those who have to hear of an offer and are there today, and gives the ids of all that are still to be
 * sent. Nobody is told in the place of somebody else: whoever is away hears of it when they are back.
 */
export async function tellOfSupervision(db: Database, today: LocalDate): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ offer: supervisions, member: staff })
      .from(supervisions)
      .innerJoin(staff, eq(staff.staffId, supervisions.tell))
      .where(isNotNull(supervisions.tell))
      .for('update', { of: supervisions });
    for (const { offer, member } of waiting.filter((one) => isThereOn(one.member, today))) {
      const { supervisionId, state, told } = offer;
      await tx.insert(outbox).values({
        ...{ outboxId: `${supervisionId}.${told + 1}`, entityId: supervisionId, version: 0, ref: supervisionId },
        template: state === 'offered' ? 'supervision-offered' : 'supervision-changed',
        recipient: { kind: 'in-person', staffId: member.staffId },
      });
      await tx
        .update(supervisions)
        .set({ tell: null, told: told + 1 })
        .where(eq(supervisions.supervisionId, supervisionId));
    }
    const unsent = await tx
      .select({ outboxId: outbox.outboxId })
      .from(outbox)
      .where(
        and(
          inArray(outbox.template, ['supervision-offered', 'supervision-changed']),
          sql`${outbox.sentAt} is null and ${outbox.heldAt} is null and ${outbox.undeliverable} is null and ${outbox.voidedAt} is null`,
        ),
      );
    return unsent.map(({ outboxId }) => outboxId);
  });
}

/** Erases what ended, or lapsed, before that day. */
export async function forgetSupervision(db: Database, serviceId: ServiceId, before: LocalDate): Promise<void> {
  await db.queries
    .delete(supervisions)
    .where(
      and(
        lt(
          sql`coalesce((${supervisions.endedAt} at time zone 'Europe/London')::date, ${supervisions.lapsesOn})`,
          before,
        ),
        eq(supervisions.serviceId, serviceId),
      ),
    );
}

/** What was offered to this person, and what they were asked for as the psychologist, the latest first. Nobody else's, whoever they are. */
export async function supervisionFor(db: Database, { staffId }: Actor): Promise<readonly SupervisionRow[]> {
  const workerName = sql<string>`(select name from ${staff} where staff_id = ${supervisions.workerId})`;
  const supervisorName = sql<string | null>`(select name from ${staff} where staff_id = ${supervisions.supervisorId})`;
  return db.queries
    .select({ ...OFFER, workerName, supervisorName })
    .from(supervisions)
    .where(isFor(staffId))
    .orderBy(desc(supervisions.offeredAt), desc(supervisions.supervisionId));
}

/** The psychologists who work in each of these services today, those who are there first. */
export async function supervisorsIn(db: Database, serviceIds: readonly ServiceId[], today: LocalDate) {
  return supervisorsAmong(db.queries, serviceIds, today);
}

/** Carries the command out, once for its key. Throws SupervisionRefused; to whoever it is not for, as if there were none. */
export function changeSupervision(
  db: Database,
  supervisionId: SupervisionId,
  { command, mail }: { readonly command: SupervisionCommand; readonly mail: boolean },
  weeks: (service: WorksBy) => number,
  recorded: Recorded,
): Promise<CommandRow> {
  return recordWork(db, { is: 'supervision', id: supervisionId }, recorded, async (tx) => {
    const { by, at } = recorded;
    const [found] = await tx
      .select({ offer: OFFER, nation: services.nation, ownPolicy: services.ownPolicy })
      .from(supervisions)
      .innerJoin(services, eq(services.serviceId, supervisions.serviceId))
      .where(and(eq(supervisions.supervisionId, supervisionId), isFor(by)));
    if (!found) throw new SupervisionRefused(null);
    const { offer } = found;
    const all = await supervisorsAmong(tx, [offer.serviceId], localDateOf(at));
    const asked = { by, now: at, supervisors: all.filter(({ staffId }) => staffId !== offer.workerId) };
    const refusal = refuseSupervision(offer, command, asked);
    if (refusal !== null) throw new SupervisionRefused(refusal);
    const { offer: to, tell } = afterSupervision(offer, command, asked, weeks(found));
    const { state, supervisorId, on, lapsesOn, endedAt } = to;
    const set = { state, supervisorId, on, lapsesOn, endedAt, tell: mail ? tell : null };
    const write = tx.update(supervisions).set(set).where(eq(supervisions.supervisionId, supervisionId));
    return { content: {}, writes: [write] };
  });
}

const OFFER = {
  supervisionId: supervisions.supervisionId,
  workerId: supervisions.workerId,
  serviceId: supervisions.serviceId,
  occasion: supervisions.occasion,
  state: supervisions.state,
  supervisorId: supervisions.supervisorId,
  on: supervisions.on,
  offeredAt: supervisions.offeredAt,
  lapsesOn: supervisions.lapsesOn,
  endedAt: supervisions.endedAt,
};

function isFor(staffId: StaffId) {
  return or(eq(supervisions.workerId, staffId), eq(supervisions.supervisorId, staffId));
}

async function supervisorsAmong(
  queries: Queries,
  serviceIds: readonly ServiceId[],
  today: LocalDate,
): Promise<readonly (Supervisor & { readonly serviceId: ServiceId })[]> {
  if (serviceIds.length === 0) return [];
  const members = await queries
    .select()
    .from(staff)
    .where(and(inArray(staff.serviceId, [...serviceIds]), eq(staff.role, 'psychologist'), worksHere(today)));
  return members
    .map((member) => ({
      ...{ staffId: member.staffId, name: member.name, serviceId: member.serviceId },
      isThere: isThereOn(member, today),
    }))
    .sort((a, b) => Number(b.isThere) - Number(a.isThere) || a.name.localeCompare(b.name));
}
