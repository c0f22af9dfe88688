/** Every URL of the pages. */
export const PAGES = {
  /** Today, for whoever is signed in; for others, where to sign in. */
  home: '/',
  /** Where the link of a message leads. */
  go: '/go/:ref',
  children: '/children',
  plan: '/plans/:planId',
  childsWords: '/plans/:planId/childs-words',
  myPlan: '/plans/:planId/my-plan',
  myPlanDocument: '/plans/:planId/my-plan.pdf',
  /** Taking out again what was written down a moment ago. */
  undo: '/plans/:planId/undo/:recordId',
  /** Of a practice plan: living through days at once. */
  rehearsal: '/plans/:planId/rehearsal',
  /** A form whose work takes longer than somebody waits. */
  underWay: '/under-way/:workId',
  appointmentCard: '/plans/:planId/appointment-card',
  planTimeline: '/plans/:planId/timeline',
  /** Everything that can be done about a plan now, and the form of each. */
  planActs: '/plans/:planId/do',
  planAct: '/plans/:planId/do/:act',
  planActOn: '/plans/:planId/do/:act/:thing',
  sharing: '/plans/:planId/sharing',
  extract: '/extracts/:extractId',
  notes: '/plans/:planId/notes',
  note: '/plans/:planId/notes/:noteId',
  appointments: '/plans/:planId/appointments',
  appointment: '/plans/:planId/appointments/:appointmentId',
  appointmentDiary: '/plans/:planId/appointments/:appointmentId/meeting.ics',
  writeDown: '/write-down',
  supervision: '/supervision',
  oneSupervision: '/supervision/:supervisionId',
  contacts: '/contacts',
  contact: '/contacts/:episodeId',
  checkIn: '/contacts/:episodeId/check-ins/:checkInId',
  /** Of a practice contact: living through days at once. */
  contactRehearsal: '/contacts/:episodeId/rehearsal',
  contactTimeline: '/contacts/:episodeId/timeline',
  moveAway: '/contacts/:episodeId/move-away',
  pack: '/plans/:planId/information-pack',
  packDocument: '/plans/:planId/information-pack.pdf',
  task: '/my-tasks/:taskId',
  board: '/board',
  tasks: '/tasks',
  toStart: '/to-start',
  notToStart: '/to-start/:proposalId',
  search: '/search',
  whileTyping: '/while-typing',
  /** A child, with or without a plan, and what there is about them. */
  child: '/children/:childId',
  relatedChildren: '/children/:childId/related',
  legalHolds: '/children/:childId/legal-holds',
  childsDeath: '/children/:childId/death',
  startPlan: '/children/:childId/start-plan',
  raiseConcern: '/children/:childId/raise-concern',
  /** The same about a child whom somebody cannot find, or may not see. */
  describeChild: '/raise-concern',
  restricted: '/children/:childId/restricted',
  /** For whoever reads nothing in plans. */
  outlines: '/outlines',
  outline: '/outlines/:planId',
  concerns: '/concerns',
  concern: '/concerns/:concernId',
  concernTimeline: '/concerns/:concernId/timeline',
  account: '/account',
  staff: '/staff',
  staffMember: '/staff/:staffId',
  /** Everything that somebody holds, given to others. */
  caseload: '/staff/:staffId/caseload',
  team: '/teams/:teamId',
  notifications: '/notifications',
  imports: '/imports',
  policy: '/policy',
  adoptPolicy: '/policy/adopt/:rule',
  advice: '/advice',
  signIn: '/sign-in/:provider',
  signedIn: '/signed-in',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  /** Where a provider says that a session of its own has ended (OpenID Connect Back-Channel Logout). */
  endedThere: '/back-channel-logout',
  endSession: '/sessions/end',
  endOtherSessions: '/sessions/end-others',
} as const;
export const planPage = (planId: string): string => `/plans/${encodeURIComponent(planId)}`;
export const outlinePage = (planId: string): string => `/outlines/${encodeURIComponent(planId)}`;
export const notesPage = (planId: string): string => `${planPage(planId)}/notes`;
export const planActsPage = (planId: string): string => `${planPage(planId)}/do`;
export const planActPage = (planId: string, act: string, thing?: string): string =>
  `${planActsPage(planId)}/${act}${thing === undefined ? '' : `/${encodeURIComponent(thing)}`}`;
export const sharingPage = (planId: string): string => `${planPage(planId)}/sharing`;
export const extractPage = (extractId: string): string => `/extracts/${encodeURIComponent(extractId)}`;
export const appointmentsPage = (planId: string): string => `${planPage(planId)}/appointments`;
export const appointmentPage = (planId: string, appointmentId: string): string =>
  `${appointmentsPage(planId)}/${encodeURIComponent(appointmentId)}`;
export const appointmentDiaryPage = (planId: string, appointmentId: string): string =>
  `${appointmentPage(planId, appointmentId)}/meeting.ics`;
export const notePage = (planId: string, noteId: string): string =>
  `${notesPage(planId)}/${encodeURIComponent(noteId)}`;
export const notToStartPage = (proposalId: string): string => `/to-start/${encodeURIComponent(proposalId)}`;
export const contactPage = (episodeId: string): string => `/contacts/${encodeURIComponent(episodeId)}`;
export const contactsOfChild = (childId: string): string => `/contacts?child=${encodeURIComponent(childId)}`;
export const checkInPage = (episodeId: string, checkInId: string): string =>
  `${contactPage(episodeId)}/check-ins/${encodeURIComponent(checkInId)}`;
export const moveAwayPage = (episodeId: string): string => `${contactPage(episodeId)}/move-away`;
export const supervisionPage = (supervisionId: string): string => `/supervision/${encodeURIComponent(supervisionId)}`;
export const taskPage = (taskId: string): string => `/my-tasks/${encodeURIComponent(taskId)}`;
export const childPage = (childId: string): string => `/children/${encodeURIComponent(childId)}`;
export const relatedChildrenPage = (childId: string): string => `${childPage(childId)}/related`;
export const legalHoldsPage = (childId: string): string => `${childPage(childId)}/legal-holds`;
export const childsDeathPage = (childId: string): string => `${childPage(childId)}/death`;
export const startPlanPage = (childId: string): string => `/children/${encodeURIComponent(childId)}/start-plan`;
export const raiseConcernPage = (childId: string): string => `/children/${encodeURIComponent(childId)}/raise-concern`;
export const restrictedPage = (childId: string): string => `/children/${encodeURIComponent(childId)}/restricted`;
export const concernPage = (concernId: string): string => `/concerns/${encodeURIComponent(concernId)}`;
export const staffPage = (staffId: string): string => `/staff/${encodeURIComponent(staffId)}`;
export const caseloadPage = (staffId: string): string => `${staffPage(staffId)}/caseload`;
export const adoptPolicyPage = (rule: string): string => `/policy/adopt/${encodeURIComponent(rule)}`;
export const teamPage = (teamId: string): string => `/teams/${encodeURIComponent(teamId)}`;
export const signInPath = (provider: number): string => `/sign-in/${provider}`;
/** Where somebody who is signed in shows their provider anew who they are, before they come back. */
export const signInAnewPath = (provider: number, back: string): string =>
  `${signInPath(provider)}?anew=yes&back=${encodeURIComponent(back)}`;

/** Every URL of the API, version 1, in Express's notation. Built paths for links and `Location` stand below them. */
export const PATHS = {
  transitionPlans: '/v1/transition-plans',
  transitionPlan: '/v1/transition-plans/:planId',
  planOutlines: '/v1/plan-outlines',
  planOutline: '/v1/plan-outlines/:planId',
  timeline: '/v1/transition-plans/:planId/timeline',
  whatChanges: '/v1/transition-plans/:planId/what-changes',
  decisionRecord: '/v1/transition-plans/:planId/decisions/:decisionId/record.pdf',
  notes: '/v1/transition-plans/:planId/notes',
  withdrawNote: '/v1/transition-plans/:planId/notes/:noteId/withdraw',
  brief: '/v1/transition-plans/:planId/brief',
  copyOut: '/v1/transition-plans/:planId/copy-out',
  whoDoesWhat: '/v1/transition-plans/:planId/who-does-what',
  informationPack: '/v1/transition-plans/:planId/information-pack.pdf',
  informationPackAsText: '/v1/transition-plans/:planId/information-pack',
  childsPlan: '/v1/childs-plan',
  childsPlanDocument: '/v1/childs-plan.pdf',
  sharingForm: '/v1/transition-plans/:planId/sharing-form',
  sharingDecisions: '/v1/transition-plans/:planId/sharing-decisions',
  extractsOfPlan: '/v1/transition-plans/:planId/extracts',
  extracts: '/v1/extracts',
  extract: '/v1/extracts/:extractId',
  extractLooks: '/v1/extracts/:extractId/looks',
  advanceRehearsal: '/v1/transition-plans/:planId/rehearsal/advance',
  voluntaryContacts: '/v1/voluntary-contacts',
  voluntaryContact: '/v1/voluntary-contacts/:episodeId',
  voluntaryContactCopyOut: '/v1/voluntary-contacts/:episodeId/copy-out',
  voluntaryContactTimeline: '/v1/voluntary-contacts/:episodeId/timeline',
  advanceVoluntaryContact: '/v1/voluntary-contacts/:episodeId/rehearsal/advance',
  concerns: '/v1/concerns',
  concern: '/v1/concerns/:concernId',
  concernCopyOut: '/v1/concerns/:concernId/copy-out',
  concernTimeline: '/v1/concerns/:concernId/timeline',
  appointments: '/v1/appointments',
  tasks: '/v1/tasks',
  task: '/v1/tasks/:taskId',
  staff: '/v1/staff',
  staffMember: '/v1/staff/:staffId',
  changeStaff: '/v1/staff/:staffId/change',
  endSessions: '/v1/staff/:staffId/end-sessions',
  absence: '/v1/staff/:staffId/absence',
  endAbsence: '/v1/staff/:staffId/absence/end',
  leave: '/v1/staff/:staffId/leave',
  return: '/v1/staff/:staffId/return',
  caseloadTransfer: '/v1/staff/:staffId/caseload-transfer',
  teams: '/v1/teams',
  changeTeam: '/v1/teams/:teamId/change',
  services: '/v1/services',
  wording: '/v1/wording',
  service: '/v1/service',
  setNumbers: '/v1/service/set-numbers',
  endAllSessions: '/v1/service/end-sessions',
  policy: '/v1/policy',
  policyVersions: '/v1/policy/versions',
  adoptPolicy: '/v1/policy/adopt',
  imports: '/v1/imports/:list',
  notifications: '/v1/me/notifications',
  filters: '/v1/me/filters',
  planFilters: '/v1/me/filters/transition-plans',
  taskFilters: '/v1/me/filters/tasks',
  contactFilters: '/v1/me/filters/voluntary-contacts',
  concernFilters: '/v1/me/filters/concerns',
  removeFilter: '/v1/me/filters/remove',
  supervision: '/v1/me/supervision',
  acceptSupervision: '/v1/me/supervision/:supervisionId/accept',
  declineSupervision: '/v1/me/supervision/:supervisionId/decline',
  arrangeSupervision: '/v1/me/supervision/:supervisionId/arrange',
  supervisionHeld: '/v1/me/supervision/:supervisionId/held',
  watchdog: '/v1/watchdog',
  proposals: '/v1/proposals',
  dismissProposal: '/v1/proposals/:proposalId/dismiss',
  summary: '/v1/summary',
  agencyAttendance: '/v1/agencies/attendance',
  learning: '/v1/learning',
  evidence: '/v1/evidence-pack',
  evidenceDocument: '/v1/evidence-pack/evidence.pdf',
  search: '/v1/search',
  child: '/v1/children/:childId',
  accountability: '/v1/children/:childId/accountability',
  relatedChildren: '/v1/children/:childId/related-children',
  withdrawLink: '/v1/children/:childId/related-children/:linkId/withdraw',
  legalHolds: '/v1/children/:childId/legal-holds',
  liftLegalHold: '/v1/children/:childId/legal-holds/:holdId/lift',
  restrictions: '/v1/children/:childId/restrictions',
  liftRestriction: '/v1/children/:childId/restrictions/:restrictionId/lift',
  restrictedLooks: '/v1/children/:childId/restricted-looks',
  endRestrictedLook: '/v1/children/:childId/restricted-looks/end',
  erasures: '/v1/erasures',
  erasureOfChild: '/v1/children/:childId/erasure',
  deathOfChild: '/v1/children/:childId/record-death',
  withdrawDeathOfChild: '/v1/children/:childId/withdraw-death',
  accesses: '/v1/access-log',
  whoLooked: '/v1/access-log/who-looked',
  subjectAccess: '/v1/subject-access',
  decodePayloads: '/v1/temporal/decode',
  health: '/health',
  ready: '/ready',
  openapi: '/openapi.json',
  securityTxt: '/.well-known/security.txt',
} as const;

/** Where a command about a whole plan or one of its rungs is sent to. */
export const planCommandPath = (command: string): string => `${PATHS.transitionPlan}/${command}`;
/** Where a command about voluntary contact is sent to. */
export const episodeCommandPath = (command: string): string => `${PATHS.voluntaryContact}/${command}`;
/** Where a command about a safeguarding concern is sent to. */
export const concernCommandPath = (command: string): string => `${PATHS.concern}/${command}`;
/** Where a command about a task is sent to. */
export const taskCommandPath = (verb: string): string => `${PATHS.task}/${verb}`;

export const planUrl = (planId: string): string => `${PATHS.transitionPlans}/${encodeURIComponent(planId)}`;
export const episodeUrl = (episodeId: string): string => `${PATHS.voluntaryContacts}/${encodeURIComponent(episodeId)}`;
export const concernUrl = (concernId: string): string => `${PATHS.concerns}/${encodeURIComponent(concernId)}`;
export const staffUrl = (staffId: string): string => `${PATHS.staff}/${encodeURIComponent(staffId)}`;
export const taskUrl = (taskId: string): string => `${PATHS.tasks}/${encodeURIComponent(taskId)}`;

/** Where somebody who does not work with the child asks to look at a restricted record all the same. */
export const restrictedLooksUrl = (childId: string): string =>
  PATHS.restrictedLooks.replace(':childId', encodeURIComponent(childId));

/** The stable `type` of a problem: a relative reference, the same wherever the service is deployed. */
export const problemType = (slug: string): string => `/problems/${slug}`;
