import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, localDate } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import type { ChildId, StaffId, TeamId } from '../../../domain/ids';
import { POLICIES } from '../../../domain/policy';
import { concernValues } from '../../../domain/policy/concern-values';
import { asRaiserSees } from '../../../domain/safeguarding-concern/as-raiser';
import type { ConcernCommand, FoundChild } from '../../../domain/safeguarding-concern/commands';
import { CLOSE, DESCRIBED, HEAD, LEAD, LivedConcern, MANAGER, MONDAY, WORKER, raise, step } from './concerns';

const at = (day: LocalDate, time: string) => instantAt(day, time);
const ALLEGATION = ['allegation-about-practitioner'] as const;
const found = (years: number, more: Partial<FoundChild> = {}): FoundChild => ({
  ...{ childId: 'child-7' as ChildId, dateOfBirth: addYears(MONDAY, -years), teamId: 'team-7' as TeamId, keptOut: [] },
  ...more,
});
const match = (child: FoundChild | null): ConcernCommand => ({ name: 'match-child', child });
const described = (changes: Parameters<typeof raise>[0] = {}) => new LivedConcern(raise({ ...DESCRIBED, ...changes }));

describe.each(['wales', 'england'] as const)('a child who is described, in %s', (nation) => {
  const policy = concernValues(POLICIES[nation]);

  it('has every clock that runs from the moment of raising, and is looked for beside them', () => {
    const concern = described({ policy });
    const clocks = concern.view.clocks.map(({ clock, dueAt, owner }) => [clock, dueAt, owner]);
    const midnight = at(addDays(MONDAY, 1), '00:00');
    expect(clocks).toEqual([
      ['reportedOrDecided', midnight, 'whoever-learns-of-it'],
      ['acknowledgedBySafeguardingPerson', at(MONDAY, '12:00'), 'safeguarding-lead'],
      ['managerTold', midnight, 'whoever-learns-of-it'],
      ['childLookedFor', at(MONDAY, '12:00'), 'safeguarding-lead'],
    ]);
    expect(concern.view).toMatchObject({ childId: null, eighteenOn: null, kinds: ['child-at-risk'] });
  });

  it('waits for nobody: it is reported, and climbs when nobody looks', () => {
    const concern = described({ policy });
    expect(concern.command(WORKER, step('telephone-report'))).toBeNull();
    expect(concern.clock('socialServicesDecide')).toBeDefined();
    concern.until(at(MONDAY, '12:00'));
    expect(concern.clock('childLookedFor')?.climbedTo).toBe('manager');
    expect(concern.command(LEAD, match(null))).toBeNull();
    expect(concern.clock('childLookedFor')?.met).toMatchObject({ by: 'lead', late: false });
  });
});

describe('who the child is', () => {
  it('is said by those with oversight, who may correct it', () => {
    const concern = described();
    expect(concern.command(WORKER, match(null))).toMatchObject({ kind: 'not-allowed' });
    expect(concern.command(LEAD, match(found(15)))).toBeNull();
    expect(concern.view).toMatchObject({ childId: 'child-7', teamId: 'team-7', lookedFor: { by: 'lead' } });
    expect(concern.view.accessKeys).toContain('manager-of:team-7');
    expect(concern.command(MANAGER, match(found(16, { childId: 'child-8' as ChildId })))).toBeNull();
    expect(concern.view.childId).toBe('child-8');
    expect(concern.command(LEAD, match(null))).toBeNull();
    expect(concern.view).toMatchObject({ childId: null, eighteenOn: null });
  });

  it('is not asked where the child was named', () => {
    expect(new LivedConcern(raise()).command(LEAD, match(null))).toMatchObject({ rule: 'child-described' });
  });

  it('is not said by somebody who would see it through them', () => {
    const concern = described({ kinds: ALLEGATION, aboutStaffId: 'named' as StaffId, keptOut: ['named'] as StaffId[] });
    const child = found(15, { keptOut: ['manager'] as StaffId[] });
    expect(concern.command(MANAGER, match(child))).toMatchObject({ rule: 'not-raised-by-whom-it-is-about' });
    expect(concern.command(LEAD, match(child))).toBeNull();
    expect(concern.view.keptOut).toEqual(['named', 'manager']);
    expect(concern.command(MANAGER, match(null))).toMatchObject({ kind: 'not-found' });
  });

  it('has to be looked for before it closes', () => {
    const concern = described();
    concern.command(WORKER, { name: 'decide-not-to-report', reasons: 'It was paint.' });
    expect(concern.command(LEAD, CLOSE)).toMatchObject({ rule: 'child-looked-for' });
    concern.command(LEAD, match(null));
    expect(concern.command(LEAD, CLOSE)).toBeNull();
  });

  it('decides on the age: the adult route is proposed at once, and taken back with another child', () => {
    const concern = described();
    concern.command(LEAD, match(found(19)));
    expect(concern.view.adultRoute.is).toBe('proposed');
    concern.command(LEAD, match(found(15)));
    expect(concern.view.adultRoute.is).toBe('not-yet');
    concern.command(LEAD, match({ ...found(0), dateOfBirth: addDays(addYears(MONDAY, -18), 30) }));
    expect(concern.clock('jointPlan')?.met).toBeNull();
    concern.command(LEAD, match(found(14)));
    expect(concern.clock('jointPlan')?.met).not.toBeNull();
  });

  it('is told to the manager of their team from then on, and before to the next person up', () => {
    const concern = described({ teamId: null });
    const managers = () =>
      concern.mails
        .flatMap(({ to }) => (to.kind === 'first-there' ? to.line : []))
        .filter(({ kind }) => kind === 'manager-of-team');
    expect(concern.mails).not.toHaveLength(0);
    expect(managers()).toEqual([]);
    expect(concern.view.accessKeys).toContain('role:head-of-service@yjs');
    concern.command(LEAD, match(found(15)));
    concern.until(at(addDays(MONDAY, 1), '09:00'));
    expect(managers()).toContainEqual({ kind: 'manager-of-team', teamId: 'team-7' });
  });
});

/** Children whom a description can turn out to be about, and what is later known of them. */
const FOUND: readonly [string, FoundChild][] = [
  ['a child', found(15)],
  ['a child who will soon be 18', found(0, { dateOfBirth: localDate('2008-03-20') })],
  ['a young adult', found(19)],
  ['a child of the team of the colleague whom it is about', found(15, { keptOut: ['manager'] as StaffId[] })],
];

describe.each(FOUND)('whoever described %s', (_who, child) => {
  it.each([false, true])('sees and hears the same as if nobody here knew them (they have died: %s)', (died) => {
    const start = { kinds: ALLEGATION, aboutStaffId: 'named' as StaffId, keptOut: ['named'] as StaffId[] };
    const [known, unknown] = [described(start), described(start)];
    const both = (act: (concern: LivedConcern) => unknown): void => {
      act(known);
      act(unknown);
      expect(seen(known)).toEqual(seen(unknown));
    };
    both((concern) => concern.command(LEAD, match(concern === known ? child : null)));
    both((concern) => concern.command(WORKER, step('telephone-report')));
    if (died) known.happen({ type: 'death-seen', died: true });
    both((concern) => concern.until(at(localDate('2026-03-12'), '09:00')));
    both((concern) => concern.command(LEAD, { name: 'acknowledge-concern' }));
    both((concern) => concern.command(HEAD, step('written-report')));
    both((concern) => concern.command(HEAD, { name: 'record-services-decision', decision: 'support', words: 'Here.' }));
    const adult = child.dateOfBirth < addYears(MONDAY, -18) && !died;
    both((concern) =>
      concern.command(
        LEAD,
        concern === known && adult
          ? { name: 'record-refusal', words: 'No.' }
          : { name: 'fill-in-concern', kinds: [], otherChildren: null, words: 'No.' },
      ),
    );
    for (const name of ['record-refusal', 'override-refusal'] as const) {
      both((concern) => {
        const command =
          name === 'record-refusal' ? { name, words: 'x' } : ({ name, ground: 'coercion', reasons: 'x' } as const);
        expect(concern.command(WORKER, command)).toMatchObject({ kind: 'not-allowed' });
      });
    }
  });

  it('sees that it was received and looked after, and what they did themselves', () => {
    const concern = described();
    concern.command(LEAD, match(child));
    concern.command(LEAD, { name: 'acknowledge-concern' });
    concern.command(WORKER, step('telephone-report'));
    const shown = asRaiserSees(concern.view);
    expect(shown).toMatchObject({
      about: DESCRIBED.about,
      what: raise().what,
      childId: null,
      steps: [{ by: 'worker' }],
    });
    expect(shown.acknowledged).toEqual({ at: concern.now, by: '' });
    expect(shown.clocks.find(({ clock }) => clock === 'childLookedFor')?.met).toMatchObject({ by: '' });
  });
});

/** Everything by which a raiser could tell the two apart: what they read, when it changed for them, and the messages that they get. */
function seen({ view, mails }: LivedConcern) {
  const toRaiser = mails.filter(({ to }) => to.kind === 'first-there' && JSON.stringify(to.line[0]).includes('worker'));
  return {
    shown: asRaiserSees(view),
    messages: toRaiser.map(({ template }) => template),
  };
}
