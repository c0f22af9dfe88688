import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let planPath: string;
const ASH = '/children/child-ash';
beforeAll(async () => {
  open = await openPages();
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planPath = `/plans/${String(body['planId'])}`;
});
afterAll(() => open.close());

describe('the page about a child', () => {
  it('is found from the plan and by search, and leads to what its reader may do', async () => {
    const worker = await open.as('worker');
    expect((await worker.open(open.url + planPath)).text).toContain(`href="${ASH}"`);
    const search = await worker.open(`${open.url}/search`);
    expect((await worker.send(search, '/search', { text: 'fir' })).text).toContain('href="/children/child-fir"');
    const withPlan = (await worker.open(open.url + ASH)).text;
    expect(withPlan).toContain(`href="${planPath}"`);
    // With an open plan it is recorded there.
    expect(withPlan).not.toContain(`${ASH}/death`);
    expect(withPlan).not.toContain('legal-holds');
    const without = (await worker.open(`${open.url}/children/child-fir`)).text;
    for (const page of ['/death', '/related', '/start-plan'])
      expect(without).toContain(`href="/children/child-fir${page}"`);
    const manager = await open.as('yjs-manager');
    expect((await manager.open(open.url + ASH)).text).toContain(`href="${ASH}/legal-holds"`);
    expect((await (await open.as('stranger')).open(open.url + ASH)).status).toBe(404);
  });
});

describe('children who belong together', () => {
  const page = `${ASH}/related`;

  it('are found by name, linked, and no longer linked', async () => {
    const worker = await open.as('worker');
    const first = await worker.open(open.url + page);
    expect(first.text).toContain('No other child is linked to this one.');
    const nobody = await worker.send(first, page, { act: 'find-child', name: 'Nobody' });
    expect([nobody.status, nobody.text]).toEqual([400, expect.stringContaining('No other child of this name')]);
    expect(nobody.text).toContain('value="Nobody"');
    const long = await worker.send(nobody, page, { act: 'find-child', name: 'b'.repeat(101) });
    expect([long.status, long.text]).toEqual([400, expect.stringContaining('Write 2 to 100 letters of the name')]);
    const found = await worker.send(nobody, page, { act: 'find-child', name: 'birch' });
    expect([found.status, found.text]).toEqual([200, expect.stringContaining('birch Invented, born on 1 June 2008')]);

    const link = { act: 'link-children', name: 'birch', relatedChildId: 'child-birch' };
    const apart = { ...link, relation: 'not-to-be-brought-together', because: '' };
    const unsaid = await worker.send(found, page, apart);
    expect([unsaid.status, unsaid.text]).toEqual([400, expect.stringContaining('Say why they must not')]);
    expect(unsaid.text).toMatch(/value="not-to-be-brought-together" checked/);
    const linked = await worker.send(unsaid, page, { ...link, relation: 'brothers-and-sisters', because: '' });
    expect(linked.text).toContain('Others are told only whom to ask.');
    expect(linked.text).toContain('<strong>birch Invented: Brothers and sisters</strong>');
    expect((await worker.open(`${open.url}/children/child-birch/related`)).text).toContain('ash Invented: Brothers');
    const other = await (await open.as('region-manager')).open(open.url + page);
    expect([other.text.includes('birch'), other.text.includes('Ask Name of worker.')]).toEqual([false, true]);

    const [, linkId = ''] = /name="linkId" type="radio" value="([^"]+)"/.exec(linked.text) ?? [];
    const back = await worker.send(linked, page, { act: 'withdraw-link', linkId, reason: 'Of the same name' });
    expect(back.text).toMatch(/Taken back on 10 March 2026:<br>Of the same name/);
  });
});

describe('what is kept for a claim or a review', () => {
  const page = `${ASH}/legal-holds`;

  it('is set by a manager, and lifted by whoever answers for the service', async () => {
    const manager = await open.as('yjs-manager');
    const first = await manager.open(open.url + page);
    expect(first.text).toContain('Nothing is kept beyond the usual time.');
    const hold = { act: 'set-legal-hold', reason: 'A claim', 'reviewOn-day': '1', 'reviewOn-month': '6' };
    const wrong = await manager.send(first, page, hold);
    expect([wrong.status, wrong.text.includes('>A claim</textarea>')]).toEqual([400, true]);
    const set = await manager.send(wrong, page, { ...hold, 'reviewOn-year': '2026' });
    expect(set.text).toContain('Nothing is erased of the child from now on.');
    expect(set.text).toContain('To be looked at again on 1 June 2026');
    expect(set.text).not.toContain('lift-legal-hold');

    const head = await open.as('head');
    const standing = await head.open(open.url + page);
    const [, holdId = ''] = /name="holdId" type="radio" value="([^"]+)"/.exec(standing.text) ?? [];
    const lifted = await head.send(standing, page, { act: 'lift-legal-hold', holdId, reason: 'It was settled' });
    expect(lifted.text).toMatch(/Lifted on 10 March 2026:<br>It was settled/);
    expect((await (await open.as('worker')).open(open.url + page)).status).toBe(403);
  });
});

describe('the death of a child without an open plan', () => {
  const page = '/children/child-fir/death';
  const diedOn = { 'diedOn-day': '2', 'diedOn-month': '3', 'diedOn-year': '2026' };
  const record = { act: 'record-death-of-child', ...diedOn };

  it('is recorded by two people, each by themselves, and taken back where it was a mistake', async () => {
    const worker = await open.as('worker');
    const first = await worker.open(open.url + page);
    const wrong = await worker.send(first, page, { ...record, 'diedOn-year': '2027' });
    expect([wrong.status, wrong.text.includes('value="2027"')]).toEqual([400, true]);
    const said = await worker.send(wrong, page, record);
    expect(said.text).toContain('Nothing changes until somebody else has recorded it too.');
    // The same person is not asked twice.
    expect(said.text).not.toContain('id="record-death-of-child"');
    // Taking it back opens only for whoever asks for it.
    expect(said.text).toMatch(/<details[^>]*>\s*<summary[^>]*>.*This is a mistake/);

    const manager = await open.as('yjs-manager');
    const second = await manager.open(open.url + page);
    expect(second.text).not.toContain('2 March 2026');
    const confirmed = await manager.send(second, page, record);
    expect(confirmed.text).toContain('Every message and reminder about the child has stopped.');
    expect(confirmed.text).toContain('The child died on 2 March 2026.');

    // No plan is offered any more, wherever one was, and it is said why; what was typed before is answered alike.
    const about = await worker.open(`${open.url}/children/child-fir`);
    expect(about.text).toContain('So no plan is started any more.');
    const search = await worker.send(await worker.open(`${open.url}/search`), '/search', { text: 'fir' });
    expect(search.text).toContain('The child has died.');
    const start = '/children/child-fir/start-plan';
    for (const { text } of [about, search]) expect(text).not.toContain(`href="${start}"`);
    const typed = await worker.open(open.url + start);
    expect([typed.status, typed.text.includes('So no plan is started'), typed.text.includes('<fieldset')]).toEqual([
      ...[409, true, false],
    ]);

    const unsaid = await worker.send(await worker.open(open.url + page), page, { act: 'withdraw-death-of-child' });
    expect(unsaid.status).toBe(400);
    const back = await worker.send(unsaid, page, { act: 'withdraw-death-of-child', reason: 'Another child was meant' });
    expect(back.text).toContain('Messages and reminders go on as before.');
    expect((await worker.open(`${open.url}/children/child-fir`)).text).toContain(`href="${start}"`);
  });

  it('is recorded on the plan where there is one, which is said', async () => {
    const worker = await open.as('worker');
    const path = `${ASH}/death`;
    const sent = await worker.send(await worker.open(open.url + path), path, record);
    expect([sent.status, sent.text]).toEqual([
      400,
      expect.stringContaining('Record it there, so that the plan falls silent'),
    ]);
  });
});
