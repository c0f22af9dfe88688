import { listAccesses, releaseWhoLooked } from './children/access';
import { readAccountability } from './plans/accountability';
import { readAttendance } from './service/agencies';
import { appointmentCommands } from './plans/commands/appointment-commands';
import { aroundCommands } from './plans/commands/around-commands';
import { importPeople } from './service/imports';
import { confirmErasure, listErasures, previewErasure } from './children/erasures';
import { readEvidence, readEvidenceDocument } from './service/evidence';
import { decodePayloads } from './service/codec';
import { courtCommands } from './plans/commands/court-commands';
import { recordDeathOfChild, withdrawDeathOfChild } from './children/deaths';
import { liftLegalHold, listLegalHolds, setLegalHold } from './children/legal-holds';
import {
  liftRestriction,
  listRestrictedLooks,
  listRestrictions,
  endRestrictedLook,
  lookAtRestricted,
  restrictRecord,
} from './children/restricted-records';
import { linkChildren, listRelatedChildren, withdrawLink } from './children/related-children';
import { readDecisionRecord } from './plans/documents';
import { enforcementCommands } from './plans/commands/enforcement-commands';
import { transferCaseload } from './people/caseload';
import { addNote, listNotes, withdrawNote } from './plans/notes';
import { episodeCommands } from './contacts/episode-commands';
import { advanceEpisode, listEpisodes, readEpisode, readEpisodeTimeline } from './contacts/episodes';
import { moveCommands } from './plans/commands/move-commands';
import { chooseNotifications, readNotifications } from './people/notifications';
import { readLearning } from './service/learning';
import { openapi } from './service/openapi';
import { packCommands } from './plans/commands/pack-commands';
import { readConcernCopyOut, readContactCopyOut, readCopyOut } from './plans/copy-out';
import { readBrief } from './plans/brief';
import { listStaff, listTeams, readChild, readStaffMember, readSummary, search } from './people/people';
import { planCommands } from './plans/commands/plan-commands';
import { preparationCommands } from './plans/commands/preparation-commands';
import { listPlans, readPlan, readTimeline } from './plans/plans';
import { endAbsence, recordLeaving, recordReturn, setAbsence } from './people/presence';
import { advanceRehearsal } from './plans/rehearsal';
import { dismissProposal, listProposals } from './plans/proposals';
import {
  acceptSupervision,
  arrangeSupervision,
  declineSupervision,
  listSupervision,
  supervisionHeld,
} from './people/supervision';
import { readWatchdog } from './service/watchdog';
import type { Route } from './route';
import { seriousEventCommands } from './plans/commands/serious-event-commands';
import { listFilters, removeFilter, saveFilters } from './people/saved-filters';
import { health, ready } from './service/service-state';
import { adoptPolicy, readPolicy, readPolicyVersions } from './service/policy';
import { suggestWords } from './service/wording';
import { endAllSessions, listServices, readService, setNumbers } from './service/service';
import { addStaff, addTeam, changeStaff, changeTeam, endSessions } from './people/staff';
import { exportHeld } from './children/subject-access';
import { startEpisode } from './contacts/start-episode';
import { concernCommands } from './concerns/concern-commands';
import { listOutlines, readOutline } from './plans/outlines';
import { listConcerns, readConcern, readConcernTimeline } from './concerns/concerns';
import { raiseConcern } from './concerns/raise-concern';
import { startPlan } from './plans/start-plan';
import { taskCommands } from './plans/commands/task-commands';
import { listAppointments } from './plans/appointments';
import { listTasks, readTask } from './plans/tasks';
import { printChildsPlan, readChildsPlan } from './plans/childs-plan';
import { readInformationPack, readInformationPackAsText } from './plans/information-pack';
import {
  listExtracts,
  readExtract,
  readExtractsOfPlan,
  readLooks,
  readSharingForm,
  readSharingLog,
} from './plans/sharing';
import { sharingCommands } from './plans/commands/sharing-commands';
import { voiceCommands } from './plans/commands/voice-commands';
import { signOffCommands } from './plans/commands/sign-off-commands';
import { transferRequestCommands } from './plans/commands/transfer-request-commands';
import { withdrawalCommands } from './plans/commands/withdrawal-commands';
import { warningNoteCommands } from './plans/commands/warning-note-commands';
import { readWhatChanges } from './plans/what-changes';
import { readWhoDoesWhat } from './plans/who-does-what';
import { workerCommands } from './plans/commands/worker-commands';

/** Every route of the API. Express, permissions and the OpenAPI document are all made from this table. */
const TABLE: readonly Route[] = [
  health,
  ready,
  startPlan,
  listPlans,
  listOutlines,
  readOutline,
  readPlan,
  readTimeline,
  readDecisionRecord,
  readWhatChanges,
  readBrief,
  readCopyOut,
  listNotes,
  addNote,
  withdrawNote,
  readWhoDoesWhat,
  readInformationPack,
  readChildsPlan,
  printChildsPlan,
  readInformationPackAsText,
  readSharingForm,
  readSharingLog,
  readExtractsOfPlan,
  ...planCommands,
  ...appointmentCommands,
  ...voiceCommands,
  ...aroundCommands,
  ...workerCommands,
  ...enforcementCommands,
  ...packCommands,
  ...preparationCommands,
  ...sharingCommands,
  ...seriousEventCommands,
  ...warningNoteCommands,
  ...signOffCommands,
  ...transferRequestCommands,
  ...withdrawalCommands,
  listExtracts,
  readExtract,
  readLooks,
  ...courtCommands,
  ...moveCommands,
  advanceRehearsal,
  startEpisode,
  listEpisodes,
  readEpisode,
  readEpisodeTimeline,
  readContactCopyOut,
  ...episodeCommands,
  advanceEpisode,
  raiseConcern,
  listConcerns,
  readConcern,
  readConcernTimeline,
  readConcernCopyOut,
  ...concernCommands,
  listAppointments,
  listTasks,
  readTask,
  ...taskCommands,
  listStaff,
  readStaffMember,
  addStaff,
  changeStaff,
  endSessions,
  setAbsence,
  endAbsence,
  recordLeaving,
  recordReturn,
  transferCaseload,
  listTeams,
  addTeam,
  changeTeam,
  listServices,
  readService,
  setNumbers,
  endAllSessions,
  readPolicy,
  readPolicyVersions,
  adoptPolicy,
  importPeople,
  readNotifications,
  chooseNotifications,
  suggestWords,
  listFilters,
  ...saveFilters,
  removeFilter,
  readWatchdog,
  listSupervision,
  acceptSupervision,
  declineSupervision,
  arrangeSupervision,
  supervisionHeld,
  listProposals,
  dismissProposal,
  readSummary,
  readAttendance,
  readLearning,
  listAccesses,
  releaseWhoLooked,
  exportHeld,
  readEvidence,
  readEvidenceDocument,
  search,
  readChild,
  readAccountability,
  listRelatedChildren,
  linkChildren,
  withdrawLink,
  listLegalHolds,
  setLegalHold,
  liftLegalHold,
  decodePayloads,
  listRestrictions,
  restrictRecord,
  liftRestriction,
  listRestrictedLooks,
  endRestrictedLook,
  lookAtRestricted,
  listErasures,
  previewErasure,
  confirmErasure,
  recordDeathOfChild,
  withdrawDeathOfChild,
];
export const ROUTES: readonly Route[] = [...TABLE, openapi(TABLE)];
