import { AROUND_THE_CHILD, OUTLINE_ONLY, RECEIVING, SENDING, WHO_TAKE_ON, YJS_MANAGERS } from './permission';
import type { Permission } from './permission';

/** What is asked of somebody, the steps of the handover, and what goes over with the child. */
export const OF_HANDOVER = {
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
    roles: [...AROUND_THE_CHILD, ...OUTLINE_ONLY],
    why: 'The recipient says that it has arrived; for somebody without access, whoever took it to them.',
  },
  'withdraw-extract': {
    roles: [...SENDING, 'psychologist'],
    why: 'Whoever may share may take back, with a reason that stays readable.',
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
} as const satisfies Readonly<Record<string, Permission>>;
