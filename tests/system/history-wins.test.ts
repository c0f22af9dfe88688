import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import { Histories } from './histories';
import { OtherCamau } from './other-camau';

describe('a register that is ahead of history', () => {
  let camau: OtherCamau;
  beforeAll(async () => {
    camau = await OtherCamau.prepare();
    await camau.startServer();
  });
  afterAll(() => camau.remove());

  it('gives way: what was never acknowledged is not in the way of the next command, and can be repeated', async () => {
    await camau.startProcess({ dieAfter: 'gair na chlywodd neb' });
    const planId = await camau.startPlan();
    await camau.say(planId, 'cyn');
    const key = randomUUID();
    await expect(camau.say(planId, 'gair na chlywodd neb', key)).rejects.toThrow('fetch failed');
    await camau.died();

    await camau.startServer();
    await camau.startProcess();
    const next = await untilAnswered(() => camau.say(planId, 'gair arall'));
    expect(next).toMatchObject({ status: 200, body: { planId } });
    const saidNow = await camau.said(planId);
    expect(saidNow).toContain('gair arall');

    const repeated = await untilAnswered(() => camau.say(planId, 'gair na chlywodd neb', key));
    expect(repeated.status).toBe(200);
    expect((await camau.said(planId)).sort()).toEqual(['cyn', 'gair arall', 'gair na chlywodd neb']);

    const histories = await Histories.of(camau.server.address);
    const committed = await histories.committed(camau.workflowId);
    await histories.close();
    const timeline = await camau.timeline(planId);
    expect(timeline.map(({ version, seq, kind, at }) => ({ version, seq, kind, at }))).toEqual(
      committed.timeline.map(({ version, seq, kind, at }) => ({ version, seq, kind, at })),
    );
    const plan = await camau.plan(planId);
    expect(plan.version).toBe(committed.version);
    expect(plan).toMatchObject({ ...committed.view });

    await camau.killProcess();
    expect(await camau.audited(planId)).toContain('void');
  });
});
