import { MANAGING } from '../../domain/people';
import { AROUND_THE_CHILD, EVERYBODY, SENDING, YJS_MANAGERS } from './permission';
import type { Permission } from './permission';

/** How a service runs, its people and teams, its rules, and what it learns. */
export const OF_THE_SERVICE = {
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
  'end-sessions': {
    roles: ['administrator'],
    why: 'Whoever keeps the accounts signs a colleague out whose telephone or laptop is lost; one’s own sessions are one’s own to end.',
  },
  'end-all-sessions': {
    roles: ['administrator'],
    why: 'Whoever keeps the accounts signs everybody out when it may be known how somebody gets in.',
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
  'read-filters': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'save-plan-filter': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'save-task-filter': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'save-contact-filter': {
    roles: [...SENDING, 'psychologist', 'safeguarding-lead'],
    why: 'Whoever reads lists keeps their own filters of them.',
  },
  'save-concern-filter': { roles: AROUND_THE_CHILD, why: 'Whoever reads lists keeps their own filters of them.' },
  'remove-filter': { roles: AROUND_THE_CHILD, why: 'A filter is its owner’s to remove.' },
  'read-supervision': {
    roles: AROUND_THE_CHILD,
    why: 'Whoever works with children sees what was offered to them, and what a colleague asks of them; nobody else’s.',
  },
  'accept-supervision': { roles: AROUND_THE_CHILD, why: 'Only the worker to whom it was offered takes it up.' },
  'decline-supervision': { roles: AROUND_THE_CHILD, why: 'The worker says no, and nobody asks why.' },
  'arrange-supervision': { roles: AROUND_THE_CHILD, why: 'The two of them say on which day they meet.' },
  'record-supervision-held': { roles: AROUND_THE_CHILD, why: 'Either of the two says that it was held.' },
  'read-watchdog': {
    roles: [...YJS_MANAGERS, 'probation-manager', 'administrator'],
    why: 'Whoever answers for plans, or looks after the service, is told what stands still; an administrator without which plan.',
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
} as const satisfies Readonly<Record<string, Permission>>;
