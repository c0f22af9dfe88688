import { homedir } from 'node:os';
import { join } from 'node:path';

/** The server's version: the last that the Go toolchain of Debian's and Node's images builds as it is. */
export const TEMPORAL_VERSION = '1.32.1';

/** Where programs that are fetched once per machine are kept. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['CAMAU_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'camau');
}

/** The server program's place in the cache, whether or not it is there yet. */
export function cachedServer(cache: string = cacheFolder()): string {
  return join(cache, `temporal-${TEMPORAL_VERSION}`, 'server');
}
