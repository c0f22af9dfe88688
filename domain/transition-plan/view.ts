import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { EntityView } from '../entity';
import type {
  AccountablePeriod,
  ClosedLife,
  MovedStep,
  OpenLife,
  Phase,
  PlanLife,
  PlanState,
  Rung,
  SealedLife,
  Task,
  VoluntaryContact,
} from './state';
import { accountableNow } from './accountable';
import { lawOn } from './enforcement/law';
import type { LawsTrigger } from './enforcement/law';
import type { Enforcement } from './enforcement/state';
import type { ExitPlan } from './exit-plan';
import { endOfOrder, endOfOrders } from './order';
import type { End, EndRuleName, Order } from './order';
import type { Appointment, Missed } from './appointments/state';
import { missedUnder } from './appointments/missed';
import type { CourtMatter } from './court-matters/state';
import type { AroundTheChild } from './around-the-child/state';
import { packOf } from './information-pack/shown';
import type { InformationPack } from './information-pack/shown';
import { preparationOf } from './preparation/shown';
import type { Preparation } from './preparation/shown';
import type { Moves } from './moves/state';
import type { SeriousEvents } from './serious-events/state';
import type { Sharing } from './sharing/state';
import { shownTo } from './voice/shown';
import type { VoiceShown } from './voice/shown';
import type { ChildView } from './voice/state';
import type { SignOff } from './sign-off/state';
import type { TransferRequest } from './transfer-requests/state';
import type { ClosedBetween } from './closed-between';
import type { Withdrawal } from './withdrawals/state';
import type { WarningNote } from './warning-notes/state';
import type { WorkerChange } from './workers/state';
import { climbedTo } from './climb';
import { nextDueOn, nextWake } from './next-wake';
import { transferBirthday } from './schedule';

/** One task as the register and the API show it. */
export interface TaskView extends Task {
  /** How far an unanswered task has climbed; null when it has not. */
  readonly climbedTo: string | null;
}

/** One order with its true end, and the rule that it follows from. */
export interface OrderView extends Order {
  readonly end: End & { readonly by: EndRuleName };
  readonly missed: Missed;
  /** What the law says of what was missed, by the rule of this type of order. */
  readonly law: LawsTrigger;
}

/** The whole plan as people see it. It holds no names: the register joins those in. */
export interface PlanView extends EntityView {
  readonly planId: string;
  readonly childId: string;
  readonly routes: PlanState['routes'];
  readonly rehearsal: boolean;
  readonly serviceId: string;
  readonly teamId: string;
  readonly caseManagerId: string;
  readonly caseManagerChange: WorkerChange | null;
  readonly receivingOfficerChange: WorkerChange | null;
  readonly receivingServiceId: string | null;
  readonly receivingTeamId: string | null;
  readonly receivingOfficerId: string | null;
  readonly status: 'open' | 'paused' | 'sealed' | 'closed';
  readonly phase: Phase;
  readonly life: OpenLife | Omit<SealedLife, 'before'> | Omit<ClosedLife, 'before'>;
  readonly accountable: AccountablePeriod;
  readonly accountability: readonly AccountablePeriod[];
  readonly proposal: PlanState['proposal'];
  readonly pause: PlanState['pause'];
  readonly startedAt: Instant;
  readonly eighteenOn: LocalDate;
  readonly transferOn: LocalDate | null;
  /** The latest true end of the plan's orders. */
  readonly ordersEnd: End;
  readonly voluntaryContact: VoluntaryContact;
  readonly exitPlans: readonly ExitPlan[];
  readonly nextReviewOn: LocalDate;
  /** The next day on which something is due; null when nothing is. */
  readonly nextDueOn: LocalDate | null;
  readonly nextWake: Instant | null;
  readonly orders: readonly OrderView[];
  readonly rungs: readonly Rung[];
  readonly moved: readonly MovedStep[];
  readonly tasks: readonly TaskView[];
  readonly childViews: readonly ChildView[];
  readonly appointments: readonly Appointment[];
  /** All of it; what the receiving side is shown of it stands in `voice/shown.ts`. */
  readonly voice: VoiceShown;
  readonly aroundTheChild: AroundTheChild;
  /** All of it; what the receiving side is shown of it stands in `enforcement/shown.ts`. */
  readonly enforcement: Enforcement;
  readonly informationPack: InformationPack;
  readonly preparation: Preparation;
  /** All of it; what others than the service that holds the formulation are shown stands in `sharing/shown.ts`. */
  readonly sharing: Sharing;
  readonly seriousEvents: SeriousEvents;
  /** All of them; which the receiving side, or the one before it, is shown stands in `warning-notes/shown.ts`. */
  readonly warningNotes: readonly WarningNote[];
  /** The youth justice service's own; the receiving side is shown none. */
  readonly signOffs: readonly SignOff[];
  readonly transferRequests: readonly TransferRequest[];
  readonly courtMatters: readonly CourtMatter[];
  readonly moves: Moves;
  /** All of them; which the receiving side is shown stands in `withdrawals/shown.ts`. */
  readonly withdrawals: readonly Withdrawal[];
  /** When it was closed for a time, before it was opened again. */
  readonly closedBetween: readonly ClosedBetween[];
  readonly policyVersion: string;
  readonly peopleVersion: number;
}

/** What anybody may be shown of a plan, computed from its state alone. */
export function view(state: PlanState): PlanView {
  const { life } = state;
  return {
    planId: state.planId,
    childId: state.childId,
    routes: state.routes,
    rehearsal: state.rehearsal,
    serviceId: state.serviceId,
    teamId: state.teamId,
    caseManagerId: state.caseManagerId,
    caseManagerChange: state.caseManagerChange,
    receivingOfficerChange: state.receivingOfficerChange,
    receivingServiceId: state.receivingServiceId,
    receivingTeamId: state.receivingTeamId,
    receivingOfficerId: state.receivingOfficerId,
    status: statusOf(state),
    phase: life.phase,
    life: withoutBefore(life),
    accountable: accountableNow(state),
    accountability: state.accountability,
    proposal: state.proposal,
    pause: state.pause,
    startedAt: state.startedAt,
    eighteenOn: transferBirthday(state.dateOfBirth, state.policy),
    transferOn: state.transferOn,
    ordersEnd: endOfOrders(state.orders, state.policy),
    voluntaryContact: state.voluntaryContact,
    exitPlans: state.exitPlans,
    nextReviewOn: state.nextReviewOn,
    nextDueOn: nextDueOn(state),
    nextWake: nextWake(state),
    orders: state.orders.map((order) => ({
      ...order,
      end: endOfOrder(order, state.policy),
      missed: missedUnder(state, order),
      law: lawOn(state, order),
    })),
    rungs: state.rungs,
    moved: state.moved,
    tasks: state.tasks.map((task) => ({ ...task, climbedTo: climbedTo(state, task) })),
    ...shownTo(state, 'youth-justice-service'),
    appointments: state.appointments,
    aroundTheChild: state.aroundTheChild,
    enforcement: state.enforcement,
    informationPack: packOf(state),
    preparation: preparationOf(state),
    sharing: state.sharing,
    seriousEvents: state.seriousEvents,
    warningNotes: state.warningNotes,
    signOffs: state.signOffs,
    transferRequests: state.transferRequests,
    courtMatters: state.courtMatters,
    moves: state.moves,
    withdrawals: state.withdrawals,
    closedBetween: state.closedBetween,
    policyVersion: state.policy.version,
    peopleVersion: state.peopleVersion,
  };
}

function statusOf({ life, pause }: PlanState): PlanView['status'] {
  if (life.phase === 'closed' || life.phase === 'sealed') return life.phase;
  return pause ? 'paused' : 'open';
}

/** What the plan would go on from is its own affair: it is no part of how it ended. */
function withoutBefore(life: PlanLife): PlanView['life'] {
  if (life.phase === 'sealed') return { phase: life.phase, at: life.at };
  if (life.phase !== 'closed') return life;
  const { phase, at, outcome, reason } = life;
  return { phase, at, outcome, reason };
}
