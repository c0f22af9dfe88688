import { describe, expect, it } from '@jest/globals';
import type { MailTemplate } from '../../../domain/entity';
import { MESSAGE_KINDS } from '../../../domain/messages';
import type { Actor } from '../../../domain/people';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { ACTIONS, transitionPlan } from '../../../domain/transition-plan';
import { NEVER_WITHOUT_MAIL } from '../../../domain/transition-plan/without-mail';
import { leaveMailOut, refuseWithoutMail } from '../../../domain/without-mail';
import { turnFrom } from '../../../domain/transition-plan/turn';
import { acceptResponsibility, climbToAcceptance, envelope, live, STAFF, startAt } from './plans';
import type { LivedPlan } from './plans';

const { caseManager, receivingOfficer, receivingColleague } = STAFF;
const onTime = () => live(startAt({ years: 17, months: 6 }));
const quietly = (plan: LivedPlan, actor: Actor, command: PlanCommand) =>
  plan.happens({ type: 'command', envelope: { ...envelope(actor, command), mail: false } });

/** What goes in any case, whatever was chosen: the same kinds that nobody can put off until the morning. */
const IN_ANY_CASE: readonly MailTemplate[] = [
  'task-unanswered',
  'receiver-silent',
  'child-not-prepared',
  'decision-asked-for',
  'decided-without-consultation',
  'responsibility-passed',
  'contact-step-waits',
  'restricted-record-read',
  'needs-another-holder',
  'meeting',
  'concern-raised',
  'concern-received',
  'concern-news',
  'concern-step-due',
  'concern-waits',
];

describe('whoever gives a command may choose that nobody is mailed', () => {
  it.each(MESSAGE_KINDS)('of a message of the kind %s, by the table', (template) => {
    const turn = turnFrom(onTime().state, onTime().now, caseManager);
    turn.mails.push({
      kind: 'mail-due',
      to: { kind: 'staff', staffId: caseManager.staffId },
      template,
      ref: 'r',
      meeting: null,
    });
    leaveMailOut(turn);
    const goes = IN_ANY_CASE.includes(template);
    expect([turn.mails.length, turn.timeline.length]).toEqual(goes ? [1, 0] : [0, 1]);
  });

  it('and the history says that none went, and how many', () => {
    const plan = onTime();
    plan.finish('name-receiving-officer', receivingColleague);
    const command = { name: 'add-warning-note', text: 'x', reviewOn: null } as const;
    expect(quietly(plan, caseManager, command).timeline.map(({ kind }) => kind)).not.toContain('no-mail-sent');
    const asked = { name: 'ask-for-transfer', wanted: 'an-earlier-handover', from: null, reason: 'x' } as const;
    const before = plan.effects.length;
    quietly(plan, receivingOfficer, asked);
    expect(plan.effects.slice(before)).toEqual([]);
    expect(plan.told('no-mail-sent')).toMatchObject([{ by: 'receiving-officer', data: { count: 1 } }]);
    expect(plan.task('answer-transfer-request').state.is).toBe('requested');
  });

  it('of the start of a plan too, and the plan does not keep the choice', () => {
    const start = startAt({ years: 17, months: 6 });
    const [loud, quiet] = [live(start), live({ ...start, mail: false })];
    const count = loud.effects.length;
    expect(count).toBeGreaterThan(0);
    expect(quiet.effects).toEqual([]);
    expect(quiet.told('no-mail-sent')).toMatchObject([{ by: 'case-manager', data: { count } }]);
    expect(quiet.state).toEqual(loud.state);
    const command = { name: 'add-warning-note', text: 'x', reviewOn: null } as const;
    quiet.do(caseManager, command);
    expect(quiet.told('no-mail-sent')).toHaveLength(1);
  });

  it('but silence climbs all the same, and the manager is told of a child who is not prepared', () => {
    const plan = climbToAcceptance(onTime());
    const accept = acceptResponsibility(plan.task('accept-responsibility').taskId);
    const mails = quietly(plan, receivingOfficer, accept).effects.map(({ template }) => template);
    expect(mails).toEqual(['child-not-prepared']);
  });

  it.each(Object.entries(NEVER_WITHOUT_MAIL))('never with %s, because: %s', (name, why) => {
    expect(ACTIONS[name as PlanCommand['name']]).toBeDefined();
    const refusal = refuseWithoutMail(NEVER_WITHOUT_MAIL, name as PlanCommand['name'], false);
    expect(refusal).toMatchObject({
      rule: 'told-in-any-case',
      field: 'mail',
      message: expect.stringContaining(why) as unknown,
    });
    expect(refuseWithoutMail(NEVER_WITHOUT_MAIL, name as PlanCommand['name'], undefined)).toBeNull();
  });

  it('and the door itself refuses it', () => {
    const plan = onTime();
    const died = { name: 'record-death', diedOn: plan.today } as const;
    const refused = (mail?: false) =>
      transitionPlan.guard(
        plan.state,
        { ...envelope(caseManager, died), ...(mail === false ? { mail } : {}) },
        plan.now,
      );
    expect([refused(false)?.kind, refused()]).toEqual(['against-rule', null]);
  });
});
