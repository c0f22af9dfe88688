import { CONCERN_KINDS, OVERRIDE_GROUNDS } from '../../domain/policy/concerns';
import {
  CONCERN_STEPS,
  DISAGREEMENT_LEVELS,
  OUTCOMES,
  SERVICES_DECISIONS,
  SIDES_OF_A_DISAGREEMENT,
} from '../../domain/safeguarding-concern/state';
import { immediateDangerShown } from '../immediate-danger';
import { count, day, moment, orNone, text } from './answer-parts';
import { timeline } from './answers';
import { partsShown } from './responsibility-answers';
import { z } from './primitives';

const first = { immediateDanger: immediateDangerShown };
const note = { at: moment, by: text, words: text };
const kind = z.enum(CONCERN_KINDS);

const clock = z
  .strictObject({
    clock: text,
    owner: text.openapi({ description: 'Whom it waits for.' }),
    startedAt: moment,
    dueAt: moment,
    standing: text,
    source: text,
    climbed: count,
    climbedTo: orNone(text).openapi({
      description: 'How far it has climbed since it ran out. It never closes anything.',
    }),
    met: orNone(z.strictObject({ at: moment, by: text, late: z.boolean() })),
    rests: z.boolean().openapi({ description: 'It does not climb: the child has died, and it was about them alone.' }),
  })
  .openapi('ConcernClock');

const disagreement = z
  .strictObject({
    disagreementId: text,
    about: text,
    urgent: z.boolean(),
    raisedAt: moment,
    raisedBy: text,
    level: z.enum(DISAGREEMENT_LEVELS),
    climbsAt: orNone(moment),
    views: z.array(
      z.strictObject({
        level: z.enum(DISAGREEMENT_LEVELS),
        side: z.enum(SIDES_OF_A_DISAGREEMENT),
        view: text,
        at: moment,
        by: text,
      }),
    ),
    settled: orNone(z.strictObject({ at: moment, by: text, outcome: text })),
  })
  .openapi('Disagreement');

export const concern = z
  .strictObject({
    ...first,
    concernId: text,
    childId: orNone(text).openapi({
      description: 'Null while nobody has said who was described, and always for whoever described them.',
    }),
    childName: orNone(text),
    about: orNone(z.strictObject({ name: orNone(text), dateOfBirth: orNone(day), description: orNone(text) })).openapi({
      description: 'The child as whoever raised it described them; null where they named a child of the register.',
    }),
    lookedFor: orNone(z.strictObject({ at: moment, by: text })),
    whole: z.boolean().openapi({
      description:
        'False for whoever described the child: what others know of the child is left out, and `by` and words are empty where others acted.',
    }),
    serviceId: text,
    teamId: orNone(text),
    status: z.enum(['open', 'closed']),
    raisedAt: moment,
    raisedBy: text,
    what: text,
    whoIsWorried: text,
    kinds: z.array(kind),
    childHasDied: z.boolean(),
    childDiedSeenAt: orNone(moment).openapi({
      description: 'Since when its clocks know it; they are told every hour.',
    }),
    firstSteps: z.array(z.strictObject({ kind, steps: z.array(text) })),
    otherChildren: z.boolean(),
    cameOf: orNone(z.strictObject({ episodeId: text, checkInId: orNone(text) })).openapi({
      description: 'The voluntary contact, and the missed check-in, from which the worry came.',
    }),
    aboutStaffId: orNone(text),
    keptOut: z.array(text).openapi({ description: 'Who does not know of it, and is not to.' }),
    access: z.array(text),
    whoDoesWhat: partsShown,
    oversight: z.enum(['safeguarding-lead', 'adult-services']),
    acknowledged: orNone(z.strictObject({ at: moment, by: text })),
    notReported: orNone(z.strictObject({ at: moment, by: text, reasons: text })),
    clocks: z.array(clock),
    nextDueAt: orNone(moment),
    nextWake: orNone(moment),
    steps: z.array(
      z.strictObject({
        step: z.enum(CONCERN_STEPS),
        at: moment,
        by: text,
        withWhom: orNone(text),
        reference: orNone(text),
        words: orNone(text),
      }),
    ),
    notes: z.array(z.strictObject(note)),
    servicesDecisions: z.array(z.strictObject({ ...note, decision: z.enum(SERVICES_DECISIONS) })),
    eighteenOn: orNone(day),
    adultRoute: z.looseObject({ is: z.enum(['not-yet', 'proposed', 'accepted', 'below-threshold']) }),
    refusals: z.array(
      z.strictObject({ ...note, overridden: orNone(z.strictObject({ ...note, ground: z.enum(OVERRIDE_GROUNDS) })) }),
    ),
    disagreements: z.array(disagreement),
    closed: orNone(
      z.strictObject({
        at: moment,
        by: text,
        outcome: z.enum(OUTCOMES),
        reasons: text,
        told: z.array(text),
        childsView: orNone(text),
        viewNotAskedBecause: orNone(text),
      }),
    ),
    policyVersion: text,
    peopleVersion: count,
    version: count,
    names: z.record(text, text),
  })
  .openapi('SafeguardingConcern', { description: 'ETag: peopleVersion.' });

export const concernList = z
  .strictObject({
    ...first,
    rows: z.array(
      z.strictObject({
        concernId: text,
        childId: orNone(text),
        childName: orNone(text),
        serviceId: text,
        teamId: orNone(text),
        kinds: z.array(kind),
        raisedBy: text,
        raisedByName: text,
        raisedAt: moment,
        nextDueAt: orNone(moment),
        late: z.boolean(),
        climbing: z.boolean(),
        open: z.boolean(),
      }),
    ),
    nextCursor: orNone(text),
  })
  .openapi('ConcernList');

export const concernTimeline = timeline.extend(first).openapi('ConcernTimeline');

export const concernAnswer = z
  .strictObject({
    ...first,
    concernId: text,
    version: count,
    peopleVersion: count,
    item: orNone(z.strictObject({ id: text, rev: count })),
  })
  .openapi('ConcernCommandAnswer');

export const concernAccepted = z
  .strictObject({ ...first, status: z.literal('accepted'), detail: text, location: text })
  .openapi('ConcernAccepted');
