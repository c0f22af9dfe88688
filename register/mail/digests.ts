import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { latest } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { PlanId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import { hasNews } from '../../domain/messages';
import type { DigestCounts } from '../../domain/messages';
import type { Assignee, Consultant, Recipient } from '../../domain/people';
import type { Directory } from '../people/absence';
import { addresseeOf, directoryOf } from '../people/absence';
import { rowsOf } from '../database/database';
import type { Database, Queries } from '../database/database';
import { isUnfinished } from '../over-plans/lateness';
import { ASKED_NOW } from '../plans/asked-now';
import { isChildAlive, isNotSealed } from '../children/sealed';
import { waitingRecords } from './waiting-records';
import type { WaitingRecords } from './waiting-records';
import { outbox, plans, services, tasks, voluntaryContacts } from '../schema';

/** One run of the digests: which services are at work today, and how far each looks ahead. */
export interface DigestRun {
  readonly at: Instant;
  readonly today: LocalDate;
  /** For one practice plan alone, in its own time; null for everything that is real. */
  readonly practice: PlanId | null;
  readonly dueBy: ReadonlyMap<ServiceId, LocalDate>;
}

/** Levels of climbing that reach the manager of a team, and those that reach the head of service. */
const REACHES_MANAGER: readonly string[] = ['manager', 'head-of-service', 'boards'];
const REACHES_HEAD: readonly string[] = ['head-of-service', 'boards'];
const AT_ONCE = 1_000;

/**
 * Makes one digest for each person to whom there is something to tell, and gives the ids of their messages. Of two runs on
 * one day the first stands: its count, and the news that it took up. Whoever stands in for somebody today is told of what
 * waits for both; a team's own mailbox of what the team was asked.
 */
export async function makeDigests(db: Database, run: DigestRun): Promise<readonly string[]> {
  if (run.dueBy.size === 0) return [];
  const atWork = await db.queries
    .select()
    .from(services)
    .where(inArray(services.serviceId, [...run.dueBy.keys()]));
  const readers = new Readers(run, await directoryOf(db.queries, atWork));
  for (const work of await unfinishedWork(db.queries, run)) readers.count(work);
  for (const work of await waitingSteps(db.queries, run)) readers.count(work);
  for (const records of await waitingRecords(db.queries, run)) readers.countRecords(records);
  for (const held of await heldMessages(db.queries, run)) readers.hold(held);
  const digests = readers.digests();
  for (let from = 0; from < digests.length; from += AT_ONCE) {
    await keep(db, digests.slice(from, from + AT_ONCE));
  }
  return digests.map(({ outboxId }) => outboxId);
}

interface Digest {
  readonly outboxId: string;
  readonly recipient: Recipient;
  readonly counts: DigestCounts;
  readonly held: readonly string[];
}

/** Adds the digests that were not made yet today, and notes which messages each of them tells of, in one transaction. */
async function keep(db: Database, digests: readonly Digest[]): Promise<void> {
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(outbox)
      .values(
        digests.map(({ outboxId, recipient, counts }) => ({
          ...{ outboxId, entityId: outboxId, version: 0, recipient, template: 'morning-digest' as const },
          ...{ ref: `digest.${counts.day}`, digest: counts },
        })),
      )
      .onConflictDoNothing()
      .returning({ outboxId: outbox.outboxId });
    const isNew = new Set(made.map(({ outboxId }) => outboxId));
    const told = digests.filter(({ outboxId }) => isNew.has(outboxId)).flatMap(({ outboxId, held }) => {
      return held.map((id) => ({ held: id, digest: outboxId }));
    }); // prettier-ignore
    if (told.length === 0) return;
    await tx.execute(sql`update ${outbox} set digest_id = told.digest
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told (held text, digest text)
      where ${outbox.outboxId} = told.held and ${outbox.voidedAt} is null`);
  });
}

interface Work {
  readonly assigneeKind: Assignee['kind'];
  readonly assigneeId: string;
  /** Of the plan: whose holders of a role are asked. */
  readonly serviceId: ServiceId;
  readonly climbedTo: string | null;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
  readonly tasks: number;
}

/** Unfinished tasks that are due soon enough, or climb, counted in one statement by what matters of them. */
async function unfinishedWork(queries: Queries, { at, dueBy, practice }: DigestRun): Promise<readonly Work[]> {
  const [first, ...others] = dueBy.values();
  const overdue = sql<boolean>`${tasks.dueAt} < ${at}::timestamptz`;
  const { climbedTo, dueOn } = tasks;
  return queries
    .select({
      assigneeKind: ASKED_NOW.kind,
      assigneeId: ASKED_NOW.id,
      serviceId: plans.serviceId,
      climbedTo,
      dueOn,
      overdue,
      tasks: sql`count(*)`.mapWith(Number),
    })
    .from(tasks)
    .innerJoin(plans, eq(plans.planId, tasks.planId))
    .where(
      and(
        eq(plans.open, true),
        isMeant(practice),
        isUnfinished(),
        or(isNotNull(climbedTo), sql`${dueOn} <= ${first ? latest(first, ...others) : null}::date`),
      ),
    )
    .groupBy(sql`1, 2, 3, 4, 5, 6`);
}

/** The steps of voluntary contact that wait and are due soon enough, or climb, counted the same way; practice is not among them. */
async function waitingSteps(queries: Queries, { at, dueBy, practice }: DigestRun): Promise<readonly Work[]> {
  if (practice !== null) return [];
  const [first, ...others] = dueBy.values();
  const step = sql`jsonb_array_elements(${voluntaryContacts.view} -> 'asked') as step`;
  return rowsOf<Work>(
    queries,
    sql`select 'staff' as "assigneeKind",
        case step ->> 'of' when 'manager' then ${voluntaryContacts.accountableId} else ${voluntaryContacts.trustedWorkerId} end as "assigneeId",
        ${voluntaryContacts.serviceId} as "serviceId", step ->> 'climbedTo' as "climbedTo", step ->> 'dueOn' as "dueOn",
        (step ->> 'dueAt')::timestamptz < ${at}::timestamptz as overdue, count(*)::int as tasks
      from ${voluntaryContacts}, ${step}
      where ${voluntaryContacts.open} and ${isMeantEpisode()}
        and (step ->> 'climbedTo' is not null or (step ->> 'dueOn')::date <= ${first ? latest(first, ...others) : null}::date)
      group by 1, 2, 3, 4, 5, 6`,
  );
}

interface Held {
  readonly outboxId: string;
  readonly addresseeId: StaffId | null;
}

function heldMessages(queries: Queries, { practice }: DigestRun): Promise<readonly Held[]> {
  return queries
    .select({ outboxId: outbox.outboxId, addresseeId: outbox.addresseeId })
    .from(outbox)
    .leftJoin(plans, eq(sql`${plans.planId}`, outbox.entityId))
    .leftJoin(voluntaryContacts, eq(sql`${voluntaryContacts.episodeId}`, outbox.entityId))
    .where(
      and(
        ...[isNotNull(outbox.heldAt), isNull(outbox.digestId), isNull(outbox.voidedAt)],
        or(isMeant(practice), practice === null ? isMeantEpisode() : undefined),
      ),
    );
}

/** An episode that is no practice, about a child who has not died. A digest in a practice plan's time is that plan's alone. */
function isMeantEpisode(): SQL | undefined {
  return and(eq(voluntaryContacts.rehearsal, false), isChildAlive(voluntaryContacts.childId));
}

/** The one practice plan, or every plan that is none; never one that has fallen silent. */
function isMeant(practice: PlanId | null): SQL | undefined {
  return and(isNotSealed(), practice === null ? eq(plans.rehearsal, false) : eq(plans.planId, practice));
}

interface Counted {
  readonly recipient: Recipient;
  readonly counts: { due: number; overdue: number; climbing: number; records: number };
  readonly held: string[];
  readonly dueBy: LocalDate;
}

/** Who is told what: the counts of each person, or mailbox, that stands behind an assignee today. */
class Readers {
  private readonly byKey = new Map<string, Counted>();

  constructor(
    private readonly run: DigestRun,
    private readonly directory: Directory,
  ) {}

  count({ climbedTo, dueOn, overdue, tasks: number, ...work }: Work): void {
    const assignee = assigneeOf(work);
    const own = this.readerOf(assignee);
    if (own && overdue) own.counts.overdue += number;
    else if (own && dueOn <= own.dueBy) own.counts.due += number;
    if (climbedTo === null) return;
    const reached = new Set([own, ...this.upTheLine(assignee, climbedTo).map((one) => this.readerOf(one))]);
    for (const reader of reached) if (reader) reader.counts.climbing += number;
  }

  /** Of the head of service, and of whoever set the hold; once where that is one person. */
  countRecords({ serviceId, setBy, records }: WaitingRecords): void {
    const setter = setBy === null ? null : this.readerOf({ kind: 'staff', staffId: setBy });
    for (const reader of new Set([this.readerOf({ kind: 'head-of-service', serviceId }), setter])) {
      if (reader) reader.counts.records += records;
    }
  }

  hold({ outboxId, addresseeId }: Held): void {
    if (addresseeId !== null) this.readerOf({ kind: 'staff', staffId: addresseeId })?.held.push(outboxId);
  }

  /** Those that have anything to tell, in the order of their ids. */
  digests(): Digest[] {
    const { today: day, practice } = this.run;
    return [...this.byKey.entries()]
      .map(([key, { recipient, counts, held, dueBy }]): Digest => ({
        outboxId: ['digest', key, day, ...(practice === null ? [] : [practice])].join('.'),
        recipient,
        counts: { day, dueBy, ...counts, news: held.length },
        held,
      }))
      .filter(({ counts }) => hasNews(counts))
      .sort((a, b) => (a.outboxId < b.outboxId ? -1 : 1));
  }

  private upTheLine(assignee: Asked, climbedTo: string): Recipient[] {
    const { teamId, serviceId } = this.lineOf(assignee);
    return [
      ...(teamId && REACHES_MANAGER.includes(climbedTo) ? [{ kind: 'manager-of-team' as const, teamId }] : []),
      ...(serviceId && REACHES_HEAD.includes(climbedTo) ? [{ kind: 'head-of-service' as const, serviceId }] : []),
    ];
  }

  private lineOf(assignee: Asked): { readonly teamId?: TeamId | null; readonly serviceId?: ServiceId } {
    switch (assignee.kind) {
      case 'staff':
        return this.directory.staff.get(assignee.staffId) ?? {};
      case 'team':
        return this.directory.teams.get(assignee.teamId) ?? {};
      case 'role':
        return { serviceId: assignee.serviceId };
    }
  }

  /** The counts of whoever stands behind the recipient today; null for nobody, and for a service that is not at work. */
  private readerOf(recipient: Recipient): Counted | null {
    const addressee = addresseeOf(recipient, this.directory, this.run.today);
    if (addressee === null) return null;
    const { staffId } = addressee;
    const behind: Recipient = staffId === null ? recipient : { kind: 'staff', staffId };
    // A mailbox is a team's: nobody else that is asked for here has one.
    const key = staffId ?? this.teamOf(recipient)?.teamId ?? '';
    const known = this.byKey.get(key);
    if (known) return known;
    const serviceId =
      staffId === null ? this.teamOf(recipient)?.serviceId : this.directory.staff.get(staffId)?.serviceId;
    const dueBy = serviceId && this.run.dueBy.get(serviceId);
    if (!dueBy) return null;
    const reader: Counted = {
      recipient: behind,
      counts: { due: 0, overdue: 0, climbing: 0, records: 0 },
      held: [],
      dueBy,
    };
    this.byKey.set(key, reader);
    return reader;
  }

  private teamOf(recipient: Recipient) {
    return 'teamId' in recipient ? this.directory.teams.get(recipient.teamId) : undefined;
  }
}

type Asked = Extract<Recipient, { readonly kind: Assignee['kind'] }>;

function assigneeOf({
  assigneeKind,
  assigneeId,
  serviceId,
}: Pick<Work, 'assigneeKind' | 'assigneeId' | 'serviceId'>): Asked {
  switch (assigneeKind) {
    case 'staff':
      return { kind: 'staff', staffId: assigneeId as StaffId };
    case 'team':
      return { kind: 'team', teamId: assigneeId as TeamId };
    case 'role':
      return { kind: 'role', role: assigneeId as Consultant, serviceId };
  }
}
