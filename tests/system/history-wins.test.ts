import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import { Histories } from './histories';
import { OtherCamau } from './other-camau';

describe('a register that is ahead of history, because all were killed right after a commit', () => {
  let camau: OtherCamau;
  let planId: string;
  beforeAll(async () => {
    camau = await OtherCamau.prepare();
    await camau.startServer();
    await camau.startProcess();
    planId = await camau.startPlan();
    await camau.killProcess();
  });
  afterAll(() => camau.remove());

  it.each([
    ['before it was compared with the plans', true],
    ['after it was compared with the plans', false],
  ])('gives way to a different command that comes %s, and the first can be repeated', async (when, repairsLate) => {
    const [before, unheard, different] = [`cyn: ${when}`, `na chlywodd neb: ${when}`, `arall: ${when}`];
    await camau.startProcess({ dieAfter: unheard });
    expect(await untilAnswered(() => camau.say(planId, before))).toMatchObject({ status: 200 });
    const said = await camau.said(planId);
    const key = randomUUID();
    await expect(camau.say(planId, unheard, key)).rejects.toThrow('fetch failed');
    await camau.died();
    const voidings = (await camau.audited(planId)).filter((act) => act === 'void').length;

    await camau.startServer();
    await camau.startProcess({ repairsLate });
    expect(await camau.said(planId)).toEqual(repairsLate ? [...said, unheard] : said);
    expect(await untilAnswered(() => camau.say(planId, different))).toMatchObject({ status: 200 });
    expect(await camau.said(planId)).toEqual([...said, different]);
    expect(await untilAnswered(() => camau.say(planId, unheard, key))).toMatchObject({ status: 200 });
    expect(await camau.said(planId)).toEqual([...said, different, unheard]);

    const histories = await Histories.of(camau.temporal);
    const { version, view, timeline } = await histories.committed(camau.workflowId);
    await histories.close();
    expect(await camau.plan(planId)).toMatchObject({ version, ...view });
    const placed = (lines: readonly { version: number; seq: number; kind: string; at: string }[]) =>
      lines.map(({ version, seq, kind, at }) => ({ version, seq, kind, at }));
    expect(placed(await camau.timeline(planId))).toEqual(placed(timeline));

    await camau.killProcess();
    expect((await camau.audited(planId)).filter((act) => act === 'void')).toHaveLength(voidings + 1);
  });
});
