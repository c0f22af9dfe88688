import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { areaMoveIdOf, sharingDecisionIdOf } from '../../../domain/ids';
import type { PlanId } from '../../../domain/ids';
import { accountableNow } from '../../../domain/transition-plan/accountable';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import type { AreaMove } from '../../../domain/transition-plan/moves/area-state';
import { ELSEWHERE } from './move-commands';
import {
  acceptTask,
  completeTask,
  live,
  order,
  STAFF,
  startAt,
  startBeforeEnd,
  TODAY,
  YOUTH_JUSTICE,
  YOUTH_TEAM,
} from './plans';
import type { LivedPlan } from './plans';
import { SHARING_COMMANDS } from './sharing-fixtures';
import { BOOKING } from './strand-fixtures';

const { caseManager, manager, stranger, receivingOfficer } = STAFF;
const moveId = areaMoveIdOf('plan-1' as PlanId, 1);

const asking = (more: Partial<Pick<AreaMove, 'kind' | 'host' | 'from' | 'until'>> = {}): PlanCommand => {
  const move = { kind: 'caretaking', host: ELSEWHERE, from: TODAY, until: null, reason: 'the family moves' } as const;
  return { name: 'ask-another-area', ...move, ...more };
};
const ended: PlanCommand = { name: 'end-area-move', moveId, reason: 'home again' };
const going = () => live(startAt({ years: 17, months: 6 }));
const asked = (more: Parameters<typeof asking>[0] = {}) => {
  const plan = going();
  plan.do(caseManager, asking(more));
  return plan;
};
const hosted = (andHome = false) => {
  const plan = asked();
  plan.do(stranger, accepting(plan));
  if (andHome) plan.do(caseManager, ended);
  return plan;
};
const calledOff = () => {
  const plan = asked({ kind: 'full-transfer' });
  plan.do(caseManager, ended);
  return plan;
};
const sharingNone = sharingDecisionIdOf('plan-1' as PlanId, 999);
const accepting = (plan: LivedPlan, managed = true): PlanCommand =>
  acceptTask(plan.task('accept-area-move').taskId, { receivingManagerId: managed ? stranger.staffId : null });

describe('what is shared of the formulation with another area', () => {
  const share: PlanCommand = {
    ...SHARING_COMMANDS['decide-on-sharing'],
    with: { is: 'staff', staffId: stranger.staffId, side: 'host' },
  };
  it.each<[string, () => LivedPlan, boolean]>([
    ['that was never asked', going, false],
    ['that has not answered', () => asked(), false],
    ['that is asked to take the plan over', () => asked({ kind: 'full-transfer' }), true],
    ['that was asked to take it over, until home took that back', () => calledOff(), false],
    ['that looks after the child', () => hosted(), true],
    ['that looked after the child before', () => hosted(true), false],
  ])('goes to nobody there %s, unless it does now', (_, lived, goes) => {
    const refusal = lived().refusal(caseManager, share);
    expect(refusal).toEqual(goes ? null : expect.objectContaining({ rule: 'shared-with-a-named-recipient' }));
  });

  it('is said to have arrived by the person themselves, and asked of nobody once the child is home', () => {
    const plan = hosted();
    plan.do(caseManager, share);
    expect(plan.task('confirm-extracts').assignee).toEqual({
      kind: 'staff',
      staffId: stranger.staffId,
      side: 'host',
    });
    const [decision] = plan.state.sharing.decisions;
    const arrived: PlanCommand = { name: 'confirm-extracts', decisionId: decision?.decisionId ?? sharingNone };
    expect(plan.refusal(receivingOfficer, arrived)).toMatchObject({ kind: 'not-allowed' });
    expect(plan.refusal(stranger, arrived)).toBeNull();
    plan.do(caseManager, ended);
    expect(plan.unfinished('confirm-extracts')).toEqual([]);
  });
});

describe('what was shared with somebody of the area that then takes the plan over', () => {
  it('is theirs to confirm as before, and climbs in the service that holds the plan now', () => {
    const plan = asked({ kind: 'full-transfer' });
    plan.do(caseManager, {
      ...SHARING_COMMANDS['decide-on-sharing'],
      with: { is: 'staff', staffId: stranger.staffId, side: 'host' },
    });
    plan.do(stranger, accepting(plan));
    expect(plan.task('confirm-extracts').assignee).toEqual({
      kind: 'staff',
      staffId: stranger.staffId,
      side: 'sender',
    });
    const [decision] = plan.state.sharing.decisions;
    plan.passDays(20);
    expect(
      plan.refusal(caseManager, { name: 'confirm-extracts', decisionId: decision?.decisionId ?? sharingNone }),
    ).toMatchObject({ kind: 'not-allowed' });
    plan.do(stranger, { name: 'confirm-extracts', decisionId: decision?.decisionId ?? sharingNone });
    expect(plan.unfinished('confirm-extracts')).toEqual([]);
  });
});

describe('another area that is asked', () => {
  it('answers for itself: its team is asked, and nobody else can', () => {
    const plan = asked();
    expect(plan.task('accept-area-move')).toMatchObject({
      assignee: { kind: 'team', teamId: ELSEWHERE.teamId, side: 'host' },
      dueOn: '2026-01-19',
    });
    for (const actor of [caseManager, manager, receivingOfficer]) {
      expect(plan.refusal(actor, accepting(plan))).toMatchObject({ kind: 'not-allowed' });
    }
    expect(plan.refusal(stranger, accepting(plan))).toBeNull();
  });

  it('climbs its own line by its silence, while home stays accountable and is told at each step', () => {
    const plan = asked({ kind: 'full-transfer' });
    const { taskId } = plan.task('accept-area-move');
    plan.passDays(30);
    const climbs = plan.told('task-climbed').filter(({ item }) => item === taskId);
    expect(climbs.map(({ data }) => [data['level'], data['side']])).toEqual(
      ['reminder', 'deputy', 'manager', 'head-of-service', 'boards'].map((level) => [level, 'host']),
    );
    const to = plan.mailed('task-unanswered').map((one) => JSON.stringify(one));
    expect(to).toEqual(
      expect.arrayContaining([
        JSON.stringify({ kind: 'manager-of-team', teamId: ELSEWHERE.teamId }),
        JSON.stringify({ kind: 'head-of-service', serviceId: ELSEWHERE.serviceId }),
        JSON.stringify({ kind: 'board', serviceId: ELSEWHERE.serviceId }),
        JSON.stringify({ kind: 'board', serviceId: YOUTH_JUSTICE }),
      ]),
    );
    expect(
      plan.mailed('receiver-silent').filter((one) => 'teamId' in one && one.teamId === plan.state.teamId).length,
    ).toBeGreaterThanOrEqual(5);
    expect(accountableNow(plan.state).staffId).toBe(manager.staffId);

    // It is accepted late all the same.
    plan.do(stranger, accepting(plan));
    expect(accountableNow(plan.state)).toMatchObject({ staffId: stranger.staffId, by: taskId });
  });

  it('may say no, with a reason; home asks somebody else there, or takes it back', () => {
    const plan = asked();
    const { taskId } = plan.task('accept-area-move');
    plan.do(stranger, { name: 'reject-task', taskId, reason: 'no room' });
    expect(plan.mailed('task-rejected')).toContainEqual({ kind: 'staff', staffId: caseManager.staffId });
    plan.do(caseManager, ended);
    expect(plan.unfinished('accept-area-move')).toEqual([]);
    expect(plan.refusal(stranger, { name: 'receive-task', taskId })).toMatchObject({ kind: 'not-allowed' });
  });

  it.each([
    ['this very service', { host: { serviceId: YOUTH_JUSTICE, teamId: ELSEWHERE.teamId } }, 'one-service-at-a-time'],
    ['a full transfer with an end', { kind: 'full-transfer', until: addDays(TODAY, 30) }, 'one-service-at-a-time'],
    ['an end before the beginning', { until: addDays(TODAY, -1) }, 'dates-lie-ahead'],
  ] as const)('is not %s', (_, more, rule) => {
    expect(going().refusal(caseManager, asking(more))).toMatchObject({ rule });
  });

  it('is one at a time', () => {
    expect(asked().refusal(caseManager, asking())).toMatchObject({ rule: 'one-service-at-a-time' });
  });

  it('is sent the plan’s next steps by the case manager', () => {
    expect(asked().task('send-next-steps')).toMatchObject({ about: moveId, dueOn: '2026-01-14' });
  });

  it.each<[string, () => LivedPlan, string | null, boolean]>([
    ['to nobody, while nobody there has answered', () => asked(), null, false],
    ['to whom the note names, while nobody there has answered', () => asked(), 'to Ceri Ffug of the duty team', true],
    ['to whoever has accepted there', () => hosted(), null, true],
  ])('is sent them %s', (_, lived, note, goes) => {
    const plan = lived();
    const { taskId } = plan.task('send-next-steps');
    expect(plan.refusal(caseManager, completeTask(taskId, { note }))).toEqual(
      goes ? null : expect.objectContaining({ rule: 'a-named-recipient', field: 'note' }),
    );
  });
});

describe('what others read of the formulation, while another area is asked to take the plan over', () => {
  const helps = 'what-helps' as const;
  const decide = SHARING_COMMANDS['decide-on-sharing'];
  const there = { is: 'staff', staffId: stranger.staffId, side: 'host' } as const;
  const outside = { is: 'outside', name: 'Ceri Ffug', organisation: 'the duty team' } as const;
  const against = { is: 'not-to-share', sections: ['practice-recommendations', helps] } as const;
  const onlyOne = { is: 'not-to-share', sections: [helps] } as const;
  const asks = (kind: AreaMove['kind'] = 'full-transfer') => asking({ kind });

  it.each<[string, readonly PlanCommand[], boolean]>([
    ['nobody reads anything', [asks()], true],
    ['nothing was decided', [decide, asks()], false],
    ['it is shared with somebody there', [decide, asks(), { ...decide, with: there }], true],
    ['it is shared with somebody there who has no access', [decide, asks(), { ...decide, with: outside }], true],
    ['it was decided against', [decide, asks(), { ...decide, with: there, decision: against }], true],
    ['only a part was decided on', [decide, asks(), { ...decide, with: there, decision: onlyOne }], false],
    ['it is shared with somebody at home again', [decide, asks(), decide], false],
    ['it was taken to somebody outside before', [{ ...decide, with: outside }, asks()], false],
    ['the child is only looked after there', [decide, asks('caretaking')], true],
  ])('is decided on before the next steps are sent: %s', (_, commands, sent) => {
    const plan = going();
    for (const command of commands) {
      plan.passDays(1);
      plan.do(caseManager, command);
    }
    const { taskId } = plan.task('send-next-steps');
    expect(plan.refusal(caseManager, completeTask(taskId, { note: 'to Ceri Ffug' }))).toEqual(
      sent ? null : expect.objectContaining({ rule: 'shared-anew-with-the-host' }),
    );
  });

  it('is no question any more once it can be read by nobody', () => {
    const plan = going();
    plan.do(caseManager, decide);
    plan.do(caseManager, asks());
    for (const { extractId } of plan.state.sharing.extracts) {
      plan.do(caseManager, { name: 'withdraw-extract', extractId, reason: 'told them myself' });
    }
    const { taskId } = plan.task('send-next-steps');
    expect(plan.refusal(caseManager, completeTask(taskId, { note: 'to Ceri Ffug' }))).toBeNull();
  });

  it('holds up no acceptance by the host, and goes to nobody by it', () => {
    const plan = going();
    plan.do(caseManager, decide);
    plan.do(caseManager, asks());
    const { extracts } = plan.state.sharing;
    plan.do(stranger, accepting(plan));
    expect(plan.state.serviceId).toBe(ELSEWHERE.serviceId);
    expect(plan.state.sharing.extracts).toEqual(extracts);
  });
});

describe('caretaking', () => {
  it('leaves everybody where they are, and ends when the child is home again', () => {
    const plan = asked({ until: localDate('2026-04-01') });
    const before = plan.state;
    plan.do(stranger, accepting(plan));
    expect(plan.state).toMatchObject({
      serviceId: before.serviceId,
      caseManagerId: before.caseManagerId,
      moves: { outOfArea: [{ state: { is: 'agreed', by: stranger.staffId } }] },
    });
    expect(plan.state.accountability).toEqual(before.accountability);
    plan.do(caseManager, ended);
    expect(plan.state.moves.outOfArea[0]?.state).toMatchObject({ is: 'ended' });
    expect(plan.refusal(caseManager, asking())).toBeNull();
  });
});

describe('the end of caretaking', () => {
  const until = localDate('2026-04-01');
  // 12 January and twelve weeks is Easter Monday.
  const TWELVE_WEEKS_ON = localDate('2026-04-07');
  const lasting = (day: LocalDate | null = until) => {
    const plan = asked({ until: day });
    plan.do(stranger, accepting(plan));
    return plan;
  };
  const changed = (day: LocalDate | null): PlanCommand => {
    return { name: 'change-area-move', moveId, until: day, reason: 'they settle there' };
  };

  it.each<[string, LocalDate | null, string[]]>([
    ['the day after it', until, ['2026-04-02']],
    ['the next working day, over Easter', localDate('2026-04-02'), ['2026-04-07']],
    ['twelve weeks on where nobody knows when it ends', null, [TWELVE_WEEKS_ON]],
  ])('is asked about at home by %s', (_, day, dueOn) => {
    const tasks = lasting(day).unfinished('confirm-return');
    expect(tasks.map((task) => task.dueOn)).toEqual(dueOn);
    expect(tasks.every(({ about, assignee }) => about === moveId && assignee.side === 'sender')).toBe(true);
  });

  it('is asked about only once the host has accepted', () => {
    expect(asked({ until }).unfinished('confirm-return')).toEqual([]);
  });

  it('brings nobody home by itself: the question stays until somebody says that the child is back', () => {
    const plan = lasting();
    const { taskId } = plan.task('confirm-return');
    plan.passTo(addDays(until, 15));
    expect(plan.state.moves.outOfArea[0]?.state.is).toBe('agreed');
    expect(plan.unfinished('confirm-return')).toMatchObject([{ taskId, dueOn: addDays(until, 1) }]);
    plan.do(caseManager, acceptTask(taskId));
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ kind: 'against-rule' });
    plan.do(caseManager, ended);
    expect(plan.state.tasks.find((task) => task.taskId === taskId)?.state.is).toBe('completed');
  });

  it.each<[string, LocalDate | null, string[]]>([
    ['a later day', localDate('2026-05-14'), ['2026-05-15']],
    ['an earlier day', localDate('2026-03-02'), ['2026-03-03']],
    ['a day that nobody knows', null, [TWELVE_WEEKS_ON]],
  ])('moves to %s, and the question with it', (_, day, dueOn) => {
    const plan = lasting();
    plan.do(caseManager, changed(day));
    expect(plan.state.moves.outOfArea[0]).toMatchObject({ until: day, rev: 3 });
    expect(plan.unfinished('confirm-return').map((task) => task.dueOn)).toEqual(dueOn);
  });

  it('is asked about again and again where nobody knows when it ends, and the question climbs', () => {
    const plan = lasting(null);
    const { taskId } = plan.task('confirm-return');
    expect(plan.task('confirm-return').state.is).toBe('requested');
    plan.passTo(addDays(TWELVE_WEEKS_ON, 10));
    expect(plan.told('task-climbed').map(({ item }) => item)).toContain(taskId);
    plan.do(caseManager, changed(null));
    expect(plan.task('confirm-return')).toMatchObject({ taskId, climbed: 0 });
    expect(plan.task('confirm-return').dueOn >= addDays(plan.today, 84)).toBe(true);
  });

  it('is asked about by no interval in a plan that was begun before there was one', () => {
    const start = startAt({ years: 17, months: 6 });
    const plan = live({ ...start, policy: { ...start.policy, caretakingReviewWeeks: null } });
    plan.do(caseManager, asking());
    plan.do(stranger, accepting(plan));
    expect(plan.unfinished('confirm-return')).toEqual([]);
  });

  it('is asked about once it becomes known', () => {
    const plan = lasting(null);
    plan.do(caseManager, changed(until));
    expect(plan.task('confirm-return').dueOn).toBe('2026-04-02');
  });

  it.each<[string, () => LivedPlan, LocalDate, string]>([
    ['before today', lasting, addDays(TODAY, -1), 'dates-lie-ahead'],
    ['where the plan is to be taken over', () => asked({ kind: 'full-transfer' }), until, 'one-service-at-a-time'],
  ])('does not lie %s', (_, lived, day, rule) => {
    expect(lived().refusal(caseManager, changed(day))).toMatchObject({ rule, field: 'until' });
  });
});

describe('a full transfer', () => {
  const transferred = () => {
    const plan = going();
    plan.do(caseManager, BOOKING);
    plan.do(caseManager, asking({ kind: 'full-transfer' }));
    plan.do(stranger, accepting(plan));
    return plan;
  };

  it('takes the plan over at the moment of the acceptance, with one accountable owner throughout', () => {
    const plan = transferred();
    expect(plan.state).toMatchObject({ ...ELSEWHERE, caseManagerId: stranger.staffId });
    expect(plan.state.accountability.map(({ staffId, from }) => [staffId, from])).toEqual([
      [manager.staffId, plan.now],
      [stranger.staffId, plan.now],
    ]);
    expect(plan.refusal(manager, { name: 'close', reason: 'x' })).toMatchObject({ kind: 'not-allowed' });
    expect(plan.refusal(stranger, { name: 'close', reason: 'x' })).toBeNull();
  });

  it('takes along whatever home was asked, and has the child told', () => {
    const plan = transferred();
    const left = plan
      .unfinished()
      .filter(({ assignee }) => assignee.side === 'sender')
      .filter(({ assignee }) => assignee.kind !== 'staff' || assignee.staffId !== stranger.staffId);
    expect(left.filter(({ assignee }) => assignee.kind !== 'team' || assignee.teamId !== ELSEWHERE.teamId)).toEqual([]);
    expect(plan.state.appointments.map(({ withId }) => withId)).toEqual([stranger.staffId]);
    expect(plan.task('tell-child-of-change')).toMatchObject({ about: 'new-case-manager' });
  });

  it('is not taken on without a manager to be accountable, nor ended as caretaking is', () => {
    const plan = asked({ kind: 'full-transfer' });
    expect(plan.refusal(stranger, accepting(plan, false))).toMatchObject({ rule: 'one-accountable-owner' });
    expect(transferred().refusal(stranger, ended)).toMatchObject({ kind: 'wrong-state' });
  });

  it('goes to the handover that was planned: the receiving service stays', () => {
    const plan = transferred();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    expect(plan.state).toMatchObject({ life: { phase: 'graded-handover' }, receivingOfficerId: 'receiving-officer' });
  });

  it('comes back by another transfer, which home accepts', () => {
    const plan = transferred();
    plan.do(stranger, asking({ kind: 'full-transfer', host: { serviceId: YOUTH_JUSTICE, teamId: YOUTH_TEAM } }));
    const back = acceptTask(plan.task('accept-area-move').taskId, { receivingManagerId: manager.staffId });
    plan.do(caseManager, back);
    expect(plan.state).toMatchObject({ serviceId: YOUTH_JUSTICE, caseManagerId: caseManager.staffId });
  });
});

describe('voluntary contact of a child who moves', () => {
  const agreed = () => {
    const plan = live(startBeforeEnd(60, { orders: [order('referral-order', addMonths(TODAY, 2))] }));
    const trustedWorkerId = caseManager.staffId;
    plan.do(caseManager, { name: 'answer-voluntary-offer', agreed: true, childsWords: null, trustedWorkerId });
    plan.do(caseManager, asking());
    return plan;
  };
  const choice: PlanCommand = {
    ...{ name: 'record-choice-to-travel', moveId, choice: 'travels-with-me', childsWords: 'you ring me' },
  };

  it('goes with them by their own choice, which nobody makes for them', () => {
    const plan = agreed();
    const { taskId } = plan.task('ask-about-travelling');
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ rule: 'the-childs-own-answer' });
    plan.do(caseManager, choice);
    expect(plan.unfinished('ask-about-travelling')).toEqual([]);
    expect(plan.state.moves.outOfArea[0]?.travel).toMatchObject({
      choice: 'travels-with-me',
      childsWords: 'you ring me',
    });
    expect(JSON.stringify(plan.timeline)).not.toContain('you ring me');
  });

  it('is not asked about where there is none', () => {
    const plan = asked();
    expect(plan.unfinished('ask-about-travelling')).toEqual([]);
    expect(plan.refusal(caseManager, choice)).toMatchObject({ kind: 'wrong-state', state: 'not-agreed' });
  });
});
