import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taskPage } from '../../api/paths';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';
import { startBody } from '../api/small-service';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

/** A child whose order has ended, who wants to stay in contact; and the page of the task to begin it. */
async function agreed(childId: string): Promise<string> {
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
    expect(await open.api(`${path}/${command}`, sent)).toMatchObject({ status: 200 });
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
const ANSWERS = {
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

describe('contact that a child has agreed to', () => {
  it('is begun on the page of its task, with what the child said before in it', async () => {
    const address = await agreed('child-ash');
    const browser = await open.as('worker');
    const page = await browser.open(open.url + address);
    expect(page.text).toContain('Iawn, os mai ti');
    expect(page.text).toMatch(/name="managerAgreed.on-day"[^>]* value="10"/);
    expect(page.text).not.toContain('They are under 16');
    const wrong = await browser.send(page, address, { ...ANSWERS, act: 'begin-contact', 'safeWay.how': '' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="Ffonio’r tŷ"')]);
    const begun = await browser.send(wrong, address, { ...ANSWERS, act: 'begin-contact' });
    expect([begun.status, begun.text]).toEqual([200, expect.stringContaining('It is saved')]);
    const { rows } = (await open.api('/v1/voluntary-contacts')).body as { rows: { episodeId: string }[] };
    const one = await open.api(`/v1/voluntary-contacts/${rows[0]?.episodeId ?? ''}`);
    expect(one.body).toMatchObject({
      agreement: { childsWords: 'Iawn, os mai ti', on: '2026-03-10' },
      ...{ trustedWorkerId: 'worker', onTrack: [{ words: 'Yn ôl yn y coleg' }] },
      ...{ safeWayToReachMe: { how: 'Neges ar ôl pedwar', never: 'Ffonio’r tŷ', when: null } },
    });
  });

  it('under 16 asks whether they understand, and for their parents or why that is unsafe', async () => {
    const young = {
      ...{ childId: 'child-young' as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
      ...{ givenName: 'young', familyName: 'Invented', dateOfBirth: '2010-06-01' as LocalDate, language: null },
    };
    await open.register.load({ services: [], teams: [], staff: [], children: [young] });
    const address = await agreed(young.childId);
    const browser = await open.as('worker');
    const wrong = await browser.send(await browser.open(open.url + address), address, {
      ...{ ...ANSWERS, act: 'begin-contact' },
    });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Answer this: They are under 16')]);
    const begun = await browser.send(wrong, address, {
      ...{ ...ANSWERS, act: 'begin-contact', 'agreement.competence.understands': 'yes' },
      ...{ 'agreement.competence.weighed': 'Esboniodd yn ei geiriau ei hun', 'agreement.parents': 'unsafe' },
      parentsHow: 'Cafodd ei brifo gartref',
    });
    expect([begun.status, begun.text]).toEqual([200, expect.stringContaining('It is saved')]);
  });
});
