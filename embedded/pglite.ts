import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/** The database did not open; the message is one sentence for the person at the terminal. */
export class PgliteOpenError extends Error {
  override readonly name = 'PgliteOpenError';
}

export interface OpenDatabase {
  readonly client: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the database in `folder`, or a new one in memory. One process at a time may have a folder open: `lockDataFolder`
 * sees to that, PGlite does not. Writes survive a killed process, but not a power failure. A new one in memory may begin as a
 * copy of a dump. Throws {@link PgliteOpenError}.
 */
export async function openPglite(folder: string, copyOf?: Blob): Promise<OpenDatabase> {
  try {
    if (folder !== 'memory') mkdirSync(folder, { recursive: true, mode: 0o700 });
    const client = await PGlite.create(
      folder === 'memory' ? (copyOf ? { loadDataDir: copyOf } : {}) : { dataDir: folder },
    );
    await client.query('select 1');
    return { client, close: () => client.close() };
  } catch (error) {
    throw new PgliteOpenError(whyNotOpen(folder, error), { cause: error });
  }
}

const CANNOT_WRITE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

function whyNotOpen(folder: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (CANNOT_WRITE.has(code)) return `The database folder ${folder} cannot be written (${code}).`;
  if (folder === 'memory') return `The database in memory did not start: ${message}.`;
  return `The database in ${folder} does not open and is probably damaged: restore a backup, or move the folder away to start empty.`;
}
