import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMinutes, instantAt } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import { fieldsOf } from '../api/browser';
import type { Browser, Seen } from '../api/browser';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let now = NOW;
let planId: string;
let plan: string;
beforeAll(async () => {
  open = await openPages(() => now);
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planId = String(body['planId']);
  plan = `/plans/${planId}`;
});
afterAll(() => open.close());

/** Sends the form on this page that does this, with what somebody typed. */
function answer(browser: Browser, page: Seen, act: string, typed: Record<string, string>): Promise<Seen> {
  const form = page.text.split('<form').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
  const path = new URL(page.url).pathname;
  return browser.open(open.url + path, { form: { ...fieldsOf({ ...page, text: `<form${form}` }, path), ...typed } });
}
const at = async (who: string, path: string) => {
  const browser = await open.as(who);
  return { browser, page: await browser.open(open.url + path) };
};

describe('whoever has a minute', () => {
  it('finds each of their own children with what is written down every day, from today', async () => {
    const { browser, page } = await at('worker', '/');
    expect(page.text).toContain('href="/write-down"');
    const list = await browser.open(`${open.url}/write-down`);
    expect(list.text).toContain(`href="${plan}/notes"`);
    expect(list.text).toContain(`href="${plan}/appointments"`);
    expect((await at('administrator', '/')).page.text).not.toContain('href="/write-down"');
  });
});

describe('a note', () => {
  it('is written in one short form, keeps what was typed when it is refused, and stands first then', async () => {
    const { browser, page } = await at('worker', `${plan}/notes`);
    const tomorrow = { 'happenedOn-day': '11', 'happenedOn-month': '3', 'happenedOn-year': '2026' };
    const typed = { kind: 'contact-with-family', text: 'Mae ei nain yn hapus' };
    const refused = await answer(browser, page, 'add-note', { ...typed, ...tomorrow });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('This day has not come yet')]);
    expect(refused.text).toMatch(/<textarea[^>]*>Mae ei nain yn hapus/);
    const saved = await answer(browser, refused, 'add-note', { ...typed, ...tomorrow, 'happenedOn-day': '10' });
    expect(saved.text).toContain('Your own service reads it now');
    expect(saved.text).toMatch(
      /Contact with the family, 10 March 2026[\s\S]*Mae ei nain yn hapus[\s\S]*Name of worker/,
    );
  });

  it('can be taken out again at once by whoever wrote it, and by nobody else', async () => {
    const { browser, page } = await at('worker', `${plan}/notes`);
    const typed = { kind: 'other', text: 'Of another child' };
    now = addMinutes(NOW, 1);
    const saved = await answer(browser, page, 'add-note', typed);
    expect(saved.text).toMatch(/Undo what you wrote: Note, \d\d:\d\d/);
    const [, address = ''] = /href="(\/plans\/[^"]+\/undo\/[^"]+)"/.exec(saved.text) ?? [];
    expect((await at('yjs-manager', address)).page.text).toContain('cannot be undone any more');
    const asked = await browser.open(open.url + address);
    expect(asked.text).toMatch(/Note, \d\d:\d\d\. This is taken out/);
    const undone = await answer(browser, asked, 'undo', {});
    expect([undone.status, undone.url]).toEqual([200, `${open.url}${plan}/notes?saved=yes&did=undo`]);
    expect(undone.text).toMatch(/Of another child[\s\S]*Withdrawn<\/strong>: Undone at once by whoever wrote it down/);
    expect(undone.text).not.toContain('Undo what you wrote');
    const inWelsh = await browser.open(`${open.url}${plan}/notes?language=cy`);
    expect(inWelsh.text).toContain('Dadwnaed ar unwaith gan bwy bynnag');
    expect(inWelsh.text).not.toContain('Undone at once');
    await browser.open(`${open.url}${plan}/notes?language=en`);
    // Once the window has passed, only with a reason.
    now = addMinutes(NOW, 2);
    const late = await answer(browser, undone, 'add-note', { ...typed, text: 'Of this child' });
    const [, lateAddress = ''] = /href="(\/plans\/[^"]+\/undo\/[^"]+)"/.exec(late.text) ?? [];
    now = addMinutes(NOW, 18);
    expect((await browser.open(open.url + lateAddress)).text).toContain('cannot be undone any more');
  });

  it('is put right by another one, and withdrawn with a reason, from a page of its own', async () => {
    const { browser, page } = await at('worker', `${plan}/notes`);
    const [, href = ''] = /Mae ei nain yn hapus[\s\S]*?href="([^"]+\/notes\/[^"]+)"/.exec(page.text) ?? [];
    const one = await browser.open(open.url + href);
    const empty = await answer(browser, one, 'correct-note', { text: '' });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('What is to be known later?')]);
    const corrected = await answer(browser, empty, 'correct-note', {
      ...{ kind: 'contact-with-family', text: 'Mae ei nain yn iach' },
      ...{ 'happenedOn-day': '10', 'happenedOn-month': '3', 'happenedOn-year': '2026' },
    });
    expect(corrected.text).toContain('The one before it says that it was corrected');
    expect(corrected.text).toMatch(/Mae ei nain yn hapus[\s\S]*A later note corrects it/);
    const silent = await answer(browser, await browser.open(open.url + href), 'withdraw-note', {});
    expect(silent.status).toBe(400);
    const gone = await answer(browser, silent, 'withdraw-note', { reason: 'Y plentyn anghywir' });
    expect(gone.text).toContain('It stays among the notes, marked as withdrawn');
    expect(gone.text).toMatch(/Mae ei nain yn hapus[\s\S]*Withdrawn[\s\S]*Y plentyn anghywir/);
    expect(gone.text).not.toContain(`href="${href}"`);
  });

  it('is shown to nobody of another service, and who does not work with the child finds no page', async () => {
    expect((await at('officer', `${plan}/notes`)).page.text).not.toContain('Mae ei nain yn hapus');
    expect((await at('stranger', `${plan}/notes`)).page.status).toBe(404);
    expect((await at('lead', `${plan}/notes`)).page.text).not.toContain('<textarea');
  });
});

describe('an appointment', () => {
  const when = { 'on-day': '12', 'on-month': '3', 'on-year': '2026', at: '15:00', minutes: '45' };
  const booking = { ...when, what: 'Tro wrth yr afon', where: 'Y bont', withId: 'worker', orderId: 'none' };
  const appointments = async () =>
    (await open.api(`/v1/transition-plans/${planId}`)).body['appointments'] as {
      appointmentId: string;
      startsAt: string;
      state: { is: string; childsWords?: string | null };
    }[];
  const pageOf = async (i: number) => `${plan}/appointments/${(await appointments())[i]?.appointmentId ?? ''}`;

  it.each<[string, Record<string, string>, string]>([
    ['with half of what a series needs', { everyWeeks: '1' }, 'A series needs both'],
    ['of a minute', { minutes: '1' }, 'Write a number from 5 to 480'],
    ['that has passed', { 'on-day': '9' }, 'A rule stands against this now'],
    ['without saying whether an order requires it', { orderId: '' }, 'Answer this: Does an order require it?'],
  ])('%s is refused with what to do, and what was typed stays', async (_, more, says) => {
    const { browser, page } = await at('worker', `${plan}/appointments`);
    const refused = await answer(browser, page, 'book-appointments', { ...booking, ...more });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining(says)]);
    expect(refused.text).toContain('value="Tro wrth yr afon"');
    expect(await appointments()).toEqual([]);
  });

  it('is booked as a series, moved by itself, and called off by itself', async () => {
    const { browser, page } = await at('worker', `${plan}/appointments`);
    const booked = await answer(browser, page, 'book-appointments', { ...booking, everyWeeks: '1', times: '3' });
    expect(booked.text).toContain('It goes into the diary of whoever meets the child');
    expect(booked.text.match(/Tro wrth yr afon, Y bont, Name of worker/g)).toHaveLength(3);
    const second = await browser.open(open.url + (await pageOf(1)));
    expect(second.text).not.toContain('What became of it?');
    const moved = await answer(browser, second, 'move-appointment', { ...when, 'on-day': '20', reason: 'Ysgol' });
    expect(moved.text).toContain('Nobody has missed anything');
    const third = await browser.open(open.url + (await pageOf(2)));
    await answer(browser, third, 'cancel-appointment', { reason: 'Gwyliau' });
    const all = await appointments();
    expect(all.map(({ startsAt, state }) => [startsAt.slice(0, 10), state.is])).toEqual([
      ['2026-03-12', 'planned'],
      ['2026-03-20', 'planned'],
      ['2026-03-26', 'cancelled'],
    ]);
    expect((await at('worker', plan)).page.text).toContain('12 March 2026, 15:00');
  });

  it('goes into a diary of one’s own as a file, which says when and nothing of the child', async () => {
    const { browser, page } = await at('worker', await pageOf(0));
    const [, href = ''] = /href="([^"]+meeting\.ics)"/.exec(page.text) ?? [];
    const file = await browser.open(open.url + href);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.text).toContain('DTSTART:20260312T150000Z');
    expect(file.text).toMatch(/SUMMARY:Meeting\\, ref [\s\S]*CLASS:PRIVATE/);
    expect(file.text).not.toMatch(/Tro wrth|Y bont|Ash|LOCATION|ATTENDEE/);
    expect((await at('stranger', href)).page.status).toBe(404);
  });

  it('is told what became of it once its time has come, in the child’s words, and later otherwise with why', async () => {
    now = instantAt('2026-03-12' as LocalDate, '17:00');
    const seen = await at('worker', plan);
    expect(seen.page.text).toContain('1 appointment has passed, and nobody has said yet what became of it.');
    const one = await seen.browser.open(open.url + (await pageOf(0)));
    const said = { childsWords: 'Ro’n i’n sâl' };
    const empty = await answer(seen.browser, one, 'record-appointment', said);
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('Ro’n i’n sâl')]);
    const missed = await answer(seen.browser, empty, 'record-appointment', { ...said, outcome: 'missed' });
    expect(missed.text).toContain('the case manager is asked to follow it up kindly');
    expect((await appointments())[0]?.state).toMatchObject({ is: 'missed', childsWords: 'Ro’n i’n sâl' });
    const again = await seen.browser.open(open.url + (await pageOf(0)));
    const excused = { outcome: 'missed-with-reasonable-excuse' };
    const silent = await answer(seen.browser, again, 'record-appointment', excused);
    expect([silent.status, silent.text]).toEqual([400, expect.stringContaining('reasonable excuse was')]);
    await answer(seen.browser, silent, 'record-appointment', { ...excused, reason: 'Yn yr ysbyty' });
    expect((await appointments())[0]?.state.is).toBe('missed-with-reasonable-excuse');
  });

  it('that there is not has no page, and nobody else’s has one', async () => {
    expect((await at('worker', `${plan}/appointments/a99`)).page.status).toBe(404);
    expect((await at('stranger', await pageOf(0))).page.status).toBe(404);
    expect((await at('lead', await pageOf(0))).page.text).not.toContain('name="act"');
  });

  it('warns whoever books it that the child could meet another whom they must not', async () => {
    const other = await open.api('/v1/transition-plans', { body: startBody('child-birch') });
    const link = { relatedChildId: 'child-birch', relation: 'not-to-be-brought-together', because: 'They were hurt' };
    expect(await open.api('/v1/children/child-ash/related-children', { body: link })).toMatchObject({ status: 201 });
    const there = { what: 'a walk', where: 'Y bont', withId: 'worker', on: '2026-03-30', at: '15:00', minutes: 45 };
    const theirs = `/v1/transition-plans/${String(other.body['planId'])}/book-appointments`;
    expect(await open.api(theirs, { body: there })).toMatchObject({ status: 200 });
    const { browser, page } = await at('worker', `${plan}/appointments`);
    const booked = await answer(browser, page, 'book-appointments', { ...booking, 'on-day': '30' });
    expect(booked.text).toContain('with whom they must not be brought together');
    expect(booked.text).not.toContain('They were hurt');
  });
});
