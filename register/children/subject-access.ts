import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, EpisodeId, NoteId, PlanId, SealedTextId } from '../../domain/ids';
import type { NoteKind } from '../../domain/notes';
import type { Actor, Role } from '../../domain/people';
import type { ExtractSection } from '../../domain/policy/sharing';
import type { OrderType } from '../../domain/policy/order-type';
import type { PlanView } from '../../domain/transition-plan/view';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import type { Database } from '../database/database';
import { isHeld } from './legal-holds';
import type { Child } from '../rows';
import {
  childOrders,
  children,
  extracts,
  notes,
  plans,
  sealedTexts,
  staff,
  timeline,
  voluntaryContacts,
} from '../schema';
import { visibleChildren } from '../access/visibility';

/** Something that happened. Whoever did it is given by their role, because their name is theirs. */
export interface LineHeld {
  readonly at: Instant;
  readonly by: Role | null;
  readonly kind: string;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
interface NoteHeld {
  readonly noteId: NoteId;
  readonly kind: NoteKind;
  readonly happenedOn: LocalDate;
  readonly text: string;
  readonly withdrawnBecause: string | null;
}
export interface SharedHeld {
  readonly section: ExtractSection;
  readonly textId: SealedTextId;
  readonly planId: PlanId;
  /** Null when the text is in the register no more. */
  readonly sealed: string | null;
}

/** Everything that the register holds of one child, but for what belongs to safeguarding concerns. */
export interface HeldOfChild {
  readonly child: Child;
  readonly reference: string | null;
  /** Whether a legal hold stands. */
  readonly keptUntilFurtherNotice: boolean;
  readonly orders: readonly { readonly type: OrderType; readonly startsOn: LocalDate; readonly endsOn: LocalDate }[];
  readonly plans: readonly {
    readonly planId: PlanId;
    readonly startedAt: Instant;
    readonly view: PlanView;
    readonly timeline: readonly LineHeld[];
    readonly notes: readonly NoteHeld[];
    readonly shared: readonly SharedHeld[];
  }[];
  readonly voluntaryContacts: readonly {
    readonly episodeId: EpisodeId;
    readonly startedAt: Instant;
    readonly view: EpisodeView;
    readonly timeline: readonly LineHeld[];
  }[];
}

/** Reads it for a child of the actor's own service; null for any other. Practice is left out: it is nobody's life. */
export async function heldOfChild(db: Database, actor: Actor, childId: ChildId): Promise<HeldOfChild | null> {
  const { queries } = db;
  const isOwn = and(eq(children.childId, childId), eq(children.serviceId, actor.serviceId), visibleChildren(actor));
  const [found] = await queries
    .select({ ...getTableColumns(children), isHeld: sql<boolean>`${isHeld(children.childId)}` })
    .from(children)
    .where(isOwn);
  if (!found) return null;
  const { serviceId, teamId, givenName, familyName, dateOfBirth, language, reference } = found;
  const orders = await queries
    .select({ type: childOrders.type, startsOn: childOrders.startsOn, endsOn: childOrders.endsOn })
    .from(childOrders)
    .where(eq(childOrders.childId, childId))
    .orderBy(asc(childOrders.startsOn));
  const ofPlans = await queries
    .select({ planId: plans.planId, startedAt: plans.startedAt, view: plans.view })
    .from(plans)
    .where(and(eq(plans.childId, childId), eq(plans.rehearsal, false)))
    .orderBy(asc(plans.startedAt));
  const ofContacts = await queries
    .select({
      episodeId: voluntaryContacts.episodeId,
      startedAt: voluntaryContacts.startedAt,
      view: voluntaryContacts.view,
    })
    .from(voluntaryContacts)
    .where(and(eq(voluntaryContacts.childId, childId), eq(voluntaryContacts.rehearsal, false)))
    .orderBy(asc(voluntaryContacts.startedAt));
  return {
    child: { childId, serviceId, teamId, givenName, familyName, dateOfBirth, language },
    reference,
    keptUntilFurtherNotice: found.isHeld,
    orders,
    plans: await Promise.all(
      ofPlans.map(async ({ view, ...plan }) => ({
        ...{ ...plan, view: view as PlanView },
        timeline: await timelineOf(db, plan.planId),
        notes: await notesOf(db, plan.planId),
        shared: await sharedOf(db, plan.planId),
      })),
    ),
    voluntaryContacts: await Promise.all(
      ofContacts.map(async ({ view, ...contact }) => ({
        ...{ ...contact, view: view as EpisodeView },
        timeline: await timelineOf(db, contact.episodeId),
      })),
    ),
  };
}

async function timelineOf({ queries }: Database, entityId: string): Promise<LineHeld[]> {
  const rows = await queries
    .select({ at: timeline.at, by: staff.role, kind: timeline.kind, item: timeline.item, data: timeline.data })
    .from(timeline)
    .leftJoin(staff, eq(staff.staffId, timeline.by))
    .where(and(eq(timeline.entityId, entityId), isNull(timeline.voidedAt)))
    .orderBy(asc(timeline.version), asc(timeline.seq));
  return rows.map((row) => ({ ...row, data: row.data as LineHeld['data'] }));
}

async function notesOf({ queries }: Database, planId: PlanId): Promise<NoteHeld[]> {
  const { noteId, kind, happenedOn, text, withdrawnBecause } = notes;
  return queries
    .select({ noteId, kind, happenedOn, text, withdrawnBecause })
    .from(notes)
    .where(eq(notes.planId, planId))
    .orderBy(asc(notes.happenedOn), asc(notes.at));
}

async function sharedOf({ queries }: Database, planId: PlanId): Promise<SharedHeld[]> {
  const { section, textId } = extracts;
  return queries
    .selectDistinct({ section, textId, planId: extracts.planId, sealed: sealedTexts.sealed })
    .from(extracts)
    .leftJoin(sealedTexts, eq(sealedTexts.textId, extracts.textId))
    .where(eq(extracts.planId, planId))
    .orderBy(asc(textId));
}
