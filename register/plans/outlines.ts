import type { Instant } from '../../domain/calendar/london-time';
import type { PlanId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { outlineOf } from '../../domain/transition-plan/outline';
import type { PlanOutline } from '../../domain/transition-plan/outline';
import type { Database } from '../database/database';
import { planRecord, plansPage, planWithId } from './plans';
import type { Page, Paged, PlanRow } from '../rows';
import { outlinedPlans } from '../access/visibility';

const IN_THE_LIST = [
  ...(['planId', 'childId', 'childName', 'status', 'phase', 'rehearsal', 'caseManagerId', 'caseManagerName'] as const),
  ...(['accountableId', 'accountableName', 'startedAt', 'eighteenOn', 'transferOn'] as const),
] as const;
/** An open plan in the list of whoever sees outlines alone. */
export type OutlineRow = Pick<PlanRow, (typeof IN_THE_LIST)[number]>;
/** One outline, with the names of those whom it mentions. */
export type OutlineRecord = PlanOutline & Pick<PlanRow, 'childName' | 'caseManagerName' | 'accountableName'>;

/** One page of the plans whose outline the actor sees, the newest first, in one statement. */
export async function outlinesPage(db: Database, actor: Actor, page: Page, now: Instant): Promise<Paged<OutlineRow>> {
  const paged = await plansPage(db, actor, { sort: 'started' }, page, now, outlinedPlans);
  const listed = (row: PlanRow) => Object.fromEntries(IN_THE_LIST.map((field) => [field, row[field]])) as OutlineRow;
  return { ...paged, rows: paged.rows.map(listed) };
}

/** The outline of a plan; null when the actor sees none of it. Two statements. */
export async function outlineRecord(db: Database, actor: Actor, planId: PlanId): Promise<OutlineRecord | null> {
  const record = await planRecord(db, actor, planWithId(planId), outlinedPlans);
  if (record === null) return null;
  const outline = outlineOf(record.view);
  const nameOf = (id: string) => record.names[id] ?? id;
  return {
    ...{ ...outline, childName: record.childName },
    ...{ caseManagerName: nameOf(outline.caseManagerId), accountableName: nameOf(outline.accountableId) },
  };
}
