import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import type { InterventionId, ProfessionalId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import type { AroundCommand } from '../../../domain/transition-plan/around-the-child/commands';
import type { Agency } from '../../../domain/transition-plan/around-the-child/state';
import { aroundShownTo } from '../../../domain/transition-plan/around-the-child/shown';
import { completeTask, live, STAFF, startAt, TODAY } from './plans';
import type { LivedPlan } from './plans';
import { AROUND_COMMANDS } from './around-fixtures';

type Begin = Extract<AroundCommand, { name: 'begin-intervention' }>;
type Involve = Extract<AroundCommand, { name: 'involve-professional' }>;

const interventionId = (number: number) => `plan-1.i${number}` as InterventionId;
const professionalId = (number: number) => `plan-1.p${number}` as ProfessionalId;
const begin = (more: Partial<Begin> = {}): Begin => ({ ...AROUND_COMMANDS['begin-intervention'], ...more });
const involve = (more: Partial<Involve> = {}): Involve => ({ ...AROUND_COMMANDS['involve-professional'], ...more });
const running = (plan: LivedPlan) =>
  plan.state.aroundTheChild.interventions
    .filter(({ state }) => state.is === 'running')
    .map((one) => one.interventionId);
const involved = (plan: LivedPlan) =>
  plan.state.aroundTheChild.professionals
    .filter(({ state }) => state.is === 'involved')
    .map((one) => one.professionalId);

function withThree(): LivedPlan {
  const plan = live(startAt({ years: 17 }));
  for (let i = 0; i < 3; i++) {
    plan.do(STAFF.caseManager, begin());
    plan.do(STAFF.caseManager, involve());
  }
  return plan;
}

describe('few at once', () => {
  const FULL = 'few-professionals-and-interventions-at-once';
  const [one, two, four] = [interventionId(1), interventionId(2), interventionId(4)];
  it.each<[string, Actor, Partial<Begin>, { refused: string } | { running: InterventionId[] }]>([
    ['one more', STAFF.caseManager, {}, { refused: 'stops' }],
    ['one more for which one stops', STAFF.caseManager, { stops: [one] }, { running: [two, interventionId(3), four] }],
    ['one more for which two stop', STAFF.caseManager, { stops: [one, two] }, { running: [interventionId(3), four] }],
    ['one more, because a case manager says so', STAFF.caseManager, { overCap: 'x' }, { refused: 'overCap' }],
    [
      'one more, with a manager’s reason',
      STAFF.manager,
      { overCap: 'x' },
      { running: [one, two, interventionId(3), four] },
    ],
    ['one more by a manager without a reason', STAFF.manager, {}, { refused: 'stops' }],
    ['one more for which something else stops', STAFF.caseManager, { stops: [four] }, { refused: 'stops' }],
    ['one more for which one stops twice', STAFF.caseManager, { stops: [one, one] }, { refused: 'stops' }],
  ])('while three interventions run: %s', (_, actor, more, expected) => {
    const plan = withThree();
    const refusal = plan.refusal(actor, begin(more));
    if ('refused' in expected) {
      expect(refusal).toMatchObject({ kind: 'against-rule', rule: FULL, standing: 'default', field: expected.refused });
      return;
    }
    plan.do(actor, begin(more));
    expect(running(plan)).toEqual(expected.running);
    expect(plan.state.aroundTheChild.interventions.at(-1)?.overCap).toBe(more.overCap ?? null);
  });

  it('is the same for the adults whom the child has to meet', () => {
    const plan = withThree();
    expect(plan.refusal(STAFF.caseManager, involve())).toMatchObject({ rule: FULL, field: 'stops' });
    plan.do(STAFF.caseManager, involve({ stops: [professionalId(2)] }));
    expect(involved(plan)).toEqual([professionalId(1), professionalId(3), professionalId(4)]);
    expect(plan.told('professional-stepped-back')).toHaveLength(1);
  });

  it('is what the policy of the plan says, and a reason that is not needed is not kept', () => {
    const start = startAt({ years: 17 });
    const plan = live({ ...start, policy: { ...start.policy, professionalsAtMost: 1 } });
    plan.do(STAFF.manager, begin({ overCap: 'just in case' }));
    expect(plan.state.aroundTheChild.interventions).toMatchObject([{ overCap: null }]);
    expect(plan.refusal(STAFF.caseManager, begin())).toMatchObject({ rule: FULL });
  });
});

describe('an intervention', () => {
  it('may come on any level and in any order, and be adapted while it runs', () => {
    const plan = live(startAt({ years: 17 }));
    for (const level of [5, 1, 6])
      plan.do(STAFF.caseManager, begin({ intervention: { ...begin().intervention, level } }));
    const id = interventionId(2);
    plan.do(
      STAFF.caseManager,
      { name: 'adapt-intervention', interventionId: id, level: 3, adapted: 'with pictures' },
      1,
    );
    expect(plan.state.aroundTheChild.interventions.map(({ level, rev }) => [level, rev])).toEqual([
      [5, 1],
      [3, 2],
      [6, 1],
    ]);
  });

  it.each<[string, Partial<Begin['intervention']>, string]>([
    ['on a level that the model does not have', { level: 7 }, 'level'],
    ['by somebody who is not involved', { professionalId: professionalId(9) }, 'professionalId'],
  ])('%s is refused', (_, more, field) => {
    const command = begin({ intervention: { ...begin().intervention, ...more } });
    expect(live(startAt({ years: 17 })).refusal(STAFF.caseManager, command)).toMatchObject({
      kind: 'against-rule',
      field,
    });
  });

  it('keeps whoever does it from stepping back until it stops', () => {
    const plan = live(startAt({ years: 17 }));
    plan.do(STAFF.caseManager, involve());
    plan.do(STAFF.caseManager, begin({ intervention: { ...begin().intervention, professionalId: professionalId(1) } }));
    const back = AROUND_COMMANDS['step-back-professional'];
    expect(plan.refusal(STAFF.caseManager, back)).toMatchObject({ rule: 'work-has-somebody-who-does-it' });
    plan.do(STAFF.caseManager, AROUND_COMMANDS['stop-intervention']);
    plan.do(STAFF.caseManager, back);
    expect(involved(plan)).toEqual([]);
  });
});

describe('developmental ages', () => {
  it('stand beside how old the child was on that day, and a later mapping beside an earlier', () => {
    const plan = live(startAt({ years: 17, months: 2 }));
    plan.do(STAFF.caseManager, AROUND_COMMANDS['record-developmental-ages']);
    plan.passDays(40);
    plan.do(STAFF.caseManager, { ...AROUND_COMMANDS['record-developmental-ages'], emotional: 8 });
    expect(plan.state.aroundTheChild.developmentalAges).toMatchObject([
      { social: 9, emotional: 7, cognitive: 11, chronological: { years: 17, months: 2 } },
      { emotional: 8, chronological: { years: 17, months: 3 } },
    ]);
  });
});

describe('a formulation meeting', () => {
  const planned = (): LivedPlan => {
    const plan = live(startAt({ years: 17 }));
    plan.do(STAFF.caseManager, { ...AROUND_COMMANDS['plan-formulation-meeting'], on: TODAY });
    return plan;
  };
  const attendance = (...told: [Agency, boolean, string | null][]) => ({
    ...AROUND_COMMANDS['record-formulation-meeting'],
    attendance: told.map(([agency, attended, gap]) => ({ agency, attended, gap })),
  });

  it('leaves a follow-up for each gap, and none where nothing is missing', () => {
    const plan = planned();
    plan.do(STAFF.caseManager, AROUND_COMMANDS['record-formulation-meeting'], 1);
    expect(plan.state.aroundTheChild.formulationMeetings).toMatchObject([
      {
        state: { is: 'held' },
        rev: 2,
        invitations: [
          { attendance: { is: 'not-there', gap: 'history missing from 2019 to 2021' } },
          { attendance: { is: 'attended' } },
        ],
      },
    ]);
    const gap = plan.task('fill-gap');
    expect(gap).toMatchObject({ about: 'plan-1.f1.childrens-services', dueOn: addDays(TODAY, 7), rung: null });
    plan.do(STAFF.caseManager, completeTask(gap.taskId));
    expect(plan.unfinished('fill-gap')).toEqual([]);
  });

  it.each<[string, ReturnType<typeof attendance>]>([
    ['that leaves an agency out', attendance(['education', true, null])],
    [
      'that brings one in',
      attendance(['childrens-services', true, null], ['education', true, null], ['police', true, null]),
    ],
    ['that says one twice', attendance(['education', true, null], ['education', true, null])],
    ['with a gap that nobody left', attendance(['childrens-services', true, 'a gap'], ['education', true, null])],
  ])('attendance %s is refused', (_, command) => {
    expect(planned().refusal(STAFF.caseManager, command)).toMatchObject({ field: 'attendance' });
  });

  it('is recorded once it was held, asks each agency once, and ends with the plan', () => {
    const plan = live(startAt({ years: 17 }));
    const meeting = AROUND_COMMANDS['plan-formulation-meeting'];
    const [first] = meeting.invitations;
    if (!first) throw new Error('Somebody is invited');
    expect(plan.refusal(STAFF.caseManager, { ...meeting, invitations: [first, first] })).toMatchObject({
      field: 'invitations',
    });
    plan.do(STAFF.caseManager, meeting);
    expect(plan.refusal(STAFF.caseManager, AROUND_COMMANDS['record-formulation-meeting'])).toMatchObject({
      rule: 'recorded-after-the-event',
    });
    plan.do(STAFF.manager, { name: 'close', reason: 'moved away' });
    expect(plan.state.aroundTheChild.formulationMeetings).toMatchObject([{ state: { is: 'cancelled' } }]);
  });

  it('is not shown to the receiving side, nor is what was mapped', () => {
    const plan = planned();
    plan.do(STAFF.caseManager, AROUND_COMMANDS['record-developmental-ages']);
    plan.do(STAFF.caseManager, involve());
    const { aroundTheChild } = plan.state;
    expect(aroundShownTo(aroundTheChild, 'receiving-side')).toEqual({
      ...aroundTheChild,
      developmentalAges: [],
      formulationMeetings: [],
    });
    expect(aroundShownTo(aroundTheChild, 'youth-justice-service')).toEqual(aroundTheChild);
    expect(aroundShownTo(undefined, 'receiving-side').professionals).toEqual([]);
  });
});
