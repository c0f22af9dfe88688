import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { StrandCommand } from '../../domain/transition-plan/commands';
import type { Person } from './small-service';
import { bornOn, startBody, today, Whole } from './whole';
import type { PlanAnswer } from './whole';

describe('the child’s voice, and fewer adults around them', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const give = async (
    planId: string,
    command: StrandCommand['name'] | 'record-child-view',
    body: Record<string, unknown>,
    { by = 'caseManager', ifMatch }: { by?: Person; ifMatch?: number } = {},
  ): Promise<string | null> => {
    const path = `/v1/transition-plans/${planId}/${command}`;
    const reply = await whole.as(by, 'POST', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect([command, reply.status, reply.body]).toMatchObject([command, 200, {}]);
    return (reply.body['item'] as { id: string } | null)?.id ?? null;
  };

  it('asks at the start and again before the child meets their new worker, and keeps what was said as it was said', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const first = await whole.task(planId, 'ask-the-child');
    await give(planId, 'record-child-view', { about: 'start', nothingToAdd: true });
    expect((await whole.plan(planId)).tasks.find(({ taskId }) => taskId === first.taskId)?.state.is).toBe('completed');

    await whole.act('probationManager', planId, 'name-receiving-officer', 'accept');
    const named = { receivingOfficerId: 'staff-officer' };
    await whole.act('probationManager', planId, 'name-receiving-officer', 'complete', named);
    const second = await whole.task(planId, 'ask-the-child');
    expect(second.dueOn).toBe((await whole.task(planId, 'three-way-meeting')).dueOn);
    // The meeting goes on without an answer: words are offered, never required.
    expect((await whole.act('caseManager', planId, 'three-way-meeting', 'complete')).status).toBe(200);
    const said = {
      about: 'meeting-the-new-worker',
      words: 'Dim swyddfa. Ar y traeth',
      language: 'cy',
      translation: { words: 'No office. On the beach', translator: 'interpreter', name: 'Non Cyfieithydd' },
    };
    await give(planId, 'record-child-view', said);
    expect((await whole.plan(planId, 'officer')).childViews.at(-1)).toMatchObject(said);
    expect((await whole.plan(planId)).tasks.find(({ taskId }) => taskId === second.taskId)?.state.is).toBe('completed');
  });

  it('shows the receiving side what the child lets them see, and that there is something to ask about first', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 9 });
    await give(planId, 'record-safe-way-to-reach-me', {
      how: 'a text to the old number',
      never: 'ring the house',
      mayBeSeenBy: 'youth-justice-service',
    });
    const person = { name: 'Mam-gu Elsi', relationship: 'grandmother', maySpeak: { is: 'yes', about: 'how I sleep' } };
    await give(planId, 'name-person-who-matters', { ...person, mayBeSeenBy: 'whoever-works-with-me' });
    await give(planId, 'record-restorative-readiness', {
      readiness: 'not-now',
      reason: 'It is too close to the trial',
    });
    const achievement = { what: 'swam a mile', familyMayKnow: false };
    const achievementId = await give(planId, 'record-achievement', achievement);
    await give(
      planId,
      'change-who-knows-of-achievement',
      { achievementId, familyMayKnow: true, mayBeSeenBy: 'whoever-works-with-me' },
      { ifMatch: 1 },
    );

    const ours = (await whole.as<PlanAnswer>('caseManager', 'GET', `/v1/transition-plans/${planId}`)).body.voice;
    expect(ours).toMatchObject({ safeWayToReachMe: [{ never: 'ring the house' }], askFirst: false });
    const theirs = (await whole.as<PlanAnswer>('officer', 'GET', `/v1/transition-plans/${planId}`)).body.voice;
    expect(theirs).toMatchObject({
      safeWayToReachMe: [],
      askFirst: true,
      peopleWhoMatter: [person],
      restorativeWork: [{ readiness: 'not-now' }],
      achievements: [{ what: 'swam a mile', familyMayKnow: true }],
    });
    expect(JSON.stringify(await whole.timeline(planId))).not.toMatch(/Elsi|mile|ring the house/);
  });

  it('asks what stops for one more professional, and makes a task of what an agency left open', async () => {
    const reply = await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', {
      // Practice counts nowhere; this is about what a service counts.
      body: startBody(await whole.addChild(bornOn({ years: 17, months: 6 })), { rehearsal: false }),
    });
    const { planId } = reply.body;
    const involve = (role: string, more: Record<string, unknown> = {}) => ({
      name: `Somebody for ${role}`,
      role,
      agency: 'health',
      ...more,
    });
    const first = await give(planId, 'involve-professional', involve('speech'));
    await give(planId, 'involve-professional', involve('sleep'));
    await give(planId, 'involve-professional', involve('school'));
    const path = `/v1/transition-plans/${planId}/involve-professional`;
    const refused = await whole.as('caseManager', 'POST', path, { body: involve('art') });
    expect([refused.status, refused.body['rule']]).toEqual([422, 'few-professionals-and-interventions-at-once']);
    await give(planId, 'involve-professional', involve('art', { stops: [first] }));

    const meetingId = await give(planId, 'plan-formulation-meeting', {
      on: today(),
      invitations: [
        { agency: 'childrens-services', expected: 'the history from 2019 to 2021' },
        { agency: 'education', expected: 'how the days at school go' },
      ],
    });
    const gap = 'the history from 2019 to 2021 is missing';
    const attendance = [
      { agency: 'childrens-services', attended: false, gap },
      { agency: 'education', attended: true },
    ];
    await give(planId, 'record-formulation-meeting', { meetingId, attendance }, { ifMatch: 1 });
    const task = await whole.task(planId, 'fill-gap');
    expect(task.dueOn > today() && task.dueOn <= addDays(today(), 31)).toBe(true);
    const rates = await whole.as('manager', 'GET', '/v1/agencies/attendance');
    expect(rates.body['rows']).toEqual([
      { agency: 'childrens-services', meetings: null, attended: null, percent: null, gaps: null },
      { agency: 'education', meetings: null, attended: null, percent: null, gaps: null },
    ]);
  });
});
