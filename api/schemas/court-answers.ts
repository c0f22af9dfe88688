import { COURT_MATTERS, COURTS } from '../../domain/transition-plan/court-matters/state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

export const jointDecision = orNone(z.strictObject({ decidedWith: text, reason: text, at: moment, by: text }));

/** What a plan's answer shows of what waits on a court. */
export const courtMatter = z
  .strictObject({
    matterId: text,
    kind: z.enum(COURT_MATTERS),
    on: orNone(day),
    court: orNone(z.enum(COURTS)),
    orderId: orNone(text),
    expected: orNone(text),
    goesOn: jointDecision,
    at: moment,
    by: text,
    state: z.looseObject({ is: z.enum(['pending', 'ended', 'withdrawn']) }),
    rev: count,
    changes: z.array(change),
  })
  .openapi('CourtMatter', {
    description: 'A hearing, a pending charge or a breach. While one pends the handover is paused, unless it goes on.',
  });
