import { TRANSFERS_WANTED } from '../../domain/transition-plan/transfer-requests/state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { body, date, oneOf, orNull, reason, transferRequestId, z } from './primitives';

export const transferRequestBodies = {
  'ask-for-transfer': body({ wanted: oneOf(TRANSFERS_WANTED), from: orNull(date), reason }),
  'answer-transfer-request': body({
    requestId: transferRequestId,
    agreed: z.boolean('Expected true or false.'),
    reason,
  }),
};

/** What a plan's answer shows of what the receiving side has asked for. */
export const transferRequests = z.array(
  z
    .strictObject({
      requestId: text,
      wanted: z.enum(TRANSFERS_WANTED),
      from: orNone(day),
      reason: text,
      at: moment,
      by: text,
      state: z.looseObject({ is: z.enum(['asked', 'agreed', 'declined']) }),
      rev: count,
      changes: z.array(change),
    })
    .openapi('TransferRequest', { description: 'It moves no date by itself.' }),
);
