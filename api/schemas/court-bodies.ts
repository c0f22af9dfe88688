import { COURT_MATTERS, COURTS } from '../../domain/transition-plan/court-matters/state';
import { order } from './plan-bodies';
import { body, courtMatterId, date, oneOf, orderId, orNull, reason, staffId, text, z } from './primitives';

const goesOn = body({
  decidedWith: staffId.openapi({ description: 'With whom of the receiving service it was decided.' }),
  reason,
});
const decision = z.union(
  [
    body({ extend: body({ orderId, endsOn: date }) }),
    body({ revoke: body({ orderId, on: date }) }),
    body({ newOrder: order }),
    body({ nothingChanges: z.literal(true, 'Expected true.') }),
  ],
  'Expected one of: extend { orderId, endsOn }, revoke { orderId, on }, newOrder { … }, nothingChanges: true.',
);

/** The bodies of the commands about what waits on a court. */
export const courtBodies = {
  'record-court-matter': body({
    kind: oneOf(COURT_MATTERS),
    on: orNull(date).openapi({ description: 'The day of the hearing, where one is known.' }),
    court: orNull(oneOf(COURTS)),
    orderId: orNull(orderId).openapi({ description: 'The order that it is about.' }),
    expected: orNull(text(1, 2_000)).openapi({ description: 'What is expected of it.' }),
    goesOn: orNull(goesOn).openapi({
      description: 'Where both sides have decided that the handover goes on all the same; otherwise it is paused.',
    }),
  }),
  'move-court-matter': body({ matterId: courtMatterId, on: date, court: orNull(oneOf(COURTS)), reason }),
  'go-on-despite-court-matter': goesOn.extend({ matterId: courtMatterId }),
  'end-court-matter': body({
    matterId: courtMatterId,
    on: date.openapi({ description: 'The day on which it was decided.' }),
    decision: decision.openapi({ description: 'What it does to an order. An order that ends early is revoked.' }),
    note: orNull(text(1, 2_000)),
  }),
  'withdraw-court-matter': body({ matterId: courtMatterId, reason }),
} as const;
