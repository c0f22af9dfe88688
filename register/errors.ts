import type { Refusal } from '../domain/refusal';

/** The child has another open entity of this kind: two at once cannot exist. */
export class OpenOneExists extends Error {
  override readonly name = 'OpenOneExists';
  constructor(readonly childId: string) {
    super('This child has another open one of this kind.');
  }
}

/** Something about the child cannot be closed now, because a safeguarding concern about them is open. */
export class ConcernIsOpen extends Error {
  override readonly name = 'ConcernIsOpen';
  constructor() {
    super('A concern about this child is open.');
  }
}

/** Contact with the child has fallen silent, because their death is recorded. */
export class ChildHasDied extends Error {
  override readonly name = 'ChildHasDied';
  constructor() {
    super('The death of this child is recorded.');
  }
}

/** What is to be recorded of a child stands against a rule, as it is now; nothing was recorded. */
export class ChildRecordRefused extends Error {
  override readonly name = 'ChildRecordRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Another version of the service's own policy was adopted meanwhile. */
export class PolicyMovedOn extends Error {
  override readonly name = 'PolicyMovedOn';
  constructor(readonly version: number) {
    super('Another policy was adopted meanwhile.');
  }
}

/** Somebody else signs in by this issuer and subject: a token must lead to one person. */
export class SignInTaken extends Error {
  override readonly name = 'SignInTaken';
  constructor() {
    super('Another member of staff signs in this way.');
  }
}

/** There is no such proposal that the actor may know of. */
export class ProposalUnknown extends Error {
  override readonly name = 'ProposalUnknown';
  constructor() {
    super('There is no such proposal here.');
  }
}

/** The proposal is not open any more; `how` says what has become of it. */
export class ProposalSettled extends Error {
  override readonly name = 'ProposalSettled';
  constructor(readonly how: 'dismissed' | 'plan-started' | 'lapsed') {
    super(`This proposal is not open any more: ${how}`);
  }
}

/** There is no such note that the actor may change. */
export class NoteUnknown extends Error {
  override readonly name = 'NoteUnknown';
  constructor() {
    super('There is no such note here.');
  }
}

/** The note was withdrawn before. */
export class NoteWithdrawn extends Error {
  override readonly name = 'NoteWithdrawn';
  constructor() {
    super('This note was withdrawn already.');
  }
}

/** This person keeps as many filters as one can. */
export class TooManyFilters extends Error {
  override readonly name = 'TooManyFilters';
  constructor() {
    super('This person keeps as many filters as one can.');
  }
}

/** The cursor was damaged, or belongs to another list, filter, order or person. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
  constructor() {
    super('This cursor does not belong to this list.');
  }
}

/** Another attempt is sending one of these messages just now; nothing was claimed. Try again in a minute. */
export class MailClaimedElsewhere extends Error {
  override readonly name = 'MailClaimedElsewhere';
  constructor(readonly outboxIds: readonly string[]) {
    super(`Claimed by another attempt: ${outboxIds.join(', ')}`);
  }
}

/** A query outside a running transaction was made from inside it: on one connection it would wait for itself for ever. */
export class NestedQuery extends Error {
  override readonly name = 'NestedQuery';
  constructor() {
    super('Inside a transaction only its own queries may run: pass the transaction on as an argument.');
  }
}

/** The database did not answer, or not in time: try again later. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** The database refused a statement. Its values, which may be a child's, are left out; `statement` has placeholders only. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
  constructor(
    readonly sqlState: string,
    readonly constraint: string | null,
    readonly statement: string,
  ) {
    super(`The database refused a statement: SQLSTATE ${sqlState}${constraint ? `, constraint ${constraint}` : ''}.`);
  }
}

/** There is no practice plan with this id; only a practice plan has a clock of its own. */
export class NoRehearsal extends Error {
  override readonly name = 'NoRehearsal';
  constructor(readonly planId: string) {
    super(`Not a practice plan: ${planId}`);
  }
}

/** What was to be done about an offer of supervision is refused; null where there is none for this person. */
export class SupervisionRefused extends Error {
  override readonly name = 'SupervisionRefused';
  constructor(readonly refusal: Refusal | null) {
    super('Refused.');
  }
}
