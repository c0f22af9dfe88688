import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { preProcessFile } from 'typescript';

const ROOT = join(__dirname, '..');

interface Planted {
  readonly room: string;
  readonly text: string;
}

/** Lints each text as if it stood in a file of its room, all in one ESLint process, and gives the rules that were broken. */
async function lintAll(planted: readonly Planted[]): Promise<string[][]> {
  const script = `
    const { ESLint } = require('eslint');
    const { join } = require('node:path');
    (async () => {
      const eslint = new ESLint({ cwd: ${JSON.stringify(ROOT)} });
      const broken = [];
      for (const { room, text } of ${JSON.stringify(planted)}) {
        const [result] = await eslint.lintText(text, { filePath: join(${JSON.stringify(ROOT)}, room, 'planted-import.ts') });
        broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
      }
      process.stdout.write(JSON.stringify(broken));
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT, maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as string[][];
}

const importing = (path: string): string => `import * as planted from '${path}';\nexport const kept = planted;\n`;

const FORBIDDEN = [
  ['domain', '../register/errors', 'import-x/no-restricted-paths'],
  ['domain', 'zod', 'no-restricted-imports'],
  ['domain', 'node:crypto', 'no-restricted-imports'],
  ['workflows', '../register/errors', 'import-x/no-restricted-paths'],
  ['workflows', 'zod', 'no-restricted-imports'],
  ['activities', '../api/paths', 'import-x/no-restricted-paths'],
  ['register', '../activities/mail-words', 'import-x/no-restricted-paths'],
  ['api', '../workflows/index', 'import-x/no-restricted-paths'],
  ['worker', '../api/paths', 'import-x/no-restricted-paths'],
  ['api', '../embedded/ports', 'import-x/no-restricted-paths'],
  ['operations', '../api/paths', 'import-x/no-restricted-paths'],
  ['worker', '../production/build', 'import-x/no-restricted-paths'],
] as const;
const ALLOWED = [
  ['domain', '../domain/ids'],
  ['workflows', '../domain/commit'],
  ['api', '../register/errors'],
  ['api', '../encryption/key-ring'],
  ['register', '../encryption/key-ring'],
  ['worker', '../workflows/index'],
  ['embedded', '../api/paths'],
] as const;
const IMPURE = 'export const now = new Date();\nexport const chance = Math.random();\n';
const REMEMBERING = [
  'let last = 0;\nexport const next = (): number => ++last;\n',
  'const seen = new Map<string, number>();\nexport const see = (id: string) => seen.set(id, 1);\n',
] as const;
/** What would run a text, in the words of the language and of the system. */
const RUNNING = [
  ['api', 'export const run = (text: string): unknown => eval(text);\n', 'no-eval'],
  ['register', 'export const run = (text: string) => new Function(text);\n', 'no-new-func'],
  ['api', 'export const run = (text: string) => setTimeout(text, 1);\n', '@typescript-eslint/no-implied-eval'],
  ['api', importing('node:child_process'), 'no-restricted-imports'],
  ['register', importing('child_process'), 'no-restricted-imports'],
  ['activities', importing('node:vm'), 'no-restricted-imports'],
] as const;

describe('a room imports only what docs/architecture.md allows it', () => {
  const broken = new Map<string, string[]>();

  beforeAll(async () => {
    const planted = [
      ...[...FORBIDDEN, ...ALLOWED].map(([room, path]) => ({ room, text: importing(path) })),
      ...[IMPURE, ...REMEMBERING].map((text) => ({ room: 'domain', text })),
      ...RUNNING.map(([room, text]) => ({ room, text })),
    ];
    const results = await lintAll(planted);
    planted.forEach(({ room, text }, index) => broken.set(room + text, results[index] ?? ['not linted']));
  }, 180_000);

  it.each(FORBIDDEN)('%s/ may not import %s', (room, path, rule) => {
    expect(broken.get(room + importing(path))).toContain(rule);
  });

  it.each(ALLOWED)('%s/ may import %s', (room, path) => {
    expect(broken.get(room + importing(path))).toEqual([]);
  });

  it.each(RUNNING)('%s/ runs no text and no other program: %j', (room, text, rule) => {
    expect(broken.get(room + text)).toContain(rule);
  });

  it('domain/ has no clock and no randomness', () => {
    expect(broken.get(`domain${IMPURE}`)).toEqual(
      expect.arrayContaining(['no-restricted-globals', 'no-restricted-properties']),
    );
  });

  it.each(REMEMBERING)('domain/ keeps nothing between two calls: %j', (text) => {
    expect(broken.get(`domain${text}`)).toEqual(['no-restricted-syntax']);
  });
});

describe('the plans of one worker', () => {
  const importsOf = (file: string): string[] =>
    [
      ...readFileSync(join(ROOT, 'workflows', file), 'utf8').matchAll(
        /^import (?!type)[^;']*'(\.\.\/domain\/[^']+)';/gm,
      ),
    ].map(([, path]) => path ?? '');

  it('share all of domain/ that workflows load', () => {
    const used = readdirSync(join(ROOT, 'workflows')).flatMap(importsOf);
    expect(used.length).toBeGreaterThan(5);
    expect(importsOf('shared.ts')).toEqual(expect.arrayContaining(used));
  });
});

describe('the files of the product', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(node_modules|dist|tests|\.)/.test(file),
  );

  /** Which other files of the product a file imports, values and types alike. */
  const importsOf = (file: string): readonly string[] =>
    preProcessFile(readFileSync(join(ROOT, file), 'utf8')).importedFiles.flatMap(({ fileName }) => {
      const path = normalize(join(dirname(file), fileName));
      return files.filter((other) => other === `${path}.ts` || other === join(path, 'index.ts'));
    });

  /** What is left when every file is taken away that imports nothing of what is left, or that nothing of it imports. */
  function inCircles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const imported = new Set([...imports.values()].flat());
    const left = [...imports].filter(
      ([file, others]) => imported.has(file) && others.some((other) => imports.has(other)),
    );
    return left.length === imports.size ? left.map(([file]) => file) : inCircles(new Map(left));
  }

  it('stand above what they import, all the way down: no circle, not even of types', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    expect(imports.size).toBeGreaterThan(500);
    expect(inCircles(imports)).toEqual([]);
  });
});
