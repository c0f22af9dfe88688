import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { AlreadyRunningError, DataFolderError, lockDataFolder, prepareDataFolder } from '../../embedded/data-folder';
import { runScript, type OtherProcess } from './other-process';
import { scratchFolder } from './scratch-folder';

const WHERE = { url: 'http://127.0.0.1:3000', signIn: 'http://127.0.0.1:3002', temporal: '127.0.0.1:7233' };

const scratch = scratchFolder();
const others: OtherProcess[] = [];
afterAll(async () => {
  await Promise.all(others.map((other) => other.kill()));
  scratch.remove();
});

/** A process that tries for the lock when told to go, says how that went, and holds on. */
function contender(folder: string): OtherProcess {
  const other = runScript(`
    const { existsSync } = require('node:fs');
    const { lockDataFolder } = require('./embedded/data-folder');
    const go = ${JSON.stringify(`${folder}.go`)};
    console.log('ready');
    while (!existsSync(go)) {}
    try { lockDataFolder(${JSON.stringify(folder)}).note(${JSON.stringify(WHERE)}); console.log('won'); }
    catch (error) { console.log(error.name); }
    process.stdin.resume();
  `);
  others.push(other);
  return other;
}

async function race(folder: string, count: number): Promise<{ said: string[]; runners: OtherProcess[] }> {
  const runners = Array.from({ length: count }, () => contender(folder));
  await Promise.all(runners.map((runner) => runner.line()));
  writeFileSync(`${folder}.go`, '');
  const said = await Promise.all(runners.map((runner) => runner.line()));
  return { said, runners };
}

describe('the data folder', () => {
  it('is made for this account only', () => {
    const folder = prepareDataFolder(scratch.in('new/.camau'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('that cannot be made says why, and what to change', () => {
    writeFileSync(scratch.in('file'), '');
    const prepare = () => prepareDataFolder(scratch.in('file/inside'));
    expect(prepare).toThrow(DataFolderError);
    expect(prepare).toThrow('a part of its path is a file): choose another with CAMAU_DATA=<folder>.');
  });

  it('is held by one process, which a second start names with its address', () => {
    const folder = prepareDataFolder(scratch.in('held'));
    const lock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow('it is still starting');
    lock.note(WHERE);
    expect(() => lockDataFolder(folder)).toThrow(AlreadyRunningError);
    expect(() => lockDataFolder(folder)).toThrow(
      new RegExp(`^Camau is already running \\(process ${process.pid}, started 2.*\\), open http://127.0.0.1:3000\\.$`),
    );
    lock.release();
    lockDataFolder(folder).release();
  });

  it('goes to exactly one of four that start at the same instant, and after its SIGKILL to exactly one again', async () => {
    const folder = prepareDataFolder(scratch.in('raced'));
    const first = await race(folder, 4);
    expect(first.said.toSorted()).toEqual([...Array.from({ length: 3 }, () => 'AlreadyRunningError'), 'won']);
    await first.runners[first.said.indexOf('won')]?.kill();

    const second = await race(folder, 4);
    expect(second.said.toSorted()).toEqual([...Array.from({ length: 3 }, () => 'AlreadyRunningError'), 'won']);
    expect(readdirSync(folder).filter((name) => name.startsWith('lock.'))).toHaveLength(1);
  });

  it('is taken over when the process id of its killed holder belongs to another process by now', () => {
    const folder = prepareDataFolder(scratch.in('reused'));
    lockDataFolder(folder);
    const [name = ''] = readdirSync(folder);
    const held = JSON.parse(readFileSync(scratch.in(`reused/${name}`), 'utf8')) as { mark: string };
    writeFileSync(scratch.in(`reused/${name}`), JSON.stringify({ ...held, mark: `${held.mark}0` }));
    lockDataFolder(folder).release();
  });

  it('is taken over when the lock was cut off in the writing', () => {
    const folder = prepareDataFolder(scratch.in('torn'));
    writeFileSync(scratch.in('torn/lock.7.json'), '{"pid": 1');
    lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(AlreadyRunningError);
  });
});
