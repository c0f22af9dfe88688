import type { LocalDate } from '../calendar/local-date';
import type { ChildId, OrderId, PlanId, ServiceId, StaffId, TaskId, TeamId } from '../ids';
import type { Actor, Assignee } from '../people';
import type { TransitionValues } from '../policy/policy';
import type { AppointmentCommand } from './appointments/commands';
import type { AroundCommand } from './around-the-child/commands';
import type { CourtCommand } from './court-matters/commands';
import type { PackCommand } from './information-pack/commands';
import type { PreparationCommand } from './preparation/commands';
import type { SharingCommand } from './sharing/commands';
import type { MoveCommand } from './moves/commands';
import type { SeriousEventCommand } from './serious-events/commands';
import type { ExitPlanTexts } from './exit-plan';
import type { Order, Route, RungKey } from './state';
import type { EnforcementCommand } from './enforcement/commands';
import type { VoiceCommand } from './voice/commands';
import type { ChildView } from './voice/state';
import type { SignOffCommand } from './sign-off/commands';
import type { TransferRequestCommand } from './transfer-requests/commands';
import type { WarningNoteCommand } from './warning-notes/commands';
import type { WithdrawalCommand } from './withdrawals/commands';
import type { WorkerCommand } from './workers/commands';
import type { UrgentReason } from './workers/state';

/** What starts a plan. The API fills in what the register knows (service, manager, date of birth, policy values). */
export interface StartPlan {
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly dateOfBirth: LocalDate;
  readonly rehearsal: boolean;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly caseManagerId: StaffId;
  /** The youth justice service manager who is accountable from the start. */
  readonly managerId: StaffId;
  /** In the order of `ROUTES`, each at most once. */
  readonly routes: readonly Route[];
  /** Only for the youth-to-adult route: who is to receive the young adult. */
  readonly receivingServiceId: ServiceId | null;
  readonly receivingTeamId: TeamId | null;
  readonly orders: readonly Order[];
  readonly policy: TransitionValues;
  readonly startedBy: Actor;
  /** As in an envelope: false when whoever starts it has told people otherwise; left out everywhere else. */
  readonly mail?: false;
}

/** Commands about one task. `ifMatch` is the task's `rev`. */
export type TaskCommand =
  | { readonly name: 'receive-task'; readonly taskId: TaskId }
  | {
      readonly name: 'accept-task';
      readonly taskId: TaskId;
      readonly conditions: string | null;
      /** For `accept-responsibility`: another day from which to take it; null for the planned one. */
      readonly from: LocalDate | null;
      /** For `accept-responsibility`: the receiving manager who becomes accountable (filled in by the API). */
      readonly receivingManagerId: StaffId | null;
    }
  | { readonly name: 'reject-task'; readonly taskId: TaskId; readonly reason: string }
  | { readonly name: 'start-task'; readonly taskId: TaskId }
  | {
      readonly name: 'complete-task';
      readonly taskId: TaskId;
      /** When it was done; null for today. */
      readonly on: LocalDate | null;
      readonly childsWords: string | null;
      readonly note: string | null;
      /** For `name-receiving-officer`: who was named. */
      readonly receivingOfficerId: StaffId | null;
      /** For `exit-plan`: what it records. An earlier release did not send it. */
      readonly exitPlan?: ExitPlanTexts | null;
      /** For `name-receiving-officer`, where another is named already. An earlier release did not send it. */
      readonly urgent?: UrgentReason | null;
    }
  | { readonly name: 'reschedule-task'; readonly taskId: TaskId; readonly dueOn: LocalDate; readonly reason: string }
  | { readonly name: 'cancel-task'; readonly taskId: TaskId; readonly reason: string }
  | {
      readonly name: 'reassign-task';
      readonly taskId: TaskId;
      readonly assignee: Assignee;
      readonly reason: string;
      /** For `accept-responsibility`, where another receives the young adult by it. An earlier release did not send it. */
      readonly urgent?: UrgentReason | null;
    }
  | {
      readonly name: 'arrange-meeting';
      readonly taskId: TaskId;
      readonly on: LocalDate;
      /** 'HH:mm', Europe/London. */
      readonly at: string;
      readonly minutes: number;
    };

/** Commands about one rung of the ladder. `ifMatch` is the rung's `rev`. */
export type RungCommand =
  | { readonly name: 'slow-down'; readonly rung: RungKey; readonly byDays: number; readonly reason: string }
  | { readonly name: 'repeat-rung'; readonly rung: RungKey; readonly reason: string }
  | { readonly name: 'pass-over-rung'; readonly rung: RungKey; readonly reason: string };

/** What has happened to an order. */
export type OrderChange =
  | { readonly is: 'extended'; readonly endsOn: LocalDate }
  | { readonly is: 'revoked'; readonly on: LocalDate }
  | { readonly is: 'unpaid-work'; readonly hoursLeft: number };

/** Commands about the whole plan. `ifMatch` is the plan's `peopleVersion`; `record-child-view` needs none. */
export type WholePlanCommand =
  | { readonly name: 'plan-joint-contacts'; readonly on: readonly LocalDate[] }
  | {
      readonly name: 're-plan';
      readonly reason: string;
      /** A later day for the transfer, by joint decision; null keeps the present one. */
      readonly transferOn: LocalDate | null;
      /** The service's current policy values, to adopt them; null keeps those given at the start. */
      readonly policy: TransitionValues | null;
    }
  | { readonly name: 'keep-at-yjs'; readonly until: LocalDate; readonly reason: string }
  | { readonly name: 'hand-over-after-all'; readonly reason: string }
  | { readonly name: 'pause'; readonly reason: string; readonly reviewOn: LocalDate }
  | { readonly name: 'resume' }
  | ({
      readonly name: 'record-child-view';
      readonly about: ChildView['about'];
      /** Null: the child was asked, and had nothing to add. */
      readonly words: string | null;
      // An earlier release sent none of these.
    } & Partial<Pick<ChildView, 'language' | 'translation' | 'mayBeSeenBy'>>)
  | {
      readonly name: 'change-order';
      readonly orderId: OrderId;
      readonly change: OrderChange;
      readonly reason: string;
    }
  | { readonly name: 'add-order'; readonly order: Order; readonly reason: string }
  | {
      readonly name: 'answer-voluntary-offer';
      readonly agreed: boolean;
      readonly childsWords: string | null;
      /** Who stays in contact, when the child agreed. */
      readonly trustedWorkerId: StaffId | null;
    }
  | { readonly name: 'let-go'; readonly childsWords: string | null }
  | { readonly name: 'close'; readonly reason: string }
  /** For a closed plan, and only for one. */
  | { readonly name: 're-open'; readonly reason: string };

/** Commands about the ladder, and those of the strands beside it. */
export type LadderCommand = TaskCommand | RungCommand | WholePlanCommand;
export type StrandCommand =
  | AppointmentCommand
  | VoiceCommand
  | AroundCommand
  | WorkerCommand
  | EnforcementCommand
  | PackCommand
  | PreparationCommand
  | SharingCommand
  | SeriousEventCommand
  | SignOffCommand
  | TransferRequestCommand
  | WarningNoteCommand
  | CourtCommand
  | MoveCommand
  | WithdrawalCommand;
export type PlanCommand = LadderCommand | StrandCommand;
export type PlanCommandName = PlanCommand['name'];
