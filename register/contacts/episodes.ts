import type { SQL } from 'drizzle-orm';
import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, EpisodeId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import type { Database } from '../database/database';
import { NoRehearsal } from '../errors';
import { namesFor, namesIn } from '../people/names';
import { openConcernsAbout } from '../concerns/open-concerns';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { fullName } from '../plans/plans';
import type { EpisodeFilter, EpisodeRecord, EpisodeRow, Page, Paged } from '../rows';
import { isChildAlive } from '../children/sealed';
import { children, services, staff, teams, voluntaryContacts as episodes } from '../schema';
import { visibleEpisodes } from '../access/visibility';

const trustedWorker = alias(staff, 'trusted_worker');
const accountable = alias(staff, 'accountable');

/** Now, on the clock of the episode in the query: a practice episode's runs ahead of everyone's. */
const episodeNow = (now: Instant): SQL =>
  sql`(${now}::timestamptz + make_interval(secs => ${episodes.rehearsalOffset}))`;

/** Whether a step waits that should have been done by now. */
const isLate = (now: Instant): SQL<boolean> => sql<boolean>`coalesce(${episodes.lateFrom} < ${episodeNow(now)}, false)`;

/** One page of the episodes that the actor may see, the next due first, in one statement. `now` decides what is late. */
export async function episodesPage(
  db: Database,
  actor: Actor,
  { phase, trustedWorkerId, childId, due }: EpisodeFilter,
  page: Page,
  now: Instant,
): Promise<Paged<EpisodeRow>> {
  const list = ['episodes', actor.staffId, phase, trustedWorkerId, childId, due];
  const after = placeAfter(list, page);
  const today = sql`(${episodeNow(now)} at time zone 'Europe/London')::date`;
  const { episodeId, planId, serviceId, teamId, nextCheckInOn, nextDueOn, climbing, rehearsal, startedAt } = episodes;
  const rows = await db.queries
    .select({
      row: {
        ...{ episodeId, childId: episodes.childId, planId, serviceId, teamId, phase: episodes.phase },
        ...{ trustedWorkerId: episodes.trustedWorkerId, accountableId: episodes.accountableId },
        ...{ nextCheckInOn, nextDueOn, climbing, rehearsal, startedAt, late: isLate(now) },
      },
      dueOrder: episodes.dueOrder,
      givenName: children.givenName,
      familyName: children.familyName,
      teamName: teams.name,
      trustedWorkerName: trustedWorker.name,
      accountableName: accountable.name,
    })
    .from(episodes)
    .leftJoin(children, eq(children.childId, episodes.childId))
    .leftJoin(teams, eq(teams.teamId, episodes.teamId))
    .leftJoin(trustedWorker, eq(trustedWorker.staffId, episodes.trustedWorkerId))
    .leftJoin(accountable, eq(accountable.staffId, episodes.accountableId))
    .where(
      and(
        visibleEpisodes(actor),
        isChildAlive(episodes.childId),
        phase && eq(episodes.phase, phase),
        trustedWorkerId && eq(episodes.trustedWorkerId, trustedWorkerId),
        childId && eq(episodes.childId, childId),
        due === 'late' ? isLate(now) : due && sql`${nextDueOn} < ${today} + 7`,
        after && sql`(${episodes.dueOrder}, ${episodeId}) > (${after.key}::date, ${after.id})`,
      ),
    )
    .orderBy(asc(episodes.dueOrder), asc(episodeId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.dueOrder, id: row.row.episodeId }));
  return {
    ...paged,
    rows: paged.rows.map(({ givenName, familyName, teamName, trustedWorkerName, accountableName, row }) => ({
      ...row,
      childName: fullName({ givenName, familyName }),
      teamName: teamName ?? row.teamId,
      trustedWorkerName: trustedWorkerName ?? row.trustedWorkerId,
      accountableName: accountableName ?? row.accountableId,
    })),
  };
}

/** The episode, with what belongs to it; null when the actor may not see it. One statement. */
export async function episodeRecord(db: Database, actor: Actor, episodeId: EpisodeId): Promise<EpisodeRecord | null> {
  const [row] = await db.queries
    .select({
      view: episodes.view,
      version: episodes.version,
      digest: episodes.digest,
      open: episodes.open,
      silent: sql<boolean>`not ${isChildAlive(episodes.childId)}`,
      givenName: children.givenName,
      familyName: children.familyName,
      service: services,
      names: namesIn(episodes.view),
      concerns: openConcernsAbout(actor, episodes.childId),
    })
    .from(episodes)
    .leftJoin(children, eq(children.childId, episodes.childId))
    .leftJoin(services, eq(services.serviceId, episodes.serviceId))
    .where(and(eq(episodes.episodeId, episodeId), visibleEpisodes(actor)));
  if (!row) return null;
  const { givenName, familyName, ...found } = row;
  const view = row.view as EpisodeView;
  const childName = fullName({ givenName, familyName });
  return { ...found, view, childName, names: await namesFor(db, view, row.names) };
}

/** The open episode of a child, and the last one that has ended, whoever asks. */
export async function episodesOf(
  db: Database,
  childId: ChildId,
): Promise<{ readonly open: EpisodeId | null; readonly ended: EpisodeId | null }> {
  const rows = await db.queries
    .select({ episodeId: episodes.episodeId, open: episodes.open })
    .from(episodes)
    .where(eq(episodes.childId, childId))
    .orderBy(sql`${episodes.startedAt} desc`);
  return {
    open: rows.find(({ open }) => open)?.episodeId ?? null,
    ended: rows.find(({ open }) => !open)?.episodeId ?? null,
  };
}

/** Version and digest of every open episode. */
export async function openEpisodes(db: Database) {
  return db.queries
    .select({ entityId: sql<string>`${episodes.episodeId}`, version: episodes.version, digest: episodes.digest })
    .from(episodes)
    .where(eq(episodes.open, true));
}

/** How many open episodes have a next wake that lies more than an hour back on their own clock; a silent one's stands still. */
export async function overdueEpisodes(db: Database, now: Instant): Promise<number> {
  const nextWake = sql`(${episodes.view} ->> 'nextWake')::timestamptz`;
  const [row] = await db.queries
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(episodes)
    .where(
      and(
        eq(episodes.open, true),
        isChildAlive(episodes.childId),
        sql`${nextWake} < ${episodeNow(now)} - interval '1 hour'`,
      ),
    );
  return row?.count ?? 0;
}

/** Adds to a practice episode's clock offset. Throws NoRehearsal for any other. */
export async function moveEpisodesClock(db: Database, episodeId: EpisodeId, seconds: number): Promise<number> {
  const [row] = await db.queries
    .update(episodes)
    .set({ rehearsalOffset: sql`${episodes.rehearsalOffset} + ${seconds}` })
    .where(and(eq(episodes.episodeId, episodeId), eq(episodes.rehearsal, true)))
    .returning({ offset: episodes.rehearsalOffset });
  if (!row) throw new NoRehearsal(episodeId);
  return row.offset;
}
