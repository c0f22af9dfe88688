import type { SQL } from 'drizzle-orm';
import { ne } from 'drizzle-orm';
import { plans } from './schema';

/** Whether the plan in the query is not sealed: of a child who has died nothing is counted, listed unasked, or sent. */
export function isNotSealed(): SQL {
  return ne(plans.phase, 'sealed');
}
