import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openPglite } from '../../embedded/pglite';
import type { RepairReport } from '../../activities/jobs/repair-register';
import { until } from './callers';
import { Whole } from './whole';

const FILES = ['temporal.db', 'temporal.db-wal', 'temporal.db-shm'];

/** Puts Temporal's files of one name in the place of those of the other. */
function put(folder: string, from: string, to: string): void {
  for (const file of FILES) {
    rmSync(join(folder, file + to), { force: true });
    if (existsSync(join(folder, file + from))) copyFileSync(join(folder, file + from), join(folder, file + to));
  }
}

describe('histories that were set back to an older copy', () => {
  const reports: RepairReport[] = [];
  const log = pino(
    { level: 'info' },
    new Writable({
      write: (chunk: Buffer, _, done) => {
        const line = JSON.parse(chunk.toString()) as RepairReport & { msg: string };
        if (line.msg.startsWith('compared')) reports.push(line);
        done();
      },
    }),
  );
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ register: 'folder', log });
  });
  afterAll(() => whole.stop());

  const mailed = () =>
    whole.camau.mail.messages().map(({ to, subject, messageId }) => ({ to: to.join(), subject, messageId }));
  const allMailed = (...planIds: string[]) =>
    until('all messages are sent', async () => {
      for (const planId of planIds) {
        const { outbox } = await whole.histories.committed(await whole.workflowIdOf(planId));
        if (outbox.length > 0) return false;
      }
      return true;
    });
  const say = async (planId: string, words: string) => {
    expect(await whole.say(planId, words)).toMatchObject({ status: 200 });
  };

  it('win over the register: what they do not know is voided or listed, and nothing is mailed anew', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    await say(planId, 'cyn y copi');
    await allMailed(planId);
    whole = await whole.restart((folder) => {
      put(folder, '', '.copy');
      return Promise.resolve();
    });
    await say(planId, 'ar ôl y copi');
    const prepared = await whole.act('caseManager', planId, 'share-information', 'complete');
    expect(prepared.status).toBe(200);
    const { dueOn } = await whole.task(planId, 'name-receiving-officer');
    const order = { dueOn, reason: 'x' };
    expect(await whole.act('caseManager', planId, 'name-receiving-officer', 'reschedule', order)).toMatchObject({
      status: 200,
    });
    const later = await whole.startPlan({ years: 17, months: 6 });
    await allMailed(planId, later);
    const sent = mailed();
    expect(sent.some(({ subject }) => subject.startsWith('A task has a new date'))).toBe(true);

    reports.length = 0;
    whole = await whole.restart((folder) => {
      put(folder, '.copy', '');
      return Promise.resolve();
    });
    await whole.camau.worker.repaired;
    expect(reports).toMatchObject([{ repaired: [planId], withoutWorkflow: [later], notAsked: [] }]);
    expect(await whole.said(planId)).toEqual(['cyn y copi']);

    await say(planId, 'gwahanol');
    expect(await whole.said(planId)).toEqual(['cyn y copi', 'gwahanol']);
    await whole.advance(planId, 7);
    expect(await whole.act('caseManager', planId, 'prepare-child', 'complete')).toMatchObject({ status: 200 });
    await allMailed(planId);
    const workflowId = await whole.workflowIdOf(planId);
    const { version, view } = await whole.histories.committed(workflowId);
    expect(await whole.plan(planId)).toMatchObject({ version, ...view });
    for (const { to, subject, messageId } of mailed().slice(sent.length)) {
      const sameBefore = sent.filter((mail) => mail.to === to && mail.subject === subject);
      expect({ to, subject, ids: sameBefore.map((mail) => mail.messageId) }).toEqual({
        to,
        subject,
        ids: sameBefore.map(() => messageId),
      });
    }

    expect(await whole.plan(later)).toMatchObject({ status: 'open' });
    expect((await whole.say(later, 'neb yno')).status).toBeGreaterThanOrEqual(400);
    let voided: unknown[] = [];
    whole = await whole.restart(async (folder) => {
      const database = await openPglite(join(folder, 'register'));
      const asked = `select act from audit where act = 'void' and entity_id = $1`;
      voided = (await database.client.query(asked, [planId])).rows;
      await database.close();
    });
    expect(voided.length).toBeGreaterThan(0);
  }, 120_000);
});
