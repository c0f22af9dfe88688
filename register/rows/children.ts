import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, PlanId, ServiceId, TeamId } from '../../domain/ids';
import type { Order } from '../../domain/transition-plan/order';

// Children as their services know them, whether or not they have a plan.

export interface Child {
  readonly childId: ChildId;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: LocalDate;
  /** Null until asked: then letters and screens come in both languages. */
  readonly language: 'en' | 'cy' | null;
}

/** A child as a search finds them: with the open plan, where the searcher may see it, and whether their death was confirmed. */
export interface FoundChild extends Child {
  readonly openPlanId: PlanId | null;
  readonly deathConfirmed: boolean;
}

/** An order as the service's own system tells it, whether or not the child has a plan. */
export interface ChildOrder extends Order {
  readonly childId: ChildId;
}
