import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCommand } from './command';
import type { Command } from './command';
import { scratchFolder } from './scratch-folder';

const ROOT = join(__dirname, '../..');
const BEGIN = '@@begin ';
jest.setTimeout(300_000);

interface Step {
  readonly commands: string;
  /** What the tour shows under the commands; null where it shows nothing. */
  readonly shown: string | null;
}

/** The commands of the README's tour and of the long one after it, each with the output that stands under it. */
function tourSteps(): Step[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const begins = readme.indexOf('## A first tour');
  const first = readme.slice(begins, readme.indexOf('\n## ', begins));
  const long = readFileSync(join(ROOT, 'docs/tour.md'), 'utf8');
  return [...`${first}${long}`.matchAll(/```sh\n([^]*?)```(?:\n\n```\n([^]*?)```)?/g)].map(
    ([, commands = '', shown]) => ({
      commands,
      shown: shown ?? null,
    }),
  );
}

/** Days and moments differ from one day to the next; everything else has to be as it is shown. */
const anyDay = (text: string): string =>
  text
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<moment>')
    .replace(/\d{4}-\d{2}-\d{2}/g, '<day>')
    .trim();

describe('the tours of README.md and docs/tour.md', () => {
  const folder = scratchFolder();
  const data = folder.in('data');
  let camau: Command;
  beforeAll(async () => {
    camau = runCommand('start.cjs', [], { CAMAU_DATA: data });
    await camau.says(/Ctrl-C stops it/, 150_000);
  });
  afterAll(async () => {
    camau.signal('SIGTERM');
    await camau.exited;
    folder.remove();
  });

  it('shows word for word what its commands print', () => {
    const steps = tourSteps();
    expect(steps.length).toBeGreaterThan(8);
    const api = /API +(http:\S+)\/v1/.exec(camau.out())?.[1] ?? 'no address';
    const script = steps.map(({ commands }, index) => `echo '${BEGIN}${index}'\n${commands}`).join('\n');
    const { stdout, stderr } = spawnSync('bash', ['-c', script.replace('http://127.0.0.1:3000', api)], {
      cwd: ROOT,
      env: { ...process.env, CAMAU_DATA: data, npm_config_loglevel: 'error' },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const printed = stdout
      .split(BEGIN)
      .slice(1)
      .map((text) => text.slice(text.indexOf('\n') + 1));
    const shown = steps.map((step) => step.shown ?? '');
    expect(printed.map(anyDay)).toEqual(shown.map(anyDay));
  });
});
