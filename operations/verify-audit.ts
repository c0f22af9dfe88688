import { verifyAccessLog } from '../register/access/access-chain';
import { verifyAudits } from '../register/writing/audit';
import type { Database } from '../register/database/database';

/**
 * Recomputes every chain of the register's audit and of the log of who has looked, and says in a few lines what was found.
 * The heads are worth noting elsewhere: rows missing from the very end of a chain show only against an earlier head.
 */
export async function verifyAudit(db: Database): Promise<{ readonly intact: boolean; readonly says: string }> {
  const [audits, looks] = [await verifyAudits(db), await verifyAccessLog(db)];
  const lines = [
    `Changes: ${audits.rows} rows in ${audits.chains} chains.`,
    `Looks: ${looks.rows} rows in one chain; its head is ${looks.head.seq} ${looks.head.hash}.`,
    ...audits.broken.map(({ entityId, brokenAt }) => `BROKEN: the changes of ${entityId}, at row ${brokenAt}.`),
    ...(looks.brokenAt === null ? [] : [`BROKEN: the looks, at row ${looks.brokenAt}.`]),
  ];
  const intact = audits.broken.length === 0 && looks.brokenAt === null;
  return {
    intact,
    says: [...lines, intact ? 'All are as they were written.' : 'Somebody has changed what was written.'].join('\n'),
  };
}

/** The same, said at a terminal: the process ends with 1 when anything is broken. */
export async function sayVerified(db: Database): Promise<void> {
  const { intact, says } = await verifyAudit(db);
  process.stdout.write(`${says}\n`);
  if (!intact) process.exitCode = 1;
}
