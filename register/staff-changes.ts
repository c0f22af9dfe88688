import { eq, sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/london-time';
import type { CommandRow } from '../domain/commit';
import type { StaffId, TeamId } from '../domain/ids';
import type { StartKey } from '../domain/protocol';
import { breaks } from './commits';
import { standingCommand } from './commands';
import type { Database, Queries } from './database';
import { SignInTaken } from './errors';
import { auditNow, lockHistory } from './history';
import type { StaffMember, Team } from './register';
import { audit, commands, staff, teams } from './schema';
import { inOneStatement } from './statements';

/** What is recorded with every change of people: who did what, when, and by which request. */
export interface Recorded {
  readonly by: StaffId;
  readonly at: Instant;
  /** The action's name. Why somebody is away or leaves is asked by nobody and kept nowhere. */
  readonly what: string;
  readonly key: StartKey;
}

/** What can change of a person or a team; what is left out stays as it is. */
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

/** Whose account stands in the audit, under a name that no plan can have. */
interface Whose {
  readonly is: 'staff' | 'team';
  readonly id: StaffId | TeamId;
}
export const auditedAs = ({ is, id }: Whose): string => `${is}:${id}`;

/**
 * One change in one transaction, with its line in the audit and the command by which a repeat is recognised. The command
 * that stands is given back: of a repeat it is the first one, and nothing is done twice.
 */
async function change(
  db: Database,
  whose: Whose,
  { by, at, what, key }: Recorded,
  to: object,
  write: (tx: Queries) => SQLWrapper,
): Promise<CommandRow> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key.commandId}, 1))`);
      const first = await standingCommand(tx, key.commandId);
      if (first !== null) return first;
      const entityId = auditedAs(whose);
      const known = await lockHistory(tx, entityId, 0);
      const rows = auditNow(entityId, known, [{ act: 'change', by: [by], content: { what, ...withoutPersonal(to) } }]);
      const version = known.auditHead.seq + 1;
      const answer = { entityId, version, peopleVersion: version, item: { id: whose.id, rev: version } };
      const row: CommandRow = { ...key, name: what, by, at, answer };
      await inOneStatement(tx, [
        write(tx),
        tx.insert(commands).values({ ...row, at, entityId, version }),
        tx.insert(audit).values(rows),
      ]);
      return row;
    });
  } catch (error) {
    if (breaks(error, 'staff_one_per_token')) throw new SignInTaken();
    throw error;
  }
}

/** What says who somebody is stays out of the audit: there it is only said that it was changed. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'email', 'issuer', 'subject']);

function withoutPersonal(to: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(to).map(([field, value]: [string, unknown]) => [field, PERSONAL.has(field) ? 'changed' : value]),
  );
}
