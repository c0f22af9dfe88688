import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../worker/schedules';
import { until } from './callers';
import { Whole } from './whole';

describe('the jobs of the service', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.scheduled;
  });
  afterAll(() => whole.stop());

  const done = async (job: string) => (await whole.camau.register.jobsDone()).find((run) => run.job === job);

  it('put the register right without any worker being restarted', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const committed = await whole.histories.committed(await whole.workflowIdOf(planId));
    const { version } = committed;
    const unknown = { baseVersion: version, version: version + 1, cause: ['unknown to history'], digest: 'other' };
    await whole.camau.register.commit({ ...committed, ...unknown, timeline: [], commands: [], outbox: [] });
    expect(await whole.plan(planId)).toMatchObject({ version: version + 1 });

    await whole.histories.trigger(scheduleIdOf('compare-register'));
    await until('the job is done', async () => (await done('compare-register')) !== undefined);
    expect(await whole.plan(planId)).toMatchObject({ version });
    expect(await done('compare-register')).toMatchObject({ counts: { compared: 1, repaired: 1, notAsked: 0 } });
  });
});
