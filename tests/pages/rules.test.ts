import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { valueOf } from '../../api/web/adopt-policy';
import { WALES } from '../../domain/policy/wales';
import { policyRows } from '../../domain/policy';
import { startBody } from '../api/small-service';
import { askedForAdvice } from './asked-for-advice';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

describe('the page of the policy', () => {
  it('gives each rule with what it stands on', async () => {
    const { text } = await (await open.as('administrator')).open(`${open.url}/policy`);
    for (const { path } of policyRows(WALES)) expect([path, text.includes(`id="${path}"`)]).toEqual([path, true]);
    expect(text).toMatch(
      /endOfOrder\.yroExtensionMaximum[\s\S]{0,400}6 months[\s\S]{0,300}Law[\s\S]{0,300}Sentencing Act 2020, Schedule 7/,
    );
    expect(text).toMatch(/youthToAdult\.keptFor[\s\S]{0,600}Local policy/);
  });

  it('lets one rule be set otherwise: looked at first, adopted then, and compared with what was before', async () => {
    const rule = 'youthToAdult.jointContactsMinimum';
    const browser = await open.as('administrator');
    const page = await browser.open(`${open.url}/policy/adopt`);
    const form = { path: rule, value: '4', why: 'Young people asked for it', reason: 'The management board' };
    const wrong = await browser.send(page, '/policy/adopt', { ...form, why: '' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="The management board"')]);
    const looked = await browser.send(wrong, '/policy/adopt', form);
    expect(looked.text).toMatch(
      /3 contacts before transfer<\/span>, then <strong lang="en">4 contacts before transfer/,
    );
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 0 });
    // Other answers than those that were looked at are looked at first.
    const other = await browser.send(looked, '/policy/adopt', { ...form, value: '5' });
    expect(other.text).toContain('5 contacts before transfer');
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 0 });
    const adopted = await browser.send(other, '/policy/adopt', { ...form, value: '5' });
    expect(adopted.text).toContain('It counts for what begins from now on.');
    expect((await open.api('/v1/policy')).body).toMatchObject({ ownVersion: 1 });
    const compared = await browser.open(`${open.url}/policy?version=1`);
    expect(compared.text).toMatch(/5 contacts before transfer[\s\S]*Before:<\/strong> <span lang="en">3 contacts/);
    expect(compared.text).not.toContain('endOfOrder.yroExtensionMaximum');
    expect((await (await open.as('worker')).open(`${open.url}/policy`)).text).not.toContain('href="/policy/adopt"');
  });

  it.each([
    ['', null],
    ['4', 4],
    ['2, 6,12', [2, 6, 12]],
    ['17 years 6 months', { years: 17, months: 6 }],
    ['18y', { years: 18, months: 0 }],
    ['psychologist', ['psychologist']],
  ])('takes “%s” as what it looks like', (written, value) => {
    expect(valueOf(written)).toEqual(value);
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
      /#youthToAdult\.receivingOfficerNamedAt">Receiving officer named at<\/a>: 17 years 9 months[\s\S]*Local policy/,
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
