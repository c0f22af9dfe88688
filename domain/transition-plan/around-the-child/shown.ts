import type { Seer } from '../voice/shown';
import { NOBODY_AROUND } from './state';
import type { AroundTheChild } from './state';

/**
 * Who and what is around the child, as this side may see it. What the formulation says of the child goes over in an extract
 * that is made for it, never by looking at the plan. A view that an earlier release wrote has none of it.
 */
export function aroundShownTo(kept: AroundTheChild | undefined, to: Seer): AroundTheChild {
  const around = kept ?? NOBODY_AROUND.aroundTheChild;
  return to === 'youth-justice-service' ? around : { ...around, developmentalAges: [], formulationMeetings: [] };
}
