import { MANAGING } from '../people';
import type { Actor } from '../people';
import { notAllowed } from '../refusal';
import type { Refusal } from '../refusal';
import type { ConcernCommandName } from './commands';
import type { ConcernState } from './state';

/** How somebody stands to a concern; whoever described the child when they raised it does not learn who that is. */
export type ConcernRelation = 'raised-it' | 'described-it' | 'safeguarding-lead' | 'manager' | 'given-access';

/** One row of the table by which commands about a concern are allowed. */
interface ConcernAction {
  readonly who: readonly ConcernRelation[];
  readonly why: string;
}

const WHO_KNOW_THE_CHILD = ['raised-it', 'safeguarding-lead', 'manager', 'given-access'] as const;
const EVERYBODY_ON_IT = [...WHO_KNOW_THE_CHILD, 'described-it'] as const;
const OVERSIGHT = ['safeguarding-lead', 'manager'] as const;

/** Who may do what about an open concern. Nobody can hold a report up: whoever knows of the concern may make one. */
export const CONCERN_ACTIONS: Readonly<Record<ConcernCommandName, ConcernAction>> = {
  'fill-in-concern': { who: EVERYBODY_ON_IT, why: 'Whoever learns more adds it; what was said stays as it was.' },
  'record-concern-step': { who: EVERYBODY_ON_IT, why: 'Whoever did it records it; any worker may report directly.' },
  'decide-not-to-report': {
    who: EVERYBODY_ON_IT,
    why: 'Whoever knows of the concern may decide, with reasons, and anybody else may still report.',
  },
  'match-child': {
    who: OVERSIGHT,
    why: 'Those who have oversight look for the child whom somebody has described; nobody else learns whether they are known here.',
  },
  'acknowledge-concern': {
    who: OVERSIGHT,
    why: 'The designated safeguarding person has seen it, or the manager in their place; it holds nothing up.',
  },
  'record-services-decision': {
    who: EVERYBODY_ON_IT,
    why: 'Whoever hears the decision of social or adult services records it.',
  },
  'raise-disagreement': { who: EVERYBODY_ON_IT, why: 'Any professional may disagree, and it climbs.' },
  'record-disagreement-view': { who: EVERYBODY_ON_IT, why: 'Both views are recorded at each level.' },
  'settle-disagreement': { who: OVERSIGHT, why: 'Those who have oversight record what was agreed.' },
  'record-refusal': { who: WHO_KNOW_THE_CHILD, why: 'Whoever hears the young adult refuse writes it down.' },
  'override-refusal': { who: WHO_KNOW_THE_CHILD, why: 'Danger does not wait for a manager; the reasons are recorded.' },
  'record-adult-acceptance': {
    who: OVERSIGHT,
    why: 'Oversight passes only on written acceptance, and those who have it record that.',
  },
  'stay-below-threshold': { who: OVERSIGHT, why: 'Those who have oversight stay worried, with a plan and a review.' },
  'review-below-threshold': { who: OVERSIGHT, why: 'Those who made the plan look at it again.' },
  'give-access': { who: OVERSIGHT, why: 'Only those who need it know of a concern; those who have oversight say who.' },
  'close-concern': { who: OVERSIGHT, why: 'Those who have oversight close a concern, with its outcome.' },
};

/** What of a concern says how somebody stands to it: its state, or what is shown of it. */
export type ConcernRelatedTo = Pick<
  ConcernState,
  'serviceId' | 'raisedBy' | 'about' | 'access' | 'keptOut' | 'aboutStaffId'
>;

/** Why a command by somebody who stands so to the concern is for others; null when it is theirs to send. */
export function refuseRelation(name: ConcernCommandName, relations: ReadonlySet<ConcernRelation>): Refusal | null {
  const { who, why } = CONCERN_ACTIONS[name];
  return who.some((relation) => relations.has(relation)) ? null : notAllowed(`This is for others to do: ${why}`);
}

/** How this person stands to the concern; empty for everybody who is not to know of it. */
export function relationsTo(state: ConcernRelatedTo, actor: Actor): ReadonlySet<ConcernRelation> {
  const relations = new Set<ConcernRelation>();
  if (isKeptOut(state, actor)) return relations;
  if (actor.staffId === state.raisedBy) relations.add(state.about === null ? 'raised-it' : 'described-it');
  if (state.access.includes(actor.staffId)) relations.add('given-access');
  if (actor.serviceId !== state.serviceId) return relations;
  if (actor.role === 'safeguarding-lead') relations.add('safeguarding-lead');
  if (MANAGING.some((role) => role === actor.role)) relations.add('manager');
  return relations;
}

/** How whoever described a child stands to the concern of which the register shows them only what they wrote, whatever place they hold. */
export const asRaiser = (): ReadonlySet<ConcernRelation> => new Set(['described-it']);

/** Whether the concern does not exist for this person: it is about them, or they stand in for whomever it is about. */
export function isKeptOut(
  { keptOut, aboutStaffId }: Pick<ConcernState, 'keptOut' | 'aboutStaffId'>,
  { staffId, actingFor }: Actor,
): boolean {
  return keptOut.includes(staffId) || actingFor.some((other) => other === aboutStaffId);
}
