import { MANAGING } from '../../domain/people';
import { AROUND_THE_CHILD, BOTH_SIDES, SENDING, WHO_TAKE_ON, YJS_MANAGERS } from './permission';
import type { Permission } from './permission';

/** The life of a plan, and what is written in it. */
export const OF_THE_PLAN = {
  'start-plan': {
    roles: SENDING,
    why: 'The youth justice service holds the child’s order, and starts the transition.',
  },
  'advance-rehearsal': {
    roles: AROUND_THE_CHILD,
    why: 'A practice plan is about an invented child: anybody may learn from it.',
  },
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
} as const satisfies Readonly<Record<string, Permission>>;
