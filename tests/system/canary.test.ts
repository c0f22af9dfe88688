import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { PERMISSIONS } from '../../api/permissions';
import { PATHS } from '../../api/paths';
import { ROUTES } from '../../api/routes';
import type { Route } from '../../api/routes/route';
import { addDays } from '../../domain/calendar/local-date';
import type { Role } from '../../domain/people';
import { createMetrics } from '../../operations/metrics';
import { filledIn } from '../api/filled-in';
import type { FilledIn, Known } from '../api/filled-in';
import { contactBody } from './contact-body';
import { staffId } from './small-service';
import type { Person } from './small-service';
import { bornOn, today, Whole } from './whole';

/** No word of anybody's, and nothing that compression or sealing would leave as it is. */
const CANARY = 'CANARYWORDS';
const BY_ROLE: Readonly<Partial<Record<Role, Person>>> = {
  'case-manager': 'caseManager',
  manager: 'manager',
  'probation-officer': 'officer',
  'probation-manager': 'probationManager',
  psychologist: 'psychologist',
  'safeguarding-lead': 'safeguardingLead',
  'head-of-service': 'headOfService',
  administrator: 'administrator',
};
/** What ends a plan or a contact, or changes who may do what, comes last: so that everything else meets what it needs. */
const LAST =
  /close|death|re-open|end-voluntary|\/staff|\/teams|absence|leav|caseload|merge|erasure|restrict|\/policy|legal-hold|seal/;
/** An answer that shows the record itself, or what has changed in it since: to somebody who may read it. */
const TOLD_TO_WHO_MAY_READ: ReadonlySet<number> = new Set([200, 201, 409, 412]);
/** Asks again, under the same key, while the answer is that it is not known yet. */
async function untilTold<Told extends { readonly status: number }>(ask: () => Promise<Told>): Promise<Told> {
  for (let more = 60; ; more -= 1) {
    const told = await ask();
    if (more === 0 || ![202, 503].includes(told.status)) return told;
    await pause(500);
  }
}

/** By what a colleague and a team are found, and a colleague signs in: no words about a child, and in the clear in the register. */
const NAMES: ReadonlySet<string> = new Set(['name', 'issuer', 'subject']);
const HAS_NAMES = /^\/v1\/(staff|teams)/;

describe('words in every field that takes them', () => {
  let whole: Whole;
  let logged = '';
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const stream = new PassThrough();
    stream.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
    whole = await Whole.start({ register: 'folder', log: pino({ level: 'trace' }, stream) });
    ids['planId'] = await whole.startPlan({ years: 17, months: 6 });
    const { childId, orders, tasks } = await whole.plan(ids['planId']);
    Object.assign(ids, { childId, orderId: orders[0]?.orderId, taskId: tasks[0]?.taskId });
    const body = { childId, what: 'so' };
    const concern = await whole.as<{ concernId: string }>('caseManager', 'POST', '/v1/concerns', { body });
    ids['concernId'] = concern.body.concernId;
    const contact = await whole.as<{ episodeId: string }>('caseManager', 'POST', '/v1/voluntary-contacts', {
      body: contactBody(await whole.addChild(bornOn({ years: 17 }))),
    });
    ids['episodeId'] = contact.body.episodeId;
    expect([concern.status, contact.status]).toEqual([201, 201]);
  }, 180_000);
  afterAll(() => whole.stop());

  const knownFor =
    (path: string): Known =>
    (name, { type, pattern, format, enum: values }) => {
      // The name of a rule, which is told back to whoever sent it: of no child.
      if (name === 'path') return 'no-such-rule';
      if (HAS_NAMES.test(path) && NAMES.has(name)) return `a-${randomUUID()}`;
      if (values !== undefined) return name === 'routes' ? ['end-of-order'] : undefined;
      if (name === 'mail') return true;
      // One of two: words, or that there are none; a text, or where it is copied from.
      if (name === 'nothingToAdd') return false;
      if (name === 'from' && format !== 'date') return null;
      if (format === 'date') return addDays(today(), /endsOn|dueOn|reviewOn|until/i.test(name) ? 20 : 0);
      if (format === 'date-time') return new Date().toISOString();
      if (format === 'email') return 'somebody@people.example';
      if (type !== undefined && pattern !== undefined) {
        if (pattern.includes('[0-5]\\d')) return '10:00';
        if (pattern.includes('[0-9 -]')) return '01632 960 001';
        if (pattern.startsWith('^[a-z]{2,3}')) return 'cy';
        if (pattern.startsWith('^[a-z0-9-]')) return 'mine';
        if (pattern.includes('A-Za-z0-9+/')) return '';
        return ids[name] ?? (Array.isArray(type) ? null : staffId('otherCaseManager'));
      }
      return undefined;
    };

  /** The bodies of a route; a concern is about a child who is found, or about one who is described. */
  const bodiesOf = (route: Route): readonly FilledIn[] =>
    filledIn(route, CANARY, knownFor(route.path)).flatMap((filled) =>
      route.path === PATHS.concerns
        ? [{ about: null }, { childId: null, cameOf: null }].map((one) => ({
            ...filled,
            body: { ...(filled.body as object), ...one },
          }))
        : [filled],
    );

  /** What something is begun by first, and what ends something last. */
  const placeOf = ({ path }: Route) => (LAST.test(path) ? 2 : path.includes(':') ? 1 : 0);
  /** Remembers the ids of what an answer shows, so that what is sent next is about something that is there. */
  const harvest = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (
        typeof part === 'string' &&
        name.endsWith('Id') &&
        !/staff|service|team|request|receiv|manager|text/i.test(name)
      )
        ids[name] ??= part;
      else harvest(part);
    }
  };

  /** Every route that takes a body of words, those that end something last. */
  const takesWords = ROUTES.filter((route) => bodiesOf(route).some(({ texts }) => texts.length > 0)).sort(
    (a, b) => placeOf(a) - placeOf(b),
  );

  /** What somebody sees who reads nothing in plans: asked by every route that reads, while the words stand everywhere. */
  const showsThePoliceNoWord = async (): Promise<void> => {
    const read = ROUTES.filter(({ kind }) => kind === 'read');
    const holding = async (person: Person) => {
      const holds: string[] = [];
      const token = await whole.camau.issuer.token({ subject: staffId(person), audience: 'camau' });
      const authorization = `Bearer ${token}`;
      for (const { path } of read) {
        const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'none-1');
        for (const accept of ['application/json', 'text/csv']) {
          const response = await fetch(whole.camau.apiUrl + address, { headers: { authorization, accept } });
          if (response.ok && (await response.text()).includes(CANARY)) holds.push(`${path} as ${accept}`);
        }
      }
      return holds;
    };
    expect((await holding('manager')).length).toBeGreaterThan(10);
    expect(await holding('policeOfficer')).toEqual([]);
    const outline = await whole.as('policeOfficer', 'GET', `/v1/plan-outlines/${ids['planId'] ?? ''}`);
    expect([outline.status, outline.body]).toMatchObject([200, { childId: ids['childId'] }]);
  };

  it('stand nowhere but sealed: not in logs, metrics, mails, addresses, failures, Temporal’s database or the register’s', async () => {
    const answers: { route: string; status: number; headers: string; text: string }[] = [];
    const fields = new Set<string>();
    let outlined = false;
    for (const route of takesWords) {
      if (placeOf(route) === 2 && !outlined) {
        outlined = true;
        await showsThePoliceNoWord();
      }
      const { roles } = PERMISSIONS[route.action];
      const person = Object.entries(BY_ROLE).find(([role]) => roles === 'anyone' || roles.includes(role as Role))?.[1];
      const token = await whole.camau.issuer.token({ subject: staffId(person ?? 'caseManager'), audience: 'camau' });
      const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'none-1');
      for (const { body, texts } of bodiesOf(route)) {
        for (const text of texts) fields.add(`${route.path} ${text}`);
        const send = async (ifMatch: string) => {
          const sent = {
            method: 'POST',
            headers: {
              ...{ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
              'content-type': 'application/json',
              ...(route.ifMatch === 'none' ? {} : { 'if-match': ifMatch }),
            },
            body: JSON.stringify(body),
          };
          // Whatever is not known yet is asked again under the same key, as a good client does.
          const { status, text, headers } = await untilTold(async () => {
            const response = await fetch(whole.camau.apiUrl + path, sent);
            return { status: response.status, text: await response.text(), headers: [...response.headers].join() };
          });
          answers.push({ route: route.path, status, headers, text });
          return { status, text };
        };
        const first = await send('"1"');
        // Somebody else was faster: again, on what the answer says is there now.
        const current = first.status === 412 ? /"current":(\d+)/.exec(first.text)?.[1] : undefined;
        const { status, text } = current === undefined ? first : await send(`"${current}"`);
        if (status < 300) {
          harvest(JSON.parse(text));
          harvest(await whole.plan(ids['planId'] ?? ''));
        }
      }
    }
    await whole.advance(ids['planId'] ?? '', 3);
    // Whatever a schema asks for has been filled in as it wants it: what was refused was refused by a rule.
    const unread = answers.filter(({ status }) => status === 400 || status >= 500);
    expect(unread.map(({ route, status, text }) => [route, status, text])).toEqual([]);
    const done = answers.filter(({ status }) => status < 300);
    expect(fields.size).toBeGreaterThan(150);
    expect(done.length).toBeGreaterThan(40);

    const left: Record<string, string> = {
      answers: answers
        .map(({ headers, status, text }) => headers + (TOLD_TO_WHO_MAY_READ.has(status) ? '' : text))
        .join('\n'),
      mails: JSON.stringify(whole.camau.mail.messages()),
      workflowIds: JSON.stringify(await whole.histories.workflowIds()),
      metrics: await createMetrics(whole.camau.register).metrics(),
      log: logged,
    };
    whole = await whole.restart((folder) => {
      const filesIn = (part: string) =>
        readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && (part !== '.' || entry.name.startsWith('temporal')))
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
          .join('\n');
      left['Temporal'] = filesIn('.');
      left['register'] = filesIn('register');
      return Promise.resolve();
    });
    for (const [where, text] of Object.entries(left)) {
      const at = text.indexOf(CANARY);
      expect({ where, holds: at === -1 ? '' : text.slice(Math.max(0, at - 200), at + 60) }).toEqual({
        where,
        holds: '',
      });
    }
    expect(left['log']).toContain('"msg":"request"');
    expect(left['Temporal']).toContain(`transitionPlan:${ids['childId'] ?? ''}`);
  }, 600_000);
});
