import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config';
import { FILE_LIMIT, MOST_ROWS } from '../../api/imports/read-csv';
import { FRESH_MINUTES, IDLE_MINUTES, LONGEST_MINUTES } from '../../api/web/sign-in/sessions';
import { ATTEMPT_MS } from '../../api/web/sign-in/cookies';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCUMENT = read('docs/security.md');

/** The rows of the tables under this heading, cell by cell. */
const rowsUnder = (heading: string): string[][] =>
  (DOCUMENT.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ |-]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
const wordsIn = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** The text of every file of these rooms. */
const sources = (rooms: readonly string[]): readonly (readonly [string, string])[] =>
  rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${room}/${file}`, read(`${room}/${file}`)] as const),
  );
const SERVING = ['activities', 'api', 'domain', 'encryption', 'operations', 'register', 'worker', 'workflows'];

describe('docs/security.md', () => {
  it('names every table of the register, at a level that it defines, with exactly the columns that are sealed', () => {
    const schema = readdirSync(join(ROOT, 'register/schema'))
      .map((file) => read(`register/schema/${file}`))
      .join('\n');
    const tables = [...schema.matchAll(/pgTable\(\s*'([a-z_]+)'/g)].map(([, name = '']) => name);
    const sealed = [...schema.matchAll(/sealed(?:Text|Document|View|WrittenDocument)\('([a-z_.]+)'/g)].map(
      ([, at = '']) => at,
    );
    const rows = rowsUnder('What is held');
    const second = rows.findIndex(([name]) => name === 'table');
    const levels = rows.slice(1, second).flatMap(([level]) => wordsIn(level));
    const told = rows.slice(second + 1);
    expect(told.map(([name]) => wordsIn(name)[0]).sort()).toEqual([...tables].sort());
    for (const [name, level] of told) expect([name, levels]).toEqual([name, expect.arrayContaining(wordsIn(level))]);
    const columns = told.flatMap(([name, , which]) => wordsIn(which).map((column) => `${wordsIn(name)[0]}.${column}`));
    expect(columns.sort()).toEqual([...sealed, 'sealed_texts.sealed'].sort());
    for (const [, level, which] of told) expect(wordsIn(level)[0] === 'words').toBe(which !== 'none');
  });

  it('names every address to which anything connects, and every secret', () => {
    const variables = [...read('config.ts').matchAll(/^ {2}(CAMAU_\w+):/gm)].map(([, name = '']) => name);
    const told = [...rowsUnder('What speaks to what'), ...rowsUnder('Keys and other secrets')].flat().flatMap(wordsIn);
    const known = variables.filter(
      (name) =>
        /URL|ADDRESS|HOST|SMTP|ISSUERS|KEYS|ORIGIN/.test(name) &&
        !['CAMAU_HOST', 'CAMAU_REQUESTS_PER_ADDRESS'].includes(name),
    );
    expect(known.length).toBeGreaterThan(8);
    expect(told).toEqual(expect.arrayContaining(known));
    expect(told.filter((name) => name.startsWith('CAMAU_') && !variables.includes(name))).toEqual([]);
  });

  it('names a test for each rule of who reads and writes which fields', () => {
    const rules = rowsUnder('Which fields who reads and writes').slice(1);
    expect(rules.length).toBeGreaterThan(5);
    for (const [what, , , shownBy = ''] of rules) {
      const text = wordsIn(shownBy).map(read).join('\n');
      const titles = [...shownBy.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);
      expect([what, titles.length > 0, titles.filter((title) => !text.includes(title))]).toEqual([what, true, []]);
    }
  });

  it('names everything to which anything is logged: tables, standard output, numbers, and the terminal of a command', () => {
    const schema = sources(['register/schema'])
      .map(([, text]) => text)
      .join('\n');
    const tables = [...schema.matchAll(/pgTable\(\s*'([a-z_]+)'/g)].map(([, name = '']) => name);
    const others = /^standard output of the (?:API|worker), JSON lines$|^`\/metrics`$|^their own terminal$/;
    for (const [what, where = ''] of rowsUnder('What is written down').slice(1)) {
      const named = wordsIn(where).filter((word) => tables.includes(word));
      expect([what, where, named.length > 0 || others.test(where)]).toEqual([what, where, true]);
    }
    const saying = (pattern: RegExp) =>
      sources(SERVING)
        .filter(([, text]) => pattern.test(text))
        .map(([file]) => file);
    // One log, to standard output, of which every part writes JSON lines.
    expect(saying(/\bpino\(/)).toEqual(['operations/log.ts']);
    expect(read('operations/log.ts')).toMatch(/return pino\(\{[^{}]*\}\);/);
    expect(saying(/\bconsole\.|\b(?:append|write)File|createWriteStream|\bsyslog\b/)).toEqual([]);
    // What is run by hand speaks to whoever runs it.
    const spoken = saying(/process\.std(?:out|err)\b/);
    expect(spoken.filter((file) => !/^(?:operations|worker)\//.test(file))).toEqual([]);
  });

  it('says how things are hashed and sealed: nothing is by anything but SHA-256 and AES-256-GCM', () => {
    const named = sources(SERVING).flatMap(([file, text]) => [
      ...[...text.matchAll(/\bcreateH(?:ash|mac)\(\s*([^,)]+)/g)].map(([, algorithm]) => [file, algorithm, "'sha256'"]),
      ...[...text.matchAll(/\bcreate(?:C|Dec)ipheriv\(\s*([^,)]+)/g)].map(([, cipher]) => [file, cipher, 'ALGORITHM']),
    ]);
    expect(named.length).toBeGreaterThan(10);
    for (const [file, used, expected] of named) expect([file, used]).toEqual([file, expected]);
    expect(read('encryption/key-ring.ts')).toContain("ALGORITHM = 'aes-256-gcm'");
    const others = /\b(?:md5|sha-?1|createSign|scrypt|pbkdf2|subtle\.digest|aes-(?!256-gcm))\b/i;
    const odd = sources(SERVING)
      .filter(([, text]) => others.test(text))
      .map(([file]) => file);
    // The order of a draw of evidence, made by the database: it protects nothing.
    expect(odd).toEqual(['register/over-plans/evidence.ts']);
  });

  it('is right that no pattern is made of what somebody sends: two are made of words, each escaped', () => {
    const made = sources(SERVING).filter(([, text]) => /\b(?:new )?RegExp\(/.test(text));
    expect(made.map(([file]) => file)).toEqual(['api/web/words/in-welsh/refusals.ts', 'domain/wording.ts']);
    for (const [file, text] of made) expect([file, text.includes('|[\\]\\\\]/g')]).toEqual([file, true]);
  });

  it('gives the limits that are in force', () => {
    const limits = readConfig({ CAMAU_MODE: 'embedded' }).edge.limits;
    const [mount, serve, database] = ['api/mount.ts', 'api/serve.ts', 'register/database/database.ts'].map(read);
    const found = (text: string | undefined, pattern: RegExp) =>
      (pattern.exec(text ?? '')?.[1] ?? '?').replaceAll('_', '');
    const seconds = (text: string | undefined, pattern: RegExp) => `${Number(found(text, pattern)) / 1_000} s`;
    const said = Object.fromEntries(rowsUnder('Limits').map(([what = '', much = '']) => [what, much]));
    expect(said).toMatchObject({
      'requests a minute of one person, each process': String(limits?.perPerson),
      'requests a minute of one address, each process': String(limits?.perAddress),
      'a request’s body': found(mount, /BODY_LIMIT = '(\w+)'/),
      'a file': `${FILE_LIMIT}, ${MOST_ROWS} rows`,
      headers: `${found(serve, /HEADER_BYTES_AT_MOST = ([\d_]+)/)} bytes, ${found(serve, /HEADERS_AT_MOST = (\d+)/)}`,
      'sending headers, a whole request': `${seconds(serve, /headersMs: ([\d_]+)/)}, ${seconds(serve, /requestMs: ([\d_]+)/)}`,
      'one statement of the register': seconds(database, /statement_timeout: ([\d_]+)/),
      'a session that is not used, in all': `${IDLE_MINUTES} minutes, ${LONGEST_MINUTES} minutes`,
      'showing anew who one is, before ending other sessions': `${FRESH_MINUTES} minutes`,
      'a sign-in that is under way': `${ATTEMPT_MS / 60_000} minutes`,
    });
  });
});
