import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config';
import { goInstall } from '../../embedded/go-install';
import { TEMPORAL_VERSION, cacheFolder } from '../../embedded/temporal-binary';

const ROOT = join(__dirname, '..', '..');
const TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
/** The loader that `docker compose` itself reads the file with. */
const LOADER_VERSION = '2.16.2';

/** Everything that has to be given, with a value that could be. */
const GIVEN: Readonly<Record<string, string>> = {
  REGISTER_PASSWORD: 'register0password',
  REGISTER_SERVICE_PASSWORD: 'register0service0password',
  TEMPORAL_DB_PASSWORD: 'temporal0password',
  CAMAU_PUBLIC_URL: 'https://camau.example',
  CAMAU_TEMPORAL_KEYS: `histories:${randomBytes(32).toString('base64')}`,
  CAMAU_SMTP_HOST: 'mail.example',
  CAMAU_MAIL_FROM: 'camau@camau.example',
  CAMAU_KEYS: `2026:${randomBytes(32).toString('base64')}`,
  CAMAU_ISSUERS:
    '[{"issuer":"https://id.example","audience":"camau","jwksUri":"https://id.example/jwks","serviceIds":["yjs"]}]',
};

interface Service {
  readonly image?: string;
  readonly build?: unknown;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly { readonly host_ip?: string }[];
  readonly profiles?: readonly string[];
  readonly init?: boolean;
  readonly read_only?: boolean;
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly volumes?: readonly { readonly type: string; readonly source: string }[];
}

/** `${NAME:?…}` and `${NAME:-default}` as compose fills them in; compose does so in what it has read, so quotes are ours. */
const filledIn = (given: Readonly<Record<string, string>>): string =>
  TEXT.replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (whole, name: string, kind?: string, words?: string) => {
    const value = given[name] ?? (kind === '-' ? words : undefined);
    if (value === undefined) throw new Error(`${name} is missing: ${whole}`);
    return value.startsWith('[') ? `'${value}'` : value;
  });

async function loader(): Promise<string> {
  const path = join(cacheFolder(), `compose-go-${LOADER_VERSION}`, 'cmd');
  try {
    accessSync(path, constants.X_OK);
  } catch {
    const module = `github.com/compose-spec/compose-go/v2/cmd@v${LOADER_VERSION}`;
    await goInstall({ module, path, title: 'Building the loader of compose files' });
  }
  return path;
}

describe('docker-compose.yml', () => {
  let services: Readonly<Record<string, Service>>;
  const folder = mkdtempSync(join(tmpdir(), 'camau-compose-'));
  beforeAll(async () => {
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, filledIn(GIVEN));
    const { stdout } = await promisify(execFile)(await loader(), ['-format', 'json', '-no-path-resolution', file], {
      cwd: folder,
    });
    ({ services } = JSON.parse(stdout) as { services: Record<string, Service> });
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const service = (name: string): Service => services[name] ?? {};

  it('is read by compose’s own loader, with every part of production in it', () => {
    expect(Object.keys(services).sort()).toEqual(
      [
        ...['api', 'backup', 'mailpit', 'register', 'temporal', 'temporal-db', 'temporal-namespace'],
        ...['temporal-schema', 'worker', 'worker-before', 'register-schema'],
      ].sort(),
    );
  });

  it.each(Object.keys(GIVEN))('has no default for %s', (name) => {
    const rest = Object.fromEntries(Object.entries(GIVEN).filter(([other]) => other !== name));
    expect(() => filledIn(rest)).toThrow(`${name} is missing`);
  });

  it('holds no secret and no other way to one', () => {
    const secrets = TEXT.split('\n').filter((line) => /PASSWORD|SECRET|KEY|TOKEN/.test(line.split('#')[0] ?? ''));
    // Each has to be given, or is none.
    for (const line of secrets) expect(line).toMatch(/\$\{[A-Z_]+:(\?|-\})/);
  });

  it('gives API and worker a configuration that they accept', () => {
    for (const name of ['api', 'worker', 'worker-before', 'temporal-namespace', 'register-schema']) {
      const given = Object.entries(service(name).environment ?? {}).map(([variable, value]) => [
        variable,
        String(value),
      ]);
      const config = readConfig(Object.fromEntries(given) as Record<string, string>);
      expect(config).toMatchObject({ mode: 'production', host: '0.0.0.0', metricsPort: 9464, rehearsal: false });
      expect(config.issuers).toHaveLength(1);
    }
  });

  it('gives the keys to the API alone', () => {
    const having = Object.keys(services).filter((name) => 'CAMAU_KEYS' in (service(name).environment ?? {}));
    expect(having).toEqual(['api']);
  });

  it('lets the API and the workers into the register by an account that is not its owner’s, which only migrating and backups have', () => {
    const accountOf = (name: string, variable: string) => {
      const address = service(name).environment?.[variable];
      return address === undefined ? null : new URL(String(address)).username;
    };
    for (const name of ['api', 'worker', 'worker-before', 'temporal-namespace']) {
      const accounts = ['CAMAU_DATABASE_URL', 'CAMAU_MIGRATION_URL'].map((variable) => accountOf(name, variable));
      expect([name, accounts]).toEqual([name, ['camau_service', null]]);
    }
    expect(accountOf('register-schema', 'CAMAU_DATABASE_URL')).toBe('camau_service');
    expect(accountOf('register-schema', 'CAMAU_MIGRATION_URL')).toBe('camau');
    expect(accountOf('backup', 'CAMAU_DATABASE_URL')).toBe('camau');
  });

  it('runs API and worker from one image, node itself under an init, writing nowhere, with time to stop', () => {
    for (const name of ['api', 'worker', 'worker-before']) {
      expect(service(name)).toMatchObject({ init: true, read_only: true, stop_grace_period: '30s' });
      expect(service(name).command?.[0]).toBe('node');
    }
    expect(service('worker').image).toBe(service('api').image);
    expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toMatch(/^USER node$/m);
  });

  it('runs workers of the version before only when asked, from its own image, which is never built anew', () => {
    const { image, build, profiles, command } = service('worker-before');
    expect({ profiles, command }).toEqual({ profiles: ['before'], command: service('worker').command });
    expect(build).toBeUndefined();
    expect(image).not.toBe(service('worker').image);
    expect(service('worker').build).toBeDefined();
  });

  it('publishes nothing beyond this machine', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published.length).toBeGreaterThan(0);
    for (const { host_ip } of published) expect(host_ip).toBe('127.0.0.1');
  });

  it('starts each part after what it needs, and asks each whether it is well', () => {
    const waits = (name: string) =>
      Object.fromEntries(Object.entries(service(name).depends_on ?? {}).map(([on, { condition }]) => [on, condition]));
    expect(waits('temporal-schema')).toEqual({ 'temporal-db': 'service_healthy' });
    expect(waits('temporal')).toEqual({ 'temporal-schema': 'service_completed_successfully' });
    for (const name of ['api', 'worker', 'worker-before']) {
      expect(waits(name)).toEqual({
        register: 'service_healthy',
        'register-schema': 'service_completed_successfully',
        temporal: 'service_healthy',
        'temporal-namespace': 'service_completed_successfully',
      });
    }
    for (const name of ['api', 'worker', 'register', 'temporal-db', 'temporal']) {
      expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
    }
  });

  it('takes the version of Temporal that everything else runs on, and its tools with it', () => {
    expect(service('temporal').image).toBe(`temporalio/server:${TEMPORAL_VERSION}`);
    expect(service('temporal-schema').image).toBe(`temporalio/admin-tools:${TEMPORAL_VERSION}`);
  });

  it('mounts only what is there', () => {
    const sources = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.filter(({ type }) => type === 'bind'),
    );
    expect([...new Set(sources.map(({ source }) => source))].sort()).toEqual([
      './backups',
      './ops/backup',
      './ops/temporal',
    ]);
  });
});
