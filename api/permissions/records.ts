import { AROUND_THE_CHILD, BOTH_SIDES, OUTLINE_ONLY, SENDING, WHO_HOLD, WHO_TAKE_ON, YJS_MANAGERS } from './permission';
import type { Permission } from './permission';

/** What is held of a child: who finds it, reads it, writes notes in it, keeps it, closes it to others, and lets it go. */
export const OF_RECORDS = {
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
  'read-plans': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with the child reads the plan; an administrator looks after accounts and needs no child.',
  },
  'read-outlines': {
    roles: OUTLINE_ONLY,
    why: 'A police officer of the service knows that there is a plan, its dates and orders, and whom to speak to; nobody’s words.',
  },
  'read-tasks': { roles: AROUND_THE_CHILD, why: 'An inbox belongs to whoever can be given a task, or oversees one.' },
  'read-notes': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with the child reads the notes of their own service; which of the other’s stands with each note.',
  },
  'add-note': { roles: WHO_TAKE_ON, why: 'Whoever works with the child writes down what has to be known later.' },
  'withdraw-note': {
    roles: WHO_TAKE_ON,
    why: 'Who wrote it, or answers for them, takes it back with a reason; it stays readable.',
  },
  'read-children': { roles: AROUND_THE_CHILD, why: 'Whoever may open a plan may know the child that it is about.' },
  'find-children': {
    roles: [...AROUND_THE_CHILD, ...OUTLINE_ONLY],
    why: 'Whoever may know that there is a plan may find the child that it is about, also to raise a worry.',
  },
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
  'end-restricted-look': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever has seen what they had to closes the record again, before it closes by itself.',
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
  'read-proposals': {
    roles: SENDING,
    why: 'Whoever may start a plan for a child of the service is told for whom one should be started.',
  },
  'dismiss-proposal': {
    roles: SENDING,
    why: 'Whoever may start the plan may say, with the reason, that none is to be started.',
  },
  'read-extracts': {
    roles: [...AROUND_THE_CHILD, ...OUTLINE_ONLY],
    why: 'What was shared is shown to whoever shared it and with whom; that somebody looked, to managers too.',
  },
} as const satisfies Readonly<Record<string, Permission>>;
