import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { StrandCommand } from '../../domain/transition-plan/commands';
import type { Person } from './small-service';
import { addressOf, staffId } from './small-service';
import { today, Whole } from './whole';

describe('from missed appointments to a decision', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const give = async (
    planId: string,
    command: StrandCommand['name'],
    body: Record<string, unknown>,
    { by = 'caseManager', ifMatch }: { by?: Person; ifMatch?: number } = {},
  ): Promise<string> => {
    const path = `/v1/transition-plans/${planId}/${command}`;
    const reply = await whole.as(by, 'POST', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect([command, reply.status, reply.body]).toMatchObject([command, 200, {}]);
    return (reply.body['item'] as { id: string }).id;
  };
  const mailed = (to: Person, subject: string, ref: string) =>
    whole.camau.mail.waitFor(
      (mail) => mail.to.includes(addressOf(to)) && mail.subject.startsWith(subject) && mail.text.includes(ref),
      10_000,
    );
  const weighed = { publicProtection: 'none known', vulnerabilities: 'sleeps badly', abilityToEngage: 'after noon' };

  it('asks the psychologist at the fourth, keeps the decision with their advice, and tells the manager the same day of a step without', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const orderId = (await whole.plan(planId)).orders[0]?.orderId;
    const series = { everyWeeks: 1, times: 4 };
    const what = { what: 'a walk', withId: staffId('caseManager'), on: addDays(today(), 1), at: '10:00', minutes: 45 };
    await give(planId, 'book-appointments', { orderId, ...what, repeat: series });
    await whole.advance(planId, 23);
    for (const { appointmentId } of (await whole.plan(planId)).appointments) {
      expect((await whole.plan(planId)).enforcement.consultations).toEqual([]);
      await give(planId, 'record-appointment', { appointmentId, outcome: 'missed' }, { ifMatch: 1 });
    }
    const { orders, enforcement } = await whole.plan(planId);
    expect(orders[0]).toMatchObject({ missed: { inAll: 4, withoutReasonableExcuse: 4 }, law: { failures: 0 } });
    const [consultation] = enforcement.consultations;
    const { taskId } = await whole.task(planId, 'give-advice');
    await mailed('psychologist', 'You have a new task', taskId);
    const inbox = await whole.as<{ rows: { taskId: string }[] }>('psychologist', 'GET', '/v1/tasks?assignee=me');
    expect(inbox.body.rows.map((row) => row.taskId)).toEqual([taskId]);

    // The law's step never waits for the advice: a warning goes through, and the manager hears of it at once.
    const without = { because: 'law-requires-it-now', reason: 'the second week without a word' };
    const appointmentId = (await whole.plan(planId)).appointments[0]?.appointmentId;
    const on = addDays(today(), 23);
    await give(planId, 'give-warning', { orderId, appointmentId, on, without, weighed, reasons: 'the law' });
    await mailed('manager', 'A step was taken without advice', planId);
    expect((await whole.plan(planId)).orders[0]?.law).toMatchObject({ warnings: [on], failures: 1 });

    const { consultationId } = consultation ?? {};
    const advice = { consultationId, of: 'psychologist', advice: 'shorter, and outside' };
    await give(planId, 'record-advice', advice, { by: 'psychologist', ifMatch: 1 });
    await whole.task(planId, 'decide-on-missed');
    const decided = { orderId, enforce: false, consultationId, weighed, reasons: 'another try' };
    const decisionId = await give(planId, 'decide-on-enforcement', decided);
    expect((await whole.plan(planId)).enforcement).toMatchObject({
      consultations: [
        { state: { is: 'decided', decisionId, after: { of: 'psychologist', by: staffId('psychologist') } } },
      ],
      decisions: [
        { step: { is: 'warning' }, without },
        { decisionId, consultationId, step: { is: 'no-step' } },
      ],
    });
    await expect(whole.task(planId, 'decide-on-missed')).rejects.toThrow('no unfinished task');
  });
});
