import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** How many lines of levels 1 and 2 each chapter has in OWASP ASVS 5.0. */
const LINES: Readonly<Record<string, number>> = {
  ...{
    1: 27,
    2: 11,
    3: 19,
    4: 10,
    5: 9,
    6: 35,
    7: 18,
    8: 7,
    9: 7,
    10: 29,
    11: 14,
    12: 9,
    13: 13,
    14: 9,
    15: 13,
    16: 16,
  },
  17: 7,
};

const rows = read('docs/asvs.md')
  .split('\n')
  .flatMap((line) => {
    const [, no = '', level = '', stands = '', because = ''] = line.split('|').map((cell) => cell.trim());
    return /^\d+\.\d+\.\d+$/.test(no) ? [{ no, level, stands, because }] : [];
  });
const met = rows.filter(({ stands }) => stands === 'met');

describe('docs/asvs.md', () => {
  it('goes through each of its chapters whole, each line once', () => {
    const counted: Record<string, number> = {};
    for (const { no } of rows) counted[no.split('.')[0] ?? ''] = (counted[no.split('.')[0] ?? ''] ?? 0) + 1;
    expect(counted).toEqual(LINES);
    const standing = (how: string) => rows.filter(({ stands }) => stands === how).length;
    const [met, not, open] = ['met', 'not applicable', 'open'].map(standing);
    expect(read('docs/asvs.md')).toContain(`${met} met, ${not} not applicable, ${open} open.`);
    expect(new Set(rows.map(({ no }) => no)).size).toBe(rows.length);
  });

  it.each(rows.map(({ no, level, stands, because }) => [no, level, stands, because] as const))(
    'says of %s how it stands, and why',
    (_, level, stands, because) => {
      expect(['1', '2']).toContain(level);
      expect(['met', 'not applicable', 'open']).toContain(stands);
      expect(because.length).toBeGreaterThan(10);
    },
  );

  it.each(met.map(({ no, because }) => [no, because] as const))('names a test for %s that is there', (_, because) => {
    const files = [...because.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
    expect(files).not.toEqual([]);
    for (const file of files) expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
    const said = files.map(read).join('\n');
    for (const [, title = ''] of because.matchAll(/“([^”]+)”/g)) expect(said).toContain(title);
  });
});
