import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysBetween } from '../../domain/calendar/local-date';
import { addressOf, BOARDS, staffId } from './small-service';
import { today, Whole } from './whole';

describe('requests that are not answered with a yes', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  /** Who was sent a message of this kind about this task or plan, in the order in which they were told. */
  const told = (subject: string, ref: string): string[] =>
    whole.camau.mail
      .messages()
      .filter((mail) => mail.subject.startsWith(subject) && mail.subject.endsWith(`ref ${ref}`))
      .flatMap(({ to }) => to);

  it('lets a declined handover go to another officer once the child was told, and tells the sender and the manager of the refusal', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    await whole.advance(planId, 30);
    await whole.meetJointly(planId);
    const { taskId } = await whole.task(planId, 'accept-responsibility');

    const reason = 'Nid oes lle ar hyn o bryd';
    expect(await whole.act('officer', planId, 'accept-responsibility', 'reject', { reason })).toMatchObject({
      status: 200,
    });
    expect(await whole.task(planId, 'accept-responsibility')).toMatchObject({ state: { is: 'rejected', reason } });
    const declined = (to: string) => whole.camau.mail.waitFor((mail) => isDeclined(mail) && mail.to.includes(to), 5000);
    const isDeclined = ({ subject }: { subject: string }) =>
      subject.startsWith('A task was declined') && subject.endsWith(taskId);
    await declined(addressOf('caseManager'));
    await declined(addressOf('manager'));
    expect(told('A task was declined', taskId)).toHaveLength(2);

    const assignee = { kind: 'staff', staffId: staffId('otherOfficer') };
    expect(
      await whole.act('caseManager', planId, 'accept-responsibility', 'reassign', { assignee, reason: 'lle yno' }),
    ).toMatchObject({ status: 200 });
    const present = async () => (await whole.plan(planId)).receivingOfficerId;
    expect(await present()).toBe(staffId('officer'));
    const childsWords = 'Pwy ydy hi?';
    await whole.act('caseManager', planId, 'tell-child-of-change', 'complete', { childsWords });
    expect(await present()).toBe(staffId('otherOfficer'));
    expect(await whole.act('officer', planId, 'accept-responsibility', 'accept')).toMatchObject({ status: 403 });
    const conditions = 'gan wybod beth sydd ar goll';
    expect(await whole.act('otherOfficer', planId, 'accept-responsibility', 'accept', { conditions })).toMatchObject({
      status: 200,
    });
    const { accountable, receivingOfficerId } = await whole.plan(planId);
    expect({ by: accountable.staffId, receivingOfficerId }).toEqual({
      by: staffId('manager'),
      receivingOfficerId: staffId('otherOfficer'),
    });

    await whole.advance(planId, 60);
    expect((await whole.plan(planId)).accountability.map((period) => period.staffId)).toEqual([
      staffId('manager'),
      staffId('probationManager'),
    ]);
  });

  it('lets silence climb to both boards while the youth justice service stays accountable past the birthday', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10, days: 20 });
    await whole.advance(planId, 30);
    await whole.meetJointly(planId);
    const { taskId, rev } = await whole.task(planId, 'accept-responsibility');
    await whole.advance(planId, 90);

    const climbs = (await whole.timeline(planId)).filter(
      ({ kind, item }) => kind === 'task-climbed' && item === taskId,
    );
    expect(climbs.map(({ data }) => data['level'])).toEqual([
      'reminder',
      'deputy',
      'manager',
      'head-of-service',
      'boards',
    ]);
    expect(told('A task waits for an answer', taskId)).toEqual([
      addressOf('officer'),
      addressOf('deputy'),
      addressOf('probationManager'),
      addressOf('probationHead'),
      BOARDS.receiver,
      BOARDS.sender,
    ]);
    expect(told('A request is still unanswered', taskId)).toEqual(Array<string>(5).fill(addressOf('manager')));

    const plan = await whole.plan(planId);
    expect(climbs.at(-1)?.at.slice(0, 10).localeCompare(plan.eighteenOn)).toBe(1);
    expect(plan).toMatchObject({ phase: 'graded-handover', accountable: { staffId: staffId('manager') } });
    expect(plan.accountability).toHaveLength(1);
    expect(await whole.task(planId, 'accept-responsibility')).toMatchObject({
      state: { is: 'requested' },
      climbedTo: 'boards',
      rev,
    });
  });

  it('takes an answer on the revision that was read before a reminder and a climb', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const read = await whole.onTask(planId, 'name-receiving-officer', 'accept');
    const { dueOn } = await whole.task(planId, 'name-receiving-officer');
    await whole.advance(planId, daysBetween(today(), dueOn) + 5);
    const { climbedTo } = await whole.task(planId, 'name-receiving-officer');
    expect(['deputy', 'manager']).toContain(climbedTo);

    expect(await whole.send('probationManager', read)).toMatchObject({ status: 200 });
  });
});
