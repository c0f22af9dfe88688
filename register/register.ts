import type { BroughtTogether, LinksOfChild } from './children/links';
import type { Adoption, PolicyVersion } from './people/own-policies';
import type { LocalDate } from '../domain/calendar/local-date';
import type { Instant } from '../domain/calendar/london-time';
import type { Commit, CommandRow } from '../domain/commit';
import type { MailTemplate } from '../domain/entity';
import type {
  ChildId,
  ChildLinkId,
  ConcernId,
  EntityKind,
  EpisodeId,
  ErasureId,
  ExtractId,
  PlanId,
  ProposalId,
  ServiceId,
  StaffId,
  SupervisionId,
  TaskId,
  TeamId,
} from '../domain/ids';
import type { Evidence } from '../domain/evidence/lines';
import type { JobReport, JobRun } from '../domain/jobs';
import type { Transition } from '../domain/learning/transition';
import type { Actor, Recipient, Role } from '../domain/people';
import type { ServiceNumbers } from '../domain/service-numbers';
import type { OwnPolicy, WorksBy } from '../domain/policy';
import type { Refusal } from '../domain/refusal';
import type { RecordKind } from '../domain/retention';
import type { DeathSaid } from '../domain/transition-plan/serious-events/state';
import type { TaskView } from '../domain/transition-plan/view';
import type { EntitySeen, Finding, FindingKind, Seen } from '../domain/watchdog';
import type { HardDay, SupervisionCommand, Supervisor } from '../domain/supervision';
import type { Strand } from '../domain/responsibilities/accountability';
import type { NewLink } from '../domain/related-children';
import type { DeathOfChild } from './children/deaths';
import type { AccessFilter, AccessRow, WhoLooked } from './access/access-log';
import type { DigestRun } from './mail/digests';
import type { Draw } from './over-plans/evidence';
import type { ErasureRow, ErasureState, ErasureToDo, FoundErasure, RefuseErasure } from './children/erasures';
import type { ToErase } from './children/erasing';
import type { ExtractRow, ExtractSeen, LookRow, SealedText } from './plans/extracts';
import type { StandingFinding } from './jobs/findings';
import type { DecidedImport, ImportCounts, ImportsInto, KnownPeople } from './people/imports';
import type { JobDone } from './jobs/job-runs';
import type { LegalHold, NewHold } from './children/legal-holds';
import type { ReferenceData } from './load';
import type { OutlineRecord, OutlineRow } from './plans/outlines';
import type { NewNote, NoteFilter, NoteRow, WithdrawnNote } from './plans/notes';
import type { Candidate, CandidateBounds, FoundProposal, ProposalFilter, ProposalRow } from './plans/proposals';
import type { Practice } from './plans/practice';
import type { Recorded } from './writing/recorded';
import type { ChildToRaise, NewLook, NewRestriction, RestrictedLook, Restriction } from './children/restricted';
import type { ChildsRecords } from './children/retention';
import type { Resealed, ResealedTo } from './sealing/resealing';
import type { EndedThere, NewSession, Session, SessionLimits, SignedIn } from './people/sessions';
import type { StaffChange, TeamChange } from './people/staff-changes';
import type { HeldOfChild } from './children/subject-access';
import type { SupervisionRow } from './people/supervision';
import type { ContactOfMover, PlanOfBegun, WhoseContacts } from './jobs/watch-contacts';
import type { ConcernOfDeath } from './jobs/watch-deaths';
import type { Employed, EntityWithWorkers } from './jobs/watch-staff';
import type {
  Access,
  AppointmentFilter,
  AppointmentRow,
  AssignableStaff,
  AttendanceRow,
  Child,
  FoundChild,
  ClaimedMail,
  CommitOutcome,
  ConcernFilter,
  ConcernRecord,
  ConcernRow,
  EpisodeFilter,
  EpisodeRecord,
  EpisodeRow,
  KeptPlan,
  Look,
  MailOutcome,
  MessageRow,
  Page,
  Paged,
  PlanFilter,
  PlanRecord,
  PlanRow,
  SavedFilter,
  Service,
  ServiceWithTeams,
  StaffMember,
  Summary,
  TaskFilter,
  TaskRow,
  Team,
  TimelineRecord,
} from './rows';

export * from './rows';

/**
 * The register: what people search, list and read. A read model and an archive of the workflows, and the owner of
 * what is not a workflow (services, teams, staff, children). One implementation serves PostgreSQL and PGlite.
 *
 * Every read takes the actor and returns only what that person may see (decided in SQL, before paging).
 */
export interface Register {
  /**
   * Applies one commit in one transaction; idempotent; history wins. Nothing is written once `signal` has aborted: history
   * has gone on without this attempt. Throws the signal's reason then.
   */
  commit(commit: Commit, signal?: AbortSignal): Promise<CommitOutcome>;
  /** Version and digest of every open entity, for repair at start. */
  openEntities(kind: EntityKind): Promise<readonly { entityId: string; version: number; digest: string }[]>;
  /** Rewrites view and the given timeline rows of one entity from the workflow's own account, and records it in the audit. */
  repair(commit: Commit): Promise<void>;

  plans(actor: Actor, filter: PlanFilter, page: Page, now: Instant): Promise<Paged<PlanRow>>;
  plan(actor: Actor, planId: PlanId): Promise<PlanRecord | null>;
  /** The open plans of which the actor may know the outline, and read nothing. */
  planOutlines(actor: Actor, page: Page, now: Instant): Promise<Paged<OutlineRow>>;
  planOutline(actor: Actor, planId: PlanId): Promise<OutlineRecord | null>;
  /** The plan of which something may have been shared with the actor by name: only that may be shown of it. */
  planToShareOf(actor: Actor, planId: PlanId): Promise<PlanRecord | null>;
  /** The open plan of the child whom a concern is about; null where the actor may not see it, or not know whom it is about. */
  planOfConcern(actor: Actor, concernId: ConcernId): Promise<PlanRecord | null>;
  timeline(actor: Actor, planId: PlanId, page: Page): Promise<Paged<TimelineRecord> | null>;
  /** The notes on a plan that the actor may read, the latest first; null when they may not see the plan. */
  notes(actor: Actor, planId: PlanId, filter: NoteFilter, page: Page): Promise<Paged<NoteRow> | null>;
  /** Throws NoteUnknown when it corrects none of the writer's service. */
  addNote(note: NewNote, recorded: Recorded): Promise<CommandRow>;
  /** Throws NoteUnknown, and NoteWithdrawn. */
  withdrawNote(actor: Actor, which: WithdrawnNote, recorded: Recorded): Promise<CommandRow>;
  episodes(actor: Actor, filter: EpisodeFilter, page: Page, now: Instant): Promise<Paged<EpisodeRow>>;
  episode(actor: Actor, episodeId: EpisodeId): Promise<EpisodeRecord | null>;
  episodeTimeline(actor: Actor, episodeId: EpisodeId, page: Page): Promise<Paged<TimelineRecord> | null>;
  /** The open episode of a child, and the last one that has ended, whoever asks. */
  episodesOf(childId: ChildId): Promise<{ readonly open: EpisodeId | null; readonly ended: EpisodeId | null }>;
  concerns(actor: Actor, filter: ConcernFilter, page: Page, now: Instant): Promise<Paged<ConcernRow>>;
  concern(actor: Actor, concernId: ConcernId): Promise<ConcernRecord | null>;
  concernTimeline(actor: Actor, concernId: ConcernId, page: Page): Promise<Paged<TimelineRecord> | null>;
  tasks(actor: Actor, filter: TaskFilter, page: Page, now: Instant): Promise<Paged<TaskRow>>;
  /** The appointments of today, and those that have begun and of which nobody has said what became of them; the earliest first. */
  appointments(actor: Actor, filter: AppointmentFilter, page: Page, now: Instant): Promise<Paged<AppointmentRow>>;
  task(actor: Actor, taskId: TaskId): Promise<{ readonly task: TaskView; readonly plan: PlanRecord } | null>;
  /** Looks at the next rows, and seals with the first key what stands in the clear or is sealed with an older one. */
  resealSome(after: ResealedTo): Promise<Resealed>;
  /** Erases the texts of extracts that ended before a day, at most so many, and gives how many; the audit says which. */
  eraseExtractTexts(which: ToErase, atMost: number): Promise<number>;
  /** What decides whether a child's records stay; null for a child who is not of the actor's own service. */
  recordsOf(actor: Actor, childId: ChildId): Promise<ChildsRecords | null>;
  /** The next so many children of whom nothing is open or held, and with whom nothing was recorded since that day. */
  longSilentChildren(silentSince: LocalDate, after: ChildId | null, limit: number): Promise<readonly ChildsRecords[]>;
  /** How many rows of what each kind of erasure would delete of the child, of the concerns of which the actor may know. */
  erasurePreview(
    actor: Actor,
    childId: ChildId,
  ): Promise<Readonly<Record<RecordKind, Readonly<Record<string, number>>>>>;
  /** Keeps what is due to be erased; and takes back what a whole look has not found again and nobody has confirmed. */
  keepErasures(found: readonly FoundErasure[], at: Instant): Promise<void>;
  lapseErasures(at: Instant): Promise<number>;
  /** The erasures of the actor's own service, those first whose time ran out first. */
  erasures(actor: Actor, filter: { readonly state?: ErasureState }, page: Page): Promise<Paged<ErasureRow>>;
  /** Confirms that these of one child are to be erased. Throws ChildRecordRefused. */
  confirmErasure(found: readonly FoundErasure[], refuse: RefuseErasure, recorded: Recorded): Promise<CommandRow>;
  /** What was confirmed and is not erased everywhere. */
  erasuresToDo(): Promise<readonly ErasureToDo[]>;
  /** Erases it here, and gives the workflows whose histories are to go; null where something stands against it by now. */
  eraseInRegister(
    which: Pick<ErasureToDo, 'erasureId' | 'childId'>,
    refuse: RefuseErasure,
    at: Instant,
  ): Promise<readonly string[] | null>;
  /** Records that no history of it is left. */
  erasureDone(erasureId: ErasureId, at: Instant): Promise<void>;
  /** Keeps texts that the caller has sealed, before anything refers to them. */
  keepSealedTexts(texts: readonly SealedText[]): Promise<void>;
  /**
   * Logs the look and gives what is there to be seen, in one transaction: without its line in the log nobody sees anything.
   * Of a plan, what was shared with this person and can be read; of one extract, null for those whom it is not for.
   */
  lookAtExtract(actor: Actor, extractId: ExtractId, look: Look): Promise<ExtractSeen | null>;
  lookAtExtractsOf(actor: Actor, planId: PlanId, look: Look): Promise<readonly ExtractSeen[]>;
  /** What this person has shared, or was shared with them. */
  extracts(actor: Actor, page: Page, now: Instant): Promise<Paged<ExtractRow>>;
  /** The looks at an extract, the latest first, for whoever shared it and for managers; null for everybody else. */
  looksAt(actor: Actor, extractId: ExtractId, page: Page): Promise<Paged<LookRow> | null>;
  /** Writes down one look before it is answered, or one that was denied; what was shown of no child is left out. */
  recordAccess(access: Access): Promise<void>;
  /** Looks at children of the actor's service and looks by its staff, the latest first. */
  accesses(actor: Actor, filter: AccessFilter, page: Page): Promise<Paged<AccessRow>>;
  /** Who was shown a child's record, by role; null for a child of another service. */
  whoLooked(actor: Actor, childId: ChildId): Promise<readonly WhoLooked[] | null>;
  /** Everything held of a child of the actor's service, for the child; null for any other. */
  heldOfChild(actor: Actor, childId: ChildId): Promise<HeldOfChild | null>;
  summary(actor: Actor, now: Instant): Promise<Summary>;
  /** Over the formulation meetings of the actor's own service; practice plans are never counted. */
  agencyAttendance(actor: Actor): Promise<readonly AttendanceRow[]>;
  /** The transitions of children of the actor's own service who turned 18 in the period, without who they are. */
  transitions(
    actor: Actor,
    period: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly Transition[]>;
  /** Plans of the actor's own service drawn at random for an inspection; that they were drawn is recorded. */
  evidence(actor: Actor, draw: Draw): Promise<Evidence>;
  searchChildren(actor: Actor, text: string, page: Page): Promise<Paged<FoundChild>>;
  /** A command that was carried out, for repeats on closed plans. */
  command(commandId: string): Promise<CommandRow | null>;
  /** What a closed plan can be opened again from, whoever asks; null when nothing was kept of it, or when it is open. */
  keptOf(planId: PlanId): Promise<KeptPlan | null>;
  /** The open plan of a child, whoever asks (used to word a conflict; the caller decides what to show). */
  openPlanOf(childId: ChildId): Promise<PlanId | null>;

  child(actor: Actor, childId: ChildId): Promise<Child | null>;
  /** What is or was held for a child, of what the actor may know; null for a child who is not theirs to see. */
  strandsOf(
    actor: Actor,
    childId: ChildId,
  ): Promise<{ readonly strands: readonly Strand[]; readonly names: Readonly<Record<string, string>> } | null>;
  /** The legal holds on a child of the actor's own service, those that stand first; null for any other child. */
  holdsOn(actor: Actor, childId: ChildId): Promise<readonly LegalHold[] | null>;
  /** Sets a hold once for its key: nothing is erased of the child from then on. */
  setHold(hold: NewHold, recorded: Recorded): Promise<CommandRow>;
  /** Lifts one. Throws ChildRecordRefused. */
  liftHold(hold: Pick<NewHold, 'childId' | 'holdId' | 'reason'>, recorded: Recorded): Promise<CommandRow>;
  /** The restrictions of a child's record, the one that stands first; null for a child who is not this person's to see. */
  restrictionsOf(actor: Actor, childId: ChildId): Promise<readonly Restriction[] | null>;
  /** From then on those alone read the record who work with the child. Throws ChildRecordRefused. */
  restrictRecord(restriction: NewRestriction, recorded: Recorded): Promise<CommandRow>;
  /** Throws ChildRecordRefused. */
  liftRestriction(
    lifted: Pick<NewRestriction, 'childId' | 'restrictionId'> & { readonly reason: string },
    recorded: Recorded,
  ): Promise<CommandRow>;
  /** Lets somebody look at a restricted record for a time, and leaves the message about it in the outbox. Throws ChildRecordRefused. */
  beginLook(actor: Actor, look: NewLook, recorded: Recorded): Promise<CommandRow>;
  /** Ends the look that the actor has open. Throws ChildRecordRefused. */
  endLook(actor: Actor, childId: ChildId, recorded: Recorded): Promise<CommandRow>;
  /** The looks at a child's restricted record, the latest first; null for a child who is not this person's to see. */
  looksOf(
    actor: Actor,
    childId: ChildId,
    page: Page,
  ): Promise<Paged<RestrictedLook & { readonly name: string }> | null>;
  /** The messages about looks and restrictions that are still to be sent. */
  messagesOfLooks(): Promise<readonly string[]>;
  /** The child behind one of these ids whose record is kept from this person for no other reason than that it is restricted. */
  restrictedAmong(actor: Actor, ids: readonly string[]): Promise<ChildId | null>;
  /** The child, restricted record or not, for whoever raises a concern, and who receives it; null for a child whom they may not know. */
  childToRaise(actor: Actor, childId: ChildId): Promise<ChildToRaise | null>;
  /** The child's links to other children, as far as the actor may know; null for a child who is not theirs to see. */
  linksOf(actor: Actor, childId: ChildId, today: LocalDate): Promise<LinksOfChild | null>;
  /** By which appointments ahead the plan's child could meet somebody whom they must not, as far as the actor may know the plan and both children. */
  broughtTogetherBy(actor: Actor, planId: PlanId, now: Instant): Promise<readonly BroughtTogether[]>;
  /** Throws ChildRecordRefused with what stands against it. */
  linkChildren(link: NewLink & { readonly linkId: ChildLinkId }, recorded: Recorded): Promise<CommandRow>;
  /** Throws ChildRecordRefused with what stands against it. */
  withdrawLink(
    actor: Actor,
    link: { readonly childId: ChildId; readonly linkId: ChildLinkId; readonly reason: string },
    recorded: Recorded,
  ): Promise<CommandRow>;
  /** What is said of the death of a child who has no open plan. An open plan keeps that itself. */
  deathOf(childId: ChildId): Promise<DeathOfChild>;
  /** Throws OpenOneExists, and ChildRecordRefused with what `refuse` finds against it. */
  recordDeathOf(
    death: { readonly childId: ChildId; readonly diedOn: LocalDate },
    confirmedBy: number,
    refuse: (said: readonly DeathSaid[]) => Refusal | null,
    recorded: Recorded,
  ): Promise<CommandRow>;
  withdrawDeathOf(
    mistake: { readonly childId: ChildId; readonly reason: string },
    refuse: (said: readonly DeathSaid[]) => Refusal | null,
    recorded: Recorded,
  ): Promise<CommandRow>;
  service(serviceId: ServiceId): Promise<Service | null>;
  /** Every service with its teams, by name: for anybody who asks, since it knows of no child. */
  services(): Promise<readonly ServiceWithTeams[]>;
  /** Every service, by id. */
  everyService(): Promise<readonly Service[]>;
  team(teamId: TeamId): Promise<Team | null>;
  teams(actor: Actor): Promise<readonly Team[]>;
  /** Own service, and of services to which children can be handed: their teams' staff. */
  staff(actor: Actor): Promise<readonly StaffMember[]>;
  /** Whoever works, or worked, in any of these services, by name, whoever asks. */
  staffOfServices(serviceIds: readonly ServiceId[]): Promise<readonly StaffMember[]>;
  /** Everybody who works, or worked, in any service: when they are there, and who stands in. For jobs. */
  everybody(): Promise<readonly Employed[]>;
  /** The open plans that wait for any of these, or ask for somebody in a worker's place; with `practice`, that plan alone. */
  plansPointingAt(staffIds: readonly StaffId[], practice: PlanId | null): Promise<readonly EntityWithWorkers[]>;
  /** The open episodes whose trusted person is any of these, and those that ask for somebody in their place. */
  episodesPointingAt(staffIds: readonly StaffId[]): Promise<readonly EntityWithWorkers[]>;
  /** The open contacts of children whose open plan knows of custody or of another area. */
  contactsOfMovers(whose: WhoseContacts): Promise<readonly ContactOfMover[]>;
  /** The open plans that ask somebody to begin contact which has begun. */
  plansOfBegunContacts(whose: WhoseContacts): Promise<readonly PlanOfBegun[]>;
  /** The open concerns of this child, or of all, that know otherwise than what stands recorded of the child's death. */
  concernsOfDeaths(childId: ChildId | null): Promise<readonly ConcernOfDeath[]>;
  /** The open plans of somebody, as case manager or as receiving practitioner, of those that the actor may see. */
  caseload(actor: Actor, staffId: StaffId): Promise<readonly PlanId[]>;
  /** Those of them to whom work can be given that is due on that day, with what they carry. Null for today. */
  assignableStaff(
    actor: Actor,
    which: { readonly roles: readonly Role[]; readonly dueOn: LocalDate | null },
    now: Instant,
  ): Promise<readonly AssignableStaff[]>;
  staffMember(staffId: StaffId): Promise<StaffMember | null>;
  /**
   * Changes of people and teams: each is done once for its key, and stands in the audit. What comes back is the command
   * that stands, the first one for a repeat. Throws SignInTaken when issuer and subject are another person's.
   */
  addStaff(member: StaffMember, recorded: Recorded): Promise<CommandRow>;
  changeStaff(staffId: StaffId, to: StaffChange, recorded: Recorded): Promise<CommandRow>;
  addTeam(team: Team, recorded: Recorded): Promise<CommandRow>;
  changeTeam(teamId: TeamId, to: TeamChange, recorded: Recorded): Promise<CommandRow>;
  /** Ends every session of a member of staff. */
  endSessionsOfStaff(staffId: StaffId, recorded: Recorded): Promise<CommandRow>;
  /** Ends every session of everybody of a service but of whoever asks for it. */
  endSessionsOfService(serviceId: ServiceId, recorded: Recorded): Promise<CommandRow>;
  /** Sets what is given of the service's telephone numbers; what is left out stays as it is. */
  setNumbers(serviceId: ServiceId, to: Partial<ServiceNumbers>, recorded: Recorded): Promise<CommandRow>;
  /**
   * Adopts a version of the service's own policy: all its rows, in the place of those before. Throws PolicyMovedOn when the
   * version is no longer the one that was looked at.
   */
  adoptPolicy(serviceId: ServiceId, adoption: Adoption, recorded: Recorded): Promise<CommandRow>;
  /** Every version that the service has adopted, the latest first. */
  policyVersions(serviceId: ServiceId): Promise<readonly PolicyVersion[]>;
  /** The own policy of a service in one of its versions, from 1; null where there is none such. Each is read once. */
  ownPolicyIn(serviceId: ServiceId, version: number): Promise<OwnPolicy | null>;
  /** Youth justice services that lack one of their telephone numbers at least, by id. */
  servicesLackingNumbers(): Promise<readonly Service[]>;
  /** A provider of sign-ins has moved to another address: whoever signed in there signs in here. */
  moveSignIn(from: string, to: string): Promise<void>;
  /** The active person behind a token, with the colleagues for whom they stand in on that day; null when unknown. */
  actorBehind(issuer: string, subject: string, now: Instant): Promise<Actor | null>;

  /** Claims messages for sending for a minute, so that two attempts never send one message at once. */
  claimMail(outboxIds: readonly string[], today: LocalDate): Promise<readonly ClaimedMail[]>;
  mailDone(outboxId: string, outcome: MailOutcome): Promise<void>;
  /** Whom of these messages' recipients no message will ever reach, so that somebody can put it right. */
  undeliverable(outboxIds: readonly string[]): Promise<readonly Recipient[]>;
  /** Makes the digests of that day, one for each person however often it is asked, and gives the ids of their messages. */
  makeDigests(run: DigestRun): Promise<readonly string[]>;
  /** The kinds of message that this person has chosen to be mailed at once; null: none was chosen. */
  messageChoice(staffId: StaffId): Promise<readonly MailTemplate[] | null>;
  chooseMessages(atOnce: readonly MailTemplate[] | null, recorded: Recorded): Promise<CommandRow>;
  /** What was mailed to this person, or waits for their digest, the latest first. */
  messagesTo(staffId: StaffId, page: Page): Promise<Paged<MessageRow>>;
  /** Gives a claim back after a failure that will be tried again. */
  mailFailed(outboxId: string, reason: string): Promise<void>;

  /** The filters of lists that this person keeps. */
  savedFilters(staffId: StaffId): Promise<readonly SavedFilter[]>;
  /** Throws TooManyFilters. */
  saveFilter(filter: SavedFilter, recorded: Recorded): Promise<CommandRow>;
  removeFilter(filter: Omit<SavedFilter, 'query'>, recorded: Recorded): Promise<CommandRow>;

  /** Begins a session; that of the same browser before it, known by the hash of its secret, ends. */
  startSession(session: NewSession, before: string | null, limits: SessionLimits): Promise<void>;
  /** The session behind a secret, seen now; null when there is none or it is over. */
  seeSession(secretHash: string, at: Instant, limits: SessionLimits): Promise<Session | null>;
  /** The sessions of one person that go on, the one last seen first. */
  sessionsOf(person: SignedIn, limits: SessionLimits): Promise<readonly Session[]>;
  /** Ends the sessions that stand on what a provider has ended; gives whose they were, each once. */
  endSessionsOf(ended: EndedThere): Promise<readonly SignedIn[]>;
  /** Ends one session of this person, or all but one; those of others are never touched. */
  endSessions(person: SignedIn, which: { readonly only: string } | { readonly allBut: string }): Promise<void>;

  /** Writes down that somebody was turned away who had come by this service's provider. */
  recordTurnedAway(serviceId: ServiceId, person: SignedIn): Promise<void>;
  /** Everything that is practised about a child. */
  practiceOf(childId: ChildId): Promise<Practice>;
  /** Adds to a practice entity's clock offset, so that overdue is computed against its own time; gives the whole offset in seconds. */
  moveRehearsalClock(kind: EntityKind, entityId: string, seconds: number): Promise<number>;

  /** What a file of a service's own system is compared with now. */
  knownPeople(into: ImportsInto): Promise<KnownPeople>;
  /** Writes what `decide` makes of it, all or nothing, once for its key. Throws SignInTaken. */
  importPeople(
    into: ImportsInto,
    decide: (known: KnownPeople) => DecidedImport,
    recorded: Recorded,
  ): Promise<CommandRow>;
  /** How much an import did, by its line in the service's audit (the version of its command's answer). */
  importCounts(serviceId: ServiceId, line: number): Promise<ImportCounts>;

  /** Loads or replaces reference data (services, teams, staff, children, orders); used by the sample service. */
  load(data: ReferenceData): Promise<void>;
  isEmpty(): Promise<boolean>;

  /** Whom the sweep has to look at, the next so many in the order of their ids. */
  proposalCandidates(bounds: CandidateBounds, after: ChildId | null, limit: number): Promise<readonly Candidate[]>;
  /** Keeps what a sweep for this moment has found; what was found before stays one proposal. */
  keepProposals(found: readonly FoundProposal[], at: Instant, today: LocalDate): Promise<void>;
  /** Takes back what a whole sweep for this moment has not seen again, and says how many that were. */
  lapseProposals(at: Instant): Promise<number>;
  /** The open proposals of the actor's own service, the most pressing first. */
  proposals(actor: Actor, filter: ProposalFilter, page: Page): Promise<Paged<ProposalRow>>;
  /** Throws ProposalUnknown, and ProposalSettled where it is not open any more. */
  dismissProposal(actor: Actor, proposalId: ProposalId, reason: string, recorded: Recorded): Promise<CommandRow>;

  /** Who has lived through something hard since then, and could be offered supervision in that service. */
  hardDays(since: Instant, today: LocalDate): Promise<readonly (HardDay & WorksBy)[]>;
  /** Offers supervision to those of them who have no offer for it, however many ask at once. */
  offerSupervision<Day extends HardDay>(
    days: readonly Day[],
    now: Instant,
    lapsesOn: (offer: Day) => LocalDate,
  ): Promise<void>;
  /** Makes the messages to those who have to hear of an offer and are there, and gives the ids of all still to be sent. */
  tellOfSupervision(today: LocalDate): Promise<readonly string[]>;
  /** Erases what ended, or lapsed, before that day. */
  forgetSupervision(serviceId: ServiceId, before: LocalDate): Promise<void>;
  /** What was offered to this person, and what they were asked for as the psychologist; nobody else's, whoever they are. */
  supervision(actor: Actor): Promise<readonly SupervisionRow[]>;
  /** The psychologists who work in each of these services today, those who are there first. */
  supervisorsIn(
    serviceIds: readonly ServiceId[],
    today: LocalDate,
  ): Promise<readonly (Supervisor & { readonly serviceId: ServiceId })[]>;
  /**
   * Throws SupervisionRefused; to whoever it is not for, as if there were none. With `mail` false nobody is told of it: whoever
   * gives the command has told them.
   */
  changeSupervision(
    supervisionId: SupervisionId,
    change: { readonly command: SupervisionCommand; readonly mail: boolean },
    weeks: (service: WorksBy) => number,
    recorded: Recorded,
  ): Promise<CommandRow>;

  /** Records that a run of a job came to its end; of two, the one for the later moment stands. */
  jobDone(run: JobRun, report: JobReport): Promise<void>;
  /** The last run of each job that ever came to its end. */
  jobsDone(): Promise<readonly JobDone[]>;

  /** Every open entity with its next wake in real time, for the watchdog. */
  entitiesToWatch(): Promise<readonly EntitySeen[]>;
  /** Messages that were to be sent before that moment and have not been. */
  mailsNotSent(before: Instant): Promise<Seen['unsent']>;
  /** Keeps what the watchdog has found, and ends what holds no more. */
  keepFindings(found: readonly Finding[], at: Instant): Promise<void>;
  /** What holds now, of the actor's own service and of no service. */
  findings(actor: Actor): Promise<readonly StandingFinding[]>;
  findingCounts(): Promise<readonly { readonly kind: FindingKind; readonly count: number }[]>;

  /** How many open plans and episodes should have acted by themselves more than an hour ago, each on its own clock. */
  overdueWakes(now: Instant): Promise<number>;
  /** Fails when the database cannot be reached within two seconds. */
  ping(): Promise<void>;
}
