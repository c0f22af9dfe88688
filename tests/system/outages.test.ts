import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DatabaseUnreachable } from '../../register/errors';
import type { Register } from '../../register/register';
import { until, untilAnswered } from './callers';
import type { Reply } from './callers';
import { Whole } from './whole';

/** Which of the register's calls fail now, as they do when the database cannot be reached. */
const away = new Set<keyof Register>();

const faltering = (register: Register): Register =>
  new Proxy(register, {
    get: (target, name: keyof Register): unknown =>
      away.has(name)
        ? () => Promise.reject(new DatabaseUnreachable('The test has taken it away.'))
        : Reflect.get(target, name),
  });

/** How long it stays away: time has to pass here, for retries to add up if they do. */
const A_MINUTE_MS = 60_000;
jest.setTimeout(5 * A_MINUTE_MS);

describe('a part that is away for a while', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ around: faltering });
  });
  afterAll(() => whole.stop());

  const expectAway = ({ status, headers, body }: Reply) => {
    expect({ status, type: body['type'] }).toEqual({ status: 503, type: '/problems/unavailable' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };

  it('refuses writes at the door while the register is away, and completes afterwards what it had let in', async () => {
    const other = await whole.startPlan({ years: 17, months: 6 });
    const planId = await whole.startPlan({ years: 17, months: 6 });
    await whole.advance(planId, 1);
    const untouched = await whole.histories.events(await whole.workflowIdOf(other));
    const workflowId = await whole.workflowIdOf(planId);
    const before = await whole.histories.events(workflowId);
    const scheduled = (events: string[]) => events.filter((kind) => kind.startsWith('activityTaskScheduled')).length;

    away.add('commit');
    const key = crypto.randomUUID();
    const letIn = whole.say(planId, 'cyn y drws', key);
    await until('the commit has become a regular activity', async () => {
      return scheduled(await whole.histories.events(workflowId)) > scheduled(before);
    });
    away.add('ping');
    await until('the door asks again', async () => (await whole.say(planId, 'wrth y drws')).status === 503);
    expectAway(await whole.say(planId, 'wrth y drws'));
    expect((await whole.as('caseManager', 'GET', '/ready')).body).toMatchObject({ database: 'failed', temporal: 'ok' });
    await pause(A_MINUTE_MS);
    away.clear();

    // Accepted, and not yet known to be carried out: asked again under the same key, it is.
    expect((await letIn).status).toBe(202);
    expect(await untilAnswered(() => whole.say(planId, 'cyn y drws', key))).toMatchObject({ status: 200 });
    await until('it is in the register', async () => (await whole.said(planId)).includes('cyn y drws'));
    const grown = (await whole.histories.events(workflowId)).length - before.length;
    expect(grown).toBeLessThanOrEqual(12 + 6);
    expect(await whole.histories.events(await whole.workflowIdOf(other))).toEqual(untouched);
    expect(await untilAnswered(() => whole.say(other, 'cynllun arall'))).toMatchObject({ status: 200 });
    expect(await untilAnswered(() => whole.say(planId, 'wedyn'))).toMatchObject({ status: 200 });
    expect((await whole.said(planId)).filter((words) => words !== 'wrth y drws')).toEqual(['cyn y drws', 'wedyn']);
  });

  it('refuses commands and still answers reads while Temporal is away, and goes on when it is back', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    await whole.say(planId, 'cyn');
    const bringBack = await whole.loseServer();

    const key = crypto.randomUUID();
    expectAway(await whole.say(planId, 'yn ystod', key));
    expect(await whole.said(planId)).toEqual(['cyn']);
    expect((await whole.as('caseManager', 'GET', '/ready')).body).toMatchObject({ database: 'ok', temporal: 'failed' });

    await pause(A_MINUTE_MS);
    await bringBack();
    expect(await untilAnswered(() => whole.say(planId, 'yn ystod', key))).toMatchObject({ status: 200 });
    expect(await whole.said(planId)).toEqual(['cyn', 'yn ystod']);
    const started = await untilAnswered(async () => {
      const body = { reason: 'popeth yn iawn', rung: 'prepare-child' };
      return whole.order('caseManager', planId, 'pass-over-rung', body);
    });
    expect(started.status).toBe(200);
  });
});
