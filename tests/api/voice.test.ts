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

interface Voice {
  readonly [kind: string]: Record<string, unknown>[] | boolean;
}
const send = (command: string, body: unknown, ifMatch?: string): Promise<Got> =>
  world.post(`${plan}/${command}`, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const voice = async (as = 'worker') => (await world.get(plan, { as })).body['voice'] as Voice;
const views = async (as = 'worker') => (await world.get(plan, { as })).body['childViews'] as Record<string, unknown>[];

/** The receiving team has been asked to name somebody; with this its officer may see the plan. */
async function nameOfficer(): Promise<void> {
  const { body } = await world.get(plan);
  const task = (body['tasks'] as { taskId: string; kind: string }[]).find(
    ({ kind }) => kind === 'name-receiving-officer',
  );
  const path = `/v1/tasks/${task?.taskId ?? ''}`;
  await world.post(`${path}/accept`, { as: 'region-manager', body: {}, ifMatch: '1' });
  const named = { receivingOfficerId: 'officer' };
  expect(await world.post(`${path}/complete`, { as: 'region-manager', body: named, ifMatch: '2' })).toMatchObject({
    status: 200,
  });
}

describe('the child’s own words', () => {
  it('are kept in the language that they were said in, with who translated', async () => {
    const translation = { words: 'not in the office', translator: 'interpreter', name: 'A. Interpreter' };
    const body = { about: 'meeting-the-new-worker', words: 'nie w biurze', language: 'pl', translation };
    expect((await send('record-child-view', body)).status).toBe(200);
    expect(await views()).toMatchObject([{ ...body, by: 'worker', mayBeSeenBy: 'not-said' }]);
  });

  it('can be that there is nothing to add, in one step', async () => {
    expect((await send('record-child-view', { about: 'start', nothingToAdd: true })).status).toBe(200);
    expect((await views()).at(-1)).toMatchObject({ about: 'start', words: null });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['neither words nor nothing to add', { about: 'start' }, 'words'],
    ['both at once', { about: 'start', words: 'a', nothingToAdd: true }, 'words'],
    ['a question about the past', { about: 'what-happened', words: 'a' }, 'about'],
    ['a language in words', { about: 'start', words: 'a', language: 'Welsh' }, 'language'],
    [
      'a translation by family',
      { about: 'start', words: 'a', translation: { words: 'b', translator: 'family', name: 'Mam' } },
      'translation.translator',
    ],
    [
      'a translation of nothing',
      { about: 'start', nothingToAdd: true, translation: { words: 'b', translator: 'interpreter', name: 'A' } },
      'translation',
    ],
    ['an audience of strangers', { about: 'start', words: 'a', mayBeSeenBy: 'everybody' }, 'mayBeSeenBy'],
  ])('with %s are refused, and the field is named', async (_, body, field) => {
    const got = await send('record-child-view', body);
    expect([got.status, got.body['errors']]).toMatchObject([400, [{ field }]]);
  });
});

describe('what the child says of themselves', () => {
  it('is recorded beside what was said before', async () => {
    const way = { how: 'a text', never: 'ring the house', mayBeSeenBy: 'youth-justice-service' };
    expect((await send('record-safe-way-to-reach-me', way)).status).toBe(200);
    expect((await send('record-safe-way-to-reach-me', { ...way, how: 'through the coach' })).status).toBe(200);
    const understand = { interpreter: { is: 'needed', language: 'bfi', from: 'interpreting-service' }, signed: 'BSL' };
    expect((await send('record-how-i-understand-best', understand)).status).toBe(200);
    expect((await send('record-advocate-answer', { answer: 'wants-one' })).status).toBe(200);
    const readiness = { readiness: 'adapted', reason: 'a letter that is not sent' };
    expect((await send('record-restorative-readiness', readiness)).status).toBe(200);
    expect(await voice()).toMatchObject({
      safeWayToReachMe: [{ how: 'a text' }, { how: 'through the coach', when: null }],
      howIUnderstandBest: [understand],
      advocate: [{ answer: 'wants-one' }],
      restorativeWork: [readiness],
      askFirst: false,
    });
  });

  it('and who matters to them, is changed under its own revision', async () => {
    const nain = { name: 'Nain', relationship: 'grandmother' };
    const named = await send('name-person-who-matters', nain);
    expect([named.status, named.headers.get('etag')]).toEqual([200, '"1"']);
    const { id: personId } = named.body['item'] as { id: string };
    const change = { personId, ...nain, maySpeak: { is: 'yes', about: 'school' } };
    expect((await send('change-person-who-matters', change)).status).toBe(428);
    expect((await send('change-person-who-matters', change, '"1"')).status).toBe(200);
    expect((await send('take-off-person-who-matters', { personId, reason: 'x' }, '"1"')).status).toBe(412);
    expect((await voice())['peopleWhoMatter']).toMatchObject([
      { personId, maySpeak: { is: 'yes', about: 'school' }, rev: 2, earlier: [{ maySpeak: { is: 'not-asked' } }] },
    ]);
  });

  it('and what they have achieved, is told to whom they want', async () => {
    const achieved = await send('record-achievement', { what: 'a medal', familyMayKnow: false });
    const { id: achievementId } = achieved.body['item'] as { id: string };
    const change = { achievementId, familyMayKnow: true, mayBeSeenBy: 'whoever-works-with-me' };
    expect((await send('change-who-knows-of-achievement', change, '"1"')).status).toBe(200);
    expect((await voice())['achievements']).toMatchObject([{ achievementId, familyMayKnow: true, rev: 2 }]);
  });

  it.each<[string, string, Record<string, unknown>, number, string | undefined]>([
    [
      'an interpreter from the family',
      'record-how-i-understand-best',
      { interpreter: { is: 'needed', language: 'pl', from: 'family' } },
      400,
      'interpreter.from',
    ],
    ['no word on an interpreter', 'record-how-i-understand-best', {}, 400, 'interpreter'],
    ['a safe way without how', 'record-safe-way-to-reach-me', { how: ' ' }, 400, 'how'],
    ['an answer for the child', 'record-advocate-answer', { answer: 'maybe' }, 400, 'answer'],
    ['readiness without a reason', 'record-restorative-readiness', { readiness: 'ready' }, 400, 'reason'],
    [
      'speaking about nothing',
      'name-person-who-matters',
      { name: 'a', relationship: 'b', maySpeak: { is: 'yes' } },
      400,
      'maySpeak.about',
    ],
    [
      'speaking with who is unsafe',
      'name-person-who-matters',
      { name: 'a', relationship: 'b', maySpeak: { is: 'yes', about: 'c' }, unsafe: 'd' },
      422,
      'person.maySpeak',
    ],
    ['no word on the family', 'record-achievement', { what: 'a' }, 400, 'familyMayKnow'],
  ])('with %s is refused', async (_, command, body, status, field) => {
    const got = await send(command, body);
    expect([got.status, got.body['errors']]).toMatchObject([status, [{ field }]]);
  });
});

describe('the receiving side', () => {
  it('is shown what the child allows, and asks first where it is not shown how to reach them', async () => {
    await nameOfficer();
    const seen = await world.get(plan, { as: 'officer' });
    expect(seen.status).toBe(200);
    expect(seen.body['voice']).toMatchObject({
      safeWayToReachMe: [],
      peopleWhoMatter: [],
      achievements: [{ what: 'a medal' }],
      advocate: [{ answer: 'wants-one' }],
      askFirst: true,
    });
    expect(JSON.stringify(seen.body)).not.toMatch(/ring the house|through the coach|Nain|grandmother/);
    await send('record-child-view', { about: 'other', words: 'for you only', mayBeSeenBy: 'youth-justice-service' });
    expect(JSON.stringify(await views('officer'))).not.toContain('for you only');
    expect(JSON.stringify(await views())).toContain('for you only');
  });

  it('cannot change what it is not shown', async () => {
    const [person] = (await voice())['peopleWhoMatter'] as { personId: string }[];
    const body = { personId: person?.personId, reason: 'x' };
    const got = await world.post(`${plan}/take-off-person-who-matters`, { as: 'officer', body, ifMatch: '"9"' });
    expect(got.status).toBe(404);
  });
});
