import type { SQL } from 'drizzle-orm';
import { and, asc, eq, getTableColumns, like, or, sql } from 'drizzle-orm';

import type { ChildId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { storableText } from '../schema/columns';
import type { Database } from '../database/database';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import type { Child, FoundChild, Page, Paged } from '../rows';
import { children, plans } from '../schema';
import { hasDied } from './sealed';
import { outlinedPlans, visibleChildren, visiblePlans } from '../access/visibility';

const { childId, serviceId, teamId, givenName, familyName, dateOfBirth, language } = getTableColumns(children);
const shown = { childId, serviceId, teamId, givenName, familyName, dateOfBirth, language };

/** The child; null when the actor may not know them. */
export async function childWithId(db: Database, actor: Actor, wanted: ChildId): Promise<Child | null> {
  const [row] = await db.queries
    .select(shown)
    .from(children)
    .where(and(eq(children.childId, wanted), visibleChildren(actor)));
  return row ?? null;
}

/**
 * Children whom the actor may know, by family name, in one statement: those of whose names every word of the text is a
 * part (whatever its case and accents), or the one whose id, or whose plan's id, the text is.
 * `openPlanId` is null where the actor may not see the plan.
 */
export async function searchChildren(db: Database, actor: Actor, text: string, page: Page): Promise<Paged<FoundChild>> {
  const wanted = storableText(text).trim();
  const list = ['children', actor.staffId, wanted];
  const after = placeAfter(list, page);
  const rows = await db.queries
    .select({
      child: { ...shown },
      sortName: children.sortName,
      openPlanId: plans.planId,
      deathConfirmed: sql<boolean>`${hasDied(children.childId)}`,
    })
    .from(children)
    .leftJoin(plans, and(eq(plans.childId, children.childId), eq(plans.open, true), knowsOf(actor)))
    .where(
      and(
        visibleChildren(actor),
        or(namesContain(wanted), eq(children.childId, wanted as ChildId), isOfPlan(actor, wanted)),
        after && sql`(${children.sortName}, ${children.childId}) > (${after.key}, ${after.id})`,
      ),
    )
    .orderBy(asc(children.sortName), asc(children.childId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.sortName, id: row.child.childId }));
  return {
    ...paged,
    rows: paged.rows.map(({ child, openPlanId, deathConfirmed }) => ({ ...child, openPlanId, deathConfirmed })),
  };
}

/** The name by which a child is sorted and found: family name first, in lower case, without accents. */
export function sortNameOf(child: Pick<Child, 'givenName' | 'familyName'>): string {
  return plain(`${child.familyName} ${child.givenName}`);
}

function namesContain(text: string): SQL | undefined {
  const words = plain(text).split(' ').filter(Boolean);
  return and(sql`true`, ...words.map((word) => like(children.sortName, `%${word.replace(/[\\%_]/g, '\\$&')}%`)));
}

/** Whether the actor sees the plan in the query, whole or in outline. */
const knowsOf = (actor: Actor): SQL => sql`(${visiblePlans(actor)} or ${outlinedPlans(actor)})`;

function isOfPlan(actor: Actor, planId: string): SQL {
  const visible = sql`select ${plans.childId} from ${plans} where ${plans.planId} = ${planId} and ${knowsOf(actor)}`;
  return sql`${children.childId} in (${visible})`;
}

/** Letters that are no letter with an accent to Unicode, as people without them on the keyboard type them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => TYPED_AS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
