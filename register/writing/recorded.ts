import { sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { StaffId } from '../../domain/ids';
import type { StartKey } from '../../domain/protocol';
import { standingCommand } from './commands';
import type { Database, Queries } from '../database/database';
import { auditNow, lockHistory } from './history';
import { audit, commands } from '../schema';
import { inOneStatement } from '../database/statements';

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
  readonly is:
    | 'staff'
    | 'team'
    | 'proposal'
    | 'service'
    | 'note'
    | 'child'
    | 'link'
    | 'hold'
    | 'restriction'
    | 'restricted-look'
    | 'supervision';
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
  recorded: Recorded,
  content: Readonly<Record<string, unknown>>,
  write: (tx: Queries) => SQLWrapper,
  check: (tx: Queries) => Promise<void> = () => Promise.resolve(),
): Promise<CommandRow> {
  return recordWork(db, whose, recorded, async (tx) => {
    await check(tx);
    return { content, writes: [write(tx)] };
  });
}

/** The same for a change that is found out, or done, while nobody else changes the same thing; it says what to record. */
export async function recordWork(
  db: Database,
  whose: Whose,
  { by, at, what, key }: Recorded,
  work: (tx: Queries) => Promise<{
    readonly content: Readonly<Record<string, unknown>>;
    readonly writes: readonly SQLWrapper[];
  }>,
): Promise<CommandRow> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key.commandId}, 1))`);
    const first = await standingCommand(tx, key.commandId);
    if (first !== null) return first;
    const entityId = auditedAs(whose);
    const known = await lockHistory(tx, entityId, 0);
    const { content, writes } = await work(tx);
    const rows = auditNow(entityId, known, [{ act: 'change', by: [by], content: { what, ...content } }]);
    const version = known.auditHead.seq + 1;
    const answer = { entityId, version, peopleVersion: version, item: { id: whose.id, rev: version } };
    const row: CommandRow = { ...key, name: what, by, at, answer };
    await inOneStatement(tx, [
      ...writes,
      tx.insert(commands).values({ ...row, at, entityId, version }),
      tx.insert(audit).values(rows),
    ]);
    return row;
  });
}
