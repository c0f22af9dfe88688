import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import type { DisagreementId, StaffId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { CONCERN_KINDS, CONCERN_LINE, OVERRIDE_GROUNDS } from '../../../domain/policy/concerns';
import { refuseRaise, safeguardingConcern } from '../../../domain/safeguarding-concern';
import { CONCERN_ACTIONS } from '../../../domain/safeguarding-concern/actions';
import type { ConcernRelation } from '../../../domain/safeguarding-concern/actions';
import type { ConcernCommand, RaiseConcern } from '../../../domain/safeguarding-concern/commands';
import { OUTCOMES, SERVICES_DECISIONS } from '../../../domain/safeguarding-concern/state';
import { CONCERN_TIMELINE_KINDS, tellConcern } from '../../../domain/safeguarding-concern/tell';
import {
  DESCRIBED,
  CLOSE,
  COLLEAGUE,
  HEAD,
  LEAD,
  LivedConcern,
  MANAGER,
  MONDAY,
  NOW,
  person,
  raise,
  step,
  WORKER,
} from './concerns';

const at = (day: string, time: string) => instantAt(localDate(day), time);
const DECIDED = { name: 'record-services-decision', decision: 'support', words: 'A family worker.' } as const;
const NOT_REPORTED = { name: 'decide-not-to-report', reasons: 'It was paint.' } as const;
const id = 'concern-1.g1' as DisagreementId;

const COMMANDS: Readonly<Record<keyof typeof CONCERN_ACTIONS, ConcernCommand>> = {
  'match-child': { name: 'match-child', child: null },
  'fill-in-concern': { name: 'fill-in-concern', kinds: ['missing'], otherChildren: null, words: 'More.' },
  'record-concern-step': step('telephone-report'),
  'decide-not-to-report': NOT_REPORTED,
  'acknowledge-concern': { name: 'acknowledge-concern' },
  'record-services-decision': DECIDED,
  'raise-disagreement': { name: 'raise-disagreement', about: 'The threshold', view: 'It is met.', urgent: false },
  'record-disagreement-view': { name: 'record-disagreement-view', disagreementId: id, side: 'theirs', view: 'No.' },
  'settle-disagreement': { name: 'settle-disagreement', disagreementId: id, outcome: 'They assess.' },
  'record-refusal': { name: 'record-refusal', words: 'Leave it.' },
  'override-refusal': { name: 'override-refusal', ground: 'coercion', reasons: 'He was told what to say.' },
  'record-adult-acceptance': { name: 'record-adult-acceptance', acceptedBy: 'Adult services', reference: 'A-1' },
  'stay-below-threshold': {
    ...{ name: 'stay-below-threshold', reasons: 'No care needs.', plan: 'Weekly call.' },
    reviewOn: localDate('2026-04-20'),
  },
  'review-below-threshold': { name: 'review-below-threshold', words: 'Safer.', nextReviewOn: null },
  'give-access': { name: 'give-access', staffId: 'helper' as StaffId, why: 'Runs the group.' },
  'close-concern': CLOSE,
};

const RELATION_OF: readonly [Actor, ConcernRelation | null][] = [
  [WORKER, 'raised-it'],
  [LEAD, 'safeguarding-lead'],
  [MANAGER, 'manager'],
  [person('helper', 'psychologist'), 'given-access'],
  [COLLEAGUE, null],
  [HEAD, 'manager'],
  [person('of-probation', 'probation-manager'), 'manager'],
  [person('of-another-region', 'probation-manager', 'region'), null],
  [person('admin', 'administrator'), null],
  [person('lead-elsewhere', 'safeguarding-lead', 'elsewhere'), null],
];

/** A concern on which each command finds what it needs. */
function ready(name: string): LivedConcern {
  const adult = name.includes('refusal') || name.includes('adult') || name.includes('threshold');
  const described = name === 'match-child' ? DESCRIBED : {};
  const concern = new LivedConcern(raise(adult ? { dateOfBirth: addYears(MONDAY, -19) } : described));
  concern.command(LEAD, { name: 'give-access', staffId: 'helper' as StaffId, why: 'Runs the group.' });
  if (name === 'override-refusal') concern.command(WORKER, COMMANDS['record-refusal']);
  if (name === 'review-below-threshold') concern.command(LEAD, COMMANDS['stay-below-threshold']);
  if (name === 'record-services-decision') concern.command(WORKER, step('telephone-report'));
  if (name === 'close-concern') concern.command(WORKER, NOT_REPORTED);
  if (name.endsWith('disagreement-view') || name === 'settle-disagreement') {
    concern.command(WORKER, COMMANDS['raise-disagreement']);
    if (name === 'settle-disagreement') concern.command(WORKER, COMMANDS['record-disagreement-view']);
  }
  return concern;
}

describe('who may do what about a concern', () => {
  it.each(Object.entries(CONCERN_ACTIONS))('%s', (name, { who }) => {
    for (const [actor, relation] of RELATION_OF) {
      const refusal = ready(name).command(actor, COMMANDS[name as keyof typeof COMMANDS]);
      const as = relation === 'raised-it' && name === 'match-child' ? 'described-it' : relation;
      const expected = as === null ? 'not-found' : who.includes(as) ? null : 'not-allowed';
      expect([actor.staffId, refusal?.kind ?? null]).toEqual([actor.staffId, expected]);
    }
  });

  it('tells whoever raised it that it was received, and of everything that follows', () => {
    const concern = new LivedConcern(raise());
    expect(concern.mails.map(({ template }) => template)).toEqual([
      'concern-received',
      'concern-raised',
      'concern-raised',
    ]);
    concern.mails.length = 0;
    concern.command(LEAD, { name: 'acknowledge-concern' });
    expect(concern.mails).toContainEqual(
      expect.objectContaining({
        template: 'concern-news',
        to: expect.objectContaining({ line: expect.arrayContaining([{ kind: 'staff', staffId: 'worker' }]) }),
      }),
    );
  });
});

describe('about a colleague', () => {
  const about = raise({ aboutStaffId: 'lead' as StaffId, keptOut: ['lead', 'deputy'] as StaffId[] });

  it.each<[string, Actor]>([
    ['the person', LEAD],
    ['their deputy', person('deputy', 'manager')],
    ['whoever stands in for them on the day', person('somebody', 'manager', 'yjs', ['lead'])],
  ])('does not exist for %s', (_who, actor) => {
    for (const command of Object.values(COMMANDS)) {
      expect(new LivedConcern(about).command(actor, command)).toMatchObject({ kind: 'not-found' });
    }
  });

  it('goes on for whoever stands in for somebody else', () => {
    const standIn = person('somebody', 'manager', 'yjs', ['worker']);
    expect(new LivedConcern(about).command(standIn, CLOSE)?.kind).not.toBe('not-found');
  });

  it('keeps them out of every message that is ever sent', () => {
    const concern = new LivedConcern(about).until(at('2026-05-01', '12:00'));
    expect(concern.mails.length).toBeGreaterThan(5);
    for (const { to } of concern.mails) expect(to).toMatchObject({ kind: 'first-there', except: ['lead', 'deputy'] });
  });

  it('gives them no access afterwards either', () => {
    const concern = new LivedConcern(about);
    const command = { name: 'give-access', staffId: 'deputy' as StaffId, why: 'Mistake.' } as const;
    expect(concern.command(MANAGER, command)).toMatchObject({ kind: 'against-rule' });
  });

  it('is not raised by them', () => {
    expect(refuseRaise({ ...about, startedBy: LEAD })).toMatchObject({ kind: 'against-rule', field: 'aboutStaffId' });
    expect(refuseRaise(about)).toBeNull();
  });

  it('counts from the moment at which the allegation is known', () => {
    expect(new LivedConcern(about).clock('allegationToDesignatedOfficer')).toBeDefined();
  });
});

describe('around the 18th birthday', () => {
  const birthday = localDate('2026-09-01');
  const turning = raise({ dateOfBirth: addYears(birthday, -18) });
  const EVE = at('2026-08-31', '23:59');

  it('asks for a joint plan with adult services from 17 years 9 months, due on the birthday', () => {
    const concern = new LivedConcern(turning).until(at('2026-12-01', '08:59'));
    const early = new LivedConcern(turning).until(at('2026-05-31', '12:00'));
    expect(early.clock('jointPlan')).toBeUndefined();
    expect(concern.clock('jointPlan')).toMatchObject({
      startedAt: at('2026-06-01', '09:00'),
      dueAt: at('2026-09-01', '00:00'),
      owner: 'safeguarding-lead',
    });
    const made = new LivedConcern(turning).until(at('2026-06-02', '12:00'));
    expect(made.command(LEAD, step('joint-plan-made'))).toBeNull();
    expect(made.clock('jointPlan')?.met).toMatchObject({ late: false });
  });

  it('drops no clock and closes nothing: the adult route is only proposed', () => {
    const concern = new LivedConcern(turning).until(at('2026-08-24', '10:00'));
    concern.command(WORKER, step('strategy-discussion'));
    const running = () => concern.view.clocks.filter(({ met }) => met === null).map(({ clock }) => clock);
    concern.until(EVE);
    const before = running();
    expect(concern.view.adultRoute).toEqual({ is: 'not-yet' });
    concern.until(at('2026-09-01', '00:00'));
    expect(running()).toEqual(before);
    expect(concern.view).toMatchObject({
      ...{ status: 'open', adultRoute: { is: 'proposed' }, oversight: 'safeguarding-lead' },
    });
    expect(concern.command(WORKER, step('conference'))).toBeNull();
    expect(concern.clock('childProtectionConference')?.met).toMatchObject({ late: false });
  });

  it('passes oversight only on written acceptance, however long nobody answers', () => {
    const concern = new LivedConcern(turning).until(at('2027-09-01', '12:00'));
    expect(concern.view.oversight).toBe('safeguarding-lead');
    expect(concern.command(LEAD, COMMANDS['record-adult-acceptance'])).toBeNull();
    expect(concern.view).toMatchObject({ oversight: 'adult-services', adultRoute: { reference: 'A-1', by: 'lead' } });
  });

  it('stays worried below the threshold with a plan and a review, which climbs as every clock', () => {
    const concern = new LivedConcern(turning).until(at('2026-09-02', '12:00'));
    const reviewOn = localDate('2026-10-01');
    expect(concern.command(LEAD, { ...COMMANDS['stay-below-threshold'], reviewOn } as ConcernCommand)).toBeNull();
    expect(concern.view.oversight).toBe('safeguarding-lead');
    expect(concern.clock('belowThresholdReview')?.dueAt).toBe(at('2026-10-01', '17:00'));
    concern.until(at('2026-10-01', '17:00'));
    expect(concern.clock('belowThresholdReview')?.climbedTo).toBe('manager');
    const again = {
      name: 'review-below-threshold',
      words: 'Still worried.',
      nextReviewOn: localDate('2026-11-01'),
    } as const;
    expect(concern.command(LEAD, again)).toBeNull();
    expect(concern.clock('belowThresholdReview')).toMatchObject({ dueAt: at('2026-11-01', '17:00'), met: null });
  });

  it.each<[string, boolean, boolean]>([
    ['starts no child-route clock for somebody who is 18', false, false],
    ['goes on with the child route for other children', true, true],
  ])('%s', (_what, otherChildren, started) => {
    const concern = new LivedConcern({ ...turning, otherChildren }).until(at('2026-09-02', '12:00'));
    concern.command(WORKER, step('strategy-discussion'));
    expect(concern.clock('childProtectionConference') !== undefined).toBe(started);
  });

  it('cannot pass to adult services in closing, unless they have accepted', () => {
    const concern = new LivedConcern(turning).until(at('2026-09-02', '12:00'));
    concern.command(WORKER, NOT_REPORTED);
    const close = { ...CLOSE, outcome: 'with-adult-services' } as const;
    expect(concern.command(LEAD, close)).toMatchObject({ rule: 'adult-route-on-written-acceptance' });
    concern.command(LEAD, COMMANDS['record-adult-acceptance']);
    expect(concern.command(LEAD, close)).toBeNull();
  });
});

describe('a concern about somebody who has died', () => {
  const turning = raise({ dateOfBirth: localDate('2008-09-01') });

  it.each<[string, boolean, string | null]>([
    ['closes with that, though adult services were never asked', false, null],
    ['goes on for other children', true, 'closed-because-the-child-has-died'],
  ])('%s', (_what, otherChildren, rule) => {
    const concern = new LivedConcern({ ...turning, otherChildren }).until(at('2026-09-02', '12:00'));
    expect(concern.view.adultRoute.is).toBe('proposed');
    concern.command(WORKER, NOT_REPORTED);
    const refusal = concern.command(LEAD, { ...CLOSE, outcome: 'child-has-died' });
    expect(refusal === null ? null : 'rule' in refusal && refusal.rule).toBe(rule);
    expect(concern.view.status).toBe(rule === null ? 'closed' : 'open');
    // Closed, nothing of it is asked for or climbs any more, the joint plan with adult services included.
    expect(concern.view.nextWake === null).toBe(rule === null);
  });
});

describe('an open concern, once it knows that the child has died', () => {
  const turning = raise({ dateOfBirth: localDate('2008-09-01') });
  const unmet = (concern: LivedConcern, resting: boolean) =>
    concern.view.clocks.flatMap(({ clock, met, rests }) => (met === null && rests === resting ? [clock] : [])).sort();
  const OWN = ['acknowledgedBySafeguardingPerson', 'managerTold', 'reportedOrDecided', 'socialServicesDecide'];

  it.each<[string, Partial<RaiseConcern>, readonly string[]]>([
    ['about the child alone lets all of it rest', {}, []],
    [
      'goes on for other children, in full',
      { otherChildren: true },
      ['acknowledgedBySafeguardingPerson', 'managerTold', 'socialServicesDecide', 'writtenReport'],
    ],
    [
      'goes on with reporting a risk to others',
      { kinds: ['child-at-risk', 'risk-to-somebody-else'] },
      ['acknowledgedBySafeguardingPerson', 'managerTold', 'writtenReport'],
    ],
    [
      'goes on about a colleague',
      { kinds: ['allegation-about-practitioner'] },
      ['acknowledgedBySafeguardingPerson', 'allegationToDesignatedOfficer', 'managerTold', 'writtenReport'],
    ],
  ])('%s', (_what, more, goesOn) => {
    const concern = new LivedConcern({ ...turning, ...more });
    concern.command(WORKER, step('telephone-report'));
    concern.happen({ type: 'death-seen', died: true });
    expect(unmet(concern, false)).toEqual(goesOn);
  });

  it('neither climbs nor asks for the joint plan, and does both once the record was a mistake', () => {
    const concern = new LivedConcern(turning);
    expect(OWN.some((clock) => unmet(concern, false).includes(clock as never))).toBe(true);
    concern.happen({ type: 'death-seen', died: true });
    const once = concern.state;
    concern.happen({ type: 'death-seen', died: true });
    expect(concern.state).toBe(once);
    concern.until(at('2026-09-03', '12:00'));
    expect([concern.view.clocks.filter(({ climbed }) => climbed > 0), concern.view.adultRoute.is]).toEqual([
      [],
      'not-yet',
    ]);
    concern.happen({ type: 'death-seen', died: false });
    concern.until(at('2026-09-04', '12:00'));
    expect(concern.view.clocks.some(({ climbed }) => climbed > 0)).toBe(true);
    expect(concern.view.adultRoute.is).toBe('proposed');
  });
});

describe('an adult who refuses', () => {
  const adult = raise({ dateOfBirth: addYears(MONDAY, -19) });

  it('is reported only when the refusal is overridden, with its ground and reasons', () => {
    const concern = new LivedConcern(adult);
    expect(concern.command(WORKER, COMMANDS['record-refusal'])).toBeNull();
    expect(concern.command(WORKER, step('telephone-report'))).toMatchObject({ rule: 'adults-refusal' });
    expect(concern.command(WORKER, COMMANDS['override-refusal'])).toBeNull();
    expect(concern.command(WORKER, step('telephone-report'))).toBeNull();
    expect(concern.view.refusals).toMatchObject([
      { words: 'Leave it.', overridden: { ground: 'coercion', by: 'worker' } },
    ]);
  });

  it('does not stand in the way of what other children need', () => {
    const concern = new LivedConcern({ ...adult, otherChildren: true });
    concern.command(WORKER, COMMANDS['record-refusal']);
    expect(concern.command(WORKER, step('telephone-report'))).toBeNull();
  });

  it('is never said of a child', () => {
    expect(new LivedConcern(raise()).command(WORKER, COMMANDS['record-refusal'])).toMatchObject({
      rule: 'adults-refusal',
    });
  });
});

describe('a professional disagreement', () => {
  const LEVELS: [urgent: boolean, level: string, until: [string, string]][] = [
    [false, 'practitioners', ['2026-03-10', '09:59']],
    [false, 'managers', ['2026-03-10', '10:00']],
    [false, 'managers', ['2026-03-12', '16:59']],
    [false, 'heads-of-service', ['2026-03-12', '17:00']],
    [false, 'heads-of-service', ['2026-03-19', '16:59']],
    [false, 'board', ['2026-03-19', '17:00']],
    [false, 'board', ['2027-03-19', '17:00']],
    [true, 'practitioners', ['2026-03-09', '11:59']],
    [true, 'managers', ['2026-03-09', '12:00']],
    [true, 'managers', ['2026-03-09', '23:59']],
    [true, 'heads-of-service', ['2026-03-10', '00:00']],
    [true, 'board', ['2026-03-11', '00:00']],
  ];
  const raised = (urgent: boolean) => {
    const concern = new LivedConcern(raise());
    concern.command(WORKER, { ...COMMANDS['raise-disagreement'], urgent } as ConcernCommand);
    return concern;
  };

  it.each(LEVELS)('urgent %p: is with the %s until %j', (urgent, level, until) => {
    expect(raised(urgent).until(at(...until)).view.disagreements[0]).toMatchObject({ level, settled: null });
  });

  it('is settled only with both views of the level that it has come to', () => {
    const concern = raised(false);
    expect(concern.command(LEAD, COMMANDS['settle-disagreement'])).toMatchObject({ rule: 'both-views-recorded' });
    concern.command(WORKER, COMMANDS['record-disagreement-view']);
    concern.until(at('2026-03-10', '10:00'));
    expect(concern.command(LEAD, COMMANDS['settle-disagreement'])).toMatchObject({ rule: 'both-views-recorded' });
    for (const side of ['ours', 'theirs'] as const) {
      concern.command(MANAGER, { ...COMMANDS['record-disagreement-view'], side } as ConcernCommand);
    }
    expect(concern.command(MANAGER, COMMANDS['settle-disagreement'])).toBeNull();
    expect(concern.view.disagreements[0]?.views.map(({ level, side }) => `${level} ${side}`)).toEqual([
      'practitioners ours',
      'practitioners theirs',
      'managers ours',
      'managers theirs',
    ]);
    expect(concern.until(at('2026-06-01', '10:00')).view.disagreements[0]?.level).toBe('managers');
  });

  it('keeps the concern open', () => {
    const concern = raised(false);
    concern.command(WORKER, NOT_REPORTED);
    expect(concern.command(LEAD, CLOSE)).toMatchObject({ rule: 'closing-a-concern' });
  });
});

describe('closing a concern', () => {
  it.each<[string, ConcernCommand[], Partial<typeof CLOSE>, string | null]>([
    ['needs a report or a decision not to', [], {}, 'closing-a-concern'],
    ['needs the services’ decision after a report', [step('telephone-report')], {}, 'closing-a-concern'],
    ['goes with report and decision', [step('telephone-report'), DECIDED], {}, null],
    ['goes with a decision not to report', [NOT_REPORTED], {}, null],
    ['needs the child’s view', [NOT_REPORTED], { childsView: null }, 'childs-view-where-safe'],
    ['or why it was not safe', [NOT_REPORTED], { childsView: null, viewNotAskedBecause: 'He was listening.' }, null],
  ])('%s', (_what, before, changes, rule) => {
    const concern = new LivedConcern(raise());
    for (const command of before) expect(concern.command(WORKER, command)).toBeNull();
    const refusal = concern.command(LEAD, { ...CLOSE, ...changes });
    expect(refusal === null ? null : 'rule' in refusal && refusal.rule).toBe(rule);
    expect(concern.view.status).toBe(rule === null ? 'closed' : 'open');
    expect(concern.view.nextWake === null).toBe(rule === null);
  });

  it('lets nothing more be recorded', () => {
    const concern = new LivedConcern(raise());
    concern.command(WORKER, NOT_REPORTED);
    concern.command(LEAD, CLOSE);
    expect(concern.command(WORKER, step('telephone-report'))).toMatchObject({ kind: 'wrong-state', state: 'closed' });
  });
});

describe('a concern', () => {
  it('takes a direct report at once, whether or not anybody has acknowledged it', () => {
    expect(new LivedConcern(raise()).command(WORKER, step('telephone-report'))).toBeNull();
  });

  it('refuses a step that lies ahead, and a decision against what was reported', () => {
    const concern = new LivedConcern(raise());
    expect(concern.command(WORKER, step('telephone-report', at('2026-03-10', '10:00')))).toMatchObject({ field: 'at' });
    concern.command(WORKER, step('telephone-report'));
    expect(concern.command(WORKER, NOT_REPORTED)).toMatchObject({ rule: 'reported-already' });
  });

  it('refuses what was decided on an older view of it', () => {
    const concern = new LivedConcern(raise());
    concern.command(WORKER, step('manager-told'));
    const envelope = { ...{ entityId: 'concern-1', bodyHash: '', actor: LEAD, ifMatch: 1 }, command: CLOSE };
    const refusal = safeguardingConcern.guard(concern.state, { ...envelope, commandId: 'x' as never }, NOW);
    expect(refusal).toMatchObject({
      kind: 'stale',
      current: 2,
      changed: [{ what: 'record-concern-step', by: 'worker' }],
    });
  });

  it('comes up again every four weeks while it is open', () => {
    const concern = new LivedConcern(raise()).until(instantAt(addDays(MONDAY, 100), '12:00'));
    expect(concern.told.filter(({ kind }) => kind === 'looked-at-again')).toHaveLength(3);
  });

  it('hears of an address that mail cannot reach, and goes to the next person up', () => {
    const concern = new LivedConcern(raise());
    const lost = concern.mails.find(({ template }) => template === 'concern-raised');
    concern.mails.length = 0;
    if (!lost) throw new Error('Nobody was written to.');
    const event = { type: 'mail-undeliverable', recipient: lost.to } as const;
    const { effects } = safeguardingConcern.step(concern.state, event, NOW);
    expect(effects).toMatchObject([{ to: { line: [{ kind: 'head-of-service' }, { kind: 'board' }] } }]);
  });

  it('tells every line of its history in words, without a key', () => {
    for (const kind of CONCERN_TIMELINE_KINDS) {
      const line = tellConcern({ kind, item: null, data: { clock: 'coreGroup', level: 'board' } });
      expect(line).toMatch(/^[A-Z].*[.–]$/);
      expect(line).not.toContain('coreGroup');
    }
  });

  it.each([
    ...CONCERN_KINDS.map((key) => ['concern-raised', 'kinds', key] as const),
    ...SERVICES_DECISIONS.map((key) => ['services-decided', 'decision', key] as const),
    ...OVERRIDE_GROUNDS.map((key) => ['refusal-overridden', 'ground', key] as const),
    ...OUTCOMES.map((key) => ['concern-closed', 'outcome', key] as const),
    ...CONCERN_LINE.map((key) => ['clock-climbed', 'level', key] as const),
  ])('says of %s in words what %s is: %s', (kind, name, key) => {
    const line = tellConcern({ kind, item: null, data: { [name]: key } });
    expect(line).not.toContain('-');
    expect(line).not.toContain('undefined');
  });

  it('is of one schema so far', () => {
    expect(() => safeguardingConcern.upgrade({ schema: 2 })).toThrow('later release');
    const { cameOf, ...earlier } = new LivedConcern(raise()).state;
    expect(safeguardingConcern.upgrade(earlier as never)).toEqual({ ...earlier, cameOf });
  });
});
