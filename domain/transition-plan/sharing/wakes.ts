import { addDays } from '../../calendar/local-date';
import { instantAt } from '../../calendar/london-time';
import type { Instant } from '../../calendar/london-time';
import type { PlanState } from '../state';
import type { Extract } from './state';

/** From when on the recipient reads it no more: the end of its last day, in London. */
export function endOf({ expiresOn }: Pick<Extract, 'expiresOn'>): Instant {
  return instantAt(addDays(expiresOn, 1), '00:00');
}

export function endsOfExtracts({ sharing }: PlanState): readonly (Instant | null)[] {
  return sharing.extracts.filter(({ state }) => state.is === 'shared').map(endOf);
}
