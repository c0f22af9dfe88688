import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId } from '../../domain/ids';
import { rollOver } from '../../worker/roll-over';
import { temporalClient } from '../../operations/temporal-data';
import { Whole } from '../system/whole';

const VIEW = { about: 'other', words: 'Iawn' };

interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

/** `npm run roll-over`, with this and nothing else in its environment. */
function command(env: Record<string, string>): Promise<Ended> {
  const { PATH = '' } = process.env;
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', 'worker/roll-over-main.ts'];
    execFile(process.execPath, args, { cwd: join(__dirname, '../..'), env: { PATH, ...env } }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, out, err });
    });
  });
}

describe('a roll-over before an upgrade', () => {
  let whole: Whole;
  let connection: Connection;
  let client: Client;
  beforeAll(async () => {
    whole = await Whole.start();
    connection = await Connection.connect({ address: whole.camau.temporal.address });
    client = temporalClient(connection, whole.camau.temporal);
  });
  afterAll(async () => {
    await connection.close();
    await whole.stop();
  });

  it('gives every living plan a short history, loses nothing, and still knows what was done before', async () => {
    const planIds = await Promise.all([1, 2, 3].map(() => whole.startPlan({ years: 17, months: 6 })));
    const record = (planId: string, key: string) =>
      whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/record-child-view`, { body: VIEW, key });
    for (const planId of planIds) {
      for (let i = 1; i <= 5; i++) expect(await record(planId, `${planId}-${i}`)).toMatchObject({ status: 200 });
    }
    const before = await Promise.all(planIds.map((planId) => whole.plan(planId)));
    const lengths = () =>
      Promise.all(
        before.map(async ({ childId }) => {
          const handle = client.workflow.getHandle(workflowIdOf('transitionPlan', childId as ChildId));
          return (await handle.describe()).historyLength;
        }),
      );
    expect(Math.min(...(await lengths()))).toBeGreaterThan(30);

    expect(await rollOver(client, { build: null })).toEqual({
      rolledOver: 3,
      late: [],
      stillNeeded: [],
    });

    expect(Math.max(...(await lengths()))).toBeLessThan(10);
    for (const [index, planId] of planIds.entries()) {
      expect(await whole.plan(planId)).toEqual(before[index]);
      expect(await record(planId, `${planId}-3`)).toMatchObject({ status: 200 });
      expect((await whole.plan(planId)).childViews).toHaveLength(5);
      expect(await record(planId, `${planId}-6`)).toMatchObject({ status: 200 });
      expect((await whole.plan(planId)).childViews).toHaveLength(6);
    }
  });

  it('is a command that says what it did', async () => {
    const { address, namespace, keys } = whole.camau.temporal;
    const env = {
      CAMAU_TEMPORAL_ADDRESS: address,
      CAMAU_TEMPORAL_NAMESPACE: namespace,
      CAMAU_TEMPORAL_KEYS: keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(),
    };
    expect(await command(env)).toEqual({
      code: 0,
      out: 'Plans that have gone on as a new run: 3.\nNot yet: 0.\n',
      err: '',
    });
  });

  it.each([
    ['has no address', {}, /^CAMAU_TEMPORAL_ADDRESS is not set: .*\n$/],
    ['has no key', { CAMAU_TEMPORAL_ADDRESS: '127.0.0.1:1' }, /^CAMAU_TEMPORAL_KEYS is not set: .*\n$/],
    [
      'finds nobody there',
      { CAMAU_TEMPORAL_ADDRESS: '127.0.0.1:1', CAMAU_TEMPORAL_KEYS: `any:${randomBytes(32).toString('base64')}` },
      /^The Temporal server at .* does not answer: .*\n$/,
    ],
  ])('is a command that says in a sentence that it %s', async (_, env, sentence) => {
    const { code, out, err } = await command(env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
  });
});
