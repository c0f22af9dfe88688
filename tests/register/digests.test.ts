import { afterAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../domain/calendar/london-time';
import { createRegister } from '../../register/create-register';
import type { DigestRun } from '../../register/mail/digests';
import type { Register, StaffMember } from '../../register/register';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import {
  dueBy,
  child,
  commitOf,
  day,
  id,
  message,
  NOW,
  person,
  planView,
  SERVICES,
  STAFF,
  task,
  TEAMS,
  TODAY,
} from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { TEST_RING } from './test-ring';

/** Today is 10 March 2026, nine in the morning; a digest looks ahead to the 17th. */
const RUN: DigestRun = { at: NOW, today: TODAY, practice: null, dueBy: dueBy(day('2026-03-17')) };
const due = (on: string): Partial<TaskView> => ({ dueOn: day(on), dueAt: `${on}T17:00:00.000Z` as Instant });
const LATE = due('2026-03-09');
const NEXT_WEEK = due('2026-03-17');
const LATER = due('2026-03-18');
const climbedTo = (level: TaskView['climbedTo']) => ({ ...LATE, climbedTo: level });
const of = (staffId: string) => ({ assignee: { kind: 'staff', staffId: id(staffId), side: 'sender' } as const });
const ofTeam = (teamId: string) => ({ assignee: { kind: 'team', teamId: id(teamId), side: 'receiver' } as const });

describe.each(DATABASES)('morning digests on $name', (kind) => {
  let at: TestDatabase;
  let register: Register;
  beforeEach(async () => {
    at = await kind.open();
    register = createRegister(at.db, TEST_RING);
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
  });
  afterEach(() => at.close());
  afterAll(() => kind.stop());

  const change = (staffId: string, more: Partial<StaffMember>) => {
    const staff = STAFF.filter((one) => one.staffId === staffId).map((one) => ({ ...one, ...more }));
    return register.load({ services: [], teams: [], staff, children: [] });
  };
  const commit = async (planId: string, tasks: Partial<TaskView>[], more: Partial<PlanView> = {}) => {
    await register.load({ services: [], teams: [], staff: [], children: [child(`child-of-${planId}`, 'a', 'b')] });
    const view = planView(planId, { tasks: tasks.map((one, n) => task(planId, n + 1, one)), ...more });
    await register.commit(commitOf(view, 1, planId, { outbox: [] }));
  };
  /** To whom a digest goes today, and what it counts. */
  const digests = async (run: Partial<DigestRun> = {}) => {
    const ids = await register.makeDigests({ ...RUN, ...run });
    const claimed = await register.claimMail(ids, TODAY);
    return Object.fromEntries(
      claimed.map(({ to, digest }) => {
        const { overdue, due: soon, climbing, news } = digest ?? { overdue: 0, due: 0, climbing: 0, news: 0 };
        return [to?.address.replace('@example.test', '') ?? 'nobody', [overdue, soon, climbing, news]];
      }),
    );
  };

  it('count what is overdue and due for each person, over all their plans, and are sent to nobody else', async () => {
    await commit('p1', [LATE, NEXT_WEEK, LATER, { ...of('manager-north'), ...NEXT_WEEK }]);
    await commit('p2', [LATE, { ...LATE, state: { is: 'completed' } as never }, { ...LATE, ...of('po-1') }]);
    expect(await digests()).toEqual({ 'cm-1': [2, 1, 0, 0], 'manager-north': [0, 1, 0, 0], 'po-1': [1, 0, 0, 0] });
  });

  it('tell the case manager of what was declined, and no longer whoever declined it', async () => {
    const declined = { ...LATE, ...of('po-1'), state: { is: 'rejected' } as never };
    await commit('p1', [declined, { ...NEXT_WEEK, ...of('po-1') }, { ...declined, ...ofTeam('team-a1') }]);
    expect(await digests()).toEqual({ 'cm-1': [2, 0, 0, 0], 'po-1': [0, 1, 0, 0] });
  });

  it('tell the head of service, and whoever set it, of a legal hold whose review has come, until it is lifted', async () => {
    await commit('p1', [LATER]);
    const childId = id('child-of-p1');
    const hold = { childId, holdId: id('h-1'), reason: 'A claim', reviewOn: TODAY };
    const recorded = (key: string) => ({
      by: id('cm-1'),
      at: NOW,
      what: key,
      key: { commandId: id(key), bodyHash: 'b' },
    });
    await register.setHold({ ...hold, holdId: id('h-2'), reviewOn: day('2026-03-11') }, recorded('later'));
    expect(await digests()).toEqual({});
    await register.setHold(hold, recorded('set'));
    const told = async (on: string) => {
      const ids = await register.makeDigests({ ...RUN, today: day(on) });
      const claimed = await register.claimMail(ids, day(on));
      return claimed.map(({ to, digest }) => [to?.address, digest?.records]).sort();
    };
    const both = (records: number) => [
      ['cm-1@example.test', records],
      ['head-north@example.test', records],
    ];
    expect(await told('2026-03-10')).toEqual(both(1));
    expect(await told('2026-03-11')).toEqual(both(2));
    await register.liftHold(hold, recorded('lift'));
    expect(await told('2026-03-12')).toEqual(both(1));
  });

  it('tell the head of service of records whose time is over, and of no concern', async () => {
    await commit('p1', [LATER]);
    const due = { childId: id('child-of-p1'), serviceId: id('yjs-north'), keptUntil: TODAY, keptBy: [] } as const;
    await register.keepErasures([{ ...due, erasureId: id('e-1'), records: 'concerns' }], NOW);
    expect(await digests()).toEqual({});
    await register.keepErasures([{ ...due, erasureId: id('e-2'), records: 'plans' }], NOW);
    expect(Object.keys(await digests())).toEqual(['head-north']);
  });

  it('count what climbs for whoever it has climbed to, once for each', async () => {
    await commit('p1', [climbedTo('reminder'), climbedTo('manager'), climbedTo('boards')]);
    expect(await digests()).toEqual({
      'cm-1': [3, 0, 3, 0],
      'manager-north': [0, 0, 2, 0],
      'head-north': [0, 0, 1, 0],
    });
  });

  it('go to whoever is there today: a deputy, a manager, the mailbox of a team', async () => {
    await change('cm-1', { awayFrom: TODAY, deputyId: id('manager-north') });
    const mailbox = TEAMS.filter(({ teamId }) => teamId === 'team-a1').map((one) => ({
      ...one,
      email: 'a1@example.test',
    }));
    await register.load({ services: [], teams: mailbox, staff: [], children: [] });
    await commit('p1', [LATE, { ...LATE, ...ofTeam('team-a1') }, { ...LATE, ...ofTeam('team-a2') }]);
    expect(await digests()).toEqual({ 'manager-north': [1, 0, 0, 0], a1: [1, 0, 0, 0], 'pm-a2': [1, 0, 0, 0] });
  });

  it('go to one of those who hold the role whose advice was asked for', async () => {
    const role = { kind: 'role', role: 'psychologist', serviceId: id('yjs-north'), side: 'sender' } as const;
    const holder = person('psychologist', 'yjs-north', null, 'psychologist');
    await register.load({ services: [], teams: [], staff: [holder], children: [] });
    await commit('p1', [{ assignee: role, ...LATE, climbedTo: 'head-of-service' }]);
    expect(await digests()).toEqual({ psychologist: [1, 0, 1, 0], 'head-north': [0, 0, 1, 0] });
  });

  it('are made once a day, whatever has come since, and again the next', async () => {
    await commit('p1', [LATE]);
    const first = await register.makeDigests(RUN);
    await commit('p2', [LATE, { ...LATE, ...of('po-1') }]);
    expect(await digests()).toEqual({ 'cm-1': [1, 0, 0, 0], 'po-1': [1, 0, 0, 0] });
    await register.mailDone(first[0] ?? '', { is: 'sent', messageId: '<1@test>', to: id('cm-1') });
    const again = await register.makeDigests(RUN);
    expect((await register.claimMail(again, TODAY).catch(() => [])).map(({ outboxId }) => outboxId)).toEqual([]);
    expect(await digests({ today: day('2026-03-11') })).toEqual({ 'cm-1': [2, 0, 0, 0], 'po-1': [1, 0, 0, 0] });
  });

  it('that two runs make at once are one for each person', async () => {
    await commit('p1', [LATE]);
    const runs = await Promise.all([1, 2, 3, 4].map(() => register.makeDigests(RUN)));
    expect(new Set(runs.flat())).toEqual(new Set(['digest.cm-1.2026-03-10']));
    expect(await register.claimMail(runs.flat(), TODAY)).toHaveLength(1);
  });

  it('tell of the messages that were kept for them, each in one digest', async () => {
    await commit('p1', []);
    const outbox = [1, 2].map((n) => message('p1', 2, n, { kind: 'staff', staffId: id('cm-1') }));
    await register.commit(commitOf(planView('p1', { tasks: [] }), 2, 'two', { outbox }));
    await register.claimMail(
      outbox.map(({ outboxId }) => outboxId),
      TODAY,
    );
    for (const { outboxId } of outbox) await register.mailDone(outboxId, { is: 'held', to: id('cm-1') });
    const mine = async () =>
      (await register.messagesTo(id('cm-1'), { cursor: null, limit: 200 })).rows.map(({ how }) => how);
    expect(await mine()).toEqual(['waits-for-digest', 'waits-for-digest']);
    expect(await digests()).toEqual({ 'cm-1': [0, 0, 0, 2] });
    expect(await mine()).toEqual(['in-digest', 'in-digest']);
    expect(await digests({ today: day('2026-03-11') })).toEqual({});
  });

  it('leave out practice, closed and sealed plans, services that are not at work, and are for one practice plan alone', async () => {
    await commit('p1', [LATE], { rehearsal: true });
    await commit('p2', [LATE], { status: 'closed' });
    await commit('p4', [LATE], { phase: 'sealed' });
    expect(await digests()).toEqual({});
    expect(await digests({ practice: id('p1') })).toEqual({ 'cm-1': [1, 0, 0, 0] });
    await commit('p3', [LATE]);
    expect(await digests({ dueBy: new Map() })).toEqual({});
    expect(await digests({ dueBy: new Map([[id('yjs-elsewhere'), day('2026-03-17')]]) })).toEqual({});
  });
});
