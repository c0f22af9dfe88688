import { describe, expect, it } from '@jest/globals';
import type { StaffId, TeamId } from '../../../domain/ids';
import { safeguardingConcern } from '../../../domain/safeguarding-concern';
import { CONCERN_ACTIONS } from '../../../domain/safeguarding-concern/actions';
import { guard } from '../../../domain/safeguarding-concern/guard';
import { accessKeysOf, atLevel, raiser } from '../../../domain/safeguarding-concern/people';
import type { ConcernState } from '../../../domain/safeguarding-concern/state';
import { CLOSE, DESCRIBED, LEAD, LivedConcern, NOW, person, raise, WORKER } from './concerns';

const stateOf = (changes: Parameters<typeof raise>[0] = {}): ConcernState => new LivedConcern(raise(changes)).state;
const LINE = [
  { kind: 'role', role: 'safeguarding-lead', serviceId: 'yjs' },
  { kind: 'manager-of-team', teamId: 'team' },
  { kind: 'head-of-service', serviceId: 'yjs' },
  { kind: 'board', serviceId: 'yjs' },
];
const withoutTeam = LINE.filter(({ kind }) => kind !== 'manager-of-team');

describe('the list of a concern', () => {
  const places = ['role:safeguarding-lead@yjs', 'manager-of:team', 'role:head-of-service@yjs'];
  const given = { access: ['helper', 'other'] as StaffId[] };

  it.each<[string, ConcernState, readonly string[]]>([
    ['whoever raised it, and its places', stateOf(), ['staff:worker', ...places]],
    ['whoever described the child, as that', stateOf(DESCRIBED), ['raised-by:worker', ...places]],
    [
      'whoever was given access',
      { ...stateOf(), ...given },
      ['staff:worker', 'staff:helper', 'staff:other', ...places],
    ],
    [
      'no manager where there is no team',
      { ...stateOf(), teamId: null },
      ['staff:worker', ...places.filter((one) => !one.startsWith('manager-of'))],
    ],
    [
      'the manager of the other team that was told',
      stateOf({ alsoTold: 'other-team' as TeamId }),
      [
        'staff:worker',
        'role:safeguarding-lead@yjs',
        'manager-of:team',
        'manager-of:other-team',
        'role:head-of-service@yjs',
      ],
    ],
  ])('holds %s', (_, state, expected) => {
    expect(accessKeysOf(state)).toEqual(expected);
  });
});

describe('a message about a concern', () => {
  it.each<[string, ConcernState, typeof LINE]>([
    ['with a team', stateOf(), LINE],
    ['without one', { ...stateOf(), teamId: null }, withoutTeam],
  ])('goes up its whole line, %s', (_, state, line) => {
    expect(atLevel(state, 'safeguarding-lead')).toEqual({ kind: 'first-there', line, except: [] });
    expect(raiser(state)).toEqual({
      ...{ kind: 'first-there', line: [{ kind: 'staff', staffId: 'worker' }, ...line] },
      except: [],
    });
  });
});

describe('another team whose manager is told', () => {
  const concernMails = (changes: Parameters<typeof raise>[0]) =>
    safeguardingConcern
      .begin(raise(changes), NOW)
      .effects.filter(({ template }) => template === 'concern-raised')
      .map(({ to }) => to);
  const told = { kind: 'manager-of-team', teamId: 'other-team' };

  it('is written to when it is raised, and never in the place of anybody who is kept out', () => {
    const keptOut = ['them' as StaffId];
    expect(concernMails({ alsoTold: 'other-team' as TeamId, keptOut })).toContainEqual({
      ...{ kind: 'first-there', line: [told], except: keptOut },
    });
    expect(JSON.stringify(concernMails({}))).not.toContain('other-team');
  });
});

describe('a command about a concern', () => {
  const asked = (actor: typeof LEAD, command: Parameters<LivedConcern['command']>[1], ifMatch: number | null = null) =>
    guard(stateOf(), { ...{ entityId: 'c', commandId: 'c' as never, bodyHash: '' }, actor, ifMatch, command }, NOW);

  it('says to whoever is not to know of it that there is none that is theirs', () => {
    expect(asked(person('nobody', 'case-manager'), CLOSE)).toMatchObject({
      kind: 'not-found',
      message: 'There is no such concern, or it is not yours to see.',
    });
  });

  it('says to whoever may not give it whose it is, and why', () => {
    expect(asked(WORKER, CLOSE)).toMatchObject({
      kind: 'not-allowed',
      message: `This is for others to do: ${CONCERN_ACTIONS['close-concern'].why}`,
    });
  });

  it.each(Object.entries(CONCERN_ACTIONS))('%s has its reason in a sentence', (_, { why }) => {
    expect(why).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('is taken on the latest view of the concern, and on no older one', () => {
    const acknowledge = { name: 'acknowledge-concern' } as const;
    const { peopleVersion } = stateOf();
    expect(asked(LEAD, acknowledge, peopleVersion)).toBeNull();
    expect(asked(LEAD, acknowledge, peopleVersion - 1)).toMatchObject({ kind: 'stale' });
  });
});
