import { TRAVEL_CHOICES } from '../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS } from '../../domain/transition-plan/moves/custody-state';
import {
  ASKED_KINDS,
  ASKED_OF,
  CONNECTION_KINDS,
  MARKS,
  OUTREACHES,
  PHASES,
  POLICE_BECAUSE,
  REVIEW_DECISIONS,
  WAYS,
  WELFARE_CHECKERS,
} from '../../domain/voluntary-contact/state';
import { CLIMBING_LEVELS } from '../../domain/policy/clocks';
import { whomToRingShown } from '../immediate-danger';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

// The shapes of what is answered about voluntary contact.

const phase = z.enum(PHASES);
const safeWay = z
  .strictObject({
    ...{ how: text, when: orNone(text), whoMaySeeIt: orNone(text), never: orNone(text) },
    ...{ at: moment, by: text },
  })
  .openapi('SafeWayToReachMe');
const accountable = z.strictObject({ staffId: text, from: moment, by: z.enum(['agreed', 'taken-on']) });
const asked = z
  .strictObject({
    safeWayToReachMe: orNone(safeWay).openapi({ description: 'Read this first, before anybody reaches out.' }),
    kind: z.enum(ASKED_KINDS),
    of: z.enum(ASKED_OF),
    checkInId: orNone(text),
    ...{ askedAt: moment, dueOn: day, dueAt: moment },
    climbedTo: orNone(z.enum(CLIMBING_LEVELS)),
  })
  .openapi('StepOfContact');
const checkIn = z
  .strictObject({
    checkInId: text,
    on: day,
    state: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('planned') }),
      z.strictObject({
        ...{ is: z.literal('kept'), on: day, how: z.enum(WAYS), minutes: count },
        ...{ childsWords: orNone(text), mark: orNone(z.enum(MARKS)) },
      }),
      z.strictObject({ is: z.literal('missed'), note: orNone(text) }),
      z.strictObject({ is: z.literal('called-off'), reason: text }),
    ]),
    rev: count,
    changes: z.array(change),
  })
  .openapi('CheckIn');
const outreach = z
  .strictObject({
    kind: z.enum(OUTREACHES),
    checkInId: orNone(text),
    ...{ on: day, by: text, how: z.enum(WAYS), reached: z.boolean() },
    ...{ childsWords: orNone(text), note: orNone(text), worried: orNone(z.boolean()) },
    welfare: orNone(z.strictObject({ who: z.enum(WELFARE_CHECKERS), police: orNone(z.enum(POLICE_BECAUSE)) })),
  })
  .openapi('Outreach');
const life = z
  .looseObject({ phase })
  .openapi({ description: 'Where the contact stands; its other members hang on `phase`.' });
const taper = z.array(z.strictObject({ every: count, unit: z.enum(['weeks', 'months']), times: count }));

const fields = {
  episodeId: text,
  childId: text,
  planId: orNone(text),
  earlierEpisodeId: orNone(text),
  rehearsal: z.boolean(),
  serviceId: text,
  teamId: text,
  trustedWorkerId: text,
  accountable,
  accountability: z.array(accountable),
  phase,
  life,
  startedAt: moment,
  eighteenOn: day,
  safeWayToReachMe: orNone(safeWay),
  safeWays: z.array(safeWay),
  agreement: z.looseObject({ on: day, childsWords: text }),
  earlierAgreements: z.array(z.looseObject({ on: day, childsWords: text })),
  preparation: z.looseObject({}),
  onTrack: z.array(z.strictObject({ words: text, at: moment, by: text })),
  taper,
  checkIns: z.array(checkIn),
  asked: z.array(asked),
  outreaches: z.array(outreach),
  considered: z.array(z.strictObject({ at: moment, by: text, decision: z.enum(['raise', 'not-now']), reasons: text })),
  reviews: z.array(
    z.strictObject({
      ...{ on: day, by: text, decision: z.enum(REVIEW_DECISIONS) },
      ...{ childsWords: orNone(text), reasons: text },
    }),
  ),
  connections: z.array(
    z.strictObject({ at: moment, by: text, kind: z.enum(CONNECTION_KINDS), what: text, replaces: text }),
  ),
  lettingGo: orNone(z.strictObject({ on: day, by: text, childsView: orNone(text) })),
  custody: z
    .array(
      z.strictObject({
        stayId: orNone(text).openapi({
          description: 'As the child’s plan holds it; none where it was written down here.',
        }),
        ...{ why: z.enum(CUSTODY_REASONS), since: day, where: text, releaseOn: orNone(day) },
        ended: orNone(z.strictObject({ on: day, at: moment })),
      }),
    )
    .openapi({ description: 'Times in custody: check-ins wait, and none of these days counts as missed.' }),
  movesAway: z
    .array(
      z.strictObject({
        ...{ moveId: orNone(text), choice: z.enum(TRAVEL_CHOICES), childsWords: orNone(text) },
        ...{ hostServiceId: orNone(text), chosenAt: moment },
      }),
    )
    .openapi({ description: 'Moves into another area, and what the child chose of the contact. The last one holds.' }),
  nextReviewOn: day,
  nextCheckInOn: orNone(day),
  nextDueOn: orNone(day),
  nextWake: orNone(moment),
  policyVersion: text,
  peopleVersion: count,
};

export const plannedEpisode = z.strictObject(fields).openapi('PlannedVoluntaryContact');
export const episode = z
  .strictObject({
    ...fields,
    concerns: z
      .array(text)
      .optional()
      .openapi({ description: 'The open safeguarding concerns of which you may know; left out where there are none.' }),
    silent: z
      .boolean()
      .openapi({ description: 'The child’s death is recorded: it takes no commands, and nothing is sent.' }),
    whomToRing: whomToRingShown,
    childName: text,
    version: count,
    names: z.record(text, text).openapi({ description: 'Names of the staff and teams mentioned, by id.' }),
  })
  .openapi('VoluntaryContact');
export const episodeList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...{ episodeId: text, childId: text, childName: text, planId: orNone(text) },
        ...{ serviceId: text, teamId: text, teamName: text },
        ...{ trustedWorkerId: text, trustedWorkerName: text, accountableId: text, accountableName: text },
        ...{ phase, nextCheckInOn: orNone(day), nextDueOn: orNone(day) },
        ...{ late: z.boolean(), climbing: z.boolean(), rehearsal: z.boolean(), startedAt: moment },
      }),
    ),
    nextCursor: orNone(text),
  })
  .openapi('VoluntaryContactList');
export const episodeAnswer = z
  .strictObject({
    episodeId: text,
    version: count,
    peopleVersion: count,
    item: orNone(z.strictObject({ id: text, rev: count })),
  })
  .openapi('VoluntaryContactAnswer');
export const rhythmPreview = z
  .strictObject({
    episodeId: text,
    checkIns: z.strictObject({ before: z.array(day), after: z.array(day) }),
    says: z.array(text),
  })
  .openapi('RhythmPreview');
