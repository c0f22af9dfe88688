import { databaseFromPg, poolFor } from '../register/database/database';
import { productionConfig } from './production-config';
import { sayVerified } from './verify-audit';

/** Verifies the register in PostgreSQL, beside the running service. */
async function main(): Promise<void> {
  const pool = poolFor(productionConfig(process.env).databaseUrl);
  try {
    await sayVerified(databaseFromPg(pool));
  } finally {
    await pool.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The audit could not be verified.'}\n`);
  process.exitCode = 1;
});
