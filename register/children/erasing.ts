import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId } from '../../domain/ids';
import { lockChild } from '../concerns/concerns';
import type { Database, Queries } from '../database/database';
import { auditNow, lockHistory } from '../writing/history';
import { isHeld } from './legal-holds';
import { auditedAs } from '../writing/recorded';
import { audit, concerns, extracts, plans, sealedTexts, services } from '../schema';
import { isNotSealed } from './sealed';
import { inOneStatement } from '../database/statements';

/** Which texts are to go: of this service, and of extracts whose last day lies before this one. */
export interface ToErase {
  readonly serviceId: ServiceId;
  readonly lastDayBefore: LocalDate;
}

/**
 * Erases the texts of extracts that could be read for the last time before that day, at most so many, and gives how many
 * it were. What was decided, who received it and who looked stays. Nothing is erased of a practice plan, of a child
 * about whom a concern is open, who has died, or on whom a legal hold stands. The audit of each service says which extracts they were, and no more.
 */
export function eraseExtractTexts(db: Database, which: ToErase, atMost: number): Promise<number> {
  return db.transaction(async (tx) => {
    const children = (await erasable(tx, which, atMost)).map(({ childId }) => childId);
    // Whoever sets a legal hold, or raises a concern, comes before this or after it: what is found under the lock holds.
    for (const childId of [...new Set(children)].sort()) await lockChild(tx, childId);
    const found = await erasable(tx, which, atMost, children);
    if (found.length === 0) return 0;
    const rows = [];
    for (const serviceId of new Set(found.map((one) => one.serviceId))) {
      const entityId = auditedAs({ is: 'service', id: serviceId });
      const known = await lockHistory(tx, entityId, 0);
      const ofService = found.filter((one) => one.serviceId === serviceId).map(({ extractId }) => extractId);
      const content = { what: 'erase-extract-texts', extractIds: ofService };
      rows.push(...auditNow(entityId, known, [{ act: 'change', by: [], content }]));
    }
    const texts = found.map(({ textId }) => textId);
    await inOneStatement(tx, [
      tx.delete(sealedTexts).where(inArray(sealedTexts.textId, texts)),
      tx.insert(audit).values(rows),
    ]);
    return found.length;
  });
}

/** The texts that may go, at most so many; of these children, where they are named. */
function erasable(tx: Queries, { serviceId, lastDayBefore }: ToErase, atMost: number, of?: readonly ChildId[]) {
  const worried = sql`exists (select 1 from ${concerns} where ${concerns.childId} = ${plans.childId} and ${concerns.open})`;
  return tx
    .select({
      ...{ extractId: extracts.extractId, textId: extracts.textId },
      ...{ serviceId: plans.serviceId, childId: plans.childId },
    })
    .from(extracts)
    .innerJoin(sealedTexts, and(eq(sealedTexts.textId, extracts.textId), eq(sealedTexts.planId, extracts.planId)))
    .innerJoin(plans, eq(plans.planId, extracts.planId))
    .innerJoin(services, eq(services.serviceId, plans.serviceId))
    .where(
      and(
        ...[eq(services.serviceId, serviceId), lt(extracts.expiresOn, lastDayBefore), eq(plans.rehearsal, false)],
        ...[isNotSealed(), sql`not ${worried} and not ${isHeld(plans.childId)}`],
        of && inArray(plans.childId, [...of]),
      ),
    )
    .orderBy(plans.serviceId, extracts.extractId)
    .limit(atMost);
}
