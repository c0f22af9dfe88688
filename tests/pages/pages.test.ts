import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser as ScriptlessBrowser, fieldsOf } from '../api/browser';
import type { Browser, Seen } from '../api/browser';
import { say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

interface Task {
  readonly taskId: string;
  readonly kind: string;
  readonly rev: number;
  readonly state: { readonly is: string; readonly childsWords?: string };
}
const start = async (childId: string): Promise<string> => {
  const { status, body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
  expect(status).toBe(201);
  return String(body['planId']);
};
const planOf = async (planId: string) => {
  const { body } = await open.api(`/v1/transition-plans/${planId}`);
  return body as { tasks: Task[]; childViews: { words: string | null; about: string }[] };
};
const taskOf = async (planId: string, kind: string): Promise<Task> => {
  const found = (await planOf(planId)).tasks.find((task) => task.kind === kind);
  if (!found) throw new Error(`No task ${kind}`);
  return found;
};
/** Sends the form on this page that does this, with what somebody typed. */
function answer(browser: Browser, page: Seen, act: string, typed: Record<string, string> = {}): Promise<Seen> {
  const form = page.text.split('<form').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
  const path = new URL(page.url).pathname;
  const fields = fieldsOf({ ...page, text: `<form${form}` }, path);
  return browser.open(open.url + path, { form: { ...fields, ...typed } });
}

describe('today', () => {
  it('shows what is asked of whoever is there, each leading to where it is answered', async () => {
    const planId = await start('child-ash');
    const { taskId } = await taskOf(planId, 'prepare-child');
    const seen = await (await open.as('worker')).open(`${open.url}/`);
    expect(seen.text).toContain(`href="/my-tasks/${taskId}"`);
    expect(seen.text).toContain(`href="/plans/${planId}"`);
    expect(seen.text).toContain('Prepare the child');
    expect((await (await open.as('stranger')).open(`${open.url}/`)).text).toContain('Nothing is asked of you now');
  });

  it('has nothing of any child for an administrator, and offers no list of children', async () => {
    const browser = await open.as('administrator');
    const seen = await browser.open(`${open.url}/`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('Invented');
    expect(seen.text).not.toContain('href="/children"');
    expect((await browser.open(`${open.url}/children`)).status).toBe(403);
  });
});

describe('what goes wrong', () => {
  it('is told in the language that its reader has chosen with their name', async () => {
    const seen = await (await open.as('welsh-administrator')).open(`${open.url}/children`);
    expect([seen.status, seen.text]).toEqual([403, expect.stringContaining('<html lang="cy"')]);
    expect(seen.text).toContain(say('cy')('notAllowed'));
  });
});

describe('a plan', () => {
  let planId: string;
  beforeAll(async () => {
    planId = await start('child-birch');
  });

  it('says in one sentence who is accountable, and shows the child’s own words before anything else', async () => {
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/plans/${planId}/childs-words`);
    const said = await browser.send(page, `/plans/${planId}/childs-words`, {
      about: 'start',
      words: 'Dw i eisiau <b>cadw</b> Siân',
    });
    expect([said.url, said.status]).toEqual([`${open.url}/plans/${planId}?saved=yes&did=record-child-view`, 200]);
    expect(said.text).toContain('Name of yjs-manager is accountable, since 10 March 2026.');
    expect(said.text).toContain('Dw i eisiau &lt;b&gt;cadw&lt;/b&gt; Siân');
    expect(said.text.indexOf('Dw i eisiau')).toBeLessThan(said.text.indexOf('Preparing the child'));
    expect((await planOf(planId)).childViews.map(({ words, about }) => [words, about])).toEqual([
      ['Dw i eisiau <b>cadw</b> Siân', 'start'],
    ]);
  });

  it('lets whoever has just written something down take it out again, and nobody else', async () => {
    const browser = await open.as('worker');
    const words = `/plans/${planId}/childs-words`;
    const typed = { about: 'review', words: 'Of another child' };
    const saved = await browser.send(await browser.open(open.url + words), words, typed);
    const [, address = ''] = /href="(\/plans\/[^"]+\/undo\/[^"]+)"/.exec(saved.text) ?? [];
    expect((await (await open.as('yjs-manager')).open(open.url + address)).text).toContain('cannot be undone any more');
    expect(saved.text).toMatch(/Undo what you wrote: The child’s own words, \d\d:\d\d/);
    // Not after something else that they have done since: it is not that which would be undone.
    const after = await browser.open(`${open.url}/plans/${planId}?saved=yes&did=slow-down`);
    expect([after.status, after.text.includes('Undo what you wrote')]).toEqual([200, false]);
    const page = await browser.open(open.url + address);
    expect(page.text).toMatch(/The child’s own words, \d\d:\d\d\. This is taken out/);
    const undone = await answer(browser, page, 'undo');
    expect([undone.status, undone.url]).toEqual([200, `${open.url}/plans/${planId}?saved=yes&did=undo`]);
    expect(undone.text).not.toContain('Undo what you wrote');
    expect((await planOf(planId)).childViews.map((view) => view.words)).not.toContain('Of another child');
  });

  it('keeps what was typed when something is wrong, and says what to do beside it, in both languages', async () => {
    const browser = await open.as('worker');
    const address = `${open.url}/plans/${planId}/childs-words`;
    const page = await browser.open(address);
    const wrong = await browser.send(page, `/plans/${planId}/childs-words`, { words: 'Rhywbeth pwysig' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('There is a problem');
    expect(wrong.text).toContain('href="#record-child-view-about"');
    expect(wrong.text).toContain('Rhywbeth pwysig</textarea>');
    const welsh = await browser.open(`${address}?language=cy`);
    const inWelsh = await browser.send(welsh, `/plans/${planId}/childs-words`, { about: 'start' });
    expect(inWelsh.text).toContain('Ysgrifennwch yr hyn a ddywedodd y plentyn');
    expect(inWelsh.text).toContain('Gwall:');
    expect(inWelsh.text).not.toContain('Error:');
  });

  it('is not there for whoever may not know of it', async () => {
    const seen = await (await open.as('stranger')).open(`${open.url}/plans/${planId}`);
    expect([seen.status, seen.text]).toEqual([404, expect.stringContaining('There is nothing here')]);
    expect(seen.text).not.toContain('birch');
  });

  it('writes down every look at it, as the API does', async () => {
    const looks = async () => {
      const { status, body } = await open.api('/v1/access-log?limit=200', { as: 'head' });
      expect(status).toBe(200);
      return JSON.stringify(body).split('"read-plans"').length;
    };
    const before = await looks();
    await (await open.as('worker')).open(`${open.url}/plans/${planId}`);
    expect(await looks()).toBeGreaterThan(before);
  });
});

describe('a task', () => {
  it('is answered on its page, once however often it is sent', async () => {
    const planId = await start('child-cedar');
    const { taskId } = await taskOf(planId, 'prepare-child');
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/my-tasks/${taskId}`);
    const typed = { childsWords: 'Iawn', note: '' };
    const done = await answer(browser, page, 'complete', typed);
    expect([done.url, done.status]).toEqual([`${open.url}/my-tasks/${taskId}?saved=yes&did=complete`, 200]);
    expect(done.text).toContain('It is saved');
    expect((await answer(browser, page, 'complete', typed)).text).toContain('It is saved');
    const { state } = await taskOf(planId, 'prepare-child');
    expect(state).toMatchObject({ is: 'completed', childsWords: 'Iawn' });
  });

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    const planId = await start('child-damson');
    const { taskId, rev } = await taskOf(planId, 'prepare-child');
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/my-tasks/${taskId}`);
    const body = { dueOn: '2026-04-20', reason: 'gwyliau' };
    expect((await open.api(`/v1/tasks/${taskId}/reschedule`, { body, ifMatch: rev })).status).toBe(200);
    const seen = await answer(browser, page, 'complete', { note: 'Gair hir a gwerthfawr' });
    expect(seen.status).toBe(400);
    expect(seen.text).toContain('Somebody has changed this since you looked');
    expect(seen.text).toContain('Gair hir a gwerthfawr</textarea>');
    expect((await answer(browser, seen, 'complete', { note: 'Gair hir a gwerthfawr' })).text).toContain('It is saved');
  });

  it('takes no day that does not exist, and no “no” without a reason', async () => {
    const planId = await start('child-elder');
    const { taskId, state } = await taskOf(planId, 'prepare-child');
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/my-tasks/${taskId}`);
    const day = { 'on-day': '31', 'on-month': '2', 'on-year': '2026' };
    const wrong = await answer(browser, page, 'complete', day);
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Write a day that exists')]);
    expect(wrong.text).toContain('value="31"');
    const asked = await taskOf(planId, 'name-receiving-officer');
    const officer = await open.as('officer');
    const theirs = await officer.open(`${open.url}/my-tasks/${asked.taskId}`);
    const no = await answer(officer, theirs, 'reject', {});
    expect([no.status, no.text]).toEqual([400, expect.stringContaining('Write the reason')]);
    expect((await taskOf(planId, 'prepare-child')).state).toEqual(state);
    expect((await taskOf(planId, 'name-receiving-officer')).state).toEqual(asked.state);
  });

  it('that was declined shows whoever asked why, and lets them ask somebody else or take it back', async () => {
    const planId = await start('child-gorse');
    const { taskId } = await taskOf(planId, 'name-receiving-officer');
    const officer = await open.as('officer');
    const address = `${open.url}/my-tasks/${taskId}`;
    const reason = 'Ddim yn ein hardal <b>ni</b>';
    const declined = await answer(officer, await officer.open(address), 'reject', { reason });
    expect(declined.text).toContain('Ddim yn ein hardal &lt;b&gt;ni&lt;/b&gt;');
    expect(declined.text).not.toContain('value="ask-somebody-else"');

    const worker = await open.as('worker');
    const page = await worker.open(address);
    expect(page.text).toContain('Ddim yn ein hardal');
    expect(page.text).toContain('value="take-back"');
    const typed = { staffId: 'officer-2', reason: 'Mae hi yn yr ardal' };
    expect((await answer(worker, page, 'ask-somebody-else', typed)).text).toContain('It is saved');
    expect(await taskOf(planId, 'name-receiving-officer')).toMatchObject({
      ...{ taskId, state: { is: 'requested' }, assignee: { staffId: 'officer-2' } },
    });
  });
});

describe('the plan that a child keeps', () => {
  it('is kept as the child chose it, under a title that stands in no address, and printed in their language', async () => {
    const planId = await start('child-fir');
    const browser = await open.as('worker');
    const address = `/plans/${planId}/my-plan`;
    const page = await browser.open(open.url + address);
    const typed = {
      title: 'Fi & <b>fy</b> nghynllun',
      'leavesOff.own-words': 'yes',
      callers: 'Nain 01632 960000\r\n\r\nTad',
    };
    const saved = await answer(browser, page, 'choose-how-my-plan-looks', typed);
    expect([saved.status, saved.url]).toEqual([200, `${open.url}${address}?saved=yes`]);
    expect(saved.text).toContain('id="sheet">Fi &amp; &lt;b&gt;fy&lt;/b&gt; nghynllun</h2>');
    const sheet = saved.text.slice(saved.text.indexOf('class="camau-sheet'));
    expect(sheet).toContain('Nain 01632 960000');
    expect(sheet).not.toContain('What I have said');
    const welsh = await browser.open(`${open.url}${address}?in=cy`);
    expect(welsh.text).toContain('lang="cy" aria-labelledby="sheet"');
    expect(welsh.text).toContain('Pwy alla i ei ffonio');
    const printed = await browser.open(`${open.url}${address}.pdf?in=cy`);
    expect([printed.headers.get('content-type'), printed.text.slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
    const long = await answer(browser, page, 'choose-how-my-plan-looks', { title: 'x'.repeat(81) });
    expect([long.status, long.text]).toEqual([400, expect.stringContaining('x'.repeat(81))]);
    expect((await (await open.as('stranger')).open(open.url + address)).status).toBe(404);
  });
});

describe('whoever is not signed in', () => {
  it('is led to the sign-in, and from there to where they wanted to go, and never elsewhere', async () => {
    const browser = new ScriptlessBrowser();
    const first = await browser.open(`${open.url}/children`);
    expect(first.text).toContain('href="/sign-in/0?back=%2Fchildren"');
    const choice = await browser.open(`${open.url}/sign-in/0?back=%2Fchildren`);
    expect((await browser.open(choice.url, { form: { subject: 'worker' } })).url).toBe(`${open.url}/children`);
    for (const elsewhere of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const other = new ScriptlessBrowser();
      const provider = await other.open(`${open.url}/sign-in/0?back=${encodeURIComponent(elsewhere)}`);
      expect((await other.open(provider.url, { form: { subject: 'worker' } })).url).toBe(`${open.url}/`);
    }
  });
});
