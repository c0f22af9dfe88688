import type { LocalDate } from '../../calendar/local-date';
import type { CourtMatterId, OrderId, StaffId } from '../../ids';
import type { Order } from '../order';
import type { CourtMatter } from './state';

/** What a court has decided. What happens to an order by it follows the rules of that order. */
export type CourtDecision =
  | { readonly is: 'order-extended'; readonly orderId: OrderId; readonly endsOn: LocalDate }
  /** Revoked, or ended early: the order runs no longer from that day on. */
  | { readonly is: 'order-revoked'; readonly orderId: OrderId; readonly on: LocalDate }
  | { readonly is: 'new-order'; readonly order: Order }
  | { readonly is: 'nothing-changes' };

interface JointlyDecided {
  readonly decidedWith: StaffId;
  readonly reason: string;
}

/** Commands about what waits on a court. `ifMatch` is the matter's `rev`; recording one needs none. */
export type CourtCommand =
  | ({ readonly name: 'record-court-matter'; readonly goesOn: JointlyDecided | null } & Pick<
      CourtMatter,
      'kind' | 'on' | 'court' | 'orderId' | 'expected'
    >)
  | {
      readonly name: 'move-court-matter';
      readonly matterId: CourtMatterId;
      readonly on: LocalDate;
      readonly court: CourtMatter['court'];
      readonly reason: string;
    }
  | ({ readonly name: 'go-on-despite-court-matter'; readonly matterId: CourtMatterId } & JointlyDecided)
  | {
      readonly name: 'end-court-matter';
      readonly matterId: CourtMatterId;
      /** The day on which the court, or whoever brought the charge, decided. */
      readonly on: LocalDate;
      readonly decision: CourtDecision;
      readonly note: string | null;
    }
  /** It was recorded by mistake. */
  | { readonly name: 'withdraw-court-matter'; readonly matterId: CourtMatterId; readonly reason: string };
