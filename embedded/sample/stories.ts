import { addDays, addMonths, addYears, daysBetween, isAfter } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { PACK_ITEMS } from '../../domain/policy/information-pack';
import type { GivenOrder } from '../../domain/transition-plan/order';
import type { As } from './caller';
import { CHILDREN } from './children';
import { startOrFind, transferOf } from './walk';
import type { Cast, Walk } from './walk';

type Who = Exclude<keyof typeof CHILDREN, 'withoutPlan' | 'orderEnding'>;

interface Story {
  readonly child: Who;
  readonly cast: Cast;
  /** A practice plan: the only kind whose time can be lived through at once. */
  readonly practice?: true;
  readonly tell: (walk: Walk, today: LocalDate) => Promise<void>;
}

const MORFA = {
  officer: 'demo-probation-officer-3',
  receivingManager: 'demo-probation-manager-2',
  receivingTeam: 'morfa',
} as const;
const DYFFRYN = {
  officer: 'demo-probation-officer',
  receivingManager: 'demo-probation-manager',
  receivingTeam: 'dyffryn',
} as const;
const AFON: Cast = { caseManager: 'demo-case-manager', manager: 'demo-manager', ...DYFFRYN };
const BRYN: Cast = { caseManager: 'demo-case-manager-3', manager: 'demo-manager', ...MORFA };
const COED: Cast = { caseManager: 'demo-case-manager-4', manager: 'demo-manager-2', ...DYFFRYN };

const WEEKS_TO_FIRST_CHECK_IN = 2;
const nothingMore = () => Promise.resolve();

/** What has happened so far to each child of the sample service. Nobody in it exists. */
const STORIES: readonly Story[] = [
  {
    child: 'justStarted',
    cast: AFON,
    tell: async (walk) => {
      await walk.childSays('start', 'Dw i ddim yn siŵr be sy’n digwydd pan dw i’n ddeunaw.');
      await walk.hand(
        'share-information',
        'demo-seconded-probation-officer',
        'They know what probation looks for first.',
      );
    },
  },
  {
    child: 'officerAskedFor',
    cast: BRYN,
    tell: async (walk) => {
      await walk.childSays('start', 'I want to know who it will be before I meet them.');
      await walk.look('name-receiving-officer', BRYN.receivingManager);
    },
  },
  {
    child: 'officerNamed',
    cast: AFON,
    tell: async (walk, today) => {
      await prepare(walk, AFON, today);
      await walk.nameOfficer();
      await walk.askForAdvice(
        'psychologist',
        'Mornings go wrong every time. What would help before we talk of a warning?',
      );
      await walk.meet('three-way-meeting', AFON.caseManager, { on: addDays(today, 8), at: '15:30', minutes: 45 });
    },
  },
  { child: 'acceptanceWaiting', cast: AFON, tell: (walk, today) => upToAcceptance(walk, AFON, today) },
  {
    child: 'acceptanceDeclined',
    cast: COED,
    tell: async (walk, today) => {
      await upToAcceptance(walk, COED, today);
      await walk.reject(
        'accept-responsibility',
        COED.officer,
        'The hours of unpaid work that are left are not in the information yet.',
      );
    },
  },
  {
    child: 'acceptedForLater',
    cast: BRYN,
    tell: async (walk, today) => {
      await upToAcceptance(walk, BRYN, today);
      const transferOn = transferOf(await walk.plan());
      const conditions = 'The health summary comes after the college term has ended; we start then.';
      await walk.accept('accept-responsibility', BRYN.officer, { conditions, from: addDays(transferOn, 21) });
    },
  },
  { child: 'transferred', cast: AFON, practice: true, tell: (walk, today) => upToTransfer(walk, AFON, today) },
  {
    child: 'inCheckIns',
    cast: COED,
    practice: true,
    tell: async (walk, today) => {
      await upToTransfer(walk, COED, today);
      if ((await walk.tasks('after-transfer-check-in')).every(({ state }) => state.is !== 'completed')) {
        await walk.advance(WEEKS_TO_FIRST_CHECK_IN * 7);
      }
      const childsWords = 'It was strange to go to the other office, but she knew about my dog.';
      await walk.settle('after-transfer-check-in', COED.caseManager, { childsWords }, 1);
    },
  },
  {
    child: 'keptByYjs',
    cast: BRYN,
    tell: async (walk, today) => {
      await walk.keepAtYjs(
        addMonths(today, 3),
        'Little time is left on the order, and a change of worker would help nobody.',
      );
      await walk.askForAdvice('trauma-champion', 'Loud rooms are hard. Where else could we meet?');
    },
  },
  {
    child: 'paused',
    cast: COED,
    tell: async (walk, today) => {
      await prepare(walk, COED, today);
      await walk.nameOfficer();
      await walk.pause('There is a court hearing next month.', addDays(today, 30));
    },
  },
  {
    child: 'letGo',
    cast: AFON,
    practice: true,
    tell: async (walk, today) => {
      if ((await walk.plan()).phase === 'closed') return;
      await upToTransfer(walk, AFON, today);
      await walk.settle('after-transfer-check-in', AFON.caseManager, { note: 'Held together with the new worker.' });
      const review = (await walk.plan()).rungs.find(({ key }) => key === 'review-and-let-go');
      if (review?.state.is === 'ahead') {
        await walk.advance(daysBetween(transferOf(await walk.plan()), review.startsOn) + 1);
      }
      await walk.settle('transition-review', AFON.caseManager, {
        note: 'Everybody says what worked, the child first.',
      });
      await walk.letGo('Diolch am bopeth. Dw i’n iawn rŵan.');
    },
  },
  { child: 'practice', cast: AFON, practice: true, tell: nothingMore },
];

export const STORIES_TOLD = STORIES.length;

/** Tells all of the stories through the API, some at a time. Calling it again goes on where it was interrupted. */
export async function tellStories(as: As, today: LocalDate, told: (count: number) => void): Promise<void> {
  const waiting = [...STORIES];
  let count = 0;
  const teller = async (): Promise<void> => {
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const { childId } = CHILDREN[story.child];
      const child = { childId, rehearsal: story.practice ?? false };
      await story.tell(await startOrFind(as, story.cast, child, [orderAround(today)]), today);
      told((count += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, teller));
}

const AT_ONCE = 4;

/** A youth rehabilitation order that began last autumn or so and goes on well past the 18th birthday. */
export function orderAround(today: LocalDate): GivenOrder {
  return {
    type: 'youth-rehabilitation-order',
    startsOn: addMonths(today, -5),
    endsOn: addYears(today, 1),
    requirements: ['Supervision', 'Activity requirement: 20 days'],
    agreedToTransfer: null,
  };
}

/** The first two rungs: the child knows what changes, and the receiver what they need. */
async function prepare(walk: Walk, cast: Cast, today: LocalDate): Promise<void> {
  await walk.childSays('start', 'I like that it is the same room every time.');
  await walk.childAnswersAdvocate('not-now');
  await walk.settle('prepare-child', cast.caseManager, {
    childsWords: 'If I can’t come I have to ring before, not after.',
  });
  await lookThroughPack(walk, today);
  await walk.settle('share-information', cast.caseManager, { note: 'Sent in full; read with the child first.' });
}

/** All is there but the health summary, and the receiver is told what comes first. */
async function lookThroughPack(walk: Walk, today: LocalDate): Promise<void> {
  if ((await walk.plan()).informationPack.items.some(({ is }) => is !== 'not-checked')) return;
  const checks = PACK_ITEMS.map((item) => {
    if (item === 'health')
      return { item, is: 'missing', why: 'The surgery has not answered yet.', expectedBy: addDays(today, 14) };
    return { item, is: 'ready', ...(item === 'first-five-working-days' ? { note: FIRST_DAYS } : {}) };
  });
  await walk.checkPack(checks);
}

const FIRST_DAYS = 'Ring them the day before each appointment, and ask how the move to the new flat went.';

/** Everything before the acceptance, which then waits for the receiving practitioner. */
async function upToAcceptance(walk: Walk, cast: Cast, today: LocalDate): Promise<void> {
  await prepare(walk, cast, today);
  await walk.nameOfficer();
  await walk.childSays('before-meeting', 'Can it be somewhere that is not an office?');
  await walk.settle('three-way-meeting', cast.caseManager, { childsWords: 'She asked me what I want to be called.' });
  await walk.settle('joint-contact', cast.caseManager);
  await walk.settle('receiver-led-contact', cast.officer, { childsWords: 'It was all right. He listened.' });
  await walk.look('accept-responsibility', cast.officer);
}

/**
 * Somebody who is 18 already: the plan proposes to keep them, and the manager decides to hand over after all. The days
 * until responsibility passes are lived through at once.
 */
async function upToTransfer(walk: Walk, cast: Cast, today: LocalDate): Promise<void> {
  await walk.handOverAfterAll(
    'There is a year left on the order, and the young adult wants to know the new worker now.',
  );
  await upToAcceptance(walk, cast, today);
  const plan = await walk.plan();
  const { phase } = plan;
  const transferOn = transferOf(plan);
  if (phase === 'transferred') return;
  const soon = addDays(today, 14);
  if (isAfter(transferOn, soon)) await walk.rePlan(today, 'Everything is done but the acceptance; both sides agree.');
  const conditions = 'We start knowing what is still to come, and ask for it in the first week.';
  await walk.accept('accept-responsibility', cast.officer, { conditions });
  await walk.advance(daysBetween(today, transferOf(await walk.plan())));
}
