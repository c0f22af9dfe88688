import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { PLAIN_VIEW } from '../../domain/transition-plan/voice/state';
import { verifyAudit } from '../../register/writing/audit';
import { rowsOf } from '../../register/database/database';
import { OpenOneExists } from '../../register/errors';
import type { Register } from '../../register/register';
import { CASE_MANAGER, commitOf, FIRST_PAGE, id, line, message, NOW, planView, task, TODAY } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

describe.each(DATABASES)('commits on $name', (kind) => {
  let at: TestDatabase;
  let register: Register;
  openFor(kind, (made, opened) => {
    register = made;
    at = opened;
  });

  /** Every row of an entity in the order of writing, as "version" or "version voided". */
  async function rows(table: 'commits' | 'timeline' | 'commands' | 'outbox', planId: string) {
    const found = await rowsOf<{ version: number; voided: boolean }>(
      at.db.queries,
      sql`select version, voided_at is not null as voided from ${sql.identifier(table)}
        where entity_id = ${planId} order by row_id`,
    );
    return found.map(({ version, voided }) => `${version}${voided ? ' voided' : ''}`);
  }
  const acts = async (planId: string) =>
    (
      await rowsOf<{ act: string }>(at.db.queries, sql`select act from audit where entity_id = ${planId} order by seq`)
    ).map((row) => row.act);
  const kinds = async (planId: string) =>
    (await register.timeline(CASE_MANAGER, id(planId), FIRST_PAGE))?.rows.map((row) => row.kind);
  const tasksOf = async (planId: string) =>
    (await register.tasks(CASE_MANAGER, {}, FIRST_PAGE, NOW)).rows
      .filter((row) => row.planId === planId)
      .map((row) => row.taskId);
  const version = async (planId: string) => (await register.plan(CASE_MANAGER, id(planId)))?.version;

  it('writes a commit and gives it back as it was', async () => {
    const view = planView('p1', { tasks: [task('p1', 1), task('p1', 2)] });
    expect(await register.commit(commitOf(view, 1, 'p1-a'))).toBe('written');
    expect(await register.plan(CASE_MANAGER, id('p1'))).toMatchObject({ version: 1, open: true, view });
    expect(await register.command('p1-a')).toMatchObject({ at: '2026-02-01T10:00:00.000Z', answer: { version: 1 } });
    expect((await register.timeline(CASE_MANAGER, id('p1'), FIRST_PAGE))?.rows).toEqual([
      { ...line(1, 0, 'p1-a'), byName: null },
    ]);
  });

  it('does nothing when the same commit comes again', async () => {
    const commit = commitOf(planView('p2'), 1, 'p2-a');
    await register.commit(commit);
    expect(await register.commit(commit)).toBe('repeated');
    for (const table of ['commits', 'timeline', 'commands', 'outbox'] as const) {
      expect(await rows(table, 'p2')).toEqual(['1']);
    }
    expect(await acts('p2')).toEqual(['commit']);
  });

  it('does nothing when a late duplicate comes after others have followed', async () => {
    const first = commitOf(planView('p3'), 1, 'p3-a');
    await register.commit(first);
    await register.commit(commitOf(planView('p3'), 2, 'p3-b'));
    await register.commit(commitOf(planView('p3'), 3, 'p3-c'));
    expect(await register.commit(first)).toBe('repeated');
    expect(await rows('timeline', 'p3')).toEqual(['1', '2', '3']);
    expect(await version('p3')).toBe(3);
  });

  it('voids what history never knew, and deletes nothing', async () => {
    await register.commit(commitOf(planView('p4'), 1, 'p4-a'));
    const lost = planView('p4', { phase: 'transferred', tasks: [task('p4', 1), task('p4', 2)] });
    await register.commit(commitOf(lost, 2, 'p4-lost'));
    await register.commit(commitOf(lost, 3, 'p4-lost-too'));
    const view = planView('p4', { phase: 'graded-handover' });
    expect(await register.commit(commitOf(view, 2, 'p4-b'))).toBe('voided-and-written');
    for (const table of ['commits', 'timeline', 'commands', 'outbox'] as const) {
      expect(await rows(table, 'p4')).toEqual(['1', '2 voided', '3 voided', '2']);
    }
    expect(await register.plan(CASE_MANAGER, id('p4'))).toMatchObject({ version: 2, view });
    expect(await tasksOf('p4')).toEqual(['p4.1']);
    expect(await kinds('p4')).toEqual(['p4-b', 'p4-a']);
    expect(await register.command('p4-lost')).toBeNull();
    expect(await acts('p4')).toEqual(['commit', 'commit', 'commit', 'void', 'commit']);
  });

  it('says so when the commits that a commit follows are not all there', async () => {
    await register.commit(commitOf(planView('p17'), 1, 'p17-a'));
    await register.commit(commitOf(planView('p17'), 2, 'p17-b'));
    const givenUp = commitOf(planView('p17'), 2, 'p17-given-up');
    expect(await register.commit({ ...givenUp, baseVersion: 1 })).toBe('voided-and-written');
    expect(await register.commit(commitOf(planView('p17'), 4, 'p17-d'))).toBe('written-over-a-gap');
    expect(await register.commit(commitOf(planView('p17'), 5, 'p17-e'))).toBe('written');
  });

  it('writes nothing for an attempt that was given up while it waited', async () => {
    await register.commit(commitOf(planView('p18'), 1, 'p18-a'));
    const givenUp = register.commit(commitOf(planView('p18'), 2, 'p18-b'), AbortSignal.abort(new Error('given up')));
    await expect(givenUp).rejects.toThrow('given up');
    expect(await rows('timeline', 'p18')).toEqual(['1']);
    expect(await version('p18')).toBe(1);
  });

  it.each([
    ['another cause', { cause: ['other'] }],
    ['another result', { digest: 'other' }],
    ['another base', { baseVersion: 0 }],
  ])('takes a commit of the same version with %s for another one', async (name, difference) => {
    const planId = `p5 ${name}`;
    await register.commit(commitOf(planView(planId), 1, `${name}-a`));
    const second = commitOf(planView(planId), 2, `${name}-b`);
    await register.commit(second);
    expect(await register.commit({ ...second, ...difference })).toBe('voided-and-written');
  });

  it('carries out a command again whose first attempt was voided', async () => {
    await register.commit(commitOf(planView('p6'), 1, 'p6-a'));
    await register.commit(commitOf(planView('p6'), 2, 'p6-again'));
    await register.commit(commitOf(planView('p6'), 2, 'p6-b'));
    await register.commit(commitOf(planView('p6'), 3, 'p6-again'));
    expect((await register.command('p6-again'))?.answer.version).toBe(3);
  });

  it('mails nothing twice when history comes back with a message that was sent', async () => {
    await register.commit(commitOf(planView('p7'), 1, 'p7-a'));
    await register.claimMail(['p7.v1.m1'], TODAY);
    await register.mailDone('p7.v1.m1', { is: 'sent', messageId: '<1@test>' });
    await register.commit({ ...commitOf(planView('p7'), 1, 'p7-b'), digest: 'restored' });
    expect(await register.claimMail(['p7.v1.m1'], TODAY)).toEqual([]);
  });

  it('mails the new message when history comes back with another in the place of one that was sent', async () => {
    await register.commit(commitOf(planView('p8'), 1, 'p8-a'));
    await register.claimMail(['p8.v1.m1'], TODAY);
    await register.mailDone('p8.v1.m1', { is: 'sent', messageId: '<1@test>' });
    const other = message('p8', 1, 1, { kind: 'team', teamId: id('team-north') });
    await register.commit(commitOf(planView('p8'), 1, 'p8-b', { outbox: [other] }));
    expect(await register.claimMail(['p8.v1.m1'], TODAY)).toMatchObject([{ recipient: other.to }]);
  });

  it('names the conflict when a child has another open plan, and writes nothing of the second', async () => {
    await register.commit(commitOf(planView('p9', { childId: 'one-child' }), 1, 'p9-a'));
    const second = register.commit(commitOf(planView('p10', { childId: 'one-child' }), 1, 'p10-a'));
    await expect(second).rejects.toBeInstanceOf(OpenOneExists);
    expect(await rows('timeline', 'p10')).toEqual([]);
    expect(await register.openPlanOf(id('one-child'))).toBe('p9');
  });

  it('takes a new plan for a child whose last one was closed', async () => {
    await register.commit(
      commitOf(planView('p11', { childId: 'again', status: 'closed', phase: 'closed' }), 1, 'p11-a'),
    );
    expect(await register.commit(commitOf(planView('p12', { childId: 'again' }), 1, 'p12-a'))).toBe('written');
  });

  it('lets one of two equal commits in at a time', async () => {
    const commit = commitOf(planView('p13'), 1, 'p13-a');
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => register.commit(commit)));
    expect(outcomes.sort()).toEqual(['repeated', 'repeated', 'repeated', 'repeated', 'written']);
    expect(await rows('timeline', 'p13')).toEqual(['1']);
  });

  it('leaves one live history when two different commits come at once', async () => {
    await register.commit(commitOf(planView('p14'), 1, 'p14-a'));
    const rivals = ['p14-b', 'p14-c'].map((cause) => register.commit(commitOf(planView('p14'), 2, cause)));
    expect((await Promise.all(rivals)).sort()).toEqual(['voided-and-written', 'written']);
    expect(await rows('commits', 'p14')).toEqual(['1', '2 voided', '2']);
    expect(await verifyAudit(at.db, 'p14')).toMatchObject({ rows: 4, brokenAt: null });
  });

  it('takes one commit of several versions, and voids it whole when history knew only its beginning', async () => {
    const lines = [line(1, 0, 'one'), line(2, 0, 'two'), line(3, 0, 'three')];
    await register.commit(commitOf(planView('p15'), 3, 'p15-a', { baseVersion: 0, timeline: lines }));
    await register.commit(commitOf(planView('p15'), 2, 'p15-b'));
    expect(await kinds('p15')).toEqual(['p15-b', 'one']);
  });

  it('stores what people pasted, even what PostgreSQL cannot hold', async () => {
    const words = `nul \0 and half a pair \uD83D end`;
    const childViews = [{ ...PLAIN_VIEW, at: planView('x').startedAt, by: id('cm-1'), about: 'other', words }] as const;
    await register.commit(commitOf(planView('p16', { childViews }), 1, 'p16-a'));
    const stored = await register.plan(CASE_MANAGER, id('p16'));
    expect(stored?.view.childViews[0]?.words).toBe('nul \uFFFD and half a pair \uFFFD end');
  });
});
