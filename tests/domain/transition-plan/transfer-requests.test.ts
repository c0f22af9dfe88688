import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { completeTask, live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, manager, receivingOfficer, receivingColleague, probationManager } = STAFF;
const reason = 'she lives with us already';
const earlier = { name: 'ask-for-transfer', wanted: 'an-earlier-handover', from: null, reason } as const;
const named = (): LivedPlan => {
  const plan = live(startAt({ years: 17, months: 6 }));
  plan.finish('name-receiving-officer', receivingColleague);
  return plan;
};
const answer = (plan: LivedPlan, agreed: boolean) => {
  const requestId = plan.state.transferRequests.at(-1)?.requestId;
  if (requestId === undefined) throw new Error('Nothing was asked');
  return { name: 'answer-transfer-request', requestId, agreed, reason: 'because' } as const;
};
const dates = ({ state: { transferOn, rungs } }: LivedPlan) => [
  transferOn,
  rungs.map(({ startsOn, dueOn }) => [startsOn, dueOn]),
];

describe('a transfer that the receiving side asks for', () => {
  it.each([
    ['the receiving practitioner', receivingOfficer, true],
    ['the receiving manager', probationManager, true],
    ['another practitioner', receivingColleague, false],
    ['the case manager', caseManager, false],
    ['the manager', manager, false],
  ] as const)('is asked for by %s: %s', (_, actor, may) => {
    expect(named().refusal(actor, earlier) === null).toBe(may);
  });

  it.each([[true], [false]])('moves no date, and is answered by the sender: %s', (agreed) => {
    const plan = named();
    const before = dates(plan);
    plan.do(receivingOfficer, earlier);
    expect(plan.task('answer-transfer-request')).toMatchObject({
      ...{ assignee: { kind: 'team', teamId: 'team-youth', side: 'sender' }, state: { is: 'requested' } },
    });
    expect(plan.refusal(receivingOfficer, answer(plan, agreed))?.kind).toBe('not-allowed');
    plan.do(caseManager, answer(plan, agreed));
    expect(dates(plan)).toEqual(before);
    expect(plan.state.transferRequests[0]?.state).toMatchObject({
      is: agreed ? 'agreed' : 'declined',
      reason: 'because',
    });
    expect(plan.unfinished('answer-transfer-request')).toEqual([]);
    expect(plan.mailed('request-answered')).toEqual([{ kind: 'staff', staffId: 'receiving-officer' }]);
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toContain('lives with us');
  });

  it('climbs the sender’s line while nobody answers, and is only answered by its own command', () => {
    const plan = named();
    plan.do(receivingOfficer, earlier);
    const { taskId } = plan.task('answer-transfer-request');
    plan.passDays(30);
    const climbed = plan.told('task-climbed').filter(({ item }) => item === taskId);
    expect(climbed.map(({ data }) => data['side'])).toEqual(Array(5).fill('sender'));
    expect(plan.refusal(caseManager, { name: 'reject-task', taskId, reason })).toMatchObject({
      rule: 'sender-answers-transfer-requests',
    });
    plan.do(caseManager, { name: 'accept-task', taskId, conditions: null, from: null, receivingManagerId: null });
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ rule: 'sender-answers-transfer-requests' });
  });

  it('is asked once, before it is answered', () => {
    const plan = named();
    plan.do(receivingOfficer, earlier);
    expect(plan.refusal(probationManager, earlier)).toMatchObject({ rule: 'one-transfer-request-at-once' });
    plan.do(caseManager, answer(plan, false));
    expect(plan.refusal(probationManager, earlier)).toBeNull();
  });

  it('is for an earlier handover where one is planned, for a handover where the child is kept, and for no day before 18', () => {
    const plan = named();
    const start = { ...earlier, wanted: 'a-handover' } as const;
    expect(plan.refusal(receivingOfficer, start)?.kind).toBe('wrong-state');
    const { transferOn } = plan.state;
    if (transferOn === null) throw new Error('A handover is planned');
    expect(plan.refusal(receivingOfficer, { ...earlier, from: addDays(transferOn, -1) })).toMatchObject({
      rule: 'not-before-eighteen',
    });
    expect(plan.refusal(receivingOfficer, { ...earlier, from: transferOn })?.kind).toBe('wrong-state');
    const later = addDays(transferOn, 30);
    plan.do(caseManager, { name: 're-plan', reason, transferOn: later, policy: null });
    expect(plan.refusal(receivingOfficer, { ...earlier, from: transferOn })).toBeNull();

    plan.do(manager, { name: 'keep-at-yjs', until: localDate('2026-12-01'), reason });
    expect(plan.refusal(receivingOfficer, earlier)?.kind).toBe('wrong-state');
    plan.do(receivingOfficer, start);
  });
});
