import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DatabaseUnreachable } from '../../register/errors';
import type { Register } from '../../register/register';
import { until, untilAnswered } from './callers';
import { SEED } from './seed';
import { startBody, Whole } from './whole';

/** What of the register cannot be reached now. */
let away: 'nothing' | 'commits' | 'everything' = 'nothing';

const faltering = (register: Register): Register =>
  new Proxy(register, {
    get: (target, name: keyof Register): unknown =>
      away === 'everything' || (away === 'commits' && name === 'commit')
        ? () => Promise.reject(new DatabaseUnreachable('The test has taken it away.'))
        : Reflect.get(target, name),
  });

/** How long they stay away: time has to pass here, for retries to add up if they do. */
const A_MINUTE_MS = 60_000;
jest.setTimeout(5 * A_MINUTE_MS);

describe('Temporal and the database away together', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: faltering });
  });
  afterAll(() => whole.stop());

  const temporalFirst = SEED % 2 === 0;
  it(`is told plainly, and passes by itself; ${temporalFirst ? 'Temporal' : 'the database'} is back first (seed ${SEED})`, async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const { childId } = await whole.plan(planId);
    const workflowId = await whole.workflowIdOf(planId);
    expect(await whole.say(planId, 'cyn')).toMatchObject({ status: 200 });
    const before = await whole.histories.events(workflowId);
    const scheduled = (events: string[]) => events.filter((kind) => kind.startsWith('activityTaskScheduled')).length;

    away = 'commits';
    const key = crypto.randomUUID();
    const letIn = whole.say(planId, 'ar y ffordd', key).catch(() => null);
    await until('the commit has become a regular activity', async () => {
      return scheduled(await whole.histories.events(workflowId)) > scheduled(before);
    });
    away = 'everything';
    const bringBack = await whole.loseServer();

    for (const path of [`/v1/transition-plans/${planId}/record-child-view`, '/v1/transition-plans']) {
      const body = path.endsWith('view') ? { about: 'other', words: 'yn ystod' } : startBody(childId as never);
      await until('writes are refused', async () => {
        const { status, headers, body: said } = await whole.as('caseManager', 'POST', path, { body });
        return status === 503 && said['type'] === '/problems/unavailable' && Number(headers.get('retry-after')) > 0;
      });
    }
    const read = await whole.as('caseManager', 'GET', `/v1/transition-plans/${planId}`);
    expect(read).toMatchObject({ status: 503, body: { type: '/problems/unavailable' } });
    expect((await whole.as('caseManager', 'GET', '/ready')).body).toMatchObject({
      database: 'failed',
      temporal: 'failed',
    });
    const duringKey = crypto.randomUUID();
    const during = untilAnswered(() => whole.say(planId, 'ar ôl', duringKey), 3 * A_MINUTE_MS);

    await pause(A_MINUTE_MS);
    if (temporalFirst) await bringBack();
    away = 'nothing';
    if (!temporalFirst) await bringBack();
    await letIn;
    expect(await untilAnswered(() => whole.say(planId, 'ar y ffordd', key))).toMatchObject({ status: 200 });
    expect(await during).toMatchObject({ status: 200 });

    expect((await whole.said(planId)).sort()).toEqual(['ar y ffordd', 'ar ôl', 'cyn']);
    const recorded = (await whole.timeline(planId)).filter(({ kind }) => kind === 'child-view-recorded');
    expect(recorded).toHaveLength(3);
    const { version, view } = await whole.histories.committed(workflowId);
    expect(await whole.plan(planId)).toMatchObject({ version, ...view });
    const grown = (await whole.histories.events(workflowId)).length - before.length;
    expect(grown).toBeLessThanOrEqual(12 + 6 + 6);
  });
});
