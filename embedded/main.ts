import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { PATHS, signInPath } from '../api/paths';
import type { Config } from '../config';
import { ROLES } from '../domain/people';
import { AUDIENCE, startCamau } from './camau';
import type { Camau, CamauOptions } from './camau';
import { lockDataFolder, prepareDataFolder } from './data-folder';
import type { FolderLock } from './data-folder';
import { embeddedConfig } from './embedded-config';
import { freePorts, PortUnavailableError } from './ports';
import { step } from './progress';
import { loadSample } from './sample/load-sample';
import { stopRequest } from './stop-request';
import type { StopRequest } from './stop-request';
import { findTemporalServer } from './temporal-binary';

/** Starts the whole of Camau on this machine, says where it is, and stops it again when asked to. Ends the process. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const config = embeddedConfig(env);
    const folder = prepareDataFolder(config.dataFolder);
    const lock = lockDataFolder(folder);
    try {
      await run(config, folder, lock);
    } finally {
      lock.release();
    }
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

async function run(config: Config, folder: string, lock: FolderLock): Promise<void> {
  const asked = stopRequest();
  const log = logInto(folder, config.logLevel);
  const found = step('Finding a Temporal server', (note) =>
    findTemporalServer({
      ...(config.temporal.address === null ? {} : { address: config.temporal.address }),
      ...(config.cacheFolder === null ? {} : { cache: config.cacheFolder }),
      progress: note,
    }),
  );
  const source = await Promise.race([found, asked.promise]);
  if (source === undefined) return;
  const camau = await startOnPorts(config, {
    folder,
    temporal:
      source.kind === 'address' ? { address: source.address, tls: config.temporal.tls } : { binary: source.binary },
    host: config.host,
    publicUrl: config.publicUrl,
    edge: config.edge,
    maxCachedWorkflows: config.maxCachedWorkflows,
    keys: config.keys,
    temporalKeys: config.temporal.keys,
    log,
    progress: step,
  });
  asked.cutShortBy(() => camau.server?.kill());
  try {
    await serve(camau, { folder, lock, asked, log });
  } finally {
    asked.stopping();
    await step('Stopping', () => camau.stop());
  }
}

/** Fills an empty register, says where to go, and returns when asked to stop. Throws when Temporal ends by itself. */
async function serve(
  camau: Camau,
  { folder, lock, asked, log }: { folder: string; lock: FolderLock; asked: StopRequest; log: Logger },
): Promise<void> {
  const ended = (camau.server?.exited ?? new Promise<never>(() => undefined)).then(() => {
    throw new Error(`The Temporal server ended by itself; its log is ${join(folder, 'temporal.log')}. Start again.`);
  });
  // What a start before this one was cut off from is put right first: loading goes on from what the register shows, and
  // may be refused what history does not know yet. Nobody waits for half past five to see for whom a plan should start.
  const loaded = camau.worker.repaired
    .then(() => loadSample({ ...camau, audience: AUDIENCE, folder, progress: step }))
    .then(() => camau.runJob('eligibility-sweep'));
  loaded.catch((error: unknown) => {
    log.error(
      { fault: error instanceof Error ? error.message : 'unknown' },
      'the sample service was not loaded and swept',
    );
  });
  await Promise.race([loaded, ended, asked.promise]);
  if (asked.already()) return;
  lock.note({ url: camau.apiUrl, signIn: camau.issuer.issuer, temporal: camau.temporal.address });
  process.stdout.write(whereToGo(camau, folder));
  await Promise.race([ended, asked.promise]);
}

const TRIES = 3;

/**
 * Starts Camau on the ports that the configuration names, and on free ones for the rest. A free port may be taken
 * between being found and being used; then others are looked for. A port that was asked for is never exchanged.
 */
async function startOnPorts(config: Config, options: Omit<CamauOptions, 'ports'>): Promise<Camau> {
  const asked = [config.port, config.mailPort, config.demoIssuerPort];
  for (let tried = 1; ; tried += 1) {
    try {
      return await startCamau({ ...options, ports: await portsOf(config) });
    } catch (error) {
      const ours = error instanceof PortUnavailableError && !asked.includes(error.port);
      if (!ours || tried === TRIES) throw error;
    }
  }
}

/** A port of 0 is any free one; the mail catcher's SMTP is nobody's business but ours. */
async function portsOf(config: Config) {
  const [api, mailPage, issuer, smtp] = await freePorts(4);
  if (api === undefined || mailPage === undefined || issuer === undefined || smtp === undefined) {
    throw new Error('The operating system gave no free ports.');
  }
  return {
    api: config.port || api,
    mailPage: config.mailPort || mailPage,
    issuer: config.demoIssuerPort || issuer,
    smtp,
  };
}

/** The log of this start goes to a file, so that the terminal stays readable; the one before is kept beside it. */
function logInto(folder: string, level: string): Logger {
  const file = join(folder, 'camau.log');
  try {
    renameSync(file, `${file}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return pino({ level }, pino.destination({ dest: file, sync: true, mode: 0o600 }));
}

function whereToGo({ apiUrl, publicUrl, mail }: Camau, folder: string): string {
  const token = `${folder === resolve('.camau') ? '' : `CAMAU_DATA='${folder}' `}npm run --silent token --`;
  return `
Camau is running. Everybody in it is invented.

  Sign in   ${publicUrl}${signInPath(0)}
  API       ${apiUrl}/v1
  OpenAPI   ${apiUrl}${PATHS.openapi}
  Mail      ${mail.url}
  Data      ${folder}

For the API, a token of one of its staff, in a second terminal:

  ${token} probation-officer

or any other role: ${listOf(ROLES.filter((role) => role !== 'probation-officer'))}.
For example, the tasks of a case manager:

  curl -H "Authorization: Bearer $(${token} case-manager)" "${apiUrl}${PATHS.tasks}?assignee=me"

Ctrl-C stops it; npm start goes on where it was.
`;
}

/** Words in lines that fit a terminal. */
function listOf(words: readonly string[]): string {
  return words.join(', ').replace(/(.{50,80}?), /, '$1,\n');
}

/** What went wrong, for the person at the terminal: a sentence, never a stack. */
function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
