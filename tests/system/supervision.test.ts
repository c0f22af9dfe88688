import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../domain/jobs';
import { addressOf, FAMILY_NAME } from './small-service';
import type { Person } from './small-service';
import { bornOn, staffId, today, Whole } from './whole';

const ME = '/v1/me/supervision';

describe('supervision of workers on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
  });
  afterAll(() => whole.stop());

  const mailsTo = (person: Person) => whole.camau.mail.messages().filter(({ to }) => to.includes(addressOf(person)));
  const rowsOf = async (person: Person) =>
    (await whole.as<{ rows: { supervisionId: string; state: string }[] }>(person, 'GET', ME)).body.rows;
  const OTHERS = ['manager', 'headOfService', 'safeguardingLead', 'otherCaseManager', 'officer'] as const;

  it('is offered by its own schedule, taken up, and known to the two of them alone', async () => {
    const childId = await whole.addChild(bornOn({ years: 15 }));
    const raised = await whole.as('caseManager', 'POST', '/v1/concerns', { body: { childId, what: 'Cleisiau' } });
    expect(raised.status).toBe(201);
    const concernId = String(raised.body['concernId']);
    await whole.histories.trigger(scheduleIdOf('offer-supervision'));
    const offered = await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('caseManager')) && subject.startsWith('Something for yourself'),
      20_000,
    );
    const [offer] = await rowsOf('caseManager');
    const id = offer?.supervisionId ?? '';
    expect(offered.text).toContain(id);
    for (const secret of [FAMILY_NAME, childId, concernId, 'oncern']) {
      expect(`${offered.subject} ${offered.text}`).not.toContain(secret);
    }
    expect(await whole.as('caseManager', 'POST', `${ME}/${id}/accept`)).toMatchObject({ status: 200 });
    await whole.camau.runJob('offer-supervision');
    expect(mailsTo('psychologist').map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^About time to talk .*ref /),
    ]);
    expect(await rowsOf('psychologist')).toMatchObject([
      { state: 'accepted', worker: { staffId: staffId('caseManager') } },
    ]);
    expect(await whole.as('psychologist', 'POST', `${ME}/${id}/arrange`, { body: { on: today() } })).toMatchObject({
      status: 200,
    });
    await whole.camau.runJob('offer-supervision');
    for (const other of OTHERS) {
      expect([other, await rowsOf(other)]).toEqual([other, []]);
      expect(JSON.stringify(mailsTo(other))).not.toContain(id);
    }
    const seen = await whole.as('safeguardingLead', 'GET', `/v1/concerns/${concernId}/timeline`);
    expect(JSON.stringify(seen.body)).not.toContain('upervision');
  });
});
