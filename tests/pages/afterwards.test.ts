import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EN } from '../../api/web/words/en';
import { LANGUAGES, say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

/** What is said in other words than those for an act, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'start-plan': 'The plan itself says it: who is accountable, its steps and days, and what is asked of whom.',
  'find-child': 'It saves nothing: those who were found stand below.',
  'live-through': 'The page of practice tells what happened in those days.',
  'choose-how-my-plan-looks': 'The sheet below is what the child gets now (myPlanSaved).',
  'record-appointment': 'It hangs on what became of it (it-was-…).',
  'choose-notifications': 'The list of kinds below is what is mailed now (office.savedHere).',
  'choose-nothing': 'The list of kinds below is what is mailed now (office.savedHere).',
  'adopt-policy': 'The page of the policy says from when it counts (policy.adopted).',
  'look-at-restricted': 'The record opens: that is what happens next.',
  'end-restricted-look': 'The record is shut again: its page says so.',
  'restrict-record': 'The page of the restriction shows what stands now, and to whom it is shut.',
  'lift-restriction': 'The page of the restriction shows what stands now.',
};

describe('what happens next', () => {
  it.each(Object.keys(EN.acts))('is said after %s, in both languages', (act) => {
    for (const language of LANGUAGES) {
      const key = `afterwards.${act}`;
      expect([act, say(language)(key) !== key]).toEqual([act, ELSEWHERE[act] === undefined]);
    }
  });

  it('after a step of a concern names the clock that stopped, and the one that runs from now on, for whom and until when', async () => {
    const worry = { childId: 'child-ash', what: 'A bruise', kinds: ['child-at-risk'] };
    const { body } = await open.api('/v1/concerns', { body: worry });
    const path = `/concerns/${String(body['concernId'])}`;
    const browser = await open.as('worker');
    const page = await browser.open(open.url + path);
    const saved = await browser.send(page, path, { act: 'record-concern-step', step: 'telephone-report' });
    expect(saved.text).toContain('This clock has stopped: report by telephone, or decide not to, with reasons.');
    expect(saved.text).toMatch(
      /This clock runs from now on: report in writing\. For: Whoever learned of it, until 11 March 2026, \d\d:\d\d\./,
    );
    expect(saved.text).not.toContain('has stopped: tell the manager');
    // It is said once, of what was just done.
    expect((await browser.open(open.url + path)).text).not.toContain('This clock has stopped');
  });

  it('after a task names what is asked of whom, and by when', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-birch') });
    const planId = String(body['planId']);
    const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as {
      tasks: { taskId: string; kind: string }[];
    };
    const path = `/my-tasks/${plan.tasks.find(({ kind }) => kind === 'prepare-child')?.taskId ?? ''}`;
    const browser = await open.as('worker');
    const page = await browser.open(open.url + path);
    const saved = await browser.send(page, path, { act: 'begin-task' });
    expect(saved.text).toContain('Others see that it has begun. The day on which it is due stays.');
    expect(saved.text).not.toContain('Asked now:');
    const incident = `/plans/${planId}/do/record-serious-incident`;
    const form = await browser.open(open.url + incident);
    const on = { 'on-day': '9', 'on-month': '3', 'on-year': '2026' };
    const told = await browser.send(form, incident, { ...on, act: 'record-serious-incident', what: 'A fall' });
    expect(told.text).toMatch(/Asked now: [^<]+\. Of: [^<]+, by \d+ March 2026\./);
  });
});
