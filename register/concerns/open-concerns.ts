import type { SQL, SQLWrapper } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { ConcernId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { concerns } from '../schema';
import { visibleConcerns } from '../access/visibility';

/** The open concerns about the child in the query of which the actor may know, the first first; for everybody else there are none. */
export function openConcernsAbout(actor: Actor, childId: SQLWrapper): SQL<readonly ConcernId[]> {
  const { concernId, raisedAt, open } = concerns;
  return sql<readonly ConcernId[]>`(
    select coalesce(jsonb_agg(${concernId} order by ${raisedAt}, ${concernId}), '[]') from ${concerns}
    where ${concerns.childId} = ${childId} and ${open} and ${visibleConcerns(actor)})`;
}
