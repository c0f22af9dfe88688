import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

const send = (command: string, body: unknown, ifMatch?: string, as = 'worker'): Promise<Got> =>
  world.post(`${plan}/${command}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const around = async () => (await world.get(plan)).body['aroundTheChild'] as Record<string, Record<string, unknown>[]>;
const idOf = ({ body }: Got): string => (body['item'] as { id: string }).id;
const nurse = { name: 'A. Nurse', role: 'nurse', agency: 'health' };

describe('few adults, and few interventions at once', () => {
  it('is asked for with a 422 that names the rule, until something stops or a manager says why', async () => {
    const ids: string[] = [];
    for (const level of [1, 4, 2]) ids.push(idOf(await send('begin-intervention', { what: 'boxing', level })));
    const refused = await send('begin-intervention', { what: 'a course', level: 3 });
    expect([refused.status, refused.body['rule'], refused.body['errors']]).toMatchObject([
      422,
      'few-professionals-and-interventions-at-once',
      [{ field: 'stops' }],
    ]);
    expect((await send('begin-intervention', { what: 'a course', level: 3, stops: [ids[0]] })).status).toBe(200);
    const over = { what: 'driving lessons', level: 6, overCap: 'they asked for it themselves' };
    expect((await send('begin-intervention', over)).status).toBe(422);
    expect((await send('begin-intervention', over, undefined, 'yjs-manager')).status).toBe(200);
    const adapted = { interventionId: ids[1], level: 5, adapted: 'outside, walking' };
    expect((await send('adapt-intervention', adapted, '"1"')).status).toBe(200);
    expect((await send('stop-intervention', { interventionId: ids[2], reason: 'too much' }, '"1"')).status).toBe(200);
    expect((await around())['interventions']).toMatchObject([
      { state: { is: 'stopped' } },
      { level: 5, adapted: 'outside, walking', state: { is: 'running' } },
      { state: { is: 'stopped' } },
      { what: 'a course', overCap: null },
      { overCap: 'they asked for it themselves' },
    ]);
  });

  it('holds for the professionals whom the child has to meet', async () => {
    const first = idOf(await send('involve-professional', nurse));
    for (let i = 0; i < 2; i++) await send('involve-professional', nurse);
    expect((await send('involve-professional', nurse)).status).toBe(422);
    expect((await send('step-back-professional', { professionalId: first, reason: 'done' }, '"1"')).status).toBe(200);
    expect((await send('involve-professional', nurse)).status).toBe(200);
  });

  it.each<[string, string, Record<string, unknown>, number, string]>([
    ['an unknown agency', 'involve-professional', { ...nurse, agency: 'circus' }, 400, 'agency'],
    ['no level', 'begin-intervention', { what: 'a' }, 400, 'level'],
    ['a level beyond the model', 'begin-intervention', { what: 'a', level: 7 }, 422, 'level'],
    [
      'work by a stranger',
      'begin-intervention',
      { what: 'a', level: 1, professionalId: 'none' },
      422,
      'professionalId',
    ],
    [
      'half an age',
      'record-developmental-ages',
      { social: 7.5, emotional: 7, cognitive: 7, basis: 'b' },
      400,
      'social',
    ],
    ['nobody invited', 'plan-formulation-meeting', { on: '2026-05-01', invitations: [] }, 400, 'invitations'],
    [
      'an agency of which nothing is expected',
      'plan-formulation-meeting',
      { on: '2026-05-01', invitations: [{ agency: 'police' }] },
      400,
      'invitations.0.expected',
    ],
  ])('%s is refused, and the field is named', async (_, command, body, status, field) => {
    const got = await send(command, body);
    expect([got.status, got.body['errors']]).toMatchObject([status, [{ field }]]);
  });
});

describe('formulation meetings', () => {
  it('are planned and recorded, and their attendance is counted for managers and trauma champions of the service', async () => {
    const invitations = [
      { agency: 'childrens-services', expected: 'the years before ten' },
      { agency: 'education', expected: 'what school has seen' },
    ];
    const meetingId = idOf(await send('plan-formulation-meeting', { on: '2026-03-10', invitations }));
    const attendance = [
      { agency: 'childrens-services', attended: false, gap: 'history missing from 2019 to 2021' },
      { agency: 'education', attended: true },
    ];
    expect((await send('record-formulation-meeting', { meetingId, attendance }, '"1"')).status).toBe(200);
    const late = idOf(await send('plan-formulation-meeting', { on: '2026-05-01', invitations }));
    expect((await send('call-off-formulation-meeting', { meetingId: late, reason: 'x' }, '"1"')).status).toBe(200);
    const ages = { social: 9, emotional: 7, cognitive: 11, basis: 'the mapping' };
    expect((await send('record-developmental-ages', ages)).status).toBe(200);
    const { body } = await world.get(plan);
    expect(body['tasks']).toContainEqual(expect.objectContaining({ kind: 'fill-gap' }));

    const counted = await world.get('/v1/agencies/attendance', { as: 'yjs-manager' });
    const hidden = { meetings: null, attended: null, percent: null, gaps: null };
    expect(counted.body).toEqual({
      smallNumber: 5,
      rows: [
        { agency: 'childrens-services', ...hidden },
        { agency: 'education', ...hidden },
      ],
    });
    expect((await world.get('/v1/agencies/attendance')).status).toBe(403);
    expect((await world.get('/v1/agencies/attendance', { as: 'region-manager' })).status).toBe(403);
  });

  it('are counted openly where there are enough of them, except what would tell of one child', async () => {
    const invitations = ['childrens-services', 'education'].map((agency) => ({ agency, expected: 'what they know' }));
    const attendance = invitations.map(({ agency }) => ({ agency, attended: true }));
    for (let held = 1; held < 6; held += 1) {
      const meetingId = idOf(await send('plan-formulation-meeting', { on: '2026-03-10', invitations }));
      expect((await send('record-formulation-meeting', { meetingId, attendance }, '"1"')).status).toBe(200);
    }
    const counted = await world.get('/v1/agencies/attendance', { as: 'yjs-manager' });
    expect(counted.body['rows']).toEqual([
      { agency: 'childrens-services', meetings: 6, attended: null, percent: null, gaps: null },
      { agency: 'education', meetings: 6, attended: 6, percent: 100, gaps: 0 },
    ]);
  });

  it('and what was mapped there are not shown to the receiving side', async () => {
    const { body } = await world.get(plan, { as: 'region-manager' });
    expect(body['aroundTheChild']).toMatchObject({ formulationMeetings: [], developmentalAges: [] });
    expect(JSON.stringify(body)).not.toContain('2019 to 2021');
  });
});
