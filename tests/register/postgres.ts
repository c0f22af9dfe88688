import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL server of one test file's own, on a free port of loopback and in a folder that goes with it. */
export interface Postgres {
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
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

/** Starts a server that never waits for the disk. PostgreSQL refuses to run as root: then it runs as `postgres`. */
export async function startPostgres(binaries: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-postgres-'));
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : null;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const options = { ...owner, cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  const init = spawnSync(
    join(binaries, 'initdb'),
    ['-D', folder, '-U', 'camau', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  );
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
  const url = (database: string): string => `postgresql://camau@127.0.0.1:${port}/${database}`;
  await answers(url('postgres'));
  return {
    url,
    stop: async () => {
      shell.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string): number => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
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
