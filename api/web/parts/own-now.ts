import type { Instant } from '../../../domain/calendar/london-time';
import { timeOf } from '../../routes/plans/own-time';

/** What time it is on this plan: for practice, as far as it was lived through. */
export const ownNowOf = (
  { aheadSeconds }: { readonly aheadSeconds: number },
  clock: { readonly now: () => Instant },
): Instant => timeOf({ aheadMs: aheadSeconds * 1_000 }, clock);
