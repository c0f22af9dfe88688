import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { ACTIONS } from '../../domain/voluntary-contact';
import { PARTS } from '../../api/web/acts/on-contact';
import { LANGUAGES, say } from '../../api/web/words';
import { fieldsOf } from '../api/browser';
import type { Browser, Seen } from '../api/browser';
import { NOW } from '../api/world';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let now = NOW;
let episodeId: string;
let path: string;
beforeAll(async () => {
  open = await openPages(() => now);
  episodeId = await begunContact(open, 'child-ash');
  path = `/contacts/${episodeId}`;
});
afterAll(() => open.close());

interface CheckIn {
  readonly checkInId: string;
  readonly on: string;
  readonly state: { readonly is: string };
}
const contact = async () => (await open.api(`/v1/voluntary-contacts/${episodeId}`)).body;
const checkIns = async () => (await contact())['checkIns'] as CheckIn[];
const plannedDays = async () => (await checkIns()).filter(({ state }) => state.is === 'planned').map(({ on }) => on);
const pageOf = async (i: number) => `${path}/check-ins/${(await checkIns())[i]?.checkInId ?? ''}`;

/** Sends the form on this page that does this, with what somebody typed. */
function answer(browser: Browser, page: Seen, act: string, typed: Record<string, string> = {}): Promise<Seen> {
  const form = page.text.split('<form').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
  const at = new URL(page.url).pathname;
  return browser.open(open.url + at, { form: { ...fieldsOf({ ...page, text: `<form${form}` }, at), ...typed } });
}
const at = async (who: string, where: string) => {
  const browser = await open.as(who);
  return { browser, page: await browser.open(open.url + where) };
};
const dayIn = (name: string, day: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: '3',
  [`${name}-year`]: '2026',
});
const offered = ({ text }: Seen) => [...text.matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act);

describe('the page of a contact', () => {
  it('has a form for everything that can be done about it, but for a move to another area', () => {
    const onCheckIns = ['record-kept-check-in', 'record-missed-check-in', 'move-check-in'];
    const there = new Set<string>([...Object.values(PARTS).flat(), ...onCheckIns]);
    expect(Object.keys(ACTIONS).filter((command) => !there.has(command))).toEqual(['record-move-away']);
  });

  it.each(LANGUAGES)('says in %s all that it asks, and what happens next', async (language) => {
    const t = say(language);
    const next = [...Object.values(PARTS).flat(), 'record-kept-check-in', 'record-missed-check-in', 'move-check-in'];
    expect(next.filter((act) => t(`afterwards.${act}`) === `afterwards.${act}`)).toEqual([]);
    for (const where of [path, await pageOf(0), '/contacts', '/write-down']) {
      const { page } = await at('worker', `${where}?language=${language}`);
      expect([
        ...page.text.matchAll(/[>"](acts|fields|hints|contact\w*|values|ways|marks|checkInStates)\.[\w.-]+/g),
      ]).toEqual([]);
    }
  });

  it('shows where it stands, the safe way, the child’s words, the rhythm and its days', async () => {
    const { page } = await at('worker', path);
    for (const said of ['It goes on', 'Neges ar ôl pedwar', 'Ffonio’r tŷ', 'Yn ôl yn y coleg', 'Every week, × 4']) {
      expect(page.text).toContain(said);
    }
    expect(page.text).toContain(`href="${await pageOf(0)}">17 March 2026`);
    expect(offered(page)).toContain('pause-contact');
    expect(offered(page)).not.toContain('record-outreach');
    expect(offered(page)).not.toContain('keep-pause');
  });

  it('is found from the list, from what is written down, and from the plan; and by nobody of another service', async () => {
    const { browser, page } = await at('worker', '/contacts');
    expect(page.text).toContain(`href="${path}"`);
    expect((await browser.open(`${open.url}/write-down`)).text).toContain(`href="${path}"`);
    expect((await browser.open(`${open.url}/`)).text).toContain('href="/contacts"');
    expect((await at('stranger', path)).page.status).toBe(404);
    expect((await at('officer', path)).page.status).toBe(403);
    expect((await at('officer', '/')).page.text).not.toContain('href="/contacts"');
    expect((await at('stranger', '/contacts')).page.text).not.toContain(path);
  });
});

describe('a check-in', () => {
  it('that was kept is written down: how, how long, the child’s words, and how near they are', async () => {
    now = instantAt('2026-03-17' as LocalDate, '15:00');
    const { browser, page } = await at('worker', await pageOf(0));
    const typed = { how: 'face-to-face', mark: 'closer', childsWords: 'Ges i le yn y coleg', ...dayIn('on', '17') };
    const refused = await answer(browser, page, 'record-kept-check-in', { ...typed, minutes: '' });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Ges i le yn y coleg')]);
    const saved = await answer(browser, refused, 'record-kept-check-in', { ...typed, minutes: '40' });
    expect(saved.text).toContain('Nothing more is asked about it');
    expect(saved.text).toContain('Next check-in: 24 March 2026, with Name of worker.');
    // It is said once, of what was just done.
    expect((await browser.open(open.url + path)).text).not.toContain('with Name of worker.');
    expect((await checkIns())[0]?.state).toMatchObject({ ...{ is: 'kept', minutes: 40, mark: 'closer' } });
    expect(saved.text).toMatch(/17 March 2026<\/a>: <strong>we met<\/strong>, Face to face, Closer/);
  });

  it('that is still to come has nobody missed; it is moved to the day that suits the child', async () => {
    const { browser, page } = await at('worker', await pageOf(1));
    expect(offered(page)).toEqual(['record-kept-check-in', 'move-check-in']);
    await answer(browser, page, 'move-check-in', { ...dayIn('on', '25'), reason: 'Arholiad' });
    expect((await checkIns())[1]).toMatchObject({ on: '2026-03-25' });
  });

  it('that was missed asks for kind words, with the safe way before the form that answers', async () => {
    now = instantAt('2026-03-25' as LocalDate, '17:00');
    const { browser, page } = await at('worker', await pageOf(1));
    const missed = await answer(browser, page, 'record-missed-check-in', { note: '' });
    expect(missed.text).toContain('A kind word is asked of the person whom the child trusts');
    expect(missed.text).toMatch(/Asked now: A kind word: [^<]+\. Of: Name of worker, by 2\d March 2026, \d\d:\d\d\./);
    expect(missed.text).not.toContain('Not asked any more');
    const safe = missed.text.indexOf('Neges ar ôl pedwar');
    expect(safe).toBeGreaterThan(0);
    expect(safe).toBeLessThan(missed.text.indexOf('value="record-outreach"'));
    expect(offered(missed)[0]).toBe('record-outreach');
    expect((await at('worker', '/')).page.text).toContain('Contact by choice: due this week, or late');
    const wrong = await answer(browser, missed, 'record-outreach', { note: 'Neges', how: 'message' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Answer this: Did the child answer?')]);
    const inWelsh = (await at('worker', `${path}?language=cy`)).page.text;
    const [, answers = ''] = inWelsh.split('A atebodd y plentyn?');
    expect(
      [...answers.matchAll(/govuk-radios__label[^>]*>\s*([^<]+?)\s*</g)].slice(0, 2).map(([, said]) => said),
    ).toEqual(['Do', 'Naddo']);
    const typed = { how: 'message', ...dayIn('on', '25') };
    const silent = await answer(browser, wrong, 'record-outreach', { ...typed, reached: 'no' });
    expect(silent.text).toContain('A second word, by the person whom the child trusts');
    const found = await answer(browser, silent, 'record-outreach', { ...typed, reached: 'yes' });
    expect(found.text).toContain('They answered: the rhythm goes on.');
    expect(found.text).toMatch(/Next check-in: \d+ (March|April) 2026, with Name of worker\./);
    expect((await contact())['asked']).toEqual([]);
  });
});

describe('what the child chooses', () => {
  it('is a rhythm of their own, said whole', async () => {
    const { browser, page } = await at('worker', path);
    const words = { childsWords: 'Mae unwaith y mis yn ddigon' };
    const half = await answer(browser, page, 'stretch-contact', { ...words, rhythm: 'monthly' });
    expect([half.status, half.text]).toEqual([400, expect.stringContaining('Mae unwaith y mis yn ddigon')]);
    const then = { rhythm: 'monthly', howManyCheckIns: '3', thenRhythm: 'every-two-months', thenHowMany: '' };
    const again = await answer(browser, half, 'stretch-contact', { ...words, ...then });
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('Say both: how often, and how many')]);
    const saved = await answer(browser, again, 'stretch-contact', { ...words, ...then, thenHowMany: '2' });
    expect(saved.text).toContain('Every month, × 3; Every 2 months, × 2');
    expect(await plannedDays()).toHaveLength(5);
  });

  it('is a pause, and to come back', async () => {
    const { browser, page } = await at('worker', path);
    const paused = await answer(browser, page, 'pause-contact', {
      childsWords: 'Dim nawr',
      ...dayIn('lookAgainOn', '31'),
    });
    expect(paused.text).toContain('It rests, by the child’s choice. We ask again on 31 March 2026.');
    expect(paused.text).toContain('The child is asked again on 31 March 2026. By: Name of worker.');
    expect(offered(paused)).not.toContain('stretch-contact');
    await answer(browser, paused, 'return-to-contact', { childsWords: 'Dw i’n barod' });
    expect(await contact()).toMatchObject({ phase: 'running' });
  });

  it('is whether it goes along when they live in another area', async () => {
    const { browser, page } = await at('worker', path);
    expect(page.text).toContain(`href="${path}/move-away"`);
    const moving = await browser.open(`${open.url}${path}/move-away`);
    const typed = { hostServiceId: 'elsewhere', childsWords: 'Gyda ti o hyd' };
    const refused = await answer(browser, moving, 'record-move-away', typed);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Gyda ti o hyd')]);
    const saved = await answer(browser, refused, 'record-move-away', { ...typed, choice: 'travels-with-me' });
    expect(saved.text).toContain('What the child chose holds from now on');
    expect(new URL(saved.url).pathname).toBe(path);
  });

  it('is to let go, in a meeting, and to say goodbye', async () => {
    const { browser, page } = await at('worker', path);
    expect(offered(page)).not.toContain('say-goodbye');
    const review = { decision: 'let-go', reasons: 'Mae popeth yn ei le' };
    const letting = await answer(browser, page, 'record-contact-review', review);
    expect(letting.text).toContain('What was decided holds now');
    expect(letting.text).toMatch(/Asked now: Meet to let go\. Of: Name of worker, by \d+ \w+ 2026, \d\d:\d\d\./);
    const met = await answer(browser, letting, 'record-letting-go-meeting', {
      ...dayIn('on', '25'),
      childsView: 'Diolch',
    });
    const bye = await answer(browser, met, 'say-goodbye', { childsWords: 'Hwyl' });
    expect(bye.text).toContain('It has ended, and the door stays open. Nothing more is sent.');
    expect(offered(bye)).toEqual([]);
    expect(await contact()).toMatchObject({ phase: 'closed', life: { outcome: 'let-go' } });
  });
});

describe('a child who has moved to another area', () => {
  it('is worried about by name by whoever goes on being in contact with them', async () => {
    await begunContact(open, 'child-birch');
    const moved = { serviceId: 'elsewhere' as ServiceId, teamId: 'elsewhere-team' as TeamId };
    const name = { givenName: 'birch', familyName: 'Invented' };
    const child = { childId: 'child-birch' as ChildId, ...name, ...moved, dateOfBirth: '2009-01-01' as LocalDate };
    await open.register.load({ services: [], teams: [], staff: [], children: [{ ...child, language: null }] });
    const { browser, page } = await at('worker', '/children/child-birch/raise-concern');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('birch Invented')]);
    expect((await answer(browser, page, 'raise-concern', { what: 'Ar ei phen ei hun' })).url).toContain('/concerns/');
  });
});
