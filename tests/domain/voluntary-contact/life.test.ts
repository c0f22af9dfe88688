import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import type { WorkerSeen } from '../../../domain/entity';
import type { TaperStage } from '../../../domain/policy/clocks';
import type { EpisodeCommand } from '../../../domain/voluntary-contact/commands';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import { actor, ADULT, colleague, Episode, manager, startOf, trusted } from './episodes';

const monthly: readonly TaperStage[] = [{ every: 1, unit: 'months', times: 3 }];
const twiceAWeekly: readonly TaperStage[] = [{ every: 1, unit: 'weeks', times: 6 }];
const rhythm = (
  episode: Episode,
  name: 'stretch-contact' | 'tighten-contact',
  taper: readonly TaperStage[],
): EpisodeCommand => ({
  ...{ name, taper, startsOn: episode.today, childsWords: 'llai' },
});
const pause: EpisodeCommand = { name: 'pause-contact', childsWords: 'dim nawr', lookAgainOn: null };
const review = (
  episode: Episode,
  decision: 'let-go' | 'extend' | 'closer-again',
  taper: readonly TaperStage[] | null,
): EpisodeCommand => ({
  ...{ name: 'record-contact-review', decision, taper, startsOn: episode.today },
  ...{ childsWords: 'gwell', reasons: 'she said so' },
});

describe('the rhythm is the child’s', () => {
  it('is kept check-in by check-in, with their words and how near they are', () => {
    const episode = new Episode().days(7);
    episode.give(colleague, episode.kept());
    expect(episode.state.checkIns[0]).toMatchObject({
      state: { is: 'kept', on: '2026-03-17', minutes: 40, childsWords: 'da iawn', mark: 'closer' },
      rev: 2,
    });
    expect(episode.planned).toHaveLength(10);
  });

  it('stretches and tightens, and refuses a rhythm that does the opposite', () => {
    const episode = new Episode().days(7);
    episode.give(trusted, episode.kept());
    expect(episode.refusal(trusted, rhythm(episode, 'tighten-contact', monthly))).toMatchObject({
      rule: 'the-childs-own-pace',
    });
    episode.give(trusted, rhythm(episode, 'stretch-contact', monthly));
    expect(episode.planned.map(({ on }) => on)).toEqual(['2026-04-17', '2026-05-18', '2026-06-17']);
    expect(episode.state.checkIns.filter(({ state }) => state.is === 'called-off')).toHaveLength(10);
    expect(episode.refusal(trusted, rhythm(episode, 'stretch-contact', twiceAWeekly))).toMatchObject({
      rule: 'the-childs-own-pace',
    });
    episode.give(trusted, rhythm(episode, 'tighten-contact', twiceAWeekly));
    expect(episode.planned.map(({ on }) => on)[0]).toBe('2026-03-24');
  });

  it('pauses without turning into silence, and goes on where it was when the child comes back', () => {
    const episode = new Episode().days(7);
    episode.give(trusted, episode.kept()).give(trusted, pause);
    expect(episode.state.life).toMatchObject({ phase: 'paused', lookAgainOn: '2026-04-14' });
    expect(episode.planned).toEqual([]);
    episode.until('2026-04-14' as never);
    expect(episode.asked).toEqual(['look-at-pause']);
    expect(voluntaryContact.view(episode.state).asked[0]?.safeWayToReachMe).toMatchObject({ how: 'a text after four' });
    episode.give(trusted, { name: 'keep-pause', reason: 'exams', lookAgainOn: '2026-05-12' as never });
    expect(episode.asked).toEqual([]);
    episode.give(trusted, { name: 'return-to-contact', childsWords: 'hei', taper: null, startsOn: episode.today });
    // Three of the four weekly ones were left, and all that came after.
    expect(episode.planned.map(({ on }) => on).slice(0, 4)).toEqual([
      '2026-04-21',
      '2026-04-28',
      '2026-05-05',
      '2026-05-19',
    ]);
    expect(episode.planned).toHaveLength(10);
    expect(episode.state.nextReviewOn).toBe('2026-07-07');
  });

  it('stops at the child’s word at any time, even in a pause', () => {
    const episode = new Episode();
    episode.give(trusted, pause).give(colleague, { name: 'stop-contact', childsWords: 'digon' });
    expect(episode.state.life).toMatchObject({ phase: 'closed', outcome: 'stopped-by-child', childsWords: 'digon' });
    expect(voluntaryContact.nextWake(episode.state)).toBeNull();
    expect(episode.refusal(manager, pause)).toMatchObject({
      kind: 'wrong-state',
      state: 'closed',
      message: expect.stringMatching(/door stays open/),
    });
  });
});

describe('review and letting go', () => {
  it('asks for a review every twelve weeks, and when the taper is used up', () => {
    const quarterly = new Episode().until('2026-06-02' as never);
    expect(quarterly.asked).toContain('review');
    const short = new Episode({ taper: [{ every: 1, unit: 'weeks', times: 1 }] }).days(7);
    expect(short.asked).toEqual([]);
    short.give(trusted, short.kept());
    expect(short.asked).toEqual(['review']);
  });

  it('goes on, or comes closer again, in the rhythm that is decided', () => {
    const episode = new Episode().days(3);
    expect(episode.refusal(trusted, review(episode, 'extend', null))).toMatchObject({ field: 'taper' });
    episode.give(trusted, review(episode, 'closer-again', twiceAWeekly));
    expect(episode.planned.map(({ on }) => on)).toHaveLength(6);
    expect(episode.state.reviews).toMatchObject([{ decision: 'closer-again', childsWords: 'gwell' }]);
    expect(episode.state.nextReviewOn).toBe('2026-06-05');
  });

  it('ends with the meeting, the child’s view, what stays, and a door that is open', () => {
    const episode = new Episode().days(3);
    expect(episode.refusal(trusted, review(episode, 'let-go', monthly))).toMatchObject({ field: 'taper' });
    episode.give(trusted, review(episode, 'let-go', null));
    expect([episode.asked, episode.planned]).toEqual([['letting-go-meeting'], []]);
    const goodbye: EpisodeCommand = { name: 'say-goodbye', childsWords: 'Diolch' };
    expect(episode.refusal(trusted, goodbye)).toMatchObject({ rule: 'letting-go-together' });
    episode.give(colleague, {
      ...{
        name: 'record-connection',
        kind: 'community-or-club',
        what: 'y clwb bocsio',
        replaces: 'somebody to talk to',
      },
    });
    episode.give(trusted, { name: 'record-letting-go-meeting', on: episode.today, childsView: 'Dwi’n iawn' });
    expect([episode.asked, episode.refusal(trusted, goodbye)]).toEqual([['goodbye'], null]);
    episode.give(trusted, goodbye);
    expect(voluntaryContact.view(episode.state)).toMatchObject({
      ...{ phase: 'closed', life: { outcome: 'let-go', childsWords: 'Diolch' }, asked: [], nextDueOn: null },
      lettingGo: { childsView: 'Dwi’n iawn', by: 'trusted' },
      connections: [{ what: 'y clwb bocsio', replaces: 'somebody to talk to' }],
    });
    expect(episode.mails.at(-1)).toMatchObject({ template: 'contact-ended', to: { staffId: 'manager' } });
  });

  it('does not take a pause of the child’s for a goodbye, but an open door may be one', () => {
    const goodbye: EpisodeCommand = { name: 'say-goodbye', childsWords: null };
    expect(new Episode().give(trusted, pause).refusal(trusted, goodbye)).toMatchObject({ rule: 'letting-go-together' });
    const adult = new Episode(ADULT).miss();
    const word = {
      name: 'record-outreach',
      on: adult.today,
      how: 'message',
      reached: false,
      childsWords: null,
      note: null,
    } as const;
    adult.give(trusted, { ...word, worried: null }).give(trusted, { ...word, worried: false });
    adult.give(trusted, { name: 'record-letter', on: adult.today, note: null }).give(trusted, goodbye);
    expect(adult.state.life).toMatchObject({ phase: 'closed', outcome: 'open-door' });
  });

  it('never ends, and forgets nobody, by time alone', () => {
    const episode = new Episode().until(addDays('2026-03-10' as never, 700));
    expect(episode.state.life.phase).toBe('running');
    expect(voluntaryContact.nextWake(episode.state)).not.toBeNull();
  });
});

describe('the people of a contact', () => {
  it('are one trusted person and one accountable manager at a time', () => {
    const episode = new Episode();
    const change = {
      name: 'change-trusted-worker',
      toId: 'colleague' as never,
      reason: 'moves away',
      childAgrees: true,
    } as const;
    expect(episode.refusal(trusted, { ...change, toId: 'trusted' as never })).toMatchObject({ state: 'named' });
    episode.give(trusted, change).give(manager, { name: 'take-on-contact', reason: 'new team' });
    expect(episode.state.trustedWorkerId).toBe('colleague');
    expect(episode.state.accountability.map(({ staffId, by }) => [staffId, by])).toEqual([
      ['manager', 'agreed'],
      ['manager', 'taken-on'],
    ]);
    episode.happen({ type: 'mail-undeliverable', recipient: { kind: 'team', teamId: 'team' as never } });
    expect(episode.asked).toEqual(['correct-address']);
    expect(episode.refusal(trusted, { name: 'address-corrected' })).toMatchObject({ kind: 'not-allowed' });
    expect(episode.give(manager, { name: 'address-corrected' }).asked).toEqual([]);
  });

  it.each<[string, WorkerSeen['standing'] | null, boolean]>([
    ['has gone', { is: 'gone' }, true],
    ['is about to leave', { is: 'leaves' }, true],
    ['is away with nobody to stand in', { is: 'nobody-stands-in' }, true],
    ['is away with somebody to stand in', { is: 'away', from: '2026-03-12' as never, until: null }, false],
    ['is there', null, false],
  ])('asks the team’s manager to take it on when the accountable one %s', (_what, standing, asked) => {
    const episode = new Episode().days(1);
    const workers: WorkerSeen[] = standing === null ? [] : [{ staffId: 'manager' as never, standing }];
    const told = episode.happen({ type: 'workers-seen', workers });
    expect(episode.asked).toEqual(asked ? ['take-on-contact'] : []);
    const mails = told.effects.map(({ template, to }) => [template, to]);
    expect(mails).toEqual(asked ? [['contact-step', { kind: 'manager-of-team', teamId: 'team' }]] : []);
    if (!asked) return;
    episode.give(actor('manager', 'other'), { name: 'take-on-contact', reason: 'the one before leaves' });
    expect([episode.asked, episode.state.accountability.at(-1)?.staffId]).toEqual([[], 'other']);
    episode.happen({ type: 'workers-seen', workers });
    expect(episode.asked).toEqual([]);
  });

  it.each<[string, WorkerSeen['standing'] | null, boolean]>([
    ['has gone', { is: 'gone' }, true],
    ['is about to leave', { is: 'leaves' }, true],
    ['is away with nobody to stand in', { is: 'nobody-stands-in' }, true],
    ['is away for one check-in', { is: 'away', from: '2026-03-12' as never, until: '2026-03-23' as never }, false],
    ['is away for two check-ins', { is: 'away', from: '2026-03-12' as never, until: '2026-03-24' as never }, true],
    ['is away, nobody knows for how long', { is: 'away', from: '2026-03-12' as never, until: null }, true],
    ['is there', null, false],
  ])('ask who is there for the child next when their person %s', (_what, standing, asked) => {
    const episode = new Episode().days(1);
    const workers: WorkerSeen[] = standing === null ? [] : [{ staffId: 'trusted' as never, standing }];
    const told = episode.happen({ type: 'workers-seen', workers });
    expect(episode.asked).toEqual(asked ? ['name-trusted-worker'] : []);
    const mails = told.effects.map(({ template, to }) => [template, to]);
    expect(mails).toEqual(asked ? [['contact-step', { kind: 'staff', staffId: 'manager' }]] : []);
    const before = episode.state;
    expect(voluntaryContact.step(before, { type: 'workers-seen', workers }, episode.now).state).toBe(before);
    episode.happen({ type: 'workers-seen', workers: [] });
    expect(episode.asked).toEqual([]);
  });
});

describe('what was agreed', () => {
  const again = (episode: Episode, more: object = {}) => ({
    name: 'record-agreement' as const,
    agreement: { on: episode.today, childsWords: 'ydw, o hyd', competence: null, parents: null, ...more },
  });

  it('is asked for again at 16 and at 18, climbs when nobody asks, and keeps what was said before', () => {
    const episode = new Episode().until('2026-05-31' as never);
    expect(episode.asked).not.toContain('agree-again');
    episode.until('2026-06-01' as never);
    expect(episode.asked).toContain('agree-again');
    expect(episode.state.asked.find(({ kind }) => kind === 'agree-again')).toMatchObject({
      ...{ of: 'trusted-worker', dueOn: '2026-06-15' },
    });
    episode.until('2026-06-26' as never);
    expect(episode.timeline).toContainEqual(
      expect.objectContaining({ kind: 'step-climbed', data: expect.objectContaining({ kind: 'agree-again' }) }),
    );
    episode.give(trusted, again(episode));
    expect(episode.asked).not.toContain('agree-again');
    expect(episode.state.earlierAgreements).toMatchObject([{ childsWords: 'Iawn, os ti’n dod' }]);
    expect(episode.state.agreement).toMatchObject({ childsWords: 'ydw, o hyd', parents: null });
    episode.until('2028-06-01' as never);
    expect(episode.asked).toContain('agree-again');
  });

  it('follows the age at which it is given, and never goes back', () => {
    const episode = new Episode().days(3);
    const rule = (more: object) => episode.refusal(trusted, again(episode, more));
    expect(rule({})).toMatchObject({ rule: 'competence-weighed-under-16' });
    expect(rule({ on: addDays(episode.today, 1) })).toMatchObject({ rule: 'recorded-after-the-event' });
    expect(rule({ on: '2026-03-09' })).toMatchObject({ rule: 'the-last-agreement-holds' });
    const adult = new Episode(ADULT).days(3);
    const told = again(adult, { parents: { is: 'involved', how: 'so', childAgrees: false } });
    expect(adult.refusal(trusted, told)).toMatchObject({ rule: 'no-parent-told-from-18' });
    adult.give(trusted, again(adult));
    expect(adult.asked).toEqual([]);
  });

  it('is not asked for in an episode whose policy did not', () => {
    const { policy } = startOf();
    const asked = Object.entries(policy.within).filter(
      ([kind]) => kind !== 'agree-again' && kind !== 'take-on-contact',
    );
    const within = Object.fromEntries(asked) as typeof policy.within;
    const episode = new Episode({ policy: { ...policy, within } }).until('2026-06-02' as never);
    episode.happen({ type: 'workers-seen', workers: [{ staffId: 'manager' as never, standing: { is: 'gone' } }] });
    expect(episode.asked).not.toContain('agree-again');
    expect(episode.asked).not.toContain('take-on-contact');
  });

  it('is known of an episode that an earlier build began', () => {
    const { earlierAgreements: before, ...stored } = new Episode().state;
    expect(voluntaryContact.upgrade(stored as never)).toEqual({ ...stored, earlierAgreements: before });
  });
});
