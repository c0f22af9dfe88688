import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from './callers';
import type { PlanAnswer, Reply, Sending } from './callers';
import { losePlan } from './lose-plan';
import { bornOn, startBody, Whole } from './whole';

const REASON = 'daeth y teulu yn ôl';

describe('a plan that is opened again', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ register: 'folder' });
  });
  afterAll(() => whole.stop());

  const start = async () => {
    const childId = await whole.addChild(bornOn({ years: 17, months: 6 }));
    const sending = { path: '/v1/transition-plans', body: startBody(childId), key: randomUUID() };
    const { body } = await whole.send<PlanAnswer>('caseManager', sending);
    return { planId: body.planId, childId, sending, workflowId: `transitionPlan:${childId}` };
  };
  const close = async (planId: string): Promise<void> => {
    expect(await whole.order('manager', planId, 'close', { reason: 'symudodd y plentyn' })).toMatchObject({
      status: 200,
    });
  };
  /** Closes the plan and waits until no run carries it. */
  const end = async ({ planId, workflowId }: { planId: string; workflowId: string }): Promise<void> => {
    await close(planId);
    await whole.histories.ended(workflowId);
  };
  const reOpening = async (planId: string): Promise<Sending> => ({
    path: `/v1/transition-plans/${planId}/re-open`,
    body: { reason: REASON },
    ifMatch: (await whole.plan(planId)).peopleVersion,
    key: randomUUID(),
  });

  it('goes on in a new run: with its clock, its commands, its climbing; and is closed again', async () => {
    const plan = await start();
    const { planId, workflowId } = plan;
    await whole.advance(planId, 60);
    const key = randomUUID();
    const said = await whole.say(planId, 'cyn cau', key);
    await end(plan);
    const before = await whole.plan(planId);
    const firstRun = await whole.histories.runId(workflowId);

    const sending = await reOpening(planId);
    const opened = await whole.send('caseManager', sending);
    expect(opened).toMatchObject({
      status: 200,
      body: { planId, version: before.version + 1, peopleVersion: before.peopleVersion + 1, item: null },
    });
    expect(opened.headers.get('etag')).toBe(`"${before.peopleVersion + 1}"`);
    expect(await whole.histories.runId(workflowId)).not.toBe(firstRun);
    const after = await whole.plan(planId);
    expect(after).toMatchObject({ status: 'open', phase: 'preparing', accountable: before.accountable });
    const committed = await whole.histories.committed(workflowId);
    expect(after).toMatchObject({ version: committed.version, ...committed.view });

    // Whoever sends it again, or sends what was done before the plan was closed, hears the same.
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 200, body: opened.body });
    expect(await whole.send('caseManager', { ...sending, body: { reason: 'arall' } })).toMatchObject({ status: 422 });
    expect(await whole.say(planId, 'cyn cau', key)).toMatchObject({ status: 200, body: said.body });
    expect(await whole.send('caseManager', plan.sending)).toMatchObject({ status: 201, body: { planId } });
    expect(await whole.say(planId, 'ar ôl agor')).toMatchObject({ status: 200 });
    expect(await whole.said(planId)).toEqual(['cyn cau', 'ar ôl agor']);

    await whole.advance(planId, 150);
    const timeline = await whole.timeline(planId);
    const at = timeline.map((line) => line.at);
    expect(at).toEqual([...at].sort());
    const kinds = timeline.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('re-opened'))).toContain('task-climbed');
    expect(timeline.find(({ kind }) => kind === 're-opened')?.text).toBe(
      `The plan was opened again. Reason: ${REASON}`,
    );
    const { now } = (
      await whole.as<{ now: string }>('caseManager', 'POST', `/v1/transition-plans/${planId}/rehearsal/advance`, {
        body: { days: 1 },
      })
    ).body;
    expect(now > (at.at(-1) ?? '')).toBe(true);
    const subjects = whole.camau.mail.messages().filter(({ text }) => text.includes(planId));
    expect(subjects.some(({ subject }) => subject.startsWith('A plan is open again'))).toBe(true);

    await end(plan);
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 200, body: opened.body });
    expect(await whole.send('manager', await reOpening(planId))).toMatchObject({ status: 200 });
    expect(await whole.send('caseManager', sending)).toMatchObject({ status: 200, body: opened.body });
  });

  it('needs no history of its earlier life, and is put right at the next start as every other', async () => {
    const plan = await start();
    const { planId, workflowId } = plan;
    await whole.say(planId, 'un');
    await end(plan);
    await whole.histories.forget(workflowId);
    expect(await whole.send('manager', await reOpening(planId))).toMatchObject({ status: 200 });
    expect(await whole.say(planId, 'dau')).toMatchObject({ status: 200 });
    const before = { plan: await whole.plan(planId), timeline: await whole.timeline(planId) };

    whole = await whole.restart((folder) => losePlan(join(folder, 'register'), planId));
    await whole.camau.worker.repaired;
    expect({ plan: await whole.plan(planId), timeline: await whole.timeline(planId) }).toEqual(before);
    expect(await whole.said(planId)).toEqual(['un', 'dau']);
    expect(await whole.say(planId, 'tri')).toMatchObject({ status: 200 });
  }, 180_000);

  it('does not wait for a mail server that is away when it was closed', async () => {
    const { planId, workflowId } = await start();
    await until('all is sent', async () => (await whole.histories.committed(workflowId)).outbox.length === 0);
    await whole.camau.mail.setFault('refuse-connection');
    await close(planId);
    const sending = await reOpening(planId);
    const opened = await whole.send('manager', sending);
    expect(opened).toMatchObject({ status: 200 });
    expect(await whole.send('manager', sending)).toMatchObject({ status: 200, body: opened.body });
    expect(await whole.say(planId, 'yn syth')).toMatchObject({ status: 200 });
    await whole.camau.mail.setFault('none');
    const mine = (subject: string) =>
      whole.camau.mail.messages().filter((mail) => mail.subject.startsWith(subject) && mail.text.includes(planId));
    await until(
      'both messages are there',
      () => mine('A plan has ended').length >= 2 && mine('A plan is open').length >= 2,
    );
  });

  it('is opened by one of two people, and the other is told by whom', async () => {
    const plan = await start();
    for (let round = 1; round <= 3; round++) {
      await end(plan);
      const { version } = await whole.plan(plan.planId);
      const [one, other] = [await reOpening(plan.planId), await reOpening(plan.planId)];
      const answers = await Promise.all([whole.send('manager', one), whole.send('caseManager', other)]);
      const [won, lost] = answers.sort((a, b) => a.status - b.status);
      expect([won.status, lost.status]).toEqual([200, 412]);
      expect(lost.body).toMatchObject({ changed: [{ what: 're-open' }] });
      expect((await whole.plan(plan.planId)).version).toBe(version + 1);
    }
  });

  it('never lives beside another plan of the child, whichever comes first', async () => {
    const { planId, childId, workflowId } = await start();
    let ended = planId;
    await end({ planId, workflowId });
    for (let round = 1; round <= 4; round++) {
      const again = await reOpening(ended);
      const body = startBody(childId);
      const [opened, started]: Reply[] = await Promise.all([
        whole.send('manager', again),
        whole.send('caseManager', { path: '/v1/transition-plans', body, key: randomUUID() }),
      ]);
      const open = String((started?.status === 201 ? started : opened)?.body['planId']);
      expect([opened?.status, started?.status].sort()).toEqual(open === ended ? [200, 409] : [201, 409]);
      const refused = opened?.status === 409 ? opened : started;
      expect(refused?.body).toMatchObject({ type: '/problems/plan-exists', planId: open });
      await end({ planId: open, workflowId });
      ended = open;
    }
    // A plan that another has followed can go on too, once that one is closed.
    expect(await whole.send('manager', await reOpening(planId))).toMatchObject({ status: 200 });
  });
});
