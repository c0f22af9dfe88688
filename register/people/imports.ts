import { and, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { ServiceId } from '../../domain/ids';
import type { Database, Queries } from '../database/database';
import { breaks } from '../writing/commits';
import { SignInTaken } from '../errors';
import { writePeople } from '../load';
import type { PeopleToWrite } from '../load';
import { auditedAs, recordWork } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { Child, ChildOrder, StaffMember, Team } from '../rows';
import { audit, childOrders, children, staff, teams } from '../schema';

/** A child, or an order, as the service's own system calls them. */
export type ImportedChild = Child & { readonly reference: string };
export type ImportedOrder = ChildOrder & { readonly reference: string };

/** What a file is compared with. Children and orders without a reference came from elsewhere, and no import knows them. */
export interface KnownPeople {
  readonly teams: readonly Team[];
  /** Also of other services, where they sign in by one of the same providers: a sign-in leads to one person. */
  readonly staff: readonly StaffMember[];
  readonly children: readonly ImportedChild[];
  readonly orders: readonly ImportedOrder[];
}

/** Whose lists are imported: a service, and the providers by which its staff sign in. */
export interface ImportsInto {
  readonly serviceId: ServiceId;
  readonly issuers: readonly string[];
}

/** How much an import did, as it stands in the audit. */
export interface ImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import is to write, and what is recorded of it: ids and the names of columns, nothing that stood in them. */
export interface DecidedImport {
  readonly write: PeopleToWrite;
  readonly counts: ImportCounts;
  readonly recorded: Readonly<Record<string, unknown>>;
}

/** What a file is compared with now, for a look at what it would do. */
export function knownPeople(db: Database, into: ImportsInto): Promise<KnownPeople> {
  return peopleOf(db.queries, into);
}

/**
 * One import in one transaction, all of it or nothing, once for its key. `decide` is asked what to write while no other
 * import into the service runs; what it throws leaves everything as it was. Throws SignInTaken when somebody was added
 * meanwhile who signs in the same way.
 */
export async function importPeople(
  db: Database,
  into: ImportsInto,
  decide: (known: KnownPeople) => DecidedImport,
  recorded: Recorded,
): Promise<CommandRow> {
  try {
    return await recordWork(db, { is: 'service', id: into.serviceId }, recorded, async (tx) => {
      const { write, counts, recorded: content } = decide(await peopleOf(tx, into));
      await writePeople(tx, write);
      return { content: { ...content, counts }, writes: [] };
    });
  } catch (error) {
    if (breaks(error, 'staff_one_per_token')) throw new SignInTaken();
    throw error;
  }
}

/** How much the import did that is the line of this number in the service's audit. */
export async function importCounts(db: Database, serviceId: ServiceId, line: number): Promise<ImportCounts> {
  const [row] = await db.queries
    .select({ counts: sql<ImportCounts>`${audit.content} -> 'counts'` })
    .from(audit)
    .where(and(eq(audit.entityId, auditedAs({ is: 'service', id: serviceId })), eq(audit.seq, line)));
  if (!row) throw new RangeError('No import stands there');
  return row.counts;
}

const { childId, serviceId: holds, teamId, givenName, familyName, dateOfBirth, language } = getTableColumns(children);
const CHILD = { childId, serviceId: holds, teamId, givenName, familyName, dateOfBirth, language };
const { orderId, type, startsOn, endsOn, requirements, agreedToTransfer, extendedTo, unpaidWork, revokedOn } =
  getTableColumns(childOrders);
const ORDER = { orderId, type, startsOn, endsOn, requirements, agreedToTransfer, extendedTo, unpaidWork, revokedOn };
/** Only rows that have one are asked for. */
const referenceOf = (table: typeof children | typeof childOrders) => sql<string>`${table.reference}`;

async function peopleOf(queries: Queries, { serviceId, issuers }: ImportsInto): Promise<KnownPeople> {
  return {
    teams: await queries.select().from(teams).where(eq(teams.serviceId, serviceId)),
    staff: await queries
      .select()
      .from(staff)
      .where(or(eq(staff.serviceId, serviceId), inArray(staff.issuer, [...issuers]))),
    children: await queries
      .select({ ...CHILD, reference: referenceOf(children) })
      .from(children)
      .where(and(eq(children.serviceId, serviceId), isNotNull(children.reference))),
    orders: await queries
      .select({ ...ORDER, childId: childOrders.childId, reference: referenceOf(childOrders) })
      .from(childOrders)
      .innerJoin(children, eq(children.childId, childOrders.childId))
      .where(and(eq(children.serviceId, serviceId), isNotNull(childOrders.reference))),
  };
}
