import type { TransitionValues } from '../policy/policy';
import { RUNGS } from './state';
import type { END_OF_ORDER_RUNGS, Route, RungKey, TaskKind, YOUTH_TO_ADULT_RUNGS } from './state';

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
  readonly route: Route;
  readonly tasks: readonly RungTask[];
  /**
   * Accepting responsibility is never passed over: it is accepted, or the child is kept by the youth justice service.
   * Nor is the end of the orders: it comes when it comes.
   */
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

type Rows<Key extends RungKey, Of extends Route> = Readonly<Record<Key, RungRow & { readonly route: Of }>>;

/** What each rung of the ladder asks for, and the route that it belongs to. The order of the rungs is that of `RUNGS`. */
export const LADDER: Rows<(typeof YOUTH_TO_ADULT_RUNGS)[number], 'youth-to-adult'> &
  Rows<(typeof END_OF_ORDER_RUNGS)[number], 'end-of-order'> = {
  'prepare-child': {
    route: 'youth-to-adult',
    tasks: [one('prepare-child', 'case-manager')],
    canBePassedOver: true,
    before: 'advised-before-acceptance',
    source: 'seed: children were not prepared for probation’s approach to missed appointments',
  },
  'share-information': {
    route: 'youth-to-adult',
    tasks: [one('share-information', 'case-manager')],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'guidance: all information is shared before transfer',
  },
  introduce: {
    route: 'youth-to-adult',
    tasks: [one('name-receiving-officer', 'receiving-team'), one('three-way-meeting', 'case-manager', 'once-named')],
    canBePassedOver: true,
    before: 'acceptance',
    source: 'default: a named receiving practitioner and a first three-way meeting by 17 years 9 months',
  },
  'joint-sessions': {
    route: 'youth-to-adult',
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
    route: 'youth-to-adult',
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
    route: 'youth-to-adult',
    tasks: [one('accept-responsibility', 'receiving-officer')],
    canBePassedOver: false,
    before: 'nothing',
    source: 'guidance: responsibility transfers only on explicit acceptance',
  },
  'after-transfer-check-ins': {
    route: 'youth-to-adult',
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
    route: 'youth-to-adult',
    tasks: [one('transition-review', 'case-manager')],
    canBePassedOver: true,
    before: 'nothing',
    source: 'guidance: a review of the transition',
  },
  'review-before-end': {
    route: 'end-of-order',
    tasks: [one('review-before-end', 'case-manager')],
    canBePassedOver: true,
    before: 'nothing',
    source: 'guidance: the plan is reviewed before the order ends',
  },
  'exit-plan': {
    route: 'end-of-order',
    tasks: [one('exit-plan', 'case-manager')],
    canBePassedOver: true,
    before: 'nothing',
    source:
      'guidance: an exit plan records what was done, what worked and who goes on supporting; with the child’s view',
  },
  'offer-voluntary-contact': {
    route: 'end-of-order',
    tasks: [one('offer-voluntary-contact', 'case-manager')],
    canBePassedOver: true,
    before: 'nothing',
    source: 'seed: contact goes on by the child’s choice; their answer is recorded either way, and silence is none',
  },
  'end-of-order': {
    route: 'end-of-order',
    tasks: [],
    canBePassedOver: false,
    before: 'nothing',
    source: 'law: an order ends when its own end has come; then contact is voluntary or stops',
  },
};

/** The rungs of these routes, in the ladder's order. */
export function rungsOf(routes: readonly Route[]): readonly RungKey[] {
  return RUNGS.filter((key) => routes.includes(LADDER[key].route));
}

/** How many completed tasks of each kind a rung needs before it is done. */
export function needsOf(rung: RungKey, policy: TransitionValues): readonly { kind: TaskKind; count: number }[] {
  return LADDER[rung].tasks.map(({ kind, count }) => ({ kind, count: count(policy) }));
}
