import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { addMonths } from '../../domain/calendar/local-date';
import { scheduleIdOf } from '../../domain/jobs';
import { besideKeyOf, workflowIdOf } from '../../domain/ids';
import { contactBody } from './contact-body';
import { until } from './callers';
import { FAMILY_NAME } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';

/** The server deletes a history in its own time: about half a minute after it was asked to, and more under load. */
const ERASING_MS = 150_000;

describe('the records of a child whose time has run out', () => {
  let whole: Whole;
  afterAll(() => whole.stop());

  it('are erased once a named person has confirmed it: in the register, in every history, and in the mail', async () => {
    whole = await Whole.start({ register: 'folder' });
    const childId = await whole.addChild(bornOn({ years: 17, months: 6 }));
    const started = { receivingServiceId: undefined, receivingTeamId: undefined, rehearsal: false };
    const { body } = await whole.as<{ planId: string }>('caseManager', 'POST', '/v1/transition-plans', {
      body: startBody(childId, {
        ...{ ...started, routes: ['end-of-order'] },
        orders: [
          { type: 'youth-rehabilitation-order', startsOn: addMonths(today(), -2), endsOn: addMonths(today(), 3) },
        ],
      }),
    });
    const { planId } = body;
    expect(await whole.say(planId, 'Nothing of this is left')).toMatchObject({ status: 200 });
    const note = { kind: 'contact-with-child', text: 'Nor of this' };
    expect(await whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/notes`, { body: note })).toMatchObject(
      {
        status: 201,
      },
    );
    expect(await whole.order('manager', planId, 'close', { reason: 'moved' })).toMatchObject({ status: 200 });
    const contact = await whole.as<{ episodeId: string }>('caseManager', 'POST', '/v1/voluntary-contacts', {
      body: contactBody(childId, { rehearsal: false }),
    });
    expect([contact.status, contact.body]).toMatchObject([201, {}]);
    const { episodeId } = contact.body;
    const stop = { childsWords: 'And none of this' };
    expect(
      await whole.as('caseManager', 'POST', `/v1/voluntary-contacts/${episodeId}/stop-contact`, {
        body: stop,
        ifMatch: 1,
      }),
    ).toMatchObject({ status: 200 });
    const workflows = [`transitionPlan:${childId}`, `voluntaryContact:${childId}`];
    for (const workflowId of workflows) await whole.histories.ended(workflowId);
    // As when something of the closed plan was taken back while the child had another one.
    const beside = workflowIdOf('transitionPlan', besideKeyOf(childId, planId, 2));
    await whole.histories.startUnattended(beside);
    await whole.histories.handle(beside).terminate();
    workflows.push(beside);

    const erasure = `/v1/children/${childId}/erasure`;
    const confirm = { records: ['plans', 'contacts'], careExperienced: false };
    const early = await whole.as('headOfService', 'POST', erasure, { body: confirm });
    expect([early.status, early.body['detail']]).toEqual([422, expect.stringContaining('Ask again after that day.')]);

    // Six years go by.
    whole = await whole.restart((folder) =>
      inRegister(folder, async (db) => {
        await db.exec(
          "update timeline set at = at - interval '6 years'; update notes set at = at - interval '6 years';" +
            " update children set date_of_birth = date_of_birth - interval '6 years'",
        );
      }),
    );
    await whole.camau.worker.prepared;
    type Rows = { rows: { records: string; state: string; counts: Record<string, number> | null }[] };
    const listed = async () => (await whole.as<Rows>('headOfService', 'GET', '/v1/erasures')).body.rows;
    await whole.histories.trigger(scheduleIdOf('erase-records'));
    await until('both are proposed', async () => (await listed()).length === 2);
    const preview = (
      await whole.as<{ records: { records: string; counts: unknown }[] }>('headOfService', 'GET', erasure)
    ).body;
    expect(preview.records).toMatchObject([
      { records: 'plans', mayBeErased: true, whyNot: null, counts: { plans: 1, notes: 1 } },
      { records: 'contacts', mayBeErased: true, whyNot: null, counts: { contacts: 1 } },
      { records: 'child', mayBeErased: false },
    ]);
    expect(JSON.stringify(preview)).not.toContain('Nor of this');
    expect((await whole.as('manager', 'POST', erasure, { body: confirm })).status).toBe(403);
    expect(await whole.as('headOfService', 'POST', erasure, { body: confirm })).toMatchObject({ status: 200 });
    expect((await listed()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);

    const known = (workflowId: string) =>
      whole.histories
        .handle(workflowId)
        .describe()
        .then(
          () => true,
          (error: unknown) => !(error instanceof WorkflowNotFoundError),
        );
    expect(await Promise.all(workflows.map(known))).toEqual([true, true, true]);
    // Temporal deletes in its own time: what it has not deleted while one run looked is left to the next.
    const untilErased = (many: number) =>
      until(
        `${many} are erased`,
        async () => {
          await whole.camau.runJob('erase-records');
          return (await listed()).filter(({ state }) => state === 'erased').length === many;
        },
        ERASING_MS,
      );
    await untilErased(2);
    for (const workflowId of workflows) {
      await until('the history is gone', async () => !(await known(workflowId)), ERASING_MS);
    }
    for (const { records, counts } of preview.records.slice(0, 2)) {
      expect((await listed()).find((row) => row.records === records)?.counts).toEqual(counts);
    }
    expect((await whole.as('caseManager', 'GET', `/v1/transition-plans/${planId}`)).status).toBe(404);
    expect((await whole.as('caseManager', 'GET', `/v1/voluntary-contacts/${episodeId}`)).status).toBe(404);

    // Nothing else is held: the same run has proposed that the child's own entry goes too.
    await until('the entry is proposed', async () => (await listed()).some(({ records }) => records === 'child'));
    const rest = { records: ['child'], careExperienced: false };
    expect(await whole.as('headOfService', 'POST', erasure, { body: rest })).toMatchObject({ status: 200 });
    await untilErased(3);
    expect((await whole.as('headOfService', 'GET', erasure)).status).toBe(404);

    const left: string[] = [];
    const named: string[] = [];
    whole = await whole.restart((folder) =>
      inRegister(folder, async (db) => {
        const tables = await db.query<{ name: string }>(
          "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
        );
        for (const { name } of tables.rows) {
          const { rows } = await db.query(`select 1 from "${name}" t where t::text like $1 or t::text like $2`, [
            ...[`%${planId}%`, `%${episodeId}%`],
          ]);
          if (rows.length > 0) left.push(name);
          const withName = await db.query(`select 1 from "${name}" t where t::text like $1`, [`%${FAMILY_NAME}%`]);
          if (withName.rows.length > 0) named.push(name);
        }
      }),
    );
    // Who did what when, by ids alone.
    expect([left, named]).toEqual([['audit'], []]);
  }, 480_000);
});

/** Opens the register's own files while no Camau runs on them. */
async function inRegister(folder: string, work: (db: PGlite) => Promise<void>): Promise<void> {
  const db = await PGlite.create(join(folder, 'register'));
  await work(db);
  await db.close();
}
