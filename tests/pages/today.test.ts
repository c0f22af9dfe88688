import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { AFTERWARDS, withDailyWork } from './daily-pages';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

const DAY = 24 * 60 * 60;
let open: OpenPages;
let now = NOW;
let real: string;
let appointmentId: string;
let practice: string;
beforeAll(async () => {
  open = await openPages(() => now);
  const start = async (childId: string, rehearsal: boolean) =>
    String((await open.api('/v1/transition-plans', { body: { ...startBody(childId), rehearsal } })).body['planId']);
  real = await start('child-ash', false);
  practice = await start('child-birch', true);
  appointmentId = await withDailyWork(open, real);
  await withDailyWork(open, practice);
});
afterAll(() => open.close());

/** What stands on somebody's today: what is real, and what is for practice, without the marks of the page. */
async function todayOf(who: string, language = 'en') {
  const { text } = await (await open.as(who)).open(`${open.url}/?language=${language}`);
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(text) ?? [];
  const [before = '', after = ''] = main.split('id="practice-heading"');
  const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { html: before, real: plain(before), practice: plain(after) };
}

describe('the day of a case manager', () => {
  it('shows the appointments of today, and no later one', async () => {
    now = NOW;
    const { html, real: shown } = await todayOf('worker');
    expect(shown).toMatch(/Appointments today 10 March 2026, 10:00 , ash Invented/);
    expect(html).toContain(`href="/plans/${real}/appointments/${appointmentId}"`);
    expect(html).toContain(`href="/plans/${real}"`);
    expect(shown).not.toContain('17 March 2026, 10:00');
    expect(shown).not.toContain('What became of these?');
  });

  it('asks what became of those that are over, until somebody says it', async () => {
    now = AFTERWARDS;
    expect((await todayOf('worker')).real).toMatch(/What became of these\? 10 March 2026, 10:00 , ash Invented/);
    now = instantAt('2026-03-11' as LocalDate, '09:00');
    expect((await todayOf('worker')).real).toMatch(/What became of these\? 10 March 2026, 10:00 , ash Invented/);
    expect((await todayOf('worker', 'cy')).real).toContain('Beth ddaeth o’r rhain?');
    const { rows } = (await open.api('/v1/appointments?with=me')).body as { rows: object[] };
    expect(rows).toContainEqual(
      expect.objectContaining({ appointmentId, planId: real, rehearsal: false, begun: true }),
    );
    const body = { appointmentId, outcome: 'kept' };
    expect((await open.api(`/v1/transition-plans/${real}/record-appointment`, { body, ifMatch: 1 })).status).toBe(200);
    expect((await todayOf('worker')).real).not.toContain('10 March 2026, 10:00');
    now = NOW;
  });

  it('is nobody else’s', async () => {
    expect((await todayOf('yjs-manager')).real).not.toContain('10:00');
    const { rows } = (await open.api('/v1/appointments', { as: 'stranger' })).body as { rows: object[] };
    expect(rows).toEqual([]);
    expect((await open.api('/v1/appointments', { as: 'administrator' })).status).toBe(403);
  });
});

describe('what is for practice', () => {
  it('stands apart from what is real, marked, in its own time', async () => {
    await open.register.moveRehearsalClock('transitionPlan', practice, 90 * DAY);
    const { real: shown, practice: marked } = await todayOf('worker');
    expect(shown).not.toContain('birch Invented');
    expect(shown).not.toMatch(/things? (is|are) late/);
    expect(marked).toMatch(/Practice .*None of this is about a real child/);
    expect(marked).toMatch(/things? (is|are) late.*birch Invented Practice/);
    expect(marked).toMatch(/What became of these\? 10 March 2026, 10:00 , birch Invented Practice 17 March/);
    expect((await todayOf('worker', 'cy')).practice).toMatch(/Ymarfer .*birch Invented Ymarfer/);
  });
});

describe('whoever oversees safety', () => {
  it('reads first how long the clocks of open concerns still run', async () => {
    const body = { childId: 'child-cedar', what: 'Alone at the station at night' };
    const { concernId } = (await open.api('/v1/concerns', { body })).body as { concernId: string };
    const lead = await todayOf('lead');
    expect(lead.html).toContain(`href="/concerns/${concernId}"`);
    expect(lead.real).toMatch(/^.{0,40}Today Concerns that wait for somebody cedar Invented : .*left/);
    expect(lead.real).not.toContain('Nothing is asked of you');
    expect((await todayOf('psychologist')).real).not.toContain('cedar Invented');
    now = instantAt('2026-03-12' as LocalDate, '09:00');
    expect((await todayOf('lead')).real).toMatch(/cedar Invented : .*(past|late|ago|over)/);
    now = NOW;
  });
});

describe('what is about a practice plan', () => {
  const ON_ITS_DAY =
    'This is a practice plan. Nothing in it is about a real child. On this plan it is now 8 June 2026.';

  it.each(['', '/notes', '/appointments', '/timeline', '/information-pack', '/my-plan', '/appointment-card', '/do'])(
    'says so on its own pages, and which day it is there: %s',
    async (path) => {
      const browser = await open.as('worker');
      const page = await browser.open(`${open.url}/plans/${practice}${path}?language=en`);
      expect([page.status, page.text.includes(ON_ITS_DAY)]).toEqual([200, true]);
      const other = await browser.open(`${open.url}/plans/${real}${path}?language=cy`);
      expect([other.status, other.text.includes('Cynllun ymarfer')]).toEqual([200, false]);
      const welsh = await browser.open(`${open.url}/plans/${practice}${path}?language=cy`);
      expect(welsh.text).toContain('Cynllun ymarfer yw hwn.');
    },
  );

  it('says so on the page of each of its tasks', async () => {
    const { rows } = (await open.api('/v1/tasks?assignee=me')).body as { rows: { taskId: string; planId: string }[] };
    const { taskId = '' } = rows.find(({ planId }) => planId === practice) ?? {};
    const page = await (await open.as('worker')).open(`${open.url}/my-tasks/${taskId}?language=en`);
    expect(page.text).toContain(ON_ITS_DAY);
  });

  it.each([
    ['worker', '/children?status=active'],
    ['worker', '/tasks?state=unfinished'],
    ['police', '/outlines'],
  ])('is marked where %s reads %s', async (who, path) => {
    const { text } = await (await open.as(who)).open(`${open.url}${path}${path.includes('?') ? '&' : '?'}language=en`);
    const marked = (child: string) => new RegExp(`>${child} Invented</a> <strong[^>]*>Practice</strong>`).test(text);
    expect([text.includes('ash Invented'), marked('birch'), marked('ash')]).toEqual([true, true, false]);
  });

  it('counts by its own clock what is ahead, and lets be said what became of what is over', async () => {
    const browser = await open.as('worker');
    const list = await browser.open(`${open.url}/plans/${practice}/appointments?language=en`);
    expect(list.text).toContain('What became of these?');
    expect(list.text).not.toContain('>Ahead<');
    const plan = await browser.open(`${open.url}/plans/${practice}`);
    expect(plan.text).not.toContain('The next one:');
    const [, href = ''] = /href="(\/plans\/[^"]+\/appointments\/[^"]+)"/.exec(list.text) ?? [];
    expect((await browser.open(open.url + href)).text).toContain('Say what became of it');
  });
});
