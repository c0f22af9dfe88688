import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { scheduleIdOf } from '../../domain/jobs';
import { until } from './callers';
import { SENDING_TEAM, staffId } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';

describe('the jobs of the service', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
  });
  afterAll(() => whole.stop());

  const done = async (job: string) => (await whole.camau.register.jobsDone()).find((run) => run.job === job);

  it('put the register right without any worker being restarted', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const committed = await whole.histories.committed(await whole.workflowIdOf(planId));
    const { version } = committed;
    const unknown = { baseVersion: version, version: version + 1, cause: ['unknown to history'], digest: 'other' };
    await whole.camau.register.commit({ ...committed, ...unknown, timeline: [], commands: [], outbox: [] });
    expect(await whole.plan(planId)).toMatchObject({ version: version + 1 });

    await whole.histories.trigger(scheduleIdOf('compare-register'));
    await until('the job is done', async () => (await done('compare-register')) !== undefined);
    expect(await whole.plan(planId)).toMatchObject({ version });
    expect(await done('compare-register')).toMatchObject({ counts: { compared: 1, repaired: 1, notAsked: 0 } });
  });

  it('erase no text that somebody can still read', async () => {
    const body = startBody(await whole.addChild(bornOn({ years: 17, months: 6 })), { rehearsal: false });
    const { planId } = (await whole.as<{ planId: string }>('caseManager', 'POST', '/v1/transition-plans', { body }))
      .body;
    const shared = await whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/decide-on-sharing`, {
      body: {
        ...{ with: { is: 'staff', staffId: staffId('psychologist') }, purpose: 'p', necessity: 'n', reasons: 'r' },
        ...{ childsView: { is: 'agrees', words: null } },
        decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'A walk first' }] },
      },
    });
    expect(shared).toMatchObject({ status: 200 });
    await whole.histories.trigger(scheduleIdOf('erase-texts'));
    await until('the job is done', async () => (await done('erase-texts')) !== undefined);
    expect(await done('erase-texts')).toMatchObject({ counts: { erased: 0 } });
    const { extractId } = (await whole.plan(planId)).sharing.extracts[0] ?? {};
    expect(await whole.as('psychologist', 'GET', `/v1/extracts/${extractId}`)).toMatchObject({
      ...{ status: 200, body: { text: 'A walk first' } },
    });
  });

  it('find a child for whom a plan should be started, until one is', async () => {
    const childId = await whole.addChild(bornOn({ years: 17, months: 3 }));
    const found = async () =>
      (await whole.as<{ rows: { childId: string }[] }>('manager', 'GET', '/v1/proposals?limit=200')).body.rows.some(
        (row) => row.childId === childId,
      );
    await whole.histories.trigger(scheduleIdOf('eligibility-sweep'));
    await until('the child is found', found);

    const body = startBody(childId, { rehearsal: false });
    expect(await whole.as('caseManager', 'POST', '/v1/transition-plans', { body })).toMatchObject({ status: 201 });
    expect(await found()).toBe(false);
  });

  it('find a child whom an import has brought, by the order that it brought with them', async () => {
    const csv = (list: string, text: string) => whole.as('administrator', 'POST', `/v1/imports/${list}`, { csv: text });
    const born = bornOn({ years: 15, months: 2 });
    const children = `reference,givenName,familyName,dateOfBirth,team\nYJ 7,Gwenllian,Dychmygol,${born},${await teamName()}`;
    expect(await csv('children', children)).toMatchObject({ status: 200, body: { counts: { new: 1 } } });
    const [started, ends] = [addDays(today(), -200), addDays(today(), 40)];
    const orders = `childReference,reference,type,startsOn,endsOn\nYJ 7,1,Referral order,${started},${ends}`;
    expect(await csv('orders', orders)).toMatchObject({ status: 200, body: { counts: { new: 1 } } });

    await whole.histories.trigger(scheduleIdOf('eligibility-sweep'));
    const found = async () =>
      (await whole.as<{ rows: Proposal[] }>('manager', 'GET', '/v1/proposals?limit=200')).body.rows.find(
        ({ childName }) => childName === 'Gwenllian Dychmygol',
      );
    await until('the child is found', async () => (await found()) !== undefined);
    expect(await found()).toMatchObject({ route: 'end-of-order', order: { type: 'referral-order', endsOn: ends } });
  });

  async function teamName(): Promise<string> {
    const { body } = await whole.as<{ rows: { teamId: string; name: string }[] }>('manager', 'GET', '/v1/teams');
    return body.rows.find(({ teamId }) => teamId === SENDING_TEAM)?.name ?? '';
  }
});

interface Proposal {
  readonly childName: string;
}
