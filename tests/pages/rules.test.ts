import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WALES } from '../../domain/policy/wales';
import { policyRows } from '../../domain/policy';
import { CAN_BE_SIGNED_OFF } from '../../domain/policy/sign-off';
import { startBody } from '../api/small-service';
import { askedForAdvice } from './asked-for-advice';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

/** So many tiers for everything that can be signed off. */
const tiers = (of: string) => Object.fromEntries(CAN_BE_SIGNED_OFF.map((one) => [`tiers.${one}`, of]));

describe('the page of the policy', () => {
  it('gives each rule with what it stands on', async () => {
    const { text } = await (await open.as('administrator')).open(`${open.url}/policy`);
    for (const { path } of policyRows(WALES)) expect([path, text.includes(`id="${path}"`)]).toEqual([path, true]);
    expect(text).toMatch(
      /endOfOrder\.yroExtensionMaximum[\s\S]{0,400}6 months[\s\S]{0,300}Law[\s\S]{0,300}Sentencing Act 2020, Schedule 7/,
    );
    // Words are a list that reads on its own, in the place of every rule about them.
    expect(text).toContain('“DNA”, “did not attend”</span>: say <strong lang="en">“we missed each other”</strong>.');
    // Every part is led to from the top, and has a heading.
    const [, contents = ''] = /<nav aria-label="Contents">([\s\S]*?)<\/nav>/.exec(text) ?? [];
    const parts = [...contents.matchAll(/href="#(part-[^"]+)"/g)].map(([, id = '']) => id);
    expect(parts.length).toBe(new Set(policyRows(WALES).map(({ path }) => path.split('.')[0])).size);
    expect(
      parts.filter((id) => text.split(`<table class="govuk-table camau-table camau-name" id="${id}">`).length !== 2),
    ).toEqual([]);
    expect(text).not.toContain('policyParts.');
    // Forty bank holidays are the last thing that anybody looks for.
    expect([...text.matchAll(/<tr[^>]* id="([^"]+)"/g)].at(-1)?.[1]).toBe('workingTime.bankHolidays');
    expect(text).toMatch(/youthToAdult\.keptFor[\s\S]{0,600}Local policy/);
  });

  it('lets one rule be set otherwise: looked at first, adopted then, and compared with what was before', async () => {
    const rule = 'youthToAdult.jointContactsMinimum';
    const browser = await open.as('administrator');
    const path = `/policy/adopt/${rule}`;
    const page = await browser.open(open.url + path);
    const form = { value: '4', why: 'Young people asked for it', reason: 'The management board' };
    const wrong = await browser.send(page, path, { ...form, why: '' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="The management board"')]);
    const looked = await browser.send(wrong, path, form);
    expect(looked.text).toMatch(/3 contacts before transfer, then <strong>4 contacts before transfer/);
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 0 });
    // Other answers than those that were looked at are looked at first.
    const other = await browser.send(looked, path, { ...form, value: '5' });
    expect(other.text).toContain('5 contacts before transfer');
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 0 });
    const adopted = await browser.send(other, path, { ...form, value: '5' });
    expect(adopted.text).toContain('It counts for what begins from now on.');
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 1 });
    const compared = await browser.open(`${open.url}/policy?version=1`);
    expect(compared.text).toMatch(/5 contacts before transfer[\s\S]*Before:<\/strong> <span>3 contacts/);
    expect(compared.text).not.toContain('endOfOrder.yroExtensionMaximum');
    expect((await (await open.as('worker')).open(`${open.url}/policy`)).text).not.toContain('href="/policy/adopt/');
  });

  it.each([
    ['en', 'contacts before transfer', 'Write the number alone: 7 for “7 contacts before transfer”'],
    ['cy', 'cyn y trosglwyddo', 'Ysgrifennwch y rhif yn unig: 7 am “7'],
  ])('shows what a number counts, and says how to write it, in %s', async (language, suffix, says) => {
    const path = '/policy/adopt/youthToAdult.jointContactsMinimum';
    const browser = await open.as('administrator');
    await browser.open(`${open.url}/?language=${language}`);
    const page = await browser.open(open.url + path);
    expect(/input__suffix" aria-hidden="true">([^<]*)</.exec(page.text)?.[1]).toContain(suffix);
    const form = { why: 'Young people asked for it', reason: 'The management board' };
    const wrong = await browser.send(page, path, { ...form, value: '6 weeks' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining(says)]);
    for (const kept of ['value="6 weeks"', `value="${form.why}"`, `value="${form.reason}"`])
      expect(wrong.text).toContain(kept);
    await browser.open(`${open.url}/?language=en`);
  });

  it('takes a number with what it counts after it, in either language, and no other word', async () => {
    const path = '/policy/adopt/youthToAdult.jointContactsMinimum';
    const form = { why: 'Young people asked for it', reason: 'The management board' };
    for (const [language, value, status] of [
      ['en', '6 contacts', 200],
      ['en', '6contacts before  transfer', 200],
      ['en', '6 con', 400],
      ['en', 'six contacts', 400],
      ['cy', '6 chysylltiad', 200],
    ] as const) {
      const browser = await open.as('administrator');
      await browser.open(`${open.url}/?language=${language}`);
      const looked = await browser.send(await browser.open(open.url + path), path, { ...form, value });
      expect([value, looked.status]).toEqual([value, status]);
      if (status === 200) expect(looked.text).toMatch(/<strong>6 ch?(?:ontacts|ysylltiad)/);
      await browser.open(`${open.url}/?language=en`);
    }
  });

  const adopt = async (rule: string, typed: Record<string, string>) => {
    const browser = await open.as('administrator');
    const path = `/policy/adopt/${rule}`;
    const form = { ...typed, why: 'It suits our children', reason: 'The management board' };
    const looked = await browser.send(await browser.open(open.url + path), path, form);
    return { looked, adopted: await browser.send(looked, path, form) };
  };
  const valueOf = async (rule: string) => {
    const { rows } = (await open.api('/v1/policy')).body as { rows: { path: string; value: unknown }[] };
    return rows.find(({ path }) => path === rule)?.value;
  };

  it.each<[string, Record<string, string>, unknown]>([
    ['youthToAdult.afterTransferCheckIns', { value: '2, 8 16' }, [2, 8, 16]],
    ['youthToAdult.preparationAt', { years: '17', months: '7' }, { years: 17, months: 7 }],
    ['preparation.childPreparedWith', { 'value.childs-statement': 'yes' }, ['childs-statement']],
    [
      'signOff.askedOf',
      { ...tiers('0'), 'tiers.exit-plan': '2', 'tiers.re-plan': '1' },
      [
        { of: 'exit-plan', tiers: 2 },
        { of: 're-plan', tiers: 1 },
      ],
    ],
  ])('asks for %s in the way that fits it', async (rule, typed, value) => {
    const { adopted } = await adopt(rule, typed);
    expect([adopted.status, adopted.text]).toEqual([
      200,
      expect.stringContaining('It counts for what begins from now on.'),
    ]);
    expect(await valueOf(rule)).toEqual(value);
  });

  it('names a rule in words where something stands against it, and goes back to the policy of the nation', async () => {
    const rule = 'youthToAdult.jointContactsMinimum';
    expect((await adopt(rule, { value: '' })).looked.text).toContain('Write what the rule is to say');
    const { looked } = await adopt(rule, { value: '1000' });
    expect(looked.status).toBe(400);
    expect(looked.text).toMatch(/govuk-error-message[\s\S]{0,200}“The fewest joint contacts”: expected a whole number/);
    const { adopted } = await adopt(rule, { value: '5', toNation: 'yes' });
    expect(adopted.text).toContain('It counts for what begins from now on.');
    expect(await valueOf(rule)).toBe(3);
    const browser = await open.as('administrator');
    expect((await browser.open(`${open.url}/policy/adopt/endOfOrder.yroExtensionMaximum`)).status).toBe(404);
  });
});

describe('why somebody is asked something', () => {
  it('stands on the task’s page, with the rule, its standing and its source', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
    const plan = (await open.api(`/v1/transition-plans/${String(body['planId'])}`)).body;
    const tasks = plan['tasks'] as { taskId: string; kind: string }[];
    const asked = tasks.find(({ kind }) => kind === 'name-receiving-officer')?.taskId ?? '';
    const { text } = await (await open.as('worker')).open(`${open.url}/my-tasks/${asked}`);
    expect(text).toContain('Why am I asked this?');
    expect(text).toContain('A child who knows the name of their next worker can meet them in time.');
    expect(text).toMatch(
      /#youthToAdult\.receivingOfficerNamedAt">The age at which a receiving practitioner is named<\/a>: 17 years and 9 months old[\s\S]*Local policy/,
    );
  });
});

describe('somebody whose advice is asked for', () => {
  it.each([
    ['psychologist', 'psychologist', 'child-birch'],
    ['champion', 'trauma-champion', 'child-cedar'],
  ] as const)('finds it, answers it, and finds it again (%s)', async (subject, of, childId) => {
    const { planId, taskId } = await askedForAdvice(open, childId, of);
    const browser = await open.as(subject);
    const manager = await (await open.as('yjs-manager')).open(`${open.url}/tasks?state=unfinished`);
    expect(manager.text).toContain(of === 'psychologist' ? 'The psychologist' : 'The trauma champion');
    const list = await browser.open(`${open.url}/advice`);
    expect(list.text).toMatch(new RegExp(`href="/my-tasks/${taskId}">Answer`));
    const path = `/my-tasks/${taskId}`;
    const page = await browser.open(open.url + path);
    expect(page.text).toContain('What would help?');
    const empty = await browser.send(page, path, { act: 'record-advice', of, advice: '' });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('Answer this: The advice')]);
    const saved = await browser.send(empty, path, { act: 'record-advice', of, advice: 'Shorter, and outside' });
    expect(saved.text).toContain('It is saved');
    const given = await browser.open(`${open.url}/advice`);
    expect(given.text).toMatch(new RegExp(`href="/my-tasks/${taskId}">Read it`));
    expect((await browser.open(open.url + path)).text).toContain('Shorter, and outside');
    expect(JSON.stringify((await open.api(`/v1/transition-plans/${planId}`)).body['enforcement'])).toContain('Shorter');
  });

  it('is nobody else', async () => {
    const { text } = await (await open.as('worker')).open(open.url);
    expect(text).not.toContain('href="/advice"');
  });
});
