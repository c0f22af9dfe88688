import { expect } from '@jest/globals';
import { startBody } from '../../api/small-service';
import type { OpenPages } from '../open-pages';
import { does, follow, followOf, goTo, sees } from './story';
import type { Story } from './story';

const A_FORTNIGHT_BEFORE_18 = '2008-03-20';

/** From what needs them, through the number and its list, to the decision; and the list for a spreadsheet. */
export const MANAGER: Story = {
  person: 'a manager',
  as: 'yjs-manager',
  lives: async (told) => {
    const { page, context, t, open, child, run } = told;
    const planId = await started(open, await child('Dyfan', A_FORTNIGHT_BEFORE_18));
    await goTo(told, 'board');
    await page.getByRole('heading', { name: t('needsUs') }).waitFor();
    const { body: counts } = await open.api('/v1/summary', { as: 'yjs-manager' });
    await follow(page, t('needs.proposalsToDecide', { count: Number(counts['proposalsToDecide']) }));
    const file = await page.getByRole('link', { name: t('asSpreadsheet') }).getAttribute('href');
    const csv = await context.request.get(open.url + String(file));
    expect([csv.headers()['content-type'], await csv.text()]).toEqual([
      expect.stringContaining('text/csv'),
      expect.stringContaining(planId),
    ]);
    await follow(page, `Dyfan Invented-${run.name}`);
    await follow(page, t('tasks.decide-keep-or-hand-over'));
    await does(told, 'hand-over-after-all', (form) => form.getByLabel(t('fields.reason')).fill('Mae am symud ymlaen'));
    await sees(page, t('saved'));
    const { body } = await open.api(`/v1/transition-plans/${planId}`, { as: 'yjs-manager' });
    expect(body['proposal']).toBe(null);
  },
};

/** What a manager has signed off in the first tier is theirs to sign off in the second. */
export const HEAD_OF_SERVICE: Story = {
  person: 'a head of service',
  as: 'head',
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    await asksForTwoTiers(open);
    const planId = await started(open, await child('Efa'));
    const signOff = await signedOffOnce(open, planId);
    await goTo(told, 'today');
    await followOf(page, t('tasks.sign-off'), `Efa Invented-${run.name}`);
    await sees(page, t('values.re-plan'));
    await does(told, 'sign-off', (form) => form.getByLabel(t('fields.note')).fill('Iawn'));
    await sees(page, t('saved'));
    await goTo(told, 'board');
    await page.getByRole('heading', { name: t('whoCarries') }).waitFor();
    const { body } = await open.api(`/v1/transition-plans/${planId}`, { as: 'head' });
    expect(body['signOffs']).toMatchObject([{ signOffId: signOff, state: { is: 'signed-off' } }]);
  },
};

async function started(open: OpenPages, childId: string): Promise<string> {
  const { status, body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['planId']);
}

/** What begins from now on is signed off by two, wherever its dates are made anew. */
async function asksForTwoTiers(open: OpenPages): Promise<void> {
  const { rows, ownVersion } = (await open.api('/v1/policy', { as: 'administrator' })).body as {
    rows: { path: string; own: boolean }[];
    ownVersion: number;
  };
  if (rows.some(({ path, own }) => path === 'signOff.askedOf' && own)) return;
  const change = { path: 'signOff.askedOf', value: [{ of: 're-plan', tiers: 2 }], why: 'Two look at every date' };
  const body = { changes: [change], reason: 'The board' };
  const { status } = await open.api('/v1/policy/adopt', { as: 'administrator', body, ifMatch: ownVersion });
  expect(status).toBe(200);
}

async function signedOffOnce(open: OpenPages, planId: string): Promise<string> {
  const path = `/v1/transition-plans/${planId}`;
  const planOf = async () => (await open.api(path)).body as unknown as Plan;
  const sent = { body: { transferOn: '2026-09-01', reason: 'Yr haf' }, ifMatch: (await planOf()).peopleVersion };
  expect((await open.api(`${path}/re-plan`, sent)).status).toBe(200);
  const [asked] = (await planOf()).signOffs;
  const body = { signOffId: asked?.signOffId, note: null };
  const given = await open.api(`${path}/sign-off`, { as: 'yjs-manager', body, ifMatch: asked?.rev ?? 0 });
  expect(given.status).toBe(200);
  return asked?.signOffId ?? '';
}

interface Plan {
  readonly peopleVersion: number;
  readonly signOffs: readonly { readonly signOffId: string; readonly rev: number }[];
}
