import type { Instant } from '../../domain/calendar/london-time';
import type { MailTemplate, Meeting } from '../../domain/entity';
import type { StaffId } from '../../domain/ids';
import type { DigestCounts } from '../../domain/messages';
import type { Recipient } from '../../domain/people';

// Messages, before and after they went out.

/** A message claimed for sending, with its recipient resolved on the day. */
export interface ClaimedMail {
  readonly outboxId: string;
  readonly template: MailTemplate | 'morning-digest';
  readonly ref: string;
  readonly meeting: Meeting | null;
  /** What a morning digest counts; null for every other message. */
  readonly digest: DigestCounts | null;
  readonly recipient: Recipient;
  /** About a practice plan or contact: no real child. */
  readonly rehearsal: boolean;
  /** Null when nobody stands behind the role today: the message then goes to the next person up, or is undeliverable. */
  readonly to: Addressee | null;
}

/** Who receives a message on the day. */
export interface Addressee {
  /** Null for a shared mailbox. */
  readonly staffId: StaffId | null;
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'cy' | 'both';
  /** The kinds of message that they have chosen to be mailed at once; null: they have chosen nothing. */
  readonly atOnce: readonly MailTemplate[] | null;
}

export type MailOutcome =
  | { readonly is: 'sent'; readonly messageId: string; readonly to?: StaffId | null }
  /** Kept for the morning digest of this person. */
  | { readonly is: 'held'; readonly to: StaffId }
  | { readonly is: 'undeliverable'; readonly reason: string };

/** A message as the person is shown it to whom it went. */
export interface MessageRow {
  readonly kind: MailTemplate | 'morning-digest';
  /** What it is about: a task's or a plan's id, or a digest's day. */
  readonly ref: string;
  /** When it was mailed, or kept for the digest. */
  readonly at: Instant;
  readonly how: 'at-once' | 'in-digest' | 'waits-for-digest';
}
