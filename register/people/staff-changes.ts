import { eq } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { ServiceNumbers } from '../../domain/service-numbers';
import { breaks } from '../writing/commits';
import type { Database, Queries } from '../database/database';
import { SignInTaken } from '../errors';
import { recordChange } from '../writing/recorded';
import type { Recorded, Whose } from '../writing/recorded';
import type { StaffMember, Team } from '../rows';
import { services, staff, teams } from '../schema';

/**
 * What can change of a person or a team; what is left out stays as it is. Why somebody is away or leaves is asked by nobody
 * and kept nowhere.
 */
export type StaffChange = Partial<Omit<StaffMember, 'staffId' | 'serviceId'>>;
export type TeamChange = Partial<Omit<Team, 'teamId' | 'serviceId'>>;

/** Adds a member of staff. Throws SignInTaken when somebody signs in by this issuer and subject already. */
export function addStaff(db: Database, member: StaffMember, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'staff', id: member.staffId }, recorded, member, (tx) => tx.insert(staff).values(member));
}

/** Changes what is given of a member of staff. Throws SignInTaken as adding does. */
export function changeStaff(db: Database, staffId: StaffId, to: StaffChange, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'staff', id: staffId }, recorded, to, (tx) =>
    tx.update(staff).set(to).where(eq(staff.staffId, staffId)),
  );
}

export function addTeam(db: Database, team: Team, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'team', id: team.teamId }, recorded, team, (tx) => tx.insert(teams).values(team));
}

export function changeTeam(db: Database, teamId: TeamId, to: TeamChange, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'team', id: teamId }, recorded, to, (tx) =>
    tx.update(teams).set(to).where(eq(teams.teamId, teamId)),
  );
}

/** Sets what is given of a service's telephone numbers. */
export function setNumbers(
  db: Database,
  serviceId: ServiceId,
  to: Partial<ServiceNumbers>,
  recorded: Recorded,
): Promise<CommandRow> {
  return change(db, { is: 'service', id: serviceId }, recorded, to, (tx) =>
    tx.update(services).set(to).where(eq(services.serviceId, serviceId)),
  );
}

/** What is recorded names what changed; of two people who sign in the same way, the second is refused. */
async function change(
  db: Database,
  whose: Whose,
  recorded: Recorded,
  to: object,
  write: (tx: Queries) => SQLWrapper,
): Promise<CommandRow> {
  try {
    return await recordChange(db, whose, recorded, withoutPersonal(to), write);
  } catch (error) {
    if (breaks(error, 'staff_one_per_token')) throw new SignInTaken();
    throw error;
  }
}

/** What says who somebody is stays out of the audit: there it is only said that it was changed. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'email', 'issuer', 'subject', 'safeguardingRota']);

function withoutPersonal(to: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(to).map(([field, value]: [string, unknown]) => [field, PERSONAL.has(field) ? 'changed' : value]),
  );
}
