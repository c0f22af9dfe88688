import type { LocalDate } from './calendar/local-date';
import type { Instant } from './calendar/london-time';
import type { WorkerStanding } from './absence';
import type { CommandId, EntityKind, StaffId } from './ids';
import type { Actor, Recipient } from './people';
import type { Refusal } from './refusal';
import type { Whereabouts } from './transition-plan/moves/whereabouts';

/** What a caller sends: who, what, and which revision of the item they were looking at. */
export interface Envelope<Command> {
  /** The entity that is meant: a workflow is keyed by the child, and a later plan may answer under the same id. */
  readonly entityId: string;
  /** Also the Temporal update id: a hash of the actor and their Idempotency-Key. */
  readonly commandId: CommandId;
  /** A hash of the body, so that another body under the same key is recognised. */
  readonly bodyHash: string;
  readonly actor: Actor;
  /** The item's `rev` (a plan's `peopleVersion` for plan-wide commands); null where none is needed. */
  readonly ifMatch: number | null;
  /** False: whoever gives it has told people otherwise, and nobody is mailed who need not be. Left out everywhere else. */
  readonly mail?: false;
  readonly command: Command;
}

/** One of those whom an entity waits for, and how it stands with them. */
export interface WorkerSeen {
  readonly staffId: StaffId;
  readonly standing: WorkerStanding | Away;
}

/** They are away for these days, or will be, with somebody to stand in; until null while nobody knows when they come back. */
export interface Away {
  readonly is: 'away';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/**
 * What a job of the service has seen and tells an entity. It says how things stand now: an entity that has drawn its
 * conclusions already does nothing, and its state stays the very same.
 */
export type Noted =
  | { readonly type: 'workers-seen'; readonly workers: readonly WorkerSeen[] }
  | ({ readonly type: 'whereabouts-seen' } & Whereabouts)
  /** The child's contact by choice has begun: by whom, and on which day. */
  | { readonly type: 'contact-seen'; readonly begunBy: StaffId; readonly on: LocalDate }
  /** Whether the child's death is recorded and confirmed. */
  | { readonly type: 'death-seen'; readonly died: boolean };

/** What can happen to an entity: a person's command, time passing a due instant, a message that could not be delivered, or news of a job. */
export type EntityEvent<Command> =
  | { readonly type: 'command'; readonly envelope: Envelope<Command> }
  | { readonly type: 'time'; readonly due: Instant }
  | { readonly type: 'mail-undeliverable'; readonly recipient: Recipient }
  | Noted;

/** One line of an entity's history, for people. `data` is plain JSON without names or addresses. */
export interface TimelineEntry {
  readonly kind: string;
  readonly at: Instant;
  /** The staff id of the person who acted; null when time did. */
  readonly by: string | null;
  /** The task or rung that it is about, where there is one. */
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One entry of a calendar: the same `uid` with a higher sequence takes its place. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** The calendar entries that go with a message. The details stand behind sign-in, never in an entry. */
export interface Meeting extends CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The others of its series that the message is about; there are none where it is left out. */
  readonly others?: readonly CalendarEntry[];
}

/** What a message can be about. Each has its words, in both languages, where messages are written. */
export type MailTemplate =
  | 'task-assigned'
  | 'receiving-officer-named'
  | 'task-accepted'
  | 'task-rejected'
  | 'task-rescheduled'
  | 'task-cancelled'
  | 'task-moved-on'
  | 'task-unanswered'
  | 'receiver-silent'
  | 'child-not-prepared'
  | 'responsibility-passed'
  | 'orders-ended'
  | 'pause-review-due'
  | 'plan-closed'
  | 'plan-re-opened'
  | 'case-manager-named'
  | 'plan-people-changed'
  | 'decision-asked-for'
  | 'decided-without-consultation'
  | 'request-answered'
  | 'contact-begun'
  | 'contact-step'
  | 'contact-step-waits'
  | 'contact-changed'
  | 'contact-ended'
  | 'sharing-changed'
  | 'concern-raised'
  | 'concern-received'
  | 'concern-news'
  | 'concern-step-due'
  | 'concern-waits'
  | 'supervision-offered'
  | 'supervision-changed'
  | 'restricted-record-read'
  | 'needs-another-holder'
  | 'meeting';

/** Something to be done outside the entity, as data. The shell hands it over and never waits for it. */
export interface MailDue {
  readonly kind: 'mail-due';
  readonly to: Recipient;
  readonly template: MailTemplate;
  /** What the link in the message leads to: a task's, a plan's or an episode's id. */
  readonly ref: string;
  readonly meeting: Meeting | null;
}
export type Effect = MailDue;

/** What whoever gave a command has to know although it was carried out: what it asks for and is not there. */
export interface Warning {
  readonly warning: 'child-not-prepared';
  readonly missing: readonly string[];
}

/** What a command is answered with: enough for the caller to go on from. */
export interface Answer {
  readonly entityId: string;
  readonly version: number;
  readonly peopleVersion: number;
  /** The item that was touched and its new revision. */
  readonly item: { readonly id: string; readonly rev: number } | null;
  /** An earlier release gave none. */
  readonly warnings?: readonly Warning[];
}

export interface Step<State> {
  readonly state: State;
  readonly timeline: readonly TimelineEntry[];
  readonly effects: readonly Effect[];
  readonly item: { readonly id: string; readonly rev: number } | null;
  readonly warnings?: readonly Warning[];
}

/** What the shell, the register and the API need to know of any entity, whatever its own rules are. */
export interface EntityView {
  /** Null while nobody has said which child of the register it is about: only a concern can describe one. */
  readonly childId: string | null;
  readonly peopleVersion: number;
}

/** Whatever starts an entity says who did. */
export interface Started {
  readonly startedBy: Actor;
}

/**
 * An entity is a pure function of what has happened to it. The shell in `workflows/` keeps it alive;
 * everything that it decides stands here.
 */
export interface Entity<
  State,
  Start extends Started,
  Command extends { readonly name: string },
  View extends EntityView,
> {
  readonly kind: EntityKind;
  /** What it answers, in plain words, once it is closed. */
  readonly whenClosed: string;
  /** Whether a closed one can be opened again: only then is anything kept of it to go on from. */
  readonly opensAgain: boolean;
  readonly commandNames: readonly Command['name'][];
  readonly idOf: (state: State) => string;
  /** The first state and what follows from starting. Throws nothing: the caller has asked `refuseStart` before. */
  readonly begin: (start: Start, now: Instant) => Step<State>;
  /** Why this command cannot be carried out now; null when it can. The same answer before and inside the loop. */
  readonly guard: (state: State, envelope: Envelope<Command>, now: Instant) => Refusal | null;
  /** The next state. A command must have passed `guard` on this very state. */
  readonly step: (state: State, event: EntityEvent<Command>, now: Instant) => Step<State>;
  /** When time itself has to act next; null only when the entity is closed. */
  readonly nextWake: (state: State) => Instant | null;
  /** A state as an earlier release left it, brought to the shape of this one. Throws when it is of a later release. */
  readonly upgrade: (stored: State | { readonly schema: number }) => State;
  readonly isOpen: (state: State) => boolean;
  readonly view: (state: State) => View;
}
