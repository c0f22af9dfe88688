import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Recipient } from '../../domain/people';
import type { Directory } from '../people/absence';
import { addresseeOf, directoryOf } from '../people/absence';
import { storableText } from '../schema/columns';
import type { Database } from '../database/database';
import { MailClaimedElsewhere } from '../errors';
import type { ClaimedMail, MailOutcome } from '../rows';
import { concernAccess, concerns, outbox, plans, services, staff, teams, voluntaryContacts } from '../schema';
import { familyMembersOf } from '../access/visibility';
import { RAISED_BY } from '../../domain/safeguarding-concern/people';
import { isChildAlive, isNotSealed } from '../children/sealed';

/**
 * Claims those of the messages that are still to be sent, for 60 seconds of the database's clock, and says to whom each
 * goes on that day. Sent, undeliverable, voided and unknown messages are left out; one that a sealed plan had left behind is
 * voided here, and never sent.
 * Throws MailClaimedElsewhere, and claims none, when another attempt holds one of them.
 */
export async function claimMail(
  db: Database,
  outboxIds: readonly string[],
  today: LocalDate,
): Promise<readonly ClaimedMail[]> {
  if (outboxIds.length === 0) return [];
  const claimed = await db.transaction(async (tx) => {
    const rows = await tx
      .select({
        mail: {
          outboxId: outbox.outboxId,
          template: outbox.template,
          ref: outbox.ref,
          meeting: outbox.meeting,
          digest: outbox.digest,
          recipient: outbox.recipient,
          rehearsal: isPractice(),
        },
        taken: sql<boolean>`coalesce(${outbox.claimedUntil} >= now(), false)`,
        sealed: aboutSealed(),
        familyMembers: familyMembersKeptFrom(),
      })
      .from(outbox)
      .where(and(inArray(outbox.outboxId, [...outboxIds]), isToSend()))
      .orderBy(asc(outbox.outboxId))
      .for('update');
    const taken = rows.filter((row) => row.taken).map((row) => row.mail.outboxId);
    if (taken.length > 0) throw new MailClaimedElsewhere(taken);
    const idsOf = (some: typeof rows) => some.map((row) => row.mail.outboxId);
    const silent = idsOf(rows.filter((row) => row.sealed));
    if (silent.length > 0) {
      await tx
        .update(outbox)
        .set({ voidedAt: sql<Instant>`now()` })
        .where(and(inArray(outbox.outboxId, silent), isToSend()));
    }
    const toSend = rows.filter((row) => !row.sealed);
    const ids = idsOf(toSend);
    if (ids.length > 0) {
      await tx
        .update(outbox)
        .set({ claimedUntil: sql<Instant>`now() + interval '60 seconds'`, attempts: sql`${outbox.attempts} + 1` })
        .where(and(inArray(outbox.outboxId, ids), isToSend()));
    }
    return toSend;
  });
  const directory = await directoryFor(
    db,
    claimed.map(({ mail }) => mail.recipient),
  );
  return claimed.map(({ mail, familyMembers }) => ({
    ...mail,
    to: addresseeOf(passingOver(mail.recipient, familyMembers), directory, today),
  }));
}

/** The same line, without these people. */
function passingOver(recipient: Recipient, familyMembers: readonly StaffId[]): Recipient {
  if (recipient.kind !== 'first-there') return recipient;
  return { ...recipient, except: [...recipient.except, ...familyMembers] };
}

/**
 * Those to whom the concern that the message is about is shut as to a family member of the child. Whoever described the child goes on
 * hearing that it was received, and what follows, where the message is for whoever raised it.
 */
function familyMembersKeptFrom(): SQL<readonly StaffId[]> {
  const raised = sql`${outbox.recipient} -> 'line' -> 0 ->> 'staffId'`;
  return sql<
    readonly StaffId[]
  >`array(select kin from ${concerns} about, unnest(${familyMembersOf(sql`about.child_id`)}) kin
    where about.concern_id = ${outbox.entityId} and not (kin is not distinct from ${raised} and exists (select 1 from ${concernAccess} listed
      where listed.concern_id = about.concern_id and listed.who = ${`${RAISED_BY}:`} || kin)))`;
}

/** Whether the message is about a practice plan or contact, or is a digest that was made in a practice plan’s time: its id ends in the plan’s. */
function isPractice(): SQL<boolean> {
  const about = sql`case when ${outbox.template} = 'morning-digest' then substring(${outbox.outboxId} from '[^.]+$') else ${outbox.entityId} end`;
  return sql<boolean>`(exists (select 1 from ${plans} lived where lived.rehearsal and lived.plan_id = ${about})
    or exists (select 1 from ${voluntaryContacts} lived where lived.rehearsal and lived.episode_id = ${about}))`;
}

/** Whether the message is about a child whose plan is sealed: their plan's, or their voluntary contact's. */
function aboutSealed(): SQL<boolean> {
  const ofPlan = eq(sql`${plans.planId}`, outbox.entityId);
  const ofContact = eq(sql`${voluntaryContacts.episodeId}`, outbox.entityId);
  return sql<boolean>`(exists (select 1 from ${plans} where ${ofPlan} and not ${isNotSealed()})
    or exists (select 1 from ${voluntaryContacts} where ${ofContact} and not ${isChildAlive(voluntaryContacts.childId)}))`;
}

/** Records what became of a claimed message. The first outcome stands. */
export async function mailDone(db: Database, outboxId: string, outcome: MailOutcome): Promise<void> {
  await db.queries
    .update(outbox)
    .set({ ...columnsOf(outcome), claimedUntil: null })
    .where(isClaimed(outboxId));
}

function columnsOf(outcome: MailOutcome) {
  const now = sql<Instant>`now()`;
  switch (outcome.is) {
    case 'sent':
      return { sentAt: now, messageId: outcome.messageId, addresseeId: outcome.to ?? null };
    case 'held':
      return { heldAt: now, addresseeId: outcome.to };
    case 'undeliverable':
      return { undeliverable: storableText(outcome.reason) };
  }
}

/** Gives a claimed message back, to be claimed again at once. */
export async function mailFailed(db: Database, outboxId: string, reason: string): Promise<void> {
  await db.queries
    .update(outbox)
    .set({ claimedUntil: null, lastFailure: storableText(reason) })
    .where(isClaimed(outboxId));
}

/** The recipients of those of the messages that were found undeliverable. */
export async function undeliverableAmong(db: Database, outboxIds: readonly string[]): Promise<readonly Recipient[]> {
  if (outboxIds.length === 0) return [];
  const rows = await db.queries
    .select({ recipient: outbox.recipient })
    .from(outbox)
    .where(and(inArray(outbox.outboxId, [...outboxIds]), isNull(outbox.voidedAt), isNotNull(outbox.undeliverable)))
    .orderBy(asc(outbox.outboxId));
  return rows.map((row) => row.recipient);
}

function isToSend(): SQL | undefined {
  return and(isNull(outbox.voidedAt), isNull(outbox.sentAt), isNull(outbox.heldAt), isNull(outbox.undeliverable));
}

/** Claimed, though the claim may have run out: so that a message that came in a voided one's place is not taken for it. */
function isClaimed(outboxId: string): SQL | undefined {
  return and(eq(outbox.outboxId, outboxId), isToSend(), isNotNull(outbox.claimedUntil));
}

/** The whole staff and all teams of the recipients' services: whoever stands in for whom is among them. */
async function directoryFor(db: Database, recipients: readonly Recipient[]): Promise<Directory> {
  const staffIds: StaffId[] = [];
  const teamIds: TeamId[] = [];
  const serviceIds: ServiceId[] = [];
  for (const recipient of recipients.flatMap((each) => (each.kind === 'first-there' ? each.line : [each]))) {
    if ('staffId' in recipient) staffIds.push(recipient.staffId);
    else if ('teamId' in recipient) teamIds.push(recipient.teamId);
    else serviceIds.push(recipient.serviceId);
  }
  const concerned = await db.queries
    .select()
    .from(services)
    .where(
      sql`${inArray(services.serviceId, serviceIds)}
        or ${services.serviceId} in (select ${staff.serviceId} from ${staff} where ${inArray(staff.staffId, staffIds)})
        or ${services.serviceId} in (select ${teams.serviceId} from ${teams} where ${inArray(teams.teamId, teamIds)})`,
    );
  return directoryOf(db.queries, concerned);
}
