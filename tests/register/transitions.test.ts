import { describe, expect, it } from '@jest/globals';
import type { Transition } from '../../domain/learning/transition';
import { PREPARATION_PARTS } from '../../domain/policy/preparation';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import type { TimelineRow } from '../../domain/commit';
import { actor, at, child, commitOf, day, id, line, planView, SERVICES, STAFF, task, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const MANAGER = actor('manager', 'yjs-north', { staffId: 'manager-north' });
const JUNE = { from: day('2026-06-01'), to: day('2026-06-30') };

const completed = (on: string, childsWords: string | null = null) =>
  ({ is: 'completed', at: at(`${on}T09:00:00.000Z`), by: id('cm-1'), on: day(on), childsWords, note: null }) as const;
const told = (seq: number, kind: string, when: string, data: Record<string, unknown> = {}): TimelineRow => ({
  ...line(1, seq, kind),
  at: at(when),
  data,
});
const view = (when: string, words: string | null, about = 'review') =>
  ({
    at: at(when),
    by: 'cm-1',
    about,
    words,
    mayBeSeenBy: 'not-said',
    language: null,
    translation: null,
  }) as never;
const decided = (when: string, is: string, state: string) => ({ at: at(when), step: { is }, state: { is: state } });

/** A plan that has everything to be read, among much that is not. */
const FULL: Partial<PlanView> = {
  status: 'closed',
  phase: 'closed',
  life: { phase: 'closed', at: at('2026-09-20T10:00:00.000Z'), outcome: 'let-go', reason: 'x' },
  tasks: [
    task('full', 1, { kind: 'name-receiving-officer', requestedAt: at('2026-01-05T09:00:00.000Z') }),
    task('full', 2, { kind: 'joint-contact', state: completed('2026-03-02') }),
    task('full', 3, { kind: 'receiver-led-contact', state: completed('2026-05-02', 'It was good.') }),
    task('full', 4, { kind: 'joint-contact' }),
    task('full', 5, { kind: 'plan-review', state: completed('2026-05-03') }),
  ],
  accountability: [
    planView('full').accountable,
    {
      ...planView('full').accountable,
      role: 'probation-manager',
      from: at('2026-05-31T23:00:00.000Z'),
      by: id('full.9'),
    },
  ],
  rungs: [
    { key: 'prepare-child', state: { is: 'done', at: at('2026-02-01T10:00:00.000Z') } } as never,
    { key: 'introduce', state: { is: 'done', at: at('2026-03-01T10:00:00.000Z') } } as never,
  ],
  childViews: [
    view('2026-01-06T10:00:00.000Z', 'I want to know them first.'),
    view('2026-02-02T10:00:00.000Z', 'They count every one.', 'probation-rules'),
    view('2026-08-20T10:00:00.000Z', null),
  ],
  preparation: {
    asked: PREPARATION_PARTS,
    missing: [],
    checks: [
      { side: 'sender', at: at('2026-02-03T10:00:00.000Z') } as never,
      { side: 'sender', at: at('2026-06-03T10:00:00.000Z') } as never,
      { side: 'receiver', at: at('2026-05-19T10:00:00.000Z') } as never,
    ],
  },
  enforcement: {
    consultations: [],
    decisions: [
      decided('2026-07-01T10:00:00.000Z', 'enforcement', 'stands'),
      decided('2026-07-02T10:00:00.000Z', 'enforcement', 'withdrawn'),
      decided('2026-07-03T10:00:00.000Z', 'no-step', 'stands'),
    ] as never,
  },
};
const LINES = [
  told(0, 'receiving-officer-named', '2026-01-19T10:00:00.000Z'),
  told(1, 'receiving-officer-named', '2026-04-01T10:00:00.000Z'),
  told(2, 'task-accepted', '2026-02-01T10:00:00.000Z', { kind: 'joint-contact' }),
  told(3, 'task-accepted', '2026-05-10T10:00:00.000Z', { kind: 'accept-responsibility' }),
  told(4, 'task-accepted', '2026-05-20T10:00:00.000Z', { kind: 'accept-responsibility' }),
  told(5, 'task-accepted', '2026-06-20T10:00:00.000Z', { kind: 'after-transfer-check-in' }),
];
const READ: Transition = {
  dateOfBirth: day('2008-06-01'),
  startedAt: at('2026-01-05T09:00:00.000Z'),
  nameAskedAt: at('2026-01-05T09:00:00.000Z'),
  namedAt: at('2026-01-19T10:00:00.000Z'),
  acceptedAt: at('2026-05-20T10:00:00.000Z'),
  passedAt: at('2026-05-31T23:00:00.000Z'),
  kept: false,
  preparedWith: PREPARATION_PARTS,
  preparedAt: {
    'step-done': at('2026-02-01T10:00:00.000Z'),
    'childs-statement': at('2026-02-02T10:00:00.000Z'),
    'checked-by-youth-justice-service': at('2026-02-03T10:00:00.000Z'),
    'checked-by-receiving-side': at('2026-05-19T10:00:00.000Z'),
  },
  jointContactsOn: [day('2026-03-02'), day('2026-05-02')],
  saidAt: [at('2026-01-06T10:00:00.000Z'), at('2026-02-02T10:00:00.000Z')],
  saidOn: [day('2026-05-02')],
  nothingToAddAt: [at('2026-08-20T10:00:00.000Z')],
  enforcedAt: [at('2026-07-01T10:00:00.000Z')],
  closedAt: at('2026-09-20T10:00:00.000Z'),
};

const NEVER_PREPARED = Object.fromEntries(PREPARATION_PARTS.map((part) => [part, null]));
/** As an earlier release wrote it. */
const NOTHING_YET: Partial<PlanView> = { preparation: undefined as never, tasks: [], rungs: [], childViews: [] };
const NEVER_COUNTED: [what: string, more: Partial<PlanView>][] = [
  ['practice', { rehearsal: true }],
  ['of a child who has died', { status: 'sealed', phase: 'sealed' }],
  ['only about the end of the orders', { routes: ['end-of-order'] }],
  ['of somebody who turned 18 before', { eighteenOn: day('2026-05-31') }],
  ['of somebody who turned 18 later', { eighteenOn: day('2026-07-01') }],
  ['of another service', { serviceId: 'yjs-south' }],
];

describe.each(DATABASES)('transitions to learn from on $name', (kind) => {
  let register: Register;
  const statements: string[] = [];
  const commit = async (planId: string, more: Partial<PlanView>, lines: readonly TimelineRow[] = []) => {
    const children = [child(`child-of-${planId}`, planId, 'Invented')];
    await register.load({ services: [], teams: [], staff: [], children });
    await register.commit({ ...commitOf(planView(planId, more), 1, planId), timeline: lines });
  };
  openFor(
    kind,
    async (made) => {
      register = made;
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
    },
    { logQuery: (query) => void statements.push(query) },
  );

  it('are read from the views and the history of the service’s own plans, in one statement', async () => {
    await commit('full', FULL, LINES);
    await commit('bare', { ...NOTHING_YET, eighteenOn: day('2026-06-30') });
    statements.length = 0;
    const found = await register.transitions(MANAGER, JUNE);
    expect(statements).toHaveLength(1);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(READ);
    expect(found).toContainEqual({
      ...READ,
      ...{ nameAskedAt: null, namedAt: null, acceptedAt: null, passedAt: null, closedAt: null },
      ...{ preparedWith: ['step-done'], preparedAt: NEVER_PREPARED },
      ...{ jointContactsOn: [], saidAt: [], saidOn: [], nothingToAddAt: [], enforcedAt: [] },
    });
  });

  it.each(NEVER_COUNTED)('leave out what is %s', async (_, more) => {
    const [{ eighteenOn = JUNE.from, serviceId = 'yjs-north' }] = [more];
    const into = actor('manager', 'yjs-north');
    const before = await register.transitions(into, JUNE);
    await commit(`left-out-${JSON.stringify(more).length}-${eighteenOn}-${serviceId}`, more);
    expect(await register.transitions(into, JUNE)).toHaveLength(before.length);
  });

  it.each<[what: string, kinds: string[], kept: boolean]>([
    ['decided to keep', ['kept-by-yjs'], true],
    ['then to hand over after all', ['kept-by-yjs', 'handed-over-after-all'], false],
    ['then to keep again', ['kept-by-yjs', 'handed-over-after-all', 'kept-by-yjs'], true],
  ])('know that a service %s', async (what, kinds, kept) => {
    const august = { from: day('2026-08-01'), to: day('2026-08-31') };
    const planId = what.replaceAll(' ', '-');
    const children = [child(`child-of-${planId}`, 'x', 'Invented')];
    await register.load({ services: [], teams: [], staff: [], children });
    const known = (await register.transitions(MANAGER, august)).filter((one) => one.kept === kept).length;
    for (const [number, told] of kinds.entries()) {
      const seen = planView(planId, { ...NOTHING_YET, eighteenOn: august.from });
      const version = number + 1;
      await register.commit({ ...commitOf(seen, version, `${planId}-${version}`), timeline: [line(version, 0, told)] });
    }
    const now = (await register.transitions(MANAGER, august)).filter((one) => one.kept === kept).length;
    expect(now).toBe(known + 1);
  });
});
