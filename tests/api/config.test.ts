import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config';
import { SECRETS } from '../../secret-files';

const PRODUCTION = {
  CAMAU_DATABASE_URL: 'postgres://register.example/camau',
  CAMAU_TEMPORAL_ADDRESS: 'temporal.example:7233',
  CAMAU_TEMPORAL_KEYS: `histories:${randomBytes(32).toString('base64')}`,
  CAMAU_SMTP_HOST: 'mail.example',
  CAMAU_MAIL_FROM: 'camau@service.example',
  CAMAU_PUBLIC_URL: 'https://camau.example/',
};
const pem = (kind: string) => `-----BEGIN ${kind}-----\nbm90IG9uZQ==\n-----END ${kind}-----`;
const FEW = randomBytes(16);
const CERTIFICATE = pem('CERTIFICATE');
const issuers = (issuer: string, jwksUri = 'https://id.example/jwks') =>
  JSON.stringify([{ issuer, audience: 'camau', jwksUri, serviceIds: ['yjs'] }]);

const withClient = (client: { readonly id: string; readonly secret: string }) =>
  JSON.stringify([{ ...(JSON.parse(issuers('https://id.example')) as object[])[0], client }]);

describe('configuration', () => {
  it('is production’s when nothing says otherwise, and then asks for what production needs', () => {
    expect(() => readConfig({})).toThrow(
      /CAMAU_DATABASE_URL.*\n.*CAMAU_TEMPORAL_ADDRESS.*\n.*CAMAU_SMTP_HOST.*\n.*CAMAU_MAIL_FROM.*\n.*CAMAU_PUBLIC_URL.*\n.*CAMAU_TEMPORAL_KEYS/,
    );
  });

  it('has a value for everything else', () => {
    expect(readConfig({ CAMAU_MODE: 'embedded' })).toMatchObject({
      ...{ mode: 'embedded', host: '127.0.0.1', port: 3000, publicUrl: null, dataFolder: '.camau', cacheFolder: null },
      temporal: { address: null, tls: null, namespace: 'camau' },
      databaseUrl: null,
      migrationUrl: null,
      smtp: { host: null, port: 25, tls: 'offered', authority: null, login: null, from: null },
      ...{ mailPort: 3001, issuers: [], rehearsal: false, logLevel: 'info', maxCachedWorkflows: 500 },
    });
    expect(readConfig(PRODUCTION)).toMatchObject({ mode: 'production', publicUrl: 'https://camau.example' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ CAMAU_MODE: 'embedded', CAMAU_PORT: '', CAMAU_ISSUERS: '' }).port).toBe(3000);
  });

  describe('reads a secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'camau-secrets-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const fileWith = (text: string) => {
      const file = join(folder, randomUUID());
      writeFileSync(file, text);
      return file;
    };
    const { CAMAU_TEMPORAL_KEYS: secret, ...others } = PRODUCTION;
    const another = `texts:${randomBytes(32).toString('base64')}`;

    it('as if it stood in the environment', () => {
      const read = readConfig({ ...others, CAMAU_TEMPORAL_KEYS_FILE: fileWith(`${secret}\n`) });
      expect(read).toEqual(readConfig(PRODUCTION));
    });

    it('each of them', () => {
      const values = {
        ...{ CAMAU_DATABASE_URL: PRODUCTION.CAMAU_DATABASE_URL, CAMAU_MIGRATION_URL: 'postgres://owner.example/camau' },
        ...{ CAMAU_ISSUERS: issuers('https://id.example'), CAMAU_KEYS: another, CAMAU_TEMPORAL_KEYS: secret },
        ...{ CAMAU_TEMPORAL_AUTHORITY: CERTIFICATE, CAMAU_TEMPORAL_CERTIFICATE: CERTIFICATE },
        ...{ CAMAU_TEMPORAL_CERTIFICATE_KEY: pem('PRIVATE KEY'), CAMAU_SMTP_AUTHORITY: CERTIFICATE },
        CAMAU_SMTP_PASSWORD: 'drawn-for-the-test',
      };
      const beside = { CAMAU_TEMPORAL_TLS: 'on', CAMAU_SMTP_USER: 'camau', CAMAU_SMTP_TLS: 'required' };
      const files = Object.fromEntries(SECRETS.map((name) => [`${name}_FILE`, fileWith(values[name])] as const));
      const empty = Object.fromEntries(SECRETS.map((name) => [name, ''] as const));
      const read = readConfig({ ...PRODUCTION, ...beside, ...empty, ...files });
      expect(read).toEqual(readConfig({ ...PRODUCTION, ...beside, ...values }));
      expect(read.smtp.login).toEqual({ user: 'camau', password: 'drawn-for-the-test' });
      expect(read.temporal.tls).toEqual({
        authority: CERTIFICATE,
        certificate: { chain: CERTIFICATE, key: pem('PRIVATE KEY') },
      });
    });

    it.each([
      ['that is not there', { CAMAU_KEYS_FILE: join(folder, 'none') }, 'CAMAU_KEYS_FILE: expected the path of a file'],
      ['that is empty', { CAMAU_KEYS_FILE: fileWith('\n') }, 'CAMAU_KEYS_FILE: expected the path of a file'],
      [
        'beside the variable itself',
        { CAMAU_TEMPORAL_KEYS_FILE: fileWith(secret), CAMAU_TEMPORAL_KEYS: secret },
        'CAMAU_TEMPORAL_KEYS_FILE: expected instead of CAMAU_TEMPORAL_KEYS, not beside it',
      ],
      [
        'in which there is something else, as of the variable, without saying what',
        { CAMAU_DATABASE_URL: '', CAMAU_DATABASE_URL_FILE: fileWith('mysql://wrong') },
        /^The configuration cannot be used:\n {2}CAMAU_DATABASE_URL: expected a postgres:\/\/ address$/,
      ],
    ])('and says what is wrong with one %s', (_which, changes, says) => {
      expect(() => readConfig({ ...PRODUCTION, ...changes })).toThrow(says);
    });
  });

  it('names every wrong variable at once, with what is expected, and repeats no value', () => {
    const wrong = {
      CAMAU_MODE: 'demo',
      CAMAU_PORT: '70000',
      CAMAU_PUBLIC_URL: 'ftp://secret',
      CAMAU_DATABASE_URL: 'mysql://user:secret@host/db',
      CAMAU_MAIL_FROM: 'secret',
      CAMAU_ISSUERS: '[{"issuer":"secret"}]',
      CAMAU_REHEARSAL: 'yes please',
      CAMAU_LOG_LEVEL: 'loud',
      CAMAU_MAX_CACHED_WORKFLOWS: '-1',
      CAMAU_TRUSTED_PROXIES: '10.0.0.1, secret',
      CAMAU_REQUESTS_PER_PERSON: '0',
      CAMAU_REQUESTS_PER_ADDRESS: 'secret',
      CAMAU_SECURITY_CONTACT: 'secret@service.example',
      CAMAU_TEMPORAL_TLS: 'secret',
      CAMAU_TEMPORAL_AUTHORITY: 'secret',
      CAMAU_TEMPORAL_CERTIFICATE_KEY: `${pem('CERTIFICATE')} secret`,
      CAMAU_SMTP_TLS: 'secret',
      CAMAU_SMTP_AUTHORITY: pem('PRIVATE KEY'),
    };
    let message = '';
    try {
      readConfig(wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of Object.keys(wrong)) expect(message).toMatch(new RegExp(`${name}: expected \\S+`));
    expect(message).not.toContain('secret');
  });

  it.each([
    ['over http', 'http://id.example', undefined],
    ['on this machine', 'https://localhost:9000', undefined],
    ['on this machine, by address', 'https://127.0.0.1', undefined],
    ['on this machine, by its IPv6 address', 'https://[::1]', undefined],
    ['on this machine, with a dot', 'https://localhost.', undefined],
    ['with keys on this machine', 'https://id.example', 'http://127.0.0.1/jwks'],
  ])('refuses a provider %s unless the mode is embedded', (_what, issuer, jwksUri) => {
    const CAMAU_ISSUERS = issuers(issuer, jwksUri);
    expect(() => readConfig({ ...PRODUCTION, CAMAU_ISSUERS })).toThrow(/CAMAU_ISSUERS: .*demo provider/);
    expect(readConfig({ CAMAU_MODE: 'embedded', CAMAU_ISSUERS }).issuers).toHaveLength(1);
  });

  it.each([
    ['an open public address', { CAMAU_PUBLIC_URL: 'http://camau.example' }, /CAMAU_PUBLIC_URL: .*https/],
    ['keys that are a pattern', { CAMAU_KEYS: `a:${Buffer.alloc(32, 7).toString('base64')}` }, /CAMAU_KEYS: .*random/],
    [
      'an empty codec: keys of nothing but zeros',
      { CAMAU_TEMPORAL_KEYS: `a:${Buffer.alloc(32).toString('base64')}` },
      /CAMAU_TEMPORAL_KEYS: .*random/,
    ],
    ...[
      ['bytes that follow each other', Buffer.from(Array.from({ length: 32 }, (_, index) => 7 + index * 3))] as const,
      ['the same bytes twice', Buffer.concat([FEW, FEW])] as const,
      ['words', Buffer.from('a sentence of thirty-two letters')] as const,
    ].map(([what, bytes]): [string, Record<string, string>, RegExp] => [
      `keys of ${what}`,
      { CAMAU_TEMPORAL_KEYS: `a:${bytes.toString('base64')}` },
      /CAMAU_TEMPORAL_KEYS: .*random/,
    ]),
    [
      'one key for the API alone and for all',
      { CAMAU_KEYS: PRODUCTION.CAMAU_TEMPORAL_KEYS.replace('histories', 'texts') },
      /CAMAU_KEYS: expected keys of its own/,
    ],
    ...[
      'postgres://db/camau?user=camau-service&password=postgres',
      'postgres://camau-service:camau-service@db/camau',
      'postgres://camau:123456123456@db/camau',
    ].map((address): [string, Record<string, string>, RegExp] => [
      `a password that anybody would try: ${address}`,
      { CAMAU_DATABASE_URL: address },
      /CAMAU_DATABASE_URL: expected a password of its own/,
    ]),
    ...['changemechangeme', 'a'.repeat(20)].map((secret): [string, Record<string, string>, RegExp] => [
      `a client’s secret that nobody drew: ${secret}`,
      { CAMAU_ISSUERS: withClient({ id: 'pages', secret }) },
      /CAMAU_ISSUERS: expected the secret that/,
    ]),
    [
      'a provider that stands there twice',
      {
        CAMAU_ISSUERS: `[${[issuers('https://id.example'), issuers('https://id.example')].map((one) => one.slice(1, -1)).join()}]`,
      },
      /CAMAU_ISSUERS: expected each provider once/,
    ],
    ['no key for what Temporal holds', { CAMAU_TEMPORAL_KEYS: '' }, /CAMAU_TEMPORAL_KEYS: /],
    [
      'a password that everybody knows',
      { CAMAU_DATABASE_URL: 'postgres://camau:Postgres@db/camau' },
      /password of its own/,
    ],
    [
      'a password that everybody knows, for the owner of the register',
      { CAMAU_MIGRATION_URL: 'postgres://camau:postgres@db/camau' },
      /CAMAU_MIGRATION_URL: expected a password of its own/,
    ],
    [
      'a default for a client’s secret',
      { CAMAU_ISSUERS: withClient({ id: 'pages', secret: 'changeme' }) },
      /CAMAU_ISSUERS: expected the secret that https:\/\/id.example drew/,
    ],
    [
      'pages whose tokens would open the API',
      { CAMAU_ISSUERS: withClient({ id: 'camau', secret: 'drawn-by-the-provider' }) },
      /CAMAU_ISSUERS: expected an audience/,
    ],
    [
      'certificates that would not be looked at',
      { CAMAU_TEMPORAL_AUTHORITY: CERTIFICATE },
      /CAMAU_TEMPORAL_TLS: expected "on"/,
    ],
    [
      'a certificate without its key',
      { CAMAU_TEMPORAL_TLS: 'on', CAMAU_TEMPORAL_CERTIFICATE: CERTIFICATE },
      /CAMAU_TEMPORAL_CERTIFICATE_KEY: expected beside the other one/,
    ],
    [
      'a key without its certificate',
      { CAMAU_TEMPORAL_TLS: 'on', CAMAU_TEMPORAL_CERTIFICATE_KEY: pem('EC PRIVATE KEY') },
      /CAMAU_TEMPORAL_CERTIFICATE: expected beside the other one/,
    ],
    [
      'a password for mail on a way that may be open',
      { CAMAU_SMTP_USER: 'camau', CAMAU_SMTP_PASSWORD: 'drawn-for-the-test' },
      /CAMAU_SMTP_TLS: expected "required" or "from-the-start"/,
    ],
    ['a name for mail alone', { CAMAU_SMTP_USER: 'camau' }, /CAMAU_SMTP_PASSWORD: expected beside the other one/],
    ['a password for mail alone', { CAMAU_SMTP_PASSWORD: 'drawn' }, /CAMAU_SMTP_USER: expected beside the other one/],
    ['a register in SQLite', { CAMAU_DATABASE_URL: 'sqlite:///camau.db' }, /CAMAU_DATABASE_URL: expected a postgres/],
  ])('does not start in production with %s', (_what, wrong, said) => {
    expect(() => readConfig({ ...PRODUCTION, ...wrong })).toThrow(said);
  });

  it('limits requests, trusts no proxy and names nobody for weaknesses unless it is told to', () => {
    expect(readConfig(PRODUCTION).edge).toEqual({
      trustedProxies: [],
      limits: { perPerson: 600, perAddress: 6000 },
      securityContact: null,
    });
    const told = readConfig({
      ...PRODUCTION,
      CAMAU_TRUSTED_PROXIES: '10.0.0.7, fd00::/8',
      CAMAU_REQUESTS_PER_PERSON: '60',
      CAMAU_SECURITY_CONTACT: 'mailto:security@service.example',
    });
    expect(told.edge).toEqual({
      trustedProxies: ['10.0.0.7', 'fd00::/8'],
      limits: { perPerson: 60, perAddress: 6000 },
      securityContact: 'mailto:security@service.example',
    });
  });

  it.each(['everybody', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.0/x', '0.0.0.0/1,128.0.0.0/1'])(
    'takes no proxy "%s"',
    (text) => {
      expect(() => readConfig({ ...PRODUCTION, CAMAU_TRUSTED_PROXIES: text })).toThrow(/CAMAU_TRUSTED_PROXIES/);
    },
  );

  it('reads keys by their names, the first to seal with', () => {
    const [first, second] = [randomBytes(32), randomBytes(32)];
    const CAMAU_KEYS = `2026:${first.toString('base64')}, 2025:${second.toString('base64')}`;
    expect(readConfig({ ...PRODUCTION, CAMAU_KEYS }).keys).toEqual([
      { id: '2026', bytes: first },
      { id: '2025', bytes: second },
    ]);
  });

  it.each([
    ['too short', `2026:${Buffer.alloc(16, 1).toString('base64')}`],
    ['without a name', Buffer.alloc(32, 1).toString('base64')],
    ['twice under one name', `a:${Buffer.alloc(32, 1).toString('base64')},a:${Buffer.alloc(32, 2).toString('base64')}`],
  ])('refuses a key %s, and does not repeat it', (_, CAMAU_KEYS) => {
    let message = '';
    try {
      readConfig({ ...PRODUCTION, CAMAU_KEYS });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/CAMAU_KEYS: expected name:key/);
    expect(message).not.toContain(CAMAU_KEYS.split(/[:,]/).at(-1));
  });

  it('takes a real provider, with its name as it is written', () => {
    const { issuers: read } = readConfig({ ...PRODUCTION, CAMAU_ISSUERS: issuers('https://id.example/') });
    expect(read).toEqual([
      { issuer: 'https://id.example/', audience: 'camau', jwksUri: 'https://id.example/jwks', serviceIds: ['yjs'] },
    ]);
  });
});

describe('the codec for Temporal’s pages', () => {
  const [origin, operators] = ['https://temporal.example', 'a-1, a-2'];
  const read = (more: Record<string, string>) => readConfig({ ...PRODUCTION, ...more }).codec;

  it('is off unless it is switched on, for named people and from one origin', () => {
    expect(read({})).toBeNull();
    const codec = { origin, operators: ['a-1', 'a-2'] };
    expect(read({ CAMAU_CODEC_ORIGIN: origin, CAMAU_CODEC_OPERATORS: operators })).toEqual(codec);
  });

  it.each([
    ['nobody is named', { CAMAU_CODEC_ORIGIN: origin }, 'CAMAU_CODEC_OPERATORS'],
    ['no origin is named', { CAMAU_CODEC_OPERATORS: operators }, 'CAMAU_CODEC_ORIGIN'],
    ['it has a path', { CAMAU_CODEC_ORIGIN: `${origin}/`, CAMAU_CODEC_OPERATORS: operators }, 'CAMAU_CODEC_ORIGIN'],
    ['it is any origin', { CAMAU_CODEC_ORIGIN: '*', CAMAU_CODEC_OPERATORS: operators }, 'CAMAU_CODEC_ORIGIN'],
    ['it is not https', { CAMAU_CODEC_ORIGIN: 'http://t.example', CAMAU_CODEC_OPERATORS: operators }, 'https'],
  ])('does not start where %s', (_, more, named) => {
    expect(() => read(more)).toThrow(named);
  });
});
