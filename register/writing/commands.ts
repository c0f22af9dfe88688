import { and, eq, isNull } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { Database, Queries } from '../database/database';
import { commands } from '../schema';

/** A command that was carried out and stands, with its first answer; null when there is none. */
export function commandWithId(db: Database, commandId: string): Promise<CommandRow | null> {
  return standingCommand(db.queries, commandId);
}

/** The same, inside a transaction. */
export async function standingCommand(queries: Queries, commandId: string): Promise<CommandRow | null> {
  const [row] = await queries
    .select({
      commandId: commands.commandId,
      bodyHash: commands.bodyHash,
      name: commands.name,
      by: commands.by,
      at: commands.at,
      answer: commands.answer,
    })
    .from(commands)
    .where(and(eq(commands.commandId, commandId), isNull(commands.voidedAt)));
  return row ?? null;
}
