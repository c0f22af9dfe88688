import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { staffId } from './small-service';
import type { Person } from './small-service';
import { today, Whole } from './whole';

type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Whoever of the service that held the plan before sees its plans. */
const OF_THE_SERVICE = ['caseManager', 'otherCaseManager', 'manager', 'headOfService', 'safeguardingLead'] as const;

describe('a plan that has been handed over, to whoever held it before', () => {
  let whole: Whole;
  let planId: string;
  let path: string;
  /** How many days the plan has been lived through. */
  let ahead = 0;
  const live = async (days: number) => {
    await whole.advance(planId, days);
    ahead += days;
  };
  const rowsOf = async (by: Person, at: string) => (await whole.as<Rows>(by, 'GET', at)).body.rows;
  const ownTasks = async () =>
    (await rowsOf('caseManager', '/v1/tasks?assignee=me&state=unfinished'))
      .filter((row) => row['planId'] === planId)
      .map(({ kind }) => kind);
  const appointments = async (by: Person) =>
    (
      await whole.as<{ appointments: { appointmentId: string; what: string; rev: number; state: { is: string } }[] }>(
        by,
        'GET',
        path,
      )
    ).body.appointments;
  const book = (by: Person, what: string, inDays: number) =>
    whole.as(by, 'POST', `${path}/book-appointments`, {
      body: { what, where: null, withId: staffId(by), on: addDays(today(), ahead + inDays), at: '10:00', minutes: 45 },
    });
  const move = async (what: string) => {
    const booked = (await appointments('caseManager')).find((one) => one.what === what);
    return whole.as('caseManager', 'POST', `${path}/move-appointment`, {
      body: {
        ...{ appointmentId: booked?.appointmentId, on: addDays(today(), ahead + 20), at: '11:00', minutes: 45 },
        reason: 'they asked for it',
      },
      ifMatch: booked?.rev ?? 0,
    });
  };

  /** Another plan that is handed over: of that one the tests speak from then on. */
  const handOver = async () => {
    ahead = 0;
    planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    path = `/v1/transition-plans/${planId}`;
    await live(30);
    await whole.meetJointly(planId);
    const conditions = 'knowing what is not there yet';
    expect(await whole.act('officer', planId, 'accept-responsibility', 'accept', { conditions })).toMatchObject({
      status: 200,
    });
    await live(60);
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'transferred',
      accountable: { staffId: staffId('probationManager') },
    });
  };

  /** The receiving officer raises a concern about the child. Gives its id. */
  const raise = async (childId: unknown) => {
    const body = { childId, what: 'CANARYCONCERN told to probation' };
    const raised = await whole.as<{ concernId: string }>('officer', 'POST', '/v1/concerns', { body });
    expect(raised.status).toBe(201);
    return raised.body.concernId;
  };
  const placesOf = (childId: unknown) => [
    ...[path, `${path}/timeline`, '/v1/concerns', '/v1/tasks'],
    ...[`/v1/children/${String(childId)}`, `/v1/children/${String(childId)}/accountability`],
  ];

  beforeAll(async () => {
    whole = await Whole.start();
    await handOver();
  }, 180_000);
  afterAll(() => whole.stop());

  it('stays readable to them, with the check-ins that they still attend as tasks of their own', async () => {
    expect(await whole.as('caseManager', 'GET', path)).toMatchObject({ status: 200, body: { planId } });
    expect((await rowsOf('caseManager', '/v1/transition-plans')).map((row) => row['planId'])).toContain(planId);
    expect(await ownTasks()).toContain('after-transfer-check-in');
    expect(await whole.act('caseManager', planId, 'after-transfer-check-in', 'complete')).toMatchObject({
      status: 200,
    });
  });

  it('keeps their appointments, which they book and move', async () => {
    expect(await book('caseManager', 'A walk together', 10)).toMatchObject({ status: 200 });
    expect(await move('A walk together')).toMatchObject({ status: 200 });
    expect(await book('officer', 'The first meeting at the office', 12)).toMatchObject({ status: 200 });
    expect((await appointments('caseManager')).map(({ what }) => what)).toContain('A walk together');
  });

  it('never gives them a new note of the receiver’s, whatever it is about', async () => {
    const kinds = [
      'contact-with-child',
      'contact-with-family',
      'contact-with-professional',
      'managers-oversight',
      'other',
    ];
    for (const kind of kinds) {
      const body = { kind, text: `CANARYNOTE of the receiver, ${kind}` };
      const written = await whole.as('officer', 'POST', `${path}/notes`, { body });
      expect([kind, written.status]).toEqual([kind, 201]);
    }
    expect((await rowsOf('officer', `${path}/notes`)).length).toBe(kinds.length);
    for (const by of OF_THE_SERVICE) {
      for (const at of [path, `${path}/notes`, `${path}/timeline`, `${path}/copy-out`, `${path}/brief`]) {
        const { status, body } = await whole.as(by, 'GET', at);
        expect([by, at, status < 500, JSON.stringify(body).includes('CANARYNOTE')]).toEqual([by, at, true, false]);
      }
    }
  });

  it('is theirs until it is let go: then nothing is left to do, and no appointment stands', async () => {
    for (;;) {
      if (!(await ownTasks()).includes('after-transfer-check-in')) break;
      expect(await whole.act('caseManager', planId, 'after-transfer-check-in', 'complete')).toMatchObject({
        status: 200,
      });
    }
    await live(90);
    for (const one of await appointments('caseManager')) {
      if (one.state.is !== 'planned') continue;
      const outcome = { appointmentId: one.appointmentId, outcome: 'attended', childsWords: null, reason: null };
      await whole.as('caseManager', 'POST', `${path}/record-appointment`, { body: outcome, ifMatch: one.rev });
    }
    expect(await book('caseManager', 'After all', 5)).toMatchObject({ status: 200 });
    expect(await whole.act('caseManager', planId, 'transition-review', 'complete')).toMatchObject({ status: 200 });
    const letGo = await whole.order('caseManager', planId, 'let-go', { childsWords: 'Diolch' });
    expect(letGo).toMatchObject({ status: 200 });
    expect(await ownTasks()).toEqual([]);
    expect((await appointments('caseManager')).filter(({ state }) => state.is === 'planned')).toEqual([]);
    expect(await book('caseManager', 'Once more', 6)).toMatchObject({ status: 409, body: { state: 'closed' } });
    expect(await move('After all')).toMatchObject({ status: 409 });
    const notes = JSON.stringify(await rowsOf('caseManager', `${path}/notes`));
    expect(notes).not.toContain('CANARYNOTE');
  });

  it('stays readable to them as it was when it was let go, and tells nothing of what the receiver does from then on', async () => {
    const { childId } = await whole.plan(planId);
    const whatTheyRead = async () => {
      const read: Record<string, unknown> = {};
      for (const by of OF_THE_SERVICE) {
        for (const at of [...placesOf(childId), `${path}/notes`, '/v1/transition-plans', '/v1/summary']) {
          const { status, body } = await whole.as(by, 'GET', at);
          // When it was asked, and under which id, is no word about the child.
          read[`${by} ${at}`] = { status, body: { ...body, at: undefined, requestId: undefined } };
        }
      }
      return read;
    };
    const before = await whatTheyRead();
    expect(before[`caseManager ${path}`]).toMatchObject({ status: 200, body: { status: 'closed' } });
    const note = { kind: 'other', text: 'CANARYNOTE after letting go' };
    expect(await whole.as('officer', 'POST', `${path}/notes`, { body: note })).toMatchObject({ status: 409 });
    expect(await book('officer', 'Beside the plan', 5)).toMatchObject({ status: 409 });
    const concernId = await raise(childId);
    const access = { staffId: staffId('otherOfficer'), why: 'They open the door.' };
    const given = await whole.as('probationManager', 'POST', `/v1/concerns/${concernId}/give-access`, { body: access });
    expect(given).toMatchObject({ status: 200 });
    expect(await whatTheyRead()).toEqual(before);
    for (const by of OF_THE_SERVICE) {
      expect([by, (await whole.as(by, 'GET', `/v1/concerns/${concernId}`)).status]).toEqual([by, 404]);
    }
  });

  it('never gives them a new concern of the receiver’s, nor that there is one, but to their manager and whoever is put on its list', async () => {
    // Nothing is let go while a concern is open: so it is about another child.
    await handOver();
    const { childId } = await whole.plan(planId);
    const concernId = await raise(childId);
    for (const by of ['officer', 'probationManager', 'probationHead'] as const) {
      expect([by, (await whole.as(by, 'GET', `/v1/concerns/${concernId}`)).status]).toEqual([by, 200]);
    }
    // Both sides still work on the plan: the youth justice manager is told the same day, and nobody else there.
    const { body: read, status } = await whole.as('manager', 'GET', `/v1/concerns/${concernId}`);
    expect([status, JSON.stringify(read).includes('CANARYCONCERN')]).toEqual([200, true]);
    const acted = await whole.as('manager', 'POST', `/v1/concerns/${concernId}/acknowledge-concern`, { body: {} });
    expect(acted.status).toBe(404);
    for (const by of OF_THE_SERVICE.filter((one) => one !== 'manager')) {
      expect([by, (await whole.as(by, 'GET', `/v1/concerns/${concernId}`)).status]).toEqual([by, 404]);
      for (const at of placesOf(childId)) {
        const told = JSON.stringify((await whole.as(by, 'GET', at)).body);
        expect([by, at, told.includes(concernId), told.includes('CANARYCONCERN')]).toEqual([by, at, false, false]);
      }
    }
    const access = { staffId: staffId('safeguardingLead'), why: 'They know the family.' };
    const given = await whole.as('probationManager', 'POST', `/v1/concerns/${concernId}/give-access`, { body: access });
    expect(given).toMatchObject({ status: 200 });
    expect(await whole.as('safeguardingLead', 'GET', `/v1/concerns/${concernId}`)).toMatchObject({ status: 200 });
  });
});
