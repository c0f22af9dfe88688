import type { Actor } from '../people';
import type { EpisodeCommandName } from './commands';
import type { CheckInState, EpisodeState, Phase } from './state';

/** How a person stands to an episode. */
export type Relation = 'trusted-worker' | 'yjs-colleague' | 'yjs-manager';

/** One row of the table by which commands are allowed. A command that is not listed for a phase is refused. */
export interface ActionRow {
  readonly on: 'episode' | 'check-in';
  readonly who: readonly Relation[];
  readonly phases: readonly Phase[];
  /** States of the check-in in which the command makes sense. */
  readonly itemStates: readonly CheckInState['is'][];
  /** Whether it can be given too while contact waits because the child is in custody: they can be visited there. */
  readonly inside?: true;
  readonly why: string;
}

const OPEN = ['running', 'paused', 'letting-go'] as const satisfies Phase[];
const WORKERS = ['trusted-worker', 'yjs-colleague', 'yjs-manager'] as const;

const whole = (phases: readonly Phase[], why: string, who: readonly Relation[] = WORKERS): ActionRow => {
  return { on: 'episode', who, phases, itemStates: [], why };
};
const ofCheckIn = (itemStates: ActionRow['itemStates'], why: string): ActionRow => {
  return { on: 'check-in', who: WORKERS, phases: OPEN, itemStates, why };
};

/** Every command of an episode: who may give it, when, and why. There is no warning and no breach among them. */
export const ACTIONS: Readonly<Record<EpisodeCommandName, ActionRow>> = {
  'plan-check-in': {
    ...whole(['running'], 'The child asks to meet once more; whoever hears it plans it.'),
    inside: true,
  },
  'move-check-in': {
    ...ofCheckIn(['planned'], 'The child says when it suits them.'),
    phases: ['running'],
    inside: true,
  },
  'record-kept-check-in': ofCheckIn(
    ['planned', 'missed'],
    'Whoever met the child writes it down; a child who comes later has kept it.',
  ),
  'record-missed-check-in': ofCheckIn(['planned'], 'Only a person says that people missed each other.'),
  'stretch-contact': whole(['running'], 'The child may have fewer check-ins at any time.'),
  'tighten-contact': whole(['running'], 'The child may have more of them at any time.'),
  'pause-contact': whole(['running'], 'The child may pause at any time.'),
  'keep-pause': whole(['paused'], 'Whoever has asked the child says that they want more time.'),
  'return-to-contact': whole(['paused', 'letting-go'], 'The child may come back at any time.'),
  'stop-contact': whole(OPEN, 'It is the child’s choice, and they may end it at any time.'),
  'record-outreach': whole(OPEN, 'Whoever reached out says what came of it.'),
  'record-welfare-check': whole(OPEN, 'Somebody whom the child knows has looked after them, and says how it went.'),
  'consider-concern': whole(
    OPEN,
    'The duty to keep children safe goes on; whoever weighs a worry records the decision.',
  ),
  'record-letter': whole(OPEN, 'From 18 silence is a choice: a letter says that the door stays open.'),
  'record-contact-review': whole(['running'], 'The child and the person whom they trust look at how it goes.'),
  'record-letting-go-meeting': whole(['letting-go'], 'People let go together, and the child says how they see it.'),
  'say-goodbye': whole(['letting-go', 'paused'], 'Goodbye is said by people, never by time.'),
  'record-connection': whole(OPEN, 'Whoever sees what stays with the child writes it down.'),
  'record-safe-way': whole(OPEN, 'The child tells whom they trust how they can be reached safely.'),
  'record-on-track': whole(OPEN, 'What “on track” means is the child’s to say, and may change.'),
  'change-trusted-worker': whole(OPEN, 'The child has one named person; whoever works with them says who that is now.'),
  'record-agreement': whole(
    OPEN,
    'At 16 and at 18 agreement means something else; whoever works with the child asks them again, at any time.',
  ),
  'take-on-contact': whole(OPEN, 'A manager takes on accountability themselves, by saying so.', ['yjs-manager']),
  'record-time-in-custody': whole(
    OPEN,
    'Whoever hears that the child is in custody writes it down, so that nothing counts as missed.',
  ),
  'record-end-of-custody': whole(OPEN, 'Whoever hears of the release writes it down: contact is offered again.'),
  'record-move-away': whole(OPEN, 'Whether contact goes along into another area is the child’s choice.'),
  'address-corrected': whole(OPEN, 'Whoever keeps the team’s addresses says that it is put right.', ['yjs-manager']),
};

const COLLEAGUES: readonly Actor['role'][] = ['case-manager', 'seconded-probation-officer', 'trauma-champion'];
const MANAGERS: readonly Actor['role'][] = ['manager', 'head-of-service'];

/** How this person stands to the episode: all of them in the youth justice service that holds it. */
export function relationsOf(
  state: EpisodeState,
  { staffId, actingFor, role, serviceId }: Actor,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (serviceId !== state.serviceId) return relations;
  if ([staffId, ...actingFor].includes(state.trustedWorkerId)) relations.add('trusted-worker');
  if (COLLEAGUES.includes(role)) relations.add('yjs-colleague');
  if (MANAGERS.includes(role)) relations.add('yjs-manager');
  return relations;
}
