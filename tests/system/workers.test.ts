import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { addressOf, staffId } from './small-service';
import type { Person } from './small-service';
import { today, Whole } from './whole';

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
});
