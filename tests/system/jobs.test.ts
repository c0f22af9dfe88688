import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../domain/jobs';
import { until } from './callers';
import { bornOn, startBody, Whole } from './whole';

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

  it('find a child for whom a plan should be started, until one is', async () => {
    const childId = await whole.addChild(bornOn({ years: 17, months: 3 }));
    const found = async () =>
      (await whole.as<{ rows: { childId: string }[] }>('manager', 'GET', '/v1/proposals?limit=200')).body.rows.some(
        (row) => row.childId === childId,
      );
    await whole.histories.trigger(scheduleIdOf('eligibility-sweep'));
    await until('the child is found', found);

    const body = startBody(childId, { rehearsal: false });
    expect(await whole.as('caseManager', 'POST', '/v1/transition-plans', { body })).toMatchObject({ status: 201 });
    expect(await found()).toBe(false);
  });
});
