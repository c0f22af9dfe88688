import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { StaffId, TeamId } from '../../domain/ids';
import { AUDIENCE } from '../../embedded/camau';
import { NEIGHBOUR } from '../../embedded/sample/services';
import { addressOf, SENDING_TEAM, staffId, YJS } from './small-service';
import { today, Whole } from './whole';

describe('a child who goes somewhere else', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  /** A neighbouring service, whose one manager is asked. */
  const neighbour = async () => {
    const service = await whole.camau.register.service(YJS);
    const team = await whole.camau.register.team(SENDING_TEAM);
    const somebody = await whole.camau.register.staffMember(staffId('manager'));
    if (!service || !team || !somebody) throw new Error('The small service is loaded');
    const [serviceId, teamId, person] = [NEIGHBOUR, 'team-next' as TeamId, 'staff-next' as StaffId];
    await whole.camau.register.load({
      services: [{ ...service, serviceId, boardEmail: 'board@next.example', headOfServiceId: null }],
      teams: [{ ...team, serviceId, teamId, managerId: person, email: 'team@next.example' }],
      staff: [{ ...somebody, staffId: person, serviceId, teamId, email: 'next@people.example', subject: person }],
      children: [],
    });
    return { hostServiceId: serviceId, hostTeamId: teamId };
  };

  it('moves into another area: its silence climbs, home stays accountable, and late acceptance passes the plan', async () => {
    const planId = await whole.startPlan({ years: 16, months: 11 });
    const host = await neighbour();
    const asked = { ...host, kind: 'full-transfer', from: today(), reason: 'y teulu' };
    expect(await whole.order('caseManager', planId, 'ask-another-area', asked)).toMatchObject({ status: 200 });
    const sharing = {
      ...{ with: { is: 'staff', staffId: 'staff-next' }, purpose: 'y dyddiau cyntaf', necessity: 'neb arall' },
      ...{ reasons: 'i beidio ag ailadrodd', childsView: { is: 'agrees' } },
      decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'cerdded yn gyntaf' }] },
    };
    expect(await whole.order('caseManager', planId, 'decide-on-sharing', sharing)).toMatchObject({ status: 200 });
    const token = await whole.camau.issuer.token({ subject: 'staff-next', audience: AUDIENCE });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    // What helps the child is known there before anybody has to say yes, and stays known.
    const whatHelps = async () => {
      const asked = async (path: string) =>
        (await fetch(`${whole.camau.apiUrl}/v1/extracts${path}`, { headers })).json();
      const { rows } = (await asked('')) as { rows: { extractId: string }[] };
      return ((await asked(`/${rows[0]?.extractId ?? ''}`)) as { text?: string }).text;
    };
    expect(await whatHelps()).toBe('cerdded yn gyntaf');
    const arrived = await fetch(`${whole.camau.apiUrl}/v1/transition-plans/${planId}/confirm-extracts`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'it-has-arrived' },
      body: JSON.stringify({ decisionId: `${planId}.s1` }),
    });
    expect(arrived.status).toBe(200);
    const { taskId } = await whole.task(planId, 'accept-area-move');
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes('team@next.example') && subject.endsWith(taskId),
      10_000,
    );
    await whole.advance(planId, 30);
    expect(await whole.task(planId, 'accept-area-move')).toMatchObject({ climbedTo: 'boards' });
    const told = (address: string) =>
      whole.camau.mail.waitFor(({ to, subject }) => to.includes(address) && subject.endsWith(taskId), 10_000);
    await told('board@next.example');
    await told('board@yjs.example');
    await told(addressOf('manager'));
    const before = await whole.plan(planId);
    expect(before).toMatchObject({ serviceId: YJS, accountable: { staffId: staffId('manager') } });

    const { rev } = await whole.task(planId, 'accept-area-move');
    const accepted = await fetch(`${whole.camau.apiUrl}/v1/tasks/${taskId}/accept`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'taken-over', 'if-match': `"${rev}"` },
      body: '{}',
    });
    expect(accepted.status).toBe(200);
    const after = await fetch(`${whole.camau.apiUrl}/v1/transition-plans/${planId}`, { headers });
    expect(await after.json()).toMatchObject({
      serviceId: NEIGHBOUR,
      caseManagerId: 'staff-next',
      accountability: [{ staffId: staffId('manager') }, { staffId: 'staff-next', by: taskId }],
    });
    expect((await whole.as('manager', 'GET', `/v1/transition-plans/${planId}`)).status).toBe(404);
    expect(await whatHelps()).toBe('cerdded yn gyntaf');
  });

  const dueOf = async (planId: string, rung: string) =>
    (await whole.plan(planId)).rungs.find(({ key }) => key === rung)?.dueOn ?? '';

  it('is taken into custody: the handover waits for the release, and goes on by itself on that day', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const before = await dueOf(planId, 'joint-sessions');
    const establishment = { name: 'Hafan', kind: 'youth', contact: { name: 'Eleri Ffug', howToReach: 'ffoniwch' } };
    const custody = { why: 'remand', since: today(), establishment };
    expect(await whole.order('caseManager', planId, 'record-custody', custody)).toMatchObject({ status: 200 });
    expect(await whole.plan(planId)).toMatchObject({ status: 'paused', pause: { waitsFor: 'custody' } });

    // Nothing is asked for, and nothing climbs, while they are inside; only the pause itself is looked at again.
    await whole.advance(planId, 45);
    const climbed = (await whole.timeline(planId)).filter(({ kind }) => kind === 'task-climbed');
    expect(climbed).toEqual([]);
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('manager')) && subject.endsWith(planId),
      10_000,
    );

    const releaseOn = addDays(today(), 60);
    const [stay] = (await whole.plan(planId)).moves.custody;
    const change = { stayId: stay?.stayId, establishment, releaseOn, reason: 'y llys' };
    const ifMatch = stay?.rev ?? 0;
    const path = `/v1/transition-plans/${planId}/change-custody`;
    expect(await whole.as('caseManager', 'POST', path, { body: change, ifMatch })).toMatchObject({ status: 200 });
    const moved = await dueOf(planId, 'joint-sessions');
    expect(moved > before).toBe(true);

    await whole.advance(planId, 14);
    expect((await whole.plan(planId)).status).toBe('paused');
    await whole.advance(planId, 2);
    const out = await whole.plan(planId);
    expect([out.status, await dueOf(planId, 'joint-sessions')]).toEqual(['open', moved]);
    expect(out.moves.custody[0]?.state.is).toBe('in-custody');
    expect((await whole.task(planId, 'confirm-release')).dueOn).toBe(releaseOn);

    const release = { stayId: stay?.stayId, on: releaseOn };
    const recorded = await whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/record-release`, {
      ...{ body: release, ifMatch: ifMatch + 1 },
    });
    expect(recorded).toMatchObject({ status: 200 });
    await expect(whole.task(planId, 'confirm-release')).rejects.toThrow('no unfinished task');
  });
});
