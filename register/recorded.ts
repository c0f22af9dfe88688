import { sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/london-time';
import type { CommandRow } from '../domain/commit';
import type { StaffId } from '../domain/ids';
import type { StartKey } from '../domain/protocol';
import { standingCommand } from './commands';
import type { Database, Queries } from './database';
import { auditNow, lockHistory } from './history';
import { audit, commands } from './schema';
import { inOneStatement } from './statements';

/** What is recorded with every change of what the register itself owns: who did what, when, and by which request. */
export interface Recorded {
  readonly by: StaffId;
  readonly at: Instant;
  /** The action's name. */
  readonly what: string;
  readonly key: StartKey;
}

/** Whose account stands in the audit, under a name that no plan can have. */
export interface Whose {
  readonly is: 'staff' | 'team' | 'proposal';
  readonly id: string;
}
export const auditedAs = ({ is, id }: Whose): string => `${is}:${id}`;

/**
 * One change in one transaction, with its line in the audit and the command by which a repeat is recognised. The command
 * that stands is given back: of a repeat it is the first one, and nothing is done twice. `check` runs while nobody else
 * changes the same thing: what it throws leaves everything as it was.
 */
export async function recordChange(
  db: Database,
  whose: Whose,
  { by, at, what, key }: Recorded,
  content: Readonly<Record<string, unknown>>,
  write: (tx: Queries) => SQLWrapper,
  check: (tx: Queries) => Promise<void> = () => Promise.resolve(),
): Promise<CommandRow> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key.commandId}, 1))`);
    const first = await standingCommand(tx, key.commandId);
    if (first !== null) return first;
    const entityId = auditedAs(whose);
    const known = await lockHistory(tx, entityId, 0);
    const rows = auditNow(entityId, known, [{ act: 'change', by: [by], content: { what, ...content } }]);
    const version = known.auditHead.seq + 1;
    const answer = { entityId, version, peopleVersion: version, item: { id: whose.id, rev: version } };
    const row: CommandRow = { ...key, name: what, by, at, answer };
    await check(tx);
    await inOneStatement(tx, [
      write(tx),
      tx.insert(commands).values({ ...row, at, entityId, version }),
      tx.insert(audit).values(rows),
    ]);
    return row;
  });
}
