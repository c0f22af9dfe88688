import { describe, expect, it } from '@jest/globals';
import { keptOutOf } from '../../api/routes/concerns/kept-out';
import type { StaffId, TeamId } from '../../domain/ids';
import type { Register, StaffMember, Team } from '../../register/register';

const person = (staffId: string, teamId: string | null, deputyId: string | null = null) =>
  ({ staffId, teamId, deputyId }) as unknown as StaffMember;
const PEOPLE = [
  person('colleague', 'north', 'their-deputy'),
  person('elsewhere', 'south', 'their-deputy'),
  person('without-team', null),
  person('next-door', 'annexe'),
  person('north-manager', null, 'managers-deputy'),
  person('bare-manager', null),
  person('own-deputy', 'north', 'own-deputy'),
];
const TEAMS = [
  { teamId: 'north', managerId: 'north-manager', deputyId: 'north-deputy' },
  { teamId: 'annexe', managerId: 'north-manager', deputyId: 'annexe-deputy' },
  { teamId: 'bare', managerId: 'bare-manager', deputyId: null },
  { teamId: 'unled', managerId: null, deputyId: 'unled-deputy' },
] as unknown as readonly Team[];
const register: Pick<Register, 'staffMember' | 'team'> = {
  staffMember: (id) => Promise.resolve(PEOPLE.find(({ staffId }) => staffId === id) ?? null),
  team: (id) => {
    // The child has no team: there is none to be asked for.
    if ((id as string | null) === null) throw new Error('Asked for no team');
    return Promise.resolve(TEAMS.find(({ teamId }) => teamId === id) ?? null);
  },
};
const keptOut = (about: string | null, team: string | null, raisedBy = 'somebody') =>
  keptOutOf(about as StaffId | null, [team as TeamId | null], raisedBy as StaffId, register);

describe('who is kept out of a concern about a colleague', () => {
  it.each<[string, string | null, string | null, string, readonly string[]]>([
    ['nobody, where it is about no colleague', null, 'north', 'somebody', []],
    [
      'they, their deputy, and the manager whom they share with the child’s team',
      ...(['colleague', 'north', 'somebody', ['colleague', 'their-deputy', 'north-manager']] as const),
    ],
    ['not the manager of a team that is not theirs', 'elsewhere', 'north', 'somebody', ['elsewhere', 'their-deputy']],
    [
      'a manager whom their team and the child’s have in common',
      'next-door',
      'north',
      'somebody',
      ['next-door', 'north-manager'],
    ],
    ['not the manager where the child has no team', 'colleague', null, 'somebody', ['colleague', 'their-deputy']],
    ['nobody more where they have no team, and the child none', 'without-team', null, 'somebody', ['without-team']],
    ['nobody more where there is no such team', 'colleague', 'nowhere', 'somebody', ['colleague', 'their-deputy']],
    [
      'a manager with their own deputy, and the team’s',
      ...(['north-manager', 'north', 'somebody', ['north-manager', 'managers-deputy', 'north-deputy']] as const),
    ],
    ['a manager of a team without a deputy', 'bare-manager', 'bare', 'somebody', ['bare-manager']],
    [
      'whoever raised it stays with it, also as a deputy',
      'colleague',
      'north',
      'their-deputy',
      ['colleague', 'north-manager'],
    ],
    ['and as a manager', 'colleague', 'north', 'north-manager', ['colleague', 'their-deputy']],
    [
      'unless it is about themselves',
      'colleague',
      'north',
      'colleague',
      ['colleague', 'their-deputy', 'north-manager'],
    ],
    ['each once', 'own-deputy', 'north', 'somebody', ['own-deputy', 'north-manager']],
  ])('%s', async (_, about, team, raisedBy, expected) => {
    expect(await keptOut(about, team, raisedBy)).toEqual(expected);
  });

  it('is not asked of anybody whom nobody knows', async () => {
    await expect(keptOut('nobody', 'north')).rejects.toMatchObject({
      kind: 'unknown-reference',
      members: { errors: [{ field: 'aboutStaffId', message: 'There is no such member of staff.' }] },
    });
  });
});
