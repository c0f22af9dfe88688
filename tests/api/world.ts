import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { PGlite } from '@electric-sql/pglite';
import { issuersOf, tokenVerifier } from '../../api/auth';
import { createApp } from '../../api/create-app';
import { policies } from '../../api/policies';
import { serve } from '../../api/serve';
import type { Checks, Rehearsal, Services } from '../../api/services';
import { instantAt } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import { keyRing } from '../../encryption/key-ring';
import { createRegister } from '../../register/create-register';
import { DatabaseUnreachable } from '../../register/errors';
import { databaseFromPglite } from '../../register/database/pglite';
import type { Register } from '../../register/register';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import { transitionPlan } from '../../domain/transition-plan';
import type { PlanCommand, StartPlan } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { voluntaryContact } from '../../domain/voluntary-contact';
import { livingEntities } from './living-entities';
import type { LivingEntities } from './living-entities';
import { emptyRegister } from '../once-per-run';
import { AUDIENCE, startProvider } from './sign-in';
import type { Provider } from './sign-in';
import { loadSmallService, startBody } from './small-service';

export const NOW = instantAt('2026-03-10' as LocalDate, '09:00');

export interface Sent {
  readonly as?: string | null;
  readonly token?: string;
  readonly key?: string | null;
  readonly ifMatch?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** The API over HTTP, before a real register; the workflows are stood in for. */
export interface World {
  readonly url: string;
  readonly provider: Provider;
  readonly services: Services;
  readonly plans: LivingEntities<StartPlan, PlanState, PlanCommand, PlanView>;
  /** The lines of the log so far. */
  readonly log: string[];
  /** The statements that the database was sent so far. */
  readonly statements: string[];
  /** What is switched off for the moment. */
  readonly away: { register: boolean; ping: boolean; temporal: boolean; mail: boolean };
  get(path: string, sent?: Sent): Promise<Got>;
  post(path: string, sent?: Sent): Promise<Got>;
  /** Starts a plan and answers with its id. */
  start(childId: string, changes?: Record<string, unknown>): Promise<string>;
  /** Serves the same with other parts, and answers one request. */
  ask(changes: Partial<Services>, path: string, token: string): Promise<Got>;
  close(): Promise<void>;
}

/** `clock` is what time it is there; left out, it stands still. */
export async function startWorld(clock: () => Instant = () => NOW): Promise<World> {
  const provider = await startProvider();
  const client = await PGlite.create({ loadDataDir: await emptyRegister() });
  const statements: string[] = [];
  const database = databaseFromPglite(client, { logger: { logQuery: (statement) => void statements.push(statement) } });
  const stored = createRegister(database, keyRing([{ id: 'test', bytes: randomBytes(32) }]));
  await loadSmallService(stored, provider.issuer);

  const away = { register: false, ping: false, temporal: false, mail: false };
  const log: string[] = [];
  const plans = livingEntities(transitionPlan, stored, clock);
  const episodes = livingEntities(voluntaryContact, stored, clock);
  const concerns = livingEntities(safeguardingConcern, stored, clock, ({ concernId }) => concernId);
  const failIf = (name: keyof typeof away) => () =>
    away[name] ? Promise.reject(new Error('away')) : Promise.resolve();
  const checks: Checks = { temporal: failIf('temporal'), mail: failIf('mail') };
  const rehearsal: Rehearsal = { advance: () => Promise.resolve({ now: NOW, all: true, jobs: [] }) };
  const issuers = [
    {
      issuer: provider.issuer,
      audience: AUDIENCE,
      jwksUri: provider.jwksUri,
      serviceIds: ['yjs', 'region', 'elsewhere'],
    },
  ];
  const services: Services = {
    register: switchable(stored, (name) => away.register || (away.ping && name === 'ping')),
    plans,
    episodes,
    concerns,
    news: { ofDeath: () => Promise.resolve(), ofWhereabouts: () => Promise.resolve() },
    verifyToken: tokenVerifier(issuers),
    issuersOf: issuersOf(issuers),
    webProviders: [],
    policies,
    rehearsal,
    codec: null,
    tellOfLooks: () => Promise.resolve(),
    keyRing: keyRing([{ id: 'test', bytes: randomBytes(32) }]),
    checks,
    now: clock,
    newId: randomUUID,
    edge: { trustedProxies: [], limits: null, securityContact: null },
    publicUrl: 'https://camau.example.test',
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
  };
  const served = await serve(createApp(services), { host: '127.0.0.1', port: 0 });
  const tokens = new Map<string, string>();
  const tokenOf = async (subject: string): Promise<string> => {
    const token = tokens.get(subject) ?? (await provider.token(subject));
    tokens.set(subject, token);
    return token;
  };

  const send = async (method: string, path: string, sent: Sent = {}, url = served.url): Promise<Got> => {
    const { as = 'worker', key = randomUUID(), ifMatch, headers = {}, body, raw } = sent;
    const token = sent.token ?? (as === null ? null : await tokenOf(as));
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && key !== null ? { 'idempotency-key': key } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw === undefined ? {} : { body: raw }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };

  return {
    ...{ url: served.url, provider, services, plans, log, statements, away },
    get: (path, sent) => send('GET', path, sent),
    post: (path, sent) => send('POST', path, sent),
    start: async (childId, extra) => {
      const { status, body } = await send('POST', '/v1/transition-plans', { body: startBody(childId, extra) });
      if (status !== 201) throw new Error(`Could not start: ${JSON.stringify(body)}`);
      return body['planId'] as string;
    },
    ask: async (changes, path, token) => {
      const other = await serve(createApp({ ...services, ...changes }), { host: '127.0.0.1', port: 0 });
      const got = await send('GET', path, { token }, other.url);
      await other.close(0);
      return got;
    },
    close: async () => {
      await served.close(0);
      await provider.close();
      await client.close();
    },
  };
}

/** The register, until calls of it are switched off: then they fail as they do when the database is away. */
function switchable(register: Register, isAway: (name: string | symbol) => boolean): Register {
  return new Proxy(register, {
    get(target, name, receiver) {
      const real: unknown = Reflect.get(target, name, receiver);
      if (typeof real !== 'function' || !isAway(name)) return real;
      return () => Promise.reject(new DatabaseUnreachable('The database does not answer.'));
    },
  });
}
