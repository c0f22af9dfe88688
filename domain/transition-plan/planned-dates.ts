import { latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { endScheduleFrom } from './end-schedule';
import { rungsOf } from './ladder';
import { endOfOrders } from './order';
import { scheduleFrom, transferBirthday } from './schedule';
import type { Span } from './in-turn';
import type { StartPlan } from './commands';
import type { MovedStep, Order, RungKey } from './state';

/** What the dates of a ladder follow from. */
export type LadderOf = Pick<StartPlan, 'routes' | 'dateOfBirth' | 'policy'> & { readonly orders: readonly Order[] };

/** The dates that a plan has when it starts on that day; steps that are brought forward are named in `moved`. */
export interface PlannedDates {
  readonly rungs: readonly ({ readonly key: RungKey } & Span)[];
  readonly moved: readonly MovedStep[];
  /** Null for a plan that hands nothing over. */
  readonly transferOn: LocalDate | null;
}

/** The dates of a plan on these routes that starts today (in London). Throws RangeError when the end-of-order route has no order. */
export function plannedDates({ routes, dateOfBirth, orders, policy }: LadderOf, today: LocalDate): PlannedDates {
  const transfer = latest(transferBirthday(dateOfBirth, policy), today);
  const handover = routes.includes('youth-to-adult') ? scheduleFrom(today, dateOfBirth, transfer, policy) : null;
  const ending = routes.includes('end-of-order') ? endScheduleFrom(today, endOfOrders(orders, policy), policy) : null;
  const spans: Readonly<Partial<Record<RungKey, Span>>> = { ...handover?.spans, ...ending?.spans };
  return {
    rungs: rungsOf(routes).map((key) => ({ key, ...spanOf(key, spans) })),
    moved: [...(handover?.moved ?? []), ...(ending?.moved ?? [])],
    transferOn: handover?.transferOn ?? null,
  };
}

function spanOf(key: RungKey, spans: Readonly<Partial<Record<RungKey, Span>>>): Span {
  const span = spans[key];
  if (!span) throw new RangeError(`The ladder gives every rung of its routes a date; ${key} has none`);
  return span;
}
