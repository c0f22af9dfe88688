import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { staffId } from './small-service';
import { today, Whole } from './whole';

describe('an appointment that was recorded on the wrong plan', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('is missed by this child no more, is followed up no more, and stays to be read with why', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const give = async (command: string, body: object, ifMatch?: number) => {
      const path = `/v1/transition-plans/${planId}/${command}`;
      const reply = await whole.as('caseManager', 'POST', path, { body, ...(ifMatch ? { ifMatch } : {}) });
      expect([command, reply.status, reply.body]).toMatchObject([command, 200, {}]);
      return (reply.body['item'] as { id: string }).id;
    };
    const orderId = (await whole.plan(planId)).orders[0]?.orderId;
    const when = { on: addDays(today(), 1), at: '10:00', minutes: 45 };
    const what = { orderId, what: 'a walk', withId: staffId('caseManager'), ...when };
    const appointmentId = await give('book-appointments', what);
    await whole.advance(planId, 2);
    await give('record-appointment', { appointmentId, outcome: 'missed' }, 1);
    await whole.task(planId, 'follow-up-missed');
    expect((await whole.plan(planId)).orders[0]?.missed).toMatchObject({ inAll: 1 });

    const reason = 'it was the other Gwenllian who was not there';
    await give('withdraw-record', { kind: 'appointment', recordId: appointmentId, reason }, 2);
    await expect(whole.task(planId, 'follow-up-missed')).rejects.toThrow('no unfinished task');
    const { orders, appointments, withdrawals } = await whole.plan(planId);
    expect([orders[0]?.missed, appointments]).toEqual([{ inAll: 0, withoutReasonableExcuse: 0 }, []]);
    expect(withdrawals).toMatchObject([{ kind: 'appointment', record: { appointmentId }, reason }]);
    expect((await whole.timeline(planId)).map(({ kind }) => kind)).toContain('record-withdrawn');
    expect(await give('book-appointments', { ...what, on: addDays(today(), 9) })).not.toBe(appointmentId);
  });
});
