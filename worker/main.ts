import { join } from 'node:path';
import { runProcess } from '../operations/run-process';
import { ownBuild } from './builds';
import { measuredRegister } from './measured-register';
import { runWorker } from './run-worker';

/** Where the production build puts the bundle of workflows. */
const BUNDLE = join(__dirname, '..', 'workflow-bundle.js');

/** The worker as a process of its own, in production. Any number of them share the work. */
void runProcess('worker', async ({ config, register, metrics, log }) => {
  const { temporal, smtp, publicUrl, maxCachedWorkflows } = config;
  return runWorker({
    temporal,
    register: measuredRegister(register, metrics, log),
    smtp,
    mail: { from: smtp.from, publicUrl },
    workflows: { bundle: { codePath: BUNDLE } },
    build: ownBuild(),
    maxCachedWorkflows,
    log,
  });
});
