import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import { Histories } from './histories';
import { OtherCamau } from './other-camau';

/** `CAMAU_TEST_SEED` repeats the points of a run, `CAMAU_TEST_KILLS` makes more of them. */
const SEED = Number(process.env['CAMAU_TEST_SEED'] ?? Date.now() % 1_000_000);
const KILLS = Number(process.env['CAMAU_TEST_KILLS'] ?? 3);
const WHO = ['process', 'server', 'both'] as const;
const LONGEST_MS = 1_200;

/** mulberry32: the same points for the same seed. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

describe('Camau under SIGKILL', () => {
  let camau: OtherCamau;
  beforeAll(async () => {
    camau = await OtherCamau.prepare();
    await camau.startServer();
    await camau.startProcess();
  });
  afterAll(() => camau.remove());

  it(
    `keeps every acknowledged command once, whoever is killed in the middle of them (seed ${SEED})`,
    async () => {
      const planId = await camau.startPlan();
      const random = numbers(SEED);
      const acknowledged: string[] = [];
      const work: { goesOn: boolean } = { goesOn: true };
      const writer = async (name: number): Promise<void> => {
        for (let number = 1; work.goesOn; number++) {
          const word = `ysgrifennwr ${name}, gair ${number}`;
          const key = randomUUID();
          const reply = await untilAnswered(() => camau.say(planId, word, key));
          expect({ word, status: reply.status }).toEqual({ word, status: 200 });
          acknowledged.push(word);
        }
      };
      const threeMore = async (): Promise<void> => {
        const heard = acknowledged.length;
        while (work.goesOn && acknowledged.length < heard + 3) await pause(50);
      };
      const failed = Promise.all([1, 2, 3].map(writer));
      failed.catch(() => (work.goesOn = false));

      for (let kill = 0; kill < KILLS && work.goesOn; kill++) {
        await threeMore();
        await pause(random.next().value * LONGEST_MS);
        const who = WHO[kill % WHO.length];
        if (who !== 'process') await camau.killServer();
        if (who !== 'server') await camau.killProcess();
        if (who !== 'process') await camau.startServer();
        if (who !== 'server') await camau.startProcess();
      }
      await threeMore();
      work.goesOn = false;
      await failed;

      expect((await camau.said(planId)).sort()).toEqual([...acknowledged].sort());
      const timeline = await camau.timeline(planId);
      expect(timeline.filter(({ kind }) => kind === 'child-view-recorded')).toHaveLength(acknowledged.length);
      const { version } = await camau.plan(planId);
      expect(new Set(timeline.map((line) => line.version)).size).toBe(version);
      const histories = await Histories.of(camau.temporal);
      const committed = await histories.committed(camau.workflowId);
      await histories.close();
      expect(committed.version).toBe(version);
      expect(await camau.plan(planId)).toMatchObject({ ...committed.view });
      const goesOn = await untilAnswered(() => camau.act('caseManager', planId, 'prepare-child', 'complete'));
      expect(goesOn.status).toBe(200);
    },
    120_000 + KILLS * 30_000,
  );
});
