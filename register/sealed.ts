import type { SQL, SQLWrapper } from 'drizzle-orm';
import { ne, sql } from 'drizzle-orm';
import { plans } from './schema';

/** Whether the plan in the query is not sealed: of a child who has died nothing is counted, listed unasked, or sent. */
export function isNotSealed(): SQL {
  return ne(plans.phase, 'sealed');
}

/** Whether no plan of the child in the query is sealed: whatever else there is about the child falls silent with it. */
export function isChildAlive(childId: SQLWrapper): SQL {
  return sql`not exists (select 1 from ${plans} where ${plans.childId} = ${childId} and ${plans.phase} = 'sealed')`;
}
