import { randomUUID } from 'node:crypto';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import { issuersOf, tokenVerifier } from '../../api/auth';
import type { Services } from '../../api/services';
import { webProviders } from '../../api/web/sign-in/providers';
import { startDemoIssuer } from '../../embedded/demo-issuer';
import { freePorts } from '../../embedded/ports';
import { Browser } from '../api/browser';
import { startWorld } from '../api/world';
import type { World } from '../api/world';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Child, Register, StaffMember } from '../../register/register';
import { scratchFolder } from '../embedded/scratch-folder';

/** The pages on the small service, and a provider by which its people sign in. */
export interface OpenPages {
  readonly url: string;
  readonly register: Register;
  /** The statements that the database was sent so far. */
  readonly statements: string[];
  /** What is switched off for the moment. */
  readonly away: World['away'];
  /** Asks the API beside the pages, as the case manager unless it says otherwise; with a body, by POST. */
  api(
    path: string,
    sent?: { readonly as?: string; readonly body?: object; readonly ifMatch?: number },
  ): Promise<Answered>;
  /** A browser without scripts in which this person is signed in. */
  as(subject: string): Promise<Browser>;
  close(): Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Signs in with a password alone, where the pages ask for a key as well. */
export const TOO_WEAK = 'without-a-key';
const PEOPLE = [
  'worker',
  'yjs-manager',
  'head',
  'officer',
  'administrator',
  'stranger',
  'lead',
  'stranger-lead',
  'stranger-champion',
  'psychologist',
  'champion',
  'police',
  'secondee',
  'gone',
  'welsh-administrator',
  'region-manager',
  TOO_WEAK,
];

/** `clock` is what time it is there; left out, it stands still. `parts` are other parts of it than usual. */
export async function openPages(clock?: () => Instant, parts: Partial<Services> = {}): Promise<OpenPages> {
  const scratch = scratchFolder();
  const world = await startWorld(clock);
  const [port = 0, issuerPort = 0] = await freePorts(2);
  const url = `http://127.0.0.1:${port}`;
  const client = { id: 'pages', secret: 'a secret that nobody knows' };
  const issuer = await startDemoIssuer({
    port: issuerPort,
    keyFile: scratch.in('issuer-key.json'),
    pages: {
      client: { ...client, signedIn: `${url}/signed-in`, signedOut: `${url}/signed-out` },
      people: PEOPLE.map((subject) => ({
        ...{ subject, label: subject },
        amr: subject === TOO_WEAK ? ['pwd'] : ['pwd', 'hwk'],
      })),
    },
  });
  const children = ['gorse', 'hazel'].map(nearlyEighteen);
  await world.services.register.load({ services: [], teams: [], staff: await ofTheService(world), children });
  await world.services.register.moveSignIn(world.provider.issuer, issuer.issuer);
  const serviceIds = ['yjs', 'region', 'elsewhere'];
  const issuers = [
    { issuer: issuer.issuer, audience: 'camau', jwksUri: `${issuer.issuer}/jwks.json`, serviceIds, client },
  ];
  const signIn = {
    verifyToken: tokenVerifier(issuers),
    issuersOf: issuersOf(issuers),
    webProviders: webProviders(issuers.map((one) => ({ ...one, requireAmr: ['hwk'] }))),
  };
  const app = createApp({ ...world.services, ...signIn, ...parts, publicUrl: url });
  const served = await serve(app, { host: '127.0.0.1', port });
  return {
    url,
    register: world.services.register,
    statements: world.statements,
    away: world.away,
    api: async (path, { as = 'worker', body, ifMatch } = {}) => {
      const token = await issuer.token({ subject: as, audience: 'camau' });
      const response = await fetch(url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    as: async (subject) => {
      const browser = new Browser();
      const choice = await browser.open(`${url}/sign-in/0`);
      await browser.open(choice.url, { form: { subject } });
      return browser;
    },
    close: async () => {
      await served.close(0);
      await issuer.stop();
      await world.close();
      scratch.remove();
    },
  };
}

/** A child whose handover is about to be asked. */
const nearlyEighteen = (name: string): Child => ({
  ...{ childId: `child-${name}` as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
  ...{ givenName: name, familyName: 'Invented', dateOfBirth: '2008-04-07' as LocalDate, language: null },
});

/** Those who answer for the whole service, of whom the small one has none. */
async function ofTheService(world: World): Promise<StaffMember[]> {
  const worker = (await world.services.register.everybody()).find(({ staffId }) => staffId === 'worker');
  if (!worker) throw new Error('The small service has a worker');
  const person = (id: string, role: StaffMember['role']): StaffMember => ({
    ...{ ...worker, staffId: id as StaffId, subject: id, name: `Name of ${id}`, email: `${id}@example.test` },
    ...{ serviceId: 'yjs' as ServiceId, teamId: null, role, language: 'en', issuer: world.provider.issuer },
  });
  return [
    person('head', 'head-of-service'),
    person('lead', 'safeguarding-lead'),
    { ...person('stranger-lead', 'safeguarding-lead'), serviceId: 'elsewhere' as ServiceId },
    person('champion', 'trauma-champion'),
    { ...person('stranger-champion', 'trauma-champion'), serviceId: 'elsewhere' as ServiceId },
    person('police', 'seconded-police-officer'),
    { ...person('secondee', 'seconded-probation-officer'), teamId: 'yjs-team' as TeamId },
    { ...person('welsh-administrator', 'administrator'), language: 'cy' },
  ];
}
