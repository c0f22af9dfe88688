import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTS } from '../../api/web/acts/on-plan';
import { labelOf } from '../../api/web/acts/fields';
import type { PlanShown } from '../../api/web/acts/about-task';
import type { Call } from '../../api/web/page';
import { LANGUAGES, say } from '../../api/web/words';
import { fieldsOf } from '../api/browser';
import type { Browser, Seen } from '../api/browser';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';
import { readyToAccept } from './ready-to-accept';

let open: OpenPages;
let planId: string;
let acts: string;
beforeAll(async () => {
  open = await openPages();
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planId = String(body['planId']);
  acts = `/plans/${planId}/do`;
});
afterAll(() => open.close());

const at = async (who: string, path: string) => {
  const browser = await open.as(who);
  return { browser, page: await browser.open(open.url + path) };
};
const answer = (browser: Browser, page: Seen, typed: Record<string, string>): Promise<Seen> => {
  const path = new URL(page.url).pathname;
  return browser.open(open.url + path, { form: { ...fieldsOf(page, path), asWritten: 'yes', ...typed } });
};
const linksOf = ({ text }: Seen, act = '') =>
  [...text.matchAll(/href="(\/plans\/[^"]+\/do\/[^"]+)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => href.includes(`/do/${act}`));
const dayIn = (name: string, day: string, month: string, year = '2026') => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
});

describe('everything that can be done about a plan', () => {
  it.each([
    ['worker', 'pass-over-rung', 'keep-at-yjs'],
    ['yjs-manager', 'keep-at-yjs', 'ask-for-transfer'],
    ['psychologist', 'share-extract', 'pass-over-rung'],
  ])('is a page for the %s, with what is theirs (%s) and nothing that is not (%s)', async (who, theirs, others) => {
    const { browser, page } = await at(who, acts);
    expect(page.status).toBe(200);
    expect(linksOf(page, theirs)).not.toEqual([]);
    expect(linksOf(page, others)).toEqual([]);
    for (const href of linksOf(page)) {
      const form = await browser.open(open.url + href);
      expect([href, form.status, form.text.includes('<form method="post"')]).toEqual([href, 200, true]);
    }
  });

  it('is for the receiving side once somebody there is named', async () => {
    const handover = await readyToAccept(open, 'child-gorse');
    const { page } = await at('officer', `/plans/${handover.planId}/do`);
    expect(linksOf(page, 'ask-for-transfer')).not.toEqual([]);
    expect(linksOf(page, 'share-extract')).toEqual([]);
  });

  it('shows the meeting that was asked for, on the page of the task that it is about', async () => {
    const { taskId } = await readyToAccept(open, 'child-hazel');
    const task = `/my-tasks/${taskId}`;
    const before = (await at('officer', task)).page.text;
    expect(before.replaceAll(/\s+/g, ' ')).not.toContain('Meeting </dt>');
    const [, rev = ''] = /name="rev" value="(\d+)"/.exec(before) ?? [];
    const meeting = { on: '2026-03-12', at: '10:00', minutes: 60 };
    const asked = await open.api(`/v1${task.replace('/my-', '/')}/arrange-meeting`, {
      ...{ as: 'officer', body: meeting, ifMatch: Number(rev) },
    });
    expect(asked).toMatchObject({ status: 200 });
    for (const person of ['officer', 'worker']) {
      const { text } = (await at(person, task)).page;
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Meeting <\/dt> <dd[^>]*> 12 March 2026, 10:00/);
    }
  });

  it('says of each record that could be withdrawn which it is, so that no two read alike', async () => {
    const checks = ['mappa', 'victim-liaison-contact', 'plan-and-strengths'].map((item) => ({ item, is: 'ready' }));
    const { peopleVersion } = (await open.api(`/v1/transition-plans/${planId}`)).body as { peopleVersion: number };
    expect(
      await open.api(`/v1/transition-plans/${planId}/check-information-pack`, {
        ...{ body: { checks }, ifMatch: peopleVersion },
      }),
    ).toMatchObject({ status: 200 });
    const { text } = (await at('yjs-manager', acts)).page;
    const records = text.split('<li>').filter((line) => line.includes('/do/withdraw-record/'));
    const said = records.map((line) => /camau-as-written">([^<]+)/.exec(line)?.[1]);
    expect(said.filter((one) => one?.includes('Information pack'))).toHaveLength(3);
    expect([...new Set(said)]).toEqual(said);
  });

  it('is nowhere for whoever does not work with the child', async () => {
    expect((await at('stranger', acts)).page.status).toBe(404);
    expect((await at('worker', `${acts}/nothing-of-the-kind`)).page.status).toBe(404);
  });

  it('keeps what was typed when something is wrong, and says what happens next when it is done', async () => {
    const { browser, page } = await at('worker', `${acts}/slow-down/prepare-child`);
    const refused = await answer(browser, page, { byDays: '400', reason: 'Mae angen amser' });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('from 1 to 365')]);
    expect(refused.text).toMatch(/<textarea[^>]*>Mae angen amser/);
    const done = await answer(browser, refused, { byDays: '7', reason: 'Mae angen amser' });
    expect(new URL(done.url).pathname).toBe(`/plans/${planId}`);
    expect(done.text).toContain('The new days stand below.');
    // The ladder: what moved, and in whose hands each step is.
    const { text } = await browser.open(`${open.url}/plans/${planId}`);
    const [step = ''] = /<li class="is-open[\s\S]*?<\/li>/.exec(text) ?? [];
    expect(step).toMatch(/Preparing the child[\s\S]*With: Name of worker[\s\S]*Changed on [^<]*: Name of worker/);
    expect(text).toMatch(/It would have been \d+ \w+ \d{4}, had the plan begun in time/);
  });

  it('takes somebody who was slower than a colleague back, with nothing changed', async () => {
    const { browser, page } = await at('worker', `${acts}/pause`);
    const pause = { reason: 'A hearing is near', reviewOn: '2026-05-01' };
    const paused = await open.api(`/v1/transition-plans/${planId}/pause`, { body: pause, ifMatch: await versionOf() });
    expect(paused.status).toBe(200);
    const late = await answer(browser, page, { reason: 'Mae gwrandawiad', ...dayIn('reviewOn', '1', '5') });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Nothing was changed')]);
    const resuming = await browser.open(`${open.url}${acts}/resume`);
    const givenBack = 'The days of the pause were given back';
    expect((await answer(browser, resuming, {})).text).toContain(givenBack);
    expect((await answer(browser, resuming, {})).text).toContain(givenBack);
  });
});

const versionOf = async () => Number((await open.api(`/v1/transition-plans/${planId}`)).body['peopleVersion']);

describe('a part of the formulation', () => {
  const rest = {
    ...{ purpose: 'The first meeting', necessity: 'It is what helps', reasons: 'It helps them meet kindly' },
    ...{ basis: 'public-task', childsView: 'agrees', staffId: 'officer' },
  };
  const decided = { ...rest, 'text-what-helps': 'Cerdded sy’n helpu', 'text-strengths': 'Chwarae’r gitâr' };

  it('is shared with a named person by a form that keeps what was typed, and read by them alone', async () => {
    const { browser, page } = await at('worker', `${acts}/share-extract`);
    expect((await at('worker', `/plans/${planId}`)).page.text).toContain(`/plans/${planId}/sharing`);
    const ends = dayIn('expiresOn', '1', '6');
    const refused = await answer(browser, page, { ...decided, ...ends, staffId: '' });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Cerdded sy’n helpu')]);
    // What was written stands open; what was left empty does not.
    expect(refused.text).toMatch(/<details[^>]* open>\s*<summary[^>]*><span[^>]*>Strengths/);
    expect(refused.text).not.toMatch(/<details[^>]* open>\s*<summary[^>]*><span[^>]*>Safety/);
    const nothing = await answer(browser, page, { ...rest, ...ends });
    expect([nothing.status, nothing.text]).toEqual([400, expect.stringContaining('Open at least one section')]);
    const untold = await answer(browser, page, { ...decided, ...ends, 'text-trauma-narrative': 'Colli ei nain' });
    expect([untold.status, untold.text]).toEqual([400, expect.stringContaining('Say why a section goes too')]);
    // How to read a section stands with it, and is nothing by itself.
    const notes = { 'note-what-helps': 'Darllenwch hwn cyn y cyfarfod cyntaf' };
    const alone = await answer(browser, page, { ...decided, ...ends, 'note-safety': 'Nid heb y plentyn' });
    expect([alone.status, alone.text]).toEqual([400, expect.stringContaining('and not what is shared of it')]);
    expect(alone.text).toMatch(/<details[^>]* open>\s*<summary[^>]*><span[^>]*>Safety[\s\S]*Nid heb y plentyn/);
    const done = await answer(browser, refused, { ...decided, ...notes, ...ends });
    expect(done.text).toContain('They hear that there is something to read');
    const { browser: theirs, page: log } = await at('officer', `/plans/${planId}/sharing`);
    const hrefs = [...log.text.matchAll(/href="(\/extracts\/[^"]+)"/g)].map(([, to = '']) => to);
    expect(hrefs).toHaveLength(2);
    const [href = '', other = ''] = hrefs;
    const [helps, strengths] = await Promise.all([href, other].map((path) => theirs.open(open.url + path)));
    expect(helps?.text).toContain('Cerdded sy’n helpu');
    expect(helps?.text).toContain('Darllenwch hwn cyn y cyfarfod cyntaf');
    expect(strengths?.text).toContain('Chwarae’r gitâr');
    // Of the section of which nobody said how to read it: as the policy says.
    expect(strengths?.text).not.toContain('Darllenwch hwn cyn');
    expect((await browser.open(open.url + href)).text).toMatch(/Name of officer, read it/);
    expect((await at('yjs-manager', href)).page.status).toBe(404);
  });

  it('is shared anew, not shared, and withdrawn', async () => {
    const { browser, page } = await at('worker', `${acts}/share-anew`);
    const earlier = [...page.text.matchAll(/name="(from\.[^"]+)" type="checkbox"/g)].map(([, name = '']) => name);
    expect(earlier).toHaveLength(2);
    const outside = {
      ...rest,
      ...Object.fromEntries(earlier.map((name) => [name, 'yes'])),
      staffId: '',
      outsideName: 'Nain',
      organisation: 'Yr ysgol',
      ...dayIn('expiresOn', '1', '6'),
    };
    expect((await answer(browser, page, outside)).text).toContain('They hear that there is something to read');
    const against = await browser.open(`${open.url}${acts}/not-to-share`);
    const no = await answer(browser, against, { ...rest, 'sections.triggers': 'yes' });
    expect(no.text).toContain('Nothing was shared.');
    const log = await browser.open(`${open.url}/plans/${planId}/sharing`);
    expect(log.text).toMatch(/Not shared[\s\S]*What is hard for the child[\s\S]*Nain, Yr ysgol/);
    expect(linksOf(log, 'withdraw-extract')).toHaveLength(4);
    const [withdraw = ''] = linksOf(log, 'withdraw-extract');
    const gone = await answer(browser, await browser.open(open.url + withdraw), { reason: 'It is not needed' });
    expect(gone.text).toContain('Nobody can read it any more');
    expect((await browser.open(`${open.url}/plans/${planId}/sharing`)).text).toContain('withdrawn');
  });
});

describe('what is shared with another area', () => {
  it('goes to whoever is chosen there once that area is asked to take the plan over, and to nobody there before', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-birch') });
    const plan = `/plans/${String(body['planId'])}`;
    const form = `${plan}/do/share-extract`;
    const { browser, page } = await at('worker', form);
    expect(page.text).not.toContain('<option value="stranger">');
    const move = {
      ...{ kind: 'full-transfer', hostServiceId: 'elsewhere', hostTeamId: 'elsewhere-team' },
      ...{ from: '2026-03-20', reason: 'Byw gyda’i nain' },
    };
    expect((await open.api(`/v1/transition-${plan.slice(1)}/ask-another-area`, { body: move })).status).toBe(200);
    const again = await browser.open(open.url + form);
    expect(again.text).toContain('<option value="stranger">Name of stranger</option>');
    const said = {
      ...{ purpose: 'The first meeting', necessity: 'It is what helps', reasons: 'It helps them meet kindly' },
      ...{ basis: 'public-task', childsView: 'agrees', staffId: 'stranger', 'text-what-helps': 'Cerdded sy’n helpu' },
    };
    const done = await answer(browser, again, said);
    expect(done.text).toContain('They hear that there is something to read');
    const { browser: theirs, page: log } = await at('stranger', `${plan}/sharing`);
    const [, href = ''] = /href="(\/extracts\/[^"]+)"/.exec(log.text) ?? [];
    expect((await theirs.open(open.url + href)).text).toContain('Cerdded sy’n helpu');
  });
});

describe('a move to another area', () => {
  it('is asked of a team there, which is chosen from a list, and taken back', async () => {
    const { browser, page } = await at('worker', `${acts}/ask-another-area`);
    const [, hostTeamId = ''] = /<option value="(else[^"]*)"/.exec(page.text) ?? [];
    const typed = { hostTeamId, kind: 'caretaking', reason: 'Byw gyda’i nain', ...dayIn('from', '20', '3') };
    const done = await answer(browser, page, typed);
    expect(done.text).toContain('The team there has a task to answer');
    const list = await browser.open(open.url + acts);
    expect(linksOf(list, 'ask-another-area')).toEqual([]);
    const [end = ''] = linksOf(list, 'end-area-move');
    const back = await answer(browser, await browser.open(open.url + end), { reason: 'Gartref eto' });
    expect(back.text).toContain('The team there is asked nothing more');
  });
});

describe('each form', () => {
  const rows = Object.values(PARTS).flat();
  it.each(rows.map((row) => [row.act, row] as const))(
    'to %s asks, and says what happens next, in words of both languages',
    async (act, row) => {
      const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as unknown as PlanShown;
      for (const language of LANGUAGES) {
        const t = say(language);
        const form = {
          bases: ['public-task'],
          basis: 'public-task',
          expiresOn: '',
          sections: [],
          sharedEarlier: [],
          readers: [],
        };
        const call = {
          ...{ t, language, now: () => NOW, day: (day: string) => day, visitor: { actor: { staffId: 'worker' } } },
          ask: () => Promise.resolve({ rows: [], ...form }),
        } as unknown as Call;
        const thing = row.of === undefined ? null : { id: 'x', says: 'x', state: 'recorded' as const };
        const { fields } = await row.form({ call, plan, thing });
        const keys = [`acts.${act}.title`, `afterwards.${act}`, ...fields.map((field) => `fields.${labelOf(field)}`)];
        expect(keys.filter((key) => t(key) === key)).toEqual([]);
        const options = fields.flatMap((field) => ('options' in field ? field.options : []));
        expect(options.filter(({ text }) => /^[a-zA-Z]+\.[a-z]/.test(text))).toEqual([]);
      }
    },
  );
});
