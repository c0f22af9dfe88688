import { and, eq, sql } from 'drizzle-orm';
import type { ChildId, ConcernId } from '../../domain/ids';
import type { Database } from '../database/database';
import { isChildAlive } from '../children/sealed';
import { concerns } from '../schema';

/** An open concern that knows otherwise than what stands recorded of the child's death. */
export interface ConcernOfDeath {
  readonly concernId: ConcernId;
  readonly childId: ChildId;
  readonly died: boolean;
}

/** The open concerns of children who are known (null: of all) whose death was confirmed, or withdrawn, since they were told last; in one statement. */
export async function concernsOfDeaths(db: Database, childId: ChildId | null): Promise<readonly ConcernOfDeath[]> {
  const alive = isChildAlive(concerns.childId);
  const knows = sql`(${concerns.view} ->> 'childDiedSeenAt' is not null)`;
  return db.queries
    .select({
      concernId: concerns.concernId,
      childId: sql<ChildId>`${concerns.childId}`,
      died: sql<boolean>`not ${alive}`,
    })
    .from(concerns)
    .where(
      and(
        eq(concerns.open, true),
        childId === null ? undefined : eq(concerns.childId, childId),
        sql`${alive} = ${knows}`,
      ),
    );
}
