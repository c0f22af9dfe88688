import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Transition } from '../../domain/learning/transition';
import type { Actor } from '../../domain/people';
import { PREPARATION_PARTS } from '../../domain/policy/preparation';
import type { PartOfPreparation } from '../../domain/policy/preparation';
import type { Database } from '../database/database';
import { rowsOf } from '../database/database';
import { children, isOfTransition, plans, timeline } from '../schema';
import { isNotSealed } from '../children/sealed';

/** What was completed, with the child's own words or without, as a path into a plan's view. */
const done = (which: string): string => `$.tasks[*] ? (@.state.is == "completed" && (${which})).state.on`;
const SAID_BY_THE_WAY = done('@.state.childsWords != null');
const JOINT_CONTACTS = done('@.kind == "joint-contact" || @.kind == "receiver-led-contact"');
const NAME_ASKED_AT = '$.tasks[*] ? (@.kind == "name-receiving-officer").requestedAt';
const PASSED_AT = '$.accountability[*] ? (@.role == "probation-manager").from';
/** When each part of the preparation for probation's rules was first there, as a path into a plan's view. */
const PREPARED_AT: Readonly<Record<PartOfPreparation, string>> = {
  'step-done': '$.rungs[*] ? (@.key == "prepare-child" && @.state.is == "done").state.at',
  'childs-statement': '$.childViews[*] ? (@.about == "probation-rules" && @.words != null).at',
  'checked-by-youth-justice-service': '$.preparation.checks[*] ? (@.side == "sender").at',
  'checked-by-receiving-side': '$.preparation.checks[*] ? (@.side == "receiver").at',
};
/** What plans of earlier releases were asked for: their views say nothing of it. */
const STEP_ALONE = '["step-done"]';
const ENFORCED_AT = '$.enforcement.decisions[*] ? (@.step.is == "enforcement" && @.state.is == "stands").at';
const SAID_AT = '$.childViews[*] ? (@.words != null).at';
const NOTHING_TO_ADD_AT = '$.childViews[*] ? (@.words == null).at';

/**
 * The transitions of the actor's own service whose child turned 18 in the period, both days included, in one statement over
 * the plans' views and those lines of their history that tell what a view no longer does. No practice, no sealed plan.
 */
export async function transitionsOf(
  db: Database,
  actor: Actor,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly Transition[]> {
  const all = (path: string) => sql`jsonb_path_query_array(${plans.view}, ${path}::jsonpath)`;
  const first = (path: string) => sql`jsonb_path_query_first(${plans.view}, ${path}::jsonpath)`;
  const moment = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const preparedAt = PREPARATION_PARTS.map((part) => sql`${part}::text, ${first(PREPARED_AT[part])}`);
  const rows = await rowsOf<{ transition: Transition }>(
    db.queries,
    sql`select jsonb_build_object(
        'dateOfBirth', ${children.dateOfBirth}, 'startedAt', ${moment(sql`${plans.startedAt}`)},
        'nameAskedAt', ${first(NAME_ASKED_AT)}, 'namedAt', ${moment(sql`told.named_at`)},
        'acceptedAt', ${moment(sql`told.accepted_at`)}, 'passedAt', ${first(PASSED_AT)}, 'kept', told.kept,
        'preparedWith', coalesce(${plans.view} #> '{preparation,asked}', ${STEP_ALONE}::jsonb),
        'preparedAt', jsonb_build_object(${sql.join(preparedAt, sql`, `)}), 'jointContactsOn', ${all(JOINT_CONTACTS)},
        'saidAt', ${all(SAID_AT)}, 'saidOn', ${all(SAID_BY_THE_WAY)}, 'nothingToAddAt', ${all(NOTHING_TO_ADD_AT)},
        'enforcedAt', ${all(ENFORCED_AT)},
        'closedAt', case when ${plans.status} = 'closed' then ${plans.view} #> '{life,at}' end) as transition
      from ${plans}
        join ${children} on ${children.childId} = ${plans.childId}
        cross join lateral (select min(at) filter (where kind = 'receiving-officer-named') as named_at,
            max(at) filter (where kind = 'task-accepted' and data ->> 'kind' = 'accept-responsibility') as accepted_at,
            coalesce(max(version) filter (where kind = 'kept-by-yjs')
              > coalesce(max(version) filter (where kind = 'handed-over-after-all'), 0), false) as kept
          from ${timeline} where entity_id = ${plans.planId} and ${isOfTransition}) told
      where ${plans.serviceId} = ${actor.serviceId} and ${plans.eighteenOn} between ${from} and ${to}
        and not ${plans.rehearsal} and ${isNotSealed()} and ${plans.view} -> 'routes' ? 'youth-to-adult'`,
  );
  return rows.map(({ transition }) => transition);
}
