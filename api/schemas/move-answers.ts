import { CUSTODY_REASONS, ESTABLISHMENT_KINDS } from '../../domain/transition-plan/moves/custody-state';
import { AREA_MOVES, TRAVEL_CHOICES } from '../../domain/transition-plan/moves/area-state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { jointDecision } from './court-answers';
import { z } from './primitives';

const establishment = {
  name: text,
  kind: z.enum(ESTABLISHMENT_KINDS),
  contact: orNone(z.strictObject({ name: text, howToReach: text })),
};

const custodyStay = z
  .strictObject({
    stayId: text,
    why: z.enum(CUSTODY_REASONS),
    since: day,
    establishment: z.strictObject(establishment),
    earlier: z.array(z.strictObject({ ...establishment, until: day })),
    releaseOn: orNone(day),
    goesOn: jointDecision,
    state: z.looseObject({ is: z.enum(['in-custody', 'released', 'withdrawn']) }),
    rev: count,
    changes: z.array(change),
  })
  .openapi('CustodyStay', {
    description: 'One time in custody. Meanwhile appointments do not count, and the handover waits for the release.',
  });

const place = z.strictObject({ serviceId: text, teamId: text });
const areaMove = z
  .strictObject({
    moveId: text,
    kind: z.enum(AREA_MOVES),
    home: place,
    host: place,
    from: day,
    until: orNone(day),
    reason: text,
    decisionsBefore: count,
    travel: orNone(z.strictObject({ choice: z.enum(TRAVEL_CHOICES), childsWords: orNone(text), at: moment, by: text })),
    state: z.looseObject({ is: z.enum(['asked', 'agreed', 'ended']) }),
    rev: count,
    changes: z.array(change),
  })
  .openapi('AreaMove', {
    description:
      'One move into another area. Whoever is accountable at home stays so until the host accepts the transfer.',
  });

/** What a plan's answer shows of where the child has gone. */
export const moves = z.strictObject({ custody: z.array(custodyStay), outOfArea: z.array(areaMove) }).openapi('Moves');
