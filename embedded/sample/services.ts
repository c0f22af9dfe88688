import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { NO_NUMBERS } from '../../domain/service-numbers';
import type { LoadedService, StaffMember, Team } from '../../register/register';

/**
 * A service that does not exist: a youth justice service with three teams, and the probation region that receives its
 * young adults, and a service next door. Every name is invented, and every address ends in `.example`, where no mail can ever arrive.
 */
export const YJS = 'yjs-glanrafon' as ServiceId;
export const PROBATION = 'probation-gwendraeth' as ServiceId;
/** A youth justice service next door, to which a child may move. */
export const NEIGHBOUR = 'yjs-bryneithin' as ServiceId;
export const SAMPLE_SERVICE_IDS = [YJS, PROBATION, NEIGHBOUR] as const;

export type TeamName = 'afon' | 'bryn' | 'coed' | 'dyffryn' | 'morfa' | 'eithin';
export const teamId = (name: TeamName): TeamId => `team-${name}` as TeamId;

export const SERVICES: readonly LoadedService[] = [
  {
    serviceId: YJS,
    kind: 'youth-justice-service',
    nation: 'wales',
    name: 'Gwasanaeth Cyfiawnder Ieuenctid Glanrafon',
    boardEmail: 'board@glanrafon.example',
    headOfServiceId: 'demo-head-of-service' as StaffId,
    // Of the range that Ofcom keeps for invented numbers.
    ...{ childrensServices: '029 2018 0001', adultSocialCare: '029 2018 0002' },
    ...{ outOfHoursTeam: '029 2018 0003', safeguardingRota: '029 2018 0004' },
  },
  {
    serviceId: PROBATION,
    kind: 'probation-region',
    nation: 'wales',
    name: 'Prawf Gwendraeth Probation',
    boardEmail: 'board@gwendraeth.example',
    headOfServiceId: 'demo-head-of-probation' as StaffId,
    ...NO_NUMBERS,
  },
  {
    serviceId: NEIGHBOUR,
    kind: 'youth-justice-service',
    nation: 'wales',
    name: 'Gwasanaeth Cyfiawnder Ieuenctid Bryneithin',
    boardEmail: 'board@bryneithin.example',
    headOfServiceId: null,
    ...{ childrensServices: '029 2018 0011', adultSocialCare: '029 2018 0012' },
    ...{ outOfHoursTeam: '029 2018 0013', safeguardingRota: '029 2018 0014' },
  },
];

const team = (id: TeamName, serviceId: ServiceId, name: string, managerId: string, deputyId: string): Team => ({
  teamId: teamId(id),
  serviceId,
  name,
  email: `${id}@${DOMAINS[serviceId]}`,
  managerId: managerId as StaffId,
  deputyId: deputyId as StaffId,
});

const DOMAINS: Readonly<Record<string, string>> = {
  [YJS]: 'glanrafon.example',
  [PROBATION]: 'gwendraeth.example',
  [NEIGHBOUR]: 'bryneithin.example',
};

export const TEAMS: readonly Team[] = [
  team('afon', YJS, 'Tîm Afon', 'demo-manager', 'demo-seconded-probation-officer'),
  team('bryn', YJS, 'Tîm Bryn', 'demo-manager', 'demo-manager-2'),
  team('coed', YJS, 'Tîm Coed', 'demo-manager-2', 'demo-manager'),
  team('dyffryn', PROBATION, 'Tîm Dyffryn', 'demo-probation-manager', 'demo-probation-officer-2'),
  team('morfa', PROBATION, 'Tîm Morfa', 'demo-probation-manager-2', 'demo-probation-officer-4'),
  team('eithin', NEIGHBOUR, 'Tîm Eithin', 'demo-neighbour-manager', 'demo-neighbour-case-manager'),
];

/** Somebody of the sample service: `subject` is who their demo token speaks of, and their id. */
type Person = readonly [
  subject: string,
  role: Role,
  name: string,
  teamName: TeamName | null,
  language: StaffMember['language'],
  deputy: string | null,
];

const AT_YJS: readonly Person[] = [
  ['demo-case-manager', 'case-manager', 'Gwenno Llyfrgell', 'afon', 'cy', 'demo-case-manager-2'],
  ['demo-case-manager-2', 'case-manager', 'Tom Notebook', 'afon', 'en', 'demo-case-manager'],
  ['demo-case-manager-3', 'case-manager', 'Bethan Papur', 'bryn', 'both', 'demo-case-manager'],
  ['demo-case-manager-4', 'case-manager', 'Harriet Inkwell', 'coed', 'en', 'demo-case-manager-3'],
  [
    'demo-seconded-probation-officer',
    'seconded-probation-officer',
    'Owain Pontydychymyg',
    'afon',
    'both',
    'demo-case-manager',
  ],
  ['demo-seconded-police-officer', 'seconded-police-officer', 'Idris Chwiban', null, 'both', null],
  ['demo-manager', 'manager', 'Meinir Cwpwrdd', 'afon', 'cy', 'demo-manager-2'],
  ['demo-manager-2', 'manager', 'Clive Filingcabinet', 'coed', 'en', 'demo-manager'],
  ['demo-head-of-service', 'head-of-service', 'Angharad Silff', null, 'both', 'demo-manager'],
  ['demo-psychologist', 'psychologist', 'Dr Penny Teapot', null, 'en', null],
  ['demo-trauma-champion', 'trauma-champion', 'Lowri Blanced', 'bryn', 'cy', 'demo-case-manager-3'],
  ['demo-safeguarding-lead', 'safeguarding-lead', 'Susan Umbrella', null, 'en', 'demo-head-of-service'],
  ['demo-administrator', 'administrator', 'Dewi Bysellfwrdd', null, 'cy', null],
];

const AT_PROBATION: readonly Person[] = [
  ['demo-probation-officer', 'probation-officer', 'Marged Drws', 'dyffryn', 'both', 'demo-probation-officer-2'],
  ['demo-probation-officer-2', 'probation-officer', 'Peter Doorbell', 'dyffryn', 'en', 'demo-probation-officer'],
  ['demo-probation-officer-3', 'probation-officer', 'Sioned Ffenest', 'morfa', 'cy', 'demo-probation-officer-4'],
  ['demo-probation-officer-4', 'probation-officer', 'Adam Windowsill', 'morfa', 'en', 'demo-probation-officer-3'],
  ['demo-probation-manager', 'probation-manager', 'Rhodri Allwedd', 'dyffryn', 'cy', 'demo-probation-manager-2'],
  ['demo-probation-manager-2', 'probation-manager', 'Joan Keyring', 'morfa', 'en', 'demo-probation-manager'],
  ['demo-head-of-probation', 'head-of-service', 'Elisabeth Coridor', null, 'both', null],
];

const NEXT_DOOR: readonly Person[] = [
  ['demo-neighbour-manager', 'manager', 'Heulwen Cymydog', 'eithin', 'cy', 'demo-neighbour-case-manager'],
  ['demo-neighbour-case-manager', 'case-manager', 'Frank Nextdoor', 'eithin', 'en', 'demo-neighbour-manager'],
];

/** Everybody who works in the sample service, as the demo provider of this issuer signs them in. */
export function sampleStaff(issuer: string): StaffMember[] {
  return [
    ...AT_YJS.map((person) => memberOf(YJS, person, issuer)),
    ...AT_PROBATION.map((person) => memberOf(PROBATION, person, issuer)),
    ...NEXT_DOOR.map((person) => memberOf(NEIGHBOUR, person, issuer)),
  ];
}

function memberOf(serviceId: ServiceId, person: Person, issuer: string): StaffMember {
  const [subject, role, name, teamName, language, deputy] = person;
  return {
    staffId: subject as StaffId,
    serviceId,
    teamId: teamName === null ? null : teamId(teamName),
    role,
    name,
    email: `${subject.replace('demo-', '')}@${DOMAINS[serviceId] ?? ''}`,
    language,
    issuer,
    subject,
    active: true,
    awayFrom: null,
    awayUntil: null,
    lastDay: null,
    deputyId: deputy as StaffId | null,
  };
}

/** Everybody whom the demo sign-in offers, as it calls them; and by what word `npm run token` finds them. */
export const PEOPLE_TO_SIGN_IN = [...AT_YJS, ...AT_PROBATION, ...NEXT_DOOR].map(([subject, role, name]) => ({
  subject,
  token: subject.replace('demo-', ''),
  label: `${name}, ${role.replaceAll('-', ' ')}`,
}));
