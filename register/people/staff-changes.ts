import { and, eq, exists, ne, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { ServiceNumbers } from '../../domain/service-numbers';
import { breaks } from '../writing/commits';
import type { Database, Queries } from '../database/database';
import { SignInTaken } from '../errors';
import { recordWork } from '../writing/recorded';
import type { Recorded, Whose } from '../writing/recorded';
import type { StaffMember, Team } from '../rows';
import { services, sessions, staff, teams } from '../schema';

/**
 * What can change of a person or a team; what is left out stays as it is. Why somebody is away or leaves is asked by nobody
 * and kept nowhere.
 */
export type StaffChange = Partial<Omit<StaffMember, 'staffId' | 'serviceId'>>;
export type TeamChange = Partial<Omit<Team, 'teamId' | 'serviceId'>>;

/** Adds a member of staff. Throws SignInTaken when somebody signs in by this issuer and subject already. */
export function addStaff(db: Database, member: StaffMember, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'staff', id: member.staffId }, recorded, member, (tx) => [tx.insert(staff).values(member)]);
}

/**
 * Changes what is given of a member of staff. What they are signed in by here ends at once where the account is switched off, or
 * is linked to another sign-in. Throws SignInTaken as adding does.
 */
export function changeStaff(db: Database, staffId: StaffId, to: StaffChange, recorded: Recorded): Promise<CommandRow> {
  const isSignedOut = to.active === false || to.issuer !== undefined || to.subject !== undefined;
  return change(db, { is: 'staff', id: staffId }, recorded, to, (tx) => [
    ...(isSignedOut ? [withoutSessions(tx, eq(staff.staffId, staffId))] : []),
    tx.update(staff).set(to).where(eq(staff.staffId, staffId)),
  ]);
}

/** Ends every session of a member of staff: their next request is led to the sign-in. */
export function endSessionsOfStaff(db: Database, staffId: StaffId, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'staff', id: staffId }, recorded, {}, (tx) => [
    withoutSessions(tx, eq(staff.staffId, staffId)),
  ]);
}

/** Ends every session of everybody of a service but of whoever asks for it. */
export function endSessionsOfService(db: Database, serviceId: ServiceId, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'service', id: serviceId }, recorded, {}, (tx) => [
    withoutSessions(tx, and(eq(staff.serviceId, serviceId), ne(staff.staffId, recorded.by))),
  ]);
}

/** Takes the sessions away of those by whose sign-in, as it stands until now, they were begun. */
function withoutSessions(tx: Queries, whose: SQL | undefined): SQLWrapper {
  const signIns = tx
    .select({ one: sql`1` })
    .from(staff)
    .where(and(eq(staff.issuer, sessions.issuer), eq(staff.subject, sessions.subject), whose));
  return tx.delete(sessions).where(exists(signIns));
}

export function addTeam(db: Database, team: Team, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'team', id: team.teamId }, recorded, team, (tx) => [tx.insert(teams).values(team)]);
}

export function changeTeam(db: Database, teamId: TeamId, to: TeamChange, recorded: Recorded): Promise<CommandRow> {
  return change(db, { is: 'team', id: teamId }, recorded, to, (tx) => [
    tx.update(teams).set(to).where(eq(teams.teamId, teamId)),
  ]);
}

/** Sets what is given of a service's telephone numbers. */
export function setNumbers(
  db: Database,
  serviceId: ServiceId,
  to: Partial<ServiceNumbers>,
  recorded: Recorded,
): Promise<CommandRow> {
  return change(db, { is: 'service', id: serviceId }, recorded, to, (tx) => [
    tx.update(services).set(to).where(eq(services.serviceId, serviceId)),
  ]);
}

/** What is recorded names what changed; of two people who sign in the same way, the second is refused. */
async function change(
  db: Database,
  whose: Whose,
  recorded: Recorded,
  to: object,
  writes: (tx: Queries) => readonly SQLWrapper[],
): Promise<CommandRow> {
  try {
    const content = withoutPersonal(to);
    return await recordWork(db, whose, recorded, (tx) => Promise.resolve({ content, writes: writes(tx) }));
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
