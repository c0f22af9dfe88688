import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePorts, isPortFree } from '../embedded/ports';
import { SAMPLE_SERVICE_IDS } from '../embedded/sample/services';
import type { Issuer } from './issuer';
import type { Needs } from './needs';
import { start } from './processes';
import type { Command, Running } from './processes';
import type { Postgres } from './postgres';

const ROOT = join(__dirname, '..');
export const AUDIENCE = 'camau-production';

/** Where everything of one check stands: a folder with the build, the logs and the production packages. */
export interface Deployment {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The register as its owner has it: for migrating, backups and restores alone. */
  readonly ownerUrl: string;
  readonly temporalEnv: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly metricsUrl: { readonly api: string; readonly worker: string };
  temporal(): Running;
  worker(): Running;
  api(): Running;
  /** A command of the deployment that runs to its end. */
  command(name: string, program: string, args: readonly string[], env: Readonly<Record<string, string>>): Command;
}

export interface Surroundings {
  readonly folder: string;
  readonly needs: Needs;
  readonly postgres: Postgres;
  readonly issuer: Issuer;
  readonly smtpPort: number;
  readonly temporalPassword: string;
}

/** A password that nobody chose. */
export const newPassword = (): string => randomBytes(18).toString('base64url');

/** Says how each process is started: as docker-compose.yml does, with the same variables. */
export async function deploymentIn({
  folder,
  needs,
  postgres,
  issuer,
  smtpPort,
  temporalPassword,
}: Surroundings): Promise<Deployment> {
  const [api = 0, apiMetrics = 0, workerMetrics = 0] = await freePorts(3);
  const temporal = await lowPorts(TEMPORAL_PORTS.length);
  const certificate = join(folder, 'provider.pem');
  writeFileSync(certificate, issuer.certificate);
  linkProductionPackages(folder);

  const temporalEnv: Record<string, string> = {
    TEMPORAL_DB_HOST: '127.0.0.1',
    TEMPORAL_DB_PORT: String(postgres.port),
    TEMPORAL_DB_PASSWORD: temporalPassword,
    TEMPORAL_SQL_TOOL: needs.schemaTool,
    TEMPORAL_DYNAMIC_CONFIG: join(ROOT, 'ops', 'temporal', 'dynamic-config.yaml'),
    ...Object.fromEntries(TEMPORAL_PORTS.map((name, index) => [name, String(temporal[index])])),
  };
  const serviceUrl = new URL(postgres.url('camau'));
  [serviceUrl.username, serviceUrl.password] = ['camau_service', newPassword()];
  const env: Record<string, string> = {
    CAMAU_HOST: '127.0.0.1',
    CAMAU_PORT: String(api),
    CAMAU_PUBLIC_URL: 'https://camau.example',
    CAMAU_TEMPORAL_KEYS: `check:${randomBytes(32).toString('base64')}`,
    CAMAU_TEMPORAL_ADDRESS: `127.0.0.1:${temporalEnv['TEMPORAL_PORT'] ?? ''}`,
    CAMAU_DATABASE_URL: serviceUrl.href,
    CAMAU_SMTP_HOST: '127.0.0.1',
    CAMAU_SMTP_PORT: String(smtpPort),
    CAMAU_MAIL_FROM: 'camau@camau.example',
    CAMAU_ISSUERS: JSON.stringify([
      { issuer: issuer.issuer, audience: AUDIENCE, jwksUri: issuer.jwksUri, serviceIds: SAMPLE_SERVICE_IDS },
    ]),
    CAMAU_REHEARSAL: 'on',
    NODE_ENV: 'production',
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const command: Deployment['command'] = (name, program, args, own) => ({
    ...{ name, program, args, env: own, cwd: folder },
    logFile: join(folder, `${name.replaceAll(' ', '-')}.log`),
  });
  const keys = `check:${randomBytes(32).toString('base64')}`;
  const node = (name: string, file: string, metricsPort: number, own: Record<string, string> = {}): Running => {
    const given = { ...env, ...own, CAMAU_METRICS_PORT: String(metricsPort) };
    return start(command(name, process.execPath, [join('dist', file)], given));
  };
  const server = [...['--config-file', join(ROOT, 'ops', 'temporal', 'server.yaml')], ...['--allow-no-auth', 'start']];
  return {
    folder,
    env,
    ownerUrl: postgres.url('camau'),
    temporalEnv,
    apiUrl: `http://127.0.0.1:${api}`,
    metricsUrl: { api: `http://127.0.0.1:${apiMetrics}`, worker: `http://127.0.0.1:${workerMetrics}` },
    temporal: () => start(command('the Temporal server', needs.temporalServer, server, temporalEnv)),
    worker: () => node('the worker', 'worker/main.js', workerMetrics),
    api: () => node('the API', 'api/main.js', apiMetrics, { CAMAU_KEYS: keys }),
    command,
  };
}

/** As ops/temporal/server.yaml names them. */
const TEMPORAL_PORTS = [
  'TEMPORAL_PORT',
  'TEMPORAL_HISTORY_PORT',
  'TEMPORAL_MATCHING_PORT',
  'TEMPORAL_WORKER_PORT',
  'TEMPORAL_FRONTEND_RING_PORT',
  'TEMPORAL_HISTORY_RING_PORT',
  'TEMPORAL_MATCHING_RING_PORT',
  'TEMPORAL_WORKER_RING_PORT',
];

/** Free ports under 32,768: in PostgreSQL the server keeps those of its members in two signed bytes. */
async function lowPorts(count: number): Promise<number[]> {
  const found: number[] = [];
  for (let port = 20_000 + Math.floor(Math.random() * 10_000); found.length < count && port < 32_768; port += 1) {
    if (await isPortFree(port)) found.push(port);
  }
  if (found.length < count) throw new Error('No free ports under 32,768 for the Temporal server.');
  return found;
}

/** Gives the build the packages that `npm ci --omit=dev` would install, and no others: what it imports beyond them fails. */
function linkProductionPackages(folder: string): void {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    const isTop = /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path);
    if (!isTop || dev === true || devOptional === true) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}
