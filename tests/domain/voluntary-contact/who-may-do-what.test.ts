import { describe, expect, it } from '@jest/globals';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import type { EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import type { Phase } from '../../../domain/voluntary-contact/state';
import { actor, ADULT, colleague, Episode, manager, psychologist, stranger, trusted } from './episodes';
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
