import { CONSULTANTS } from '../../../../domain/people';
import { ACTIONS } from '../../../../domain/transition-plan/actions';
import type { PlanCommandName } from '../../../../domain/transition-plan/commands';
import { relationsOf } from '../../../../domain/transition-plan/relations';
import type { RelatedTo } from '../../../../domain/transition-plan/relations';
import { planCommandPath } from '../../../paths';
import type { Call } from '../../page';
import type { PlanShown } from '../about-task';
import { AROUND } from './around';
import { ORDERS } from './orders';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { RECORDS } from './records';
import type { Row, Thing } from './row';
import { SAFETY } from './safety';
import { SHARING } from './sharing';
import { STEPS } from './steps';
import { VOICE } from './voice';

/** Everything that can be done about a plan beside its tasks, by what it is about, in the order in which it stands on the page. */
export const PARTS = {
  voice: VOICE,
  safety: SAFETY,
  steps: STEPS,
  orders: ORDERS,
  places: PLACES,
  around: AROUND,
  people: PEOPLE,
  sharing: SHARING,
  records: RECORDS,
} as const satisfies Readonly<Record<string, readonly Row[]>>;
export type Part = keyof typeof PARTS;

/** A row that makes sense now: about the whole plan, or about one of its records. */
export interface Offered {
  readonly row: Row;
  readonly thing: Thing | null;
}

/**
 * What this person could do now, by the table that the domain’s own guard asks: who, in which phase, paused or not, and about a record
 * in which state. Whose advice counts stands in the plan’s policy, which is not shown: any of the consultants is taken to.
 */
export function offeredIn(part: Part, plan: PlanShown, call: Call): readonly Offered[] {
  const related = { ...plan, policy: { consultants: CONSULTANTS } } as unknown as RelatedTo;
  const relations = relationsOf(related, call.visitor.actor, null);
  return PARTS[part].flatMap((row: Row): readonly Offered[] => {
    const { who, phases, whilePaused, itemStates } = ACTIONS[row.command];
    const fits =
      call.may('post', planCommandPath(row.command)) &&
      who.some((relation) => relations.has(relation)) &&
      phases.includes(plan.phase) &&
      (plan.pause === null || whilePaused) &&
      (SENSE[row.command]?.(plan, row.act) ?? true);
    if (!fits) return [];
    if (row.of === undefined) return [{ row, thing: null }];
    return row
      .of(plan, call)
      .filter(({ state }) => itemStates.includes(state))
      .map((thing) => ({ row, thing }));
  });
}

const receives = ({ receivingServiceId }: PlanShown) => receivingServiceId !== null;

/** What the table of the domain leaves to its finer rules, where a form could only be refused. */
const SENSE: Readonly<Partial<Record<PlanCommandName, (plan: PlanShown, act: string) => boolean>>> = {
  resume: ({ pause }) => pause !== null,
  pause: ({ pause }) => pause === null,
  'ask-another-area': ({ moves }) =>
    !moves.outOfArea.some(
      ({ kind, state }) => state.is === 'asked' || (state.is === 'agreed' && kind === 'caretaking'),
    ),
  'record-custody': ({ moves }) => !moves.custody.some(({ state }) => state.is === 'in-custody'),
  'withdraw-death': ({ phase, tasks }) =>
    phase === 'sealed' || tasks.some(({ kind, state }) => kind === 'confirm-death' && state.is === 'requested'),
  'change-receiving-officer': receives,
  'check-preparation-as-sender': receives,
  'check-preparation-as-receiver': receives,
  'hand-over-after-all': ({ proposal, phase }) => proposal !== null || phase === 'kept-by-yjs',
  'give-warning': ({ appointments }) =>
    appointments.some(({ orderId, state }) => orderId !== null && state.is === 'missed'),
  'decide-on-sharing': ({ sharing }, act) =>
    act !== 'share-anew' || sharing.extracts.some(({ state }) => state.is === 'shared'),
};
