import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addYears } from '../../../domain/calendar/local-date';
import { addMinutes } from '../../../domain/calendar/london-time';
import type { ChildId, DisagreementId, StaffId, TeamId } from '../../../domain/ids';
import { CONCERN_KINDS, OVERRIDE_GROUNDS } from '../../../domain/policy/concerns';
import { POLICIES } from '../../../domain/policy';
import { concernValues } from '../../../domain/policy/concern-values';
import { safeguardingConcern } from '../../../domain/safeguarding-concern';
import { CONCERN_ACTIONS } from '../../../domain/safeguarding-concern/actions';
import type { ConcernCommand, ConcernCommandName } from '../../../domain/safeguarding-concern/commands';
import { CONCERN_STEPS, OUTCOMES, SERVICES_DECISIONS } from '../../../domain/safeguarding-concern/state';
import { tellConcern } from '../../../domain/safeguarding-concern/tell';
import { localDateOf } from '../../../domain/calendar/london-time';
import { neverReached } from '../everywhere';
import { DESCRIBED, LivedConcern, MONDAY, NOW, PEOPLE, raise } from './concerns';

const pick = <T>(from: readonly T[], by: number): T => from[by % from.length] as T;
const NAMES = Object.keys(CONCERN_ACTIONS) as ConcernCommandName[];

const CHILDREN = ['child-1', 'child-2'] as ChildId[];

/** Disagreements are rare, so that walks get to where a concern can close. */
function someName(a: number, b: number): ConcernCommandName {
  const name = pick(NAMES, b);
  return name === 'raise-disagreement' && a % 8 > 0 ? 'close-concern' : name;
}

function command(concern: LivedConcern, name: ConcernCommandName, by: number): ConcernCommand {
  const words = `words ${by}`;
  const disagreementId = `concern-1.g${1 + (by % 2)}` as DisagreementId;
  const ahead = addDays(localDateOf(concern.now), 1 + (by % 60));
  switch (name) {
    case 'match-child': {
      const dateOfBirth = addYears(localDateOf(concern.now), -(14 + (by % 6)));
      const found = { childId: pick(CHILDREN, by), dateOfBirth, teamId: 'team-2' as TeamId, keptOut: [] };
      return { name, child: by % 3 === 0 ? null : found };
    }
    case 'fill-in-concern':
      return { name, kinds: [pick(CONCERN_KINDS, by)], otherChildren: by % 2 === 0 ? null : by % 3 === 0, words };
    case 'record-concern-step':
      return { name, step: pick(CONCERN_STEPS, by), at: null, withWhom: words, reference: null, words };
    case 'decide-not-to-report':
    case 'override-refusal':
      return name === 'override-refusal'
        ? { name, ground: pick(OVERRIDE_GROUNDS, by), reasons: words }
        : { name, reasons: words };
    case 'acknowledge-concern':
      return { name };
    case 'record-services-decision':
      return { name, decision: pick(SERVICES_DECISIONS, by), words };
    case 'raise-disagreement':
      return { name, about: words, view: words, urgent: by % 2 === 0 };
    case 'record-disagreement-view':
      return { name, disagreementId, side: by % 2 === 0 ? 'ours' : 'theirs', view: words };
    case 'settle-disagreement':
      return { name, disagreementId, outcome: words };
    case 'record-refusal':
      return { name, words };
    case 'record-adult-acceptance':
      return { name, acceptedBy: words, reference: words };
    case 'stay-below-threshold':
      return { name, reasons: words, plan: words, reviewOn: ahead };
    case 'review-below-threshold':
      return { name, words, nextReviewOn: by % 2 === 0 ? ahead : null };
    case 'give-access':
      return { name, staffId: pick(['helper', 'named', 'colleague'], by) as StaffId, why: words };
    case 'close-concern':
      return {
        name,
        outcome: pick(OUTCOMES, by),
        reasons: words,
        told: [words],
        childsView: words,
        viewNotAskedBecause: null,
      };
  }
}

/** Nothing in it is lost by being written down. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return (
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(isJson)
  );
}

const move = fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(1000), fc.nat(1000));
const start = fc.record({
  days: fc.nat(18 * 30),
  nation: fc.constantFrom('wales', 'england'),
  about: fc.boolean(),
  described: fc.boolean(),
});
const numRuns = Math.ceil(Number(process.env['CAMAU_WALKS'] ?? 400) / 4);

describe('a concern, whatever is done with it in whatever order', () => {
  it('keeps its promises', () => {
    // The walks get to where a concern closes; otherwise they prove little.
    expect(neverReached(['closed'], walk)).toEqual([]);
  });

  function walk(reached: Set<string>): void {
    fc.assert(
      fc.property(
        start,
        fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }),
        ({ days, nation, about, described }, moves) => {
          const concern = new LivedConcern(
            raise({
              dateOfBirth: addDays(MONDAY, -(18 * 365) + 150 - days),
              policy: concernValues(POLICIES[nation]),
              ...(described ? DESCRIBED : {}),
              ...(about ? { aboutStaffId: 'named' as StaffId, keptOut: ['named'] as StaffId[] } : {}),
            }),
          );
          for (const [what, a, b, c] of moves) {
            const before = concern.state;
            concern.told.length = 0;
            concern.mails.length = 0;
            if (what < 3) concern.until(addMinutes(concern.now, a * c));
            else {
              const refused = concern.command(pick(PEOPLE, a), command(concern, someName(a, b), c));
              // What is refused changes nothing.
              if (refused !== null) expect(concern.state).toBe(before);
            }
            keepsItsPromises(before, concern);
          }
          if (concern.state.closed !== null) reached.add('closed');
        },
      ),
      { numRuns },
    );
  }

  function keepsItsPromises(before: LivedConcern['state'], concern: LivedConcern): void {
    const { state, view, now } = concern;
    // It closes by a person's command only, and then nothing wakes it.
    if (state.closed !== null && before.closed === null) {
      expect(concern.told.some(({ kind, by }) => kind === 'concern-closed' && by !== null)).toBe(true);
    }
    expect(view.nextWake === null).toBe(state.closed !== null);
    if (view.nextWake !== null) expect(view.nextWake > now).toBe(true);
    // No clock is ever dropped, or started twice at once.
    expect(state.clocks.length).toBeGreaterThanOrEqual(before.clocks.length);
    state.clocks.slice(0, before.clocks.length).forEach((clock, place) => {
      const was = before.clocks[place];
      expect([clock.clock, clock.dueAt]).toEqual([was?.clock, was?.dueAt]);
    });
    const running = state.clocks.filter(({ met }) => met === null).map(({ clock }) => clock);
    expect(new Set(running).size).toBe(running.length);
    // Oversight passes on written acceptance only.
    expect(view.oversight === 'adult-services').toBe(state.adultRoute.is === 'accepted');
    // Nothing that was said is ever lost.
    for (const list of ['steps', 'notes', 'servicesDecisions', 'refusals', 'disagreements'] as const) {
      expect(state[list].length).toBeGreaterThanOrEqual(before[list].length);
    }
    // Whoever it is about is in no message and no list.
    for (const { to } of concern.mails) expect(to.kind === 'first-there' && to.except).toBe(state.keptOut);
    expect(view.accessKeys.filter((key) => state.keptOut.some((who) => key.endsWith(`:${who}`)))).toEqual([]);
    // It is JSON all through, and every line of its history has words.
    expect(isJson(state)).toBe(true);
    for (const line of concern.told) expect(tellConcern(line)).not.toBe(line.kind);
    expect(safeguardingConcern.upgrade(state)).toBe(state);
  }

  it('begins at the moment at which it is raised', () => {
    expect(new LivedConcern(raise()).view.raisedAt).toBe(NOW);
  });
});
