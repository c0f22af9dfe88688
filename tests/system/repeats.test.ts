import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAnswered } from './callers';
import type { PlanAnswer, Sending } from './callers';
import { bornOn, startBody, Whole } from './whole';

const PARALLEL = Array.from({ length: 50 }, (_, number) => number);

describe('commands and starts that are sent more than once', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  /** A day can be skipped only once the messages of the start are sent: until then events go on by themselves. */
  const untilIdle = (planId: string): Promise<void> => whole.advance(planId, 1);

  const startFor = async (
    key: string = randomUUID(),
  ): Promise<Sending & { readonly body: Record<string, unknown> }> => ({
    path: '/v1/transition-plans',
    body: startBody(await whole.addChild(bornOn({ years: 17, months: 6 }))),
    key,
  });

  it('answers a repeat as the first time, for no event in the history', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    const sending = await whole.onTask(planId, 'prepare-child', 'complete', { childsWords: 'iawn' });
    const first = await whole.send('caseManager', sending);
    expect(first.status).toBe(200);
    await whole.say(planId, 'rhywbeth arall');
    await untilIdle(planId);
    const events = await whole.histories.count(workflowId);

    const again = await whole.send('caseManager', sending);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await whole.histories.count(workflowId)).toBe(events);
  });

  it('refuses another body, and the same body elsewhere, under a key that was used', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const key = randomUUID();
    await whole.say(planId, 'y tro cyntaf', key);

    expect(await whole.say(planId, 'rhywbeth arall', key)).toMatchObject({
      status: 422,
      body: { type: '/problems/key-reused' },
    });
    const other = await whole.startPlan({ years: 17, months: 6 });
    expect(await whole.say(other, 'y tro cyntaf', key)).toMatchObject({ status: 422 });
    expect([await whole.said(planId), await whole.said(other)]).toEqual([['y tro cyntaf'], []]);
  });

  it('carries out once what is sent 50 times at once under one key', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const key = randomUUID();

    const replies = await Promise.all(PARALLEL.map(() => untilAnswered(() => whole.say(planId, 'unwaith', key))));
    expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(
      new Set([JSON.stringify([200, { planId, version: 2, peopleVersion: 2, item: null }])]),
    );
    expect(await whole.said(planId)).toEqual(['unwaith']);
  });

  it('refuses at the door, for no event, what a rule, a stale revision or a wrong state stands against', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const stale = await whole.onTask(planId, 'prepare-child', 'complete');
    await whole.send('caseManager', stale);
    await untilIdle(planId);
    const workflowId = await whole.workflowIdOf(planId);
    const events = await whole.histories.count(workflowId);

    const refused = [
      await whole.order('caseManager', planId, 'pass-over-rung', { rung: 'accept-responsibility', reason: 'dim' }),
      await whole.send('caseManager', { ...stale, key: randomUUID() }),
      await whole.order('caseManager', planId, 'resume'),
      await whole.act('caseManager', planId, 'name-receiving-officer', 'accept'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 412, 409, 403]);
    expect(await whole.histories.count(workflowId)).toBe(events);
  });

  it('lets a week in which nothing is due pass for no event', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    await untilIdle(planId);
    const events = await whole.histories.events(workflowId);

    await whole.advance(planId, 7);
    expect(await whole.histories.events(workflowId)).toEqual(events);
  });

  it('starts one plan of 50 starts at once under one key, and answers a later repeat with the same plan', async () => {
    const sending = await startFor();

    const replies = await Promise.all(PARALLEL.map(() => untilAnswered(() => whole.send('caseManager', sending))));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body['planId'])).size).toBe(1);
    const later = await whole.send('caseManager', sending);
    expect(later).toMatchObject({ status: 201, body: { planId: replies[0]?.body['planId'] } });
    const lines = await whole.timeline(String(later.body['planId']));
    expect(lines.filter(({ kind }) => kind === 'plan-started')).toHaveLength(1);
  });

  it('refuses a second plan of the same child while one lives, also of ten starts at once, and says which lives', async () => {
    const { path, body } = await startFor();

    const replies = await Promise.all(
      PARALLEL.slice(0, 10).map(() => {
        const key = randomUUID();
        return untilAnswered(() => whole.send('caseManager', { path, body, key }));
      }),
    );
    const started = replies.filter(({ status }) => status === 201);
    expect(started).toHaveLength(1);
    const planId = started[0]?.body['planId'];
    for (const refused of replies.filter((reply) => reply !== started[0])) {
      expect(refused).toMatchObject({ status: 409, body: { type: '/problems/plan-exists', planId } });
    }
  });

  it('starts a plan with an id of its own for a child whose last plan was closed', async () => {
    const { path, body, key } = await startFor();
    const first = await whole.send<PlanAnswer>('caseManager', { path, body, ...(key ? { key } : {}) });
    expect(
      await whole.order('caseManager', first.body.planId, 'close', { reason: 'symudodd y plentyn' }),
    ).toMatchObject({ status: 200 });

    const second = await untilAnswered(() => whole.send('caseManager', { path, body, key: `${key ?? ''}-2` }));
    expect(second.status).toBe(201);
    expect(second.body['planId']).not.toBe(first.body.planId);
    expect(await whole.plan(first.body.planId)).toMatchObject({ status: 'closed' });
    expect(await whole.plan(String(second.body['planId']))).toMatchObject({ status: 'open' });
    expect(await whole.say(first.body.planId, 'rhy hwyr')).toMatchObject({ status: 409, body: { state: 'closed' } });
    expect(await whole.said(String(second.body['planId']))).toEqual([]);
  });
});
