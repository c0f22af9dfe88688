import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { assertNamespaceUsable, registerNamespace } from '../operations/namespace';
import { assertPortFree, freePorts, isPortFree } from './ports';
import { commandLine, endProcess, isAlive } from './processes';
import type { TemporalBinary } from './temporal-binary';
import {
  DYNAMIC_SETTINGS,
  PORT_NAMES,
  dynamicConfig,
  portsInConfig,
  serverConfig,
  type TemporalPorts,
} from './temporal-config';

/** The namespace that every plan, contact and concern lives in. */
export const NAMESPACE = 'camau';

const READY_WITHIN_MS = 60_000;
const STOP_GRACE_MS = 10_000;
const FREE_PORT_ATTEMPTS = 3;

export interface TemporalServerOptions {
  /** The program, as `findTemporalServer` finds it; a path alone is the server itself. */
  readonly binary: string | TemporalBinary;
  /** The one SQLite file with all of the server's data; its folder is made when it is missing. */
  readonly databaseFile: string;
  /** Where the server's own output goes; the file of the start before is kept beside it as `<name>.1`. */
  readonly logFile: string;
  /**
   * The port that clients use, or `free` (the default): those of the last start on this data where they are still free,
   * so that clients find a restarted server again. The inner ports are always chosen like that.
   */
  readonly ports?: 'free' | { readonly frontend: number };
  /** Where the server's process id stands while it runs; `<databaseFile>.pid` when not given. */
  readonly pidFile?: string;
}

export interface TemporalServer {
  /** `host:port` for clients and workers. */
  readonly address: string;
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Asks the server to end and returns when it has; safe to call twice. */
  stop(): Promise<void>;
  /** SIGKILL, for tests of what survives it. */
  kill(): void;
}

/** The server did not start; the message is one sentence for the person at the terminal, with the log to look at. */
export class TemporalStartError extends Error {
  override readonly name = 'TemporalStartError';
}

/**
 * Starts a Temporal server over one SQLite file and returns when the namespace {@link NAMESPACE} can be used. It runs in
 * a process group of its own: Ctrl-C does not reach it, whoever started it stops it last. A server that a killed parent
 * left on the same data is stopped first. Throws {@link TemporalStartError}.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const files = serverFiles(options);
  try {
    for (const file of Object.values<string>({ ...files })) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    await stopOrphan(files);
    keepPreviousLog(files.log);
  } catch (error) {
    if (error instanceof TemporalStartError) throw error;
    throw new TemporalStartError(`Temporal cannot write its files beside ${files.database}: ${reason(error)}.`);
  }
  const ports = options.ports ?? 'free';
  if (ports !== 'free') await assertPortFree(ports.frontend, { purpose: 'Temporal', variable: 'CAMAU_TEMPORAL_PORT' });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(options.binary, files, await choosePorts(files, ports));
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === FREE_PORT_ATTEMPTS) throw error;
    }
  }
}

/** A port was free a moment ago and is not any more: another try is enough. */
class PortTakenError extends TemporalStartError {}

interface ServerFiles {
  readonly database: string;
  readonly log: string;
  readonly pid: string;
  readonly config: string;
  readonly dynamicConfig: string;
}

function serverFiles(options: TemporalServerOptions): ServerFiles {
  const database = resolve(options.databaseFile);
  return {
    database,
    log: resolve(options.logFile),
    pid: resolve(options.pidFile ?? `${database}.pid`),
    config: `${database}.server.yaml`,
    dynamicConfig: `${database}.dynamic.yaml`,
  };
}

/**
 * The last ports once more, where they are free. For the inner ones that is more than tidy: the server remembers its
 * members of the last 20 seconds in its database, and a restart that finds them all silent waits that long for them.
 */
async function choosePorts(files: ServerFiles, wanted: 'free' | { readonly frontend: number }): Promise<TemporalPorts> {
  const last = { ...lastPorts(files), ...(wanted === 'free' ? {} : wanted) };
  const fresh = await freePorts(PORT_NAMES.length);
  const chosen = await Promise.all(
    PORT_NAMES.map(async (name, index) => {
      const port = last[name];
      return [name, port !== undefined && (await isPortFree(port)) ? port : fresh[index]] as const;
    }),
  );
  return Object.fromEntries(chosen) as unknown as TemporalPorts;
}

function lastPorts(files: ServerFiles): Partial<TemporalPorts> {
  try {
    return portsInConfig(readFileSync(files.config, 'utf8'));
  } catch {
    return {};
  }
}

async function start(
  binary: TemporalServerOptions['binary'],
  files: ServerFiles,
  ports: TemporalPorts,
): Promise<TemporalServer> {
  const paths = { databaseFile: files.database, dynamicConfigFile: files.dynamicConfig };
  writeFileSync(files.dynamicConfig, dynamicConfig(), { mode: 0o600 });
  writeFileSync(files.config, serverConfig(paths, ports), { mode: 0o600 });
  const child = await spawnServer(startCommand(binary, files, ports), files);
  const address = `127.0.0.1:${ports.frontend}`;
  const exited = once(child.process, 'exit').then(() => {
    if (readPid(files) === child.pid) rmSync(files.pid, { force: true });
  });
  const stop = async (): Promise<void> => {
    if (!hasEnded(child.process)) child.process.kill('SIGTERM');
    const overdue = setTimeout(() => child.process.kill('SIGKILL'), STOP_GRACE_MS);
    await exited;
    clearTimeout(overdue);
  };
  const ended = exited.then(() => {
    throw startFailure(files, child.process.exitCode);
  });
  const readiness = new AbortController();
  try {
    await Promise.race([untilUsable(address, readiness.signal), ended]);
  } catch (error) {
    readiness.abort();
    await stop();
    if (error instanceof TemporalStartError) throw error;
    throw new TemporalStartError(
      `The Temporal server did not become ready: ${reason(error)}. Its log is ${files.log}.`,
    );
  }
  ended.catch(() => undefined);
  return { address, pid: child.pid, exited, stop, kill: () => void child.process.kill('SIGKILL') };
}

/** The server takes its configuration from a file; the command line tool writes its own and takes the rest as options. */
function startCommand(
  binary: TemporalServerOptions['binary'],
  files: ServerFiles,
  ports: TemporalPorts,
): [string, ...string[]] {
  const { program, path } = typeof binary === 'string' ? { program: 'server', path: binary } : binary;
  if (program === 'server') return [path, '--config-file', files.config, '--allow-no-auth', 'start'];
  const settings = Object.entries(DYNAMIC_SETTINGS).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
  const where = ['--ip', '127.0.0.1', '--port', String(ports.frontend), '--db-filename', files.database];
  return [path, 'server', 'start-dev', '--headless', '--log-level', 'warn', ...where, ...settings];
}

async function spawnServer(
  [program, ...args]: [string, ...string[]],
  files: ServerFiles,
): Promise<{ process: ChildProcess; pid: number }> {
  const log = openSync(files.log, 'a', 0o600);
  try {
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: dirname(files.database),
    });
    await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error as Error))]);
    const pid = child.pid;
    if (pid === undefined) throw new Error('it has no process id');
    writeFileSync(files.pid, `${pid}\n`, { mode: 0o600 });
    return { process: child, pid };
  } catch (error) {
    throw new TemporalStartError(`The Temporal server ${program} could not be run: ${reason(error)}.`);
  } finally {
    closeSync(log);
  }
}

/** Stops the server that an earlier, killed process left running on this data: two servers would damage the file. */
async function stopOrphan(files: ServerFiles): Promise<void> {
  const pid = readPid(files);
  if (pid === undefined || !isAlive(pid)) return;
  if (commandLine(pid)?.includes(files.database) === true) await endProcess(pid, STOP_GRACE_MS);
}

function readPid(files: ServerFiles): number | undefined {
  try {
    const pid = Number(readFileSync(files.pid, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function keepPreviousLog(log: string): void {
  try {
    renameSync(log, `${log}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  closeSync(openSync(log, 'a', 0o600));
}

/** Polls the real door: a listener, then gRPC, then the namespace as each of the server's services knows it. */
async function untilUsable(address: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  await repeat(() => untilListening(address), 50);
  const connection = await repeat(() => Connection.connect({ address, connectTimeout: 2_000 }), 50);
  try {
    await repeat(() => registerNamespace(connection, NAMESPACE), 50);
    await repeat(() => assertNamespaceUsable(connection, NAMESPACE), 50);
  } finally {
    await connection.close();
  }

  async function repeat<T>(attempt: () => Promise<T>, pauseMs: number): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await delay(pauseMs, undefined, { signal });
    }
  }
}

async function untilListening(address: string): Promise<void> {
  const [host, port] = address.split(':');
  const socket = connect({ host, port: Number(port) });
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** What the server's output means, in the order of likelihood. */
const KNOWN_FAILURES: readonly { readonly seen: RegExp; readonly says: (files: ServerFiles) => string }[] = [
  {
    seen: /not a database|malformed|disk image|file is encrypted/i,
    says: (files) => `Temporal's database ${files.database} is damaged; move it away to start empty, or restore a copy`,
  },
  {
    seen: /readonly database|unable to open database|permission denied|read-only file system/i,
    says: (files) => `Temporal cannot write its database ${files.database}`,
  },
  { seen: /no space left|disk is full/i, says: (files) => `The disk of ${files.database} is full` },
];

function startFailure(files: ServerFiles, exitCode: number | null): TemporalStartError {
  const output = readFileSync(files.log, 'utf8').slice(-20_000);
  if (/address already in use/i.test(output)) {
    return new PortTakenError(`A port that Temporal wanted is in use. Its log is ${files.log}.`);
  }
  const known = KNOWN_FAILURES.find(({ seen }) => seen.test(output));
  const says = known?.says(files) ?? `The Temporal server ended while it started (exit code ${exitCode ?? 'none'})`;
  return new TemporalStartError(`${says}. Its log is ${files.log}.`);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
