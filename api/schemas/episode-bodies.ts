import { TRAVEL_CHOICES } from '../../domain/transition-plan/moves/area-state';
import { CUSTODY_REASONS } from '../../domain/transition-plan/moves/custody-state';
import {
  CONNECTION_KINDS,
  MARKS,
  MOST_CHECK_INS,
  POLICE_BECAUSE,
  REVIEW_DECISIONS,
  WAYS,
  WELFARE_CHECKERS,
} from '../../domain/voluntary-contact/state';
import { mailChoice } from './mail-choice';
import {
  body,
  checkInId,
  childId,
  date,
  listOf,
  oneOf,
  orNull,
  planId,
  reason,
  serviceId,
  staffId,
  teamId,
  text,
  wholeNumber,
  words,
  z,
} from './primitives';

const TRUE_OR_FALSE = 'Expected true or false.';
const short = text(1, 1_000);
const yesOrNo = z.boolean(TRUE_OR_FALSE);
const childsWords = words.openapi({ description: 'As the child said it, never paraphrased.' });
const on = date.openapi({ description: 'The day on which it was done.' });
const how = oneOf(WAYS);

const taper = listOf(
  z.strictObject(
    { every: wholeNumber(1, 26), unit: oneOf(['weeks', 'months']), times: wholeNumber(1, MOST_CHECK_INS / 3) },
    'Expected { every, unit, times }.',
  ),
  1,
  6,
).openapi({ description: 'So many check-ins at each rhythm, for example weekly ×4, then every two weeks ×4.' });
const startsOn = orNull(date).openapi({
  description: 'The day from which the rhythm counts; left out: today. The first check-in is one step later.',
});

const safeWay = {
  how: short,
  when: orNull(short),
  whoMaySeeIt: orNull(short).openapi({ description: 'Who may see a message, a letter or a missed call.' }),
  never: orNull(short).openapi({ description: 'What must never be done.' }),
};

const agreement = z.strictObject(
  {
    on,
    childsWords,
    competence: orNull(
      z.strictObject({ understands: yesOrNo, weighed: short }, 'Expected { understands, weighed }.'),
    ).openapi({
      description: 'Under 16: whether the child understands what they agree to, and how that was weighed.',
    }),
    parents: orNull(
      z.discriminatedUnion(
        'is',
        [
          body({ is: z.literal('involved'), how: short, childAgrees: yesOrNo }),
          body({ is: z.literal('not-involved'), why: short, unsafe: yesOrNo.default(false) }),
        ],
        'Expected { is: "involved", how, childAgrees } or { is: "not-involved", why, unsafe }.',
      ),
    ).openapi({ description: 'Under 16 involved unless that is unsafe; from 18 only with agreement.' }),
  },
  'Expected the child’s agreement: on, childsWords.',
);

/** What an episode is started from. Dates of birth, the child's service and the policy come from the register. */
export const startEpisodeBody = z
  .strictObject(
    {
      childId,
      planId: orNull(planId).openapi({ description: 'The plan from whose end the contact grows, where there is one.' }),
      teamId: teamId.optional().openapi({ description: 'Left out: the child’s team.' }),
      trustedWorkerId: orNull(staffId).openapi({
        description:
          'The one person whom the child trusts, of their own service; left out: as the child answered in their plan.',
      }),
      agreement: orNull(agreement).openapi({
        description: 'Left out: what the child answered to the offer in their plan. Under 16 it is said here.',
      }),
      limitsTold: z.strictObject({ on, inWords: words }, 'Expected { on, inWords }.').openapi({
        description: 'How the child was told, in plain words, what stays between us and what must be passed on.',
      }),
      managerAgreed: z.strictObject({ staffId, on }, 'Expected { staffId, on }.'),
      safetyLookedAt: z.strictObject(
        { on, loneWorking: short, knownRisks: short },
        'Expected { on, loneWorking, knownRisks }.',
      ),
      whenAway: z
        .strictObject({ when: short, ring: short }, 'Expected { when, ring }.')
        .openapi({ description: 'When the worker is not there, and whom the child rings then; the child knows it.' }),
      safeWay: orNull(z.strictObject(safeWay, 'Expected { how, when, whoMaySeeIt, never }.')).openapi({
        description: 'How the child can be reached safely; left out: as their plan holds it.',
      }),
      onTrack: orNull(words).openapi({
        description: 'What “on track” means, in the child’s words; left out: as their plan holds it.',
      }),
      taper: orNull(taper).openapi({ description: 'Left out: the policy’s.' }),
      startsOn,
      rehearsal: yesOrNo.default(false).openapi({ description: 'A practice contact about an invented child.' }),
      ...mailChoice,
    },
    'Expected an object.',
  )
  .openapi('StartVoluntaryContact');
export type StartEpisodeBody = z.output<typeof startEpisodeBody>;

const rhythm = { taper, startsOn, childsWords };

/** How long a check-in lasts. */
export const CHECK_IN_MINUTES = { min: 1, max: 600 } as const;

/** The body of each command of an episode, by the command's name. */
export const episodeBodies = {
  'plan-check-in': body({ on: date, reason }),
  'move-check-in': body({ checkInId, on: date, reason }),
  'record-kept-check-in': body({
    checkInId,
    on,
    how,
    minutes: wholeNumber(CHECK_IN_MINUTES.min, CHECK_IN_MINUTES.max),
    childsWords: orNull(childsWords),
    mark: orNull(oneOf(MARKS)).openapi({ description: 'Whether they are nearer to what they call “on track”.' }),
  }),
  'record-missed-check-in': body({ checkInId, note: orNull(short) }),
  'stretch-contact': body(rhythm),
  'tighten-contact': body(rhythm),
  'pause-contact': body({ childsWords, lookAgainOn: orNull(date) }),
  'keep-pause': body({ reason, lookAgainOn: orNull(date) }),
  'return-to-contact': body({ childsWords, taper: orNull(taper), startsOn }),
  'stop-contact': body({ childsWords }),
  'record-outreach': body({
    on,
    how,
    reached: yesOrNo.openapi({ description: 'Whether the child answered.' }),
    childsWords: orNull(childsWords),
    note: orNull(short),
    worried: orNull(yesOrNo).openapi({
      description: 'From 18, when a second outreach found nobody: is anybody worried?',
    }),
  }),
  'record-welfare-check': body({
    on,
    how,
    reached: yesOrNo.openapi({ description: 'Whether the child was found safe.' }),
    who: oneOf(WELFARE_CHECKERS),
    police: orNull(oneOf(POLICE_BECAUSE)).openapi({ description: 'Only for immediate danger or a missing child.' }),
    childsWords: orNull(childsWords),
    note: orNull(short),
  }),
  'consider-concern': body({ decision: oneOf(['raise', 'not-now']), reasons: reason }),
  'record-letter': body({ on, note: orNull(short) }),
  'record-contact-review': body({
    decision: oneOf(REVIEW_DECISIONS),
    childsWords: orNull(childsWords),
    reasons: reason,
    taper: orNull(taper).openapi({ description: 'Where it goes on: in which rhythm.' }),
    startsOn,
  }),
  'record-letting-go-meeting': body({
    on,
    childsView: orNull(childsWords).openapi({ description: 'Left out: the child was asked, and had nothing to add.' }),
  }),
  'say-goodbye': body({ childsWords: orNull(childsWords) }),
  'record-connection': body({
    kind: oneOf(CONNECTION_KINDS),
    what: short,
    replaces: short.openapi({ description: 'What of the service’s part it takes over.' }),
  }),
  'record-safe-way': body(safeWay),
  'record-on-track': body({ words: childsWords }),
  'change-trusted-worker': body({ toId: staffId, reason, childAgrees: yesOrNo }),
  'record-agreement': body({ agreement }),
  'take-on-contact': body({ reason }),
  'record-time-in-custody': body({
    why: oneOf(CUSTODY_REASONS),
    since: date.openapi({ description: 'The day from which no check-in counts as missed.' }),
    where: text(1, 200).openapi({ description: 'Where the child is held.' }),
    releaseOn: orNull(date).openapi({
      description: 'The day of release, where one is known: contact is offered then.',
    }),
  }),
  'record-end-of-custody': body({ on }),
  'record-move-away': body({
    choice: oneOf(TRAVEL_CHOICES).openapi({ description: 'What becomes of the contact, as the child wants it.' }),
    childsWords: orNull(childsWords),
    hostServiceId: orNull(serviceId).openapi({
      description: 'The youth justice service there; left out where Camau knows none.',
    }),
  }),
  'address-corrected': body({}),
} as const;
