import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { NO_NUMBERS } from '../../domain/service-numbers';
import { SAMPLE_SERVICE_IDS } from '../../embedded/sample/services';
import type { Child, Register, StaffMember } from '../../register/register';

/** The services whose staff the embedded issuer may sign in: the sample's own ids, with people of the tests' own. */
export const [YJS, PROBATION] = SAMPLE_SERVICE_IDS;
export const SENDING_TEAM = 'team-sending' as TeamId;
export const RECEIVING_TEAM = 'team-receiving' as TeamId;

/** Everybody in the small invented service that the tests run on, by the name they are called here. */
const STAFF = {
  caseManager: ['case-manager', YJS, SENDING_TEAM],
  otherCaseManager: ['case-manager', YJS, SENDING_TEAM],
  manager: ['manager', YJS, SENDING_TEAM],
  psychologist: ['psychologist', YJS, SENDING_TEAM],
  policeOfficer: ['seconded-police-officer', YJS, SENDING_TEAM],
  headOfService: ['head-of-service', YJS, SENDING_TEAM],
  safeguardingLead: ['safeguarding-lead', YJS, SENDING_TEAM],
  administrator: ['administrator', YJS, SENDING_TEAM],
  officer: ['probation-officer', PROBATION, RECEIVING_TEAM],
  otherOfficer: ['probation-officer', PROBATION, RECEIVING_TEAM],
  deputy: ['probation-officer', PROBATION, RECEIVING_TEAM],
  probationManager: ['probation-manager', PROBATION, RECEIVING_TEAM],
  probationHead: ['head-of-service', PROBATION, RECEIVING_TEAM],
} as const satisfies Record<string, readonly [Role, string, TeamId]>;
export type Person = keyof typeof STAFF;

export const staffId = (person: Person): StaffId => `staff-${person.toLowerCase()}` as StaffId;
export const addressOf = (person: Person): string => `${person.toLowerCase()}@people.example`;
export const BOARDS = { sender: 'board@yjs.example', receiver: 'board@probation.example' } as const;

/** A family name that no message, log or workflow id may ever hold. */
export const FAMILY_NAME = 'Enghraifft';

/** An invented child of the sending team. */
export function inventedChild(dateOfBirth: LocalDate): Child {
  return {
    childId: `c-${randomUUID().slice(0, 8)}` as ChildId,
    serviceId: YJS,
    teamId: SENDING_TEAM,
    givenName: 'Gwenllian',
    familyName: FAMILY_NAME,
    dateOfBirth,
    language: 'cy',
  };
}

/** The two services with their teams and people, as the register loads them. */
export function smallService(issuer: string): Parameters<Register['load']>[0] {
  const staff = (Object.keys(STAFF) as Person[]).map((person): StaffMember => {
    const [role, serviceId, teamId] = STAFF[person];
    return {
      staffId: staffId(person),
      serviceId,
      teamId,
      role,
      name: `Test ${person}`,
      email: addressOf(person),
      language: 'both',
      issuer,
      subject: staffId(person),
      active: true,
      awayFrom: null,
      awayUntil: null,
      lastDay: null,
      deputyId: person === 'officer' ? staffId('deputy') : null,
    };
  });
  return {
    services: [
      {
        serviceId: YJS,
        kind: 'youth-justice-service',
        nation: 'wales',
        name: 'YJS',
        boardEmail: BOARDS.sender,
        headOfServiceId: staffId('headOfService'),
        ...NO_NUMBERS,
      },
      {
        serviceId: PROBATION,
        kind: 'probation-region',
        nation: 'wales',
        name: 'Probation',
        boardEmail: BOARDS.receiver,
        headOfServiceId: staffId('probationHead'),
        ...NO_NUMBERS,
      },
    ],
    teams: [
      {
        teamId: SENDING_TEAM,
        serviceId: YJS,
        name: 'Sending team',
        email: 'team@yjs.example',
        managerId: staffId('manager'),
        deputyId: null,
      },
      {
        teamId: RECEIVING_TEAM,
        serviceId: PROBATION,
        name: 'Receiving team',
        email: 'team@probation.example',
        managerId: staffId('probationManager'),
        deputyId: staffId('deputy'),
      },
    ],
    staff,
    children: [],
  };
}
