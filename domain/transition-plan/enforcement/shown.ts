import type { Seer } from '../voice/shown';
import { NOTHING_ENFORCED } from './state';
import type { Enforcement } from './state';

/**
 * Consultations and decisions, as this side may see them. The receiving side sees those on orders that it holds, which its
 * own people asked for and made; warnings and warned periods go with the order and stand with it. A view that an earlier
 * release wrote has none of it.
 */
export function enforcementShownTo(kept: Enforcement | undefined, to: Seer): Enforcement {
  const enforcement = kept ?? NOTHING_ENFORCED.enforcement;
  if (to === 'youth-justice-service') return enforcement;
  return {
    consultations: enforcement.consultations.filter(({ side }) => side === 'receiver'),
    decisions: enforcement.decisions.filter(({ side }) => side === 'receiver'),
  };
}
