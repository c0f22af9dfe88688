import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/local-date';
import { voluntaryContact } from '../../../domain/voluntary-contact';
import type { EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import { MOST_CHECK_INS, waitsForRelease, wasInCustodyOn } from '../../../domain/voluntary-contact/state';
import { tellTimeline, TIMELINE_KINDS } from '../../../domain/voluntary-contact/tell';
import { neverReached } from '../everywhere';
import { ADULT, colleague, Episode, manager, psychologist, START, stranger, trusted } from './episodes';
import { commandsFor, seenBy } from './commands-for';

const WALKS = Math.ceil(Number(process.env['CAMAU_WALKS'] ?? 800) / 4);
const STEPS = 50;
const PEOPLE = [trusted, trusted, colleague, manager, psychologist, stranger];

/** What holds of every episode, however it was brought about. */
function promises(episode: Episode, since: { readonly mails: number; readonly lines: number }): void {
  const { state } = episode;
  const view = voluntaryContact.view(state);
  const open = state.life.phase !== 'closed';
  const broken: string[] = [];
  const promise = (words: string, holds: boolean): void => {
    if (!holds) broken.push(words);
  };
  promise('an open episode wakes by itself, a closed one never', (voluntaryContact.nextWake(state) !== null) === open);
  promise('nothing is asked twice at once', new Set(episode.asked).size === episode.asked.length);
  promise('a closed episode asks nobody for anything', open || (episode.asked.length === 0 && view.nextDueOn === null));
  const ahead = episode.planned.filter(({ on }) => on > episode.today);
  promise(
    'nothing is planned for later unless it runs, or the child is visited in custody',
    state.life.phase === 'running' || waitsForRelease(state) || ahead.length === 0,
  );
  promise(
    'a running episode has something ahead, or a review is asked for',
    state.life.phase !== 'running' || episode.planned.length > 0 || episode.asked.includes('review'),
  );
  const after = ['kind-outreach', 'second-outreach', 'welfare-check', 'consider-concern', 'letter'];
  promise(
    'at most one step after a missed check-in waits',
    episode.asked.filter((kind) => after.includes(kind)).length <= 1,
  );
  promise(
    'a letter, and an open door, only from 18',
    !episode.asked.includes('letter') || episode.today >= view.eighteenOn,
  );
  promise(
    'the safe way stands before every step that reaches out',
    view.asked.every(
      ({ kind, safeWayToReachMe }) => safeWayToReachMe !== null || !after.includes(kind) || kind === 'consider-concern',
    ),
  );
  promise(
    'no day in custody counts as missed',
    state.checkIns.every((checkIn) => checkIn.state.is !== 'missed' || !wasInCustodyOn(state, checkIn.on)),
  );
  promise('one accountable manager', view.accountable.staffId !== '');
  promise('it holds no more than it can', state.checkIns.length <= MOST_CHECK_INS);
  promise('goodbye was said by people', open || episode.timeline.at(-1)?.by !== null);
  promise(
    'nobody outside the service is written to',
    episode.mails
      .slice(since.mails)
      .every(({ to }) => 'staffId' in to || 'teamId' in to || ('serviceId' in to && to.serviceId === 'yjs')),
  );
  promise(
    'every line can be told',
    episode.timeline
      .slice(since.lines)
      .every((line) => TIMELINE_KINDS.includes(line.kind) && !tellTimeline(line).includes('–')),
  );
  expect(broken).toEqual([]);
}

/** What is done about a step that waits. */
const DONE_BY: Readonly<Record<string, readonly EpisodeCommandName[]>> = {
  'write-down-check-in': ['record-missed-check-in', 'record-missed-check-in', 'record-kept-check-in'],
  'kind-outreach': ['record-outreach'],
  'second-outreach': ['record-outreach'],
  'welfare-check': ['record-welfare-check'],
  letter: ['record-letter'],
  review: ['record-contact-review'],
  'letting-go-meeting': ['record-letting-go-meeting'],
  goodbye: ['say-goodbye'],
};

/** The numbers by which one step of a walk is chosen. */
const step = fc.array(fc.nat({ max: 2 ** 16 }), { minLength: 14, maxLength: 14 });

// A walk that never comes to a command proves nothing about it. An address goes wrong by mail alone.
const COMMANDS = voluntaryContact.commandNames.filter((name) => name !== 'address-corrected');

describe('a walk through voluntary contact', () => {
  it(`keeps its promises over ${WALKS} random walks`, () => {
    expect(neverReached(COMMANDS, walk)).toEqual([]);
  }, 3_600_000);
});

function walk(reached: Set<string>): void {
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: STEPS, size: 'max' }), (adult, steps) => {
      const episode = new Episode(adult ? ADULT : {}, START);
      for (const numbers of steps) {
        if (!voluntaryContact.isOpen(episode.state)) break;
        let used = 0;
        const choose = (among: number): number => (numbers[used++ % numbers.length] ?? 0) % among;
        const before = { mails: episode.mails.length, lines: episode.timeline.length };
        if (choose(3) === 0) episode.until(addDays(episode.today, 1 + choose(12)), choose(2) === 0 ? '10:00' : '20:00');
        // Stopping is always possible: it comes rarely, so that walks are long.
        const rare = choose(20) !== 0;
        const names = voluntaryContact.commandNames.filter((name) => name !== 'stop-contact' || !rare);
        // What waits is done every other time: otherwise nobody would ever come to the last of several steps.
        const waits = episode.asked.flatMap((kind) => DONE_BY[kind] ?? []);
        const among = waits.length > 0 && choose(2) === 0 ? waits : names;
        const name = among[choose(among.length)];
        if (choose(12) === 0) episode.happen(seenBy(episode, choose));
        const by = PEOPLE[choose(PEOPLE.length)];
        const command = name === undefined ? undefined : commandsFor(episode, choose)[name];
        if (command && by && episode.refusal(by, command) === null) {
          episode.give(by, command);
          reached.add(command.name);
        }
        promises(episode, before);
      }
    }),
    { numRuns: WALKS },
  );
}
