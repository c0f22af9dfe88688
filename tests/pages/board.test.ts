import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMinutes } from '../../domain/calendar/london-time';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import type { Browser } from '../api/browser';
import { leadingNowhere, lengthOf, linksIn } from './numbers-of-a-board';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';
import { readyToAccept } from './ready-to-accept';

let open: OpenPages;
let manager: Browser;
beforeAll(async () => {
  open = await openPages();
  manager = await open.as('yjs-manager');
  await readyToAccept(open, 'child-gorse');
  for (const child of ['child-ash', 'child-birch']) await open.api('/v1/transition-plans', { body: startBody(child) });
  const paused = await open.api('/v1/transition-plans', { body: startBody('child-cedar') });
  const pause = { body: { reason: 'A hearing comes first', reviewOn: '2026-04-01' } };
  expect((await open.api(`/v1/transition-plans/${String(paused.body['planId'])}/pause`, pause)).status).toBe(200);
  const closed = await open.api('/v1/transition-plans', { body: startBody('child-elder') });
  await open.api(`/v1/transition-plans/${String(closed.body['planId'])}/close`, {
    ...{ as: 'yjs-manager', body: { reason: 'They moved abroad' }, ifMatch: Number(closed.body['peopleVersion']) },
  });
});
afterAll(() => open.close());

describe('the board of a manager', () => {
  it('has behind every number the list of just as many', async () => {
    const { text } = await manager.open(`${open.url}/board`);
    const links = linksIn(text);
    expect(links.map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        '/tasks?needs=acceptance&counted=true',
        '/children?needs=receiving-officer&counted=true',
        '/children?needs=turning-18&counted=true',
        '/children?phase=preparing&counted=true',
        '/children?status=active&counted=true',
        '/children?status=paused&counted=true',
        '/children?counted=true&holder=worker',
        '/tasks?state=unfinished&counted=true&assignee=worker',
      ]),
    );
    for (const { href, count } of links) {
      expect([href, await lengthOf(manager, open.url + href)]).toEqual([href, count]);
    }
    // None of its own is a number too, and leads to the list that has nobody.
    expect(links).toContainEqual({ href: '/children?phase=voluntary&counted=true', count: 0 });
    expect(leadingNowhere(text)).toEqual([]);
  });

  it('counts of the concerns that are open those that are late, each with its list', async () => {
    let now = NOW;
    const later = await openPages(() => now);
    try {
      const worry = { what: 'A bruise', kinds: ['child-at-risk'] };
      await later.api('/v1/concerns', { body: { ...worry, childId: 'child-birch' } });
      now = addMinutes(NOW, 180);
      await later.api('/v1/concerns', { body: { ...worry, childId: 'child-cedar' } });
      const theirs = await later.as('yjs-manager');
      const links = linksIn((await theirs.open(`${later.url}/board`)).text);
      const ofConcerns = links.filter(({ href }) => href.startsWith('/concerns'));
      expect(ofConcerns).toEqual([
        { href: '/concerns?due=late', count: 1 },
        { href: '/concerns', count: 2 },
      ]);
      for (const { href, count } of ofConcerns) {
        expect([href, await lengthOf(theirs, later.url + href)]).toEqual([href, count]);
      }
    } finally {
      await later.close();
    }
  });

  it('gives each of these lists as a file for a spreadsheet, narrowed alike', async () => {
    const { text } = await manager.open(`${open.url}/board`);
    const lists = linksIn(text).filter(({ href, count }) => count > 0 && /^\/(tasks|children)/.test(href));
    expect(lists.length).toBeGreaterThan(3);
    for (const { href, count } of lists) {
      const list = await manager.open(open.url + href);
      const [, file = ''] = /href="([^"]+as=csv)"/.exec(list.text) ?? [];
      const got = await manager.open(open.url + file.replaceAll('&amp;', '&'));
      expect([href, got.status, got.headers.get('content-type')]).toEqual([href, 200, 'text/csv; charset=utf-8']);
      expect([href, got.text.trimEnd().split('\n').length - 1]).toEqual([href, count]);
    }
  });

  it('says first what needs people, and then how many plans stand where, as bars and as a table', async () => {
    const { text } = await manager.open(`${open.url}/board`);
    expect(text).toContain('1 handover waits for an answer');
    expect(text.indexOf('What needs us this week')).toBeLessThan(text.indexOf('Where the plans stand'));
    expect(text.split('<rect').length - 1).toBe(7);
    expect(text.split('<svg')[1]).toContain('role="img"');
  });

  it('is where a manager of whom nothing is asked goes on to first', async () => {
    const { text } = await manager.open(`${open.url}/`);
    const [before = '', after = ''] = text.split('Nothing is asked of you by name');
    // What needs them all comes first, as on the board.
    expect(before).toMatch(
      /What needs us this week[\s\S]*href="\/tasks\?needs=acceptance&amp;counted=true">1 handover waits/,
    );
    expect(/href="([^"]+)"/.exec(after)?.[1]).toBe('/board');
  });

  it('says which clocks run out before work begins again, and who is away with whom in their place', async () => {
    const quiet = await manager.open(`${open.url}/board`);
    expect(quiet.text).not.toContain('Safeguarding clocks that run out');
    expect(quiet.text).not.toContain('Nobody stands in');
    const worry = { childId: 'child-birch', what: 'A bruise', kinds: ['child-at-risk'] };
    expect(await open.api('/v1/concerns', { body: worry })).toMatchObject({ status: 201 });
    const away = { from: '2026-03-10', until: '2026-03-12' };
    expect(await open.api('/v1/staff/worker/absence', { as: 'administrator', body: away })).toMatchObject({
      status: 200,
    });
    const { text } = await manager.open(`${open.url}/board`);
    expect(text).toMatch(/Safeguarding clocks that run out[\s\S]{0,200}birch Invented<\/a>: <strong>2 hours left/);
    expect(text).toMatch(/Name of worker<\/a>\. Away from 10 March 2026 to 12 March 2026\. <strong>Nobody stands in/);
  });

  it('asks the case manager again for what was declined, and no longer whoever declined it', async () => {
    const { planId, taskId } = await readyToAccept(open, 'child-hazel');
    const { rev } = (await open.api(`/v1/tasks/${taskId}`)).body;
    const declined = { as: 'officer', body: { reason: 'The hours are not in the pack' }, ifMatch: Number(rev) };
    expect((await open.api(`/v1/tasks/${taskId}/reject`, declined)).status).toBe(200);
    const link = `href="/my-tasks/${taskId}"`;
    const shownTo = async (who: string, path = '/') => (await (await open.as(who)).open(open.url + path)).text;
    expect([(await shownTo('worker')).includes(link), (await shownTo('officer')).includes(link)]).toEqual([
      true,
      false,
    ]);
    expect(await shownTo('officer', `/my-tasks/${taskId}`)).toContain('Name of worker now finds another answer');
    for (const path of ['/', '/board']) {
      expect(await shownTo('yjs-manager', path)).toContain('1 request was declined, and has no other answer yet');
    }
    const behind = await shownTo('yjs-manager', '/tasks?needs=another-answer&counted=true');
    expect([behind.includes(link), behind.includes('Declined, without another answer yet')]).toEqual([true, true]);
    const close = { as: 'yjs-manager', body: { reason: 'They moved abroad' } };
    const { peopleVersion } = (await open.api(`/v1/transition-plans/${planId}`)).body;
    await open.api(`/v1/transition-plans/${planId}/close`, { ...close, ifMatch: Number(peopleVersion) });
  });

  it('shows a case manager nothing of it, and keeps a paused child among their own', async () => {
    const worker = await open.as('worker');
    expect((await worker.open(`${open.url}/board`)).status).toBe(403);
    const own = await worker.open(`${open.url}/children`);
    expect(own.text).not.toContain('href="/board"');
    expect(own.text).toContain('cedar Invented');
    expect(own.text).not.toContain('elder Invented');
  });
});
