import { expect } from '@jest/globals';
import { PACK } from '../../../api/documents/pack-words';
import { startBody } from '../../api/small-service';
import type { OpenPages } from '../open-pages';
import { readyToAccept } from '../ready-to-accept';
import { choose, does, follow, followOf, goTo, sees } from './story';
import type { Story, Told } from './story';

/** From the inbox to the pack, accepted with conditions, and the young adult among their own. */
export const PROBATION_OFFICER: Story = {
  person: 'a probation officer',
  as: 'officer',
  lives: async (told) => {
    const { page, context, t, open, child, run } = told;
    const { planId, taskId } = await readyToAccept(open, await child('Cai', '2008-04-07'));
    await toldOfFirstDays(open, planId);
    await goTo(told, 'today');
    await followOf(page, t('tasks.accept-responsibility'), `Cai Invented-${run.name}`);
    // The whole pack, and what is theirs to do first, before anything is answered.
    await page.getByRole('heading', { name: PACK.orders[run.language] }).waitFor();
    await page.getByRole('heading', { name: PACK.firstDays[run.language] }).waitFor();
    await seesFirstDays(told);
    const pdf = await page.getByRole('link', { name: t('packAsPdf') }).getAttribute('href');
    const answered = await context.request.get(open.url + String(pdf));
    expect((await answered.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await does(told, 'accept-knowing', (form) => form.getByLabel(t('fields.conditions')).fill('Popeth erbyn 1 Mai'));
    await sees(page, t('handoverAccepted', { day: '' }).trim().split('.')[0] ?? '');
    await goTo(told, 'youngAdults');
    await follow(page, `Cai Invented-${run.name}`);
    await page.getByRole('heading', { name: t('steps') }).waitFor();
    await follow(page, t('packAndFirstDays'));
    await seesFirstDays(told);
    const { body } = await open.api(`/v1/transition-plans/${planId}`, { as: 'officer' });
    const tasks = body['tasks'] as { taskId: string; state: { is: string } }[];
    expect(tasks.find((task) => task.taskId === taskId)?.state.is).toBe('accepted');
    // The case manager reads of it.
    const { body: history } = await open.api(`/v1/transition-plans/${planId}/timeline`);
    expect(history['rows']).toContainEqual(
      expect.objectContaining({ kind: 'task-accepted', byName: 'Name of officer' }),
    );
  },
};

/** From the request to their team, to who receives the young adult, and no name missing on their board. */
export const PROBATION_MANAGER: Story = {
  person: 'a probation manager',
  as: 'region-manager',
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    const { body } = await open.api('/v1/transition-plans', { body: startBody(await child('Nia')) });
    const path = `/v1/transition-plans/${String(body['planId'])}`;
    await goTo(told, 'today');
    await followOf(page, t('tasks.name-receiving-officer'), `Nia Invented-${run.name}`);
    await does(told, 'take-on');
    await sees(page, t('saved'));
    await does(told, 'name-officer', (form) => choose(form, t('fields.receivingOfficerId'), 'Name of officer-2'));
    await sees(page, t('saved'));
    await goTo(told, 'board');
    await page.getByRole('heading', { name: t('whoCarries') }).waitFor();
    await page.getByRole('rowheader', { name: 'Name of officer-2' }).waitFor();
    const after = (await open.api(path, { as: 'region-manager' })).body;
    expect(after['receivingOfficerId']).toBe('officer-2');
  },
};

/** The bridge between both services: what the case manager asked them to put together for probation, part by part, and done. */
export const SECONDED_OFFICER: Story = {
  person: 'a seconded probation officer',
  as: 'secondee',
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    const planId = await askedForThePack(open, await child('Rhian', '2008-04-07'));
    await goTo(told, 'today');
    await followOf(page, t('tasks.share-information'), `Rhian Invented-${run.name}`);
    await does(told, 'take-on');
    await does(told, 'items-ready', (form) =>
      form.getByLabel(t('packItems.plan-and-strengths'), { exact: true }).check(),
    );
    await sees(page, t('saved'));
    await does(told, 'complete', (form) => form.getByLabel(t('fields.childsWords')).fill('Dw i’n fodlon'));
    await sees(page, t('saved'));
    await goTo(told, 'allChildren');
    await follow(page, `Rhian Invented-${run.name}`);
    await page.getByRole('heading', { name: t('steps') }).waitFor();
    const { tasks, informationPack } = (await open.api(`/v1/transition-plans/${planId}`)).body as unknown as Plan;
    expect(tasks.find(({ kind }) => kind === 'share-information')?.state.is).toBe('completed');
    expect(informationPack.items).toContainEqual(expect.objectContaining({ item: 'plan-and-strengths', is: 'ready' }));
  },
};

const FIRST_DAYS = {
  note: 'Ffonio’r diwrnod cynt, bob tro',
  reach: 'Neges ar ôl pedwar',
  never: 'Ffonio’r tŷ',
  meeting: 'Cwrdd wrth y bont',
} as const;

/** The case manager has said what comes first, the child how to be reached safely, and both sides meet on the first day. */
async function toldOfFirstDays(open: OpenPages, planId: string): Promise<void> {
  const path = `/v1/transition-plans/${planId}`;
  const { peopleVersion, transferOn } = (await open.api(path)).body;
  const checks = [{ item: 'first-five-working-days', is: 'ready', note: FIRST_DAYS.note }];
  const way = { how: FIRST_DAYS.reach, never: FIRST_DAYS.never };
  const meeting = { what: FIRST_DAYS.meeting, withId: 'worker', on: transferOn, at: '10:00', minutes: 45 };
  for (const [command, body, ifMatch] of [
    ['check-information-pack', { checks }, Number(peopleVersion)],
    ['record-safe-way-to-reach-me', { ...way, mayBeSeenBy: 'whoever-works-with-me' }, undefined],
    ['book-appointments', meeting, undefined],
  ] as const) {
    const sent = { body, ...(ifMatch === undefined ? {} : { ifMatch }) };
    const { status, body: said } = await open.api(`${path}/${command}`, sent);
    expect([command, status, said]).toEqual([command, 200, said]);
  }
}

/** Each thing that is theirs to do first, in their language, with what was written as it was written. */
async function seesFirstDays({ page, run: { language } }: Told): Promise<void> {
  const part = page.locator('.camau-part-first-days').first();
  const text = await part.innerText();
  for (const said of [
    ...[PACK.theDays[language], PACK.fromTheSender[language], FIRST_DAYS.note],
    ...[PACK.reach[language], `${FIRST_DAYS.reach}; ${PACK.never[language]}: ${FIRST_DAYS.never}`],
    ...[PACK.meeting[language], FIRST_DAYS.meeting],
  ]) {
    expect(text).toContain(said);
  }
}

interface Plan {
  readonly tasks: readonly { taskId: string; kind: string; rev: number; state: { is: string } }[];
  readonly rungs: readonly { key: string; rev: number }[];
  readonly informationPack: { readonly items: readonly object[] };
}

/** A plan of which the case manager has asked the seconded officer to put the pack together. */
async function askedForThePack(open: OpenPages, childId: string): Promise<string> {
  const planId = String((await open.api('/v1/transition-plans', { body: startBody(childId) })).body['planId']);
  const path = `/v1/transition-plans/${planId}`;
  const planOf = async () => (await open.api(path)).body as unknown as Plan;
  const rung = (await planOf()).rungs.find(({ key }) => key === 'prepare-child');
  const prepared = { rung: 'prepare-child', reason: 'They know each other already' };
  const passed = { as: 'yjs-manager', body: prepared, ifMatch: rung?.rev ?? 0 };
  expect((await open.api(`${path}/pass-over-rung`, passed)).status).toBe(200);
  const pack = (await planOf()).tasks.find(({ kind }) => kind === 'share-information');
  const asked = { assignee: { kind: 'staff', staffId: 'secondee' }, reason: 'Knows both services' };
  const given = { body: asked, ifMatch: pack?.rev ?? 0 };
  expect((await open.api(`/v1/tasks/${pack?.taskId ?? ''}/reassign`, given)).status).toBe(200);
  return planId;
}
