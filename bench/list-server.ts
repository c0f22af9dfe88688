import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { tokenVerifier } from '../api/auth';
import { createApp } from '../api/create-app';
import { policies } from '../api/policies';
import { serve } from '../api/serve';
import type { Services } from '../api/services';
import { AUDIENCE, OPEN_EDGE } from '../embedded/camau';
import type { DemoIssuer } from '../embedded/demo-issuer';
import { instantFromMillis } from '../domain/calendar/london-time';
import { keyRing } from '../encryption/key-ring';
import { createRegister } from '../register/create-register';
import type { Database } from '../register/database/database';
import { SIGNED_IN_SERVICES } from './list-requests';
import type { ListRequest } from './list-requests';
import { TEST_RING } from '../tests/register/test-ring';

/** The API over one database. Workflows stand behind a wall that counts who knocks. */
export interface ListServer {
  readonly plans: number;
  /** Sends it and reads the answer to its end; gives the number of rows, or null for what has none. */
  send(request: ListRequest): Promise<number | null>;
  workflowQueries(): number;
  readonly close: () => Promise<void>;
}

const NO_PAGES = { webProviders: [], publicUrl: null, port: 0 };

/** Workflows behind which nobody lives. */
export const wall = <Answer>(walled: () => Promise<Answer>) => ({
  ...{ start: walled, openAgain: walled, openBeside: walled },
  ...{ command: walled, preview: walled, liveOf: walled },
});

/** With `pages`, people can sign in to the pages too, at the address that they are told. */
export async function listServer(
  plans: number,
  db: Database,
  issuer: DemoIssuer,
  pages: Pick<Services, 'webProviders' | 'publicUrl'> & { readonly port: number } = NO_PAGES,
): Promise<ListServer> {
  let knocks = 0;
  const walled = (): Promise<never> => {
    knocks += 1;
    return Promise.reject(new Error('A list asked a workflow'));
  };
  const nobody = wall(walled);
  const app = createApp({
    register: createRegister(db, TEST_RING),
    plans: nobody,
    episodes: nobody,
    concerns: nobody,
    news: { ofDeath: walled, ofWhereabouts: walled },
    verifyToken: tokenVerifier([
      {
        issuer: issuer.issuer,
        audience: AUDIENCE,
        jwksUri: `${issuer.issuer}/jwks.json`,
        serviceIds: SIGNED_IN_SERVICES,
      },
    ]),
    issuersOf: () => [],
    webProviders: pages.webProviders,
    policies,
    rehearsal: null,
    checks: { temporal: walled, mail: walled },
    now: () => instantFromMillis(Date.now()),
    codec: null,
    tellOfLooks: () => Promise.resolve(),
    keyRing: keyRing([{ id: 'bench', bytes: randomBytes(32) }]),
    newId: randomUUID,
    edge: OPEN_EDGE,
    publicUrl: pages.publicUrl,
    log: pino({ level: 'silent' }),
  });
  const served = await serve(app, { host: '127.0.0.1', port: pages.port });
  const tokens = new Map<string, string>();
  return {
    plans,
    send: async ({ who, path, body }) => {
      const token = tokens.get(who) ?? (await issuer.token({ subject: who, audience: AUDIENCE }));
      tokens.set(who, token);
      const response = await fetch(`${served.url}${path}`, {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as { readonly rows?: readonly unknown[] };
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer.rows?.length ?? null;
    },
    workflowQueries: () => knocks,
    close: () => served.close(),
  };
}
