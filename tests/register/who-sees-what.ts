import type { Actor } from '../../domain/people';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import { actor, child, commitOf, id, NOW, planView, SERVICES, STAFF, task, TEAMS } from './builders';

const receiver = (staffId: string): TaskView['assignee'] => ({ kind: 'staff', staffId: id(staffId), side: 'receiver' });
const asked = (planId: string, assignee: TaskView['assignee']) => ({ tasks: [task(planId, 1, { assignee })] });

/** One plan for each relation that somebody may have to it. All but the last are held by the northern service. */
export const PLANS: Readonly<Record<string, Partial<PlanView>>> = {
  'not asked': {},
  'officer named': { receivingOfficerId: 'po-1' },
  'asked of officer': asked('asked of officer', receiver('po-1')),
  'asked of colleague': asked('asked of colleague', receiver('po-2')),
  'asked of team': asked('asked of team', { kind: 'team', teamId: id('team-a1'), side: 'receiver' }),
  'asked of other team': { receivingTeamId: 'team-a2', ...asked('asked of other team', receiver('po-3')) },
  'asked of a namesake of the team': {
    receivingServiceId: 'region-b',
    receivingTeamId: 'team-b1',
    ...asked('asked of a namesake of the team', receiver('team-a1')),
  },
  'asked of the psychologist': asked('asked of the psychologist', {
    kind: 'role',
    role: 'psychologist',
    serviceId: id('yjs-north'),
    side: 'sender',
  }),
  transferred: {
    phase: 'transferred',
    receivingOfficerId: 'po-2',
    tasks: [],
    accountability: [
      { staffId: id('pm-a1'), role: 'probation-manager', serviceId: id('region-a'), from: NOW, by: id('t.1') },
    ],
  },
  'other service': {
    serviceId: 'yjs-south',
    teamId: 'team-south',
    caseManagerId: 'cm-south',
    receivingServiceId: 'region-b',
    receivingTeamId: 'team-b1',
  },
};
export const NORTH = [
  'not asked',
  'officer named',
  'asked of officer',
  'asked of colleague',
  'asked of team',
  'asked of other team',
  'asked of a namesake of the team',
  'asked of the psychologist',
  'transferred',
];
export const OF_TEAM_A1 = ['asked of officer', 'asked of colleague', 'asked of team', 'transferred'];

/** Who sees of which of them that it is there, and reads nothing in it. */
export const outlinedTo = ({ role }: Actor): readonly string[] => (role === 'seconded-police-officer' ? NORTH : []);

/** Who sees which of them, in their own role and place. */
export const SEES: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['a case manager', actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' }), NORTH],
  ['a case manager who covers', actor('case-manager', 'yjs-north', { staffId: 'cm-9', teamId: 'team-other' }), NORTH],
  ['a manager', actor('manager', 'yjs-north'), NORTH],
  ['a seconded probation officer', actor('seconded-probation-officer', 'yjs-north'), NORTH],
  ['a seconded police officer', actor('seconded-police-officer', 'yjs-north', { teamId: 'team-north' }), []],
  ['a psychologist', actor('psychologist', 'yjs-north'), NORTH],
  ['a trauma champion', actor('trauma-champion', 'yjs-north'), NORTH],
  ['a safeguarding lead', actor('safeguarding-lead', 'yjs-north'), NORTH],
  ['a head of the youth justice service', actor('head-of-service', 'yjs-north'), NORTH],
  ['a case manager of another service', actor('case-manager', 'yjs-south'), ['other service']],
  [
    'an officer',
    actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' }),
    ['officer named', 'asked of officer', 'asked of team'],
  ],
  [
    'an officer without a team',
    actor('probation-officer', 'region-a', { staffId: 'po-1' }),
    ['officer named', 'asked of officer'],
  ],
  [
    'an officer of another team',
    actor('probation-officer', 'region-a', { staffId: 'po-3', teamId: 'team-a2' }),
    ['asked of other team'],
  ],
  [
    'an officer who stands in',
    actor('probation-officer', 'region-a', { staffId: 'po-9', actingFor: ['po-1'] }),
    ['asked of officer'],
  ],
  ['an officer of another region', actor('probation-officer', 'region-b', { staffId: 'po-9', teamId: 'team-b1' }), []],
  ['a probation manager', actor('probation-manager', 'region-a', { staffId: 'pm-a1', teamId: 'team-a1' }), OF_TEAM_A1],
  ['a probation manager by the team alone', actor('probation-manager', 'region-a', { staffId: 'pm-a1' }), OF_TEAM_A1],
  [
    'a probation manager who stands in',
    actor('probation-manager', 'region-a', { staffId: 'pm-9', actingFor: ['pm-a2'] }),
    ['asked of other team'],
  ],
  [
    'a probation manager of another region',
    actor('probation-manager', 'region-b', { staffId: 'pm-b', teamId: 'team-b1' }),
    ['asked of a namesake of the team'],
  ],
  ['a head of the region', actor('head-of-service', 'region-a'), [...OF_TEAM_A1, 'asked of other team']],
  ['a head of another region', actor('head-of-service', 'region-b'), ['asked of a namesake of the team']],
  ['an administrator', actor('administrator', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' }), []],
];

/** Loads everybody, and one plan for each relation. */
export async function loadPlans(register: Register): Promise<void> {
  const home = (name: string) =>
    name === 'other service' ? { serviceId: id('yjs-south'), teamId: id('team-south') } : {};
  const children = Object.keys(PLANS).map((name) => child(`child-of-${name}`, 'Given', name, home(name)));
  await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });
  for (const [name, more] of Object.entries(PLANS)) await register.commit(commitOf(planView(name, more), 1, name));
}
