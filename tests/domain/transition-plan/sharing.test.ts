import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '../../../domain/calendar/local-date';
import type { SealedTextId } from '../../../domain/ids';
import type { ExtractSection } from '../../../domain/policy/sharing';
import type { SharingCommand } from '../../../domain/transition-plan/sharing/commands';
import { sharingShownTo } from '../../../domain/transition-plan/sharing/shown';
import { live, STAFF, startAt, startBeforeEnd } from './plans';
import type { LivedPlan } from './plans';
import { SHARING_COMMANDS } from './sharing-fixtures';

const { caseManager, colleague, psychologist, receivingColleague, receivingOfficer } = STAFF;
type Decide = Extract<SharingCommand, { readonly name: 'decide-on-sharing' }>;
type Share = Extract<Decide['decision'], { readonly is: 'share' }>;

const extract = (section: ExtractSection, ownReason: string | null = null): Share['extracts'][number] => {
  return { section, textId: `text-${section}` as SealedTextId, note: null, ownReason };
};
const share = (more: Partial<Share> = {}, rest: Partial<Decide> = {}): Decide => ({
  ...SHARING_COMMANDS['decide-on-sharing'],
  with: { is: 'staff', staffId: receivingOfficer.staffId, side: 'receiver' },
  decision: { is: 'share', expiresOn: null, extracts: [extract('what-helps'), extract('triggers')], ...more },
  ...rest,
});
const against: Partial<Decide> = { decision: { is: 'not-to-share', sections: ['trauma-narrative', 'safety'] } };
const fresh = () => live(startAt({ years: 17, months: 6 }));
const shared = (rest: Partial<Decide> = {}) => {
  const plan = fresh();
  plan.do(caseManager, share({}, rest));
  return plan;
};
const decisionOf = ({ state }: LivedPlan) => {
  const [decision] = state.sharing.decisions;
  if (!decision) throw new Error('Nothing was decided');
  return decision;
};
const states = ({ state }: LivedPlan) => state.sharing.extracts.map(({ state: { is } }) => is);
const confirm = (plan: LivedPlan): SharingCommand => {
  return { name: 'confirm-extracts', decisionId: decisionOf(plan).decisionId };
};
const withdraw = (plan: LivedPlan, index: number): SharingCommand => {
  const [one] = plan.state.sharing.extracts.slice(index);
  if (!one) throw new Error('Nothing was shared');
  return { name: 'withdraw-extract', extractId: one.extractId, reason: 'written for somebody else' };
};

describe('a decision to share', () => {
  it('writes the log in one go, with the policy’s basis and end where it names none', () => {
    const plan = shared();
    const { purpose, necessity, reasons, childsView } = SHARING_COMMANDS['decide-on-sharing'];
    expect(decisionOf(plan)).toMatchObject({
      ...{ by: caseManager.staffId, purpose, necessity, reasons, childsView, basis: 'public-task' },
      sections: ['what-helps', 'triggers'],
      state: { is: 'shared' },
    });
    expect(plan.state.sharing.extracts).toMatchObject([
      { section: 'what-helps', expiresOn: addMonths(plan.today, 6), state: { is: 'shared' } },
      { section: 'triggers', expiresOn: addMonths(plan.today, 6), state: { is: 'shared' } },
    ]);
  });

  it('is kept as it is decided where it says otherwise', () => {
    const plan = fresh();
    const expiresOn = addDays(plan.today, 30);
    plan.do(psychologist, share({ expiresOn }, { basis: 'vital-interests' }));
    expect(decisionOf(plan)).toMatchObject({ by: psychologist.staffId, basis: 'vital-interests' });
    expect(plan.state.sharing.extracts.map((one) => one.expiresOn)).toEqual([expiresOn, expiresOn]);
  });

  it('asks a colleague whether it has arrived, on their side, and asks nobody outside', () => {
    const asked = shared().task('confirm-extracts');
    expect(asked.assignee).toEqual({ kind: 'staff', staffId: receivingOfficer.staffId, side: 'receiver' });
    const outside = shared({ with: { is: 'outside', name: 'N. Teacher', organisation: 'College' } });
    expect(outside.unfinished('confirm-extracts')).toEqual([]);
  });

  it('against sharing stands in the same log, shares nothing and asks nothing', () => {
    const plan = shared(against);
    expect(decisionOf(plan)).toMatchObject({ sections: ['trauma-narrative', 'safety'], state: { is: 'not-shared' } });
    expect(plan.state.sharing.extracts).toEqual([]);
    expect(plan.unfinished('confirm-extracts')).toEqual([]);
    expect(plan.told('sharing-decided-against')).toHaveLength(1);
  });

  const narrative = (ownReason: string | null) => share({ extracts: [extract('trauma-narrative', ownReason)] });
  it.each<[string, (plan: LivedPlan) => Decide, string]>([
    ['the trauma narrative without a reason of its own', () => narrative(null), 'shared-with-a-reason-of-its-own'],
    ['a section twice', () => share({ extracts: [extract('safety'), extract('safety')] }), 'sections-of-one-decision'],
    ['an end that has passed', ({ today }) => share({ expiresOn: addDays(today, -1) }), 'dates-lie-ahead'],
    [
      'an end beyond the policy’s latest',
      ({ today }) => share({ expiresOn: addDays(addMonths(today, 12), 1) }),
      'what-is-shared-expires',
    ],
    [
      'oneself',
      () => share({}, { with: { is: 'staff', staffId: caseManager.staffId, side: 'sender' } }),
      'shared-with-a-named-recipient',
    ],
  ])('is refused with %s', (_, command, rule) => {
    const plan = fresh();
    expect(plan.refusal(caseManager, command(plan))).toMatchObject({ kind: 'against-rule', rule });
  });

  it('shares the trauma narrative with a reason of its own, up to the policy’s latest day', () => {
    const plan = fresh();
    const { decision } = narrative('the new psychologist goes on with the therapy');
    plan.do(caseManager, share({ ...(decision as Share), expiresOn: addMonths(plan.today, 12) }));
    expect(states(plan)).toEqual(['shared']);
  });

  it('names nobody of a receiving side on a plan that hands nothing over', () => {
    const plan = live(startBeforeEnd(100));
    expect(plan.refusal(caseManager, share())).toMatchObject({ rule: 'shared-with-a-named-recipient', field: 'with' });
  });
});

describe('a receipt', () => {
  it('is the recipient’s own word, ends the question, and tells whoever shared it', () => {
    const plan = shared();
    const asked = plan.task('confirm-extracts');
    for (const other of [caseManager, receivingColleague]) {
      expect(plan.refusal(other, confirm(plan))?.kind).toMatch(/against-rule|not-allowed/);
    }
    plan.do(receivingOfficer, confirm(plan));
    expect(decisionOf(plan).state).toMatchObject({ is: 'received', by: receivingOfficer.staffId });
    expect(plan.state.tasks.find(({ taskId }) => taskId === asked.taskId)?.state.is).toBe('completed');
    expect(plan.mailed('sharing-changed')).toEqual([{ kind: 'staff', staffId: caseManager.staffId }]);
    expect(plan.refusal(receivingOfficer, confirm(plan))).toMatchObject({ kind: 'wrong-state', state: 'received' });
  });

  it('of somebody outside is written down by whoever took it to them', () => {
    const plan = shared({ with: { is: 'outside', name: 'N. Teacher', organisation: 'College' } });
    plan.do(colleague, confirm(plan));
    expect(decisionOf(plan).state).toMatchObject({ is: 'received', by: colleague.staffId });
  });

  it('is not given by completing the task that asks for it', () => {
    const plan = shared();
    const { taskId } = plan.task('confirm-extracts');
    plan.do(receivingOfficer, { name: 'accept-task', taskId, conditions: null, from: null, receivingManagerId: null });
    const complete = { name: 'complete-task', taskId, on: null, childsWords: null, note: null } as const;
    expect(plan.refusal(receivingOfficer, { ...complete, receivingOfficerId: null })).toMatchObject({
      rule: 'receipt-by-the-recipient',
    });
  });
});

describe('what was shared ends', () => {
  it('after its last day, and tells both sides; the question whether it arrived ends with the last of it', () => {
    const plan = shared();
    const [last] = plan.state.sharing.extracts;
    if (!last) throw new Error('Nothing was shared');
    plan.passTo(last.expiresOn);
    expect(states(plan)).toEqual(['shared', 'shared']);
    expect(plan.unfinished('confirm-extracts')).toHaveLength(1);
    plan.passTo(addDays(last.expiresOn, 1));
    expect(states(plan)).toEqual(['expired', 'expired']);
    expect(plan.unfinished('confirm-extracts')).toEqual([]);
    const told = [receivingOfficer.staffId, caseManager.staffId].map((staffId) => ({ kind: 'staff', staffId }));
    expect(plan.mailed('sharing-changed')).toEqual(told);
    expect(plan.refusal(caseManager, withdraw(plan, 0))).toMatchObject({ kind: 'wrong-state', state: 'expired' });
  });

  it('while the plan is paused too', () => {
    const plan = fresh();
    plan.do(caseManager, share({ expiresOn: addDays(plan.today, 3) }));
    plan.do(caseManager, { name: 'pause', reason: 'a hearing', reviewOn: addDays(plan.today, 30) });
    plan.passDays(5);
    expect(states(plan)).toEqual(['expired', 'expired']);
  });

  it('when it is withdrawn, with a reason that stays readable, one section at a time', () => {
    const plan = shared();
    plan.do(caseManager, withdraw(plan, 0));
    expect(states(plan)).toEqual(['withdrawn', 'shared']);
    expect(plan.unfinished('confirm-extracts')).toHaveLength(1);
    expect(plan.mailed('sharing-changed')).toEqual([{ kind: 'staff', staffId: receivingOfficer.staffId }]);
    plan.do(psychologist, withdraw(plan, 1));
    expect(plan.unfinished('confirm-extracts')).toEqual([]);
    expect(plan.state.sharing.extracts[0]?.state).toMatchObject({
      is: 'withdrawn',
      by: caseManager.staffId,
      reason: 'written for somebody else',
    });
  });

  it('also once the plan is closed, however long ago, and nothing else of it changes', () => {
    const plan = shared({ decision: { is: 'share', expiresOn: null, extracts: [extract('what-helps')] } });
    plan.do(STAFF.manager, { name: 'close', reason: 'moved away' });
    plan.passDays(900);
    const { sharing, peopleVersion, changes } = plan.state;
    const closed = plan.state;
    const mailedBefore = plan.effects.length;
    const { item } = plan.do(caseManager, withdraw(plan, 0));
    expect(item).toEqual({ id: plan.state.sharing.extracts[0]?.extractId, rev: 2 });
    expect(states(plan)).toEqual(['withdrawn']);
    expect({ ...plan.state, sharing, peopleVersion, changes }).toEqual(closed);
    expect(plan.state.peopleVersion).toBe(peopleVersion + 1);
    expect(plan.state.changes.length).toBe(changes.length + 1);
    expect(plan.effects.slice(mailedBefore)).toMatchObject([
      { template: 'sharing-changed', to: { kind: 'staff', staffId: receivingOfficer.staffId } },
    ]);
    expect(plan.refusal(caseManager, withdraw(plan, 0))).toMatchObject({ kind: 'wrong-state', state: 'withdrawn' });
    expect(plan.refusal(caseManager, confirm(plan))).toMatchObject({ kind: 'wrong-state', state: 'closed' });
  });
});

describe('the log', () => {
  const plan = shared();
  plan.do(
    caseManager,
    share({ extracts: [extract('strengths')] }, { with: { is: 'staff', staffId: colleague.staffId, side: 'sender' } }),
  );
  plan.do(
    caseManager,
    share({}, { ...against, with: { is: 'staff', staffId: receivingOfficer.staffId, side: 'receiver' } }),
  );
  const { sharing } = plan.state;

  it('is shown whole to the service that holds the formulation, without where the texts stand', () => {
    const shown = sharingShownTo(sharing, 'youth-justice-service', colleague.staffId);
    expect(shown.decisions).toHaveLength(3);
    expect(shown.extracts).toHaveLength(3);
    expect(JSON.stringify(shown)).not.toContain('textId');
  });

  it.each([
    ['the recipient, of what was shared with them', receivingOfficer, 1, 2],
    ['anybody else of that side, of nothing', receivingColleague, 0, 0],
  ])('is shown to %s', (_, { staffId }, decisions, extracts) => {
    const shown = sharingShownTo(sharing, 'receiving-side', staffId);
    expect([shown.decisions.length, shown.extracts.length]).toEqual([decisions, extracts]);
    expect(shown.decisions.some(({ state }) => state.is === 'not-shared')).toBe(false);
  });

  it('is empty in a view that an earlier release wrote', () => {
    expect(sharingShownTo(undefined, 'youth-justice-service', caseManager.staffId)).toEqual({
      decisions: [],
      extracts: [],
    });
  });
});
