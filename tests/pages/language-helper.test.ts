import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXACT } from '../../api/web/acts/wording';
import { EN } from '../../api/web/words/en';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

async function taskOf(childId: string) {
  const { body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
  const planPath = `/v1/transition-plans/${String(body['planId'])}`;
  const tasks = async () =>
    (await open.api(planPath)).body['tasks'] as { taskId: string; kind: string; state: object }[];
  const taskId = (await tasks()).find(({ kind }) => kind === 'prepare-child')?.taskId ?? '';
  return { path: `/my-tasks/${taskId}`, now: async () => (await tasks()).find((task) => task.taskId === taskId) };
}

describe('the language helper', () => {
  it('suggests before anything is saved, says why, changes nothing, and lets it go as it is written', async () => {
    const { path, now } = await taskOf('child-ash');
    const browser = await open.as('worker');
    const page = await browser.open(open.url + path);
    const written = { act: 'complete', note: 'A defiant offender, who said “I am chaotic”' };
    const told = await browser.send(page, path, written);
    expect(told.status).toBe(200);
    expect(told.text).toMatch(/“defiant”[\s\S]*strong-willed[\s\S]*“offender”[\s\S]*A child is a child first/);
    expect(told.text).not.toContain('lacks stability');
    expect(told.text).toContain('A defiant offender, who said “I am chaotic”</textarea>');
    expect(told.text).toContain('Local policy');
    expect(await now()).toMatchObject({ state: { is: 'accepted' } });
    const saved = await browser.send(told, path, { ...written, asWritten: 'yes' });
    expect(saved.text).toContain('It is saved');
    expect(await now()).toMatchObject({ state: { is: 'completed', note: written.note } });
  });

  it('looks again at what was changed, and at nothing that the child said', async () => {
    const { path, now } = await taskOf('child-birch');
    const browser = await open.as('worker');
    const told = await browser.send(await browser.open(open.url + path), path, { act: 'complete', note: 'A youth' });
    const again = await browser.send(told, path, { act: 'complete', note: 'A juvenile' });
    expect(again.text).toMatch(/“juvenile”/);
    const form = { act: 'complete', note: 'A child', childsWords: 'I was a chaotic youth' };
    expect((await browser.send(again, path, form)).text).toContain('It is saved');
    expect(await now()).toMatchObject({ state: { childsWords: 'I was a chaotic youth' } });
  });

  it('leaves a concern as it was seen and heard', async () => {
    const browser = await open.as('worker');
    const path = '/children/child-cedar/raise-concern';
    const raised = await browser.send(await browser.open(open.url + path), path, {
      what: 'An aggressive offender hit her',
    });
    expect(raised.text).toContain('It is saved');
  });

  it('answers over the API as well', async () => {
    const { status, body } = await open.api('/v1/wording', { body: { text: 'A defiant child' } });
    expect([status, body['rows']]).toMatchObject([200, [{ found: 'defiant', prefer: 'strong-willed' }]]);
  });

  it('passes over only questions that there are', () => {
    expect([...EXACT].filter((label) => !(label in EN.fields))).toEqual([]);
  });
});
