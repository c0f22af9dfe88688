import { and, asc, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { CommandRow } from '../../domain/commit';
import type { Instant } from '../../domain/calendar/london-time';
import type { AppointmentId, ChildId, ChildLinkId, PlanId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { Refusal } from '../../domain/refusal';
import { meetings, NOT_TOGETHER, refuseLink, refuseWithdrawalOfLink, toldOf } from '../../domain/related-children';
import type { Ahead, NewLink, Told } from '../../domain/related-children';
import type { PlanView } from '../../domain/transition-plan/view';
import { lockChild } from '../concerns/concerns';
import type { Database, Queries } from '../database/database';
import { ChildRecordRefused } from '../errors';
import { namesOf } from '../people/names';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import { childLinks, children, plans, staff, teams } from '../schema';
import { visibleChildren, visiblePlans } from '../access/visibility';

/** What somebody is told of the links of the child of this name. */
export interface LinksOfChild {
  readonly childName: string;
  readonly links: readonly (Told & { readonly askName: string | null })[];
}

/** What the actor is told of the child's links to other children, and the child's name, in two statements; null for a child who is not theirs to see. */
export async function linksOf(
  db: Database,
  actor: Actor,
  childId: ChildId,
  today: LocalDate,
): Promise<LinksOfChild | null> {
  const other = alias(children, 'other');
  const [recorder, ownTeam, otherTeam] = [
    alias(staff, 'recorder'),
    alias(teams, 'own_team'),
    alias(teams, 'other_team'),
  ];
  const otherId = sql`case when ${childLinks.childId} = ${childId} then ${childLinks.otherId} else ${childLinks.childId} end`;
  const works = sql`${recorder.active} and (${recorder.lastDay} is null or ${recorder.lastDay} >= ${today}::date)`;
  // The child's own row comes even when no link follows: so "none" and "not for you" stay apart.
  const rows = await db.queries
    .select({
      ofName: sql<string>`${children.givenName} || ' ' || ${children.familyName}`,
      ...{ linkId: childLinks.linkId, relation: childLinks.relation, at: childLinks.at, by: childLinks.by },
      because: childLinks.because,
      withdrawnAt: childLinks.withdrawnAt,
      withdrawnBy: childLinks.withdrawnBy,
      withdrawnBecause: childLinks.withdrawnBecause,
      childId: other.childId,
      childName: sql<string>`${other.givenName} || ' ' || ${other.familyName}`,
      knowsBoth: sql<boolean>`exists (select 1 from ${children}
        where ${children.childId} = ${other.childId} and ${visibleChildren(actor)})`,
      worksWithOther: sql<Told['askId']>`coalesce(${plans.caseManagerId}, ${otherTeam.managerId})`,
      recorder: sql<Told['askId']>`case when ${works} then ${recorder.staffId} end`,
      managerOfChild: ownTeam.managerId,
    })
    .from(children)
    .leftJoin(childLinks, or(eq(childLinks.childId, children.childId), eq(childLinks.otherId, children.childId)))
    .leftJoin(other, eq(other.childId, otherId))
    .leftJoin(plans, and(eq(plans.childId, other.childId), eq(plans.open, true)))
    .leftJoin(recorder, eq(recorder.staffId, childLinks.by))
    .leftJoin(ownTeam, eq(ownTeam.teamId, children.teamId))
    .leftJoin(otherTeam, eq(otherTeam.teamId, other.teamId))
    .where(and(eq(children.childId, childId), visibleChildren(actor)))
    .orderBy(sql`${childLinks.withdrawnAt} is not null`, asc(childLinks.at), asc(childLinks.linkId));
  const [first] = rows;
  if (first === undefined) return null;
  const links = rows.flatMap((row) => {
    const { linkId, relation, at, by, childId: related } = row;
    const isLink = linkId !== null && relation !== null && at !== null && by !== null && related !== null;
    return isLink ? [{ ...row, linkId, relation, at, by, childId: related }] : [];
  });
  const told = toldOf(links, actor.staffId);
  const names = await namesOf(
    db,
    told.flatMap(({ askId }) => (askId === null ? [] : [askId])),
  );
  return {
    childName: first.ofName,
    links: told.map((one) => ({ ...one, askName: one.askId === null ? null : (names[one.askId] ?? null) })),
  };
}

/** An appointment by which a child could meet another whom they must not; who that is, and why, is read where the link is. */
export interface BroughtTogether {
  readonly appointmentId: AppointmentId;
  readonly startsAt: Instant;
  readonly linkId: ChildLinkId;
}

/**
 * By which appointments ahead the child of this plan could meet somebody whom they must not, as far as the actor may know the
 * other child. Practice plans stand among themselves. One statement.
 */
export async function broughtTogetherBy(
  db: Database,
  actor: Actor,
  planId: PlanId,
  now: Instant,
): Promise<readonly BroughtTogether[]> {
  const theirs = alias(plans, 'theirs');
  const rows = await db.queries
    .select({ linkId: childLinks.linkId, ours: plans.view, others: theirs.view })
    .from(plans)
    .innerJoin(childLinks, or(eq(childLinks.childId, plans.childId), eq(childLinks.otherId, plans.childId)))
    .innerJoin(
      theirs,
      and(
        sql`${theirs.childId} = case when ${childLinks.childId} = ${plans.childId} then ${childLinks.otherId} else ${childLinks.childId} end`,
        eq(theirs.open, true),
        eq(theirs.rehearsal, plans.rehearsal),
      ),
    )
    .innerJoin(children, eq(children.childId, theirs.childId))
    .where(
      and(
        eq(plans.planId, planId),
        eq(childLinks.relation, NOT_TOGETHER),
        sql`${childLinks.withdrawnAt} is null`,
        visiblePlans(actor),
        visibleChildren(actor),
      ),
    )
    .orderBy(asc(childLinks.linkId));
  return rows.flatMap(({ linkId, ours, others }) =>
    meetings(aheadIn(ours as PlanView, now), aheadIn(others as PlanView, now)).map(({ appointmentId, startsAt }) => {
      return { appointmentId, startsAt, linkId };
    }),
  );
}

function aheadIn({ appointments }: Pick<PlanView, 'appointments'>, now: Instant): readonly Ahead[] {
  return appointments.filter(({ state, startsAt }) => state.is === 'planned' && startsAt >= now);
}

/** Links two children. Throws ChildRecordRefused with what stands against it while nobody else links either of them. */
export function linkChildren(
  db: Database,
  { linkId, ...link }: NewLink & { readonly linkId: ChildLinkId },
  recorded: Recorded,
): Promise<CommandRow> {
  const [childId = link.childId, otherId = link.relatedChildId] = [link.childId, link.relatedChildId].sort();
  const { relation, because } = link;
  const { at, by } = recorded;
  const write = (tx: Queries) => tx.insert(childLinks).values({ linkId, childId, otherId, relation, because, at, by });
  return recordChange(db, { is: 'link', id: linkId }, recorded, {}, write, async (tx) => {
    for (const one of new Set([childId, otherId])) await lockChild(tx, one);
    const others = (await standingOf(tx, link.relatedChildId)).length;
    orRefused(refuseLink(link, { childs: await standingOf(tx, link.childId), others }));
  });
}

/** Withdraws a link between two children whom the actor may know; it stays readable, with why. Throws ChildRecordRefused. */
export function withdrawLink(
  db: Database,
  actor: Actor,
  { childId, linkId, reason }: { readonly childId: ChildId; readonly linkId: ChildLinkId; readonly reason: string },
  recorded: Recorded,
): Promise<CommandRow> {
  const withdrawn = { withdrawnAt: recorded.at, withdrawnBy: recorded.by, withdrawnBecause: reason };
  const write = (tx: Queries) => tx.update(childLinks).set(withdrawn).where(eq(childLinks.linkId, linkId));
  return recordChange(db, { is: 'link', id: linkId }, recorded, {}, write, async (tx) => {
    const known = sql`2 = (select count(*) from ${children}
      where ${children.childId} in (${childLinks.childId}, ${childLinks.otherId}) and ${visibleChildren(actor)})`;
    const [found] = await tx
      .select({ withdrawnAt: childLinks.withdrawnAt })
      .from(childLinks)
      .where(and(eq(childLinks.linkId, linkId), ofChild(childId), known));
    orRefused(refuseWithdrawalOfLink(found ?? null));
  });
}

async function standingOf(tx: Queries, of: ChildId): Promise<readonly Pick<NewLink, 'relatedChildId' | 'relation'>[]> {
  const rows = await tx
    .select({ childId: childLinks.childId, otherId: childLinks.otherId, relation: childLinks.relation })
    .from(childLinks)
    .where(and(ofChild(of), sql`${childLinks.withdrawnAt} is null`));
  return rows.map(({ childId, otherId, relation }) => {
    return { relatedChildId: childId === of ? otherId : childId, relation };
  });
}

function ofChild(childId: ChildId) {
  return or(eq(childLinks.childId, childId), eq(childLinks.otherId, childId));
}

function orRefused(refusal: Refusal | null): void {
  if (refusal !== null) throw new ChildRecordRefused(refusal);
}
