import { addDays, addMonths, isBefore } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { localDateOf } from '../../calendar/london-time';
import type { Side } from '../../people';
import { ENFORCEMENT } from '../../policy/enforcement';
import type { EnforcementRoute } from '../../policy/enforcement';
import type { Standing, TransitionValues } from '../../policy/policy';
import { isRequired } from '../appointments/missed';
import { canTransfer } from '../order';
import type { Order } from '../order';
import type { PlanState } from '../state';
import type { Decision } from './state';

/** What the law says of what was missed under one order, by the rule of its own type, as it stands recorded. */
export interface LawsTrigger {
  readonly route: EnforcementRoute;
  /** The rule in plain words. */
  readonly says: string;
  readonly standing: Standing;
  readonly source: string;
  /** The days on which warnings were given that still stand. */
  readonly warnings: readonly LocalDate[];
  /** From the first warning to its last day; null when none was given, or none of this type has such a period. */
  readonly warnedPeriod: { readonly from: LocalDate; readonly until: LocalDate } | null;
  /** The failures that the law counts, and how many it takes; null where the software knows no number. */
  readonly failures: number | null;
  readonly needed: number | null;
  /** The day on which the last of them happened; null while there are too few. */
  readonly reachedOn: LocalDate | null;
  /** Until when that asks for a step. */
  readonly until: LocalDate | null;
}

const SAYS: Readonly<Record<EnforcementRoute, (policy: TransitionValues) => string>> = {
  'warnings-then-information': (policy) =>
    `At failure ${policy.yroFailuresBeforeInformation} without reasonable excuse in the ${policy.yroWarnedPeriodMonths} months from the first warning, that one counted, the responsible officer must lay an information, unless there are exceptional circumstances. This stays so after a transfer.`,
  'enforcement-officer': (policy) =>
    `At failure ${policy.adultOrderFailuresBeforeReferral} without reasonable excuse within ${policy.adultOrderFailuresWithinMonths} months the order is referred to an enforcement officer.`,
  'panel-then-court': () => 'It leads to the youth offender panel, which may refer the order back to the court.',
  court: () => 'It leads to the court. How many failures it takes is not set here.',
  recall: () => 'It leads to a decision on recall. How many failures it takes is not set here.',
  prosecutor: () =>
    'It leads to the prosecutor, who decides on the offence. How many failures it takes is not set here.',
  'as-the-order-says': () => 'It leads where the order itself says.',
  none: () => 'Nothing can be enforced. A missed appointment leads to another try.',
};

/** What the law says of this order, from what is recorded now: an outcome that was changed counts as it was changed. */
export function lawOn(state: PlanState, order: Order): LawsTrigger {
  const { value: route, standing, source } = ENFORCEMENT[order.type];
  const given = warningsOn(state, order);
  const counted = COUNTS[route]?.(state.policy, failuresUnder(state, order), given) ?? NOT_COUNTED;
  return { route, says: SAYS[route](state.policy), standing, source, warnings: given.map(({ on }) => on), ...counted };
}

/** Whether the law asks for a step today. */
export function asksNow({ reachedOn, until }: LawsTrigger, today: LocalDate): boolean {
  return reachedOn !== null && until !== null && !isBefore(until, today);
}

/** Who holds an order: its responsible officer is of that side, and only they warn or enforce (law), whatever the rung. */
export function heldBy({ life, policy }: PlanState, order: Order): Side {
  const was = 'before' in life ? life.before.life : life;
  if (order.type === 'adult-community-order') return 'receiver';
  return was.phase === 'transferred' && canTransfer(order, policy) ? 'receiver' : 'sender';
}

interface Failure {
  readonly id: string;
  readonly on: LocalDate;
}
type Counted = Pick<LawsTrigger, 'warnedPeriod' | 'failures' | 'needed' | 'reachedOn' | 'until'>;
type Warning = { readonly appointmentId: string; readonly on: LocalDate };

const NOT_COUNTED: Counted = { warnedPeriod: null, failures: null, needed: null, reachedOn: null, until: null };

const COUNTS: Readonly<
  Partial<
    Record<
      EnforcementRoute,
      (policy: TransitionValues, failures: readonly Failure[], warnings: readonly Warning[]) => Counted
    >
  >
> = { 'warnings-then-information': inWarnedPeriod, 'enforcement-officer': withinMonths };

/** The first warning is the first failure; what was missed since, in its twelve months, adds to it (law, Schedule 7). */
function inWarnedPeriod(policy: TransitionValues, failures: readonly Failure[], warnings: readonly Warning[]): Counted {
  const needed = policy.yroFailuresBeforeInformation;
  const first = warnings.reduce<Warning | null>((opening, warning) => {
    const within = opening && isBefore(warning.on, addMonths(opening.on, policy.yroWarnedPeriodMonths));
    return within ? opening : warning;
  }, null);
  if (first === null) return { ...NOT_COUNTED, failures: 0, needed };
  const until = addDays(addMonths(first.on, policy.yroWarnedPeriodMonths), -1);
  const since = failures.filter(
    ({ id, on }) => id !== first.appointmentId && !isBefore(on, first.on) && !isBefore(until, on),
  );
  const last = since[needed - 2];
  return {
    warnedPeriod: { from: first.on, until },
    failures: 1 + since.length,
    needed,
    reachedOn: last?.on ?? null,
    until: last ? until : null,
  };
}

/** The failures in the twelve months up to the last one (law, Schedule 10). */
function withinMonths(policy: TransitionValues, failures: readonly Failure[]): Counted {
  const needed = policy.adultOrderFailuresBeforeReferral;
  const last = failures.at(-1);
  if (!last) return { ...NOT_COUNTED, failures: 0, needed };
  const from = addMonths(last.on, -policy.adultOrderFailuresWithinMonths);
  const within = failures.filter(({ on }) => isBefore(from, on));
  const reachedOn = within[needed - 1]?.on ?? null;
  const until = reachedOn === null ? null : addMonths(last.on, policy.adultOrderFailuresWithinMonths);
  return { ...NOT_COUNTED, failures: within.length, needed, reachedOn, until };
}

/** What was missed without reasonable excuse while the order required it, in the order of days. */
function failuresUnder(state: PlanState, { orderId }: Order): readonly Failure[] {
  return state.appointments
    .filter((one) => one.orderId === orderId && one.state.is === 'missed' && isRequired(state, one))
    .map(({ appointmentId, startsAt }) => ({ id: appointmentId, on: localDateOf(startsAt), startsAt }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The warnings on an order that stand, in the order in which they were given. */
export function warningsOn({ enforcement }: PlanState, { orderId }: Order): readonly Warning[] {
  return enforcement.decisions
    .filter((one: Decision) => one.orderId === orderId && one.state.is === 'stands')
    .flatMap(({ step }) => (step.is === 'warning' ? [step] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
