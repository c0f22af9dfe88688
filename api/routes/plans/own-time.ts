import { instantFromMillis, millisOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { Services } from '../../services';

/** What time it is where time runs ahead by so much, as it does in practice; for what is real the time that it is. */
export function timeOf({ aheadMs }: { readonly aheadMs: number }, { now }: Pick<Services, 'now'>): Instant {
  return instantFromMillis(millisOf(now()) + aheadMs);
}
