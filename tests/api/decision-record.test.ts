import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffId } from '../../domain/ids';
import { pdfOf } from '../../api/documents/pdf';
import { opened } from './open-pdf';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
let orderId: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
  orderId = ((await world.get(plan)).body['orders'] as { orderId: string }[])[0]?.orderId ?? '';
});
afterAll(() => world.close());

const send = async (command: string, body: unknown, more: Record<string, string> = {}): Promise<string> => {
  const got: Got = await world.post(`${plan}/${command}`, { body, ...more });
  expect([command, got.status]).toEqual([command, 200]);
  return (got.body['item'] as { id: string }).id;
};
const weighed = { publicProtection: 'None known', vulnerabilities: 'Sleeps badly', abilityToEngage: 'After noon' };

async function fetched(address: string, as = 'worker') {
  const token = await world.provider.token(as);
  const response = await fetch(world.url + address, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the record of a decision', () => {
  it('is one page with all that it stands on, which names the child in no address and no file name', async () => {
    const consultationId = await send('ask-for-consultation', { orderId, question: 'What would help?' });
    const advice = { consultationId, of: 'psychologist', advice: 'Shorter, and outside, by the Tŷ Gŵyn' };
    await send('record-advice', advice, { as: 'psychologist', ifMatch: '"1"' });
    const reasons = 'They have begun to come again';
    const decided = { orderId, enforce: false, consultationId, weighed, reasons };
    const decisionId = await send('decide-on-enforcement', decided);
    const { status, headers, bytes } = await fetched(`${plan}/decisions/${decisionId}/record.pdf`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${decisionId}.pdf"`);
    const { text, pages, info } = opened(bytes);
    expect(pages).toBe(1);
    const childName = String((await world.get(plan)).body['childName']);
    for (const said of [
      `Child: ${childName}`,
      'To take no step.',
      'Decided by: Name of worker',
      'must lay an information, unless there are exceptional circumstances',
      'Source: Sentencing Act 2020, Schedule 7 (law)',
      'the law’s own number had not been reached',
      'Asked: the psychologist, by Name of worker',
      'The question: What would help?',
      'The advice is that of: the psychologist, written down by Name of psychologist',
      'The advice: Shorter, and outside, by the Tŷ Gŵyn',
      'Public protection: None known',
      'What makes it hard for the child: Sleeps badly',
      'How far they are able to engage: After noon',
      reasons,
      'None were recorded.',
      'page 1 of 1',
    ]) {
      expect(text).toContain(said);
    }
    expect(JSON.stringify(info)).not.toContain(childName);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Marked true/);
  });

  it('is in Welsh for whoever asks for it or reads Welsh, what people wrote as they wrote it', async () => {
    const without = { because: 'immediate-public-protection', reason: 'The police are with her now' };
    const exceptionalCircumstances = 'Their mother died';
    const breach = { orderId, enforce: true, without, weighed, reasons: 'A threat', exceptionalCircumstances };
    const address = `${plan}/decisions/${await send('decide-on-enforcement', breach)}/record.pdf`;
    const { bytes } = await fetched(`${address}?language=cy`);
    const { text } = opened(bytes);
    for (const said of [
      'Cofnod o benderfyniad ynghylch apwyntiadau a gollwyd',
      'Gorfodi’r gorchymyn.',
      'Penderfynwyd gan: Name of worker',
      'Mawrth 2026',
      'gorchymyn adsefydlu ieuenctid, o 10 Ionawr 2026',
      'roedd rhaid amddiffyn y cyhoedd ar unwaith. The police are with her now',
      'Their mother died',
      'tudalen 1 o 1',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/Decided by|What was weighed|page 1/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('(cy-GB)');
    expect((await fetched(`${address}?language=fr`)).status).toBe(400);

    const reader = await world.services.register.staffMember('worker' as StaffId);
    if (!reader) throw new Error('There is a worker');
    const load = (language: 'cy' | 'en') =>
      world.services.register.load({ services: [], teams: [], staff: [{ ...reader, language }], children: [] });
    await load('cy');
    expect(opened((await fetched(address)).bytes).text).toContain('Gorfodi’r gorchymyn.');
    await load('en');
    expect(opened((await fetched(address)).bytes).text).toContain('To enforce the order.');
  });

  it('says why nobody was consulted, and that the manager was told', async () => {
    const without = { because: 'immediate-public-protection', reason: 'The police are with her now' };
    const exceptionalCircumstances = 'Their mother died';
    const breach = { orderId, enforce: true, without, weighed, reasons: 'A threat', exceptionalCircumstances };
    const decisionId = await send('decide-on-enforcement', breach);
    await send('withdraw-decision', { decisionId, reason: 'It was another child' }, { ifMatch: '"1"' });
    const { text } = opened((await fetched(`${plan}/decisions/${decisionId}/record.pdf`)).bytes);
    expect(text).toContain('the public had to be protected at once. The police are with her now');
    expect(text).toContain('The manager was told the same day.');
    expect(text).toContain('Their mother died');
    expect(text).toContain('Withdrawn: by Name of worker');
    expect(text).toContain('It was another child');
  });

  it.each([
    ['somebody of another service', 'stranger', 404],
    ['the receiving side, which does not hold the order', 'region-manager', 404],
    ['an administrator', 'administrator', 403],
  ])('is not for %s', async (_, as, expected) => {
    expect((await fetched(`${plan}/decisions/${plan.split('/').at(-1) ?? ''}.d1/record.pdf`, as)).status).toBe(
      expected,
    );
  });

  it('that the plan does not have is not found', async () => {
    expect((await fetched(`${plan}/decisions/none/record.pdf`)).status).toBe(404);
  });
});

describe('a page', () => {
  it('goes on, on the next ones, rather than lose or shrink what was written', async () => {
    const long = Array.from({ length: 1_500 }, (_, n) => `word${n}`).join(' ');
    const { text, pages } = opened(
      await pdfOf([
        {
          language: 'en',
          title: 'A title',
          sections: [{ heading: 'Long', lines: [{ text: long }] }],
          reference: 'Ref',
        },
      ]),
    );
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('word0 word1');
    expect(text).toContain('word1499');
    expect(text).toContain(`page ${pages} of ${pages}`);
  });
});
