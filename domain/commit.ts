import type { Answer, EntityView, MailDue, TimelineEntry } from './entity';
import type { CommandId, EntityKind } from './ids';

/** One timeline line with its place: `version` of the entity and `seq` within that version. */
export interface TimelineRow extends TimelineEntry {
  readonly version: number;
  readonly seq: number;
}

/** One message to be sent, with the id that makes sending it twice recognisable. */
export interface OutboxRow extends MailDue {
  readonly outboxId: string;
  readonly version: number;
}

/** A command as it was carried out, so that a repeat can be answered as the first time. */
export interface CommandRow {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly answer: Answer;
}

/** What a start, or whatever else begins a run, carries so that a repeat is recognised. */
export interface StartKey {
  readonly commandId: CommandId;
  readonly bodyHash: string;
}

/** Everything that one run of an entity hands to the next: at once, or when the entity is opened again long after it closed. */
export interface Carried<State> {
  readonly version: number;
  readonly state: State;
  readonly startKey: StartKey;
  /** What the beginning that `startKey` recognises was answered with; null for the start of the entity itself. */
  readonly startAnswer?: Answer | null;
  readonly processed: readonly CommandRow[];
  /** Messages that are not known to have been sent. */
  readonly outgoing: readonly OutboxRow[];
  readonly recentTimeline: readonly TimelineRow[];
  readonly last: Pick<Commit, 'baseVersion' | 'version' | 'cause'>;
  /** By how much its clock runs ahead of the workflow's: only in practice, and only once it was opened again. */
  readonly aheadMs?: number;
}

/**
 * What one turn of an entity's loop writes into the register, in one transaction.
 *
 * `(entityId, version, cause, digest)` makes it idempotent. History always wins: when the register already holds
 * something after `baseVersion` that this commit does not contain, those rows are voided and these are written.
 */
export interface Commit<View extends EntityView = EntityView> {
  readonly kind: EntityKind;
  readonly entityId: string;
  readonly baseVersion: number;
  readonly version: number;
  /** The command ids, `timer:<due>`, `noted:<at>` or `undeliverable:<at>`, that caused it, in order. */
  readonly cause: readonly string[];
  /** A digest of the view: repair compares it with the register's. */
  readonly digest: string;
  readonly open: boolean;
  readonly view: View;
  readonly timeline: readonly TimelineRow[];
  readonly commands: readonly CommandRow[];
  readonly outbox: readonly OutboxRow[];
  /** By how much its clock ran ahead of the workflow's when it began; an earlier release did not say. */
  readonly aheadMs?: number;
  /** What a closed entity can be opened again from: its history may be gone by then. An earlier release kept nothing. */
  readonly kept?: Carried<unknown> | null;
}

/**
 * A short digest of a JSON value (cyrb53, 53 bits, hexadecimal). It recognises rows that were lost or changed by
 * accident; it is no protection against a person who wants to deceive.
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value);
  // Looked up once: in a workflow's sandbox each use of a global costs more than the multiplication.
  const { imul } = Math;
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = imul(h1 ^ code, 2654435761);
    h2 = imul(h2 ^ code, 1597334677);
  }
  h1 = imul(h1 ^ (h1 >>> 16), 2246822507) ^ imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = imul(h2 ^ (h2 >>> 16), 2246822507) ^ imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, '0');
}
