import { migrateRegister } from './open-register';
import { productionConfig } from './production-config';
import { StartError } from './start-error';

/**
 * Brings the register's schema up to date, as its owner, and gives the API and the workers their own account in it. Run before
 * either of a release is started. Safe to repeat, and beside running ones.
 */
async function main(): Promise<void> {
  const { migrationUrl, databaseUrl } = productionConfig(process.env);
  if (migrationUrl === null) {
    throw new StartError('CAMAU_MIGRATION_URL: expected the postgres:// address of the register, with its owner.');
  }
  const account = await migrateRegister(migrationUrl, databaseUrl);
  process.stdout.write(`The register is up to date; ${account} may serve people from it.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The register could not be brought up to date.'}\n`);
  process.exitCode = 1;
});
