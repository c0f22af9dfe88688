import { instantFromMillis, millisOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';

/** What time it is on this plan: for practice, as far as it was lived through. */
export const ownNowOf = (
  { aheadSeconds }: { readonly aheadSeconds: number },
  { now }: { readonly now: () => Instant },
): Instant => instantFromMillis(millisOf(now()) + aheadSeconds * 1_000);
