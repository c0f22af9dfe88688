import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../domain/calendar/local-date';
import type { Person } from './small-service';
import { addressOf } from './small-service';
import { Whole } from './whole';

describe('what probation answers to the information pack', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const give = async (by: Person, planId: string, command: string, body: object) => {
    const reply = await whole.as(by, 'POST', `/v1/transition-plans/${planId}/${command}`, { body });
    expect([command, reply.status, reply.body]).toMatchObject([command, 200, {}]);
  };
  const mailed = (to: Person, subject: string, ref: string) =>
    whole.camau.mail.waitFor(
      (mail) => mail.to.includes(addressOf(to)) && mail.subject.startsWith(subject) && mail.text.includes(ref),
      10_000,
    );

  it('a return becomes the case manager’s task until it is found, and another day is answered with why this one stays', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 10 });
    await give('officer', planId, 'return-information-pack', {
      lacks: [{ item: 'health', what: 'who gives her the inhaler' }],
    });
    const lacking = await whole.task(planId, 'send-what-is-missing');
    await mailed('caseManager', 'You have a new task', lacking.taskId);
    await give('caseManager', planId, 'check-information-pack', {
      checks: [{ item: 'health', is: 'ready', note: 'Her aunt; it is in the plan' }],
    });
    await expect(whole.task(planId, 'send-what-is-missing')).rejects.toThrow('no unfinished task');

    const planned = (await whole.plan(planId)).transferOn;
    const on = addDays(localDate(planned ?? ''), 21);
    await give('officer', planId, 'ask-for-another-date', { on, reason: 'the new flat is ready then' });
    const asked = await whole.task(planId, 'agree-on-date');
    await mailed('caseManager', 'You have a new task', asked.taskId);
    const answer = await whole.act('caseManager', planId, 'agree-on-date', 'complete', {
      note: 'her order ends that week',
    });
    expect(answer).toMatchObject({ status: 200 });
    await mailed('officer', 'A task was declined', planId);
    expect((await whole.plan(planId)).transferOn).toBe(planned);
  });
});
