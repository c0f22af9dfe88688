import { describe, expect, it } from '@jest/globals';
import { NOTHING_OWN } from '../../domain/policy';
import { instantAt } from '../../domain/calendar/london-time';
import type { Register } from '../../register/register';
import {
  CASE_MANAGER,
  child,
  commitOf,
  day,
  FIRST_PAGE,
  id,
  person,
  planView,
  SERVICES,
  STAFF,
  task,
  TEAMS,
  TODAY,
} from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const AWAY = { awayFrom: day('2026-03-01'), awayUntil: day('2026-03-10') };
const noonOf = (date: typeof TODAY) => instantAt(date, '12:00');
const GONE = ['gone', 'switched-off'];
const officer = (staffId: string, more: Parameters<typeof person>[4]) =>
  person(staffId, 'region-a', 'team-a1', 'probation-officer', more);

describe.each(DATABASES)('people on $name', (kind) => {
  let register: Register;
  openFor(kind, (made) => {
    register = made;
  });
  const found = async (text: string, limit = 200) =>
    (await register.searchChildren(CASE_MANAGER, text, { cursor: null, limit })).rows.map((row) => row.childId);

  it('is empty until something was loaded, and loads the same again without doubling it', async () => {
    expect(await register.isEmpty()).toBe(true);
    const data = {
      services: SERVICES,
      teams: TEAMS,
      staff: [
        ...STAFF,
        officer('away', { ...AWAY, deputyId: id('stands-in') }),
        officer('away-behind', { ...AWAY, deputyId: id('away') }),
        officer('switched-off', { active: false, deputyId: id('stands-in') }),
        officer('gone', { lastDay: day('2026-03-09'), deputyId: id('switched-off') }),
        officer('leaves-today', { lastDay: TODAY, deputyId: id('stands-in') }),
        officer('there', { deputyId: id('stands-in') }),
        officer('stands-in', { ...AWAY, deputyId: id('away') }),
        officer('left', { active: false }),
      ],
      children: [
        child('c1', 'Siân', 'Ó Brien'),
        child('c2', 'Łukasz', 'Ångström'),
        child('c3', 'Per%cent', 'Under_score'),
        child('c4', 'Back\\slash', 'Zed'),
        child('c5', 'Elsewhere', 'Zed', { serviceId: id('yjs-south'), teamId: id('team-south') }),
      ],
    };
    await register.load(data);
    await register.load(data);
    expect(await register.isEmpty()).toBe(false);
    expect(await register.staffMember(id('away'))).toEqual(data.staff.find((one) => one.staffId === 'away'));
    expect(await register.team(id('team-a1'))).toEqual(TEAMS[2]);
    expect(await register.service(id('region-a'))).toEqual({ ...SERVICES[2], ownPolicy: NOTHING_OWN });
    expect(await register.child(CASE_MANAGER, id('c1'))).toEqual(data.children[0]);
    expect(await found('')).toHaveLength(4);
  });

  it('replaces what is loaded with another content', async () => {
    await register.load({ services: [], teams: [], staff: [], children: [child('c4', 'New', 'Name')] });
    expect(await found('new')).toEqual(['c4']);
    expect(await found('zed')).toEqual([]);
  });

  it.each([
    ['sian', ['c1']],
    ['SIÂN', ['c1']],
    ['o brien', ['c1']],
    ['brien siân', ['c1']],
    ['rie', ['c1']],
    ['lukasz', ['c2']],
    ['angstrom', ['c2']],
    ['%', ['c3']],
    ['_', ['c3']],
    ['\\', []],
    ['per%t', []],
    ['c2', ['c2']],
    [' c2 ', ['c2']],
    ['zed', []],
    ['nobody', []],
    ["'; drop table children; --", []],
    ['\0', []],
  ])('finds children by %j', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('knows somebody up to their last day', async () => {
    expect(await register.actorBehind('https://issuer.test', 'leaves-today', noonOf(TODAY))).not.toBeNull();
  });

  it("finds a child by a plan's id, and names the open plan", async () => {
    await register.commit(commitOf(planView('the-plan', { childId: 'c1' }), 1, 'a'));
    const page = await register.searchChildren(CASE_MANAGER, 'the-plan', FIRST_PAGE);
    expect(page.rows).toEqual([{ ...child('c1', 'Siân', 'Ó Brien'), openPlanId: 'the-plan', deathConfirmed: false }]);
  });

  it('pages through children, each once', async () => {
    const first = await register.searchChildren(CASE_MANAGER, '', { cursor: null, limit: 3 });
    const rest = await register.searchChildren(CASE_MANAGER, '', { cursor: first.nextCursor, limit: 3 });
    expect([...first.rows, ...rest.rows].map((row) => row.childId)).toEqual(['c2', 'c4', 'c1', 'c3']);
    expect(rest.nextCursor).toBeNull();
  });

  it.each([
    [
      'whoever they stand in for today, along the chain',
      'stands-in',
      TODAY,
      ['away', 'away-behind', 'gone', 'switched-off'],
    ],
    [
      'whoever has left once those who were away are back',
      'stands-in',
      day('2026-03-11'),
      ['gone', 'leaves-today', 'switched-off'],
    ],
    ['nobody who is still there', 'stands-in', day('2026-02-28'), ['switched-off']],
    ['nobody when they are no deputy', 'there', TODAY, []],
  ])('gives an actor %s', async (_name, subject, today, actingFor) => {
    const actor = await register.actorBehind('https://issuer.test', subject, noonOf(today));
    expect(actor).toEqual({
      staffId: subject,
      role: 'probation-officer',
      serviceId: 'region-a',
      teamId: 'team-a1',
      actingFor,
      actingAs: actingFor.length > 0 ? ['probation-officer'] : [],
      looks: [],
    });
  });

  it('gives an actor the colleague whose silence has climbed to them, and not before', async () => {
    const standsInFor = async () =>
      (await register.actorBehind('https://issuer.test', 'stands-in', noonOf(TODAY)))?.actingFor;
    const asked = (climbedTo: string) =>
      planView('silent', {
        childId: 'c2',
        tasks: [task('silent', 1, { assignee: { kind: 'staff', staffId: id('there'), side: 'receiver' }, climbedTo })],
      });
    await register.commit(commitOf(asked('reminder'), 1, 'reminded'));
    expect(await standsInFor()).toEqual(['away', 'away-behind', ...GONE]);
    await register.commit(commitOf(asked('deputy'), 2, 'climbed'));
    expect(await standsInFor()).toEqual(['away', 'away-behind', ...GONE, 'there']);
  });

  it.each([
    ['https://issuer.test', 'left'],
    ['https://issuer.test', 'gone'],
    ['https://issuer.test', 'unknown'],
    ['https://other.test', 'po-1'],
  ])('knows nobody behind %s, %s', async (issuer, subject) => {
    expect(await register.actorBehind(issuer, subject, noonOf(TODAY))).toBeNull();
  });
});
