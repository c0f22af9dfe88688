import { chmodSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { TemporalNotFoundError, cacheFolder, cachedServer, findTemporalServer } from '../../embedded/temporal-binary';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

/** A program of the test's own: a shell script that is really run. */
function program(name: string, script: string): [string] {
  const path = folder.in(name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return [path];
}

const failing = program('failing', 'echo "first words" >&2; echo "last words" >&2; exit 3');
/** Stands for go: it writes what it was asked, and "builds" a program that runs. */
const goodGo = program('go', `echo "$CGO_ENABLED $@" > ${folder.path}/asked; cp /bin/true "$GOBIN/server"`);
const noGo: [string] = [folder.in('no-such-go')];

describe('finding a Temporal server', () => {
  it('believes an address that is given, and looks no further', async () => {
    const found = await findTemporalServer({ address: 'temporal.example:7233', cache: folder.in('unused') });
    expect(found).toEqual({ kind: 'address', address: 'temporal.example:7233' });
  });

  it('takes the cached program before it builds one', async () => {
    const cache = folder.in('cached');
    const path = cachedServer(cache);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync('/bin/true', path);
    const found = await findTemporalServer({ address: '', cache, commands: { go: failing, download: failing } });
    expect(found).toEqual({ kind: 'binary', binary: { program: 'server', path } });
  });

  it('builds with go, pinned and stripped, when there is none; and again when the cached one does not run', async () => {
    const cache = folder.in('built');
    const path = cachedServer(cache);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'half a program', { mode: 0o755 });
    const found = await findTemporalServer({ cache, commands: { go: goodGo, download: failing } });
    expect(found).toEqual({ kind: 'binary', binary: { program: 'server', path } });
    expect(readFileSync(folder.in('asked'), 'utf8')).toBe(
      '0 install -v -ldflags -s -w go.temporal.io/server/cmd/server@v1.32.1\n',
    );
    expect(readdirSync(dirname(path))).toEqual(['server']);
  });

  it('lets two builds at once end in one whole program', async () => {
    const cache = folder.in('twice');
    const find = () => findTemporalServer({ cache, commands: { go: goodGo, download: failing } });
    const [one, other] = await Promise.all([find(), find()]);
    expect(one).toEqual(other);
    expect(readdirSync(dirname(cachedServer(cache)))).toEqual(['server']);
  });

  it('downloads the command line tool where there is no go', async () => {
    const cache = folder.in('downloaded');
    const download = program('download', 'cp /bin/true "$1/temporal-cli"; echo "$1/temporal-cli"');
    const found = await findTemporalServer({ cache, commands: { go: noGo, download } });
    expect(found).toEqual({ kind: 'binary', binary: { program: 'cli', path: `${cache}/temporal-cli` } });
  });

  it('names all four ways, each with why it was closed, when none is open', async () => {
    const cache = folder.in('none');
    const attempt = findTemporalServer({ cache, commands: { go: noGo, download: failing } });
    await expect(attempt).rejects.toThrow(TemporalNotFoundError);
    await expect(attempt).rejects.toThrow(
      [
        'Camau needs a Temporal server and found none.',
        '  1. a server of your own: CAMAU_TEMPORAL_ADDRESS is not set',
        `  2. the cached program ${cachedServer(cache)}: it is not there`,
        `  3. a build with Go: there is no ${noGo[0]} on this machine`,
        '  4. the download from temporal.download: last words',
      ].join('\n'),
    );
  });

  it('tells every few seconds how long it has taken and what go does', async () => {
    const slow = program('slow-go', `echo "compiling the scheduler" >&2; sleep 3.3; cp /bin/true "$GOBIN/server"`);
    const lines: string[] = [];
    await findTemporalServer({
      cache: folder.in('slow'),
      commands: { go: slow, download: failing },
      progress: (line) => lines.push(line),
    });
    expect(lines).toEqual(['Building Temporal with Go (3 s): compiling the scheduler']);
  });

  it.each([
    [{ CAMAU_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
    [{ XDG_CACHE_HOME: '/b' }, '/b/camau'],
  ])('keeps programs where %j says', (env, expected) => {
    expect(cacheFolder(env)).toBe(expected);
  });
});
