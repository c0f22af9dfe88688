import type { BrowserContext, Locator, Page } from 'playwright-core';
import { say } from '../../../api/web/words';
import type { Language, Say } from '../../../api/web/words';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../../domain/ids';
import type { OpenPages } from '../open-pages';

/** One telling of every story: in which language, and how wide, and whether the browser runs scripts. */
export interface Run {
  readonly name: string;
  readonly language: Language;
  readonly width: number;
  readonly javaScriptEnabled: boolean;
}

/** Who does their main job, from sign-in to what they see as done. */
export interface Story {
  readonly person: string;
  /** As whom they sign in. */
  readonly as: string;
  /** What stands there before anybody comes, at nine o’clock. */
  readonly before?: (there: Before) => Promise<void>;
  readonly lives: (told: Told) => Promise<void>;
}

export interface Before {
  readonly open: OpenPages;
  readonly run: Run;
  /** A child of this run alone, whom nobody has met yet; `born` on this day. */
  readonly child: (givenName: string, born?: string) => Promise<ChildId>;
}
export interface Told extends Before {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly t: Say;
}

export const childIdOf = (givenName: string, { name }: Run): ChildId => `child-${givenName}-${name}` as ChildId;

/** Before a story: children of its own, so that no other story is disturbed. */
export const beforeIn = (open: OpenPages, run: Run): Before => ({
  ...{ open, run },
  child: async (givenName, born = '2008-06-01') => {
    const childId = childIdOf(givenName, run);
    const child = {
      ...{ childId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId, givenName },
      ...{ familyName: `Invented-${run.name}`, dateOfBirth: born as LocalDate, language: null },
    };
    await open.register.load({ services: [], teams: [], staff: [], children: [child] });
    return childId;
  },
});

export const sayingOf = ({ language }: Run): Say => say(language);

/** Follows a link or a button that leads on, by what it says, and waits for the page to which it leads. */
export async function follow(page: Page, name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
  const come = page.waitForEvent('domcontentloaded');
  await page.getByRole(role, { name }).first().click();
  await come;
}

/** Follows the link that says this of one child. */
export const followOf = (page: Page, text: string, child: string): Promise<void> =>
  follow(page, new RegExp(`^${text.replaceAll(/[()?]/g, '.')}.*${child}`));

/** Goes to a part of the service by its navigation, which a phone folds up behind a button. */
export async function goTo({ page, t }: Told, part: string): Promise<void> {
  const menu = page.getByRole('button', { name: t('menu'), exact: true });
  const entry = page.getByRole('navigation', { name: t('menu') }).getByRole('link', { name: t(part) });
  if ((await menu.count()) > 0 && !(await entry.isVisible())) await menu.click();
  const come = page.waitForEvent('domcontentloaded');
  await entry.click();
  await come;
}

/** Opens the form of this act where it is closed, answers it, and sends it. */
export async function does(
  { page, t }: Told,
  act: string,
  answers: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const title = t(`acts.${act}.title`);
  const closed = page.locator('details:not([open]) > summary').getByText(title, { exact: true });
  if ((await closed.count()) > 0) await closed.click();
  const button = page.getByRole('button', { name: title, exact: true });
  await answers(page.locator('form').filter({ has: button }));
  const come = page.waitForEvent('domcontentloaded');
  await button.click();
  await come;
}

/** Fills the three parts of a day. */
export async function fillDay({ t }: Told, form: Locator, question: string, day: string): Promise<void> {
  const asked = form.getByRole('group', { name: t(`fields.${question}`) }).first();
  const [year = '', month = '', on = ''] = day.split('-');
  for (const [part, value] of [
    ['dayPart', on],
    ['monthPart', month],
    ['yearPart', year],
  ] as const) {
    await asked.getByLabel(t(part), { exact: true }).fill(value);
  }
}

/** Chooses one of the answers to a question. */
export const choose = (form: Locator, question: string, answer: string): Promise<void> =>
  form.getByRole('group', { name: question }).first().getByLabel(answer, { exact: true }).check();

export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
