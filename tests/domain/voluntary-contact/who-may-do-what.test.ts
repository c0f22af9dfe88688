import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import type { CheckInId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import { ACTIONS } from '../../../domain/voluntary-contact/actions';
import type { EpisodeCommand, EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import type { Phase } from '../../../domain/voluntary-contact/state';
import { NEVER_WITHOUT_MAIL } from '../../../domain/voluntary-contact/without-mail';
import { actor, ADULT, colleague, Episode, manager, psychologist, START_DAY, stranger, trusted } from './episodes';
import { commandsFor } from './commands-for';

const ALL = ['running', 'paused', 'letting-go'] as const;
const NEVER = 'managers only';
/** In which phases each command makes sense; every worker of the service may give it, except where only managers may. */
const TABLE: Readonly<Record<EpisodeCommandName, { readonly phases: readonly Phase[]; readonly who?: typeof NEVER }>> =
  {
    'plan-check-in': { phases: ['running'] },
    'move-check-in': { phases: ['running'] },
    'record-kept-check-in': { phases: ALL },
    'record-missed-check-in': { phases: ALL },
    'stretch-contact': { phases: ['running'] },
    'tighten-contact': { phases: ['running'] },
    'pause-contact': { phases: ['running'] },
    'keep-pause': { phases: ['paused'] },
    'return-to-contact': { phases: ['paused', 'letting-go'] },
    'stop-contact': { phases: ALL },
    'record-outreach': { phases: ALL },
    'record-welfare-check': { phases: ALL },
    'consider-concern': { phases: ALL },
    'record-letter': { phases: ALL },
    'record-contact-review': { phases: ['running'] },
    'record-letting-go-meeting': { phases: ['letting-go'] },
    'say-goodbye': { phases: ['letting-go', 'paused'] },
    'record-connection': { phases: ALL },
    'record-safe-way': { phases: ALL },
    'record-on-track': { phases: ALL },
    'change-trusted-worker': { phases: ALL },
    'record-agreement': { phases: ALL },
    'take-on-contact': { phases: ALL, who: NEVER },
    'record-time-in-custody': { phases: ALL },
    'record-end-of-custody': { phases: ALL },
    'record-move-away': { phases: ALL },
    'address-corrected': { phases: ALL, who: NEVER },
  };
const IN: Readonly<Record<Phase, () => Episode>> = {
  running: () => new Episode(),
  paused: () => new Episode().give(trusted, { name: 'pause-contact', childsWords: 'so', lookAgainOn: null }),
  'letting-go': () => {
    const episode = new Episode();
    const review = {
      name: 'record-contact-review',
      decision: 'let-go',
      childsWords: null,
      reasons: 'so',
      taper: null,
    } as const;
    return episode.give(trusted, { ...review, startsOn: episode.today });
  },
  closed: () => new Episode().give(trusted, { name: 'stop-contact', childsWords: 'so' }),
};
const PEOPLE = {
  trusted,
  colleague,
  'another case manager': actor('case-manager', 'another'),
  manager,
  head: actor('head-of-service', 'head'),
  'trauma champion': actor('trauma-champion', 'champion'),
  psychologist,
  'safeguarding lead': actor('safeguarding-lead', 'lead'),
  'of another service': stranger,
  'their manager': actor('manager', 'their-manager', 'elsewhere'),
};
const MANAGERS = ['manager', 'head'];
const NOBODY = ['psychologist', 'safeguarding lead', 'of another service', 'their manager'];

describe('who may do what in voluntary contact, and when', () => {
  it.each(voluntaryContact.commandNames)('%s', (name) => {
    const { phases, who } = TABLE[name];
    for (const [person, by] of Object.entries(PEOPLE)) {
      const may = who === NEVER ? MANAGERS.includes(person) : !NOBODY.includes(person);
      for (const [phase, make] of Object.entries(IN)) {
        const episode = make();
        const refusal = episode.refusal(by, commandsFor(episode, () => 0)[name]);
        const says =
          refusal?.kind === 'not-allowed'
            ? 'for others'
            : refusal?.kind === 'wrong-state' && refusal.state === phase
              ? 'not now'
              : 'goes on';
        const expected = !may ? 'for others' : phases.includes(phase as Phase) ? 'goes on' : 'not now';
        expect([person, phase, says]).toEqual([person, phase, expected]);
      }
    }
  });

  it.each(voluntaryContact.commandNames)('whoever cannot give %s is told why', (name) => {
    const { who } = TABLE[name];
    const told = (by: Actor, phase: Phase) => {
      const episode = IN[phase]();
      return episode.refusal(by, commandsFor(episode, () => 0)[name])?.message;
    };
    expect(told(psychologist, 'running')).toBe(`This is for others to do: ${ACTIONS[name].why}`);
    const by = who === NEVER ? manager : trusted;
    expect(told(by, 'closed')).toBe(
      'This contact has come to its end, and the door stays open: a child who returns begins a new episode.',
    );
    for (const phase of ALL.filter((one) => !TABLE[name].phases.includes(one))) {
      expect(told(by, phase)).toBe(`This cannot be done while the contact is “${phase}”.`);
    }
  });

  it('what has come to its end says so, also to whoever looked before', () => {
    expect(IN.closed().refusal(trusted, { name: 'record-on-track', words: 'so' }, 0)).toMatchObject({
      state: 'closed',
    });
  });

  it.each(voluntaryContact.commandNames)('%s while contact waits for a release', (name) => {
    const inside = ['plan-check-in', 'move-check-in'];
    const episode = new Episode().days(7).give(trusted, {
      ...{ name: 'record-time-in-custody', why: 'remand', where: 'Hafan', releaseOn: null },
      since: '2026-03-17' as LocalDate,
    });
    episode.give(trusted, { name: 'plan-check-in', on: addDays(episode.today, 3), reason: 'ymweliad' });
    const command = commandsFor(episode, () => 0)[name];
    const refusal = episode.refusal(TABLE[name].who === NEVER ? manager : trusted, command);
    const may = TABLE[name].phases.includes('paused') || inside.includes(name);
    expect(refusal?.kind === 'wrong-state' && refusal.state === 'paused').toBe(!may);
  });

  it('a check-in that is not there cannot be written down, and one that was kept not once more', () => {
    const episode = new Episode().days(7);
    const kept = episode.kept();
    const elsewhere = { ...kept, checkInId: 'e1.999' as CheckInId } as EpisodeCommand;
    expect(episode.refusal(trusted, elsewhere)).toMatchObject({
      kind: 'not-found',
      message: 'There is no such check-in here. Look at the episode for its check-ins as they are now.',
    });
    expect(episode.give(trusted, kept).refusal(trusted, kept)).toMatchObject({
      ...{ kind: 'wrong-state', state: 'kept' },
      message: 'This cannot be done any more: the check-in is “kept” now.',
    });
  });

  it('nobody can choose that nobody is told where that is not theirs to choose', () => {
    const [name] = Object.keys(NEVER_WITHOUT_MAIL) as EpisodeCommandName[];
    if (!name) throw new Error('Of something people are told in any case');
    const episode = new Episode();
    const refusal = episode.refusal(manager, commandsFor(episode, () => 0)[name], null, { mail: false });
    expect(refusal).toMatchObject({ kind: 'against-rule', field: 'mail' });
  });

  it('what stands against a finer rule is refused by it', () => {
    const command = { name: 'plan-check-in', on: START_DAY, reason: 'so' } as const;
    expect(new Episode().days(7).refusal(trusted, command)).toMatchObject({ kind: 'against-rule', field: 'on' });
  });

  it('a deputy acts as the person whom the child trusts', () => {
    const deputy = actor('psychologist', 'deputy', 'yjs', ['trusted']);
    expect(new Episode().refusal(deputy, { name: 'record-on-track', words: 'so' })).toBeNull();
  });

  it('a command conflicts only with what has moved on since', () => {
    const episode = new Episode(ADULT).days(7);
    const kept = episode.kept();
    expect(episode.refusal(trusted, kept, 1)).toBeNull();
    episode.give(colleague, { name: 'record-on-track', words: 'so' });
    expect(episode.refusal(trusted, kept, 1)).toBeNull();
    expect(episode.refusal(trusted, { name: 'take-on-contact', reason: 'so' }, 1)).toMatchObject({
      ...{ kind: 'stale', current: 2, changed: [{ what: 'record-on-track', by: 'colleague' }] },
    });
    episode.give(colleague, kept);
    expect(episode.refusal(trusted, kept, 1)).toMatchObject({ kind: 'stale', current: 2, changed: [{ what: 'kept' }] });
  });
});
