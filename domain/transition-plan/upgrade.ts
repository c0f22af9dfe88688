import type { TransitionValues } from '../policy/policy';
import type { StartPlan } from './commands';
import { UNTOUCHED } from './order';
import type { Order } from './order';
import type { PlanState, Task } from './state';
import { NO_STRANDS } from './strand-parts';
import { PLAIN_VIEW } from './voice/state';

/** The shape of a plan's state in this release. It rises by one whenever `PlanState` changes its shape. */
export const SCHEMA = 3;

/** A state of some release: all that is sure of it is its number. */
interface Stored {
  readonly schema: number;
}

/** How a state of each earlier release becomes one of the next; the state of schema n stands at index n - 1. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [withRoutes, withStrands];

/**
 * A plan's state as an earlier release left it, brought to the shape of this one, step by step. It runs whenever a plan
 * goes on as a new run. Throws RangeError for a state of a later release: the worker that runs is too old for it.
 */
export function upgrade(stored: PlanState | Stored): PlanState {
  if (stored.schema > SCHEMA) {
    throw new RangeError(`This plan's state is of schema ${stored.schema}; this release knows ${SCHEMA} and earlier.`);
  }
  return STEPS.slice(stored.schema - 1).reduce<Stored>((state, step) => step(state), stored) as PlanState;
}

/** What release 0.1.0 knew of a plan's start: one route, and orders to which nothing could happen. */
type Earlier<
  Whole extends { readonly policy: TransitionValues; readonly orders: readonly Order[] },
  Key extends keyof Whole,
> = Omit<Whole, Key | 'policy' | 'orders'> & {
  readonly policy: Partial<TransitionValues> & Pick<TransitionValues, 'nation'>;
  readonly orders: readonly Omit<Order, keyof typeof UNTOUCHED>[];
};
type EarlierState = Earlier<PlanState, 'routes' | 'voluntaryContact' | 'exitPlans' | 'schema'> & Stored;

/** The values that no plan of release 0.1.0 was given, as they stood when they were added. */
const VALUES_SINCE_ROUTES = {
  yroExtensions: 1,
  yroExtensionMonths: 6,
  unpaidWorkKeepsOrderRunning: true,
  reviewAskedDaysBeforeEnd: 42,
  reviewDueDaysBeforeEnd: 28,
  voluntaryOfferDaysBeforeEnd: 21,
  exitPlanDueDaysBeforeEnd: 14,
  voluntaryAnswerDaysBeforeEnd: 7,
} as const;

/** The values that no plan of release 0.2.0 was given, as they stood when they were added. */
const VALUES_SINCE_STRANDS = {
  followUpWorkingDays: 1,
  consultationMissedMoreThan: 3,
  consultationAfterYroWarnings: 1,
  consultationStepWorkingDays: 2,
  consultants: ['psychologist', 'trauma-champion'],
  yroWarnedPeriodMonths: 12,
  yroFailuresBeforeInformation: 3,
  adultOrderFailuresBeforeReferral: 2,
  adultOrderFailuresWithinMonths: 12,
  professionalsAtMost: 3,
  recoveryModelLevels: 6,
  // Their children are asked for nothing until somebody re-plans with the policy of today.
  childAskedAt: [],
  advocateOfferedActively: false,
  childToldWorkingDays: 1,
  // Whoever was named by a task received the young adult at once.
  childToldFirstOfEachReceiver: false,
  // No pack was asked for: what was being accepted is not held up by one.
  informationPackItems: [],
  packAnsweredWorkingDays: 5,
  // They were warned where the step was not done, and of nothing else.
  childPreparedWith: ['step-done'],
  warningNoteReviewWeeks: 12,
  // Nobody was asked to sign anything off.
  signOffs: [],
  sharedWithOwnReason: ['trauma-narrative'],
  sharingBasis: 'public-task',
  extractMonths: 6,
  extractMonthsAtMost: 12,
  receiptWorkingDays: 5,
  deathConfirmedBy: 2,
  notifySeriousIncidentWorkingDays: 1,
  safeguardingReviewWorkingDays: 5,
  supportStaffWorkingDays: 1,
  workerNamedWorkingDays: 1,
  courtPauseReviewWeeks: 4,
  courtOutcomeWorkingDays: 1,
  custodyReviewWeeks: 4,
  nextStepsSentWorkingDays: 2,
  areaMoveAnsweredWorkingDays: 5,
  adultEstablishmentDaysBeforeEighteen: 56,
  // Nobody was asked to begin contact, or how long caretaking goes on.
  contactBegunWorkingDays: null,
  caretakingReviewWeeks: null,
} as const;

/** Policy values as an earlier release gave them, with those that it did not know. */
export function policyOfThisRelease(policy: TransitionValues): TransitionValues {
  return { ...VALUES_SINCE_ROUTES, ...VALUES_SINCE_STRANDS, ...policy };
}

/** The start of a plan as an earlier release was given it: a history that began with it is replayed by this one. */
export function startOfThisRelease(start: StartPlan | Earlier<StartPlan, 'routes'>): StartPlan {
  if ('routes' in start) return { ...start, policy: policyOfThisRelease(start.policy) };
  return { ...start, ...sinceRoutes(start) };
}

function withRoutes(stored: Stored): Stored {
  const state = stored as EarlierState;
  return {
    ...state,
    ...sinceRoutes(state),
    schema: 2,
    voluntaryContact: { is: 'not-answered' },
    exitPlans: [],
  } as Stored;
}

/** Release 0.2.0 knew of no strand beside the ladder, and no task that was about anything but its rung. */
function withStrands(stored: Stored): Stored {
  const state = stored as Omit<PlanState, 'schema' | 'tasks'> &
    Stored & { readonly tasks: readonly Omit<Task, 'about'>[] };
  return {
    ...NO_STRANDS,
    ...state,
    schema: 3,
    policy: policyOfThisRelease(state.policy),
    tasks: state.tasks.map((task) => ({ about: null, ...task })),
    childViews: state.childViews.map((view) => ({ ...PLAIN_VIEW, ...view })),
  } as Stored;
}

function sinceRoutes({
  orders,
  policy,
}: Pick<Earlier<StartPlan, 'routes'>, 'orders' | 'policy'>): Pick<StartPlan, 'routes' | 'orders' | 'policy'> {
  return {
    routes: ['youth-to-adult'],
    orders: orders.map((order) => ({ ...UNTOUCHED, ...order })),
    policy: policyOfThisRelease(policy as TransitionValues),
  };
}
