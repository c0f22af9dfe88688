import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');
const COMPLETE = {
  CAMAU_DATABASE_URL: 'postgres://camau:not-to-be-repeated@127.0.0.1:1/camau',
  CAMAU_TEMPORAL_ADDRESS: '127.0.0.1:1',
  CAMAU_TEMPORAL_KEYS: `histories:${randomBytes(32).toString('base64')}`,
  CAMAU_SMTP_HOST: 'mail.example',
  CAMAU_MAIL_FROM: 'camau@service.example',
  CAMAU_PUBLIC_URL: 'https://camau.example',
};
const CAMAU_KEYS = `2026:${randomBytes(32).toString('base64')}`;

function run(main: string, env: Record<string, string>) {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const { PATH } = process.env;
  return spawnSync(process.execPath, ['--import', loader, join(ROOT, main)], {
    cwd: ROOT,
    env: { ...(PATH === undefined ? {} : { PATH }), ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

describe.each(['api/main.ts', 'worker/main.ts'])('%s', (main) => {
  it('refuses to start without what production needs, and names each variable', () => {
    const { status, stderr } = run(main, {});
    expect(status).toBe(1);
    for (const name of Object.keys(COMPLETE)) expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is not for one machine', () => {
    const { status, stderr } = run(main, { ...COMPLETE, CAMAU_MODE: 'embedded' });
    expect(status).toBe(1);
    expect(stderr).toContain('CAMAU_MODE');
  });

  it('says in a sentence that the register is away, and repeats no secret', () => {
    const { status, stderr, stdout } = run(main, { ...COMPLETE, CAMAU_KEYS });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The register \(CAMAU_DATABASE_URL\) cannot be opened .*ECONNREFUSED/);
    expect(stderr + stdout).not.toContain('not-to-be-repeated');
  });
});

describe('operations/migrate-main.ts', () => {
  const SERVICE = COMPLETE.CAMAU_DATABASE_URL;

  it.each([
    ['no owner', {}, /^CAMAU_MIGRATION_URL: expected/],
    ['an owner that is also the account of API and workers', { CAMAU_MIGRATION_URL: SERVICE }, /name the same account/],
    [
      'a register that is away',
      { CAMAU_MIGRATION_URL: SERVICE.replace('camau:', 'owner:') },
      /^The register \(CAMAU_MIGRATION_URL\) cannot be brought up to date \(ECONNREFUSED\)/,
    ],
  ])('says in a sentence that it cannot go on with %s, and repeats no secret', (_, more, says) => {
    const { status, stderr, stdout } = run('operations/migrate-main.ts', { ...COMPLETE, ...more });
    expect([status, stderr]).toEqual([1, expect.stringMatching(says)]);
    expect(stderr + stdout).not.toContain('not-to-be-repeated');
  });
});

describe('what is sealed', () => {
  it('lets no API start without a key, and needs none in the worker', () => {
    const { status, stderr } = run('api/main.ts', COMPLETE);
    expect([status, stderr]).toEqual([1, expect.stringContaining('CAMAU_KEYS')]);
    expect(run('worker/main.ts', COMPLETE).stderr).not.toContain('CAMAU_KEYS');
  });
});
