import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { ChildId, StaffId } from '../../domain/ids';
import { CONSULTANTS } from '../../domain/people';
import type { Actor, Role } from '../../domain/people';
import { RAISED_BY } from '../../domain/safeguarding-concern/people';
import { UNFINISHED } from '../over-plans/lateness';
import { isNotSealed } from '../children/sealed';
import {
  children,
  concernAccess,
  concerns,
  plans,
  restrictions,
  staff,
  tasks,
  teams,
  voluntaryContacts,
} from '../schema';

interface Sight {
  /** What `plan` comes to, in words. */
  readonly sees: string;
  readonly plan: (actor: Actor) => SQL;
  /** Which of these stay readable while a record is restricted; the others only for the time of a look with a reason. */
  readonly whileRestricted: 'all' | 'own-work' | 'nothing';
  readonly why: string;
}

/** Who may see which plan, one row per role. Predicates over `plans` in the query, decided before paging. */
export const WHO_SEES_PLANS: Readonly<Record<Role, Sight>> = {
  'case-manager': {
    sees: 'those of their service, and those for which another area has asked it',
    plan: ofOwnOrHosted,
    whileRestricted: 'own-work',
    why: 'Colleagues cover for each other: a child who comes to the door must be known to whoever opens it, also from another area.',
  },
  manager: {
    sees: 'those of their service, and those for which another area has asked it',
    plan: ofOwnOrHosted,
    whileRestricted: 'own-work',
    why: 'Accountable for the plans of the service until another accepts, and asked for those of other areas.',
  },
  'seconded-probation-officer': {
    sees: 'those of their service',
    plan: ofOwnService,
    whileRestricted: 'own-work',
    why: 'Works in the youth justice service and bridges to probation.',
  },
  'seconded-police-officer': {
    sees: 'none; of those of their service that are open, the outline, and what is shared with them by name',
    plan: () => sql`false`,
    whileRestricted: 'nothing',
    why: 'Knows that there is a plan, and whom to speak to; what a child has said is never police information by default.',
  },
  psychologist: {
    sees: 'those of their service',
    plan: ofOwnService,
    whileRestricted: 'own-work',
    why: 'Consulted on any child of the service.',
  },
  'trauma-champion': {
    sees: 'those of their service',
    plan: ofOwnService,
    whileRestricted: 'own-work',
    why: 'Supports colleagues with any child of the service.',
  },
  'safeguarding-lead': {
    sees: 'those of their service',
    plan: ofOwnService,
    whileRestricted: 'all',
    why: 'Oversees safety of every child of the service.',
  },
  'probation-officer': {
    sees: 'those that they receive, and those in which something is asked of them or of their team',
    plan: inOwnHands,
    whileRestricted: 'own-work',
    why: 'A child belongs to the youth justice service until handed over: only children named to them, or asked of them.',
  },
  'probation-manager': {
    sees: 'those in which something was asked of a team that they manage or belong to',
    plan: askedOfOwnTeam,
    whileRestricted: 'own-work',
    why: 'Answers for the receiving team, from the moment at which something was asked of it.',
  },
  'head-of-service': {
    sees: 'those of their service, for which another area has asked it, or in which something was asked of it',
    plan: (actor) => either(ofOwnOrHosted(actor), askedOfOwnService(actor)),
    whileRestricted: 'own-work',
    why: 'Youth justice: every plan of the service. Probation region: what was asked of the region or handed to it.',
  },
  administrator: {
    sees: 'none',
    plan: () => sql`false`,
    whileRestricted: 'nothing',
    why: 'Keeps staff and teams; needs to know no child for that.',
  },
};

/** The plans in the query that this person may see. */
export function visiblePlans(actor: Actor): SQL {
  return both(WHO_SEES_PLANS[actor.role].plan(actor), isNotShut(actor, plans.childId));
}

/** The roles that know of plans of their own service and see none of them whole. */
const SEES_OUTLINES: ReadonlySet<Role> = new Set<Role>(['seconded-police-officer']);

/** The plans in the query whose outline this person may see, and nothing else of them: those that are open in their own service. */
export function outlinedPlans(actor: Actor): SQL {
  if (!SEES_OUTLINES.has(actor.role)) return sql`false`;
  return all(ofOwnService(actor), eq(plans.open, true), isNotSealed(), isNotShut(actor, plans.childId));
}

/**
 * The plans in the query of which this person may read what was shared with them by name: those that they may see; whoever sees
 * outlines alone, those of their service, also once they are closed.
 */
export function plansToShareOf(actor: Actor): SQL {
  const ofService = both(ofOwnService(actor), isNotShut(actor, plans.childId));
  return SEES_OUTLINES.has(actor.role) ? ofService : visiblePlans(actor);
}

/** The roles that may see the voluntary contact of their own service; nobody sees that of another. */
const SEES_CONTACT: ReadonlySet<Role> = new Set<Role>([
  'case-manager',
  'manager',
  'seconded-probation-officer',
  'psychologist',
  'trauma-champion',
  'safeguarding-lead',
  'head-of-service',
]);

/** The episodes in the query that this person may see. What a child says there stays in the service that they chose. */
export function visibleEpisodes(actor: Actor): SQL {
  return both(contactOfService(actor), isNotShut(actor, voluntaryContacts.childId));
}

function contactOfService({ role, serviceId }: Actor): SQL {
  return SEES_CONTACT.has(role) ? eq(voluntaryContacts.serviceId, serviceId) : sql`false`;
}

/**
 * The concerns in the query of which this person may know: those on whose access list they stand, or whoever they stand in for
 * holds a place. For the colleague whom a concern is about, and for whoever would see it through them, there is none; nor is there,
 * about a child whose record is shut to them as a family member, any but what they wrote when they described a child.
 */
export function visibleConcerns(actor: Actor): SQL {
  return concernsListedFor(actor, [`${RAISED_BY}:${actor.staffId}`]);
}

/**
 * Those of them that are this person's to know whole. Not of these is one in which they described a child themselves: who that is, and
 * whether anybody here knows them, is for those with oversight, and for whom they give access.
 */
export function wholeConcerns(actor: Actor): SQL {
  return concernsListedFor(actor, []);
}

function concernsListedFor(actor: Actor, asRaiser: readonly string[]): SQL {
  const { staffId, role, serviceId, actingFor } = actor;
  const { keptOut, aboutStaffId, concernId, childId } = concerns;
  const own = [`staff:${staffId}`, `role:${role}@${serviceId}`];
  const standsFor = inArray(staff.staffId, [...actingFor]);
  const placesOfOthers = sql`select 'role:' || ${staff.role} || '@' || ${staff.serviceId} from ${staff}
    where ${standsFor} and not jsonb_exists(${keptOut}, ${staff.staffId})`;
  const teamsManaged = sql`select 'manager-of:' || ${teams.teamId} from ${teams}
    where ${inArray(teams.managerId, [staffId, ...actingFor])} and not jsonb_exists(${keptOut}, ${teams.managerId})`;
  const listed = or(
    inArray(concernAccess.who, own),
    sql`${concernAccess.who} in (${placesOfOthers})`,
    sql`${concernAccess.who} in (${teamsManaged})`,
  );
  const isNoFamily = sql`(${childId} is null or ${childId} not in (${keptFrom(actor)}))`;
  return sql`(not jsonb_exists(${keptOut}, ${staffId})
    and ${actingFor.length === 0 ? sql`true` : sql`(${aboutStaffId} is null or not ${inArray(aboutStaffId, [...actingFor])})`}
    and exists (select 1 from ${concernAccess} where ${concernAccess.concernId} = ${concernId}
      and (${inArray(concernAccess.who, [...asRaiser])} or (${isNoFamily} and ${listed}))))`;
}

/** The roles for which a child of their own service is known before there is any plan. */
const KNOWS_CHILDREN: ReadonlySet<Role> = new Set<Role>([
  'case-manager',
  'manager',
  'seconded-probation-officer',
  'psychologist',
  'trauma-champion',
  'safeguarding-lead',
  'head-of-service',
]);

/** The children in the query whom this person may know: of their own service, and those of plans that they may see. */
export function visibleChildren(actor: Actor): SQL {
  return both(knownChildren(actor), isNotShut(actor, children.childId));
}

/**
 * The same, restricted records or not: of these children whoever is kept from a record hears that it is restricted. They stand in an
 * array, so that each is looked up by its id: by an "or" over all children every search would read the children of all services.
 */
export function knownChildren(actor: Actor): SQL {
  const known = SEES_OUTLINES.has(actor.role) ? outlinedPlans(actor) : WHO_SEES_PLANS[actor.role].plan(actor);
  const ofPlans = sql`select ${plans.childId} from ${plans} where ${known}`;
  const ofService = sql`select own.child_id from ${children} own where own.service_id = ${actor.serviceId}`;
  const ids = KNOWS_CHILDREN.has(actor.role) ? sql`${ofService} union all ${ofPlans}` : ofPlans;
  return sql`(${children.childId} = any(array(${ids})) and ${children.childId} not in (${keptFrom(actor)}))`;
}

/**
 * Those about whom this person may raise a concern by name: whom they may know, restricted records or not, and with whom their service is
 * in contact by the child's choice, which goes on also where the child has moved and everything else is another area's.
 */
export function childrenToRaise(actor: Actor): SQL {
  const inContact = sql`select ${voluntaryContacts.childId} from ${voluntaryContacts} where ${visibleEpisodes(actor)}`;
  return either(knownChildren(actor), sql`${children.childId} in (${inContact})`);
}

/** Whether the record of the child is open to this person: not restricted, or they work with the child, or look now with a reason. */
export function isNotShut(actor: Actor, childId: SQLWrapper): SQL {
  return sql`${childId} not in (${shutTo(actor)})`;
}

/** The children whose record is shut to this person as a family member of theirs, whatever they do for the child, and however they look. */
function keptFrom({ staffId }: Actor): SQL {
  return sql`select kept.child_id from ${restrictions} kept where kept.lifted_at is null and jsonb_exists(kept.family_members, ${staffId})`;
}

/** The family members to whom the record of the child in the query is shut now. */
export function familyMembersOf(childId: SQLWrapper): SQL<readonly StaffId[]> {
  return sql<readonly StaffId[]>`array(select jsonb_array_elements_text(kin.family_members) from ${restrictions} kin
    where kin.child_id = ${childId} and kin.lifted_at is null)`;
}

/** Those of the family members named in a restriction who still hold, answer for or receive something of the child's. */
export function stillHolding({
  childId,
  familyMembers,
}: {
  readonly childId: SQLWrapper;
  readonly familyMembers: SQLWrapper;
}): SQL {
  return sql`select named from jsonb_array_elements_text(${familyMembers}) named where
    exists (select 1 from ${plans} theirs where theirs.child_id = ${childId} and theirs.open
      and (named in (theirs.case_manager_id, theirs.receiving_officer_id, theirs.accountable_id)
        or exists (select 1 from ${tasks} mine where mine.plan_id = theirs.plan_id and ${inArray(sql`mine.state`, UNFINISHED)}
          and mine.assignee_kind = 'staff' and mine.assignee_id = named)))
    or exists (select 1 from ${voluntaryContacts} own where own.child_id = ${childId} and own.open
      and named in (own.trusted_worker_id, own.accountable_id))`;
}

/** The children whose record is shut to this person now. It depends on nothing else in the query, and few records are restricted. */
function shutTo(actor: Actor): SQL {
  const looksNow = (actor.looks ?? []).map((look) => look.childId as ChildId);
  const isOpen = WHILE_RESTRICTED[WHO_SEES_PLANS[actor.role].whileRestricted];
  return sql`select shut.child_id from ${restrictions} shut where shut.lifted_at is null
    and (jsonb_exists(shut.family_members, ${actor.staffId})
      or (${looksNow.length === 0 ? sql`true` : sql`not ${inArray(sql`shut.child_id`, looksNow)}`} and not ${isOpen(actor)}))`;
}

const WHILE_RESTRICTED: Readonly<Record<Sight['whileRestricted'], (actor: Actor) => SQL>> = {
  all: ofOwnServiceShut,
  'own-work': worksWith,
  nothing: () => sql`false`,
};

/** The child called `shut` in the query is of this person's own service. */
function ofOwnServiceShut({ serviceId }: Actor): SQL {
  return sql`exists (select 1 from ${children} own where own.child_id = shut.child_id and own.service_id = ${serviceId})`;
}

/**
 * Somebody works with the child called `shut` in the query while they hold the plan or the contact, answer for it, receive it, have
 * something to do for it, or manage a team that does; and whoever stands in for such a colleague.
 */
function worksWith(actor: Actor): SQL {
  const me = [actor.staffId, ...actor.actingFor];
  const isMe = (...columns: readonly string[]) =>
    sql.join(
      columns.map((column) => inArray(sql.raw(column), me)),
      sql` or `,
    );
  const managed = (column: string) =>
    sql`${sql.raw(column)} in (select ${teams.teamId} from ${teams} where ${inArray(teams.managerId, me)})`;
  const roles = CONSULTANTS.filter((role) => role === actor.role || actor.actingAs?.includes(role));
  const role =
    roles.length === 0 ? sql`false` : sql`mine.assignee_kind = 'role' and ${inArray(sql`mine.assignee_id`, roles)}`;
  const asked = sql`exists (select 1 from ${tasks} mine where mine.plan_id = theirs.plan_id
    and ${inArray(sql`mine.state`, UNFINISHED)} and ((mine.assignee_kind = 'staff' and ${isMe('mine.assignee_id')})
      or (mine.assignee_kind = 'team' and ${managed('mine.assignee_id')}) or (${role})))`;
  return sql`(exists (select 1 from ${children} own where own.child_id = shut.child_id and ${managed('own.team_id')})
    or exists (select 1 from ${plans} theirs where theirs.child_id = shut.child_id and theirs.open
      and (${isMe('theirs.case_manager_id', 'theirs.receiving_officer_id', 'theirs.accountable_id')} or ${managed('theirs.team_id')}
        or (theirs.receiver_asked and ${managed('theirs.receiving_team_id')}) or ${asked}))
    or exists (select 1 from ${voluntaryContacts} kept where kept.child_id = shut.child_id and kept.open
      and (${isMe('kept.trusted_worker_id', 'kept.accountable_id')} or ${managed('kept.team_id')})))`;
}

/**
 * The tasks in the query that are this person's to do: their own, their team's, their role's, and of colleagues for whom
 * they stand in. A role's task is asked in the plan's own service, and its holders see the plans of theirs only.
 */
export function assignedTo(actor: Actor): SQL {
  const own = both(eq(tasks.assigneeKind, 'staff'), inArray(tasks.assigneeId, [actor.staffId, ...actor.actingFor]));
  const roles = CONSULTANTS.filter((role) => role === actor.role || actor.actingAs?.includes(role));
  const theirRoles = both(eq(tasks.assigneeKind, 'role'), inArray(tasks.assigneeId, roles));
  const mine = roles.length > 0 ? either(own, theirRoles) : own;
  if (actor.teamId === null) return mine;
  return either(mine, both(eq(tasks.assigneeKind, 'team'), eq(tasks.assigneeId, actor.teamId)));
}

/** Of the own service, or of another area that has asked it to look after the child, or to take the plan over. */
function ofOwnOrHosted(actor: Actor): SQL {
  return either(ofOwnService(actor), eq(plans.hostServiceId, actor.serviceId));
}

function ofOwnService(actor: Actor): SQL {
  return eq(plans.serviceId, actor.serviceId);
}

/** A union of two indexed look-ups, so that it costs the same however many plans others have. */
function inOwnHands(actor: Actor): SQL {
  return sql`${plans.planId} in (
    select mine.plan_id from ${plans} mine where mine.receiving_officer_id = ${actor.staffId}
    union select ${tasks.planId} from ${tasks} where ${assignedTo(actor)})`;
}

/** The teams stand in an array, so that the index on the receiving team is used. */
function askedOfOwnTeam(actor: Actor): SQL {
  const managed = inArray(teams.managerId, [actor.staffId, ...actor.actingFor]);
  const theirs = sql`select ${teams.teamId} from ${teams} where ${managed} union all select ${actor.teamId}::text`;
  return both(eq(plans.receiverAsked, true), sql`${plans.receivingTeamId} = any(array(${theirs}))`);
}

function askedOfOwnService(actor: Actor): SQL {
  return both(eq(plans.receiverAsked, true), eq(plans.receivingServiceId, actor.serviceId));
}

function either(a: SQL, b: SQL): SQL {
  return or(a, b) ?? a;
}
function both(a: SQL, b: SQL): SQL {
  return all(a, b);
}
function all(first: SQL, ...more: readonly SQL[]): SQL {
  return and(first, ...more) ?? first;
}
