import { eq, inArray } from 'drizzle-orm';
import { firstThere, isThereOn } from '../../domain/absence';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Recipient } from '../../domain/people';
import type { Queries } from '../database/database';
import type { Addressee, Service, StaffMember, Team } from '../rows';
import { messageChoices, staff, teams } from '../schema';

/** Everyone who may have to answer for somebody else: the staff, teams and services that recipients belong to. */
export interface Directory {
  readonly staff: ReadonlyMap<StaffId, StaffMember & Pick<Addressee, 'atOnce'>>;
  readonly teams: ReadonlyMap<TeamId, Team>;
  readonly services: ReadonlyMap<ServiceId, Service>;
}

/** The whole staff and all teams of these services. */
export async function directoryOf(queries: Queries, services: readonly Service[]): Promise<Directory> {
  const ids = services.map((service) => service.serviceId);
  const members = await queries
    .select({ member: staff, atOnce: messageChoices.atOnce })
    .from(staff)
    .leftJoin(messageChoices, eq(messageChoices.staffId, staff.staffId))
    .where(inArray(staff.serviceId, ids));
  const theirTeams = await queries.select().from(teams).where(inArray(teams.serviceId, ids));
  return {
    services: new Map(services.map((service) => [service.serviceId, service])),
    staff: new Map(members.map(({ member, atOnce }) => [member.staffId, { ...member, atOnce }])),
    teams: new Map(theirTeams.map((team) => [team.teamId, team])),
  };
}

/**
 * Who receives a message on that day (in London). Someone who is away or has left is replaced by their deputy, by the
 * deputy's deputy and so on, then by the manager of their team; a manager by the head of service. A team is its mailbox.
 * A role is the first of those who hold it, those who are there before those whose deputies are.
 * Of a line it is the first who is there, as if those who are kept out, and whoever they would be asked through, did not exist.
 * Null when nobody is there. Pure.
 */
export function addresseeOf(recipient: Recipient, directory: Directory, today: LocalDate): Addressee | null {
  const there = (staffId: StaffId | null): Addressee | null => {
    const person = firstThere(staffId, directory.staff, today);
    if (person === null) return null;
    const { name, email: address, language, atOnce } = person;
    return { staffId: person.staffId, name, address, language, atOnce };
  };
  const managerOf = (teamId: TeamId | null): Addressee | null => {
    const team = teamId === null ? undefined : directory.teams.get(teamId);
    return team ? (there(team.managerId) ?? headOf(team.serviceId)) : null;
  };
  const headOf = (serviceId: ServiceId): Addressee | null =>
    there(directory.services.get(serviceId)?.headOfServiceId ?? null);

  switch (recipient.kind) {
    case 'staff':
      return there(recipient.staffId) ?? managerOf(directory.staff.get(recipient.staffId)?.teamId ?? null);
    case 'in-person': {
      const found = there(recipient.staffId);
      return found?.staffId === recipient.staffId ? found : null;
    }
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
    case 'first-there': {
      const staff = new Map([...directory.staff].filter(([staffId]) => !recipient.except.includes(staffId)));
      return recipient.line.reduce<Addressee | null>(
        (found, one) => found ?? addresseeOf(one, { ...directory, staff }, today),
        null,
      );
    }
  }
}

/** A shared mailbox is read by people of either language. */
function mailbox(name: string, address: string): Addressee {
  return { staffId: null, name, address, language: 'both', atOnce: null };
}
