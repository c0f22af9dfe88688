import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readAudit } from '../../production/audit-packages';
import { listPackages } from '../../production/list-packages';

const ROOT = join(__dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

describe('the list of what production runs on', () => {
  it('is made from what is locked: each package by exact version and checksum, and nothing that only development needs', () => {
    const { components } = JSON.parse(listPackages()) as { readonly components: readonly Component[] };
    const named = components.map(({ name, version }) => `${name}@${version}`);
    expect(named).toEqual(expect.arrayContaining(Object.entries(dependencies).map((one) => one.join('@'))));
    expect(components.filter(({ hashes }) => (hashes ?? []).length === 0).map(({ name }) => name)).toEqual([]);
    expect(components.filter(({ purl }) => !purl.startsWith('pkg:npm/')).map(({ name }) => name)).toEqual([]);
    expect(named.filter((name) => /^(jest|eslint|prettier|playwright-core)@/.test(name))).toEqual([]);
  });
});

describe('what the registry knows of them', () => {
  const said = (vulnerabilities: Record<string, number>) => JSON.stringify({ metadata: { vulnerabilities } });
  const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

  it.each([
    ['is nothing', said(none), false, 'No package'],
    ['is told, and can wait, where it is moderate', said({ ...none, moderate: 2, total: 2 }), false, '2 moderate.'],
    ['has to be mended where it is high', said({ ...none, high: 1, total: 1 }), true, '1 high.'],
    [
      'has to be mended where it is critical',
      said({ ...none, low: 1, critical: 1, total: 2 }),
      true,
      '1 low, 1 critical.',
    ],
    ['was not checked where the registry gives no list', '{"error":{"summary":"405"}}', false, 'Not checked'],
    ['was not checked where nothing answers', '', false, 'Not checked'],
  ])('%s', (_what, output, failed, says) => {
    expect(readAudit(output)).toEqual({ failed, says: expect.stringContaining(says) });
  });
});
