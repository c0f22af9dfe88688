import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import { OtherCamau } from './other-camau';
import { numbers, SEED } from './seed';

const KILLS = Number(process.env['CAMAU_TEST_KILLS'] ?? 2);
const LONGEST_MS = 1_200;
/** Each kill can cost a command the ten seconds of a task that its worker took with it, once on its queue and once on the common one. */
const PATIENCE_MS = 60_000 + KILLS * 30_000;

describe('a concern under SIGKILL of worker and API', () => {
  let camau: OtherCamau;
  beforeAll(async () => {
    camau = await OtherCamau.prepare();
    await camau.startServer();
    await camau.startProcess();
  });
  afterAll(() => camau.remove());

  it(
    `is raised once, keeps every acknowledged word once, and still lets no plan close over it (seed ${SEED})`,
    async () => {
      const random = numbers(SEED);
      const planId = await camau.startPlan();
      const key = randomUUID();
      const raise = () => {
        const body = { childId: camau.childId, what: 'Cleisiau' };
        return untilAnswered(() => camau.as('caseManager', 'POST', '/v1/concerns', { body, key }));
      };
      const raising = raise();
      await camau.killProcess();
      await camau.startProcess();
      const raised = await raising;
      expect(raised.status).toBe(201);
      const id = String(raised.body['concernId']);

      const acknowledged: string[] = [];
      const work: { goesOn: boolean } = { goesOn: true };
      const writer = async (name: number): Promise<void> => {
        for (let number = 1; work.goesOn; number++) {
          const words = `ysgrifennwr ${name}, gair ${number}`;
          const own = randomUUID();
          const path = `/v1/concerns/${id}/fill-in-concern`;
          const sent = { path, body: { words }, key: own };
          const { status } = await untilAnswered(() => camau.send('caseManager', sent), PATIENCE_MS);
          expect([words, status]).toEqual([words, 200]);
          acknowledged.push(words);
        }
      };
      const written = Promise.all([1, 2].map(writer));
      written.catch(() => (work.goesOn = false));
      for (let kill = 0; kill < KILLS && work.goesOn; kill++) {
        await pause(random() * LONGEST_MS);
        await camau.killProcess();
        await camau.startProcess();
      }
      const heard = acknowledged.length;
      while (work.goesOn && acknowledged.length < heard + 3) await pause(50);
      work.goesOn = false;
      await written;

      expect(await raise()).toMatchObject({ status: 201, body: { concernId: id } });
      const list = await camau.as<{ rows: unknown[] }>('manager', 'GET', '/v1/concerns');
      expect(list.body.rows).toHaveLength(1);
      const { body } = await camau.as<{ notes: { words: string }[] }>('manager', 'GET', `/v1/concerns/${id}`);
      expect(body.notes.map(({ words }) => words).sort()).toEqual([...acknowledged].sort());
      const closing = await untilAnswered(() => camau.order('manager', planId, 'close', { reason: 'symudodd' }));
      expect(closing).toMatchObject({ status: 409, body: { state: 'something-is-open' } });
      expect((await camau.plan(planId)).status).toBe('open');
    },
    120_000 + KILLS * 30_000,
  );
});
