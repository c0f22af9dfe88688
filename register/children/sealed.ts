import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, ne, sql } from 'drizzle-orm';
import { childDeaths, plans } from '../schema';

/** Whether the plan in the query is not sealed: of a child who has died nothing is counted, listed unasked, or sent. */
export function isNotSealed(): SQL {
  const notSealed = ne(plans.phase, 'sealed');
  return and(notSealed, sql`not ${hasDied(plans.childId)}`) ?? notSealed;
}

/** Whether the death of this child, who has no open plan to be sealed, was confirmed. */
export function hasDied(childId: SQLWrapper): SQL {
  return sql`exists (select 1 from ${childDeaths} where ${childDeaths.childId} = ${childId}
    and ${childDeaths.confirmedAt} is not null and ${childDeaths.withdrawnAt} is null)`;
}

/** Whether no plan of the child in the query is sealed: whatever else there is about the child falls silent with it. */
export function isChildAlive(childId: SQLWrapper): SQL {
  return sql`(not exists (select 1 from ${plans} where ${plans.childId} = ${childId} and ${plans.phase} = 'sealed')
    and not ${hasDied(childId)})`;
}
