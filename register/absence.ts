import { isThereOn } from '../domain/absence';
import type { LocalDate } from '../domain/calendar/local-date';
import type { ServiceId, StaffId, TeamId } from '../domain/ids';
import type { Recipient } from '../domain/people';
import type { ClaimedMail, Service, StaffMember, Team } from './register';

/** Everyone who may have to answer for somebody else: the staff, teams and services that recipients belong to. */
export interface Directory {
  readonly staff: ReadonlyMap<StaffId, StaffMember>;
  readonly teams: ReadonlyMap<TeamId, Team>;
  readonly services: ReadonlyMap<ServiceId, Service>;
}
type Addressee = NonNullable<ClaimedMail['to']>;

/**
 * Who receives a message on that day (in London). Someone who is away or has left is replaced by their deputy, by the
 * deputy's deputy and so on, then by the manager of their team; a manager by the head of service. A team is its mailbox.
 * A role is the first of those who hold it, those who are there before those whose deputies are.
 * Null when nobody is there. Pure.
 */
export function addresseeOf(recipient: Recipient, directory: Directory, today: LocalDate): Addressee | null {
  const there = (staffId: StaffId | null): Addressee | null => firstThere(staffId, directory, today);
  const managerOf = (teamId: TeamId | null): Addressee | null => {
    const team = teamId === null ? undefined : directory.teams.get(teamId);
    return team ? (there(team.managerId) ?? headOf(team.serviceId)) : null;
  };
  const headOf = (serviceId: ServiceId): Addressee | null =>
    there(directory.services.get(serviceId)?.headOfServiceId ?? null);

  switch (recipient.kind) {
    case 'staff':
      return there(recipient.staffId) ?? managerOf(directory.staff.get(recipient.staffId)?.teamId ?? null);
    case 'deputy-of-staff': {
      const person = directory.staff.get(recipient.staffId);
      return there(person?.deputyId ?? null) ?? managerOf(person?.teamId ?? null);
    }
    case 'team': {
      const team = directory.teams.get(recipient.teamId);
      return team?.email ? mailbox(team.name, team.email) : managerOf(recipient.teamId);
    }
    case 'role': {
      const holders = [...directory.staff.values()]
        .filter(({ role, serviceId }) => role === recipient.role && serviceId === recipient.serviceId)
        .sort((a, b) => Number(isThereOn(b, today)) - Number(isThereOn(a, today)) || a.name.localeCompare(b.name));
      return holders.reduce<Addressee | null>((found, { staffId }) => found ?? there(staffId), null);
    }
    case 'deputy-of-team':
      return there(directory.teams.get(recipient.teamId)?.deputyId ?? null) ?? managerOf(recipient.teamId);
    case 'manager-of-team':
      return managerOf(recipient.teamId);
    case 'head-of-service':
      return headOf(recipient.serviceId);
    case 'board': {
      const service = directory.services.get(recipient.serviceId);
      return service?.boardEmail ? mailbox(service.name, service.boardEmail) : null;
    }
  }
}

/** The person, or the first along the chain of deputies who is there; null at its end, or where it runs in a circle. */
function firstThere(staffId: StaffId | null, { staff }: Directory, today: LocalDate): Addressee | null {
  const asked = new Set<StaffId>();
  for (let next = staffId; next !== null && !asked.has(next);) {
    asked.add(next);
    const person = staff.get(next);
    if (!person) return null;
    if (isThereOn(person, today)) return { name: person.name, address: person.email, language: person.language };
    next = person.deputyId;
  }
  return null;
}

/** A shared mailbox is read by people of either language. */
function mailbox(name: string, address: string): Addressee {
  return { name, address, language: 'both' };
}
