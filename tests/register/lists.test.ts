import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { MENTIONED } from '../../register/sealing/facts';
import type { Page, Paged, PlanFilter, PlanSort, Register, TaskFilter } from '../../register/register';
import { createRegister } from '../../register/create-register';
import { BadCursor } from '../../register/errors';
import type { TaskView } from '../../domain/transition-plan/view';
import {
  actor,
  at,
  CASE_MANAGER,
  child,
  commitOf,
  day,
  FIRST_PAGE,
  id,
  line,
  NOW,
  planView,
  SERVICES,
  STAFF,
  task,
  TEAMS,
} from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { TEST_RING } from './test-ring';

const PLANS = 500;
const due = (dueAt: string, more: Partial<TaskView> = {}) => ({
  dueAt: at(dueAt),
  dueOn: day(dueAt.slice(0, 10)),
  ...more,
});

/** Reads every page in turn. */
async function all<Row>(read: (page: Page) => Promise<Paged<Row>>, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page: Paged<Row> = await read({ cursor, limit });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

describe.each(DATABASES)('lists on $name', (kind) => {
  let at_: TestDatabase;
  let register: Register;
  let statements: string[] = [];
  /** How many statements the work sends to the database. */
  async function counted(work: () => Promise<unknown>): Promise<number> {
    statements = [];
    await work();
    return statements.length;
  }
  const commit = (view: ReturnType<typeof planView>) => register.commit(commitOf(view, 1, view.planId));
  const plans = (filter: Partial<PlanFilter>, who = CASE_MANAGER) =>
    register
      .plans(who, { sort: 'next-due', ...filter }, FIRST_PAGE, NOW)
      .then((page) => page.rows.map((row) => row.planId));
  const tasks = (filter: TaskFilter, who = CASE_MANAGER) =>
    register.tasks(who, filter, FIRST_PAGE, NOW).then((page) => page.rows.map((row) => row.taskId));

  beforeAll(async () => {
    at_ = await kind.open({
      logQuery: (query) => {
        statements.push(query);
      },
    });
    register = createRegister(at_.db, TEST_RING);
    await register.load({
      services: [...SERVICES, { ...SERVICES[0], serviceId: id('yjs-many') } as (typeof SERVICES)[number]],
      teams: TEAMS,
      staff: STAFF,
      children: [child('child-of-late', 'Ánna', 'Llŷr')],
    });
    for (let n = 0; n < PLANS; n++) {
      const planId = `many-${n}`;
      const on = n % 7 === 0 ? null : day(`2026-0${1 + (n % 9)}-15`);
      await commit(
        planView(planId, {
          serviceId: 'yjs-many',
          nextDueOn: on,
          transferOn: n % 11 === 0 ? null : day(`2026-1${n % 3}-01`),
          startedAt: at(`2026-01-0${1 + (n % 5)}T00:00:00.00${n % 3}Z`),
          tasks: [task(planId, 1, due(`2026-0${1 + (n % 9)}-15T17:00:00.000Z`))],
        }),
      );
    }
    await commit(
      planView('late', {
        nextDueOn: day('2026-03-09'),
        tasks: [
          task('late', 1, due('2026-03-10T08:59:59.999Z')),
          task(
            'late',
            2,
            due('2026-03-10T08:00:00.000Z', {
              state: { is: 'rejected', at: NOW, by: id('po-1'), reason: 'r' },
              climbedTo: 'manager',
            }),
          ),
          task(
            'late',
            3,
            due('2026-03-01T08:00:00.000Z', {
              state: { is: 'cancelled', at: NOW, by: null, reason: 'r' },
              climbedTo: 'manager',
            }),
          ),
        ],
      }),
    );
    await commit(
      planView('just in time', { status: 'paused', tasks: [task('just in time', 1, due('2026-03-10T09:00:00.000Z'))] }),
    );
    await commit(
      planView('next week', {
        phase: 'graded-handover',
        teamId: 'team-2',
        caseManagerId: 'cm-2',
        receivingOfficerId: 'po-1',
        tasks: [
          task(
            'next week',
            1,
            due('2026-03-17T09:00:00.000Z', {
              kind: 'accept-responsibility',
              assignee: { kind: 'team', teamId: id('team-north'), side: 'sender' },
            }),
          ),
        ],
      }),
    );
    await commit(planView('closed', { status: 'closed', phase: 'closed', nextDueOn: null, tasks: [] }));
  });
  afterAll(async () => {
    await at_.close();
    await kind.stop();
  });

  const MANY = actor('manager', 'yjs-many');
  it.each<[PlanSort]>([['next-due'], ['transfer'], ['started']])(
    'paging by %s shows each of 500 plans once, in order',
    async (sort) => {
      const rows = await all((page) => register.plans(MANY, { sort }, page, NOW), 37);
      expect(rows).toHaveLength(PLANS);
      expect(new Set(rows.map((row) => row.planId)).size).toBe(PLANS);
      const keys = rows.map(
        (row) =>
          ({ 'next-due': row.nextDueOn ?? '9999', transfer: row.transferOn ?? '9999', started: row.startedAt })[sort],
      );
      const inOrder = [...keys].sort();
      expect(keys).toEqual(sort === 'started' ? inOrder.reverse() : inOrder);
    },
  );

  it('paging shows each of 500 tasks once, the earliest due first', async () => {
    const rows = await all((page) => register.tasks(MANY, {}, page, NOW), 37);
    expect(new Set(rows.map((row) => row.taskId)).size).toBe(PLANS);
    expect(rows.map((row) => row.dueAt)).toEqual(rows.map((row) => row.dueAt).sort());
  });

  it('paging a timeline shows each line once, the newest first', async () => {
    const lines = [0, 1, 2].flatMap((seq) => [1, 2].map((version) => line(version, seq, `${version}.${seq}`)));
    await register.commit(commitOf(planView('lines'), 2, 'lines', { baseVersion: 0, timeline: lines }));
    const rows = await all(
      async (page) => (await register.timeline(CASE_MANAGER, id('lines'), page)) ?? { rows: [], nextCursor: null },
      2,
    );
    expect(rows.map((row) => row.kind)).toEqual(['2.2', '2.1', '2.0', '1.2', '1.1', '1.0']);
    expect(rows[0]).toMatchObject({ by: 'cm-1', byName: 'Name of cm-1', data: { note: '2.2' } });
  });

  it('refuses a cursor that was damaged or belongs to another list, filter, order or person', async () => {
    const filter = { sort: 'transfer' } as const;
    const cursor = (await register.plans(MANY, filter, { cursor: null, limit: 5 }, NOW)).nextCursor ?? '';
    const page = { cursor, limit: 5 };
    await expect(register.plans(MANY, filter, page, NOW)).resolves.toBeDefined();
    await expect(register.plans(MANY, { sort: 'next-due' }, page, NOW)).rejects.toBeInstanceOf(BadCursor);
    await expect(register.plans(MANY, { ...filter, status: 'open' }, page, NOW)).rejects.toBeInstanceOf(BadCursor);
    await expect(register.plans({ ...MANY, staffId: id('x') }, filter, page, NOW)).rejects.toBeInstanceOf(BadCursor);
    await expect(register.tasks(MANY, {}, page, NOW)).rejects.toBeInstanceOf(BadCursor);
    for (const bad of [
      '',
      'x',
      `${cursor}x`,
      cursor.slice(0, -3),
      Buffer.from('["2026","a","b"]').toString('base64url'),
    ]) {
      await expect(register.plans(MANY, filter, { cursor: bad, limit: 5 }, NOW)).rejects.toBeInstanceOf(BadCursor);
    }
    await expect(register.plans(MANY, filter, { cursor: null, limit: 201 }, NOW)).rejects.toBeInstanceOf(RangeError);
  });

  it('filters plans by each of its filters', async () => {
    expect(await plans({ status: 'paused' })).toEqual(['just in time']);
    expect(await plans({ status: 'closed' })).toEqual(['closed']);
    expect(await plans({ phase: 'graded-handover' })).toEqual(['next week']);
    expect(await plans({ teamId: id('team-2') })).toEqual(['next week']);
    expect(await plans({ caseManagerId: id('cm-2') })).toEqual(['next week']);
    expect(await plans({ due: 'overdue' })).toEqual(['late']);
    expect(await plans({ due: 'this-week' })).toEqual(['just in time']);
  });

  it('counts a task as overdue when it is unfinished and its due instant has passed', async () => {
    expect(await tasks({ due: 'overdue' })).toEqual(['late.2', 'late.1']);
    expect(await tasks({ due: 'this-week' })).toEqual(['just in time.1']);
    const page = await register.plans(CASE_MANAGER, { sort: 'next-due', due: 'overdue' }, FIRST_PAGE, NOW);
    expect(page.rows[0]).toMatchObject({
      overdueTasks: 2,
      climbingTasks: 1,
      childName: 'Ánna Llŷr',
      teamName: 'Team team-north',
      caseManagerName: 'Name of cm-1',
      accountableName: 'Name of manager-north',
      startedAt: '2026-01-05T09:00:00.000Z',
    });
    const [row] = (await register.tasks(CASE_MANAGER, { due: 'overdue' }, FIRST_PAGE, NOW)).rows;
    expect(row).toMatchObject({
      overdue: true,
      dueAt: '2026-03-10T08:00:00.000Z',
      dueOn: '2026-03-10',
      climbedTo: 'manager',
      assigneeName: 'Name of cm-1',
    });
  });

  it("shows as 'me' what is mine, my team's, and of those for whom I stand in", async () => {
    const inTeam = actor('case-manager', 'yjs-north', { staffId: 'cm-7', teamId: 'team-north' });
    expect(await tasks({ assignee: 'me' }, inTeam)).toEqual(['next week.1']);
    const standsIn = actor('case-manager', 'yjs-north', { staffId: 'cm-7', actingFor: ['cm-1'] });
    expect(await tasks({ assignee: 'me', state: 'cancelled' }, standsIn)).toEqual(['late.3']);
    expect(await tasks({ assignee: 'me', state: 'unfinished' })).toEqual([
      'late.2',
      'late.1',
      'just in time.1',
      'next week.1',
      'lines.1',
    ]);
    expect(await tasks({ assignee: id('cm-1'), state: 'rejected' })).toEqual(['late.2']);
  });

  it('sums up what a manager asks, and never counts a practice plan, nor that of a child who has died', async () => {
    await commit(
      planView('practice', { rehearsal: true, tasks: [task('practice', 1, due('2026-03-01T00:00:00.000Z'))] }),
    );
    for (const [phase, count] of [
      ['order-running', 2],
      ['order-ended', 3],
      ['voluntary', 1],
    ] as const) {
      const nobody = { receivingServiceId: null, receivingTeamId: null, transferOn: null };
      for (let n = 0; n < count; n++) await commit(planView(`${phase} ${n}`, { phase, ...nobody, tasks: [] }));
      expect(await plans({ phase })).toHaveLength(count);
    }
    expect(await plans({ due: 'overdue' })).toContain('practice');
    await commit(planView('of a child who has died', { status: 'sealed', phase: 'sealed' }));
    expect(await plans({})).not.toContain('of a child who has died');
    for (const asked of [{ status: 'sealed' }, { phase: 'sealed' }] as const) {
      expect(await plans(asked)).toEqual(['of a child who has died']);
    }
    expect(await register.summary(actor('manager', 'yjs-north'), NOW)).toEqual({
      activePlans: 10,
      byPhase: {
        'order-running': 2,
        preparing: 3,
        'graded-handover': 1,
        transferred: 0,
        'kept-by-yjs': 0,
        'order-ended': 3,
        voluntary: 1,
      },
      paused: 1,
      handoversWaitingForAcceptance: 1,
      declinedTasks: 1,
      overdueTasks: 2,
      climbingTasks: 1,
      withoutReceivingOfficer: 3,
      plansToStart: 0,
      openConcerns: 0,
      lateConcerns: 0,
      proposalsToDecide: 0,
      aboutToTurn18: 10,
    });
  });

  it("computes lateness on a practice plan's own clock", async () => {
    await commit(
      planView('own clock', { rehearsal: true, tasks: [task('own clock', 1, due('2026-05-01T00:00:00.000Z'))] }),
    );
    expect(await tasks({ due: 'overdue' })).not.toContain('own clock.1');
    await register.moveRehearsalClock('transitionPlan', id('own clock'), 30 * 86_400);
    await register.moveRehearsalClock('transitionPlan', id('own clock'), 30 * 86_400);
    expect(await tasks({ due: 'overdue' })).toContain('own clock.1');
    await register.commit(
      commitOf(
        planView('own clock', { rehearsal: true, tasks: [task('own clock', 1, due('2026-05-01T00:00:00.000Z'))] }),
        2,
        'oc',
      ),
    );
    expect(await tasks({ due: 'overdue' })).toContain('own clock.1');
    await expect(register.moveRehearsalClock('transitionPlan', id('late'), 1)).rejects.toThrow('Not a practice plan');
  });

  it('costs one statement a read', async () => {
    const reads: Record<string, () => Promise<unknown>> = {
      plans: () => register.plans(CASE_MANAGER, { sort: 'next-due', status: 'open', due: 'overdue' }, FIRST_PAGE, NOW),
      tasks: () => register.tasks(CASE_MANAGER, { assignee: 'me', due: 'overdue' }, FIRST_PAGE, NOW),
      timeline: () => register.timeline(CASE_MANAGER, id('late'), FIRST_PAGE),
      summary: () => register.summary(CASE_MANAGER, NOW),
      search: () => register.searchChildren(CASE_MANAGER, 'a', FIRST_PAGE),
      plan: () => register.plan(CASE_MANAGER, id('late')),
      task: () => register.task(CASE_MANAGER, id('late.1')),
    };
    for (const [name, read] of Object.entries(reads)) expect([name, await counted(read)]).toEqual([name, 1]);
  });

  it('names whom a view of an earlier release mentions, which did not say whom', async () => {
    await commit(planView('of-before'));
    const now = await register.plan(CASE_MANAGER, id('of-before'));
    await at_.db.queries.execute(sql`update plans set view = view - ${MENTIONED}::text where plan_id = 'of-before'`);
    expect(await register.plan(CASE_MANAGER, id('of-before'))).toEqual(now);
    expect(now?.names).toMatchObject({ 'cm-1': 'Name of cm-1', 'team-a1': 'Team team-a1' });
  });

  it('costs the same number of statements a commit, whatever it writes', async () => {
    const small = commitOf(planView('small', { tasks: [] }), 1, 's', { timeline: [], commands: [], outbox: [] });
    const tasksOfLarge = Array.from({ length: 60 }, (_, n) => task('large', n + 1));
    const linesOfLarge = Array.from({ length: 60 }, (_, n) => line(1, n, 'l'));
    const large = commitOf(planView('large', { tasks: tasksOfLarge }), 1, 'l', { timeline: linesOfLarge });
    const cost = await counted(() => register.commit(small));
    // PostgreSQL is told to begin and to commit by statements of their own.
    expect(cost).toBe(kind.name === 'PGlite' ? 3 : 5);
    expect(await counted(() => register.commit(large))).toBe(cost);
  });
});
