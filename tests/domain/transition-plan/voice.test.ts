import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { achievementIdOf } from '../../../domain/ids';
import type { PersonId } from '../../../domain/ids';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { MOST_RECORDS } from '../../../domain/transition-plan/voice/state';
import type { Audience, PersonTexts, ViewAbout } from '../../../domain/transition-plan/voice/state';
import { isShown, shownTo } from '../../../domain/transition-plan/voice/shown';
import type { RecordKind } from '../../../domain/transition-plan/voice/shown';
import { tellTimeline } from '../../../domain/transition-plan/tell';
import { completeTask, live, STAFF, startAt, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';
import { VOICE_COMMANDS } from './voice-fixtures';

const says = (about: ViewAbout, words: string | null = 'as I say it'): PlanCommand => {
  return { name: 'record-child-view', about, words };
};
const asked = (plan: LivedPlan) => plan.unfinished('ask-the-child').map(({ about }) => about);
const started = () => live(startAt({ years: 17, months: 6 }));
const named = (more: Partial<PersonTexts> = {}, mayBeSeenBy: Audience = 'not-said'): PlanCommand => {
  const person = { name: 'Nain', relationship: 'grandmother', maySpeak: { is: 'no' }, unsafe: null, ...more } as const;
  return { name: 'name-person-who-matters', person, mayBeSeenBy };
};

it('the child’s words are kept with who wrote them down and for whom they are, and with nothing else', () => {
  const plan = started();
  plan.do(STAFF.caseManager, says('start'));
  expect(plan.state.childViews).toEqual([
    {
      ...{ about: 'start', words: 'as I say it', language: null, translation: null, mayBeSeenBy: 'not-said' },
      ...{ at: plan.now, by: STAFF.caseManager.staffId },
    },
  ]);
});

describe('the child is asked', () => {
  it('at the start, by whoever holds the plan, within some working days', () => {
    const plan = started();
    expect(plan.task('ask-the-child')).toMatchObject({
      about: 'start',
      rung: null,
      dueOn: addDays(TODAY, 7),
      state: { is: 'accepted' },
      assignee: { staffId: STAFF.caseManager.staffId },
    });
  });

  it('before they meet the new worker, and not before there is one', () => {
    const plan = started();
    expect(asked(plan)).toEqual(['start']);
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    expect(asked(plan)).toEqual(['start', 'before-meeting']);
    const [, before] = plan.unfinished('ask-the-child');
    expect(before?.dueOn).toBe(plan.task('three-way-meeting').dueOn);
  });

  it('with each review, but not twice while the question still stands', () => {
    const plan = live(startBeforeEnd(200));
    plan.passTo(plan.state.nextReviewOn);
    expect(asked(plan)).toEqual(['start', 'review']);
    plan.passTo(plan.rung('review-before-end').startsOn);
    expect(plan.unfinished('review-before-end')).toHaveLength(1);
    expect(asked(plan)).toEqual(['start', 'review']);
    plan.do(STAFF.caseManager, says('review'));
    expect(asked(plan)).toEqual(['start']);
  });

  it.each<[ViewAbout, string | null, string[]]>([
    ['start', 'I like boats', ['before-meeting']],
    ['start', null, ['before-meeting']],
    ['what-matters', 'my dog', ['before-meeting']],
    ['before-meeting', null, ['start']],
    ['meeting-the-new-worker', 'not in an office', ['start']],
    ['on-track', 'when I sleep', ['start', 'before-meeting']],
    ['other', 'hello', ['start', 'before-meeting']],
  ])('and words about %s (%j) leave open: %j', (about, words, open) => {
    const plan = started();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    plan.do(STAFF.receivingOfficer, says(about, words));
    expect(asked(plan)).toEqual(open);
    expect(plan.state.childViews.at(-1)).toMatchObject({ about, words, by: STAFF.receivingOfficer.staffId });
  });

  it('and only what the child says, or that they have nothing to add, is an answer', () => {
    const plan = started();
    const { taskId } = plan.task('ask-the-child');
    expect(plan.refusal(STAFF.caseManager, completeTask(taskId))).toMatchObject({ rule: 'the-childs-own-answer' });
    plan.do(STAFF.caseManager, says('start', null));
    expect(plan.told('child-had-nothing-to-add')).toHaveLength(1);
    expect(asked(plan)).toEqual([]);
  });

  it('at no other moment than the policy of the plan names', () => {
    const { policy } = startAt({ years: 17, months: 6 });
    const plan = live(startAt({ years: 17, months: 6 }, { policy: { ...policy, childAskedAt: [] } }));
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    plan.passTo(plan.state.nextReviewOn);
    expect(asked(plan)).toEqual([]);
  });

  it('without holding any step up', () => {
    const plan = started();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    plan.finish('three-way-meeting');
    expect(plan.rung('introduce').state.is).toBe('done');
    expect(asked(plan)).toEqual(['start', 'before-meeting']);
  });

  it('and not any more when the meeting is taken back', () => {
    const plan = started();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    plan.do(STAFF.caseManager, { name: 'pass-over-rung', rung: 'introduce', reason: 'they know each other' });
    expect(asked(plan)).toEqual(['start']);
  });
});

describe('an advocate', () => {
  it.each([
    ['wales', 1],
    ['england', 0],
  ] as const)('in %s is offered unasked: %i', (nation, offers) => {
    const plan = live(startAt({ years: 17 }, { nation }));
    expect(plan.unfinished('offer-advocate')).toHaveLength(offers);
    plan.do(STAFF.caseManager, VOICE_COMMANDS['record-advocate-answer']);
    expect(plan.unfinished('offer-advocate')).toEqual([]);
    expect(plan.state.voice.advocate).toMatchObject([{ answer: 'wants-one' }]);
  });
});

describe('an achievement', () => {
  const { caseManager } = STAFF;
  const record = VOICE_COMMANDS['record-achievement'];
  const telling = (plan: LivedPlan) => plan.unfinished('tell-family');
  const decide = (plan: LivedPlan, familyMayKnow: boolean): void => {
    const achievementId = plan.state.voice.achievements[0]?.achievementId ?? achievementIdOf(plan.state.planId, 1);
    plan.do(caseManager, { ...VOICE_COMMANDS['change-who-knows-of-achievement'], achievementId, familyMayKnow });
  };

  it('is told to the family where the child wants it, by the case manager, who says how', () => {
    const plan = started();
    plan.do(caseManager, { ...record, familyMayKnow: true });
    const { taskId, about, assignee } = plan.task('tell-family');
    expect({ about, assignee }).toMatchObject({
      about: plan.state.voice.achievements[0]?.achievementId,
      assignee: { staffId: caseManager.staffId },
    });
    expect(plan.refusal(caseManager, completeTask(taskId))).toMatchObject({ field: 'note' });
    plan.do(caseManager, completeTask(taskId, { note: 'Rang Nain: she cried' }));
    expect(plan.state.voice.achievements).toMatchObject([
      { familyTold: { by: caseManager.staffId, how: 'Rang Nain: she cried' }, rev: 2 },
    ]);
    expect(JSON.stringify(plan.state.tasks)).not.toContain('Nain');
    decide(plan, true);
    expect(telling(plan)).toEqual([]);
  });

  it.each<[string, (plan: LivedPlan) => unknown]>([
    ['where the child does not want it', () => undefined],
    [
      'once the child wants it no more',
      (plan) => {
        decide(plan, true);
        expect(telling(plan)).toHaveLength(1);
        decide(plan, false);
      },
    ],
    [
      'once it is none any more',
      (plan) => {
        decide(plan, true);
        const recordId = plan.state.voice.achievements[0]?.achievementId ?? '';
        plan.do(caseManager, { name: 'withdraw-record', kind: 'achievement', recordId, reason: 'another child' });
      },
    ],
  ])('is told to nobody %s', (_, happens) => {
    const plan = started();
    plan.do(caseManager, { ...record, familyMayKnow: false });
    happens(plan);
    expect(telling(plan)).toEqual([]);
  });
});

describe('what is said again', () => {
  it('stands beside what was said before, with who and when', () => {
    const plan = started();
    const way = { how: 'a text', when: null, whoMaySeeIt: null, never: 'ring the house' };
    plan.do(STAFF.caseManager, { name: 'record-safe-way-to-reach-me', way, mayBeSeenBy: 'youth-justice-service' });
    plan.passDays(3);
    const now = { ...way, how: 'through the coach' };
    plan.do(STAFF.colleague, { name: 'record-safe-way-to-reach-me', way: now, mayBeSeenBy: 'whoever-works-with-me' });
    expect(plan.state.voice.safeWayToReachMe).toMatchObject([
      { how: 'a text', by: STAFF.caseManager.staffId },
      { how: 'through the coach', by: STAFF.colleague.staffId, at: plan.now },
    ]);
  });

  it('of a person leaves what stood there readable', () => {
    const plan = started();
    plan.do(STAFF.caseManager, named());
    const personId = 'plan-1.w1' as PersonId;
    const person = {
      name: 'Nain',
      relationship: 'grandmother',
      maySpeak: { is: 'yes', about: 'school' },
      unsafe: null,
    } as const;
    plan.do(
      STAFF.colleague,
      { name: 'change-person-who-matters', personId, person, mayBeSeenBy: 'whoever-works-with-me' },
      1,
    );
    expect(plan.state.voice.peopleWhoMatter).toMatchObject([
      {
        maySpeak: { is: 'yes', about: 'school' },
        by: STAFF.colleague.staffId,
        rev: 2,
        earlier: [{ maySpeak: { is: 'no' }, by: STAFF.caseManager.staffId, mayBeSeenBy: 'not-said' }],
      },
    ]);
  });
});

describe('refused is', () => {
  it.each<[string, PlanCommand, string, string | undefined]>([
    [
      'speaking with somebody who is not safe',
      named({ unsafe: 'hits', maySpeak: { is: 'yes', about: 'anything' } }),
      'nobody-speaks-with-who-is-unsafe',
      'person.maySpeak',
    ],
    [
      'an achievement of tomorrow',
      { ...VOICE_COMMANDS['record-achievement'], on: addDays(TODAY, 1) },
      'recorded-after-the-event',
      'on',
    ],
  ])('%s', (_, command, rule, field) => {
    expect(started().refusal(STAFF.caseManager, command)).toMatchObject({ kind: 'against-rule', rule, field });
  });

  it('more of one kind than a plan holds', () => {
    const plan = started();
    for (let i = 0; i < MOST_RECORDS; i++) plan.do(STAFF.caseManager, named());
    expect(plan.refusal(STAFF.caseManager, named())).toMatchObject({ rule: 'records-of-one-plan' });
    expect(plan.refusal(STAFF.caseManager, VOICE_COMMANDS['record-achievement'])).toBeNull();
  });
});

describe('who may see a record is the child’s to say', () => {
  it.each<[RecordKind, Record<Audience, boolean>]>([
    ['child-view', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': true }],
    ['how-i-understand-best', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': true }],
    ['safe-way-to-reach-me', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': false }],
    ['advocate', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': true }],
    ['restorative-work', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': true }],
    ['achievement', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': false }],
    ['person-who-matters', { 'whoever-works-with-me': true, 'youth-justice-service': false, 'not-said': false }],
  ])('%s: the receiving side is shown %j', (kind, expected) => {
    for (const [audience, shown] of Object.entries(expected) as [Audience, boolean][]) {
      expect([audience, isShown(kind, audience, 'receiving-side')]).toEqual([audience, shown]);
      expect(isShown(kind, audience, 'youth-justice-service')).toBe(true);
    }
  });

  const way = { how: 'a text', when: null, whoMaySeeIt: null, never: null };
  const safeWay = (mayBeSeenBy: Audience): PlanCommand => {
    return { name: 'record-safe-way-to-reach-me', way, mayBeSeenBy };
  };
  it.each<[string, PlanCommand[], boolean]>([
    ['nothing', [], false],
    ['an open way', [safeWay('whoever-works-with-me')], false],
    ['a closed way after an open one', [safeWay('whoever-works-with-me'), safeWay('youth-justice-service')], true],
    ['an open way after a closed one', [safeWay('youth-justice-service'), safeWay('whoever-works-with-me')], false],
    ['somebody who is not safe', [named({ unsafe: 'hits' })], true],
    ['somebody who is not safe, and is shown', [named({ unsafe: 'hits' }, 'whoever-works-with-me')], false],
    ['somebody of whom nothing is known', [named()], false],
  ])('after %s was recorded, the receiving side asks first: %j', (_, commands, askFirst) => {
    const plan = started();
    for (const command of commands) plan.do(STAFF.caseManager, command);
    expect(shownTo(plan.state, 'receiving-side').voice.askFirst).toBe(askFirst);
    expect(shownTo(plan.state, 'youth-justice-service').voice.askFirst).toBe(false);
  });

  it('and what was said before is not shown over there, nor who was taken off', () => {
    const plan = started();
    plan.do(STAFF.caseManager, safeWay('whoever-works-with-me'));
    plan.do(STAFF.caseManager, safeWay('youth-justice-service'));
    plan.do(STAFF.caseManager, named({}, 'whoever-works-with-me'));
    plan.do(STAFF.caseManager, { name: 'take-off-person-who-matters', personId: 'plan-1.w1' as PersonId, reason: 'x' });
    expect(shownTo(plan.state, 'receiving-side').voice).toMatchObject({ safeWayToReachMe: [], peopleWhoMatter: [] });
    expect(shownTo(plan.state, 'youth-justice-service').voice.safeWayToReachMe).toHaveLength(2);
  });

  it('and whoever is not shown somebody cannot find them by a command either', () => {
    const plan = started();
    plan.finish('name-receiving-officer', STAFF.receivingColleague);
    plan.do(STAFF.caseManager, named());
    const command: PlanCommand = {
      name: 'take-off-person-who-matters',
      personId: 'plan-1.w1' as PersonId,
      reason: 'x',
    };
    expect(plan.refusal(STAFF.receivingOfficer, command, 7)).toMatchObject({ kind: 'not-found' });
    expect(plan.refusal(STAFF.caseManager, command, 1)).toBeNull();
  });

  it('and a view that an earlier release kept is shown as it was', () => {
    const { at, by } = { at: started().now, by: STAFF.caseManager.staffId };
    const kept = { childViews: [{ at, by, about: 'start', words: 'hello' }] } as const;
    expect(shownTo(kept, 'receiving-side')).toMatchObject({ childViews: kept.childViews, voice: { achievements: [] } });
  });
});

describe('the history', () => {
  it('says that something was recorded, and nothing of what', () => {
    const plan = started();
    const before = plan.timeline.length;
    for (const name of [
      'record-how-i-understand-best',
      'record-safe-way-to-reach-me',
      'record-restorative-readiness',
    ] as const)
      plan.do(STAFF.caseManager, VOICE_COMMANDS[name]);
    plan.do(STAFF.caseManager, {
      ...VOICE_COMMANDS['record-achievement'],
      ...{ on: localDate('2026-01-02'), familyMayKnow: false },
    });
    plan.do(STAFF.caseManager, named());
    expect(plan.timeline.slice(before).map(tellTimeline)).toEqual([
      'How the child understands best was recorded.',
      'The safe way to reach the child was recorded.',
      'Where the child stands to restorative work: not now.',
      'An achievement of 2026-01-02 was recorded.',
      'The child named somebody who matters to them.',
    ]);
  });
});
