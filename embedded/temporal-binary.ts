import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { goInstall, runTelling } from './go-install';
import type { Go } from './go-install';

/** The server's version: the newest that Go 1.26.8 builds, and the one that the tests run on. */
export const TEMPORAL_VERSION = '1.32.1';

/** Where a running server is, or the program to start one with. */
export type TemporalSource =
  { readonly kind: 'address'; readonly address: string } | { readonly kind: 'binary'; readonly binary: TemporalBinary };

/** A program that starts a server: the server itself, or Temporal's command line tool with a server in it. */
export interface TemporalBinary {
  readonly program: 'server' | 'cli';
  readonly path: string;
}

export interface FindOptions {
  /** `CAMAU_TEMPORAL_ADDRESS`: a server that somebody else runs. */
  readonly address?: string | undefined;
  /** Where programs are kept between starts; {@link cacheFolder} when not given. */
  readonly cache?: string;
  /** A line for the person who waits, every few seconds. */
  readonly progress?: (line: string) => void;
  /** The commands that fetch a program; the real ones when not given. */
  readonly commands?: Partial<FetchCommands>;
}

interface FetchCommands {
  readonly go: Go;
  /** Fetches the command line tool into the folder given as its last argument and prints the program's path. */
  readonly download: readonly [string, ...string[]];
}

/** No way to a server was open; the message names each and why it was closed. */
export class TemporalNotFoundError extends Error {
  override readonly name = 'TemporalNotFoundError';
}

/** Where programs that are fetched once per machine are kept. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['CAMAU_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'camau');
}

/** The server program's place in the cache, whether or not it is there yet. */
export function cachedServer(cache: string = cacheFolder()): string {
  return join(cache, `temporal-${TEMPORAL_VERSION}`, 'server');
}

/**
 * Finds a Temporal server, in this order: the address in the configuration; the cached program; a build of the server
 * with Go into the cache; the SDK's download of Temporal's command line tool. An address that is given is believed: a
 * wrong one fails when it is used, instead of starting another server in silence. Throws {@link TemporalNotFoundError}.
 */
export async function findTemporalServer(options: FindOptions = {}): Promise<TemporalSource> {
  const { address, cache = cacheFolder(), progress = () => undefined } = options;
  const commands = { go: ['go'] as const, download: downloadCommand(), ...options.commands };
  if (address !== undefined && address !== '') return { kind: 'address', address };

  const path = cachedServer(cache);
  const whyNot = ['1. a server of your own: CAMAU_TEMPORAL_ADDRESS is not set'];
  const ways: [string, () => Promise<TemporalBinary>][] = [
    [`the cached program ${path}`, () => useCached(path)],
    ['a build with Go', () => buildWithGo(commands.go, path, progress)],
    ['the download from temporal.download', () => download(commands.download, cache, progress)],
  ];
  for (const [way, open] of ways) {
    try {
      return { kind: 'binary', binary: await open() };
    } catch (error) {
      whyNot.push(`${whyNot.length + 1}. ${way}: ${(error as Error).message}`);
    }
  }
  throw new TemporalNotFoundError(`Camau needs a Temporal server and found none.\n  ${whyNot.join('\n  ')}`);
}

async function useCached(path: string): Promise<TemporalBinary> {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Error('it is not there');
  }
  try {
    await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
  } catch (error) {
    throw new Error(`it does not run (${firstLine((error as Error).message)})`, { cause: error });
  }
  return { program: 'server', path };
}

async function buildWithGo(
  go: FetchCommands['go'],
  path: string,
  progress: (line: string) => void,
): Promise<TemporalBinary> {
  const module = `go.temporal.io/server/cmd/server@v${TEMPORAL_VERSION}`;
  await goInstall({ module, path, title: 'Building Temporal with Go' }, progress, go);
  return { program: 'server', path };
}

async function download(
  command: FetchCommands['download'],
  cache: string,
  progress: (line: string) => void,
): Promise<TemporalBinary> {
  mkdirSync(cache, { recursive: true });
  const output = await runTelling([...command, cache], {}, 'Downloading Temporal', progress);
  const path = output.trim();
  accessSync(path, constants.X_OK);
  return { program: 'cli', path };
}

/** A process of its own, because the SDK's runtime can be set up only once in a process, and not by us. */
function downloadCommand(): FetchCommands['download'] {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  return [process.execPath, '--import', loader, join(__dirname, 'temporal-download.ts')];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
