import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantFromMillis, localDateOf } from '../../domain/calendar/london-time';
import type { CaughtMail } from '../../embedded/caught-mail';
import type { MailFault } from '../../embedded/mail-catcher';
import { until } from './callers';
import { addressOf, staffId } from './small-service';
import { Whole } from './whole';

describe('messages of a plan when the mail server misbehaves', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const about =
    (planId: string, subject: string) =>
    (mail: CaughtMail): boolean =>
      mail.subject.startsWith(subject) && mail.text.includes(planId);
  const caught = (planId: string, subject: string) => whole.camau.mail.messages().filter(about(planId, subject));

  it.each<MailFault>(['refuse-connection', 'temporary', 'drop-after-data'])(
    'goes on with the plan while it shows “%s”, and delivers every message once it is back',
    async (fault) => {
      const { mail } = whole.camau;
      const planId = await whole.startPlan({ years: 17, months: 6 });
      const workflowId = await whole.workflowIdOf(planId);
      await mail.waitFor(({ to, text }) => to.includes('team@probation.example') && text.includes(planId), 10_000);
      await mail.setFault(fault);

      const reason = 'dim lle';
      const answers = [
        await whole.act('probationManager', planId, 'name-receiving-officer', 'reject', { reason }),
        await whole.act('caseManager', planId, 'name-receiving-officer', 'reassign', {
          assignee: { kind: 'staff', staffId: staffId('otherOfficer') },
          reason,
        }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      await until('an attempt has failed', async () => (await whole.histories.attempts(workflowId)) > 1);
      expect(await whole.say(planId, 'tra bo’r post i ffwrdd')).toMatchObject({ status: 200 });

      await mail.setFault('none');
      await until('all is sent', async () => (await whole.histories.attempts(workflowId)) === 0);
      const declined = caught(planId, 'A task was declined');
      const assigned = caught(planId, 'You have a new task').filter(({ to }) => to.includes(addressOf('otherOfficer')));
      const byId = (mails: CaughtMail[]) => new Map(mails.map(({ messageId, to }) => [messageId, to]));
      expect([...byId(declined).values()].flat().sort()).toEqual([addressOf('caseManager'), addressOf('manager')]);
      expect([...byId(assigned).values()].flat()).toEqual([addressOf('otherOfficer')]);
      // What was dropped after the data was kept by the server: only there can a repeat not be excluded.
      if (fault === 'drop-after-data') expect(declined.length).toBeGreaterThan(2);
      else expect([declined.length, assigned.length]).toEqual([2, 1]);
    },
  );

  it('never delivers what waited when two people have recorded that the child died', async () => {
    const { mail } = whole.camau;
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const workflowId = await whole.workflowIdOf(planId);
    await mail.waitFor(({ to, text }) => to.includes('team@probation.example') && text.includes(planId), 10_000);
    await mail.setFault('temporary');
    const { dueOn } = await whole.task(planId, 'name-receiving-officer');
    await whole.act('caseManager', planId, 'name-receiving-officer', 'reschedule', { dueOn, reason: 'yr un dydd' });
    await until('an attempt has failed', async () => (await whole.histories.attempts(workflowId)) > 1);

    const before = mail.messages().filter(({ text }) => text.includes(planId)).length;
    const diedOn = localDateOf(instantFromMillis(Date.now()));
    const recorded = await Promise.all(
      (['caseManager', 'manager'] as const).map((who) =>
        whole.as(who, 'POST', `/v1/transition-plans/${planId}/record-death`, { body: { diedOn } }),
      ),
    );
    expect(recorded.map(({ status }) => status)).toEqual([200, 200]);
    // Nothing can be sent yet: only silence ends the waiting.
    await until('nothing waits any more', async () => (await whole.histories.attempts(workflowId)) === 0);
    await mail.setFault('none');
    expect(mail.messages().filter(({ text }) => text.includes(planId))).toHaveLength(before);
    expect(await whole.plan(planId)).toMatchObject({ status: 'sealed', nextWake: null });
  });

  it('asks the manager to correct an address that no server will ever accept', async () => {
    const { mail } = whole.camau;
    const planId = await whole.startPlan({ years: 17, months: 6 });
    await mail.waitFor(({ to, text }) => to.includes('team@probation.example') && text.includes(planId), 10_000);
    await mail.setFault('permanent');

    const { dueOn } = await whole.task(planId, 'name-receiving-officer');
    await whole.act('caseManager', planId, 'name-receiving-officer', 'reschedule', { dueOn, reason: 'yr un dydd' });
    await until('it is noticed', async () =>
      (await whole.timeline(planId)).some(({ kind }) => kind === 'mail-undeliverable'),
    );
    await mail.setFault('none');
    expect(await whole.task(planId, 'correct-address')).toMatchObject({
      assignee: { staffId: staffId('manager') },
      state: { is: 'requested' },
    });
    const { taskId } = await whole.task(planId, 'name-receiving-officer');
    expect(caught(taskId, 'A task has a new date')).toEqual([]);
    expect(await whole.act('manager', planId, 'correct-address', 'accept')).toMatchObject({ status: 200 });
    expect(await whole.act('manager', planId, 'correct-address', 'complete')).toMatchObject({ status: 200 });
  });
});
