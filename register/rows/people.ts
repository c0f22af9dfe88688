import type { LocalDate } from '../../domain/calendar/local-date';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import type { ServiceNumbers } from '../../domain/service-numbers';
import type { OwnPolicy } from '../../domain/policy';
import type { Nation } from '../../domain/policy/policy';

// Who works where, and what each carries.

export interface Service extends ServiceNumbers {
  readonly serviceId: ServiceId;
  readonly kind: 'youth-justice-service' | 'probation-region';
  readonly nation: Nation;
  readonly name: string;
  readonly boardEmail: string | null;
  readonly headOfServiceId: StaffId | null;
  /** Where it does otherwise than its nation's policy. */
  readonly ownPolicy: OwnPolicy;
}

/** A service as it is loaded: a policy of its own it adopts itself. */
export type LoadedService = Omit<Service, 'ownPolicy'>;

/** A service with its teams, as everybody may know of it. */
export interface ServiceWithTeams extends Pick<Service, 'serviceId' | 'kind' | 'nation' | 'name'> {
  readonly teams: readonly Pick<Team, 'teamId' | 'name'>[];
}

export interface Team {
  readonly teamId: TeamId;
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly email: string | null;
  readonly managerId: StaffId | null;
  readonly deputyId: StaffId | null;
}

export interface StaffMember {
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId | null;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'cy' | 'both';
  /** OpenID issuer and subject: how a token is matched to a person, never by e-mail. */
  readonly issuer: string;
  readonly subject: string;
  readonly active: boolean;
  readonly awayFrom: LocalDate | null;
  readonly awayUntil: LocalDate | null;
  /** Their last day here; null while nobody knows of one. */
  readonly lastDay: LocalDate | null;
  readonly deputyId: StaffId | null;
}

/** What somebody carries now: open plans, unfinished tasks, and those of them that are due within seven days. */
export interface Workload {
  readonly openPlans: number;
  readonly unfinishedTasks: number;
  readonly dueThisWeek: number;
}

export interface AssignableStaff extends StaffMember {
  /** Null for staff of another service. */
  readonly workload: Workload | null;
}
