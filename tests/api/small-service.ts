import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { NO_NUMBERS } from '../../domain/service-numbers';
import type { Child, Register, LoadedService, StaffMember, Team } from '../../register/register';

/** Somebody of the service, who signs in at this provider under their own id. */
export const personOf =
  (issuer: string) =>
  (staffId: string, role: Role, serviceId: string, teamId: string | null): StaffMember => ({
    staffId: staffId as StaffId,
    serviceId: serviceId as ServiceId,
    teamId: teamId as TeamId | null,
    role,
    name: `Name of ${staffId}`,
    email: `${staffId}@example.test`,
    language: 'en',
    issuer,
    subject: staffId,
    active: staffId !== 'gone',
    awayFrom: null,
    awayUntil: null,
    lastDay: null,
    deputyId: null,
  });

/** One invented youth justice service, the probation region that receives from it, and a service that knows neither. */
export async function loadSmallService(register: Register, issuer: string): Promise<void> {
  const services: LoadedService[] = [
    service('yjs', 'youth-justice-service'),
    service('region', 'probation-region'),
    service('elsewhere', 'youth-justice-service'),
  ];
  const teams: Team[] = [
    team('yjs-team', 'yjs', 'yjs-manager'),
    team('unled-team', 'yjs', null),
    team('region-team', 'region', 'region-manager'),
    team('elsewhere-team', 'elsewhere', null),
  ];
  const person = personOf(issuer);
  const staff: StaffMember[] = [
    person('worker', 'case-manager', 'yjs', 'yjs-team'),
    person('yjs-manager', 'manager', 'yjs', 'yjs-team'),
    person('administrator', 'administrator', 'yjs', null),
    person('psychologist', 'psychologist', 'yjs', null),
    person('gone', 'case-manager', 'yjs', 'yjs-team'),
    person('officer', 'probation-officer', 'region', 'region-team'),
    person('officer-2', 'probation-officer', 'region', 'region-team'),
    person('region-manager', 'probation-manager', 'region', 'region-team'),
    person('stranger', 'case-manager', 'elsewhere', 'elsewhere-team'),
  ];
  const children: Child[] = ['ash', 'birch', 'cedar', 'damson', 'elder', 'fir'].map((name) => ({
    childId: `child-${name}` as ChildId,
    serviceId: 'yjs' as ServiceId,
    teamId: 'yjs-team' as TeamId,
    givenName: name,
    familyName: 'Invented',
    dateOfBirth: '2008-06-01' as LocalDate,
    language: null,
  }));
  await register.load({ services, teams, staff, children });
}

function service(serviceId: string, kind: LoadedService['kind']): LoadedService {
  return {
    serviceId: serviceId as ServiceId,
    kind,
    nation: 'wales',
    name: `Name of ${serviceId}`,
    boardEmail: null,
    headOfServiceId: null,
    ...NO_NUMBERS,
  };
}
function team(teamId: string, serviceId: string, managerId: string | null): Team {
  return {
    teamId: teamId as TeamId,
    serviceId: serviceId as ServiceId,
    name: `Name of ${teamId}`,
    email: null,
    managerId: managerId as StaffId | null,
    deputyId: null,
  };
}

/** A body that starts a plan in the small service. */
export function startBody(childId: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    childId,
    orders: [{ type: 'youth-rehabilitation-order', startsOn: '2026-01-10', endsOn: '2028-01-10' }],
    receivingServiceId: 'region',
    receivingTeamId: 'region-team',
    ...changes,
  };
}
