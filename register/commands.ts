import { and, eq, isNull } from 'drizzle-orm';
import type { CommandRow } from '../domain/commit';
import type { Database } from './database';
import { commands } from './schema';

/** A command that was carried out and stands, with its first answer; null when there is none. */
export async function commandWithId(db: Database, commandId: string): Promise<CommandRow | null> {
  const [row] = await db.queries
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
