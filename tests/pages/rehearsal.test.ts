import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Lived } from '../../api/services';
import { underWay } from '../../api/web/parts/under-way';
import type { Outcome } from '../../api/web/parts/under-way';
import type { Call } from '../../api/web/page';
import type { Browser } from '../api/browser';
import { startBody } from '../api/small-service';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

/** How the days are lived through, one after the other asking. */
const asked: { days: number; come(lived: Lived): void; fail(error: Error): void }[] = [];
const LIVED = { now: '2026-04-09T09:00:00.000Z', all: true, jobs: [] } as unknown as Lived;
let open: OpenPages;
let browser: Browser;
let practice: string;
let real: string;
beforeAll(async () => {
  const advance = (_one: object, days: number) =>
    new Promise<Lived>((come, fail) => {
      asked.push({ days, come, fail });
      if (days === 1) come(LIVED);
    });
  open = await openPages(undefined, { rehearsal: { advance } });
  browser = await open.as('worker');
  const start = async (childId: string, rehearsal: boolean) =>
    String((await open.api('/v1/transition-plans', { body: { ...startBody(childId), rehearsal } })).body['planId']);
  practice = await start('child-ash', true);
  real = await start('child-birch', false);
});
afterAll(() => open.close());

const live = async (days: number) => {
  const address = `/plans/${practice}/rehearsal`;
  return browser.send(await browser.open(open.url + address), address, { days: String(days) });
};

describe('a practice plan', () => {
  it('says that it is for practice wherever it is shown, and leads to its days', async () => {
    const page = await browser.open(`${open.url}/plans/${practice}`);
    expect(page.text).toContain('This is a practice plan.');
    expect(page.text).toContain(`href="/plans/${practice}/rehearsal"`);
    expect((await browser.open(`${open.url}/plans/${practice}/rehearsal`)).text).toContain('This is a practice plan.');
    expect((await browser.open(`${open.url}/plans/${real}`)).text).not.toContain('/rehearsal');
    expect((await browser.open(`${open.url}/plans/${real}/rehearsal`)).status).toBe(404);
  });

  it('lives through days, and says which day it is then', async () => {
    const lived = await live(1);
    expect([lived.status, asked.at(-1)?.days]).toEqual([200, 1]);
    expect(lived.text).toContain('On this plan it is now 9 April 2026');
  });

  it('shows that it goes on when it takes longer, and leads to what came of it, without a script', async () => {
    const goesOn = await live(30);
    expect(goesOn.text).toContain('This takes a little longer');
    expect(goesOn.headers.get('refresh')).toBe('2');
    expect((await browser.open(goesOn.url)).text).toContain('It goes on');
    // Nobody else sees what somebody has sent.
    expect((await (await open.as('officer')).open(goesOn.url)).url).toBe(`${open.url}/`);
    asked.at(-1)?.come({ ...LIVED, all: false });
    const done = await browser.open(goesOn.url);
    expect(done.text).toContain('On this plan it is now 9 April 2026');
    expect(done.text).toContain('Not all of the days went by');
  });

  it('says so where nobody knows what came of it, as after a restart', async () => {
    const lost = await browser.open(`${open.url}/under-way/2f0c9d0e-0000-4000-8000-000000000000`);
    expect(lost.text).toContain('look whether it was done, before you send it again');
    expect(lost.text).not.toContain('It goes on, whether');
  });

  it('has contact that lives through days too, and says what happened in it', async () => {
    const contact = `/contacts/${await begunContact(open, 'child-cedar', true)}`;
    expect((await browser.open(open.url + contact)).text).toContain(`href="${contact}/rehearsal"`);
    const page = await browser.open(`${open.url}${contact}/rehearsal`);
    expect(page.text).toContain('This is a practice contact.');
    const lived = await browser.send(page, `${contact}/rehearsal`, { days: '1' });
    expect([lived.status, asked.at(-1)?.days]).toEqual([200, 1]);
    expect(lived.text).toContain('In this contact it is now 9 April 2026');
    const realOne = `/contacts/${await begunContact(open, 'child-damson')}`;
    expect((await browser.open(open.url + realOne)).text).not.toContain('/rehearsal');
    expect((await browser.open(`${open.url}${realOne}/rehearsal`)).status).toBe(404);
  });

  it('says what went wrong to whoever looks', async () => {
    const goesOn = await live(7);
    asked.at(-1)?.fail(new Error('away'));
    expect((await browser.open(goesOn.url)).status).toBe(500);
  });
});

describe('work of a form', () => {
  const call = { visitor: { actor: { staffId: 'worker' } }, t: String, response: { set: () => undefined } };

  it('is answered at once where it is done at once, and is forgotten after a while', async () => {
    const works = underWay({ shownAfterMs: 5, keptMs: 20 });
    expect(await works.settle(call as unknown as Call, 'x', Promise.resolve('/there'))).toBe('/there');
    let come: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome>((resolve) => (come = resolve));
    const address = (await works.settle(call as unknown as Call, 'x', outcome)) as string;
    come('/there');
    const id = address.split('/').at(-1) ?? '';
    expect(await works.look(call as unknown as Call, id)).toBe('/there');
    while ((await works.look(call as unknown as Call, id)) === '/there') await new Promise(setImmediate);
  });
});
