import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { untilAnswered } from './callers';
import type { TimelineLine } from './callers';
import { Histories } from './histories';
import { LivedConcern } from './lived-concern';
import { LivedContact } from './lived-contact';
import { OtherCamau } from './other-camau';
import { numbers, SEED } from './seed';
import { Telling } from './telling';
import type { Meanwhile } from './telling';
import { bornOn, startBody } from './whole';
import type { Age } from './whole';

/** `CAMAU_TEST_SEED` repeats the points of a run, `CAMAU_TEST_KILLS` makes more of them. */
const KILLS = Number(process.env['CAMAU_TEST_KILLS'] ?? 1);
const LONGEST_MS = 400;
const WITHIN_MS = 360_000 + KILLS * 120_000;

/** What the history says of each command, where it says the same of each. */
const TOLD: Readonly<Record<string, string>> = {
  'record-kept-check-in': 'check-in-kept',
  'record-missed-check-in': 'check-in-missed',
  'stretch-contact': 'contact-stretched',
  'pause-contact': 'contact-paused',
  'return-to-contact': 'contact-taken-up',
  'record-contact-review': 'contact-reviewed',
  'record-welfare-check': 'welfare-check',
  'record-letter': 'letter',
  'record-letting-go-meeting': 'letting-go-met',
  'say-goodbye': 'contact-ended',
  'record-concern-step': 'concern-step',
  'acknowledge-concern': 'concern-acknowledged',
  'raise-disagreement': 'disagreement-raised',
  'record-disagreement-view': 'disagreement-view',
  'settle-disagreement': 'disagreement-settled',
  'record-services-decision': 'services-decided',
  'stay-below-threshold': 'below-threshold',
  'review-below-threshold': 'below-threshold-reviewed',
  'close-concern': 'concern-closed',
};

describe(`worker, API and register under SIGKILL inside whole stories (seed ${SEED})`, () => {
  const random = numbers(SEED);
  let camau: OtherCamau;
  let connection: Connection;
  const open = async (age: Age) => {
    camau = await OtherCamau.prepare(bornOn(age));
    await camau.startServer();
    await camau.startProcess();
    connection = await Connection.connect({ address: camau.server.address });
  };
  const end = async () => {
    await connection.close();
    await camau.remove();
  };

  /** Kills once at each of so many of the story's steps, a moment after the step was begun. */
  function kills(steps: number): { readonly meanwhile: Meanwhile; readonly made: () => number } {
    const points = new Set<number>();
    while (points.size < Math.min(KILLS, steps)) points.add(Math.floor(random() * steps));
    let [step, made] = [0, 0];
    const meanwhile = async () => {
      if (!points.has(step++)) return;
      made += 1;
      await pause(random() * LONGEST_MS);
      await camau.killProcess();
      await camau.startProcess();
    };
    return { meanwhile, made: () => made };
  }

  /** Register and workflow tell the same. */
  async function isTheSame(telling: Telling, path: string, workflowId: string): Promise<void> {
    const histories = await Histories.of(camau.temporal);
    const { view, version } = await histories.committed(workflowId);
    await histories.close();
    // Who may find a concern is the register's own, and shown to nobody.
    const shown = Object.fromEntries(Object.entries(view as object).filter(([name]) => name !== 'accessKeys'));
    expect(await telling.look('caseManager', path)).toMatchObject({ ...shown, version });
  }

  /** Every acknowledged command is told of once. */
  async function toldOnce(telling: Telling, path: string): Promise<TimelineLine[]> {
    const { rows } = await telling.look<{ rows: TimelineLine[] }>('caseManager', `${path}/timeline?limit=200`);
    for (const [command, times] of telling.done) {
      const kind = TOLD[command];
      if (kind === undefined) continue;
      expect([command, rows.filter((line) => line.kind === kind).length]).toEqual([command, times]);
    }
    return rows;
  }

  describe('of voluntary contact', () => {
    beforeAll(() => open({ years: 17, months: 8 }));
    afterAll(end);

    it(
      'it comes from consent to goodbye, with all steps after a missed check-in, a stretch, a pause and a return',
      async () => {
        const { meanwhile, made } = kills(40);
        const telling = new Telling(camau, connection, meanwhile);
        const path = () => `/v1/voluntary-contacts/${lived.episodeId}`;
        const lived: LivedContact = new LivedContact(telling, camau.childId, 26, () =>
          isTheSame(telling, path(), lived.workflowId),
        );
        const contact = await lived.live();
        expect(contact).toMatchObject({ phase: 'closed', life: { outcome: 'let-go' } });
        const kinds = contact.outreaches.map(({ kind }) => kind);
        expect(kinds).toEqual([
          ...['kind-outreach', 'second-outreach', 'welfare-check'],
          ...['kind-outreach', 'second-outreach', 'letter'],
        ]);
        for (const command of ['stretch-contact', 'pause-contact', 'return-to-contact', 'record-agreement']) {
          expect([command, telling.done.has(command)]).toEqual([command, true]);
        }
        await toldOnce(telling, path());
        expect(made()).toBe(KILLS);
      },
      WITHIN_MS,
    );
  });

  describe('of a concern', () => {
    beforeAll(() => open({ years: 17, months: 8 }));
    afterAll(end);

    it(
      'every clock runs out and climbs once, over the 18th birthday, and a disagreement comes to the board',
      async () => {
        const { meanwhile, made } = kills(20);
        const telling = new Telling(camau, connection, meanwhile);
        const path = () => `/v1/concerns/${lived.concernId}`;
        const lived: LivedConcern = new LivedConcern(telling, camau.childId, 'every clock runs out', () =>
          isTheSame(telling, path(), lived.workflowId),
        );
        const concern = await lived.live();
        expect(concern).toMatchObject({ status: 'closed', adultRoute: { is: 'below-threshold' } });
        const lines = await toldOnce(telling, path());
        const of = (kind: string) => lines.filter((line) => line.kind === kind);
        const ranOut = of('clock-ran-out').map(({ item }) => item ?? '');
        expect([...new Set(ranOut)].sort()).toEqual([...ranOut].sort());
        expect(ranOut.sort()).toEqual([
          ...['acknowledgedBySafeguardingPerson', 'adultEnquiries', 'allegationToDesignatedOfficer'],
          ...['belowThresholdReview', 'childProtectionConference', 'contactAgain', 'coreGroup', 'jointPlan'],
          ...['managerTold', 'reportedOrDecided', 'socialServicesDecide', 'writtenReport'],
        ]);
        const levels = of('disagreement-climbed').map(({ data }) => data['level']);
        expect([...levels].reverse()).toEqual(['managers', 'heads-of-service', 'board']);
        expect(of('adult-route-proposed')).toHaveLength(1);
        expect(made()).toBe(KILLS);
      },
      WITHIN_MS,
    );
  });

  describe('of a plan that ends while a concern is raised', () => {
    beforeAll(() => open({ years: 17, months: 6 }));
    afterAll(end);

    it(
      'one of the two is first, and no plan closes over the concern',
      async () => {
        for (let race = 0; race < KILLS; race++) {
          const telling = new Telling(camau, connection);
          const started = await telling.give('caseManager', '/v1/transition-plans', startBody(camau.childId));
          const planId = String(started['planId']);
          const { peopleVersion } = await camau.plan(planId);
          const [close, raise] = [randomUUID(), randomUUID()];
          const closing = { body: { reason: 'symudodd' }, ifMatch: peopleVersion, key: close };
          const raising = { body: { childId: camau.childId, what: 'Cleisiau' }, key: raise };
          const [closed, raised] = await Promise.all([
            pause(random() * 60).then(() =>
              untilAnswered(
                () => camau.as('manager', 'POST', `/v1/transition-plans/${planId}/close`, closing),
                WITHIN_MS,
              ),
            ),
            pause(random() * 60).then(() =>
              untilAnswered(() => camau.as('caseManager', 'POST', '/v1/concerns', raising), WITHIN_MS),
            ),
            pause(random() * 200)
              .then(() => camau.killProcess())
              .then(() => camau.startProcess()),
          ]);
          expect([raised.status, [200, 409].includes(closed.status)]).toEqual([201, true]);
          const plan = await camau.plan(planId);
          expect([closed.status, plan.status]).toEqual(closed.status === 200 ? [200, 'closed'] : [409, 'open']);
          const id = String(raised.body['concernId']);
          const lines = await camau.as<{ rows: TimelineLine[] }>('manager', 'GET', `/v1/concerns/${id}/timeline`);
          expect(lines.body.rows.filter(({ kind }) => kind === 'concern-raised')).toHaveLength(1);
          await telling.give('caseManager', `/v1/concerns/${id}/decide-not-to-report`, { reasons: 'paent' });
          const done = { outcome: 'not-substantiated', reasons: 'paent', told: ['y teulu'], childsView: 'iawn' };
          const { peopleVersion: seen } = await telling.look<{ peopleVersion: number }>(
            'manager',
            `/v1/concerns/${id}`,
          );
          await telling.give('manager', `/v1/concerns/${id}/close-concern`, done, seen);
          if (plan.status === 'open') {
            expect((await camau.order('manager', planId, 'close', { reason: 'symudodd' })).status).toBe(200);
          }
        }
      },
      WITHIN_MS,
    );
  });
});
