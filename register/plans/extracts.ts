import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, getTableColumns, or, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ExtractId, PlanId, SealedTextId, SharingDecisionId, StaffId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { ExtractSection } from '../../domain/policy/sharing';
import type { Extract } from '../../domain/transition-plan/sharing/state';
import { CASING, rowsOf } from '../database/database';
import type { Database } from '../database/database';
import { planToday } from '../over-plans/lateness';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { fullName } from './plans';
import type { Look, LookHow, LookOutcome, LookWhy, Page, Paged } from '../rows';
import { children, extractLooks, extracts, plans, sealedTexts, staff } from '../schema';
import { isNotSealed } from '../children/sealed';
import { plansToShareOf, visiblePlans } from '../access/visibility';

/** A text that stands in the register sealed only. */
export interface SealedText {
  readonly textId: SealedTextId;
  readonly planId: PlanId;
  readonly sealed: string;
  readonly keptAt: Instant;
  readonly keptBy: StaffId;
}

/** An extract as its author or recipient sees it. */
export interface ExtractSeen {
  readonly extractId: ExtractId;
  readonly planId: PlanId;
  readonly decisionId: SharingDecisionId;
  readonly section: ExtractSection;
  readonly textId: SealedTextId;
  /** Null when it can be read no more, and when its text is not in the register. */
  readonly sealed: string | null;
  readonly outcome: Exclude<LookOutcome, 'denied'>;
}
export interface ExtractRow {
  readonly extractId: ExtractId;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly section: ExtractSection;
  readonly sharedById: StaffId;
  readonly sharedByName: string;
  /** Null for somebody without access. */
  readonly sharedWithId: StaffId | null;
  readonly expiresOn: LocalDate;
  readonly state: Extract['state']['is'];
}
export interface LookRow {
  readonly at: Instant;
  readonly staffId: StaffId;
  readonly name: string;
  readonly outcome: LookOutcome;
  readonly how: LookHow;
  readonly why: LookWhy | null;
}

/** Adds texts; what stands there is never changed. */
export async function keepSealedTexts(db: Database, texts: readonly SealedText[]): Promise<void> {
  if (texts.length > 0) await db.queries.insert(sealedTexts).values([...texts]);
}

/** One statement; null for those whom it is not for, and where there is none. */
export async function lookAtExtract(
  db: Database,
  actor: Actor,
  extractId: ExtractId,
  look: Look,
): Promise<ExtractSeen | null> {
  const [seen] = await logged(db, actor, look, looked(actor, look.at, eq(extracts.extractId, extractId)));
  return seen ?? null;
}

/** What was shared with this person on a plan and can be read now; to copy out, also what they have shared themselves. */
export async function lookAtExtractsOf(
  db: Database,
  actor: Actor,
  planId: PlanId,
  look: Look,
): Promise<readonly ExtractSeen[]> {
  const received = and(eq(extracts.recipientId, actor.staffId), sql`not ${hasEnded(look.at)}`);
  const mine = look.how === 'copy-out' ? or(received, eq(extracts.authorId, actor.staffId)) : received;
  const which = and(eq(extracts.planId, planId), mine, visiblePlans(actor));
  return logged(db, actor, look, looked(actor, look.at, which));
}

/** Writes down who looks at what, whatever they are shown, and gives what they may see, in one statement. */
async function logged(
  db: Database,
  { staffId }: Actor,
  { at, how, why }: Look,
  looked: SQL,
): Promise<readonly ExtractSeen[]> {
  const found = await rowsOf<Omit<ExtractSeen, 'outcome'> & { readonly outcome: LookOutcome }>(
    db.queries,
    sql`with found as (${looked}), written as (
        insert into ${extractLooks} (extract_id, plan_id, at, staff_id, outcome, how, why)
        select extract_id, plan_id, ${at}::timestamptz, ${staffId}, outcome, ${how}, ${why} from found)
      select extract_id as "extractId", plan_id as "planId", decision_id as "decisionId", section,
        text_id as "textId", sealed, outcome from found order by extract_id`,
  );
  return found.flatMap(({ outcome, sealed, ...extract }) =>
    outcome === 'denied' ? [] : [{ ...extract, outcome, sealed: outcome === 'shown' ? sealed : null }],
  );
}

function looked(actor: Actor, now: Instant, which: SQL | undefined): SQL {
  const outcome = sql<LookOutcome>`case
    when not (${plansToShareOf(actor)}) then 'denied'
    when ${extracts.authorId} = ${actor.staffId} then 'shown'
    when ${extracts.recipientId} is distinct from ${actor.staffId} then 'denied'
    when ${hasEnded(now)} then 'ended'
    else 'shown' end`;
  const { extractId, planId, decisionId, section, textId } = getTableColumns(extracts);
  return new QueryBuilder({ casing: CASING })
    .select({
      extractId,
      planId,
      decisionId,
      section,
      textId,
      sealed: sealedTexts.sealed,
      outcome: outcome.as('outcome'),
    })
    .from(extracts)
    .innerJoin(plans, eq(plans.planId, extracts.planId))
    .leftJoin(sealedTexts, and(eq(sealedTexts.textId, extracts.textId), eq(sealedTexts.planId, extracts.planId)))
    .where(which)
    .getSQL();
}

/** Whether it can be read no more, on the plan's own clock: also where the plan has not come to say so. */
function hasEnded(now: Instant): SQL<boolean> {
  return sql<boolean>`(${extracts.state} <> 'shared' or ${extracts.expiresOn} < ${planToday(now)})`;
}

/** One page of what this person has shared, or was shared with them, what ends first at the top. One statement. */
export async function extractsPage(db: Database, actor: Actor, page: Page, now: Instant): Promise<Paged<ExtractRow>> {
  const list = ['extracts', actor.staffId];
  const after = placeAfter(list, page);
  const state = sql<Extract['state']['is']>`case
    when ${extracts.state} = 'shared' and ${hasEnded(now)} then 'expired' else ${extracts.state} end`;
  const rows = await db.queries
    .select({
      extractId: extracts.extractId,
      planId: extracts.planId,
      childId: plans.childId,
      givenName: children.givenName,
      familyName: children.familyName,
      section: extracts.section,
      sharedById: extracts.authorId,
      staffName: staff.name,
      sharedWithId: extracts.recipientId,
      expiresOn: extracts.expiresOn,
      state,
    })
    .from(extracts)
    .innerJoin(plans, eq(plans.planId, extracts.planId))
    .leftJoin(children, eq(children.childId, plans.childId))
    .leftJoin(staff, eq(staff.staffId, extracts.authorId))
    .where(
      and(
        or(eq(extracts.authorId, actor.staffId), eq(extracts.recipientId, actor.staffId)),
        isNotSealed(),
        plansToShareOf(actor),
        after && sql`(${extracts.expiresOn}, ${extracts.extractId}) > (${after.key}::date, ${after.id})`,
      ),
    )
    .orderBy(asc(extracts.expiresOn), asc(extracts.extractId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.expiresOn, id: row.extractId }));
  return {
    ...paged,
    rows: paged.rows.map(({ givenName, familyName, staffName, ...row }) => ({
      ...row,
      childName: fullName({ givenName, familyName }),
      sharedByName: staffName ?? row.sharedById,
    })),
  };
}

/** One page of the looks at an extract, in two statements; null for those to whom they are not told. */
export async function looksPage(
  db: Database,
  actor: Actor,
  extractId: ExtractId,
  page: Page,
): Promise<Paged<LookRow> | null> {
  const list = ['looks', actor.staffId, extractId];
  const after = placeAfter(list, page);
  const manages = ['manager', 'head-of-service'].includes(actor.role);
  const answersForIt = manages ? eq(plans.serviceId, actor.serviceId) : sql`false`;
  const [told] = await db.queries
    .select({ extractId: extracts.extractId })
    .from(extracts)
    .innerJoin(plans, eq(plans.planId, extracts.planId))
    .where(
      and(
        eq(extracts.extractId, extractId),
        visiblePlans(actor),
        or(eq(extracts.authorId, actor.staffId), answersForIt),
      ),
    );
  if (!told) return null;
  const rows = await db.queries
    .select({ ...getTableColumns(extractLooks), name: staff.name })
    .from(extractLooks)
    .leftJoin(staff, eq(staff.staffId, extractLooks.staffId))
    .where(and(eq(extractLooks.extractId, extractId), after && sql`${extractLooks.rowId} < ${after.id}::bigint`))
    .orderBy(desc(extractLooks.rowId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.at, id: String(row.rowId) }));
  return {
    ...paged,
    rows: paged.rows.map(({ at, staffId, name, outcome, how, why }) => {
      return { at, staffId, name: name ?? staffId, outcome, how, why };
    }),
  };
}
