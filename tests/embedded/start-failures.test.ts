import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { isAlive } from '../../embedded/processes';
import { runCommand } from './command';
import { scratchFolder } from './scratch-folder';

jest.setTimeout(120_000);
const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

/** What `npm start` says when it cannot start: everything must be one clear statement, and nothing may go on running. */
async function whyNot(data: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const command = runCommand('start.cjs', [], { CAMAU_DATA: data, ...env });
  expect(await command.exited).toBe(1);
  expect(command.out()).not.toContain('Camau is running');
  expect(command.err()).not.toMatch(/^\s+at /m);
  const pidFile = join(data, 'temporal.db.pid');
  if (existsSync(pidFile)) expect(isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  return command.err();
}

describe('npm start that cannot start', () => {
  it.each(['CAMAU_PORT', 'CAMAU_MAIL_PORT', 'CAMAU_DEMO_ISSUER_PORT'])(
    'names %s when that port is in use',
    async (variable) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const said = await whyNot(folder.in('port'), { [variable]: String(port) });
      expect(said).toMatch(
        new RegExp(`^Port ${port}, wanted for .+, is already in use: choose another with ${variable}=`),
      );
      await once(other.close(), 'close');
    },
  );

  it('says that the register is damaged, and what to do', async () => {
    const data = folder.in('damaged-register');
    mkdirSync(join(data, 'register'), { recursive: true });
    writeFileSync(join(data, 'register', 'PG_VERSION'), 'nonsense');
    expect(await whyNot(data)).toMatch(
      /^The database in .+register does not open and is probably damaged: restore .+\n$/,
    );
  });

  it('says that Temporal’s file is damaged, and what to do', async () => {
    const data = folder.in('damaged-temporal');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'temporal.db'), 'This is no database, whatever its name says. '.repeat(100));
    expect(await whyNot(data)).toMatch(/^Temporal's database .+temporal\.db is damaged; move it away .+\n$/);
  });

  it('says that the data folder cannot be used', async () => {
    writeFileSync(folder.in('a-file'), '');
    expect(await whyNot(folder.in('a-file'))).toMatch(
      /^Camau cannot write its data folder .+: choose another with CAMAU_DATA=.+\n$/,
    );
  });

  it('names the variable that is wrong', async () => {
    expect(await whyNot(folder.in('config'), { CAMAU_PORT: 'three thousand' })).toContain(
      'CAMAU_PORT: expected a port',
    );
  });

  it('says that a server of one’s own does not answer', async () => {
    const said = await whyNot(folder.in('address'), { CAMAU_TEMPORAL_ADDRESS: '127.0.0.1:9' });
    expect(said).toMatch(/^The Temporal server at 127\.0\.0\.1:9 \(CAMAU_TEMPORAL_ADDRESS\) does not answer/);
  });

  it('is not production', async () => {
    expect(await whyNot(folder.in('production'), { CAMAU_MODE: 'production' })).toContain(
      'The configuration cannot be used',
    );
  });
});
