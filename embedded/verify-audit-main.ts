import { join } from 'node:path';
import { sayVerified } from '../operations/verify-audit';
import { databaseFromPglite } from '../register/database/pglite';
import { lockDataFolder, prepareDataFolder } from './data-folder';
import { embeddedConfig } from './embedded-config';
import { openPglite } from './pglite';

/** Verifies the register in the data folder, which one process at a time can have open: Camau must be stopped. */
async function main(): Promise<void> {
  const folder = prepareDataFolder(embeddedConfig(process.env).dataFolder);
  const lock = lockDataFolder(folder);
  try {
    const database = await openPglite(join(folder, 'register'));
    try {
      await sayVerified(databaseFromPglite(database.client));
    } finally {
      await database.close();
    }
  } finally {
    lock.release();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The audit could not be verified.'}\n`);
  process.exitCode = 1;
});
