import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { startBody } from '../api/small-service';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';
import type { OpenPages } from './open-pages';
import { readyToAccept } from './ready-to-accept';

let people: InBrowsers;
let open: OpenPages;
beforeAll(async () => {
  people = await inBrowsers();
  ({ open } = people);
});
afterAll(() => people.close());

const MOST_TABS = 60;

/** Presses Tab until this has the focus, and looks that whoever presses can see where they are. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
      const seen = await page.evaluate(
        `(({ outlineStyle, boxShadow, backgroundColor }) => outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)')(getComputedStyle(document.activeElement))`,
      );
      expect([selector, seen]).toEqual([selector, true]);
      return;
    }
  }
  throw new Error(`${selector} is not reached by ${MOST_TABS} tabs.`);
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

describe('with the keyboard alone', () => {
  it('a case manager goes from today to a task that is done', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-fir') });
    const plan = (await open.api(`/v1/transition-plans/${String(body['planId'])}`)).body;
    const tasks = plan['tasks'] as { taskId: string; kind: string }[];
    const taskId = tasks.find(({ kind }) => kind === 'prepare-child')?.taskId ?? '';
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'worker');
      await press(page, `main a[href="/my-tasks/${taskId}"]`);
      await page.waitForURL(/my-tasks/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content');
      await page.keyboard.press('Enter');
      await tabTo(page, '#complete-childsWords');
      await page.keyboard.type('Mae’n iawn');
      await press(page, '#complete');
      await page.getByText('It is saved').waitFor();
    });
  });

  it('a probation officer accepts a handover, with a mistake that they are led to', async () => {
    const { taskId } = await readyToAccept(open, 'child-hazel');
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'officer');
      await press(page, `main a[href="/my-tasks/${taskId}"]`);
      await page.waitForURL(/my-tasks/);
      await press(page, '#accept-knowing');
      await page.getByText('There is a problem').first().waitFor();
      // The summary has the focus by itself; its link leads to the question.
      await press(page, '.govuk-error-summary a');
      expect(await page.evaluate('document.activeElement.id')).toBe('accept-knowing-conditions');
      await page.keyboard.type('Everything in the pack by 1 May');
      await press(page, '#accept-knowing');
      await page.getByText('The handover is accepted.').waitFor();
    });
  });

  it('anybody raises a concern about a child whom they have found', async () => {
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'worker');
      await press(page, 'a[href="/search"]');
      await page.waitForURL(/search/);
      await tabTo(page, '#text');
      await page.keyboard.type('elder');
      await page.keyboard.press('Enter');
      await page.locator('a[href="/children/child-elder/raise-concern"]').waitFor();
      await press(page, 'a[href="/children/child-elder/raise-concern"]');
      await page.waitForURL(/raise-concern/);
      await tabTo(page, '#raise-concern-what');
      await page.keyboard.type('A bruise that nobody could explain');
      await tabTo(page, '[name="kinds.child-at-risk"]');
      await page.keyboard.press('Space');
      await press(page, '#raise-concern');
      await page.getByText('It is saved').waitFor();
    });
  });

  it('a case manager starts a plan, and sees the dates before anything begins', async () => {
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'worker');
      await press(page, 'a[href="/search"]');
      await page.waitForURL(/search/);
      await tabTo(page, '#text');
      await page.keyboard.type('damson');
      await page.keyboard.press('Enter');
      await page.locator('a[href="/children/child-damson/start-plan"]').waitFor();
      await press(page, 'a[href="/children/child-damson/start-plan"]');
      await page.waitForURL(/start-plan/);
      // A referral order, a reparation order, and then what is meant: arrows choose among them.
      await tabTo(page, '[name="one.type"]');
      for (let down = 0; down < 2; down++) await page.keyboard.press('ArrowDown');
      for (const [part, value] of [
        ...[['startsOn-day', '10'] as const, ['startsOn-month', '1'] as const, ['startsOn-year', '2026'] as const],
        ...[['endsOn-day', '10'] as const, ['endsOn-month', '1'] as const, ['endsOn-year', '2028'] as const],
      ]) {
        await tabTo(page, `[name="one.${part}"]`);
        await page.keyboard.type(value);
      }
      for (const name of ['routes.youth-to-adult', 'receivingTeamId']) {
        await tabTo(page, `[name="${name}"]`);
        await page.keyboard.press('Space');
      }
      await press(page, '#start-plan');
      await page.getByText('Nothing is started yet').waitFor();
      // They stand far below where the browser is: the way there stands at the top.
      await press(page, 'a[href="#dates"]');
      await page.waitForURL(/#dates/);
      await press(page, 'button[value="start"]');
      await page.getByText('It is saved').waitFor();
    });
  });

  it('a manager goes from what needs them, by the number and its list, to the decision', async () => {
    const child = {
      ...{ childId: 'child-alder' as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
      ...{ givenName: 'alder', familyName: 'Invented', dateOfBirth: '2008-03-20' as LocalDate, language: null },
    };
    await open.register.load({ services: [], teams: [], staff: [], children: [child] });
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-alder') });
    const { tasks } = (await open.api(`/v1/transition-plans/${String(body['planId'])}`)).body as {
      tasks: { taskId: string; kind: string }[];
    };
    const taskId = tasks.find(({ kind }) => kind === 'decide-keep-or-hand-over')?.taskId ?? '';
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'yjs-manager');
      await press(page, 'a[href="/board"]');
      await page.waitForURL(/board/);
      await press(page, 'main a[href^="/children?needs=decision"]');
      await page.waitForURL(/children/);
      await press(page, `main a[href="/plans/${String(body['planId'])}"]`);
      await page.waitForURL(/plans/);
      await press(page, `main a[href="/my-tasks/${taskId}"]`);
      await page.waitForURL(/my-tasks/);
      await tabTo(page, '#keep-at-yjs-reason');
      await page.keyboard.type('So little time is left');
      await press(page, '#keep-at-yjs');
      await page.getByText('It is saved').waitFor();
    });
  });

  it('a designated safeguarding person takes oversight of a concern, and writes down what was done', async () => {
    const worry = { childId: 'child-cedar', what: 'A bruise that nobody could explain', kinds: ['child-at-risk'] };
    const { body } = await open.api('/v1/concerns', { body: worry });
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'lead');
      await press(page, 'a[href="/concerns"]');
      await page.waitForURL(/concerns/);
      await press(page, `main a[href="/concerns/${String(body['concernId'])}"]`);
      await page.waitForURL(/concerns\/./);
      await press(page, '#acknowledge-concern');
      await page.getByText('Whoever raised it sees on this page').waitFor();
      await tabTo(page, '[name="step"]');
      await page.keyboard.press('Space');
      await press(page, '#record-concern-step');
      await page.getByRole('listitem').filter({ hasText: 'Reported by telephone' }).waitFor();
    });
  });
});
