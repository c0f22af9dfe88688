import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { addWorkingDays } from '../../../domain/calendar/working-days';
import type { StaffId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { URGENT_REASONS } from '../../../domain/transition-plan/workers/state';
import {
  acceptResponsibility,
  acceptTask,
  climbToAcceptance,
  completeTask,
  live,
  STAFF,
  startAt,
  TODAY,
} from './plans';
import type { LivedPlan } from './plans';

const { caseManager, colleague, secondedOfficer, manager, receivingOfficer, receivingColleague, probationManager } =
  STAFF;

const change = ({ staffId: toId }: Actor, urgent: (typeof URGENT_REASONS)[number] | null = null): PlanCommand => {
  return { name: 'change-case-manager', toId, urgent };
};
const changeOfficer = (
  { staffId: toId }: Actor,
  urgent: (typeof URGENT_REASONS)[number] | null = 'the-child-asked',
): PlanCommand => ({ name: 'change-receiving-officer', toId, urgent });
const takeOn: PlanCommand = { name: 'take-on-accountability' };

const begun = () => live(startAt({ years: 17, months: 6 }));
function named(): LivedPlan {
  const plan = begun();
  plan.finish('name-receiving-officer', receivingColleague);
  return plan;
}
const heldBy = (plan: LivedPlan, staffId: StaffId) =>
  plan.unfinished().filter(({ assignee }) => assignee.kind === 'staff' && assignee.staffId === staffId);
const kindsHeldBy = (plan: LivedPlan, staffId: StaffId) => heldBy(plan, staffId).map(({ kind }) => kind);
const staff = ({ staffId }: Actor) => ({ kind: 'staff', staffId });

const appointment = (more: Partial<Extract<PlanCommand, { name: 'book-appointments' }>> = {}): PlanCommand => ({
  name: 'book-appointments',
  orderId: null,
  what: 'a walk',
  where: null,
  withId: caseManager.staffId,
  on: addDays(TODAY, 7),
  at: '15:00',
  minutes: 45,
  repeat: null,
  ...more,
});

describe('another case manager', () => {
  it('takes over only once the child was told, with everything that waited for the one before', () => {
    const plan = named();
    plan.do(caseManager, appointment());
    const [, , waits] = heldBy(plan, caseManager.staffId);
    plan.do(manager, change(colleague));
    expect(plan.state).toMatchObject({ caseManagerId: 'case-manager', caseManagerChange: { toId: 'colleague' } });
    const telling = plan.task('tell-child-of-change');
    expect(telling).toMatchObject({
      assignee: staff(caseManager),
      about: 'next-case-manager',
      state: { is: 'accepted' },
    });
    expect(plan.mailed('case-manager-named')).toEqual([staff(colleague)]);

    plan.passDays(3);
    const effects = plan.effects.length;
    const { item } = plan.do(caseManager, completeTask(telling.taskId, { childsWords: 'Who is she?' }));
    expect(item).toEqual({ id: telling.taskId, rev: telling.rev + 1 });
    expect(plan.state).toMatchObject({ caseManagerId: 'colleague', caseManagerChange: null });
    expect(heldBy(plan, caseManager.staffId)).toEqual([]);
    expect(plan.state.tasks.find(({ taskId }) => taskId === waits?.taskId)).toMatchObject({
      assignee: staff(colleague),
      state: waits?.state,
      dueOn: waits?.dueOn,
    });
    expect(plan.state.appointments).toMatchObject([{ withId: 'colleague' }]);
    const sent = plan.effects
      .slice(effects)
      .map(({ to, template, meeting }) => ['staffId' in to ? to.staffId : to.kind, template, meeting?.method ?? null]);
    expect(sent).toEqual([
      ['case-manager', 'meeting', 'CANCEL'],
      ['colleague', 'meeting', 'REQUEST'],
      ['receiving-officer', 'plan-people-changed', null],
      ['colleague', 'plan-people-changed', null],
    ]);
  });

  it('gets the meetings of the ladder into their diary, and whoever held it before has them taken out', () => {
    const plan = named();
    const { taskId } = plan.task('three-way-meeting');
    plan.do(caseManager, { name: 'arrange-meeting', taskId, on: addDays(TODAY, 3), at: '14:00', minutes: 60 });
    const before = plan.effects.length;
    plan.do(manager, change(colleague, 'the-child-asked'));
    const meetings = plan.effects.slice(before).filter(({ template }) => template === 'meeting');
    expect(meetings.map(({ to, meeting }) => [to, meeting?.method])).toEqual([
      [staff(caseManager), 'CANCEL'],
      [staff(colleague), 'REQUEST'],
    ]);
  });

  it.each(URGENT_REASONS)('comes at once for %s, and the child is told within one working day', (urgent) => {
    const plan = named();
    plan.do(manager, change(colleague, urgent));
    expect(plan.state).toMatchObject({ caseManagerId: 'colleague', caseManagerChange: null });
    expect(plan.task('tell-child-of-change')).toMatchObject({
      assignee: staff(colleague),
      about: 'new-case-manager',
      dueOn: addWorkingDays(TODAY, 1, plan.state.policy.bankHolidays),
    });
    plan.do(colleague, completeTask(plan.task('tell-child-of-change').taskId));
    expect(plan.state.caseManagerId).toBe('colleague');
  });

  it('comes at once also where the child was to be told first, and is not told of twice', () => {
    const plan = named();
    plan.do(manager, change(colleague));
    plan.do(manager, change(secondedOfficer, 'nobody-there-to-tell-the-child'));
    expect(plan.state).toMatchObject({ caseManagerId: 'seconded-officer', caseManagerChange: null });
    expect(plan.unfinished('tell-child-of-change')).toMatchObject([{ about: 'new-case-manager' }]);
  });

  it('is named anew, or not after all, while the child was not told yet', () => {
    const plan = named();
    plan.do(manager, change(colleague));
    plan.do(manager, change(secondedOfficer));
    expect(plan.unfinished('tell-child-of-change')).toHaveLength(1);
    expect(plan.mailed('plan-people-changed')).toEqual([staff(colleague)]);
    plan.do(manager, change(caseManager));
    expect(plan.state).toMatchObject({ caseManagerId: 'case-manager', caseManagerChange: null });
    expect(plan.unfinished('tell-child-of-change')).toEqual([]);
  });

  it('is not taken back by whoever takes back the telling', () => {
    const plan = named();
    plan.do(manager, change(colleague));
    const { taskId } = plan.task('tell-child-of-change');
    expect(plan.refusal(colleague, { name: 'cancel-task', taskId, reason: 'no' })).toMatchObject({
      rule: 'child-told-of-change',
    });
  });

  it('still waits for the child to be told when the plan was closed and opened again', () => {
    const plan = named();
    plan.do(manager, change(colleague));
    plan.do(manager, { name: 'close', reason: 'moved away' });
    plan.do(manager, { name: 're-open', reason: 'came back' });
    plan.do(caseManager, completeTask(plan.task('tell-child-of-change').taskId));
    expect(plan.state.caseManagerId).toBe('colleague');
  });

  it.each<[string, Actor, PlanCommand, Record<string, unknown>]>([
    ['the present one', manager, change(caseManager), { kind: 'wrong-state', state: 'named' }],
    ['one of the receiving side', manager, change(receivingOfficer), { rule: 'same-side-of-the-handover' }],
    ['whom a colleague names', colleague, change(colleague), { kind: 'not-allowed' }],
    ['whom the receiving side names', probationManager, change(colleague), { kind: 'not-allowed' }],
  ])('is not %s', (_, actor, command, refused) => {
    expect(named().refusal(actor, command)).toMatchObject(refused);
  });

  it('is not named twice over', () => {
    const plan = named();
    plan.do(manager, change(colleague));
    expect(plan.refusal(manager, change(colleague))).toMatchObject({ kind: 'wrong-state', state: 'named' });
    expect(plan.refusal(manager, change(colleague, 'the-child-asked'))).toBeNull();
  });

  it('is asked anew for what nobody had answered, in good time', () => {
    const plan = begun();
    const { taskId } = plan.task('share-information');
    plan.do(caseManager, {
      name: 'reassign-task',
      taskId,
      assignee: { kind: 'staff', staffId: caseManager.staffId, side: 'sender' },
      reason: 'again',
    });
    plan.passTo(addDays(plan.task('share-information').dueOn, 5));
    plan.do(manager, change(colleague, 'the-child-asked'));
    expect(plan.task('share-information')).toMatchObject({
      assignee: staff(colleague),
      state: { is: 'requested' },
      climbed: 0,
    });
    expect(plan.task('share-information').dueOn > plan.today).toBe(true);
  });

  it('leaves a manager who was the case manager too what is asked of the accountable owner', () => {
    const plan = live(startAt({ years: 17, months: 11, days: 25 }, { caseManagerId: manager.staffId }));
    plan.do(STAFF.headOfService, change(colleague, 'the-child-asked'));
    expect(kindsHeldBy(plan, manager.staffId)).toEqual(['decide-keep-or-hand-over']);
  });
});

describe('another receiving practitioner', () => {
  it('is asked for what waits, meets the child, and the child is told', () => {
    const plan = named();
    plan.passTo(localDate('2026-06-08'));
    plan.do(receivingOfficer, appointment({ withId: receivingOfficer.staffId, on: addDays(plan.today, 1) }));
    plan.do(probationManager, changeOfficer(receivingColleague));
    expect(plan.state.receivingOfficerId).toBe('receiving-colleague');
    expect(plan.task('receiver-led-contact')).toMatchObject({
      assignee: staff(receivingColleague),
      state: { is: 'requested' },
    });
    expect(plan.state.appointments).toMatchObject([{ withId: 'receiving-colleague' }]);
    expect(plan.task('tell-child-of-change')).toMatchObject({
      assignee: staff(caseManager),
      about: 'new-receiving-officer',
    });
    expect(plan.mailed('plan-people-changed')).toEqual([staff(receivingOfficer), staff(caseManager)]);
  });

  it('takes over only once the child was told, and hears of it then', () => {
    const plan = named();
    plan.do(receivingOfficer, appointment({ withId: receivingOfficer.staffId, on: addDays(plan.today, 9) }));
    const welcomed = () => plan.mailed('receiving-officer-named').length;
    const before = welcomed();
    plan.do(probationManager, changeOfficer(receivingColleague, null));
    expect(plan.state).toMatchObject({
      receivingOfficerId: 'receiving-officer',
      receivingOfficerChange: { toId: 'receiving-colleague' },
    });
    const telling = plan.task('tell-child-of-change');
    expect(telling).toMatchObject({ assignee: staff(caseManager), about: 'next-receiving-officer' });
    expect(welcomed()).toBe(before);
    plan.do(caseManager, completeTask(telling.taskId, { childsWords: 'Why not Ffion?' }));
    expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-colleague', receivingOfficerChange: null });
    expect(plan.mailed('receiving-officer-named').at(-1)).toEqual(staff(receivingColleague));
    expect(plan.state.appointments).toMatchObject([{ withId: 'receiving-colleague' }]);
    expect(plan.unfinished('tell-child-of-change')).toEqual([]);
  });

  it.each(URGENT_REASONS)('comes at once for %s, and the child is told within one working day', (urgent) => {
    const plan = named();
    plan.do(probationManager, changeOfficer(receivingColleague, null));
    plan.do(probationManager, changeOfficer(receivingColleague, urgent));
    expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-colleague', receivingOfficerChange: null });
    expect(plan.unfinished('tell-child-of-change')).toMatchObject([
      { about: 'new-receiving-officer', dueOn: addWorkingDays(TODAY, 1, plan.state.policy.bankHolidays) },
    ]);
  });

  it('is taken back by naming who receives the young adult now, while the child was not told yet', () => {
    const plan = named();
    plan.do(probationManager, changeOfficer(receivingColleague, null));
    expect(plan.refusal(probationManager, changeOfficer(receivingColleague, null))).toMatchObject({ state: 'named' });
    expect(plan.refusal(manager, change(receivingColleague))).toMatchObject({ rule: 'same-side-of-the-handover' });
    plan.do(probationManager, changeOfficer(receivingOfficer, null));
    expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-officer', receivingOfficerChange: null });
    expect(plan.unfinished('tell-child-of-change')).toEqual([]);
  });

  it('tells the child themselves, as whoever has them, once responsibility has passed', () => {
    const plan = climbToAcceptance(begun());
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passTo(plan.state.transferOn ?? TODAY);
    plan.do(probationManager, changeOfficer(receivingColleague, null));
    expect(plan.unfinished('tell-child-of-change')).toMatchObject([
      { about: 'next-receiving-officer', assignee: staff(receivingOfficer) },
    ]);
    plan.finish('tell-child-of-change', receivingOfficer);
    expect(plan.state.receivingOfficerId).toBe('receiving-colleague');
  });

  /** Each way in which a task names somebody, with the plan as it stood before. */
  const BY_TASK: readonly [string, () => { plan: LivedPlan; actor: Actor; names: (to: Actor) => PlanCommand }][] = [
    [
      'the handover is asked of somebody else',
      () => {
        const plan = climbToAcceptance(begun());
        const { taskId } = plan.task('accept-responsibility');
        const names = ({ staffId }: Actor): PlanCommand => ({
          name: 'reassign-task',
          taskId,
          assignee: { kind: 'staff', staffId, side: 'receiver' },
          reason: 'nearer to the child',
        });
        return { plan, actor: probationManager, names };
      },
    ],
    [
      'a name is asked for once more',
      () => {
        const plan = named();
        plan.finish('three-way-meeting');
        plan.passTo(localDate('2026-06-08'));
        plan.do(caseManager, { name: 'repeat-rung', rung: 'introduce', reason: 'they did not get on' });
        const { taskId } = plan.task('name-receiving-officer');
        plan.do(probationManager, acceptTask(taskId));
        const names = ({ staffId: receivingOfficerId }: Actor) => completeTask(taskId, { receivingOfficerId });
        return { plan, actor: probationManager, names };
      },
    ],
  ];
  const urgently = (command: PlanCommand) => ({ ...command, urgent: 'somebodys-safety' }) as PlanCommand;

  describe.each(BY_TASK)('where %s', (_, begin) => {
    it('takes over only once the child was told', () => {
      const { plan, actor, names } = begin();
      plan.do(actor, names(receivingColleague));
      expect(plan.state).toMatchObject({
        receivingOfficerId: 'receiving-officer',
        receivingOfficerChange: { toId: 'receiving-colleague' },
      });
      expect(heldBy(plan, receivingColleague.staffId)).toEqual([]);
      expect(plan.unfinished('tell-child-of-change')).toMatchObject([
        { about: 'next-receiving-officer', assignee: staff(caseManager) },
      ]);
      const held = kindsHeldBy(plan, receivingOfficer.staffId);
      plan.finish('tell-child-of-change', caseManager);
      expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-colleague', receivingOfficerChange: null });
      expect(kindsHeldBy(plan, receivingColleague.staffId)).toEqual(expect.arrayContaining(held));
    });

    it('comes at once where it cannot wait, and the child is told within one working day', () => {
      const { plan, actor, names } = begin();
      plan.do(actor, urgently(names(receivingColleague)));
      expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-colleague', receivingOfficerChange: null });
      expect(plan.unfinished('tell-child-of-change')).toMatchObject([
        {
          about: 'new-receiving-officer',
          dueOn: addWorkingDays(plan.today, 1, plan.state.policy.bankHolidays),
        },
      ]);
    });

    it('is not urgent when nobody’s place is taken', () => {
      const { plan, actor, names } = begin();
      expect(plan.refusal(actor, urgently(names(receivingOfficer)))).toMatchObject({
        rule: 'child-told-of-change',
        field: 'urgent',
      });
    });

    it('takes a planned change back by naming who receives the young adult now', () => {
      const { plan, actor, names } = begin();
      plan.do(probationManager, changeOfficer(receivingColleague, null));
      plan.do(actor, names(receivingOfficer));
      expect(plan.state).toMatchObject({ receivingOfficerId: 'receiving-officer', receivingOfficerChange: null });
      expect(plan.unfinished('tell-child-of-change')).toEqual([]);
    });

    it('comes at once in a plan that was begun before its policy asked for more', () => {
      const { plan, actor, names } = begin();
      plan.state = { ...plan.state, policy: { ...plan.state.policy, childToldFirstOfEachReceiver: false } };
      plan.do(actor, names(receivingColleague));
      expect(plan.state.receivingOfficerId).toBe('receiving-colleague');
      expect(plan.unfinished('tell-child-of-change')).toEqual([]);
    });
  });

  it('says why the handover was to be asked of somebody else, though it still waits for the child', () => {
    const plan = climbToAcceptance(begun());
    const { taskId, rev } = plan.task('accept-responsibility');
    const assignee = { kind: 'staff', staffId: receivingColleague.staffId, side: 'receiver' } as const;
    const command: PlanCommand = { name: 'reassign-task', taskId, assignee, reason: 'nearer to the child' };
    expect(plan.do(manager, command).item).toEqual({ id: taskId, rev: rev + 1 });
    expect(plan.task('accept-responsibility').changes.at(-1)?.what).toContain('nearer to the child');
    expect(plan.refusal(manager, command)).toMatchObject({ kind: 'wrong-state', state: 'named' });
  });

  it('comes into an accepted handover without undoing it: it passes as it was accepted', () => {
    const plan = climbToAcceptance(begun());
    const { taskId } = plan.task('accept-responsibility');
    plan.do(receivingOfficer, acceptResponsibility(taskId));
    plan.do(probationManager, changeOfficer(receivingColleague));
    expect(plan.task('accept-responsibility')).toMatchObject({
      assignee: staff(receivingColleague),
      state: { is: 'accepted', by: 'receiving-officer' },
    });
    plan.passTo(plan.state.transferOn ?? TODAY);
    expect(plan.state.life.phase).toBe('transferred');
    expect(plan.state.accountability.at(-1)).toMatchObject({ staffId: 'probation-manager', by: taskId });
    plan.do(probationManager, changeOfficer(receivingOfficer));
    expect(plan.unfinished('tell-child-of-change').map(({ assignee }) => assignee)).toMatchObject([staff(caseManager)]);
  });

  it.each<[string, () => LivedPlan, Actor, Actor, Record<string, unknown>]>([
    ['before anybody was named', begun, probationManager, receivingColleague, { rule: 'receiving-officer-named' }],
    ['who is named already', named, probationManager, receivingOfficer, { kind: 'wrong-state', state: 'named' }],
    ['of the youth justice service', named, probationManager, caseManager, { rule: 'receiving-officer-named' }],
    ['whom the sender names', named, manager, receivingColleague, { kind: 'not-allowed' }],
    ['whom a practitioner names', named, receivingOfficer, receivingColleague, { kind: 'not-allowed' }],
  ])('is nobody %s', (_, plan, actor, to, refused) => {
    expect(plan().refusal(actor, changeOfficer(to))).toMatchObject(refused);
  });
});

describe('being accountable', () => {
  const another: Actor = { ...manager, staffId: 'another-manager' as StaffId };

  it('is taken on by a manager of the service that is accountable, with what is asked of whoever is', () => {
    const plan = live(startAt({ years: 17, months: 11, days: 25 }));
    plan.happens({ type: 'mail-undeliverable', recipient: staff(colleague) as { kind: 'staff'; staffId: StaffId } });
    plan.do(another, takeOn);
    expect(plan.state.accountability).toMatchObject([
      { staffId: 'manager', by: 'start' },
      { staffId: 'another-manager', role: 'manager', serviceId: 'yjs-1', by: 'taken-on', from: plan.now },
    ]);
    expect(kindsHeldBy(plan, another.staffId)).toEqual(['decide-keep-or-hand-over', 'correct-address']);
    expect(plan.mailed('plan-people-changed')).toEqual([staff(manager), staff(caseManager)]);
    plan.finish('correct-address', another);
    plan.happens({ type: 'mail-undeliverable', recipient: staff(colleague) as { kind: 'staff'; staffId: StaffId } });
    expect(plan.task('correct-address').assignee).toMatchObject(staff(another));
  });

  it('is taken on by the receiving side only once responsibility has passed there', () => {
    const plan = climbToAcceptance(begun());
    const theirs: Actor = { ...probationManager, staffId: 'another-probation-manager' as StaffId };
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    expect(plan.refusal(theirs, takeOn)).toMatchObject({ kind: 'not-allowed' });
    plan.passTo(plan.state.transferOn ?? TODAY);
    expect(plan.refusal(another, takeOn)).toMatchObject({ kind: 'not-allowed' });
    plan.do(theirs, takeOn);
    expect(plan.state.accountability.at(-1)).toMatchObject({
      staffId: theirs.staffId,
      role: 'probation-manager',
      serviceId: 'probation-1',
    });
  });

  it('is not taken on by whoever has it, nor by a case manager', () => {
    expect(begun().refusal(manager, takeOn)).toMatchObject({ kind: 'wrong-state', state: 'accountable' });
    expect(begun().refusal(caseManager, takeOn)).toMatchObject({ kind: 'not-allowed' });
  });
});
