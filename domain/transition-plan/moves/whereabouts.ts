import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { AreaMoveId, CustodyStayId, ServiceId } from '../../ids';
import { presentMove } from './area-state';
import type { AreaMove } from './area-state';
import { presentStay } from './custody-state';
import type { CustodyStay } from './custody-state';
import type { Moves } from './state';

/** Where the child is by their open plan, as far as contact by their own choice has to know it. */
export interface Whereabouts {
  readonly custody:
    | (Pick<CustodyStay, 'why' | 'since' | 'releaseOn'> & { readonly stayId: CustodyStayId; readonly where: string })
    | null;
  /** The area in which they live now, once they have said what they want of the contact. */
  readonly move:
    | (Pick<NonNullable<AreaMove['travel']>, 'choice' | 'childsWords'> & {
        readonly moveId: AreaMoveId;
        readonly hostServiceId: ServiceId;
        readonly chosenAt: Instant;
        /** The day from which they live there. */
        readonly from: LocalDate;
      })
    | null;
}

/** Where the child is on that day (London's). A move counts from its own day on: the child's choice waits for no host's answer. */
export function whereaboutsOf({ custody, outOfArea }: Moves, today: LocalDate): Whereabouts {
  const stay = presentStay(custody);
  const move =
    presentMove(outOfArea) ??
    outOfArea.findLast(({ kind, state }) => kind === 'full-transfer' && state.is === 'agreed');
  return {
    custody: stay
      ? {
          ...{ stayId: stay.stayId, why: stay.why, since: stay.since, releaseOn: stay.releaseOn },
          where: stay.establishment.name,
        }
      : null,
    move:
      move?.travel && move.from <= today
        ? {
            ...{ moveId: move.moveId, hostServiceId: move.host.serviceId, chosenAt: move.travel.at, from: move.from },
            ...{ choice: move.travel.choice, childsWords: move.travel.childsWords },
          }
        : null,
  };
}
