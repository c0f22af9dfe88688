import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import { Whole } from './whole';

describe('a plan that goes on in run after run', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ tuning: { historyCap: 25 } });
  });
  afterAll(() => whole.stop());

  it('carries the handover through, and recognises after the change what was sent before it', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    const runs = new Set([await whole.histories.runId(workflowId)]);
    const key = randomUUID();
    const first = await untilAnswered(() => whole.say(planId, 'cyn y newid', key));
    const prepared = await whole.onTask(planId, 'prepare-child', 'complete');
    const done = await untilAnswered(() => whole.send('caseManager', prepared));
    for (const step of [
      () => whole.act('caseManager', planId, 'share-information', 'complete'),
      () => whole.act('probationManager', planId, 'name-receiving-officer', 'accept'),
      () =>
        whole.act('probationManager', planId, 'name-receiving-officer', 'complete', {
          receivingOfficerId: 'staff-officer',
        }),
      () => whole.act('caseManager', planId, 'three-way-meeting', 'complete'),
      () => whole.advance(planId, 155),
      () => whole.meetJointly(planId),
      () =>
        whole.act('officer', planId, 'accept-responsibility', 'accept', { conditions: 'gan wybod beth sydd ar goll' }),
      () => whole.advance(planId, 40),
    ]) {
      await step();
      runs.add(await whole.histories.runId(workflowId));
    }
    expect(await whole.plan(planId)).toMatchObject({ phase: 'transferred' });
    expect(runs.size).toBeGreaterThanOrEqual(4);

    const events = await whole.histories.count(workflowId);
    expect(await whole.say(planId, 'cyn y newid', key)).toMatchObject({ status: 200, body: first.body });
    expect(await whole.send('caseManager', prepared)).toMatchObject({ status: 200, body: done.body });
    expect(await whole.histories.count(workflowId)).toBe(events);
    expect(await whole.said(planId)).toEqual(['cyn y newid']);
    expect(await whole.say(planId, 'corff arall', key)).toMatchObject({ status: 422 });
  });

  it('answers what 30 people write while one run hands over to the next, each once', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    const runs = new Set<string>();
    const words: string[] = [];
    const writer = async (name: number): Promise<void> => {
      for (let number = 1; number <= 3; number++) {
        const word = `ysgrifennwr ${name}, gair ${number}`;
        const key = randomUUID();
        expect(await untilAnswered(() => whole.say(planId, word, key))).toMatchObject({ status: 200 });
        words.push(word);
        runs.add(await whole.histories.runId(workflowId));
      }
    };

    await Promise.all(Array.from({ length: 30 }, (_, name) => writer(name + 1)));
    expect((await whole.said(planId)).sort()).toEqual([...words].sort());
    expect(runs.size).toBeGreaterThanOrEqual(3);
    const versions = (await whole.timeline(planId)).map(({ version }) => version);
    expect(new Set(versions)).toEqual(new Set(Array.from({ length: 91 }, (_, number) => number + 1)));
  });
});
