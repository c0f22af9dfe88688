import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ALGORITHMS } from '../../api/auth';
import { KEY_BYTES } from '../../encryption/key-ring';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCUMENT = read('docs/cryptography.md');
const SERVING = ['activities', 'api', 'domain', 'encryption', 'operations', 'register', 'worker', 'workflows'];

/** The rows of the table under this heading without its first, cell by cell. */
const rowsUnder = (heading: string): string[][] =>
  (DOCUMENT.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ |-]+$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** What in a file's text is cryptography: what it is called in the inventory, and by what it is known. */
const USED: readonly (readonly [string, RegExp])[] = [
  ['AES-256-GCM', /\bcreateCipheriv\(/],
  ['SHA-256', /\bcreateHash\(|\bcalculatePKCECodeChallenge\(/],
  ['HMAC-SHA-256', /\bcreateHmac\(/],
  ['random', /\brandomBytes\((?!NONCE_BYTES)/],
  ...ALGORITHMS.map((name) => [name, /\bjwtVerify\(/] as const),
];

describe('docs/cryptography.md', () => {
  it('names every file that uses cryptography, and by what', () => {
    const found = SERVING.flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${room}/${file}`),
    ).flatMap((file) => {
      const text = read(file);
      const by = USED.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
      return by.length === 0 ? [] : [[file, by.sort().join(', ')]];
    });
    const told = rowsUnder('What is used where').map(([file = '', by = '']) => [
      file.replaceAll('`', ''),
      by.split(', ').sort().join(', '),
    ]);
    expect(told.sort()).toEqual(found.sort());
  });

  it('names every ring of keys, and the length of a key', () => {
    const rings = [...read('config.ts').matchAll(/^ {2}(CAMAU_\w*KEYS):/gm)].map(([, name = '']) => name);
    const told = rowsUnder('Which key may seal what').flatMap(([key = '']) => /`(CAMAU_\w+)`/.exec(key)?.[1] ?? []);
    expect(told.sort()).toEqual(rings.sort());
    const [, , , sealedWith] = rowsUnder('What is used where').find(([file]) => file?.includes('key-ring')) ?? [];
    expect(sealedWith).toContain(`${KEY_BYTES * 8} bits`);
    expect(DOCUMENT).toContain(`openssl rand -base64 ${KEY_BYTES}`);
  });

  it('says of each state in NIST SP 800-57 what it is here', () => {
    const states = ['pre-activation', 'active', 'suspended', 'deactivated', 'compromised', 'destroyed'];
    expect(
      rowsUnder('The life of a key')
        .map(([state]) => state)
        .sort(),
    ).toEqual(states.sort());
  });
});
