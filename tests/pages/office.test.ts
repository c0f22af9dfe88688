import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailedAndKept } from '../register/mailed';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

const added = {
  act: 'add-staff',
  ...{ name: 'Nia Newydd', email: 'nia@example.test', role: 'case-manager', teamId: 'yjs-team' },
  ...{ language: 'cy', subject: 'nia', deputyId: 'worker', issuer: '' },
};

describe('an administrator', () => {
  it('adds a colleague, keeps what was typed where it is wrong, and changes only what was changed', async () => {
    const browser = await open.as('administrator');
    const list = await browser.open(`${open.url}/staff`);
    const wrong = await browser.send(list, '/staff', { ...added, email: 'nia' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Write an e-mail address')]);
    expect(wrong.text).toContain('value="Nia Newydd"');
    const saved = await browser.send(wrong, '/staff', added);
    expect(saved.text).toContain('They can sign in now, and be asked for things.');
    const [, path = ''] = /href="(\/staff\/[^"]+)">Nia Newydd/.exec(saved.text) ?? [];
    const member = await browser.open(open.url + path);
    expect(member.text).toContain('nia@example.test');
    const same = { ...added, issuer: issuerIn(member.text), act: 'change-staff' };
    const nothing = await browser.send(member, path, same);
    expect([nothing.status, nothing.text]).toEqual([400, expect.stringContaining('Change something first')]);
    const changed = await browser.send(nothing, path, { ...same, name: 'Nia Hen', teamId: '' });
    expect([changed.status, changed.text]).toEqual([
      200,
      expect.stringContaining('<h1 class="govuk-heading-l">Nia Hen'),
    ]);
    expect((await open.api(path.replace('/staff', '/v1/staff'), { as: 'administrator' })).body).toMatchObject({
      ...{ name: 'Nia Hen', teamId: null, role: 'case-manager', deputyId: 'worker' },
    });
  });

  it('says when somebody is away and who stands in, and that they are back', async () => {
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/staff/worker`);
    const day = { 'until-day': '20', 'until-month': '3', 'until-year': '2026' };
    const away = await browser.send(page, '/staff/worker', { act: 'set-absence', deputyId: 'yjs-manager', ...day });
    expect(away.text).toContain('Away from 10 March 2026 to 20 March 2026');
    expect(away.text).toContain('Name of yjs-manager');
    const back = await browser.send(away, '/staff/worker', { act: 'end-absence' });
    expect(back.text).toMatch(/>\s*At work\s*</);
  });

  it('finds who is switched off, or has left, and has them back; nobody else looks for them', async () => {
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/staff/champion`);
    await browser.send(page, '/staff/champion', { act: 'switch-off' });
    const here = await browser.open(`${open.url}/staff`);
    expect(here.text).not.toContain('href="/staff/champion"');
    const left = await browser.open(`${open.url}/staff?left=yes`);
    expect(left.text).toContain('href="/staff/champion"');
    expect(left.text).not.toContain('href="/staff/worker"');
    const back = await browser.send(await browser.open(`${open.url}/staff/champion`), '/staff/champion', {
      act: 'switch-on',
    });
    expect(back.text).not.toContain('The account is switched off');
    expect((await browser.open(`${open.url}/staff`)).text).toContain('href="/staff/champion"');
    expect((await open.api('/v1/staff?left=true', { as: 'yjs-manager' })).status).toBe(403);
    const manager = await open.as('yjs-manager');
    expect((await manager.open(`${open.url}/staff?left=yes`)).text).toContain('href="/staff/worker"');
  });

  it('signs a colleague out everywhere, or everybody of the service but themselves, and nobody of another', async () => {
    const browser = await open.as('administrator');
    const [desk, laptop, colleague] = [await open.as('worker'), await open.as('worker'), await open.as('yjs-manager')];
    const elsewhere = await open.as('officer');
    const whoIsIn = () =>
      Promise.all(
        [desk, laptop, colleague, elsewhere, browser].map(async (each) =>
          (await each.open(open.url)).text.includes('You are signed in as'),
        ),
      );
    expect(await whoIsIn()).toEqual([true, true, true, true, true]);
    const page = await browser.open(`${open.url}/staff/worker`);
    const done = await browser.send(page, '/staff/worker', { act: 'end-sessions' });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('They are signed out everywhere')]);
    expect(await whoIsIn()).toEqual([false, false, true, true, true]);
    const all = await browser.open(`${open.url}/staff`);
    await browser.send(all, '/staff', { act: 'end-all-sessions' });
    expect(await whoIsIn()).toEqual([false, false, false, true, true]);
    expect((await browser.open(`${open.url}/staff/administrator`)).text).not.toContain('Sign them out everywhere');
  });

  it('says whom people ring, which concerns show then', async () => {
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/staff`);
    const numbers = {
      childrensServices: '01632 960101',
      adultSocialCare: '',
      outOfHoursTeam: '',
      safeguardingRota: '',
    };
    const wrong = await browser.send(page, '/staff', { act: 'set-numbers', ...numbers, outOfHoursTeam: 'nobody' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="01632 960101"')]);
    await browser.send(wrong, '/staff', { act: 'set-numbers', ...numbers });
    expect((await open.api('/v1/service')).body).toMatchObject({ childrensServices: '01632 960101' });
  });

  it('changes a team, and none of another service', async () => {
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/teams/unled-team`);
    const form = { act: 'change-team', name: 'Tîm y Gogledd', managerId: 'yjs-manager', deputyId: 'worker' };
    const changed = await browser.send(page, '/teams/unled-team', form);
    expect(changed.text).toContain('Tîm y Gogledd');
    expect((await browser.open(`${open.url}/teams/region-team`)).status).toBe(404);
    expect((await browser.open(`${open.url}/staff/officer`)).status).toBe(404);
  });
});

describe('a list that is brought over', () => {
  const sent = async (file: Blob | null, list: string | null, language = 'en') => {
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/imports?language=${language}`);
    const form = new FormData();
    form.set('token', tokenIn(page.text));
    form.set('as', 'look');
    if (list !== null) form.set('list', list);
    if (file !== null) form.set('file', file, 'list.csv');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${open.url}/imports`, { method: 'POST', headers: { cookie }, body: form });
    return { status: response.status, text: await response.text() };
  };

  it.each<[string, Blob | null, string | null, number, string]>([
    ['without a file', null, 'staff', 400, 'Choose a file'],
    ['without saying which list it is', new Blob(['name']), null, 400, 'Choose which list it is'],
    ['that is a workbook', new Blob(['PK', 'sheet']), 'staff', 400, 'This is a workbook, not a CSV file'],
    ['whose columns are others', new Blob(['colour\nred']), 'staff', 400, 'colour'],
    ['of more than can be sent', new Blob(['x'.repeat(12_000_000)]), 'staff', 413, 'Nothing was saved.'],
  ])('%s is told so', async (_, file, list, status, says) => {
    const answered = await sent(file, list);
    expect([answered.status, answered.text]).toEqual([status, expect.stringContaining(says)]);
  });

  it('whose columns are others is told so in Welsh to whoever reads Welsh', async () => {
    const { text } = await sent(new Blob(['colour\nred']), 'staff', 'cy');
    const [, told = ''] = /govuk-error-summary__body">([\s\S]*?)<\/div>/.exec(text) ?? [];
    expect(told).toContain('Rhaid i’r rhes gyntaf enwi’r colofnau');
    expect(told.replaceAll(/<[^>]*>/g, '')).not.toMatch(/header|Expected|first row/);
  });

  it('is for administrators alone', async () => {
    const browser = await open.as('worker');
    expect((await browser.open(`${open.url}/imports`)).status).toBe(403);
    expect((await browser.open(open.url)).text).not.toContain('href="/imports"');
  });
});

describe('everybody else', () => {
  it('says when they are away themselves, changes nobody, and is offered nothing that they may not', async () => {
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/staff/worker`);
    expect(page.text).toContain('Say when they are away');
    expect(page.text).not.toContain('Switch the account off');
    const other = await browser.open(`${open.url}/staff/yjs-manager`);
    expect(other.text).not.toContain('<textarea');
    expect(other.text).not.toContain('Say when they are away');
    const forced = { act: 'set-absence', deputyId: 'worker', token: tokenIn(page.text) };
    await browser.open(`${open.url}/staff/yjs-manager`, { form: forced });
    const { body } = await open.api('/v1/staff/yjs-manager');
    expect(body).toMatchObject({ awayFrom: null });
  });
});

describe('what is mailed', () => {
  it('is listed with its moment, and is chosen kind by kind, but for what nobody can put off', async () => {
    await mailedAndKept(open.register, 'p-1', 'worker', 2);
    const browser = await open.as('worker');
    const page = await browser.open(`${open.url}/notifications`);
    expect(page.text).toMatch(/Something is asked of you[\s\S]*?\d+ \w+ 2026, \d\d:\d\d[\s\S]*?At once/);
    expect(page.text).toMatch(/name="atOnce.task-assigned" type="checkbox" value="yes" checked/);
    expect(page.text).not.toContain('name="atOnce.task-unanswered"');
    // The column says what the heading does not.
    expect(page.text.match(/>What was mailed</g)).toHaveLength(2);
    expect(page.text).toContain('>About</th>');
    expect(page.text).toContain('Something that nobody answered has come to you');
    const form = { act: 'choose-notifications', 'atOnce.task-rejected': 'yes' };
    const saved = await browser.send(page, '/notifications', form);
    expect(saved.text).toContain('It counts from now on.');
    const { body } = await open.api('/v1/me/notifications');
    const kinds = body['kinds'] as { kind: string; atOnce: boolean; mayChoose: boolean }[];
    expect(kinds.filter(({ mayChoose, atOnce }) => mayChoose && atOnce).map(({ kind }) => kind)).toEqual([
      'task-rejected',
    ]);
    await browser.send(saved, '/notifications', { act: 'choose-nothing' });
    expect((await open.api('/v1/me/notifications')).body['chosen']).toBe(false);
  });
});

const tokenIn = (text: string) => /name="token" value="([^"]*)"/.exec(text)?.[1] ?? '';
const issuerIn = (text: string) => /name="issuer"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? '';
