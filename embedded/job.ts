import { join } from 'node:path';
import { JOB_NAMES, JOBS } from '../domain/jobs';
import type { JobName } from '../domain/jobs';
import { running } from './data-folder';
import { embeddedConfig } from './embedded-config';
import { ownKey } from './own-key';
import { runJobNow } from './run-job';
import { NAMESPACE } from './temporal-server';

/** Runs one of the jobs that the service does by itself now, in the running Camau. Answers with the exit code. */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    const job = jobIn(args);
    const { temporal, dataFolder } = embeddedConfig(env);
    const { temporal: address } = running(dataFolder);
    const keys = [...temporal.keys, ownKey(join(dataFolder, 'own.key'))];
    await runJobNow({ address, tls: temporal.tls, namespace: NAMESPACE, keys }, job);
    process.stdout.write(`${job} is done.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function jobIn(args: readonly string[]): JobName {
  const job = JOB_NAMES.find((name) => name === args[0]);
  if (job !== undefined && args.length === 1) return job;
  const jobs = JOB_NAMES.map((name) => `  ${name.padEnd(20)} ${JOBS[name].does}`);
  throw new Error(`Say one of these after "npm run --silent job --":\n${jobs.join('\n')}`);
}
