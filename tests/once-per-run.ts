import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { migrate } from '../register/database/database';
import { databaseFromPglite } from '../register/database/pglite';
import { bundling } from '../worker/bundling';
import { makeRunFolder } from './run-folder';

/**
 * What takes seconds to make and is the same for every suite. The first suite of a run of jest that needs it makes it, all
 * later ones read the file; two that need it first at the same moment both make it, and either will do. Gives the file's path.
 */
async function oncePerRun(name: string, make: () => Promise<string | Uint8Array>): Promise<string> {
  // Benchmarks run without jest: what they make is theirs alone.
  if (process.env['CAMAU_TEST_RUN_FOLDER'] === undefined) process.once('exit', makeRunFolder());
  const folder = process.env['CAMAU_TEST_RUN_FOLDER'] ?? '';
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const partly = `${path}.${randomUUID()}`;
  writeFileSync(partly, await make());
  renameSync(partly, path);
  return path;
}

/** An empty register that is up to date, for `loadDataDir` of PGlite. */
export async function emptyRegister(): Promise<Blob> {
  const path = await oncePerRun('register.tar', async () => {
    const client = new PGlite();
    await migrate(databaseFromPglite(client));
    const dump = await client.dumpDataDir('none');
    await client.close();
    return new Uint8Array(await dump.arrayBuffer());
  });
  // Not `openAsBlob`: it fails when another suite puts its own in the place of the file before this one is read.
  return new Blob([readFileSync(path)]);
}

/** Today's workflows, bundled as production bundles them. */
export async function workflowBundle(): Promise<{ readonly code: string }> {
  const path = await oncePerRun('workflows.js', async () => {
    const logger = new DefaultLogger('WARN');
    const workflowsPath = require.resolve('../workflows/index');
    return (await bundleWorkflowCode({ workflowsPath, ...bundling(), logger })).code;
  });
  return { code: readFileSync(path, 'utf8') };
}
