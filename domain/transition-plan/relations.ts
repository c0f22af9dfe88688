import type { Actor, Assignee, Consultant } from '../people';
import { accountableNow } from './accountable';
import { isRecipient } from './sharing/state';
import { presentMove } from './moves/area-state';
import type { PlanState, Task } from './state';

/** How a person stands to a plan, or to one of its tasks. */
export type Relation =
  | 'case-manager'
  | 'yjs-colleague'
  | 'yjs-manager'
  | 'receiving-officer'
  | 'receiving-manager'
  /** A manager of the service that is accountable now: the receiving one once responsibility has passed. */
  | 'accountable-manager'
  /** Somebody of the youth justice service whose advice the policy lets count. */
  | 'consultant'
  /** Somebody with whom a part of the formulation was shared, in person. */
  | 'recipient'
  | 'assignee'
  | 'assignees-manager';

/** What of a plan says how somebody stands to it: its state, or what is shown of it with the consultants of its policy. */
export type RelatedTo = Pick<
  PlanState,
  'serviceId' | 'caseManagerId' | 'receivingServiceId' | 'receivingOfficerId' | 'accountability' | 'sharing' | 'moves'
> & { readonly policy: { readonly consultants: readonly Consultant[] } };

/**
 * How this person stands to the plan, and to the task where one is meant. Only somebody of the side that is asked can
 * hold a task, so that nobody of the sending service ever answers for the receiving one.
 */
export function relationsOf(state: RelatedTo, actor: Actor, task: Task | null): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  const standsFor = (staffId: string | null) =>
    actor.staffId === staffId || actor.actingFor.some((other) => other === staffId);
  const yjs = actor.serviceId === state.serviceId;
  const receiving = actor.serviceId === state.receivingServiceId;
  const yjsManager = yjs && managesYouthJustice(actor);
  const receivingManager = receiving && (actor.role === 'probation-manager' || actor.role === 'head-of-service');

  if (standsFor(state.caseManagerId)) relations.add('case-manager');
  if (yjs && (actor.role === 'case-manager' || actor.role === 'seconded-probation-officer'))
    relations.add('yjs-colleague');
  if (yjsManager) relations.add('yjs-manager');
  if (yjs && state.policy.consultants.some((role) => role === actor.role)) relations.add('consultant');
  if (standsFor(state.receivingOfficerId)) relations.add('receiving-officer');
  if (receivingManager) relations.add('receiving-manager');
  if (accountableNow(state).serviceId === state.serviceId ? yjsManager : receivingManager) {
    relations.add('accountable-manager');
  }
  if (state.sharing.decisions.some((one) => isRecipient(one, actor.staffId))) relations.add('recipient');
  if (task) {
    const { assignee } = task;
    const hosting = actor.serviceId === presentMove(state.moves.outOfArea)?.host.serviceId;
    const manages = { sender: yjsManager, receiver: receivingManager, host: hosting && managesYouthJustice(actor) };
    const ofThatSide = { sender: yjs, receiver: receiving, host: hosting }[assignee.side];
    if (ofThatSide && holds(assignee, actor, standsFor)) relations.add('assignee');
    if (manages[assignee.side]) relations.add('assignees-manager');
  }
  return relations;
}

function managesYouthJustice({ role }: Actor): boolean {
  return role === 'manager' || role === 'head-of-service';
}

function holds(assignee: Assignee, actor: Actor, standsFor: (staffId: string) => boolean): boolean {
  switch (assignee.kind) {
    case 'staff':
      return standsFor(assignee.staffId);
    case 'team':
      return actor.teamId === assignee.teamId;
    case 'role':
      return actor.role === assignee.role || (actor.actingAs?.includes(assignee.role) ?? false);
  }
}
