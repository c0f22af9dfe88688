import type { TransitionValues } from '../policy/policy';
import type { RungKey, TaskKind } from './state';

/** Who a rung's task is for; resolved to a person or a team when the task is made. */
export type Holder = 'case-manager' | 'receiving-officer' | 'receiving-team' | 'yjs-team';

interface RungTask {
  readonly kind: TaskKind;
  readonly for: Holder;
  /** How many of them the rung needs. */
  readonly count: (policy: TransitionValues) => number;
  /** Made when the rung opens, or only once a receiving practitioner is named. */
  readonly made: 'on-opening' | 'once-named';
}

interface RungRow {
  readonly tasks: readonly RungTask[];
  /** Accepting responsibility is never passed over: it is accepted, or the child is kept by the youth justice service. */
  readonly canBePassedOver: boolean;
  /** Whether responsibility can be accepted while this rung is neither done nor passed over. */
  readonly before: 'acceptance' | 'advised-before-acceptance' | 'nothing';
  readonly source: string;
}

const once = () => 1;
const one = (kind: TaskKind, holder: Holder, made: RungTask['made'] = 'on-opening'): RungTask => ({
  kind,
  for: holder,
  count: once,
  made,
});

/** What each rung of the ladder asks for. The order of the rungs is that of `RUNGS`. */
export const LADDER: Readonly<Record<RungKey, RungRow>> = {
  'prepare-child': {
    tasks: [one('prepare-child', 'case-manager')],
    canBePassedOver: true,
    before: 'advised-before-acceptance',
    source: 'seed: children were not prepared for probation’s approach to missed appointments',
  },
  'share-information': {
    tasks: [one('share-information', 'case-manager')],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'guidance: all information is shared before transfer',
  },
  introduce: {
    tasks: [one('name-receiving-officer', 'receiving-team'), one('three-way-meeting', 'case-manager', 'once-named')],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'default: a named receiving practitioner and a first three-way meeting by 17 years 9 months',
  },
  'joint-sessions': {
    tasks: [
      {
        kind: 'joint-contact',
        for: 'case-manager',
        count: (policy) => policy.jointContactsMinimum - policy.jointContactsLedByReceiver,
        made: 'on-opening',
      },
    ],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'default: at least three joint contacts before transfer',
  },
  'receiving-worker-leads': {
    tasks: [
      {
        kind: 'receiver-led-contact',
        for: 'receiving-officer',
        count: (policy) => policy.jointContactsLedByReceiver,
        made: 'on-opening',
      },
    ],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'default: one joint contact is led by the receiving practitioner',
  },
  'accept-responsibility': {
    tasks: [one('accept-responsibility', 'receiving-officer')],
    canBePassedOver: false,
    before: 'nothing',
    source: 'guidance: responsibility transfers only on explicit acceptance',
  },
  'after-transfer-check-ins': {
    tasks: [
      {
        kind: 'after-transfer-check-in',
        for: 'case-manager',
        count: (policy) => policy.afterTransferCheckInWeeks.length,
        made: 'on-opening',
      },
    ],
    canBePassedOver: true,
    before: 'nothing',
    source: 'default: check-ins 2, 6 and 12 weeks after transfer',
  },
  'review-and-let-go': {
    tasks: [one('transition-review', 'case-manager')],
    canBePassedOver: true,
    before: 'nothing',
    source: 'guidance: a review of the transition',
  },
};

/** How many completed tasks of each kind a rung needs before it is done. */
export function needsOf(rung: RungKey, policy: TransitionValues): readonly { kind: TaskKind; count: number }[] {
  return LADDER[rung].tasks.map(({ kind, count }) => ({ kind, count: count(policy) }));
}
