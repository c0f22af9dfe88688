import { sql } from 'drizzle-orm';
import type { KeyRing } from '../encryption/key-ring';
import type { EntityKind, EpisodeId, PlanId } from '../domain/ids';
import { strandsOf } from './plans/accountability';
import { attendanceOf } from './over-plans/attendance';
import { childWithId, searchChildren } from './children/children';
import { commandWithId } from './writing/commands';
import { accessPage, accessRecorder, whoLooked } from './access/access-log';
import { applyCommit } from './writing/commits';
import { heldOfChild } from './children/subject-access';
import type { Database } from './database/database';
import { deathOf, recordDeathOf, withdrawDeathOf } from './children/deaths';
import { holdsOn, liftHold, setHold } from './children/legal-holds';
import { broughtTogetherBy, linkChildren, linksOf, withdrawLink } from './children/links';
import { discreetly } from './database/discreet';
import { makeDigests } from './mail/digests';
import {
  episodeRecord,
  episodesOf,
  episodesPage,
  moveEpisodesClock,
  openEpisodes,
  overdueEpisodes,
} from './contacts/episodes';
import { concernRecord, concernsPage, openConcerns, overdueConcerns } from './concerns/concerns';
import { DatabaseUnreachable, NoRehearsal } from './errors';
import { evidenceOf } from './over-plans/evidence';
import {
  confirmErasure,
  erasureDone,
  erasuresPage,
  erasuresToDo,
  keepErasures,
  lapseErasures,
} from './children/erasures';
import { eraseExtractTexts } from './children/erasing';
import { eraseInRegister, erasurePreview } from './children/erasing-records';
import { extractsPage, keepSealedTexts, lookAtExtract, lookAtExtractsOf, looksPage } from './plans/extracts';
import { entitiesToWatch, findingCounts, keepFindings, mailsNotSent, standingFindings } from './jobs/findings';
import { importCounts, importPeople, knownPeople } from './people/imports';
import { jobDone, jobsDone } from './jobs/job-runs';
import { keptOf } from './writing/kept';
import { isEmpty, loadReference } from './load';
import { chooseMessages, messageChoice, messagesTo } from './mail/messages';
import { addNote, notesPage, withdrawNote } from './plans/notes';
import { outlineRecord, outlinesPage } from './plans/outlines';
import { claimMail, mailDone, mailFailed, undeliverableAmong } from './mail/outbox';
import {
  actorBehind,
  moveSignIn,
  servicesLackingNumbers,
  serviceWithId,
  staffFor,
  staffOfServices,
  staffWithId,
  everyService,
  servicesWithTeams,
  teamsFor,
  teamWithId,
} from './people/people';
import {
  movePlansClock,
  openPlanOf,
  openPlans,
  overduePlans,
  planOfConcern,
  planRecord,
  plansPage,
  planWithId,
} from './plans/plans';
import { practiceOf } from './plans/practice';
import { plansToShareOf } from './access/visibility';
import { dismissProposal, keepProposals, lapseProposals, proposalCandidates, proposalsPage } from './plans/proposals';
import type { Register } from './register';
import { adoptPolicy, ownPolicyReader, policyVersionsOf } from './people/own-policies';
import { applyRepair } from './writing/repair';
import {
  beginLook,
  endLook,
  childToRaise,
  liftRestriction,
  looksOf,
  messagesOfLooks,
  restrictedAmong,
  restrictionsOf,
  restrictRecord,
} from './children/restricted';
import { longSilentChildren, recordsOf } from './children/retention';
import { removeFilter, saveFilter, savedFiltersOf } from './people/saved-filters';
import { sealedBy } from './sealing/sealing';
import { resealSome } from './sealing/resealing';
import { endSessions, endSessionsOf, recordTurnedAway, seeSession, sessionsOf, startSession } from './people/sessions';
import {
  addStaff,
  addTeam,
  changeStaff,
  changeTeam,
  endSessionsOfService,
  endSessionsOfStaff,
  setNumbers,
} from './people/staff-changes';
import { summaryOf } from './over-plans/summary';
import {
  changeSupervision,
  forgetSupervision,
  hardDays,
  offerSupervision,
  supervisionFor,
  supervisorsIn,
  tellOfSupervision,
} from './people/supervision';
import { appointmentsPage } from './plans/appointments';
import { taskWithPlan, tasksPage } from './plans/tasks';
import { concernTimeline, episodeTimeline, planTimeline } from './plans/timeline';
import { transitionsOf } from './over-plans/transitions';
import { contactsOfMovers, plansOfBegunContacts } from './jobs/watch-contacts';
import { concernsOfDeaths } from './jobs/watch-deaths';
import { episodesPointingAt, everybody, plansPointingAt } from './jobs/watch-staff';
import { assignableStaff, caseload } from './over-plans/workload';

/** Where the open entities of each kind stand. */
const OPEN_ENTITIES: Readonly<Record<EntityKind, typeof openPlans>> = {
  transitionPlan: openPlans,
  voluntaryContact: openEpisodes,
  safeguardingConcern: openConcerns,
};
const MOVE_CLOCK: Readonly<Record<EntityKind, (db: Database, entityId: string, seconds: number) => Promise<number>>> = {
  transitionPlan: (db, entityId, seconds) => movePlansClock(db, entityId as PlanId, seconds),
  voluntaryContact: (db, entityId, seconds) => moveEpisodesClock(db, entityId as EpisodeId, seconds),
  // No concern is ever practised: it is about a real worry, or it is none.
  safeguardingConcern: (_db, entityId) => Promise.reject(new NoRehearsal(entityId)),
};

/**
 * The register over one database, PostgreSQL or PGlite. The database must have been migrated. What people wrote stands in
 * it sealed by the ring.
 * Beside the errors that its functions name, they throw DatabaseUnreachable and StatementRefused.
 */
export function createRegister(db: Database, ring: KeyRing): Register {
  const functions: Register = {
    commit: (commit, signal) => applyCommit(db, commit, signal),
    openEntities: (kind) => OPEN_ENTITIES[kind](db),
    repair: (commit) => applyRepair(db, commit),

    plans: (actor, filter, page, now) => plansPage(db, actor, filter, page, now),
    plan: (actor, planId) => planRecord(db, actor, planWithId(planId)),
    planOutlines: (actor, page, now) => outlinesPage(db, actor, page, now),
    planOutline: (actor, planId) => outlineRecord(db, actor, planId),
    planToShareOf: (actor, planId) => planRecord(db, actor, planWithId(planId), plansToShareOf),
    planOfConcern: (actor, concernId) => planRecord(db, actor, planOfConcern(actor, concernId)),
    notes: (actor, planId, filter, page) => notesPage(db, actor, planId, filter, page),
    addNote: (note, recorded) => addNote(db, note, recorded),
    withdrawNote: (actor, which, recorded) => withdrawNote(db, actor, which, recorded),
    timeline: (actor, planId, page) => planTimeline(db, actor, planId, page),
    episodes: (actor, filter, page, now) => episodesPage(db, actor, filter, page, now),
    episode: (actor, episodeId) => episodeRecord(db, actor, episodeId),
    episodeTimeline: (actor, episodeId, page) => episodeTimeline(db, actor, episodeId, page),
    episodesOf: (childId) => episodesOf(db, childId),
    concerns: (actor, filter, page, now) => concernsPage(db, actor, filter, page, now),
    concern: (actor, concernId) => concernRecord(db, actor, concernId),
    concernTimeline: (actor, concernId, page) => concernTimeline(db, actor, concernId, page),
    appointments: (actor, filter, page, now) => appointmentsPage(db, actor, filter, page, now),
    tasks: (actor, filter, page, now) => tasksPage(db, actor, filter, page, now),
    task: (actor, taskId) => taskWithPlan(db, actor, taskId),
    eraseExtractTexts: (which, atMost) => eraseExtractTexts(db, which, atMost),
    recordsOf: (actor, childId) => recordsOf(db.queries, actor, childId),
    longSilentChildren: (silentSince, after, limit) => longSilentChildren(db, silentSince, after, limit),
    erasurePreview: (actor, childId) => erasurePreview(db, actor, childId),
    keepErasures: (found, at) => keepErasures(db, found, at),
    lapseErasures: (at) => lapseErasures(db, at),
    erasures: (actor, filter, page) => erasuresPage(db, actor, filter, page),
    confirmErasure: (found, refuse, recorded) => confirmErasure(db, found, refuse, recorded),
    erasuresToDo: () => erasuresToDo(db),
    eraseInRegister: (which, refuse, at) => eraseInRegister(db, which, refuse, at),
    erasureDone: (erasureId, at) => erasureDone(db, erasureId, at),
    resealSome: (after) => resealSome(db, after),
    keepSealedTexts: (texts) => keepSealedTexts(db, texts),
    lookAtExtract: (actor, extractId, look) => lookAtExtract(db, actor, extractId, look),
    lookAtExtractsOf: (actor, planId, look) => lookAtExtractsOf(db, actor, planId, look),
    extracts: (actor, page, now) => extractsPage(db, actor, page, now),
    looksAt: (actor, extractId, page) => looksPage(db, actor, extractId, page),
    recordAccess: accessRecorder(db),
    accesses: (actor, filter, page) => accessPage(db, actor, filter, page),
    whoLooked: (actor, childId) => whoLooked(db, actor, childId),
    heldOfChild: (actor, childId) => heldOfChild(db, actor, childId),
    summary: (actor, now) => summaryOf(db, actor, now),
    agencyAttendance: (actor) => attendanceOf(db, actor),
    transitions: (actor, period) => transitionsOf(db, actor, period),
    evidence: (actor, draw) => evidenceOf(db, actor, draw),
    searchChildren: (actor, text, page) => searchChildren(db, actor, text, page),
    command: (commandId) => commandWithId(db, commandId),
    keptOf: (planId) => keptOf(db, planId),
    openPlanOf: (childId) => openPlanOf(db, childId),

    child: (actor, childId) => childWithId(db, actor, childId),
    strandsOf: (actor, childId) => strandsOf(db, actor, childId),
    holdsOn: (actor, childId) => holdsOn(db, actor, childId),
    setHold: (hold, recorded) => setHold(db, hold, recorded),
    liftHold: (hold, recorded) => liftHold(db, hold, recorded),
    restrictionsOf: (actor, childId) => restrictionsOf(db, actor, childId),
    restrictRecord: (restriction, recorded) => restrictRecord(db, restriction, recorded),
    liftRestriction: (lifted, recorded) => liftRestriction(db, lifted, recorded),
    beginLook: (actor, look, recorded) => beginLook(db, actor, look, recorded),
    endLook: (actor, childId, recorded) => endLook(db, actor, childId, recorded),
    looksOf: (actor, childId, page) => looksOf(db, actor, childId, page),
    messagesOfLooks: () => messagesOfLooks(db),
    restrictedAmong: (actor, ids) => restrictedAmong(db, actor, ids),
    childToRaise: (actor, childId) => childToRaise(db, actor, childId),
    linksOf: (actor, childId, today) => linksOf(db, actor, childId, today),
    broughtTogetherBy: (actor, planId, now) => broughtTogetherBy(db, actor, planId, now),
    linkChildren: (link, recorded) => linkChildren(db, link, recorded),
    withdrawLink: (actor, link, recorded) => withdrawLink(db, actor, link, recorded),
    deathOf: (childId) => deathOf(db, childId),
    recordDeathOf: (death, confirmedBy, refuse, recorded) => recordDeathOf(db, death, confirmedBy, refuse, recorded),
    withdrawDeathOf: (mistake, refuse, recorded) => withdrawDeathOf(db, mistake, refuse, recorded),
    service: (serviceId) => serviceWithId(db, serviceId),
    team: (teamId) => teamWithId(db, teamId),
    services: () => servicesWithTeams(db),
    teams: (actor) => teamsFor(db, actor),
    staff: (actor) => staffFor(db, actor),
    staffOfServices: (serviceIds) => staffOfServices(db, serviceIds),
    everybody: () => everybody(db),
    plansPointingAt: (staffIds, practice) => plansPointingAt(db, staffIds, practice),
    episodesPointingAt: (staffIds) => episodesPointingAt(db, staffIds),
    contactsOfMovers: (whose) => contactsOfMovers(db, whose),
    plansOfBegunContacts: (whose) => plansOfBegunContacts(db, whose),
    concernsOfDeaths: (childId) => concernsOfDeaths(db, childId),
    caseload: (actor, staffId) => caseload(db, actor, staffId),
    assignableStaff: (actor, which, now) => assignableStaff(db, actor, which, now),
    addStaff: (member, recorded) => addStaff(db, member, recorded),
    changeStaff: (staffId, to, recorded) => changeStaff(db, staffId, to, recorded),
    addTeam: (team, recorded) => addTeam(db, team, recorded),
    changeTeam: (teamId, to, recorded) => changeTeam(db, teamId, to, recorded),
    endSessionsOfStaff: (staffId, recorded) => endSessionsOfStaff(db, staffId, recorded),
    endSessionsOfService: (serviceId, recorded) => endSessionsOfService(db, serviceId, recorded),
    setNumbers: (serviceId, to, recorded) => setNumbers(db, serviceId, to, recorded),
    adoptPolicy: (serviceId, adoption, recorded) => adoptPolicy(db, serviceId, adoption, recorded),
    policyVersions: (serviceId) => policyVersionsOf(db, serviceId),
    ownPolicyIn: ownPolicyReader(db),
    everyService: () => everyService(db),
    servicesLackingNumbers: () => servicesLackingNumbers(db),
    moveSignIn: (from, to) => moveSignIn(db, from, to),
    staffMember: (staffId) => staffWithId(db, staffId),
    actorBehind: (issuer, subject, now) => actorBehind(db, issuer, subject, now),

    claimMail: (outboxIds, today) => claimMail(db, outboxIds, today),
    mailDone: (outboxId, outcome) => mailDone(db, outboxId, outcome),
    undeliverable: (outboxIds) => undeliverableAmong(db, outboxIds),
    makeDigests: (run) => makeDigests(db, run),
    messageChoice: (staffId) => messageChoice(db, staffId),
    chooseMessages: (atOnce, recorded) => chooseMessages(db, atOnce, recorded),
    messagesTo: (staffId, page) => messagesTo(db, staffId, page),
    mailFailed: (outboxId, reason) => mailFailed(db, outboxId, reason),

    savedFilters: (staffId) => savedFiltersOf(db, staffId),
    saveFilter: (filter, recorded) => saveFilter(db, filter, recorded),
    removeFilter: (filter, recorded) => removeFilter(db, filter, recorded),
    startSession: (session, before, limits) => startSession(db, session, before, limits),
    seeSession: (secretHash, at, limits) => seeSession(db, secretHash, at, limits),
    sessionsOf: (person, limits) => sessionsOf(db, person, limits),
    endSessionsOf: (ended) => endSessionsOf(db, ended),
    endSessions: (person, which) => endSessions(db, person, which),
    recordTurnedAway: (serviceId, person) => recordTurnedAway(db, serviceId, person),
    practiceOf: (childId) => practiceOf(db, childId),
    moveRehearsalClock: (kind, entityId, seconds) => MOVE_CLOCK[kind](db, entityId, seconds),
    knownPeople: (into) => knownPeople(db, into),
    importPeople: (into, decide, recorded) => importPeople(db, into, decide, recorded),
    importCounts: (serviceId, line) => importCounts(db, serviceId, line),
    load: (data) => loadReference(db, data),
    isEmpty: () => isEmpty(db),
    proposalCandidates: (bounds, after, limit) => proposalCandidates(db, bounds, after, limit),
    keepProposals: (found, at, today) => keepProposals(db, found, at, today),
    lapseProposals: (at) => lapseProposals(db, at),
    proposals: (actor, filter, page) => proposalsPage(db, actor, filter, page),
    dismissProposal: (actor, proposalId, reason, recorded) => dismissProposal(db, actor, proposalId, reason, recorded),
    hardDays: (since, today) => hardDays(db, since, today),
    offerSupervision: (days, now, lapsesOn) => offerSupervision(db, days, now, lapsesOn),
    tellOfSupervision: (today) => tellOfSupervision(db, today),
    forgetSupervision: (serviceId, before) => forgetSupervision(db, serviceId, before),
    supervision: (actor) => supervisionFor(db, actor),
    supervisorsIn: (serviceIds, today) => supervisorsIn(db, serviceIds, today),
    changeSupervision: (supervisionId, change, weeks, recorded) =>
      changeSupervision(db, supervisionId, change, weeks, recorded),
    jobDone: (run, report) => jobDone(db, run, report),
    jobsDone: () => jobsDone(db),
    entitiesToWatch: () => entitiesToWatch(db),
    mailsNotSent: (before) => mailsNotSent(db, before),
    keepFindings: (found, at) => keepFindings(db, found, at),
    findings: (actor) => standingFindings(db, actor),
    findingCounts: () => findingCounts(db),
    overdueWakes: async (now) =>
      (await overduePlans(db, now)) + (await overdueEpisodes(db, now)) + (await overdueConcerns(db, now)),
    ping: () => ping(db),
  };
  return discreetly(sealedBy(ring, functions));
}

const PING_MS = 2_000;

/** Throws DatabaseUnreachable when no answer comes within two seconds. */
async function ping(db: Database): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseUnreachable(`No answer from the database within ${PING_MS} ms.`));
    }, PING_MS);
  });
  try {
    await Promise.race([db.queries.execute(sql`select 1`), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
