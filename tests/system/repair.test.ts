import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId } from '../../domain/ids';
import { TIMELINE_VERSIONS_KEPT } from '../../domain/protocol';
import { openPglite } from '../../embedded/pglite';
import { until } from './callers';
import { losePlan } from './lose-plan';
import { startBody, Whole } from './whole';

describe('a register that has lost something', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ register: 'folder' });
  });
  afterAll(() => whole.stop());

  const say = async (planId: string, count: number): Promise<void> => {
    for (let number = 1; number <= count; number++) {
      expect(await whole.say(planId, `gair ${number}`)).toMatchObject({ status: 200 });
    }
  };
  const account = async (planId: string) => ({
    plan: await whole.plan(planId),
    timeline: await whole.timeline(planId),
    tasks: (await whole.as('caseManager', 'GET', '/v1/tasks?assignee=me')).body,
  });
  const register = (folder: string) => join(folder, 'register');
  const moved = () => whole.camau.mail.messages().filter(({ subject }) => subject.startsWith('A task has a new date'));

  it('is put right at the next start, says so in its audit, and mails nothing twice', async () => {
    const older = await whole.startPlan({ years: 17, months: 6 });
    const gone = await whole.startPlan({ years: 17, months: 6 });
    await say(older, 3);
    await say(gone, TIMELINE_VERSIONS_KEPT + 5);
    whole = await whole.restart(async (folder) => {
      cpSync(register(folder), `${register(folder)}.copy`, { recursive: true });
      return Promise.resolve();
    });
    await say(older, 4);
    const { dueOn } = await whole.task(older, 'name-receiving-officer');
    const answer = await whole.act('caseManager', older, 'name-receiving-officer', 'reschedule', {
      dueOn,
      reason: 'x',
    });
    expect(answer.status).toBe(200);
    await until('the message is sent', async () => {
      return moved().length === 1 && (await whole.histories.attempts(await whole.workflowIdOf(older))) === 0;
    });
    const before = { older: await account(older), gone: await account(gone) };

    whole = await whole.restart(async (folder) => {
      rmSync(register(folder), { recursive: true });
      cpSync(`${register(folder)}.copy`, register(folder), { recursive: true });
      await losePlan(register(folder), gone);
    });
    await whole.camau.worker.repaired;
    expect(await account(older)).toEqual(before.older);
    const { plan, timeline, tasks } = await account(gone);
    expect({ plan, tasks }).toEqual({ plan: before.gone.plan, tasks: before.gone.tasks });
    expect(timeline).toEqual(
      before.gone.timeline.filter(({ version }) => version > before.gone.plan.version - TIMELINE_VERSIONS_KEPT),
    );
    await say(older, 1);
    await say(gone, 1);
    expect((await whole.plan(older)).version).toBe(before.older.plan.version + 1);
    expect(moved()).toHaveLength(1);

    whole = await whole.restart(async (folder) => {
      const database = await openPglite(register(folder));
      const { rows } = await database.client.query('select entity_id from audit where act = $1 order by entity_id', [
        'repair',
      ]);
      expect(rows).toEqual([older, gone].sort().map((id) => ({ entity_id: id })));
      await database.close();
    });
    await whole.camau.worker.repaired;
    expect((await account(older)).plan.version).toBe(before.older.plan.version + 1);
  }, 120_000);

  it('still refuses a second plan of a child when Temporal has forgotten the first', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const { childId } = await whole.plan(planId);
    whole = await whole.restart((folder) => {
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `temporal.db${end}`), { force: true });
      return Promise.resolve();
    });

    const sending = { path: '/v1/transition-plans', body: startBody(childId as ChildId), key: 'once-more' };
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 409, body: { planId } });
    expect(await whole.plan(planId)).toMatchObject({ status: 'open' });
  });
});
