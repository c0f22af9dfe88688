import { and, desc, eq } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ServiceId } from '../../domain/ids';
import { NOTHING_OWN } from '../../domain/policy';
import type { OwnPolicy, OwnRow } from '../../domain/policy';
import type { Database } from '../database/database';
import { PolicyMovedOn } from '../errors';
import { recordWork } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import { policyVersions, services, staff } from '../schema';

/** One version of a service's own policy, with who adopted it and why. */
export interface PolicyVersion extends OwnPolicy {
  readonly reason: string;
  readonly adoptedAt: Instant;
  readonly adoptedByName: string;
}

/** What a service is to do otherwise from now on, as decided on the version that somebody looked at. */
export interface Adoption {
  readonly from: number;
  readonly rows: readonly OwnRow[];
  readonly reason: string;
}

/**
 * Adopts a version of the service's own policy: all its rows, in the place of those before. What began under another version
 * keeps that one's values. Throws PolicyMovedOn when the version is no longer the one that was looked at.
 */
export function adoptPolicy(
  db: Database,
  serviceId: ServiceId,
  { from, rows, reason }: Adoption,
  recorded: Recorded,
): Promise<CommandRow> {
  return recordWork(db, { is: 'service', id: serviceId }, recorded, async (tx) => {
    const isTheirs = eq(services.serviceId, serviceId);
    const [found] = await tx.select({ ownPolicy: services.ownPolicy }).from(services).where(isTheirs).for('update');
    const { version: now } = found?.ownPolicy ?? NOTHING_OWN;
    if (now !== from) throw new PolicyMovedOn(now);
    const version = now + 1;
    const adopted = { adoptedAt: recorded.at, adoptedBy: recorded.by };
    return {
      content: { version, rows: rows.map(({ path, value }) => ({ path, value })) },
      writes: [
        tx.update(services).set({ ownPolicy: { version, rows } }).where(isTheirs),
        tx.insert(policyVersions).values({ serviceId, version, rows, reason, ...adopted }),
      ],
    };
  });
}

/**
 * The own policy of a service in one of its versions; null where there is none such. What was adopted never changes: each is read
 * from the database once, for as long as this process lives.
 */
export function ownPolicyReader(db: Database): (serviceId: ServiceId, version: number) => Promise<OwnPolicy | null> {
  const known = new Map<string, OwnPolicy>();
  return async (serviceId, version) => {
    const key = JSON.stringify([serviceId, version]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const [row] = await db.queries
      .select({ version: policyVersions.version, rows: policyVersions.rows })
      .from(policyVersions)
      .where(and(eq(policyVersions.serviceId, serviceId), eq(policyVersions.version, version)));
    if (row !== undefined) known.set(key, row);
    return row ?? null;
  };
}

/** Every version that the service has adopted, the latest first; in one statement. */
export async function policyVersionsOf(db: Database, serviceId: ServiceId): Promise<readonly PolicyVersion[]> {
  const { version, rows, reason, adoptedAt } = policyVersions;
  return db.queries
    .select({ version, rows, reason, adoptedAt, adoptedByName: staff.name })
    .from(policyVersions)
    .innerJoin(staff, eq(staff.staffId, policyVersions.adoptedBy))
    .where(eq(policyVersions.serviceId, serviceId))
    .orderBy(desc(version));
}
