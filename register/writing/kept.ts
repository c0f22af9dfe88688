import { and, eq } from 'drizzle-orm';
import type { PlanId } from '../../domain/ids';
import type { Database } from '../database/database';
import type { KeptPlan } from '../rows';
import { kept, plans } from '../schema';

/** What the closed plan can be opened again from; null for an open plan, and for one that was closed before anything was kept. */
export async function keptOf(db: Database, planId: PlanId): Promise<KeptPlan | null> {
  const [row] = await db.queries
    .select({ carried: kept.carried, rehearsalOffset: plans.rehearsalOffset })
    .from(plans)
    .innerJoin(
      kept,
      and(eq(kept.entityId, plans.planId), eq(kept.version, plans.version), eq(kept.digest, plans.digest)),
    )
    .where(and(eq(plans.planId, planId), eq(plans.open, false)));
  return row ? { carried: row.carried, aheadMs: row.rehearsalOffset * 1_000 } : null;
}
