import { MANAGING } from '../domain/people';
import type { Role } from '../domain/people';
import { CONCERN_ACTIONS } from '../domain/safeguarding-concern/actions';
import type { ConcernCommandName } from '../domain/safeguarding-concern/commands';
import type { PlanCommandName } from '../domain/transition-plan/commands';
import type { SupervisionCommandName } from '../domain/supervision';
import type { EpisodeCommandName } from '../domain/voluntary-contact/commands';

/** Everything that a route lets a person do, beside the commands, which are called by their own names. */
export type Action =
  | PlanCommandName
  | EpisodeCommandName
  | ConcernCommandName
  | 'raise-concern'
  | 'read-concerns'
  | 'start-voluntary-contact'
  | 'read-voluntary-contacts'
  | 'advance-voluntary-contact'
  | 'warn-in-voluntary-contact'
  | 'breach-in-voluntary-contact'
  | 'start-plan'
  | 'advance-rehearsal'
  | 'read-plans'
  | 'read-tasks'
  | 'read-notes'
  | 'add-note'
  | 'withdraw-note'
  | 'read-extracts'
  | 'read-children'
  | 'read-related-children'
  | 'link-children'
  | 'withdraw-link'
  | 'read-legal-holds'
  | 'set-legal-hold'
  | 'lift-legal-hold'
  | 'read-restrictions'
  | 'restrict-record'
  | 'lift-restriction'
  | 'look-at-restricted'
  | 'read-erasures'
  | 'confirm-erasure'
  | 'record-death-of-child'
  | 'withdraw-death-of-child'
  | 'read-summary'
  | 'read-proposals'
  | 'read-watchdog'
  | 'dismiss-proposal'
  | 'read-attendance'
  | 'read-learning'
  | 'read-evidence'
  | 'read-people'
  | 'suggest-words'
  | 'add-staff'
  | 'change-staff'
  | 'add-team'
  | 'change-team'
  | 'set-numbers'
  | 'read-policy'
  | 'adopt-policy'
  | 'import-people'
  | 'read-notifications'
  | 'choose-notifications'
  | 'read-filters'
  | 'save-plan-filter'
  | 'save-task-filter'
  | 'remove-filter'
  | 'read-supervision'
  | SupervisionCommandName
  | 'set-absence'
  | 'end-absence'
  | 'record-leaving'
  | 'record-return'
  | 'transfer-caseload'
  | 'read-access-log'
  | 'release-who-looked'
  | 'export-held'
  | 'decode-payloads'
  | 'read-service-state';

interface Permission {
  /** `anyone` needs no sign-in. */
  readonly roles: 'anyone' | readonly Role[];
  readonly why: string;
}

/** Those who hold a child's order, and the colleagues who stand in for them. */
const SENDING = [
  'case-manager',
  'seconded-probation-officer',
  'trauma-champion',
  'manager',
  'head-of-service',
] as const;
const RECEIVING = ['probation-officer', 'probation-manager'] as const;
const BOTH_SIDES = [...SENDING, ...RECEIVING] as const;
/** Those who answer for what a service keeps of a child. */
const WHO_HOLD = ['manager', 'head-of-service', 'safeguarding-lead'] as const;
const AROUND_THE_CHILD = [...BOTH_SIDES, 'psychologist', 'safeguarding-lead'] as const;
/** A task can be asked of whoever works on either side, and of the psychologist. */
const WHO_TAKE_ON = [...BOTH_SIDES, 'psychologist'] as const;
const EVERYBODY = [...AROUND_THE_CHILD, 'administrator'] as const;
const YJS_MANAGERS = ['manager', 'head-of-service'] as const;

/**
 * Who may do what, each row with its reason. This is the first of three questions: the register decides which children a
 * person may know of at all, and the domain's own guard decides by team and assignment. So a role stands here when some
 * person with that role may do it for some child.
 */
export const PERMISSIONS: Readonly<Record<Action, Permission>> = {
  'read-service-state': {
    roles: 'anyone',
    why: 'Says whether the service runs, and how to call it; nothing of any person.',
  },
  'decode-payloads': {
    roles: ['administrator'],
    why: 'Whoever runs the service finds a fault in a history; only named administrators, where it is switched on, and each time is written down.',
  },
  'read-people': { roles: EVERYBODY, why: 'A handover needs the name of a colleague and of their team.' },
  'suggest-words': { roles: EVERYBODY, why: 'Whoever writes about a child may be helped to see the child first.' },
  'add-staff': {
    roles: ['administrator'],
    why: 'An administrator keeps the accounts of their own service; that needs to know no child.',
  },
  'change-staff': {
    roles: ['administrator'],
    why: 'Roles and teams decide what somebody may see, so nobody changes their own; it takes effect at once.',
  },
  'add-team': { roles: ['administrator'], why: 'Whoever keeps the staff keeps the teams in which they work.' },
  'change-team': {
    roles: ['administrator'],
    why: 'Requests climb to a team’s manager, so a team says who that is now.',
  },
  'set-numbers': {
    roles: ['administrator', 'head-of-service', 'safeguarding-lead'],
    why: 'Whom to ring must be right today: whoever keeps the accounts or answers for safeguarding sets it.',
  },
  'read-policy': { roles: EVERYBODY, why: 'Whoever works by a rule may know it, with what it stands on.' },
  'adopt-policy': {
    roles: ['administrator', 'head-of-service'],
    why: 'A head of service answers for how the service works, and an administrator enters it; nobody changes law.',
  },
  'import-people': {
    roles: ['administrator'],
    why: 'Whoever keeps the accounts brings the service’s own lists over; that shows nothing that the file does not hold.',
  },
  'read-notifications': { roles: EVERYBODY, why: 'Everybody sees what was mailed to them, and to nobody else.' },
  'choose-notifications': {
    roles: EVERYBODY,
    why: 'Everybody chooses for themselves what is mailed at once; what has climbed cannot be put off.',
  },
  'read-access-log': {
    roles: ['head-of-service', 'safeguarding-lead'],
    why: 'Whoever answers for the service or for safeguarding looks into who has looked, and why.',
  },
  'release-who-looked': {
    roles: ['safeguarding-lead'],
    why: 'Before a child is told who has looked, somebody who knows about harm thinks about it.',
  },
  'export-held': {
    roles: ['safeguarding-lead'],
    why: 'A child may have what is held of them; before it is given, somebody who knows about harm reads it.',
  },
  'set-absence': {
    roles: EVERYBODY,
    why: 'Everybody says when they are away and who stands in; their manager or administrator may do it for them. Nobody is asked why.',
  },
  'end-absence': { roles: EVERYBODY, why: 'Whoever is back says so, or their manager or administrator does.' },
  'record-leaving': {
    roles: [...MANAGING, 'administrator'],
    why: 'A last day ends an account by itself, so those record it who answer for the staff or keep the accounts.',
  },
  'record-return': {
    roles: [...MANAGING, 'administrator'],
    why: 'Whoever may record that somebody leaves may record that they stay or come back.',
  },
  'transfer-caseload': {
    roles: MANAGING,
    why: 'Managers give the work of their service to its workers; each plan then decides on its own command.',
  },
  'read-plans': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with the child reads the plan; an administrator looks after accounts and needs no child.',
  },
  'read-tasks': { roles: AROUND_THE_CHILD, why: 'An inbox belongs to whoever can be given a task, or oversees one.' },
  'read-filters': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'save-plan-filter': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'save-task-filter': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'remove-filter': { roles: AROUND_THE_CHILD, why: 'A filter is its owner’s to remove.' },
  'read-supervision': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with children sees what was offered to them, and what a colleague asks of them; nobody else’s.',
  },
  'accept-supervision': { roles: AROUND_THE_CHILD, why: 'Only the worker to whom it was offered takes it up.' },
  'decline-supervision': { roles: AROUND_THE_CHILD, why: 'The worker says no, and nobody asks why.' },
  'arrange-supervision': { roles: AROUND_THE_CHILD, why: 'The two of them say on which day they meet.' },
  'record-supervision-held': { roles: AROUND_THE_CHILD, why: 'Either of the two says that it was held.' },
  'read-notes': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with the child reads the notes of their own service; which of the other’s stands with each note.',
  },
  'add-note': { roles: WHO_TAKE_ON, why: 'Whoever works with the child writes down what has to be known later.' },
  'withdraw-note': {
    roles: WHO_TAKE_ON,
    why: 'Who wrote it, or answers for them, takes it back with a reason; it stays readable.',
  },
  'read-children': { roles: AROUND_THE_CHILD, why: 'Whoever may open a plan may find the child that it is about.' },
  'read-related-children': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with a child must know that there is somebody to ask; of the other child they learn no more than they may.',
  },
  'link-children': {
    roles: BOTH_SIDES,
    why: 'Whoever works with both children says that they belong together: nobody links a child whom they may not know.',
  },
  'withdraw-link': { roles: BOTH_SIDES, why: 'Whoever may know both children puts a mistake right, with why.' },
  'read-legal-holds': {
    roles: WHO_HOLD,
    why: 'Whoever answers for what is kept and erased of a child must know why nothing is erased.',
  },
  'set-legal-hold': {
    roles: WHO_HOLD,
    why: 'A claim or a review needs every record; whoever hears of it first keeps them, without asking anybody.',
  },
  'lift-legal-hold': {
    roles: ['head-of-service', 'safeguarding-lead'],
    why: 'Once it is lifted records can be erased for good: that is decided by whoever answers for the service or for safeguarding.',
  },
  'read-restrictions': {
    roles: WHO_HOLD,
    why: 'Whoever answers for what is held of a child sees why a record is restricted, and who has looked all the same.',
  },
  'restrict-record': {
    roles: ['manager', 'safeguarding-lead'],
    why: 'Whoever answers for the workers knows whose family member works here, and closes the record to all but those who need it.',
  },
  'lift-restriction': {
    roles: ['manager', 'safeguarding-lead'],
    why: 'Whoever may restrict a record may open it again, with why.',
  },
  'look-at-restricted': {
    roles: AROUND_THE_CHILD,
    why: 'Safety comes first: whoever could read the record otherwise may say why they must, and the manager is told at once.',
  },
  'read-erasures': {
    roles: WHO_HOLD,
    why: 'Whoever answers for what is kept of a child sees what is due to go, in numbers; nothing of what stands in it.',
  },
  'confirm-erasure': {
    roles: ['head-of-service', 'safeguarding-lead'],
    why: 'Nothing comes back: one named person who may also lift a hold looks at what would go, and says so.',
  },
  'record-death-of-child': {
    roles: BOTH_SIDES,
    why: 'A child without an open plan falls silent in the same way: two people record it, each by themselves.',
  },
  'withdraw-death-of-child': {
    roles: BOTH_SIDES,
    why: 'A mistake of this weight is put right at once, by whoever sees it.',
  },
  'read-summary': {
    roles: [...YJS_MANAGERS, 'probation-manager', 'safeguarding-lead'],
    why: 'Counts over teams are for those who answer for them.',
  },
  'read-watchdog': {
    roles: [...YJS_MANAGERS, 'probation-manager', 'administrator'],
    why: 'Whoever answers for plans, or looks after the service, is told what stands still; an administrator without which plan.',
  },
  'read-proposals': {
    roles: SENDING,
    why: 'Whoever may start a plan for a child of the service is told for whom one should be started.',
  },
  'dismiss-proposal': {
    roles: SENDING,
    why: 'Whoever may start the plan may say, with the reason, that none is to be started.',
  },
  'read-attendance': {
    roles: [...YJS_MANAGERS, 'trauma-champion'],
    why: 'Managers and trauma champions see to it that partner agencies come; it counts agencies, and names no child.',
  },
  'read-evidence': {
    roles: YJS_MANAGERS,
    why: 'Managers show inspectors who accepted what; each time that they draw plans for it is recorded.',
  },
  'read-learning': {
    roles: [...YJS_MANAGERS, 'trauma-champion'],
    why: 'Those who answer for how a service does its work learn from it; no child, worker or team can be made out.',
  },
  'start-plan': {
    roles: SENDING,
    why: 'The youth justice service holds the child’s order, and starts the transition.',
  },
  'advance-rehearsal': {
    roles: AROUND_THE_CHILD,
    why: 'A practice plan is about an invented child: anybody may learn from it.',
  },

  'start-voluntary-contact': {
    roles: SENDING,
    why: 'The child’s own service begins contact by the child’s choice; another area that looks after them does where they chose somebody there.',
  },
  'read-voluntary-contacts': {
    roles: [...SENDING, 'psychologist', 'safeguarding-lead'],
    why: 'What a child says in contact by choice stays in the service that they chose.',
  },
  'advance-voluntary-contact': {
    roles: SENDING,
    why: 'A practice contact is about an invented child: whoever may begin one may learn from it.',
  },
  'warn-in-voluntary-contact': { roles: SENDING, why: 'Whoever asks for it is told why there is no warning here.' },
  'breach-in-voluntary-contact': { roles: SENDING, why: 'Whoever asks for it is told why there is no breach here.' },
  'plan-check-in': { roles: SENDING, why: 'The child asks to meet once more; whoever hears it plans it.' },
  'move-check-in': { roles: SENDING, why: 'The child says when it suits them.' },
  'record-kept-check-in': { roles: SENDING, why: 'Whoever met the child writes it down.' },
  'record-missed-check-in': { roles: SENDING, why: 'Only a person says that people missed each other.' },
  'stretch-contact': { roles: SENDING, why: 'The child may have fewer check-ins; whoever hears it writes it down.' },
  'tighten-contact': { roles: SENDING, why: 'The child may have more of them; whoever hears it writes it down.' },
  'pause-contact': { roles: SENDING, why: 'The child may pause at any time; whoever hears it writes it down.' },
  'keep-pause': { roles: SENDING, why: 'Whoever has asked the child says that they want more time.' },
  'return-to-contact': { roles: SENDING, why: 'The child may come back; whoever they come to writes it down.' },
  'stop-contact': { roles: SENDING, why: 'It is the child’s choice; whoever hears it writes it down.' },
  'record-outreach': { roles: SENDING, why: 'Whoever reached out says what came of it.' },
  'record-welfare-check': { roles: SENDING, why: 'Whoever looked after the child says how it went.' },
  'consider-concern': { roles: SENDING, why: 'Whoever weighs a worry records what was decided.' },
  'record-letter': { roles: SENDING, why: 'Whoever wrote says that the door stays open.' },
  'record-contact-review': { roles: SENDING, why: 'The child and those who are there for them look at how it goes.' },
  'record-letting-go-meeting': { roles: SENDING, why: 'Whoever was there writes down the child’s view.' },
  'say-goodbye': { roles: SENDING, why: 'Goodbye is said by people, never by time.' },
  'record-connection': { roles: SENDING, why: 'Whoever sees what stays with the child writes it down.' },
  'record-safe-way': { roles: SENDING, why: 'The child tells whom they trust how to reach them.' },
  'record-on-track': { roles: SENDING, why: 'The child says what “on track” means; whoever hears it writes it down.' },
  'change-trusted-worker': { roles: SENDING, why: 'Those who work with the child say who is there for them now.' },
  'record-agreement': { roles: SENDING, why: 'Whoever works with the child asks them again what they agree to.' },
  'take-on-contact': { roles: YJS_MANAGERS, why: 'A manager of the service takes on accountability by saying so.' },
  'record-time-in-custody': { roles: SENDING, why: 'Whoever hears that the child is in custody writes it down.' },
  'record-end-of-custody': { roles: SENDING, why: 'Whoever hears of the release writes it down.' },
  'record-move-away': { roles: SENDING, why: 'Whether contact goes along is the child’s choice.' },
  'address-corrected': { roles: YJS_MANAGERS, why: 'Whoever answers for the team sees to its addresses.' },

  'raise-concern': {
    roles: EVERYBODY,
    why: 'Anybody who learns of a worry raises it, and nobody has to agree first.',
  },
  'read-concerns': {
    roles: EVERYBODY,
    why: 'Each concern has its own access list; whoever stands on none sees an empty list.',
  },
  ...concernCommandPermissions(),

  'receive-task': {
    roles: WHO_TAKE_ON,
    why: 'Whoever a task is addressed to says that they have looked; it is no answer.',
  },
  'accept-task': {
    roles: WHO_TAKE_ON,
    why: 'Responsibility and work pass only by the explicit acceptance of those who are asked.',
  },
  'reject-task': { roles: WHO_TAKE_ON, why: 'Whoever may accept may say no, with a reason.' },
  'start-task': { roles: WHO_TAKE_ON, why: 'Whoever accepted the work says that it has begun.' },
  'complete-task': {
    roles: WHO_TAKE_ON,
    why: 'Whoever did the work, or was present, records it with the child’s words.',
  },
  'reschedule-task': { roles: WHO_TAKE_ON, why: 'Either side moves a date at the child’s pace, with a reason.' },
  'cancel-task': { roles: SENDING, why: 'Only those who asked take a request back.' },
  'reassign-task': {
    roles: [...SENDING, 'probation-manager'],
    why: 'The sender answers a rejection; a manager moves work within their own line.',
  },
  'arrange-meeting': { roles: WHO_TAKE_ON, why: 'Either side may propose when to meet.' },

  'slow-down': { roles: SENDING, why: 'The case manager hears the child’s pace; later dates move with it.' },
  'repeat-rung': { roles: SENDING, why: 'A step is gone through again at the child’s pace.' },
  'pass-over-rung': {
    roles: SENDING,
    why: 'A step is passed over only with the recorded reason of those who prepare the child.',
  },

  'plan-joint-contacts': { roles: SENDING, why: 'The case manager plans how often child and both workers meet.' },
  're-plan': {
    roles: SENDING,
    why: 'A running plan keeps its dates until a practitioner of the holding service re-plans.',
  },
  'keep-at-yjs': {
    roles: YJS_MANAGERS,
    why: 'The accountable manager decides that the youth justice service keeps responsibility past 18.',
  },
  'hand-over-after-all': {
    roles: YJS_MANAGERS,
    why: 'The accountable manager decides against keeping responsibility, or ends it early.',
  },
  pause: { roles: SENDING, why: 'A pending charge, hearing or breach pauses a handover that the sender leads.' },
  resume: { roles: SENDING, why: 'Those who may pause may go on.' },
  'record-child-view': {
    roles: AROUND_THE_CHILD,
    why: 'The child tells whom they trust; that person writes it down as said.',
  },
  'change-order': {
    roles: SENDING,
    why: 'The youth justice service holds the child’s order, and hears what the court decides.',
  },
  'add-order': {
    roles: SENDING,
    why: 'A child often has several orders at once; the service that holds them adds one.',
  },
  'answer-voluntary-offer': {
    roles: SENDING,
    why: 'Whoever makes the offer writes the child’s own answer down, either way.',
  },
  'let-go': {
    roles: BOTH_SIDES,
    why: 'The plan ends by letting go, after a review that both sides hold with the child.',
  },
  'book-appointments': { roles: BOTH_SIDES, why: 'Whoever meets the child agrees the time with them.' },
  'move-appointment': { roles: BOTH_SIDES, why: 'Whoever meets the child agrees another time with them.' },
  'record-appointment': { roles: BOTH_SIDES, why: 'Whoever was there says what became of it.' },
  'cancel-appointment': { roles: BOTH_SIDES, why: 'Whoever booked a time may call it off beforehand.' },
  'record-how-i-understand-best': {
    roles: BOTH_SIDES,
    why: 'Whoever speaks with the child hears how they understand best.',
  },
  'record-safe-way-to-reach-me': { roles: BOTH_SIDES, why: 'The child tells whom they trust how to reach them.' },
  'record-advocate-answer': { roles: BOTH_SIDES, why: 'Whoever offered an advocate writes the child’s answer down.' },
  'record-restorative-readiness': {
    roles: BOTH_SIDES,
    why: 'Whoever speaks with the child about restorative work says where they stand.',
  },
  'record-achievement': { roles: BOTH_SIDES, why: 'Whoever sees what the child has achieved may write it down.' },
  'change-who-knows-of-achievement': {
    roles: BOTH_SIDES,
    why: 'The child decides who is told; whoever hears it writes it down.',
  },
  'name-person-who-matters': {
    roles: BOTH_SIDES,
    why: 'The child names who matters to whoever works with them; on the other side only where they may know of them.',
  },
  'change-person-who-matters': { roles: BOTH_SIDES, why: 'What the child says of somebody may change.' },
  'take-off-person-who-matters': { roles: BOTH_SIDES, why: 'The child may take somebody off again.' },
  'choose-how-my-plan-looks': {
    roles: BOTH_SIDES,
    why: 'The child says what stands on what they keep; whoever gives it to them writes it down.',
  },
  'involve-professional': {
    roles: BOTH_SIDES,
    why: 'Whoever works with the child brings somebody in, and says who steps back for it.',
  },
  'step-back-professional': { roles: BOTH_SIDES, why: 'Whoever works with the child says who is not needed any more.' },
  'begin-intervention': {
    roles: BOTH_SIDES,
    why: 'Whoever works with the child begins what they can take on, and says what stops for it.',
  },
  'adapt-intervention': { roles: BOTH_SIDES, why: 'Whoever works with the child makes the work fit them.' },
  'stop-intervention': { roles: BOTH_SIDES, why: 'Whoever works with the child stops what is too much, or done.' },
  'record-developmental-ages': {
    roles: SENDING,
    why: 'The youth justice service holds the formulation in which they are mapped.',
  },
  'plan-formulation-meeting': {
    roles: SENDING,
    why: 'The youth justice service asks partner agencies together, and says what it expects of each.',
  },
  'record-formulation-meeting': { roles: SENDING, why: 'Whoever held the meeting says who was there.' },
  'call-off-formulation-meeting': { roles: SENDING, why: 'Whoever asked agencies together may call it off.' },
  'change-case-manager': {
    roles: YJS_MANAGERS,
    why: 'A manager of the service gives its plans to its case managers.',
  },
  'change-receiving-officer': {
    roles: ['probation-manager', 'head-of-service'],
    why: 'The receiving side says who receives the young adult there.',
  },
  'take-on-accountability': {
    roles: MANAGING,
    why: 'A manager of the service that is accountable takes it on themselves, by saying so.',
  },
  'ask-for-consultation': {
    roles: BOTH_SIDES,
    why: 'Whoever has to decide what follows from missed appointments asks for advice.',
  },
  'record-advice': {
    roles: WHO_TAKE_ON,
    why: 'Advice is recorded by the psychologist or the trauma champion who gives it, or by whoever has heard it.',
  },
  'record-no-advice': {
    roles: WHO_TAKE_ON,
    why: 'That nobody could advise is said by whoever was asked, or by whoever has asked.',
  },
  'give-warning': {
    roles: BOTH_SIDES,
    why: 'Only the responsible officer’s service warns, on either side of a handover.',
  },
  'decide-on-enforcement': {
    roles: BOTH_SIDES,
    why: 'Only the responsible officer’s service enforces an order, or decides not to; the software never does.',
  },
  'withdraw-decision': { roles: BOTH_SIDES, why: 'A mistake is put right by those who hold the order, with why.' },
  'check-information-pack': {
    roles: SENDING,
    why: 'The sender checks that the pack is complete, and says what is missing, why, and by when it comes.',
  },
  'check-preparation-as-sender': {
    roles: SENDING,
    why: 'Who prepares the child checks with them what they understand of probation’s rules.',
  },
  'check-preparation-as-receiver': {
    roles: [...RECEIVING, 'head-of-service'],
    why: 'Who will work by these rules checks with the child, for themselves, what they understand.',
  },
  'return-information-pack': {
    roles: [...RECEIVING, 'seconded-probation-officer', 'head-of-service'],
    why: 'Who receives says what the pack lacks, and the sender answers.',
  },
  'ask-for-another-date': {
    roles: [...RECEIVING, 'seconded-probation-officer', 'head-of-service'],
    why: 'The day of the transfer is a joint decision: who receives may ask for another.',
  },
  'decide-on-sharing': {
    roles: [...SENDING, 'psychologist'],
    why: 'The service that holds the formulation decides what of it is shared, with whom and why; also when it is not.',
  },
  'confirm-extracts': {
    roles: AROUND_THE_CHILD,
    why: 'The recipient says that it has arrived; for somebody without access, whoever took it to them.',
  },
  'withdraw-extract': {
    roles: [...SENDING, 'psychologist'],
    why: 'Whoever may share may take back, with a reason that stays readable.',
  },
  'read-extracts': {
    roles: AROUND_THE_CHILD,
    why: 'What was shared is shown to whoever shared it and with whom; that somebody looked, to managers too.',
  },
  'record-death': {
    roles: BOTH_SIDES,
    why: 'Whoever of the two services learns that a child has died records it, and another of them confirms it.',
  },
  'withdraw-death': { roles: BOTH_SIDES, why: 'A mistake of this weight is put right at once, by whoever sees it.' },
  'record-serious-incident': {
    roles: BOTH_SIDES,
    why: 'Whoever learns of a serious incident records it, so that those who must be told are.',
  },
  'add-warning-note': {
    roles: BOTH_SIDES,
    why: 'Whoever sees what others must know for safety writes it down for all who meet the child.',
  },
  'keep-warning-note': { roles: BOTH_SIDES, why: 'Whoever looks at a warning again says that it still holds.' },
  'change-warning-note': { roles: BOTH_SIDES, why: 'Whoever looks at a warning again says what holds now.' },
  'end-warning-note': { roles: BOTH_SIDES, why: 'A warning ends by a person’s decision, with a reason.' },
  'withdraw-record': {
    roles: BOTH_SIDES,
    why: 'Whoever may write a record may say that it should not have been made; it stays to be read, with why.',
  },
  'sign-off': {
    roles: YJS_MANAGERS,
    why: 'Whoever answers for those who did it says that they have looked at it.',
  },
  'return-for-changes': {
    roles: YJS_MANAGERS,
    why: 'Whoever answers for those who did it may ask for something else.',
  },
  'ask-for-transfer': {
    roles: [...RECEIVING, 'head-of-service'],
    why: 'The receiving side may ask for a handover, or an earlier one; the dates are the sender’s to move.',
  },
  'answer-transfer-request': { roles: SENDING, why: 'Those who were asked say yes or no, with a reason.' },
  'record-court-matter': {
    roles: BOTH_SIDES,
    why: 'Whoever of the two services hears of a hearing, a charge or a breach records it.',
  },
  'move-court-matter': { roles: BOTH_SIDES, why: 'Whoever hears that a court has set another day records it.' },
  'go-on-despite-court-matter': {
    roles: SENDING,
    why: 'The sender leads the handover, and records with whom it was decided that it goes on.',
  },
  'end-court-matter': {
    roles: SENDING,
    why: 'The service that holds the orders records what a court has decided about them.',
  },
  'withdraw-court-matter': { roles: BOTH_SIDES, why: 'A mistake is put right by whoever sees it, with why.' },
  'record-custody': {
    roles: BOTH_SIDES,
    why: 'Whoever of the two services hears that the child is in custody records it.',
  },
  'change-custody': {
    roles: BOTH_SIDES,
    why: 'Whoever hears of another establishment, contact or day of release records it.',
  },
  'go-on-in-custody': {
    roles: SENDING,
    why: 'The sender leads the handover, and records with whom it was decided that it goes on inside.',
  },
  'record-release': { roles: BOTH_SIDES, why: 'Whoever hears of the release records it, so that the steps go on.' },
  'withdraw-custody': { roles: BOTH_SIDES, why: 'A mistake is put right by whoever sees it, with why.' },
  'ask-another-area': {
    roles: SENDING,
    why: 'The service that holds the plan asks another to look after the child there, or to take the plan over.',
  },
  'record-choice-to-travel': {
    roles: SENDING,
    why: 'Whoever asks the child writes down what they choose for their voluntary contact.',
  },
  'change-area-move': {
    roles: SENDING,
    why: 'Whoever asked another service says until when the child stays there, as that changes.',
  },
  'end-area-move': { roles: SENDING, why: 'Whoever asked another service takes that back.' },
  close: {
    roles: [...SENDING, 'probation-manager'],
    why: 'A plan may end early by the side that answers for it, with a reason.',
  },
  're-open': {
    roles: [...SENDING, 'probation-manager'],
    why: 'A plan goes on by those who hold it, or are accountable since the transfer, with a reason.',
  },
};

/** Who may act on a concern follows from its own list: anybody can stand on one, and its own guard says what they may do. */
function concernCommandPermissions(): Readonly<Record<ConcernCommandName, Permission>> {
  const rows = Object.entries(CONCERN_ACTIONS).map(([name, { why }]) => [name, { roles: EVERYBODY, why }]);
  return Object.fromEntries(rows) as Record<ConcernCommandName, Permission>;
}

/** Whether a person with this role may do this at all. */
export function mayDo(role: Role, action: Action): boolean {
  const { roles } = PERMISSIONS[action];
  return roles === 'anyone' || roles.includes(role);
}
