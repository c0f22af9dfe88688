import { taskPage } from '../../api/paths';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { startBody } from '../api/small-service';
import type { Page } from 'playwright-core';
import type { OpenPages } from './open-pages';

/** A child whose order has ended, who wants to stay in contact; and the page of the task to begin it. */
export async function agreedContact(open: OpenPages, childId: string): Promise<string> {
  const none = { routes: ['end-of-order'], receivingServiceId: undefined, receivingTeamId: undefined };
  const { body } = await open.api('/v1/transition-plans', { body: startBody(childId, none) });
  const path = `/v1/transition-plans/${String(body['planId'])}`;
  const plan = async () =>
    (await open.api(path)).body as {
      readonly peopleVersion: number;
      readonly orders: readonly { readonly orderId: string; readonly rev: number }[];
      readonly tasks: readonly { readonly kind: string; readonly taskId: string }[];
    };
  const give = async (command: string, said: object, ifMatch?: number) => {
    const sent = { body: said, ...(ifMatch === undefined ? {} : { ifMatch }) };
    const { status } = await open.api(`${path}/${command}`, sent);
    if (status !== 200) throw new Error(`${command} was answered with ${status}.`);
  };
  const [order] = (await plan()).orders;
  const revoked = { orderId: order?.orderId, change: { revoke: { on: '2026-03-10' } }, reason: 'y llys' };
  await give('change-order', revoked, (await plan()).peopleVersion);
  const offer = { agreed: true, childsWords: 'Iawn, os mai ti', trustedWorkerId: 'worker' };
  await give('answer-voluntary-offer', offer, (await plan()).peopleVersion);
  const asked = (await plan()).tasks.find(({ kind }) => kind === 'start-voluntary-contact');
  if (!asked) throw new Error('Nobody is asked to begin it.');
  return taskPage(asked.taskId);
}

const TODAY = { day: '10', month: '3', year: '2026' };
const days = ['agreement.on', 'limitsTold.on', 'managerAgreed.on', 'safetyLookedAt.on'].flatMap((name) =>
  Object.entries(TODAY).map(([part, value]) => [`${name}-${part}`, value]),
);
/** What is answered to begin it. */
export const ANSWERS = {
  ...(Object.fromEntries(days) as Record<string, string>),
  'agreement.childsWords': 'Iawn, os mai ti',
  'limitsTold.inWords': 'Mae’n aros rhyngom ni, oni bai nad wyt ti’n saff',
  'managerAgreed.staffId': 'yjs-manager',
  'safetyLookedAt.loneWorking': 'Yn y caffi',
  'safetyLookedAt.knownRisks': 'Dim yn hysbys',
  'whenAway.when': 'Penwythnosau',
  'whenAway.ring': 'Y swyddog ar ddyletswydd',
  'safeWay.how': 'Neges ar ôl pedwar',
  'safeWay.never': 'Ffonio’r tŷ',
  onTrack: 'Yn ôl yn y coleg',
};

/** Fills in the form in a browser, and asks for the days. */
export async function fillBegin(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(ANSWERS)) {
    const field = page.locator(`[name="${name}"]`);
    if ((await field.first().getAttribute('type')) === 'radio')
      await page.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
  await page.locator('#begin-contact').click();
}

/** A child of the small service who is loaded for this alone. */
export const anotherChild = (name: string, dateOfBirth: string) => ({
  ...{ childId: `child-${name}` as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
  ...{ givenName: name, familyName: 'Invented', dateOfBirth: dateOfBirth as LocalDate, language: null },
});
