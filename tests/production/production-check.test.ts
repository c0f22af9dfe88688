import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');
/** Made where it can be; what it cannot be made with is fetched or built first, once per machine. */
const WITHIN_MS = 15 * 60_000;
const LEFT_OUT = 2;

it(
  'runs the production build on PostgreSQL, from start to restore',
  async () => {
    const check = spawn(process.execPath, [join(ROOT, 'production', 'check.cjs')], { cwd: ROOT, stdio: 'pipe' });
    let protocol = '';
    for (const stream of [check.stdout, check.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (protocol += text));
    }
    const [code] = (await once(check, 'close')) as [number | null];
    if (code === LEFT_OUT) {
      process.stderr.write(`${protocol.trim().split('\n').at(-1) ?? ''}\n`);
      return;
    }
    expect({ code, protocol }).toEqual({
      code: 0,
      protocol: expect.stringContaining('Production works') as unknown,
    });
    expect(protocol).toMatch(/restored, started; the plan goes on|have no pg_dump/);
  },
  WITHIN_MS,
);
