import type { Noted } from '../../../domain/entity';
import { addDays } from '../../../domain/calendar/local-date';
import { TRAVEL_CHOICES } from '../../../domain/transition-plan/moves/area-state';
import type { EpisodeCommand, EpisodeCommandName } from '../../../domain/voluntary-contact/commands';
import type { CheckIn } from '../../../domain/voluntary-contact/state';
import type { Episode } from './episodes';

/** A choice among so many, from 0. */
export type Choose = (among: number) => number;

const TAPERS = [
  [{ every: 1, unit: 'weeks', times: 2 }],
  [{ every: 2, unit: 'weeks', times: 2 }, { every: 1, unit: 'months', times: 1 }],
  [{ every: 1, unit: 'months', times: 2 }],
] as const; // prettier-ignore

/** What a job has seen of where the child is, by a plan of theirs. */
export function seenBy({ today, now }: Episode, choose: Choose): Noted {
  const custody = { stayId: `p1.y${choose(3)}` as never, why: 'sentence', since: today, where: 'Hafan' } as const;
  const move = {
    moveId: `p1.o${choose(2)}` as never,
    hostServiceId: 'next' as never,
    chosenAt: now,
    from: today,
  } as const;
  return {
    type: 'whereabouts-seen',
    custody: choose(2) === 0 ? null : { ...custody, releaseOn: choose(2) === 0 ? null : addDays(today, 20) },
    move: choose(4) > 0 ? null : { ...move, choice: TRAVEL_CHOICES[choose(3)] ?? 'stops', childsWords: null },
  };
}

/** One well-formed command of each name, about what the episode holds now; what cannot be done is refused. */
export function commandsFor(episode: Episode, choose: Choose): { readonly [N in EpisodeCommandName]: EpisodeCommand } {
  const { today, state } = episode;
  const any = state.checkIns[choose(Math.max(1, state.checkIns.length))] as CheckIn;
  const due = episode.planned.find(({ on }) => on <= today) ?? any;
  const yes = choose(2) === 0;
  const taper = TAPERS[choose(TAPERS.length)] ?? TAPERS[0];
  const rhythm = { taper, startsOn: today, childsWords: 'so' };
  const reached = { on: today, how: 'phone', reached: yes, childsWords: null, note: null } as const;
  const { checkInId } = due;
  const parents = yes ? ({ is: 'involved', how: 'so', childAgrees: true } as const) : null;
  return {
    'plan-check-in': { name: 'plan-check-in', on: addDays(today, choose(9)), reason: 'asked' },
    'move-check-in': { name: 'move-check-in', checkInId, on: addDays(today, choose(9)), reason: 'asked' },
    'record-kept-check-in': {
      ...{ name: 'record-kept-check-in', checkInId, on: today, how: 'video', minutes: 20 },
      ...{ childsWords: null, mark: null },
    },
    'record-missed-check-in': { name: 'record-missed-check-in', checkInId, note: null },
    'stretch-contact': { name: 'stretch-contact', ...rhythm },
    'tighten-contact': { name: 'tighten-contact', ...rhythm },
    'pause-contact': { name: 'pause-contact', childsWords: 'so', lookAgainOn: yes ? null : addDays(today, 20) },
    'keep-pause': { name: 'keep-pause', reason: 'so', lookAgainOn: null },
    'return-to-contact': { name: 'return-to-contact', childsWords: 'so', taper: yes ? null : taper, startsOn: today },
    'stop-contact': { name: 'stop-contact', childsWords: 'so' },
    'record-outreach': { name: 'record-outreach', ...reached, worried: choose(2) === 0 },
    'record-welfare-check': { name: 'record-welfare-check', ...reached, who: 'trusted-person', police: null },
    'consider-concern': { name: 'consider-concern', decision: yes ? 'raise' : 'not-now', reasons: 'so' },
    'record-letter': { name: 'record-letter', on: today, note: null },
    'record-contact-review': {
      ...{ name: 'record-contact-review', startsOn: today, childsWords: null, reasons: 'so' },
      ...(choose(3) === 0 ? { decision: 'let-go', taper: null } : { decision: 'extend', taper }),
    },
    'record-letting-go-meeting': { name: 'record-letting-go-meeting', on: today, childsView: null },
    'say-goodbye': { name: 'say-goodbye', childsWords: null },
    'record-connection': { name: 'record-connection', kind: 'housing', what: 'a flat', replaces: 'visits' },
    'record-safe-way': { name: 'record-safe-way', how: 'a letter', when: null, whoMaySeeIt: null, never: null },
    'record-on-track': { name: 'record-on-track', words: 'so' },
    'change-trusted-worker': {
      ...{ name: 'change-trusted-worker', toId: (yes ? 'colleague' : 'trusted') as never },
      ...{ reason: 'so', childAgrees: true },
    },
    'record-agreement': {
      ...{ name: 'record-agreement' },
      agreement: { on: today, childsWords: 'so', competence: { understands: true, weighed: 'so' }, parents },
    },
    'take-on-contact': { name: 'take-on-contact', reason: 'so' },
    'record-time-in-custody': {
      ...{ name: 'record-time-in-custody', why: 'remand', since: addDays(today, -choose(9)), where: 'Hafan' },
      releaseOn: yes ? null : addDays(today, choose(30)),
    },
    'record-end-of-custody': { name: 'record-end-of-custody', on: today },
    'record-move-away': {
      ...{ name: 'record-move-away', choice: TRAVEL_CHOICES[choose(3)] ?? 'stops' },
      ...{ childsWords: null, hostServiceId: null },
    },
    'address-corrected': { name: 'address-corrected' },
  };
}
