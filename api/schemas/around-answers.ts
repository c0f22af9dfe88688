import { AGENCIES } from '../../domain/transition-plan/around-the-child/state';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const agency = z.enum(AGENCIES);
const shown = count.nullable();
const item = { rev: count, changes: z.array(change) };

export const aroundTheChild = z
  .strictObject({
    professionals: z.array(
      z.strictObject({
        professionalId: text,
        name: text,
        role: text,
        agency,
        since: moment,
        by: text,
        overCap: orNone(text),
        state: z.looseObject({ is: z.enum(['involved', 'stepped-back']) }),
        ...item,
      }),
    ),
    interventions: z.array(
      z.strictObject({
        interventionId: text,
        what: text,
        level: count,
        professionalId: orNone(text),
        adapted: orNone(text),
        since: moment,
        by: text,
        overCap: orNone(text),
        state: z.looseObject({ is: z.enum(['running', 'stopped']) }),
        ...item,
      }),
    ),
    developmentalAges: z.array(
      z.strictObject({
        social: count,
        emotional: count,
        cognitive: count,
        basis: text,
        chronological: z.strictObject({ years: count, months: count }),
        at: moment,
        by: text,
      }),
    ),
    formulationMeetings: z.array(
      z.strictObject({
        meetingId: text,
        on: day,
        invitations: z.array(
          z.strictObject({
            agency,
            expected: text,
            attendance: z.looseObject({ is: z.enum(['invited', 'attended', 'not-there']) }),
          }),
        ),
        state: z.looseObject({ is: z.enum(['planned', 'held', 'cancelled']) }),
        ...item,
      }),
    ),
  })
  .openapi('AroundTheChild', {
    description: 'Who and what is around the child. The receiving side is shown nothing of the formulation here.',
  });

export const agencyAttendance = z
  .strictObject({
    smallNumber: count.openapi({ description: 'Counts below it are not shown.' }),
    rows: z.array(
      z.strictObject({
        agency,
        meetings: shown.openapi({ description: 'Formulation meetings held to which it was invited.' }),
        attended: shown.openapi({
          description: 'Null is not shown: it is small, or a small one could be found from it by subtracting.',
        }),
        percent: shown,
        gaps: shown.openapi({ description: 'How often its absence left a gap in a child’s history.' }),
      }),
    ),
  })
  .openapi('AgencyAttendance');
