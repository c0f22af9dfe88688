import { addWorkingDays } from '../../calendar/working-days';
import type { WorkerStanding } from '../../absence';
import type { WorkerSeen } from '../../entity';
import type { StaffId } from '../../ids';
import { accountableNow } from '../accountable';
import type { Assignee } from '../../people';
import { presentMove } from '../moves/area-state';
import { isAtItsEnd } from '../next-wake';
import type { PlanState, Task } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, giveTo, isUnfinished, makeTask } from '../tasks';
import type { Turn } from '../turn';

/** What somebody is to a plan, such that the plan waits for somebody else when they are not there. */
export type Post = 'case-manager' | 'receiving-officer' | 'accountable-owner' | 'trusted-person';

/**
 * Brings the plan in line with who is there: for each post whose holder has gone, or is away with nobody to stand in, its
 * team is asked for somebody else, and silence climbs as ever. The same is asked in good time when the person whom the child
 * trusts is about to leave. What a colleague held who has gone is asked of their team. Seen again, nothing is done twice.
 */
export function noteWorkers(turn: Turn, seen: readonly WorkerSeen[]): void {
  if (isAtItsEnd(turn.state)) return;
  // Whoever is away with somebody to stand in holds a plan up in nothing.
  const standings = new Map(
    seen.flatMap(({ staffId, standing }) => (standing.is === 'away' ? [] : [[staffId, standing] as const])),
  );
  const wanted = postsOf(turn.state).filter(({ post, staffId }) =>
    wantsAnother(turn.state, post, standings.get(staffId)),
  );
  cancelTasks(
    turn,
    (task) => task.kind === 'name-another-worker' && !wanted.some((one) => asksFor(task, one)),
    'it is not needed any more',
  );
  for (const one of wanted) ask(turn, one, standings.get(one.staffId)?.is === 'leaves');
  giveToTeams(turn, standings);
}

/** Somebody was named in place of whoever was asked about. */
export function noteNamed(turn: Turn, post: Post): void {
  completeByDecision(turn, 'name-another-worker', 'named', ({ about }) => about?.startsWith(`${post}.`) ?? false);
}

/** Whether somebody was asked for in the place of whoever holds this post now: they have gone, or nobody stands in for them. */
export function isMissed(state: PlanState, post: 'case-manager' | 'receiving-officer'): boolean {
  const held = postsOf(state).find((one) => one.post === post);
  return held !== undefined && state.tasks.some((task) => isUnfinished(task) && asksFor(task, held));
}

/** Whether it asks for somebody else to be introduced to the child, which only people can say was done. */
export function asksForTrust({ about }: Task): boolean {
  return about?.startsWith('trusted-person.') ?? false;
}

interface Held {
  readonly post: Post;
  readonly staffId: StaffId;
}

/** Who holds each post now. The person whom the child trusts is the case manager, until the child has named somebody. */
function postsOf(state: PlanState): readonly Held[] {
  const { caseManagerId, receivingOfficerId, voluntaryContact } = state;
  const trusted = voluntaryContact.is === 'agreed' ? voluntaryContact.trustedWorkerId : caseManagerId;
  const posts: Held[] = [
    { post: 'case-manager', staffId: caseManagerId },
    { post: 'accountable-owner', staffId: accountableNow(state).staffId },
    { post: 'trusted-person', staffId: trusted },
  ];
  return receivingOfficerId === null ? posts : [...posts, { post: 'receiving-officer', staffId: receivingOfficerId }];
}

/** A case manager who leaves is asked about once: as the person whom the child trusts while there is time, then as who is gone. */
function wantsAnother(state: PlanState, post: Post, standing: WorkerStanding | undefined): boolean {
  if (standing === undefined) return false;
  if (post !== 'trusted-person') return standing.is !== 'leaves';
  const { voluntaryContact: contact, caseManagerId, caseManagerChange } = state;
  if (contact.is === 'agreed' && contact.trustedWorkerId !== caseManagerId) return true;
  return standing.is === 'leaves' && caseManagerChange === null;
}

function ask(turn: Turn, held: Held, inGoodTime: boolean): void {
  const { tasks, policy, serviceId } = turn.state;
  const answered = (task: Task) => held.post === 'trusted-person' && task.state.is === 'completed';
  if (tasks.some((task) => asksFor(task, held) && (isUnfinished(task) || answered(task)))) return;
  const theirs =
    held.post === 'receiving-officer' ||
    (held.post === 'accountable-owner' && accountableNow(turn.state).serviceId !== serviceId);
  const within = inGoodTime ? policy.lateStepWorkingDays : policy.workerNamedWorkingDays;
  const dueOn = addWorkingDays(turn.today, within, policy.bankHolidays);
  const assignee = assigneeFor(turn.state, theirs ? 'receiving-team' : 'yjs-team');
  makeTask(turn, 'name-another-worker', null, assignee, dueOn, aboutOf(held));
}

/**
 * What holders of posts have to do waits for who comes after them, but for telling the child of that: it is their team's to
 * do, as is what anybody else held.
 */
function giveToTeams(turn: Turn, standings: ReadonlyMap<StaffId, WorkerStanding>): void {
  const holders = postsOf(turn.state).map(({ staffId }) => staffId);
  for (const task of turn.state.tasks) {
    const { assignee } = task;
    if (!isUnfinished(task) || assignee.kind !== 'staff') continue;
    const standing = standings.get(assignee.staffId)?.is;
    const telling = task.kind === 'tell-child-of-change' && standing === 'nobody-stands-in';
    if (standing !== 'gone' && !telling) continue;
    if (holders.includes(assignee.staffId) && task.kind !== 'tell-child-of-change') continue;
    const team = teamOf(turn.state, assignee.side);
    if (team) giveTo(turn, task, team, 'whoever held it is not there any more', standing === 'gone' ? 'gone' : 'told');
  }
}

function teamOf(state: PlanState, side: Assignee['side']): Assignee | null {
  if (side !== 'host') return assigneeFor(state, side === 'sender' ? 'yjs-team' : 'receiving-team');
  const host = presentMove(state.moves.outOfArea)?.host;
  return host ? { kind: 'team', teamId: host.teamId, side } : null;
}

const aboutOf = ({ post, staffId }: Held): string => `${post}.${staffId}`;

function asksFor(task: Task, held: Held): boolean {
  return task.kind === 'name-another-worker' && task.about === aboutOf(held);
}
