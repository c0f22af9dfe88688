import { APPOINTMENT_SENTENCES, APPOINTMENT_WORDS } from './appointments/tell';
import { AROUND_SENTENCES, AROUND_WORDS } from './around-the-child/tell';
import { COURT_SENTENCES, COURT_WORDS } from './court-matters/tell';
import { ENFORCEMENT_SENTENCES, ENFORCEMENT_WORDS } from './enforcement/tell';
import { MOVE_SENTENCES, MOVE_WORDS } from './moves/tell';
import { PACK_SENTENCES, PACK_WORDS } from './information-pack/tell';
import { PREPARATION_SENTENCES, PREPARATION_WORDS } from './preparation/tell';
import { SERIOUS_EVENT_SENTENCES, SERIOUS_EVENT_WORDS } from './serious-events/tell';
import { SHARING_SENTENCES, SHARING_WORDS } from './sharing/tell';
import { teller } from '../told';
import type { Sentences } from '../told';
import { VOICE_SENTENCES, VOICE_WORDS } from './voice/tell';
import { SIGN_OFF_SENTENCES, SIGN_OFF_WORDS } from './sign-off/tell';
import { WITHDRAWAL_SENTENCES, WITHDRAWAL_WORDS } from './withdrawals/tell';
import { TRANSFER_REQUEST_SENTENCES, TRANSFER_REQUEST_WORDS } from './transfer-requests/tell';
import { WARNING_NOTE_SENTENCES, WARNING_NOTE_WORDS } from './warning-notes/tell';
import { WORKER_SENTENCES, WORKER_WORDS } from './workers/tell';

export type { Sentences } from '../told';

// What the history of a plan says, in plain English. Kinds that are not listed here do not exist.

const WORDS: Readonly<Record<string, string>> = {
  'prepare-child': 'preparing the child',
  'share-information': 'sharing information',
  introduce: 'introducing the receiving worker',
  'joint-sessions': 'joint sessions',
  'receiving-worker-leads': 'the receiving worker leads, the case manager is there',
  'accept-responsibility': 'accepting responsibility',
  'after-transfer-check-ins': 'check-ins after transfer',
  'review-and-let-go': 'review and letting go',
  'name-receiving-officer': 'naming a receiving practitioner',
  'three-way-meeting': 'three-way meeting',
  'joint-contact': 'joint contact',
  'receiver-led-contact': 'joint contact led by the receiving practitioner',
  'after-transfer-check-in': 'check-in after transfer',
  'transition-review': 'review of the transition',
  'decide-keep-or-hand-over': 'deciding whether the youth justice service keeps responsibility',
  'review-before-end': 'review before the end',
  'exit-plan': 'the exit plan',
  'offer-voluntary-contact': 'offering voluntary contact',
  'start-voluntary-contact': 'beginning the contact that the child agreed to',
  'end-of-order': 'the end of the orders',
  'not-yet-known': 'not known yet, because unpaid work is unfinished',
  'referral-order': 'referral order',
  'reparation-order': 'reparation order',
  'youth-rehabilitation-order': 'youth rehabilitation order',
  'detention-and-training-order': 'detention and training order',
  'section-250-sentence': 'section 250 sentence',
  'youth-conditional-caution': 'youth conditional caution',
  'community-resolution': 'community resolution',
  'adult-community-order': 'adult community order',
  'order-running': 'the order is running',
  'graded-handover': 'graded handover',
  transferred: 'responsibility has passed to probation',
  'kept-by-yjs': 'kept by the youth justice service',
  'order-ended': 'the orders have ended',
  voluntary: 'voluntary contact',
  'plan-review': 'review of the plan',
  'correct-address': 'correcting an address that mail cannot reach',
  'little-time-remains': 'little time remains before the 18th birthday, or it has passed',
  'no-order-transfers': 'no order passes to probation',
  'head-of-service': 'the head of service',
  reminder: 'whoever was asked, with a reminder',
  deputy: 'their deputy',
  manager: 'the manager',
  boards: 'both boards',
  sender: 'the youth justice service’s side',
  receiver: 'the receiving side',
  host: 'the other area’s side',
  ...APPOINTMENT_WORDS,
  ...VOICE_WORDS,
  ...AROUND_WORDS,
  ...WORKER_WORDS,
  ...ENFORCEMENT_WORDS,
  ...PACK_WORDS,
  ...PREPARATION_WORDS,
  ...SHARING_WORDS,
  ...SERIOUS_EVENT_WORDS,
  ...WARNING_NOTE_WORDS,
  ...SIGN_OFF_WORDS,
  ...TRANSFER_REQUEST_WORDS,
  ...COURT_WORDS,
  ...MOVE_WORDS,
  ...WITHDRAWAL_WORDS,
};

/** The keys that have words of their own. */
export const TOLD_KEYS: readonly string[] = Object.keys(WORDS);

/** A task kind, a rung or another key of the plan in the words that people use for it. */
export function inWords(key: string): string {
  return WORDS[key] ?? key;
}

const SENTENCES: Sentences = {
  'plan-started': (said) => `The plan was started. Responsibility is planned to pass on ${said('transferOn')}.`,
  'plan-started-for-end': (said) => `The plan was started. Its steps count back from the end: ${said('endsOn')}.`,
  'end-planned': (said) => `The steps to the end of the orders count back from it: ${said('endsOn')}.`,
  'keeping-proposed': (said) =>
    `Keeping responsibility at the youth justice service until ${said('keepUntil')} is proposed: ${said('why')}.`,
  'task-requested': (said) => `Asked for: ${said('kind')}, by ${said('dueOn')}.`,
  'task-received': (said) => `Somebody has looked at: ${said('kind')}. This is not yet an answer.`,
  'task-accepted': (said) => `Accepted: ${said('kind')}.`,
  'task-rejected': (said) => `Declined: ${said('kind')}. Reason: ${said('reason')}`,
  'task-started': (said) => `Begun: ${said('kind')}.`,
  'task-completed': (said) => `Done on ${said('on')}: ${said('kind')}.`,
  'task-rescheduled': (said) =>
    `Moved from ${said('from')} to ${said('dueOn')}: ${said('kind')}. Reason: ${said('reason')}`,
  'task-cancelled': (said) => `Taken back: ${said('kind')}. Reason: ${said('reason')}`,
  'task-reassigned': (said) => `Given to somebody else: ${said('kind')}. Reason: ${said('reason')}`,
  'task-climbed': (said) => `No answer yet to: ${said('kind')}. Told now: ${said('level')} (${said('side')}).`,
  'receiving-officer-named': () => 'A receiving practitioner was named.',
  'meeting-arranged': (said) => `A meeting was arranged for ${said('on')} at ${said('at')}: ${said('kind')}.`,
  'rung-opened': (said, item) => `Begun: ${inWords(item)}, to be done by ${said('dueOn')}.`,
  'rung-done': (_said, item) => `Done: ${inWords(item)}.`,
  'rung-passed-over': (said, item) => `Passed over: ${inWords(item)}. Reason: ${said('reason')}`,
  'rung-repeated': (said, item) => `Once more: ${inWords(item)}, by ${said('dueOn')}. Reason: ${said('reason')}`,
  'slowed-down': (said, item) =>
    `Slowed down by ${said('byDays')} days from here on: ${inWords(item)}. Reason: ${said('reason')}`,
  'joint-contacts-planned': (said) => `${said('count')} joint contacts were planned.`,
  're-planned': (said) =>
    `The plan has new dates; responsibility is planned to pass on ${said('transferOn')}. Reason: ${said('reason')}`,
  'end-re-planned': (said) =>
    `The plan has new dates, counted back from the end: ${said('endsOn')}. Reason: ${said('reason')}`,
  'order-extended': (said) =>
    `Extended by the court: ${said('type')}. Its end was: ${said('before')}. It is now: ${said('after')}. Reason: ${said('reason')}`,
  'order-revoked': (said) =>
    `Revoked by the court: ${said('type')}. Its end was: ${said('before')}. It is now: ${said('after')}. Reason: ${said('reason')}`,
  'order-unpaid-work': (said) =>
    `Hours of unpaid work left: ${said('hoursLeft')}, of: ${said('type')}. Its end was: ${said('before')}. It is now: ${said('after')}. Reason: ${said('reason')}`,
  'order-added': (said) => `A new order: ${said('type')}. Its end: ${said('after')}. Reason: ${said('reason')}`,
  'end-moved': (said) => `The end of all orders was: ${said('before')}. It is now: ${said('after')}.`,
  'end-begun': () => 'No order is left to hand over. The steps to the end begin: voluntary contact is offered.',
  'orders-ended': (said) => `The last order ended on ${said('endedOn')}. Nothing is required by a court any more.`,
  'voluntary-contact-agreed': () => 'The child agreed to voluntary contact.',
  'voluntary-contact-declined': () => 'The child said no today to voluntary contact. The door stays open.',
  'voluntary-contact-begun': (said) => `From ${said('since')} contact goes on by the child’s choice.`,
  'kept-by-yjs': (said) =>
    `The youth justice service keeps responsibility until ${said('until')}. Reason: ${said('reason')}`,
  'handed-over-after-all': (said) => `The handover goes on. Reason: ${said('reason')}`,
  paused: (said) => `Paused until it is looked at again on ${said('reviewOn')}. Reason: ${said('reason')}`,
  'pause-review-due': (said) => `The pause is to be looked at again. It was paused because: ${said('reason')}`,
  'pause-goes-on': (said) =>
    `Still paused, until it is looked at again on ${said('reviewOn')}. Reason: ${said('reason')}`,
  resumed: (said) => `Resumed. ${said('days')} days of pause were given back.`,
  'responsibility-passed': () => 'Responsibility passed to probation, by explicit acceptance.',
  'no-mail-sent': (said) => `Whoever did this chose that nobody was mailed; messages left out: ${said('count')}.`,
  'mail-undeliverable': () => 'A message could not be delivered. The manager was asked to correct the address.',
  ...APPOINTMENT_SENTENCES,
  ...VOICE_SENTENCES,
  ...AROUND_SENTENCES,
  ...WORKER_SENTENCES,
  ...ENFORCEMENT_SENTENCES,
  ...PACK_SENTENCES,
  ...PREPARATION_SENTENCES,
  ...SHARING_SENTENCES,
  ...SERIOUS_EVENT_SENTENCES,
  ...WARNING_NOTE_SENTENCES,
  ...SIGN_OFF_SENTENCES,
  ...TRANSFER_REQUEST_SENTENCES,
  ...COURT_SENTENCES,
  ...MOVE_SENTENCES,
  ...WITHDRAWAL_SENTENCES,
  'let-go': () => 'The plan ended by letting go.',
  closed: (said) => `The plan was closed early. Reason: ${said('reason')}`,
  're-opened': (said) => `The plan was opened again. Reason: ${said('reason')}`,
  'voluntary-answer-lapsed': () =>
    'The contact to which the child had agreed ended with the plan. The child is asked anew.',
};

/** The kinds of line that a plan's history can hold. */
export const TIMELINE_KINDS: readonly string[] = Object.keys(SENTENCES);

/** One line of a plan's history as an English sentence, without names. An unknown kind is given as it is. */
export const tellTimeline = teller(SENTENCES, inWords);
