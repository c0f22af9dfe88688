import { sql } from 'drizzle-orm';
import { latest } from '../domain/calendar/local-date';
import { sortNameOf } from './children/children';
import type { Database, Queries } from './database/database';
import { LAST_DAY } from './plans/plan-row';
import type { Child, ChildOrder, LoadedService, StaffMember, Team } from './rows';
import { childOrders, children, services, staff, teams } from './schema';
import { replaced } from './database/statements';

/** Well below the 65,535 parameters that one statement may have. */
const ROWS_PER_STATEMENT = 1_000;

/** What services know beside the workflows, as it is loaded. */
export interface ReferenceData {
  /** A service that is loaded again keeps the policy of its own. */
  readonly services: readonly LoadedService[];
  readonly teams: readonly Team[];
  readonly staff: readonly StaffMember[];
  readonly children: readonly Child[];
  readonly orders?: readonly ChildOrder[];
}

/** Adds or replaces services, teams, staff, children and their orders, in one transaction: all of it or nothing. */
export async function loadReference(db: Database, data: ReferenceData): Promise<void> {
  await db.transaction(async (tx) => {
    for (const rows of slices(data.services)) {
      const set = replaced(services, ['serviceId', 'ownPolicy']);
      await tx.insert(services).values(rows).onConflictDoUpdate({ target: services.serviceId, set });
    }
    for (const rows of slices(data.teams)) {
      const set = replaced(teams, ['teamId']);
      await tx.insert(teams).values(rows).onConflictDoUpdate({ target: teams.teamId, set });
    }
    await writePeople(tx, { ...data, orders: data.orders ?? [] });
  });
}

/** Staff, children and orders to be added or replaced, each as a whole. */
export interface PeopleToWrite {
  readonly staff: readonly StaffMember[];
  readonly children: readonly (Child & { readonly reference?: string })[];
  readonly orders: readonly (ChildOrder & { readonly reference?: string })[];
}

/** Adds or replaces them, a thousand at a time. */
export async function writePeople(tx: Queries, data: PeopleToWrite): Promise<void> {
  for (const rows of slices(data.staff)) {
    const set = replaced(staff, ['staffId']);
    await tx.insert(staff).values(rows).onConflictDoUpdate({ target: staff.staffId, set });
  }
  for (const rows of slices(data.children.map((child) => ({ ...child, sortName: sortNameOf(child) })))) {
    const set = replaced(children, ['childId']);
    await tx.insert(children).values(rows).onConflictDoUpdate({ target: children.childId, set });
  }
  for (const rows of slices(data.orders.map(orderColumns))) {
    const set = replaced(childOrders, ['orderId']);
    await tx.insert(childOrders).values(rows).onConflictDoUpdate({ target: childOrders.orderId, set });
  }
}

/** Whether nothing was ever loaded. */
export async function isEmpty(db: Database): Promise<boolean> {
  const found = await db.queries
    .select({ one: sql`1` })
    .from(services)
    .limit(1);
  return found.length === 0;
}

/** An order whose unpaid work is unfinished may run on without an end, for what is known of it here. */
function orderColumns(order: ChildOrder): typeof childOrders.$inferInsert {
  const runsUntil = order.unpaidWork.is === 'unfinished' ? LAST_DAY : latest(order.endsOn, ...order.extendedTo);
  return { ...order, runsUntil };
}

function slices<Row>(rows: readonly Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, n) => n * ROWS_PER_STATEMENT);
  return starts.map((start) => rows.slice(start, start + ROWS_PER_STATEMENT));
}
