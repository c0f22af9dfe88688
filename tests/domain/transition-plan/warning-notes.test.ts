import { describe, expect, it } from '@jest/globals';
import { addDays, addWeeks } from '../../../domain/calendar/local-date';
import type { Actor } from '../../../domain/people';
import { briefOf } from '../../../domain/transition-plan/brief';
import { transitionPlan } from '../../../domain/transition-plan/index';
import { warningsShownTo } from '../../../domain/transition-plan/warning-notes/shown';
import type { WarningNote } from '../../../domain/transition-plan/warning-notes/state';
import { acceptResponsibility, climbToAcceptance, completeTask, live, STAFF, startAt, startBeforeEnd } from './plans';
import type { LivedPlan } from './plans';
import { WARNING_NOTE_COMMANDS } from './warning-note-commands';

const { caseManager, colleague, receivingOfficer, receivingColleague, probationManager } = STAFF;
const onTime = () => live(startAt({ years: 17, months: 6 }));
const warn = (plan: LivedPlan, by: Actor = caseManager, reviewOn: WarningNote['reviewOn'] | null = null) => {
  plan.do(by, { ...WARNING_NOTE_COMMANDS['add-warning-note'], reviewOn });
  const note = plan.state.warningNotes.at(-1);
  if (!note) throw new Error('It was added');
  return note;
};
const seenBy = (plan: LivedPlan, side: 'youth-justice-service' | 'receiving-side') =>
  warningsShownTo(transitionPlan.view(plan.state).warningNotes, side).map(({ by }) => by);

describe('a warning note', () => {
  it('is looked at again as late as the policy lets it, unless an earlier day is chosen', () => {
    const plan = onTime();
    const latest = addWeeks(plan.today, 12);
    expect(warn(plan).reviewOn).toBe(latest);
    expect(warn(plan, colleague, addDays(plan.today, 7)).reviewOn).toBe(addDays(plan.today, 7));
    const command = WARNING_NOTE_COMMANDS['add-warning-note'];
    const refused = (reviewOn: WarningNote['reviewOn']) => plan.refusal(caseManager, { ...command, reviewOn });
    expect(refused(latest)).toBeNull();
    expect(refused(addDays(latest, 1))).toMatchObject({ rule: 'warning-notes-are-looked-at-again', field: 'reviewOn' });
    expect(refused(addDays(plan.today, -1))).toMatchObject({ rule: 'dates-lie-ahead', field: 'reviewOn' });
  });

  it('becomes a task on its day, once, and stands until somebody answers', () => {
    const plan = onTime();
    const { warningNoteId, reviewOn } = warn(plan, caseManager, addDays(plan.today, 10));
    plan.passTo(addDays(reviewOn, -1));
    expect(plan.unfinished('review-warning-note')).toEqual([]);
    plan.passTo(addDays(reviewOn, 60));
    const task = plan.task('review-warning-note');
    expect(task).toMatchObject({ about: warningNoteId, assignee: { staffId: 'case-manager' } });
    expect(plan.told('warning-note-review-due')).toHaveLength(1);
    expect(plan.state.warningNotes[0]?.state).toEqual({ is: 'stands' });
    expect(plan.refusal(caseManager, completeTask(task.taskId))).toMatchObject({
      rule: 'warning-notes-are-looked-at-again',
    });
    expect(plan.refusal(caseManager, { name: 'cancel-task', taskId: task.taskId, reason: 'x' })).toMatchObject({
      rule: 'warning-notes-are-looked-at-again',
    });
  });

  it.each(['keep-warning-note', 'change-warning-note', 'end-warning-note'] as const)(
    'is answered by %s, which completes the task',
    (name) => {
      const plan = onTime();
      warn(plan, caseManager, addDays(plan.today, 10));
      plan.passDays(11);
      plan.do(caseManager, WARNING_NOTE_COMMANDS[name]);
      expect(plan.unfinished('review-warning-note')).toEqual([]);
      plan.passDays(200);
      expect(plan.unfinished('review-warning-note')).toHaveLength(name === 'end-warning-note' ? 0 : 1);
    },
  );

  it('keeps what it said before, and what it says stands in no line and no message', () => {
    const plan = onTime();
    warn(plan);
    plan.do(colleague, WARNING_NOTE_COMMANDS['change-warning-note']);
    plan.do(colleague, WARNING_NOTE_COMMANDS['end-warning-note']);
    expect(plan.state.warningNotes).toMatchObject([
      {
        text: 'two dogs',
        earlier: [{ text: 'a dog in the yard', by: 'case-manager' }],
        state: { is: 'ended', reason: 'they moved' },
      },
    ]);
    expect(JSON.stringify([plan.timeline, plan.effects])).not.toMatch(/dog|they moved/);
  });

  it('is asked about at the receiving side once responsibility has passed', () => {
    const plan = climbToAcceptance(onTime());
    warn(plan, caseManager, addWeeks(plan.today, 6));
    plan.do(receivingOfficer, acceptResponsibility(plan.task('accept-responsibility').taskId));
    plan.passDays(60);
    expect(plan.state.life.phase).toBe('transferred');
    expect(plan.task('review-warning-note').assignee).toMatchObject({ side: 'receiver', staffId: 'receiving-officer' });
  });

  it('is asked of the case manager where nobody receives, also when a deputy from elsewhere has written it', () => {
    const plan = live(startBeforeEnd(180));
    const deputy = { ...receivingOfficer, actingFor: [caseManager.staffId] };
    warn(plan, deputy, addDays(plan.today, 10));
    plan.passDays(11);
    expect(plan.task('review-warning-note')).toMatchObject({ assignee: { staffId: 'case-manager' } });
  });

  it('is shown to both sides for safety, until the receiving side writes its own after responsibility has passed', () => {
    const plan = onTime();
    plan.finish('name-receiving-officer', receivingColleague);
    warn(plan);
    warn(plan, receivingOfficer);
    expect(seenBy(plan, 'receiving-side')).toEqual(['case-manager', 'receiving-officer']);
    expect(seenBy(plan, 'youth-justice-service')).toEqual(['case-manager', 'receiving-officer']);

    const passed = climbToAcceptance(onTime());
    passed.do(receivingOfficer, acceptResponsibility(passed.task('accept-responsibility').taskId));
    passed.passDays(40);
    const { warningNoteId } = warn(passed, probationManager);
    warn(passed);
    expect(seenBy(passed, 'receiving-side')).toEqual(['probation-manager', 'case-manager']);
    expect(seenBy(passed, 'youth-justice-service')).toEqual(['case-manager']);
    const keep = { ...WARNING_NOTE_COMMANDS['keep-warning-note'], warningNoteId };
    expect(passed.refusal(caseManager, keep)?.kind).toBe('not-found');
    expect(passed.refusal(probationManager, keep)).toBeNull();
  });

  it('comes first of what a colleague on duty has to know, while it stands', () => {
    const plan = onTime();
    const { reviewOn } = warn(plan);
    const first = () => briefOf(transitionPlan.view(plan.state), {}, plan.now)[0];
    expect(first()).toEqual({ heading: 'warnings', text: `a dog in the yard. To be looked at again on ${reviewOn}` });
    plan.do(caseManager, WARNING_NOTE_COMMANDS['end-warning-note']);
    expect(first()?.heading).not.toBe('warnings');
  });
});
