import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { POLICIES, policyRows } from '../../../domain/policy/index';
import type { Nation, Rule } from '../../../domain/policy/index';

const document = readFileSync(join(__dirname, '../../../docs/sources.md'), 'utf8');

/** The cells of each table row under one heading of the second level, the row's path first. */
function rowsUnder(heading: string): string[][] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) =>
    line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const HEADINGS: Record<Rule<unknown>['nation'], string> = {
  'england-and-wales': 'England and Wales',
  wales: 'Wales',
  england: 'England',
};

describe.each(['wales', 'england'] as const)('docs/sources.md, rows of %s', (nation: Nation) => {
  it.each(policyRows(POLICIES[nation]))('gives $path with its value, standing and source', ({ path, rule }) => {
    const [, value = '', standing, source] = rowsUnder(HEADINGS[rule.nation]).find(([first]) => first === path) ?? [];
    expect([standing, source]).toEqual([rule.standing, rule.source]);
    // Structured values stand there in words; numbers can be held to the letter.
    const plain = typeof rule.value === 'number' || typeof rule.value === 'boolean';
    expect(value.split(' ')[0]).toEqual(plain ? String(rule.value) : expect.stringMatching(/./));
  });
});

describe('docs/sources.md', () => {
  const rows = [...policyRows(POLICIES.wales), ...policyRows(POLICIES.england)];

  it('has no row that no policy has', () => {
    const known = new Set(rows.map(({ path, rule }) => `${rule.nation} ${path}`));
    const unknown = Object.entries(HEADINGS).flatMap(([nation, heading]) =>
      rowsUnder(heading)
        .map(([path]) => `${nation} ${path ?? ''}`)
        .filter((row) => !known.has(row)),
    );
    expect(unknown).toEqual([]);
  });

  it('lists every row to be confirmed, and no other', () => {
    const listed = rowsUnder('To be confirmed').map(([path]) => path ?? '');
    const expected = rows.filter(({ rule }) => rule.standing === 'to be confirmed').map(({ path }) => path);
    expect(listed.sort()).toEqual([...new Set(expected)].sort());
  });
});
