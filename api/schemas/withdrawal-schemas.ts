import { KINDS } from '../../domain/transition-plan/withdrawals/kinds';
import type { WithdrawableKind } from '../../domain/transition-plan/withdrawals/state';
import { moment, text } from './answer-parts';
import { body, oneOf, reason, recordId, z } from './primitives';

const KIND_NAMES = Object.keys(KINDS) as [WithdrawableKind, ...WithdrawableKind[]];

/** What each kind of record means when it is withdrawn, for whoever is about to. */
const WHAT_CHANGES = KIND_NAMES.map((kind) => `${kind}: ${KINDS[kind].changes}`).join(' ');

export const withdrawalBody = body({
  kind: oneOf(KIND_NAMES).openapi({ description: `What withdrawing it changes. ${WHAT_CHANGES}` }),
  recordId,
  reason,
});

/** What a plan's answer shows of what was withdrawn from it. */
export const withdrawals = z.array(
  z
    .strictObject({
      withdrawalId: text,
      kind: z.enum(KIND_NAMES),
      recordId: text,
      record: z.looseObject({}).openapi({ description: 'The record as it was, whole.' }),
      at: moment,
      by: text,
      reason: text,
    })
    .openapi('Withdrawal', { description: 'A record that should not have been made. It counts for nothing.' }),
);
