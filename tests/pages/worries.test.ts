import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { timeLeft } from '../../api/web/parts/time-left';
import { say } from '../../api/web/words';
import type { Instant } from '../../domain/calendar/london-time';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

describe('a safeguarding concern', () => {
  const address = '/children/child-ash/raise-concern';

  it('is raised in one step, with whom to call in danger before anything else', async () => {
    const browser = await open.as('worker');
    const page = await browser.open(open.url + address);
    expect(page.text.indexOf('In immediate danger call 999 first')).toBeGreaterThan(0);
    expect(page.text.indexOf('In immediate danger call 999 first')).toBeLessThan(page.text.indexOf('<textarea'));
    const wrong = await browser.send(page, address, { whoIsWorried: 'Her aunt' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('What did you see and hear?')]);
    expect(wrong.text).toContain('value="Her aunt"');
    const raised = await browser.send(wrong, address, { what: 'A bruise', 'kinds.child-at-risk': 'yes' });
    expect([raised.status, raised.text]).toEqual([200, expect.stringContaining('It is saved')]);
    expect(raised.url).toMatch(/\/concerns\/[^/]+\?saved=yes&did=raise-concern$/);
    expect(raised.text).toContain('A bruise');
  });

  it('tells the safeguarding lead who must act, by when in words, and takes their answer', async () => {
    const lead = await open.as('lead');
    const list = await lead.open(`${open.url}/concerns`);
    const [, path = ''] = /href="(\/concerns\/[^"]+)"/.exec(list.text) ?? [];
    expect(list.text).toContain('2 hours left');
    const page = await lead.open(open.url + path);
    expect(page.text).toMatch(/<strong>The designated safeguarding person<\/strong>: say that it was seen/);
    expect(page.text.indexOf('call 999 first')).toBeLessThan(page.text.indexOf('Who must act now'));
    const seen = await lead.send(page, path, { act: 'acknowledge-concern' });
    expect(seen.text).toContain('It is saved');
    expect(seen.text).toContain('This clock has stopped: say that it was seen.');
    expect(seen.text).not.toContain('</strong>: say that it was seen');
    expect(seen.text).toContain('Seen by the designated safeguarding person');
  });

  it('takes what was done with its own moment, a disagreement with both views, and who else is to know', async () => {
    const worker = await open.as('worker');
    const { rows } = (await open.api('/v1/concerns')).body as { rows: { concernId: string }[] };
    const path = `/concerns/${rows[0]?.concernId ?? ''}`;
    const concern = async () =>
      (await open.api(path.replace('/concerns', '/v1/concerns'))).body as Record<string, Record<string, unknown>[]>;
    const page = await worker.open(open.url + path);
    const done = { act: 'record-concern-step', step: 'telephone-report', withWhom: 'The duty team', stepAt: '08:30' };
    const half = await worker.send(page, path, done);
    expect([half.status, half.text]).toEqual([400, expect.stringContaining('Write both the day and the time')]);
    const moment = { 'stepOn-day': '10', 'stepOn-month': '3', 'stepOn-year': '2026' };
    await open.api(`${path.replace('/concerns', '/v1/concerns')}/fill-in-concern`, { body: { words: 'Noted' } });
    const early = await worker.send(half, path, { ...done, ...moment });
    expect([early.status, early.text]).toEqual([200, expect.stringContaining('10 March 2026, 08:30')]);
    expect((await concern())['steps']).toMatchObject([{ step: 'telephone-report', at: '2026-03-10T08:30:00.000Z' }]);
    expect(early.text).not.toContain('value="settle-disagreement"');
    const raised = { act: 'raise-disagreement', about: 'Whether to hold a conference', view: 'It is needed' };
    const disagreed = await worker.send(early, path, raised);
    expect(disagreed.text).toMatch(/Whether to hold a conference<\/strong>, between practitioners/);
    const theirs = { act: 'record-disagreement-view', side: 'theirs', view: 'They can wait' };
    const id = String((await concern())['disagreements']?.[0]?.['disagreementId']);
    const both = await worker.send(disagreed, path, { ...theirs, disagreementId: id });
    expect(both.text).toContain('They can wait');
    const lead = await open.as('lead');
    const theirPage = await lead.open(open.url + path);
    const settled = await lead.send(theirPage, path, {
      ...{ act: 'settle-disagreement', disagreementId: id, outcome: 'A conference is held' },
    });
    expect(settled.text).not.toContain('People disagree');
    const known = await lead.send(settled, path, {
      ...{ act: 'give-access', staffId: 'psychologist', why: 'Advises the worker' },
    });
    expect([known.status, (await concern())['access']]).toEqual([200, ['psychologist']]);
  });

  it('shows whoever raised it what is theirs to do, and none of what only those with oversight may', async () => {
    const raised = { childId: 'child-ash', what: 'A torn coat', kinds: ['child-at-risk'] };
    const { body } = await open.api('/v1/concerns', { body: raised });
    const path = `/concerns/${String(body['concernId'])}`;
    const offered = async (who: string) => {
      const { text } = await (await open.as(who)).open(open.url + path);
      return [...text.matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act);
    };
    const [raisers, leads] = [await offered('worker'), await offered('lead')];
    expect(raisers).toEqual(expect.arrayContaining(['record-concern-step', 'fill-in-concern', 'raise-disagreement']));
    for (const theirs of ['acknowledge-concern', 'give-access', 'close-concern']) {
      expect([theirs, raisers.includes(theirs), leads.includes(theirs)]).toEqual([theirs, false, true]);
    }
  });

  it('about a child elsewhere goes to the service that is chosen from a list', async () => {
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/raise-concern`);
    expect(page.text).toMatch(/<option value="elsewhere"/);
    const typed = {
      'about.description': 'Ar y traeth, mewn cot goch',
      what: 'Yn crio',
      'about.serviceId': 'elsewhere',
    };
    const raised = await browser.send(page, '/raise-concern', typed);
    expect(raised.status).toBe(200);
    const theirs = await (await open.as('stranger-lead')).open(`${open.url}/concerns`);
    const ours = await (await open.as('lead')).open(`${open.url}/concerns`);
    const href = new URL(raised.url).pathname;
    expect([theirs.text.includes(href), ours.text.includes(href)]).toEqual([true, false]);
  });

  it('is nothing to whoever stands on no list of it', async () => {
    const stranger = await open.as('stranger');
    expect((await stranger.open(`${open.url}/concerns`)).text).toContain('There is no open concern');
    expect((await stranger.open(open.url + address)).status).toBe(404);
  });

  it('is raised about a child whom somebody cannot find, and the lead says who is meant', async () => {
    const stranger = await open.as('stranger');
    expect((await stranger.open(`${open.url}/concerns`)).text).toContain('href="/raise-concern"');
    const page = await stranger.open(`${open.url}/raise-concern`);
    expect(page.text.indexOf('call 999 first')).toBeLessThan(page.text.indexOf('<textarea'));
    const wrong = await stranger.send(page, '/raise-concern', { what: 'They were crying' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('describe the child as far as you can')]);
    const described = { 'about.name': 'One called Ceda', 'about.description': 'At the bus station', what: 'Crying' };
    expect(wrong.text).toContain('For example, 31 3 2026.');
    const raised = await stranger.send(wrong, '/raise-concern', described);
    expect(raised.text).toContain('You are told that it was received.');
    expect([raised.status, raised.text]).toEqual([200, expect.stringContaining('you are not told whether they are')]);
    expect(raised.url).not.toMatch(/Ceda|bus/);

    // The lead of that service looks: nobody there has such a name.
    const path = new URL(raised.url).pathname;
    const elsewhere = await open.as('stranger-lead');
    const shown = await elsewhere.open(open.url + path);
    expect(shown.text).toContain('At the bus station');
    const again = await elsewhere.send(shown, path, { act: 'match-child', lookFor: 'Ceda' });
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('Choose who is meant')]);
    const none = await elsewhere.send(again, path, { act: 'match-child', childId: 'nobody' });
    expect(none.text).toContain('It is saved');
    expect((await stranger.open(open.url + path)).text).not.toContain('Say who the child is');
  });

  it('offers the lead those of the service who may be meant', async () => {
    const worker = await open.as('worker');
    const page = await worker.open(`${open.url}/raise-concern`);
    const sent = { 'about.name': 'Ced perhaps', what: 'Alone at night' };
    const { pathname } = new URL((await worker.send(page, '/raise-concern', sent)).url);
    const lead = await open.as('lead');
    const shown = await lead.open(open.url + pathname);
    expect(shown.text).toMatch(/value="child-cedar">[^<]*<label[^>]*>\s*cedar Invented, 1 June 2008/);
    const found = await lead.send(shown, pathname, { act: 'match-child', childId: 'child-cedar' });
    expect(found.text).toContain('cedar Invented');
    expect((await worker.open(open.url + pathname)).text).not.toContain('cedar Invented');
  });
});

describe('a search', () => {
  it('finds by a part of the name, leads to the plan by its reference, and has no name in any address', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-birch') });
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/search`);
    const found = await browser.send(page, '/search', { text: 'bir' });
    expect(found.url).toBe(`${open.url}/search`);
    expect(found.text).toContain(`href="/plans/${String(body['planId'])}"`);
    expect(found.text).toContain('1 child was found');
    expect((await browser.send(page, '/search', { text: String(body['planId']) })).url).toContain('/plans/');
    expect((await browser.send(page, '/search', { text: 'x' })).text).toContain('Write 2 to 100 letters');
    const stranger = await open.as('stranger');
    const theirs = await stranger.open(`${open.url}/search`);
    expect((await stranger.send(theirs, '/search', { text: 'birch' })).text).toContain('Nobody was found');
  });
});

describe('a plan that is started', () => {
  const address = '/children/child-cedar/start-plan';
  const answers = {
    'one.type': 'youth-rehabilitation-order',
    ...{ 'one.startsOn-day': '10', 'one.startsOn-month': '1', 'one.startsOn-year': '2026' },
    ...{ 'one.endsOn-day': '10', 'one.endsOn-month': '1', 'one.endsOn-year': '2028' },
    'routes.youth-to-adult': 'yes',
    caseManagerId: 'worker',
    receivingTeamId: 'region-team',
  };

  it('is shown with its dates first, and once more when an answer has changed since', async () => {
    const browser = await open.as('worker');
    const page = await browser.open(open.url + address);
    const wrong = await browser.send(page, address, { ...answers, 'one.endsOn-year': '2025', step: 'look' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="2025"')]);
    const unseen = await browser.send(page, address, { ...answers, step: 'start' });
    expect([unseen.status, unseen.text]).toEqual([200, expect.stringContaining('Nothing is started yet')]);
    const later = { ...answers, 'one.endsOn-year': '2029' };
    const again = await browser.send(unseen, address, { ...later, step: 'start' });
    expect(again.text).toContain('Nothing is started yet');
    const started = await browser.send(again, address, { ...later, step: 'start' });
    expect(started.url).toMatch(/\/plans\/[\da-f-]{36}\?saved=yes$/);
    const twice = await browser.send(again, address, { ...later, step: 'start' });
    expect(twice.url).toBe(started.url);
    const fresh = await browser.open(open.url + address);
    const other = await browser.send(fresh, address, { ...later, step: 'look' });
    const second = await browser.send(other, address, { ...later, step: 'start' });
    expect([second.status, second.text]).toEqual([400, expect.stringContaining('already has an open transition plan')]);
  });
});

describe('time left', () => {
  const now = '2026-03-10T09:00:00.000Z' as Instant;
  it.each([
    ['2026-03-10T09:20:00.000Z', '20 minutes left', '20 munud ar ôl'],
    ['2026-03-10T10:59:00.000Z', '1 hour left', '1 awr ar ôl'],
    ['2026-03-12T09:00:00.000Z', '2 days left', '2 ddiwrnod ar ôl'],
    ['2026-03-10T06:00:00.000Z', 'Late by 3 hours', 'Yn hwyr o 3 awr'],
  ])('until %s is said as people do', (at, english, welsh) => {
    expect([timeLeft(say('en'), now, at as Instant), timeLeft(say('cy'), now, at as Instant)]).toEqual([
      english,
      welsh,
    ]);
  });
});
