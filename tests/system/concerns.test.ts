import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { fastForward } from '../../api/temporal/fast-forward';
import { addMonths } from '../../domain/calendar/local-date';
import { NAMESPACE } from '../../embedded/temporal-server';
import { until, untilAnswered } from './callers';
import type { Reply, TimelineLine } from './callers';
import { contactBody } from './contact-body';
import { numbers, SEED } from './seed';
import { addressOf, BOARDS, YJS } from './small-service';
import type { Person } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';

const RACES = Number(process.env['CAMAU_TEST_RACES'] ?? 25);
const CONTACTS = '/v1/voluntary-contacts';
const DAY = 24 * 60 * 60;
const SPREAD_MS = 60;

describe('safeguarding concerns on the real server', () => {
  let whole: Whole;
  let connection: Connection;
  beforeAll(async () => {
    whole = await Whole.start();
    connection = await Connection.connect({ address: whole.camau.temporal.address });
  });
  afterAll(async () => {
    await connection.close();
    await whole.stop();
  });

  const raise = (childId: string, key: string = randomUUID(), more: Record<string, unknown> = {}) =>
    whole.as('caseManager', 'POST', '/v1/concerns', { body: { childId, what: 'Cleisiau', ...more }, key });
  const send = (id: string, person: Person, command: string, body: Record<string, unknown> = {}, ifMatch?: number) =>
    whole.as(person, 'POST', `/v1/concerns/${id}/${command}`, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
  const step = (id: string, name: string) => send(id, 'caseManager', 'record-concern-step', { step: name });
  const concern = async (id: string): Promise<Record<string, unknown>> =>
    (await whole.as('safeguardingLead', 'GET', `/v1/concerns/${id}`)).body;
  const told = async (id: string): Promise<TimelineLine[]> => {
    const { body } = await whole.as<{ rows: TimelineLine[] }>(
      'caseManager',
      'GET',
      `/v1/concerns/${id}/timeline?limit=200`,
    );
    return [...body.rows].reverse();
  };
  const live = (id: string, days: number) =>
    fastForward(connection, {
      ...{ namespace: NAMESPACE, workflowId: `safeguardingConcern:${id}`, seconds: days * DAY, id: randomUUID() },
      ...{ withinMs: 120_000, mostAttempts: 20 },
    });
  const clocksOf = async (id: string) =>
    (await concern(id))['clocks'] as { clock: string; dueAt: string; climbedTo: string | null; met: unknown }[];
  const ok = ({ status }: Reply) => {
    expect(status).toBe(200);
  };

  it('lets every clock run out and climb to the board, a disagreement too, and is open past the 18th birthday', async () => {
    const raised = await raise(await whole.addChild(bornOn({ years: 17, months: 8 })), randomUUID(), {
      kinds: ['child-at-risk', 'allegation-about-practitioner'],
      otherChildren: true,
    });
    expect(raised.status).toBe(201);
    const id = String(raised.body['concernId']);
    // Whoever raised it hears at once that it was received; those with oversight that it is there.
    for (const person of ['caseManager', 'safeguardingLead', 'manager'] as const) {
      const arrived = ({ to, subject }: { to: readonly string[]; subject: string }) =>
        to.includes(addressOf(person)) && subject.endsWith(`ref ${id}`);
      await whole.camau.mail.waitFor(arrived, 10_000);
    }

    const views = { about: 'Y trothwy', view: 'Mae wedi’i gyrraedd' };
    await live(id, 8);
    ok(await step(id, 'telephone-report'));
    ok(await step(id, 'strategy-discussion'));
    ok(await send(id, 'caseManager', 'raise-disagreement', views));
    await live(id, 40);
    expect((await concern(id))['disagreements']).toMatchObject([{ level: 'board', climbsAt: null, settled: null }]);
    ok(await step(id, 'written-report'));
    ok(await step(id, 'conference'));
    await live(id, 40);
    expect(await concern(id)).toMatchObject({ adultRoute: { is: 'not-yet' }, status: 'open' });
    const before = (await clocksOf(id)).length;
    await live(id, 60);
    expect((await clocksOf(id)).length).toBe(before);
    ok(await step(id, 'received-by-adult-services'));
    await live(id, 20);

    const line = await told(id);
    const ranOut = line.filter(({ kind }) => kind === 'clock-ran-out').map(({ item }) => item);
    expect([...ranOut].sort()).toEqual([
      'acknowledgedBySafeguardingPerson',
      'adultEnquiries',
      'allegationToDesignatedOfficer',
      'childProtectionConference',
      'contactAgain',
      'coreGroup',
      'jointPlan',
      'managerTold',
      'reportedOrDecided',
      'socialServicesDecide',
      'writtenReport',
    ]);
    const unmet = (await clocksOf(id)).filter(({ met }) => met === null);
    expect(new Set(unmet.map(({ climbedTo }) => climbedTo))).toEqual(new Set(['board']));
    const levels = line.filter(({ kind }) => kind === 'disagreement-climbed').map(({ data }) => data['level']);
    expect(levels).toEqual(['managers', 'heads-of-service', 'board']);
    expect(await concern(id)).toMatchObject({
      ...{ status: 'open', oversight: 'safeguarding-lead', adultRoute: { is: 'proposed' } },
    });
    expect(line.filter(({ kind }) => kind === 'adult-route-proposed')).toHaveLength(1);
    for (const address of [addressOf('manager'), addressOf('headOfService'), BOARDS.sender]) {
      const climbed = ({ to, subject }: { to: readonly string[]; subject: string }) =>
        to.includes(address) && subject.startsWith('Time has run out');
      await whole.camau.mail.waitFor(climbed, 10_000);
    }
  }, 240_000);

  it('runs the clocks that only England has, for a child whom somebody of another service has described', async () => {
    const { register } = whole.camau;
    const service = await register.service(YJS);
    if (service === null) throw new Error('The small service is not there.');
    const inNation = (nation: typeof service.nation) =>
      register.load({ services: [{ ...service, nation }], teams: [], staff: [], children: [] });
    await inNation('england');
    const body = { what: 'Bruises', about: { description: 'A boy of ten at the station', serviceId: YJS } };
    const raised = await whole.as('officer', 'POST', '/v1/concerns', { body }).finally(() => inNation(service.nation));
    expect([raised.status, raised.body['childId'], raised.body['whole']]).toEqual([201, null, false]);
    const id = String(raised.body['concernId']);
    ok(await send(id, 'officer', 'record-concern-step', { step: 'telephone-report' }));
    const childId = await whole.addChild(bornOn({ years: 10 }));
    ok(await send(id, 'safeguardingLead', 'match-child', { childId }));
    await live(id, 80);
    const english = (await clocksOf(id)).filter(({ clock }) => /referralAcknowledged|childAssessment/.test(clock));
    expect(english.map(({ clock, met, climbedTo }) => [clock, met, climbedTo])).toEqual([
      ['referralAcknowledged', null, 'board'],
      ['childAssessment', null, 'board'],
    ]);
    expect(await concern(id)).toMatchObject({ childId, whole: true, status: 'open' });
    expect((await whole.as('officer', 'GET', `/v1/concerns/${id}`)).body).toMatchObject({ childId: null });
  }, 120_000);

  it(
    `lets no plan close over a concern that was raised before it, whichever comes first (${RACES} times, seed ${SEED})`,
    async () => {
      const random = numbers(SEED);
      let [closedFirst, raisedFirst] = [0, 0];
      for (let round = 0; round < RACES; round++) {
        const childId = await whole.addChild(bornOn({ years: 17, months: 6 }));
        const started = await whole.as('caseManager', 'POST', '/v1/transition-plans', { body: startBody(childId) });
        const planId = String(started.body['planId']);
        const { peopleVersion, version } = await whole.plan(planId);
        const close = (ifMatch: number) =>
          whole.as('manager', 'POST', `/v1/transition-plans/${planId}/close`, {
            ...{ body: { reason: 'symudodd' }, ifMatch, key: randomUUID() },
          });
        const soon = async <T>(what: () => Promise<T>): Promise<T> => {
          await pause(random() * SPREAD_MS);
          return what();
        };
        const key = randomUUID();
        const [closed, raised] = await Promise.all([
          soon(() => close(peopleVersion)),
          soon(() => untilAnswered(() => raise(childId, key))),
        ]);
        // A concern is never refused; a plan is, and then it is as it was.
        expect(raised.status).toBe(201);
        const plan = await whole.plan(planId);
        if (closed.status === 200) {
          closedFirst += 1;
          expect(plan.status).toBe('closed');
          continue;
        }
        raisedFirst += 1;
        expect(closed).toMatchObject({ status: 409, body: { state: 'something-is-open' } });
        expect(JSON.stringify(closed.body)).not.toMatch(/concern|safeguard/i);
        expect([plan.status, plan.version, plan.peopleVersion]).toEqual(['open', version, peopleVersion]);
        expect((await whole.say(planId, 'dal yma')).status).toBe(200);
        // Once the concern has its outcome, the plan can close.
        const id = String(raised.body['concernId']);
        ok(await send(id, 'caseManager', 'decide-not-to-report', { reasons: 'paent' }));
        const done = { outcome: 'not-substantiated', reasons: 'paent', told: ['y teulu'], childsView: 'iawn' };
        ok(await send(id, 'safeguardingLead', 'close-concern', done, Number((await concern(id))['peopleVersion'])));
        expect((await close((await whole.plan(planId)).peopleVersion)).status).toBe(200);
      }
      // Neither came first always: otherwise nothing was raced for.
      expect(Math.min(closedFirst, raisedFirst)).toBeGreaterThan(0);
    },
    60_000 + RACES * 10_000,
  );

  it(
    `lets no contact end over one either, whichever comes first (${RACES} times, seed ${SEED})`,
    async () => {
      const random = numbers(SEED);
      const soon = async <T>(what: () => Promise<T>): Promise<T> => {
        await pause(random() * SPREAD_MS);
        return what();
      };
      let [endedFirst, raisedFirst] = [0, 0];
      for (let round = 0; round < RACES; round++) {
        const childId = await whole.addChild(bornOn({ years: 16 }));
        const begun = await whole.as('caseManager', 'POST', CONTACTS, { body: contactBody(childId) });
        const contact = `${CONTACTS}/${String(begun.body['episodeId'])}`;
        const stop = () =>
          whole.as('caseManager', 'POST', `${contact}/stop-contact`, {
            body: { childsWords: 'digon' },
            key: randomUUID(),
          });
        const key = randomUUID();
        const [ended, raised] = await Promise.all([soon(stop), soon(() => untilAnswered(() => raise(childId, key)))]);
        expect(raised.status).toBe(201);
        const { phase } = (await whole.as('caseManager', 'GET', contact)).body;
        if (ended.status === 200) {
          endedFirst += 1;
          expect(phase).toBe('closed');
          continue;
        }
        raisedFirst += 1;
        expect([ended.status, ended.body['state'], phase]).toEqual([409, 'something-is-open', 'running']);
        expect(JSON.stringify(ended.body)).not.toMatch(/concern|safeguard/i);
      }
      expect(Math.min(endedFirst, raisedFirst)).toBeGreaterThan(0);
    },
    60_000 + RACES * 10_000,
  );

  it('outlives the plan, and stands in no mail but by its reference', async () => {
    const childId = await whole.addChild(bornOn({ years: 16 }));
    const ends = { type: 'referral-order', startsOn: addMonths(today(), -2), endsOn: addMonths(today(), 6) };
    const body = { childId, routes: ['end-of-order'], orders: [ends], rehearsal: true };
    const started = await whole.as('caseManager', 'POST', '/v1/transition-plans', { body });
    expect(started.status).toBe(201);
    const planId = String(started.body['planId']);
    expect((await whole.order('manager', planId, 'close', { reason: 'symudodd' })).status).toBe(200);
    const raised = await raise(childId, randomUUID(), { what: 'CANARYWORDS' });
    const id = String(raised.body['concernId']);
    await live(id, 2);
    await until('its climb was told', () =>
      whole.camau.mail.messages().some(({ subject }) => subject.startsWith('Time has run out') && subject.endsWith(id)),
    );
    expect((await concern(id))['status']).toBe('open');
    const mails = whole.camau.mail.messages().map(({ subject, text }) => `${subject}\n${text}`);
    const words = ['CANARYWORDS', 'Gwenllian', 'Cleisiau', 'oncern', 'afeguard'];
    expect(mails.filter((mail) => words.some((word) => mail.includes(word)))).toEqual([]);
  }, 60_000);
});
