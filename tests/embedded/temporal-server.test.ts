import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { PortUnavailableError } from '../../embedded/ports';
import { isAlive } from '../../embedded/processes';
import { cachedServer } from '../../embedded/temporal-binary';
import {
  NAMESPACE,
  TemporalStartError,
  startTemporalServer,
  type TemporalServer,
  type TemporalServerOptions,
} from '../../embedded/temporal-server';
import { assertTemporalDurable } from '../../operations/temporal-reach';
import { runScript } from './other-process';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
const servers: TemporalServer[] = [];

function optionsFor(name: string): TemporalServerOptions {
  return {
    binary: cachedServer(),
    databaseFile: folder.in(`${name}/temporal.db`),
    logFile: folder.in(`${name}/temporal.log`),
  };
}

async function start(options: TemporalServerOptions): Promise<TemporalServer> {
  const server = await startTemporalServer(options);
  servers.push(server);
  return server;
}

async function withClient<T>(server: TemporalServer, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await use(new Client({ connection, namespace: NAMESPACE }));
  } finally {
    await connection.close();
  }
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  folder.remove();
});

describe('a Temporal server over one file', () => {
  it('is refused by production, which is told that it keeps its histories in SQLite', async () => {
    const server = await start(optionsFor('not-for-production'));
    await expect(assertTemporalDurable({ address: server.address, tls: null })).rejects.toThrow(
      /CAMAU_TEMPORAL_ADDRESS.*SQLite/,
    );
  });

  it('can be used the moment it is there, and keeps what it acknowledged over SIGKILL, at the same address', async () => {
    const options = optionsFor('kept');
    const first = await start(options);
    const workflow = { taskQueue: 'nobody', workflowId: 'acknowledged' };
    await withClient(first, (client) => client.workflow.start('anything', workflow));
    first.kill();
    await first.exited;
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(options);
    expect(second.address).toBe(first.address);
    expect(second.pid).not.toBe(first.pid);
    const found = await withClient(second, (client) => client.workflow.getHandle('acknowledged').describe());
    expect(found.status.name).toBe('RUNNING');

    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
    expect(existsSync(`${options.databaseFile}.pid`)).toBe(false);
    await second.stop();
  });

  it('keeps closed histories for 30 days', async () => {
    const server = await start(optionsFor('retention'));
    const seconds = await withClient(server, async ({ workflowService }) => {
      const { config } = await workflowService.describeNamespace({ namespace: NAMESPACE });
      return Number(config?.workflowExecutionRetentionTtl?.seconds);
    });
    expect(seconds).toBe(30 * 24 * 60 * 60);
    await server.stop();
  });

  it('outlives a killed parent, and is stopped before the next start on the same data', async () => {
    const options = optionsFor('orphan');
    const parent = runScript(`
      const { startTemporalServer } = require('./embedded/temporal-server');
      startTemporalServer(${JSON.stringify(options)}).then((server) => console.log(server.pid));
      process.stdin.resume();
    `);
    const orphan = Number(await parent.line());
    await parent.kill();
    expect(isAlive(orphan)).toBe(true);

    const next = await start(options);
    expect(isAlive(orphan)).toBe(false);
    expect(next.pid).not.toBe(orphan);
    await next.stop();
  });

  it('leaves a process alone that only has the number in the pid file', async () => {
    const options = optionsFor('reused-pid');
    const bystander = runScript(`console.log('here'); process.stdin.resume();`);
    await bystander.line();
    const { databaseFile } = options;
    await (await start(options)).stop();
    writeFileSync(`${databaseFile}.pid`, `${bystander.pid}\n`);
    const server = await start(options);
    expect(isAlive(bystander.pid)).toBe(true);
    expect(Number(readFileSync(`${databaseFile}.pid`, 'utf8'))).toBe(server.pid);
    await server.stop();
    await bystander.finish();
  });
});

describe('a Temporal server that cannot start says so in one sentence', () => {
  const message = async (options: TemporalServerOptions): Promise<string> => {
    const outcome = await start(options).then(
      () => new Error('it started'),
      (error: unknown) => error as Error,
    );
    expect(outcome).toBeInstanceOf(TemporalStartError);
    expect(outcome.message).not.toContain('\n');
    return outcome.message;
  };

  it('about a damaged database, with the log', async () => {
    const options = optionsFor('damaged');
    await (await start(options)).stop();
    for (const journal of ['-wal', '-shm']) rmSync(`${options.databaseFile}${journal}`, { force: true });
    writeFileSync(options.databaseFile, 'this is no database'.repeat(1000));
    const said = await message(options);
    expect(said).toContain(`${options.databaseFile} is damaged`);
    expect(said).toContain(options.logFile);
  });

  it('about a folder that cannot be written', async () => {
    writeFileSync(folder.in('a-file'), '');
    expect(await message(optionsFor('a-file/inside'))).toContain('cannot write');
  });

  it('about a program that cannot be run', async () => {
    expect(await message({ ...optionsFor('no-program'), binary: folder.in('nothing-here') })).toContain('ENOENT');
  });

  it('about a program that ends at once, with its log', async () => {
    const options = { ...optionsFor('wrong-program'), binary: '/bin/false' };
    expect(await message(options)).toContain(options.logFile);
  });

  it('about a port that is taken, naming the variable', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const attempt = start({ ...optionsFor('port'), ports: { frontend: port } });
    await expect(attempt).rejects.toThrow(PortUnavailableError);
    await expect(attempt).rejects.toThrow(`Port ${port}, wanted for Temporal, is already in use`);
    await expect(attempt).rejects.toThrow('CAMAU_TEMPORAL_PORT');
    taken.close();
  });
});

it('listens on 127.0.0.1 only', async () => {
  const server = await start(optionsFor('loopback'));
  const listening = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
  const inodes = new Set(await socketInodes(server.pid));
  const addresses = listening
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[3] === '0A' && inodes.has(columns[9] ?? ''))
    .map((columns) => (columns[1] ?? '').split(':')[0]);
  expect(addresses.length).toBeGreaterThanOrEqual(8);
  expect(new Set(addresses)).toEqual(new Set(['0100007F']));
  await server.stop();
});

async function socketInodes(pid: number): Promise<string[]> {
  const { readdir, readlink } = await import('node:fs/promises');
  const folderOfLinks = `/proc/${pid}/fd`;
  const links = await Promise.all(
    (await readdir(folderOfLinks)).map((name) => readlink(`${folderOfLinks}/${name}`).catch(() => '')),
  );
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}
