import { CONSULTANTS } from '../people';
import { PACK_ITEMS } from './information-pack';
import { PREPARATION_PARTS } from './preparation';

/** What the value of a row is that a service can set for itself. */
export type Kind = 'number' | 'numbers' | 'age' | 'sign-offs' | { readonly anyOf: readonly string[] };

const under = (group: string, rows: readonly string[], kind: Kind): (readonly [string, Kind])[] =>
  rows.map((row) => [`${group}.${row}`, kind]);

/**
 * The rows that a service may set for itself, each with what its value is. Guidance is a default that a service may change, and our
 * own proposals are local policy; law is in none of them. Not here either: the clocks of safeguarding and what counts as
 * agreement, which protect every child alike, numbers that are the same for the whole nation, and texts.
 */
export const CHANGEABLE: Readonly<Record<string, Kind | undefined>> = Object.fromEntries<Kind>([
  ...under(
    'endOfOrder',
    [
      ...['reviewEvery', 'reviewAskedBeforeEnd', 'reviewDueBeforeEnd', 'voluntaryContactOfferedBeforeEnd'],
      ...['exitPlanDueBeforeEnd', 'voluntaryContactAnsweredBeforeEnd', 'planProposedBeforeEnd'],
    ],
    'number',
  ),
  ...under('youthToAdult', ['identifiedAt', 'preparationAt', 'receivingOfficerNamedAt', 'transferAt'], 'age'),
  ...under(
    'youthToAdult',
    [
      ...['jointContactsMinimum', 'jointContactsLedByReceiver', 'jointSessionsBeforeTransfer'],
      ...['acceptanceAskedBeforeTransfer', 'acceptanceDueBeforeTransfer', 'receiverLeadsBeforeTransfer'],
      ...['transitionReview', 'proposeKeptWithin', 'keptFor', 'lateStep'],
    ],
    'number',
  ),
  ['youthToAdult.afterTransferCheckIns', 'numbers'],
  ...under(
    'missedAppointments',
    [
      ...['consultationWhenMissedMoreThan', 'consultationOfferedAfterYroWarnings'],
      ...['consultationStepWithin', 'followUpWithin'],
    ],
    'number',
  ),
  ['missedAppointments.consultants', { anyOf: CONSULTANTS }],
  ...under('voluntary', ['reviewEvery', 'professionalsAtMost', 'pauseLookedAtAfter', 'begunWithin'], 'number'),
  ...under('changeOfWorker', ['childToldWithin', 'anotherNamedWithin', 'leavingAlert', 'longAbsence'], 'number'),
  ['digest.looksAhead', 'number'],
  ['learning.smallNumber', 'number'],
  ['informationPack.wholeWith', { anyOf: PACK_ITEMS }],
  ...under('informationPack', ['firstDays', 'answeredWithin'], 'number'),
  ...under('courtMatters', ['pauseReviewedWithin', 'outcomeRecordedWithin'], 'number'),
  ...under(
    'moves',
    ['custodyReviewedWithin', 'nextStepsSentWithin', 'areaMoveAnsweredWithin', 'caretakingReviewedEvery'],
    'number',
  ),
  ['preparation.childPreparedWith', { anyOf: PREPARATION_PARTS }],
  ['signOff.askedOf', 'sign-offs'],
  ['notes.warningsReviewedWithin', 'number'],
  ['notes.undoneWithin', 'number'],
  ...under('supervision', ['offeredWithin', 'lapsesAfter', 'keptFor'], 'number'),
  ...under('sharing', ['expiresAfter', 'expiresAfterAtMost', 'receiptWithin'], 'number'),
  ...under('retention', ['extractTexts', 'legalHoldReviewedWithin'], 'number'),
  ['restrictedRecords.lookLasts', 'number'],
]);
