import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { instantFromMillis } from '../../domain/calendar/london-time';
import type { PlanId } from '../../domain/ids';
import { scheduleIdOf } from '../../domain/jobs';
import type { PlanView } from '../../domain/transition-plan/view';
import { until } from './callers';
import { addressOf, staffId } from './small-service';
import type { Person } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';
import type { PlanAnswer } from './whole';

describe('workers who come and go', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  /** The message that this person is sent about a task or a plan. */
  const mailTo = (person: Person, subject: string, ref: string) =>
    whole.camau.mail.waitFor(
      (mail) => mail.to.includes(addressOf(person)) && mail.subject.startsWith(subject) && mail.subject.endsWith(ref),
      10_000,
    );

  it('hands a plan to another case manager once the child was told; meetings and messages go to the new one', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10 });
    const meeting = { on: addDays(today(), 20), at: '14:00', minutes: 45 };
    await whole.advance(planId, 1);
    await whole.act('caseManager', planId, 'joint-contact', 'arrange-meeting', meeting);
    const { taskId: contact } = await whole.task(planId, 'joint-contact');
    const toId = staffId('otherCaseManager');
    expect(await whole.order('manager', planId, 'change-case-manager', { toId })).toMatchObject({ status: 200 });
    await mailTo('otherCaseManager', 'You were named for a plan', planId);
    const { taskId: telling } = await whole.task(planId, 'tell-child-of-change');
    await mailTo('caseManager', 'You have a new task', telling);
    expect((await whole.plan(planId)).caseManagerId).toBe(staffId('caseManager'));

    const told = await whole.act('caseManager', planId, 'tell-child-of-change', 'complete', { childsWords: 'Iawn' });
    expect(told).toMatchObject({ status: 200 });
    expect((await whole.plan(planId)).caseManagerId).toBe(toId);
    const calendar = async (person: Person, method: string) =>
      whole.camau.mail.waitFor(
        ({ to, ics, subject }) =>
          to.includes(addressOf(person)) && subject.endsWith(contact) && (ics ?? '').includes(`METHOD:${method}`),
        10_000,
      );
    await calendar('caseManager', 'CANCEL');
    await calendar('otherCaseManager', 'REQUEST');

    await whole.advance(planId, 40);
    expect(await whole.act('officer', planId, 'receiver-led-contact', 'reject', { reason: 'Dim lle' })).toMatchObject({
      status: 200,
    });
    const { taskId: declined } = await whole.task(planId, 'receiver-led-contact');
    await mailTo('otherCaseManager', 'A task was declined', declined);
    const seen = whole.camau.mail.messages().filter(({ subject }) => subject.startsWith('A task was declined'));
    expect(seen.flatMap(({ to }) => to)).not.toContain(addressOf('caseManager'));
  });

  it('hands on what somebody carries who is to leave: each child is told first, and then mail goes to the new one', async () => {
    const leaver = 'otherCaseManager';
    const plans: string[] = [];
    for (const months of [6, 7]) {
      const child = await whole.addChild(bornOn({ years: 17, months }));
      const body = startBody(child, { caseManagerId: staffId(leaver) });
      const { planId } = (await whole.as<PlanAnswer>(leaver, 'POST', '/v1/transition-plans', { body })).body;
      await whole.untilWork(planId);
      plans.push(planId);
    }
    const staff = `/v1/staff/${staffId(leaver)}`;
    expect(
      await whole.as('manager', 'POST', `${staff}/leave`, { body: { lastDay: addDays(today(), 10) } }),
    ).toMatchObject({ status: 200 });
    const send = (query: string, body: Record<string, unknown>) =>
      whole.as<{ plans: { planId: string; toId: string; outcome: string }[] }>(
        'manager',
        'POST',
        `${staff}/caseload-transfer${query}`,
        { body },
      );
    const { body: proposed } = await send('?dryRun=true', { toIds: [staffId('caseManager')] });
    const mine = proposed.plans.filter(({ planId }) => plans.includes(planId));
    expect(mine.map(({ outcome }) => outcome)).toEqual(['to-be-named', 'to-be-named']);
    const { body: done } = await send('', { plans: mine.map(({ planId, toId }) => ({ planId, toId })) });
    expect(done.plans.map(({ outcome }) => outcome)).toEqual(['named', 'named']);

    for (const planId of plans) {
      await mailTo('caseManager', 'You were named for a plan', planId);
      expect((await whole.plan(planId)).caseManagerId).toBe(staffId(leaver));
      const { rev, taskId } = await whole.task(planId, 'tell-child-of-change');
      const told = await whole.as(leaver, 'POST', `/v1/tasks/${taskId}/complete`, { ifMatch: rev });
      expect(told.status).toBe(200);
      expect((await whole.plan(planId)).caseManagerId).toBe(staffId('caseManager'));
    }
    const [first = ''] = plans;
    await whole.advance(first, 1);
    const { taskId } = await whole.task(first, 'name-receiving-officer');
    const reason = 'Dim lle';
    expect(await whole.act('probationManager', first, 'name-receiving-officer', 'reject', { reason })).toMatchObject({
      status: 200,
    });
    await mailTo('caseManager', 'A task was declined', taskId);
    const declined = whole.camau.mail.messages().filter(({ subject }) => subject.endsWith(taskId));
    expect(declined.flatMap(({ to }) => to)).not.toContain(addressOf(leaver));
  });

  it('asks for somebody in the place of who has gone: every morning, once, and silence climbs to the manager', async () => {
    const leaver = 'otherCaseManager';
    const start = async (rehearsal: boolean) => {
      const childId = await whole.addChild(bornOn({ years: 17, months: 5 }));
      const body = startBody(childId, { caseManagerId: staffId(leaver), rehearsal });
      return (await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', { body })).body.planId;
    };
    const [real, practice] = [await start(false), await start(true)];
    const leave = { lastDay: addDays(today(), -1) };
    await whole.as('manager', 'POST', `/v1/staff/${staffId(leaver)}/leave`, { body: leave });
    const watched = async () => (await whole.camau.register.jobsDone()).find(({ job }) => job === 'watch-staff');
    const watch = async () => {
      const before = (await watched())?.doneAt;
      await whole.histories.trigger(scheduleIdOf('watch-staff'));
      await until('the job is done', async () => (await watched())?.doneAt !== before);
      return (await watched())?.counts;
    };
    await whole.camau.worker.prepared;
    expect(await watch()).toMatchObject({ plans: 1, told: 1, notAsked: 0 });
    const { taskId, about } = await whole.task(real, 'name-another-worker');
    expect(about).toBe(`case-manager.${staffId(leaver)}`);
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes('team@yjs.example') && subject.endsWith(taskId),
      10_000,
    );
    // Messages come to their end in their own time: what is counted is what was told to the plan.
    const updates = async () =>
      (await whole.histories.events(await whole.workflowIdOf(real))).filter((kind) => /UpdateAccepted/.test(kind))
        .length;
    const before = await updates();
    expect(before).toBeGreaterThan(0);
    expect(await watch()).toMatchObject({ plans: 1, told: 0, notAsked: 0 });
    expect(await updates()).toBe(before);
    const change = { toId: staffId('caseManager'), urgent: 'nobody-there-to-tell-the-child' };
    expect(await whole.order('manager', real, 'change-case-manager', change)).toMatchObject({ status: 200 });
    expect(await watch()).toMatchObject({ plans: 0, told: 0 });

    const committed = await whole.histories.committed(await whole.workflowIdOf(real));
    const [stuck, child] = ['stuck-plan', 'child-of-stuck-plan'];
    const view = {
      ...(committed.view as PlanView),
      planId: stuck,
      childId: child,
      caseManagerId: staffId(leaver),
      tasks: [],
    };
    await whole.camau.register.commit({ ...committed, entityId: stuck, view, timeline: [], commands: [], outbox: [] });
    await whole.histories.startUnattended(`transitionPlan:${child}`);
    expect(await watch()).toMatchObject({ plans: 1, told: 0, notAsked: 1 });

    await expect(whole.task(practice, 'name-another-worker')).rejects.toThrow('no unfinished task');
    const now = instantFromMillis(Date.now());
    await whole.histories.run({ job: 'watch-staff', at: now, practice: practice as PlanId });
    const asked = await whole.task(practice, 'name-another-worker');
    await whole.advance(practice, 7);
    expect(await whole.task(practice, 'name-another-worker')).toMatchObject({
      taskId: asked.taskId,
      climbedTo: 'manager',
    });
    await mailTo('manager', 'A task waits for an answer', asked.taskId);
  });
});
