import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandId, StaffId } from '../../domain/ids';
import { NOW } from '../api/world';
import { startBody } from '../api/small-service';
import type { Seen } from '../api/browser';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
  for (const child of ['child-ash', 'child-birch']) await open.api('/v1/transition-plans', { body: startBody(child) });
});
afterAll(() => open.close());

const plain = (text: string) => text.replaceAll('&amp;', '&');
const kept = ({ text }: Seen, href: string) => text.includes(`href="${href}"`);
/** The form by which a list is kept, or kept no longer, as a browser would send it. */
const keep = async (who: Awaited<ReturnType<OpenPages['as']>>, page: Seen, act: string, typed = {}) => {
  const form = page.text.split('<form').find((part) => part.includes(`value="${act}"`)) ?? '';
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return who.open(open.url + plain(action), {
    form: { ...(Object.fromEntries(fields) as Record<string, string>), ...typed },
  });
};

describe('my children', () => {
  it('lead whoever may start a plan to the child for whom it is, and nobody else', async () => {
    const offered = async (who: string) =>
      (await (await open.as(who)).open(`${open.url}/children`)).text.includes('href="/search">Start a plan');
    expect([await offered('worker'), await offered('officer')]).toEqual([true, false]);
  });
});

describe('a list that somebody keeps', () => {
  it('is offered only where it is narrowed, and keeps what was typed where its name is none', async () => {
    const manager = await open.as('yjs-manager');
    expect((await manager.open(`${open.url}/children`)).text).not.toContain('Keep this list');
    const list = await manager.open(`${open.url}/children?phase=preparing&counted=true`);
    expect(list.text).toContain('Keep this list');
    // Whoever chooses the other language stays on the list as it is.
    expect(kept({ ...list, text: plain(list.text) }, '/children?phase=preparing&counted=true&language=cy')).toBe(true);
    const empty = await keep(manager, list, 'keep-list', { name: ' ' });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('What do you call it?')]);
    const wrong = await keep(manager, empty, 'keep-list', { name: 'late / soon' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Write a name of at most 40')]);
    expect(wrong.text).toContain('value="late / soon"');
    // The list itself still stands there, narrowed as it was.
    expect(wrong.text).toContain('ash Invented');
    const saved = await keep(manager, wrong, 'keep-list', { name: 'Preparing Nôw' });
    expect(saved.text).toContain('It stands among the lists that you keep.');
    expect(kept(saved, '/children?filter=preparing-now')).toBe(true);
    expect(saved.text).toContain('ash Invented');
  });

  it('is there in another session, on its list and on today, and shows the same; nobody else has it', async () => {
    const manager = await open.as('yjs-manager');
    const today = await manager.open(`${open.url}/`);
    expect(kept(today, '/children?filter=preparing-now')).toBe(true);
    const list = await manager.open(`${open.url}/children?filter=preparing-now`);
    expect(list.text).toContain('<strong>preparing-now</strong>: Preparing');
    expect([list.text.includes('ash Invented'), list.text.includes('birch Invented')]).toEqual([true, true]);
    const [, file = ''] = /href="([^"]+as=csv)"/.exec(list.text) ?? [];
    expect((await manager.open(open.url + plain(file))).text.trimEnd().split('\n')).toHaveLength(3);
    const worker = await open.as('worker');
    expect((await worker.open(`${open.url}/`)).text).not.toContain('preparing-now');
    const theirs = await worker.open(`${open.url}/children?filter=preparing-now`);
    expect([theirs.status, theirs.text]).toEqual([200, expect.stringContaining('You keep no list called')]);
    expect(theirs.text).not.toContain('Invented');
  });

  it('can be narrowed on its page by whoever has no board, and stays their own', async () => {
    const worker = await open.as('worker');
    const all = await worker.open(`${open.url}/children`);
    expect(all.text).toContain('Show only some');
    // As a browser sends a form by GET: what was not chosen comes empty.
    const narrowed = await worker.open(`${open.url}/children?holder=worker&phase=transferred&due=&needs=`);
    expect([narrowed.status, narrowed.text.includes('Invented')]).toEqual([200, false]);
    expect(all.text).toContain('<input type="hidden" name="holder" value="worker">');
    expect(narrowed.text).toMatch(/<option value="transferred" selected/);
    expect(narrowed.text).toContain('<h1 class="govuk-heading-l">My children');
    const saved = await keep(worker, narrowed, 'keep-list', { name: 'gone-over' });
    expect(kept(saved, '/children?filter=gone-over')).toBe(true);
  });

  it('shows what fits it only, as it does without a name', async () => {
    const manager = await open.as('yjs-manager');
    const narrowed = await manager.open(`${open.url}/tasks?state=completed`);
    const saved = await keep(manager, narrowed, 'keep-list', { name: 'done' });
    expect(saved.text).toContain('Nothing fits this now.');
    const all = await manager.open(`${open.url}/tasks`);
    expect(all.text).toContain('ash Invented');
    // Each list has its own.
    expect([kept(all, '/tasks?filter=done'), kept(all, '/children?filter=preparing-now')]).toEqual([true, false]);
  });

  it('is kept no longer once its owner says so', async () => {
    const manager = await open.as('yjs-manager');
    const list = await manager.open(`${open.url}/tasks?filter=done`);
    const gone = await keep(manager, list, 'keep-list-no-longer');
    expect(gone.text).toContain('You keep it no longer.');
    expect(kept(gone, '/tasks?filter=done')).toBe(false);
    expect((await manager.open(`${open.url}/tasks?filter=done`)).text).toContain('You keep no list called “done”');
  });

  it('says so where it asks for what there is not any more, and can still be removed', async () => {
    await open.register.saveFilter(
      { list: 'tasks', name: 'of-before', query: { state: 'forgotten' } },
      {
        ...{ by: 'yjs-manager' as StaffId, at: NOW, what: 'save-filter' },
        key: { commandId: 'k-of-before' as CommandId, bodyHash: '' },
      },
    );
    const manager = await open.as('yjs-manager');
    const list = await manager.open(`${open.url}/tasks?filter=of-before`);
    expect([list.status, list.text]).toEqual([200, expect.stringContaining('asks for something that there is not')]);
    expect(list.text).not.toContain('Invented');
    const welsh = await manager.open(`${open.url}/tasks?filter=of-before&language=cy`);
    expect(welsh.text).toContain('yn gofyn am rywbeth nad yw’n bod mwyach');
    expect(await open.api('/v1/tasks?filter=of-before', { as: 'yjs-manager' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'filter' }] },
    });
    const gone = await keep(manager, list, 'keep-list-no-longer');
    expect(kept(gone, '/tasks?filter=of-before')).toBe(false);
  });
});

describe('a list of contacts or of concerns', () => {
  beforeAll(async () => {
    await begunContact(open, 'child-damson');
    for (const childId of ['child-birch', 'child-cedar'])
      await open.api('/v1/concerns', { body: { childId, what: 'A bruise', kinds: ['child-at-risk'] } });
  });

  it('is narrowed and kept as others are, a case manager’s own staying their own', async () => {
    const worker = await open.as('worker');
    const all = await worker.open(`${open.url}/contacts`);
    // What narrows it is about the contact, not about a plan.
    expect(all.text).not.toContain('Where the plan stands');
    expect([all.text.includes('damson Invented'), all.text.includes('Keep this list')]).toEqual([true, false]);
    expect(all.text).toContain('<input type="hidden" name="trustedWorker" value="worker">');
    const none = await worker.open(`${open.url}/contacts?trustedWorker=worker&phase=closed&due=`);
    expect([none.text.includes('damson Invented'), none.text.includes('Nothing fits this now.')]).toEqual([
      false,
      true,
    ]);
    const running = await worker.open(`${open.url}/contacts?trustedWorker=worker&phase=running&due=`);
    const saved = await keep(worker, running, 'keep-list', { name: 'going-on' });
    expect(saved.text).toContain('It stands among the lists that you keep.');
    expect([kept(saved, '/contacts?filter=going-on'), saved.text.includes('damson Invented')]).toEqual([true, true]);
    expect(kept(await worker.open(`${open.url}/`), '/contacts?filter=going-on')).toBe(true);
    const gone = await keep(worker, saved, 'keep-list-no-longer');
    expect(kept(gone, '/contacts?filter=going-on')).toBe(false);
  });

  it('is offered to be kept of no child: what is kept outlives the record', async () => {
    const worker = await open.as('worker');
    const { text } = await worker.open(`${open.url}/contacts?child=child-damson&phase=running`);
    expect([text.includes('damson Invented'), text.includes('Keep this list')]).toEqual([true, false]);
  });

  it.each([
    ['worker', '/contacts', ['damson']],
    ['worker', '/contacts?trustedWorker=worker&phase=closed&due=', null],
    ['lead', '/concerns', ['birch', 'cedar']],
    ['lead', '/concerns?status=closed', null],
  ])('is had by a %s as a file for a spreadsheet, narrowed as it stands: %s', async (who, path, names) => {
    const reader = await open.as(who);
    const list = await reader.open(open.url + path);
    const [, file = null] = /href="([^"]+as=csv)"/.exec(list.text) ?? [];
    expect(file === null).toBe(names === null);
    if (file === null) return;
    const got = await reader.open(open.url + plain(file));
    expect(got.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head = '', ...rows] = got.text.trimEnd().split('\n');
    const at = head.split(',').indexOf('childName');
    expect(rows.map((row) => row.split(',')[at]).sort()).toEqual(names?.map((name) => `${name} Invented`));
  });

  it('has whom to call first, whatever it is narrowed by', async () => {
    const lead = await open.as('lead');
    const theirs = await lead.open(`${open.url}/concerns`);
    expect([theirs.text.includes('birch Invented'), theirs.text.includes('Keep this list')]).toEqual([true, false]);
    const closed = await lead.open(`${open.url}/concerns?status=closed&due=`);
    expect(closed.text).toContain('Closed concerns');
    expect(closed.text).not.toContain('birch Invented');
    const saved = await keep(lead, closed, 'keep-list', { name: 'Closed' });
    expect([kept(saved, '/concerns?filter=closed'), saved.text.includes('<strong>closed</strong>')]).toEqual([
      true,
      true,
    ]);
    for (const path of ['/concerns?filter=closed', '/concerns?filter=none-of-mine']) {
      const page = await lead.open(open.url + path);
      expect([path, page.status, page.text.includes('call 999 first')]).toEqual([path, 200, true]);
      expect(page.text).not.toContain('birch Invented');
    }
  });
});

describe('the list of children', () => {
  it.each([
    ['worker', 'My children', '/children'],
    ['yjs-manager', 'Children with a plan', '/children'],
    ['lead', 'Children with a plan', '/children'],
    ['secondee', 'Children with a plan', '/children'],
    ['officer', 'My young adults', '/children'],
    ['region-manager', 'Young adults with a plan', '/children'],
    ['police', 'Children with a plan', '/outlines'],
  ])('is called for a %s what it shows, in the menu as on the page: %s', async (who, name, path) => {
    const { text } = await (await open.as(who)).open(open.url + path);
    expect(text).toMatch(new RegExp(`href="${path}"[^>]*>\\s*(?:<strong[^>]*>)?${name}`));
    expect(text).toContain(`<h1 class="govuk-heading-l">${name}`);
    expect(text.match(/My (?:children|young)/g) === null).toBe(!name.startsWith('My'));
  });
});

describe('the children of a seconded probation officer', () => {
  it('are first those whose plans they hold, and then the others of the service, each once', async () => {
    const secondee = await open.as('secondee');
    const none = await secondee.open(`${open.url}/children`);
    expect(none.text).toMatch(/Those whose plans you hold[\s\S]*You hold no plan yourself now[\s\S]*ash Invented/);
    const theirs = { ...startBody('child-elder'), caseManagerId: 'secondee' };
    expect(await open.api('/v1/transition-plans', { body: theirs })).toMatchObject({ status: 201 });
    const { text } = await secondee.open(`${open.url}/children`);
    expect(text).toMatch(
      /Those whose plans you hold[\s\S]*elder Invented[\s\S]*All others of the service[\s\S]*ash Inv/,
    );
    expect(text.split('elder Invented')).toHaveLength(2);
    // Whoever narrows the list has one list.
    expect((await secondee.open(`${open.url}/children?phase=preparing`)).text).not.toContain('All others');
    expect((await (await open.as('worker')).open(`${open.url}/children`)).text).not.toContain('All others');
  });
});
