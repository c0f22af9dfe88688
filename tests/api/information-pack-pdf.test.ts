import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from './open-pdf';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash', {
    orders: [
      {
        ...{ type: 'youth-rehabilitation-order', startsOn: '2026-01-10', endsOn: '2028-01-10' },
        requirements: ['Supervision for 12 months', 'Curfew at the Tŷ Gŵyn'],
      },
    ],
  })}`;
  await send('check-information-pack', {
    checks: [
      { item: 'first-five-working-days', is: 'ready', note: 'Ring before nine, never the landline' },
      { item: 'health', is: 'missing', why: 'The hospital has not answered', expectedBy: '2026-03-20' },
      { item: 'mappa', is: 'does-not-apply', why: 'No order for it' },
    ],
  });
  await send('record-safe-way-to-reach-me', { how: 'A text', never: 'Ring the house' });
  await send('record-child-view', { about: 'what-matters', words: 'My dog comes along' });
  await send('decide-on-sharing', {
    with: { is: 'staff', staffId: 'officer' },
    ...{ purpose: 'to prepare', necessity: 'nobody else knows', reasons: 'spares telling again' },
    childsView: { is: 'agrees' },
    decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'SHAREDTEXT a walk first' }] },
  });
});
afterAll(() => world.close());

const send = async (command: string, body: unknown): Promise<void> => {
  const got: Got = await world.post(`${plan}/${command}`, { body });
  expect([command, got.status, got.body]).toMatchObject([command, 200, {}]);
};
async function pack(as: string, query = '') {
  const token = await world.provider.token(as);
  const address = `${world.url}${plan}/information-pack.pdf${query}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}
const looks = async () => {
  const extractId = (await world.get(`${plan}/extracts`)).body['rows'] as { extractId: string }[];
  const { body } = await world.get(`/v1/extracts/${extractId[0]?.extractId ?? ''}/looks`);
  return body['rows'] as Record<string, unknown>[];
};

describe('the information pack as one document', () => {
  it('says first what binds the receiver, then what to do at once, then what is there and what is missing', async () => {
    const { status, headers, bytes } = await pack('worker');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).not.toMatch(/ash|Invented/);
    const { text, info } = opened(bytes);
    const inOrder = [
      'For your own system',
      'Name: ash Invented',
      'Born on: 1 June 2008',
      'Your case reference: .....',
      'Orders, requirements and warned periods',
      'Youth rehabilitation order: from 10 January 2026 until 10 January 2028',
      'Supervision for 12 months; Curfew at the Tŷ Gŵyn',
      'No warning stands.',
      'Nothing is recorded that waits on a court.',
      'What I must do in the first five working days',
      'The days: 1 June 2026 – 5 June 2026',
      'From the youth justice service: Ring before nine, never the landline',
      'How to reach them safely',
      'What the pack holds',
      'MAPPA category and level: does not apply. No order for it',
      'Health: missing, expected by 20 March 2026. The hospital has not answered',
      'Education or work: not checked yet',
      'In their own words',
      '“My dog comes along”',
      'page 1 of',
    ];
    const places = inOrder.map((said) => [said, text.indexOf(said)] as const);
    expect(places.filter(([, at]) => at === -1)).toEqual([]);
    const main = places.slice(0, -1).map(([, at]) => at);
    expect(main).toEqual([...main].sort((a, b) => a - b));
    expect(JSON.stringify(info)).not.toContain('Invented');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Marked true/);
  });

  it('holds what was shared for its recipient only, and that is a logged look', async () => {
    const before = (await looks()).length;
    expect(opened((await pack('worker')).bytes).text).not.toContain('SHAREDTEXT');
    expect(opened((await pack('yjs-manager')).bytes).text).not.toContain('SHAREDTEXT');
    expect(await looks()).toHaveLength(before);
    const { text } = opened((await pack('officer')).bytes);
    expect(text).toContain('SHAREDTEXT a walk first');
    expect(text).toContain('How to read this: What has helped so far');
    expect((await looks())[0]).toMatchObject({ staffId: 'officer', outcome: 'shown', how: 'pack' });
  });

  it('shows the receiving side of the child’s words what the child lets them see', async () => {
    const ours = opened((await pack('worker')).bytes).text;
    const theirs = opened((await pack('officer')).bytes).text;
    expect(ours).toContain('never: Ring the house');
    expect(theirs).not.toContain('Ring the house');
    expect(theirs).toContain('ask the youth justice service before reaching out');
  });

  it('is in the language that is asked for, or that the reader has chosen, and in both for who has chosen neither', async () => {
    const welsh = opened((await pack('officer', '?language=cy')).bytes).text;
    for (const said of [
      'Pecyn gwybodaeth',
      'Gorchymyn adsefydlu ieuenctid: o 10 Ionawr 2026 hyd at 10 Ionawr 2028',
      'tudalen 1 o',
    ])
      expect(welsh).toContain(said);
    expect(welsh).not.toMatch(/Information pack|not checked yet|How to read this/);
    const member = await world.services.register.staffMember('officer-2' as never);
    if (!member) throw new Error('There is an officer');
    await world.services.register.load({
      ...{ services: [], teams: [], children: [] },
      staff: [
        {
          ...member,
          staffId: 'worker-both' as never,
          subject: 'worker-both',
          serviceId: 'yjs' as never,
          teamId: 'yjs-team' as never,
          role: 'case-manager',
          language: 'both',
        },
      ],
    });
    const { text } = opened((await pack('worker-both')).bytes);
    expect(text.indexOf('Pecyn gwybodaeth')).toBeLessThan(text.indexOf('Information pack'));
    expect(text).toMatch(/tudalen 1 o \d.*page 1 of \d/);
    expect((await pack('worker', '?language=fr')).status).toBe(400);
  });

  it.each([
    ['somebody of another service', 'stranger', 404],
    ['an administrator', 'administrator', 403],
  ])('is not for %s', async (_, as, expected) => {
    expect((await pack(as)).status).toBe(expected);
  });

  it('is not there of a plan that hands nothing over', async () => {
    const own = await world.start('child-birch', {
      ...{ routes: ['end-of-order'], receivingServiceId: undefined, receivingTeamId: undefined },
    });
    expect((await world.get(`/v1/transition-plans/${own}/information-pack.pdf`)).status).toBe(404);
  });
});
