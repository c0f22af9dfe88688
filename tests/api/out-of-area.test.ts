import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffId } from '../../domain/ids';
import type { StaffMember } from '../../register/register';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
let childId: string;
beforeAll(async () => {
  world = await startWorld();
  childId = 'child-ash';
  plan = `/v1/transition-plans/${await world.start(childId)}`;
  const team = await world.services.register.team('elsewhere-team' as never);
  const teams = team ? [{ ...team, managerId: 'stranger' as StaffId }] : [];
  const worker = await world.services.register.staffMember('stranger' as StaffId);
  const manager = { ...worker, staffId: 'manager-there', subject: 'manager-there', role: 'manager' } as StaffMember;
  await world.services.register.load({ services: [], teams, staff: [manager], children: [] });
});
afterAll(() => world.close());

const send = (command: string, body: unknown, more: { as?: string; ifMatch?: string } = {}): Promise<Got> =>
  world.post(`${plan}/${command}`, { ...more, body });
const move = {
  kind: 'caretaking',
  hostServiceId: 'elsewhere',
  hostTeamId: 'elsewhere-team',
  from: '2026-03-10',
  reason: 'family',
};
const share = (changes: Record<string, unknown> = {}): Promise<Got> =>
  send('decide-on-sharing', {
    with: { is: 'staff', staffId: 'stranger' },
    ...{ purpose: 'they see him now', necessity: 'they do not know him', reasons: 'he asked for it' },
    childsView: { is: 'agrees', words: null },
    decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'a walk first' }] },
    ...changes,
  });
interface Shown {
  readonly moves: { readonly outOfArea: readonly { readonly moveId: string; readonly rev: number }[] };
  readonly tasks: readonly {
    readonly taskId: string;
    readonly kind: string;
    readonly rev: number;
    readonly state: { readonly is: string };
  }[];
}
const shown = async (as = 'worker') => (await world.get(plan, { as })).body as unknown as Shown;
const accept = async (as: string): Promise<Got> => {
  const { tasks } = await shown(as);
  const task = tasks.find(({ kind, state }) => kind === 'accept-area-move' && state.is === 'requested');
  return world.post(`/v1/tasks/${task?.taskId ?? ''}/accept`, { as, ifMatch: `"${task?.rev ?? 0}"`, body: {} });
};

describe('another area', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    [
      'that is no youth justice service',
      { ...move, hostServiceId: 'region', hostTeamId: 'region-team' },
      422,
      'hostServiceId',
    ],
    ['with a team of somebody else', { ...move, hostTeamId: 'region-team' }, 422, 'hostTeamId'],
    ['that holds the plan itself', { ...move, hostServiceId: 'yjs', hostTeamId: 'yjs-team' }, 422, 'hostServiceId'],
    ['for a time that has passed', { ...move, until: '2026-03-01' }, 422, 'until'],
  ])('is not asked %s, and the field is named', async (_, body, status, field) => {
    const got = await send('ask-another-area', body);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(field)]);
  });

  it('knows of the plan from the moment at which it is asked, and not before', async () => {
    expect((await world.get(plan, { as: 'stranger' })).status).toBe(404);
    expect((await send('ask-another-area', move)).status).toBe(200);
    expect((await world.get(plan, { as: 'stranger' })).status).toBe(200);
    const { rows } = (await world.get('/v1/tasks?assignee=me&state=unfinished', { as: 'stranger' })).body as {
      rows: { kind: string }[];
    };
    expect(rows.map(({ kind }) => kind)).toEqual(['accept-area-move']);
    const other = await world.post(`${plan}/pause`, { as: 'stranger', body: { reason: 'x', reviewOn: '2026-06-01' } });
    expect(other.status).toBe(403);
  });

  it('looks after the child, while the plan stays where it is; then knows of it no more', async () => {
    expect((await share()).status).toBe(422);
    expect((await accept('stranger')).status).toBe(200);
    expect((await share()).status).toBe(200);
    const [extract] = (await world.get('/v1/extracts', { as: 'stranger' })).body['rows'] as { extractId: string }[];
    const look = () => world.get(`/v1/extracts/${extract?.extractId ?? ''}`, { as: 'stranger' });
    expect((await look()).body).toMatchObject({ text: 'a walk first' });
    const { moves } = await shown();
    expect(moves.outOfArea).toMatchObject([{ state: { is: 'agreed', by: 'stranger' } }]);
    expect((await world.get(plan)).body).toMatchObject({ serviceId: 'yjs', accountable: { staffId: 'yjs-manager' } });
    const [one] = moves.outOfArea;
    const longer = { moveId: one?.moveId, until: '2026-06-01', reason: 'they settle there' };
    expect((await send('change-area-move', longer, { ifMatch: `"${one?.rev ?? 0}"` })).status).toBe(200);
    expect((await shown()).tasks.filter(({ kind }) => kind === 'confirm-return')).toMatchObject([
      { dueOn: '2026-06-02', state: { is: 'requested' } },
    ]);
    const body = { moveId: one?.moveId, reason: 'home again' };
    expect((await send('end-area-move', body, { ifMatch: `"${(one?.rev ?? 0) + 1}"` })).status).toBe(200);
    expect((await world.get(plan, { as: 'stranger' })).status).toBe(404);
    expect((await look()).status).toBe(404);
  });

  it('begins contact by choice with the child while it looks after them, once they have chosen that, and never before', async () => {
    const child = 'child-birch';
    const none = { routes: ['end-of-order'], receivingServiceId: undefined, receivingTeamId: undefined };
    const home = `/v1/transition-plans/${await world.start(child, none)}`;
    type Home = Shown & { readonly peopleVersion: number; readonly orders: readonly { readonly orderId: string }[] };
    const read = async () => (await world.get(home)).body as unknown as Home;
    const give = async (command: string, body: object, rev?: number) => {
      const ifMatch = `"${rev ?? (await read()).peopleVersion}"`;
      const { status, body: said } = await world.post(`${home}/${command}`, { body, ifMatch });
      expect([command, status, said['detail']]).toEqual([command, 200, undefined]);
    };
    const [order] = (await read()).orders;
    await give('change-order', { orderId: order?.orderId, change: { revoke: { on: '2026-03-10' } }, reason: 'y llys' });
    await give('answer-voluntary-offer', { agreed: true, childsWords: 'Iawn', trustedWorkerId: 'worker' });
    await give('ask-another-area', move);
    const [away] = (await read()).moves.outOfArea;
    const begin = (as = 'stranger', more: object = {}) =>
      world.post('/v1/voluntary-contacts', {
        as,
        body: {
          ...{ childId: child, trustedWorkerId: 'stranger', onTrack: 'yn ôl yn y coleg', safeWay: { how: 'neges' } },
          agreement: { on: '2026-03-10', childsWords: 'Ie, gyda ti' },
          limitsTold: { on: '2026-03-10', inWords: 'rhyngom ni' },
          managerAgreed: { staffId: 'manager-there', on: '2026-03-10' },
          safetyLookedAt: { on: '2026-03-10', loneWorking: 'yn y caffi', knownRisks: 'dim' },
          whenAway: { when: 'penwythnosau', ring: 'ar ddyletswydd' },
          ...more,
        },
      });
    expect((await begin()).status).toBe(403);
    const there = await world.get('/v1/tasks?assignee=me&state=unfinished', { as: 'stranger' });
    const [asked] = there.body['rows'] as { taskId: string; rev: number }[];
    const yes = { as: 'stranger', ifMatch: `"${asked?.rev ?? 0}"`, body: {} };
    expect((await world.post(`/v1/tasks/${asked?.taskId ?? ''}/accept`, yes)).status).toBe(200);
    expect((await begin()).status).toBe(403);
    const rev = (await read()).moves.outOfArea[0]?.rev;
    const choice = { moveId: away?.moveId, choice: 'goes-to-somebody-there', childsWords: 'Gyda nhw' };
    await give('record-choice-to-travel', choice, rev);
    expect((await begin('stranger', { trustedWorkerId: 'worker' })).body).toMatchObject({
      errors: [{ field: 'trustedWorkerId' }],
    });
    const begun = await begin();
    expect([begun.status, begun.body]).toMatchObject([
      201,
      { serviceId: 'elsewhere', teamId: 'elsewhere-team', trustedWorkerId: 'stranger', phase: 'running' },
    ]);
    // What the child says there is theirs; at home people know only what they chose.
    const address = `/v1/voluntary-contacts/${String(begun.body['episodeId'])}`;
    expect([(await world.get(address, { as: 'stranger' })).status, (await world.get(address)).status]).toEqual([
      200, 404,
    ]);
    // They go on with it once the child is home again, and are worried by name still: it is received where the child is.
    const [over] = (await read()).moves.outOfArea;
    await give('end-area-move', { moveId: over?.moveId, reason: 'adref' }, over?.rev);
    expect((await world.get(`/v1/children/${child}`, { as: 'stranger' })).status).toBe(404);
    const worried = await world.post('/v1/concerns', { as: 'stranger', body: { childId: child, what: 'y gornel' } });
    expect([worried.status, worried.body]).toMatchObject([201, { childId: child, serviceId: 'yjs' }]);
  });

  it('takes the plan over by accepting, and the child with it', async () => {
    const inside = { with: { is: 'staff', staffId: 'officer' } };
    expect((await share(inside)).status).toBe(200);
    expect((await send('ask-another-area', { ...move, kind: 'full-transfer' })).status).toBe(200);
    const step = (await shown()).tasks.find(({ kind, state }) => kind === 'send-next-steps' && state.is === 'accepted');
    const sent = () =>
      world.post(`/v1/tasks/${step?.taskId ?? ''}/complete`, {
        ...{ ifMatch: `"${step?.rev ?? 0}"`, body: { note: 'to the duty team' } },
      });
    expect(await sent()).toMatchObject({ status: 422, body: { rule: 'shared-anew-with-the-host' } });
    const { sharedEarlier } = (await world.get(`${plan}/sharing-form`)).body as {
      sharedEarlier: { extractId: string; section: string }[];
    };
    expect(sharedEarlier.at(-1)).toMatchObject({ section: 'what-helps', withName: 'Name of officer' });
    const extracts = [{ section: 'what-helps', from: sharedEarlier.at(-1)?.extractId }];
    expect((await share({ decision: { is: 'share', extracts } })).status).toBe(200);
    expect((await sent()).status).toBe(200);
    const [theirs] = (await world.get('/v1/extracts', { as: 'stranger' })).body['rows'] as { extractId: string }[];
    const read = await world.get(`/v1/extracts/${theirs?.extractId ?? ''}`, { as: 'stranger' });
    expect(read.body).toMatchObject({ text: 'a walk first' });
    expect((await accept('stranger')).status).toBe(200);
    expect((await world.get(plan, { as: 'stranger' })).body).toMatchObject({
      serviceId: 'elsewhere',
      teamId: 'elsewhere-team',
      caseManagerId: 'stranger',
      accountable: { staffId: 'stranger', serviceId: 'elsewhere' },
    });
    expect((await world.get(plan)).status).toBe(404);
    const child = await world.get(`/v1/children/${childId}`, { as: 'stranger' });
    expect(child.body).toMatchObject({ serviceId: 'elsewhere', teamId: 'elsewhere-team' });
    expect((await world.get(`/v1/children/${childId}`)).status).toBe(404);
  });
});
