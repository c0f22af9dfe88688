import type { LocalDate } from '../../calendar/local-date';
import type { AreaMoveId, CustodyStayId, StaffId } from '../../ids';
import type { AreaMove } from './area-state';
import type { CustodyStay } from './custody-state';

/** Commands about where a child goes. `ifMatch` is the stay's or the move's `rev`; recording one needs none. */
export type MoveCommand =
  | ({ readonly name: 'record-custody' } & Pick<CustodyStay, 'why' | 'since' | 'establishment' | 'releaseOn'>)
  /** Another establishment, another contact there, or another day of release. */
  | ({ readonly name: 'change-custody'; readonly stayId: CustodyStayId; readonly reason: string } & Pick<
      CustodyStay,
      'establishment' | 'releaseOn'
    >)
  | {
      readonly name: 'go-on-in-custody';
      readonly stayId: CustodyStayId;
      readonly decidedWith: StaffId;
      readonly reason: string;
    }
  | { readonly name: 'record-release'; readonly stayId: CustodyStayId; readonly on: LocalDate }
  /** It was recorded by mistake. */
  | { readonly name: 'withdraw-custody'; readonly stayId: CustodyStayId; readonly reason: string }
  | ({ readonly name: 'ask-another-area' } & Pick<AreaMove, 'kind' | 'host' | 'from' | 'until' | 'reason'>)
  | ({ readonly name: 'record-choice-to-travel'; readonly moveId: AreaMoveId } & Pick<
      NonNullable<AreaMove['travel']>,
      'choice' | 'childsWords'
    >)
  /** The child stays there longer than was planned, or less long; null when nobody knows until when. */
  | {
      readonly name: 'change-area-move';
      readonly moveId: AreaMoveId;
      readonly until: AreaMove['until'];
      readonly reason: string;
    }
  /** The child is back, or the host is not needed after all. */
  | { readonly name: 'end-area-move'; readonly moveId: AreaMoveId; readonly reason: string };
