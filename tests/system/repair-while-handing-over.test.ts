import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPAIR, ROLL_OVER } from '../../domain/protocol';
import type { Register } from '../../register/register';
import { until } from './callers';
import { Whole } from './whole';

/** Holds every repair back until it is let go, so that another can be asked for meanwhile. */
const letGo: (() => void)[] = [];
const held = (register: Register): Register => ({
  ...register,
  repair: async (commit) => {
    await new Promise<void>((resolve) => letGo.push(resolve));
    return register.repair(commit);
  },
});

describe('a plan that goes on as a new run', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: held });
  });
  afterAll(() => whole.stop());

  it('answers a repair that is asked for while it makes another, and goes on', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    const run = await whole.histories.runId(workflowId);
    const handle = whole.histories.handle(workflowId);
    const ask = () => handle.startUpdate(REPAIR, { waitForStage: 'ACCEPTED' });
    const begun = (count: number) => until(`repair ${count} is begun`, () => letGo.length === count);

    const first = await ask();
    await begun(1);
    const second = await ask();
    await handle.signal(ROLL_OVER);
    letGo[0]?.();
    await begun(2);
    const third = await ask();
    letGo[1]?.();
    await begun(3);
    letGo[2]?.();
    await Promise.all([first.result(), second.result(), third.result()]);
    await until('the next run has begun', async () => (await whole.histories.runId(workflowId)) !== run);
    expect(await whole.say(planId, 'ymlaen')).toMatchObject({ status: 200 });
  });
});
