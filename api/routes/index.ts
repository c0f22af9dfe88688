import { listAccesses, releaseWhoLooked } from './access';
import { readAccountability } from './accountability';
import { readAttendance } from './agencies';
import { appointmentCommands } from './appointment-commands';
import { aroundCommands } from './around-commands';
import { importPeople } from './imports';
import { confirmErasure, listErasures, previewErasure } from './erasures';
import { readEvidence, readEvidenceDocument } from './evidence';
import { decodePayloads } from './codec';
import { courtCommands } from './court-commands';
import { recordDeathOfChild, withdrawDeathOfChild } from './deaths';
import { liftLegalHold, listLegalHolds, setLegalHold } from './legal-holds';
import {
  liftRestriction,
  listRestrictedLooks,
  listRestrictions,
  endRestrictedLook,
  lookAtRestricted,
  restrictRecord,
} from './restricted-records';
import { linkChildren, listRelatedChildren, withdrawLink } from './related-children';
import { readDecisionRecord } from './documents';
import { enforcementCommands } from './enforcement-commands';
import { transferCaseload } from './caseload';
import { addNote, listNotes, withdrawNote } from './notes';
import { episodeCommands } from './episode-commands';
import { advanceEpisode, listEpisodes, readEpisode, readEpisodeTimeline } from './episodes';
import { moveCommands } from './move-commands';
import { chooseNotifications, readNotifications } from './notifications';
import { readLearning } from './learning';
import { openapi } from './openapi';
import { packCommands } from './pack-commands';
import { readConcernCopyOut, readContactCopyOut, readCopyOut } from './copy-out';
import { readBrief } from './brief';
import { listStaff, listTeams, readChild, readStaffMember, readSummary, search } from './people';
import { planCommands } from './plan-commands';
import { preparationCommands } from './preparation-commands';
import { listPlans, readPlan, readTimeline } from './plans';
import { endAbsence, recordLeaving, recordReturn, setAbsence } from './presence';
import { advanceRehearsal } from './rehearsal';
import { dismissProposal, listProposals } from './proposals';
import {
  acceptSupervision,
  arrangeSupervision,
  declineSupervision,
  listSupervision,
  supervisionHeld,
} from './supervision';
import { readWatchdog } from './watchdog';
import type { Route } from './route';
import { seriousEventCommands } from './serious-event-commands';
import { listFilters, removeFilter, savePlanFilter, saveTaskFilter } from './saved-filters';
import { health, ready } from './service-state';
import { adoptPolicy, readPolicy, readPolicyVersions } from './policy';
import { suggestWords } from './wording';
import { listServices, readService, setNumbers } from './service';
import { addStaff, addTeam, changeStaff, changeTeam } from './staff';
import { exportHeld } from './subject-access';
import { startEpisode } from './start-episode';
import { concernCommands } from './concern-commands';
import { listOutlines, readOutline } from './outlines';
import { listConcerns, readConcern, readConcernTimeline } from './concerns';
import { raiseConcern } from './raise-concern';
import { startPlan } from './start-plan';
import { taskCommands } from './task-commands';
import { listTasks, readTask } from './tasks';
import { printChildsPlan, readChildsPlan } from './childs-plan';
import { readInformationPack, readInformationPackAsText } from './information-pack';
import { listExtracts, readExtract, readExtractsOfPlan, readLooks, readSharingForm, readSharingLog } from './sharing';
import { sharingCommands } from './sharing-commands';
import { voiceCommands } from './voice-commands';
import { signOffCommands } from './sign-off-commands';
import { transferRequestCommands } from './transfer-request-commands';
import { withdrawalCommands } from './withdrawal-commands';
import { warningNoteCommands } from './warning-note-commands';
import { readWhatChanges } from './what-changes';
import { readWhoDoesWhat } from './who-does-what';
import { workerCommands } from './worker-commands';

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
  listTasks,
  readTask,
  ...taskCommands,
  listStaff,
  readStaffMember,
  addStaff,
  changeStaff,
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
  readPolicy,
  readPolicyVersions,
  adoptPolicy,
  importPeople,
  readNotifications,
  chooseNotifications,
  suggestWords,
  listFilters,
  savePlanFilter,
  saveTaskFilter,
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
