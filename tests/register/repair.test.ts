import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { verifyAudit } from '../../register/writing/audit';
import type { Register } from '../../register/register';
import { CASE_MANAGER, commitOf, FIRST_PAGE, id, line, planView, task, TODAY } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

describe.each(DATABASES)('repair on $name', (kind) => {
  let at: TestDatabase;
  let register: Register;
  openFor(kind, (made, opened) => {
    register = made;
    at = opened;
  });

  /** The workflow's own account at version 3: its view, all of its timeline, its last command and message. */
  const account = (planId: string) =>
    commitOf(
      planView(planId, { phase: 'graded-handover', tasks: [task(planId, 1), task(planId, 2)] }),
      3,
      `${planId}-3`,
      {
        timeline: [line(1, 0, `${planId}-1`), line(2, 0, `${planId}-2`), line(3, 0, `${planId}-3`)],
      },
    );
  const step = (planId: string, version: number, cause = `${planId}-${version}`) =>
    register.commit(commitOf(planView(planId), version, cause));

  it.each<[string, (planId: string) => Promise<unknown>]>([
    ['missing', () => Promise.resolve()],
    ['behind', (planId) => step(planId, 1)],
    [
      'ahead',
      async (planId) => {
        for (const version of [1, 2, 3, 4, 5]) await step(planId, version);
      },
    ],
    [
      'different at the same version',
      async (planId) => {
        for (const version of [1, 2, 3]) await step(planId, version, `${planId}-other-${version}`);
      },
    ],
    [
      'right already',
      async (planId) => {
        await step(planId, 1);
        await step(planId, 2);
        await register.commit({ ...account(planId), timeline: [line(3, 0, `${planId}-3`)] });
      },
    ],
  ])('makes a register that is %s equal to the workflow', async (name, before) => {
    const planId = `plan ${name}`;
    await before(planId);
    const given = account(planId);
    await register.repair(given);

    const record = await register.plan(CASE_MANAGER, id(planId));
    expect(record).toMatchObject({ version: 3, digest: given.digest, open: true, view: given.view });
    expect((await register.task(CASE_MANAGER, id(`${planId}.2`)))?.task.taskId).toBe(`${planId}.2`);
    const timeline = await register.timeline(CASE_MANAGER, id(planId), FIRST_PAGE);
    expect(timeline?.rows.map((row) => row.kind)).toEqual([`${planId}-3`, `${planId}-2`, `${planId}-1`]);
    expect((await register.command(`${planId}-3`))?.answer.version).toBe(3);
    expect(await register.command(`${planId}-5`)).toBeNull();
    expect(await register.claimMail([`${planId}.v3.m1`, `${planId}.v5.m1`], TODAY)).toHaveLength(1);
    expect((await register.openEntities('transitionPlan')).find((one) => one.entityId === planId)).toEqual({
      entityId: planId,
      version: 3,
      digest: given.digest,
    });
    expect((await verifyAudit(at.db, planId)).brokenAt).toBeNull();

    expect(await register.commit(commitOf(planView(planId), 4, `${planId}-next`))).toBe('written');
  });

  it('keeps older lines than those given', async () => {
    await step('old', 1, 'before the account');
    await register.repair({ ...account('old'), timeline: [line(2, 0, 'second'), line(3, 0, 'third')] });
    const timeline = await register.timeline(CASE_MANAGER, id('old'), FIRST_PAGE);
    expect(timeline?.rows.map((row) => row.kind)).toEqual(['third', 'second', 'before the account']);
  });

  it('finds the row of the audit that was changed or taken out', async () => {
    for (const version of [1, 2, 3]) await step('watched', version);
    expect(await verifyAudit(at.db, 'watched')).toMatchObject({ rows: 3, brokenAt: null });
    await at.owner.queries.execute(sql`alter table audit disable trigger audit_is_only_added_to`);
    await at.owner.queries.execute(
      sql`update audit set content = content || '{"digest":"forged"}' where entity_id = 'watched' and seq = 2`,
    );
    expect((await verifyAudit(at.db, 'watched')).brokenAt).toBe(2);
    await at.owner.queries.execute(sql`delete from audit where entity_id = 'watched' and seq = 2`);
    expect((await verifyAudit(at.db, 'watched')).brokenAt).toBe(2);
  });
});
