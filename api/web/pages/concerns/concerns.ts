import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { behindClock, BEHIND_PAGES } from '../../../../domain/policy/behind';
import { WHOEVER_RAISED_IT } from '../../../../domain/safeguarding-concern/state';
import { concernPage, PAGES, PATHS } from '../../../paths';
import { Problem } from '../../../problem';
import type { child as childSchema, foundChildren } from '../../../schemas/answers';
import type { concern as concernSchema, concernList } from '../../../schemas/concern-answers';
import type { episodeList } from '../../../schemas/episode-answers';
import { carryOut, carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { concernActs, lookAmong, raising } from '../../acts/on-concerns';
import type { LookedAmong } from '../../acts/on-concerns';
import { EXAMPLE } from '../../acts/fields';
import { KEPT, keptLists, sendKept, shownKept, unlessUnknown } from '../../parts/kept-lists';
import { asFile, fileOf, moreOf, narrowedBy } from '../../parts/lists';
import { dueInWords, dueQuestion, narrowingOf, saidOf } from '../../parts/narrowing';
import type { NarrowingQuestion } from '../../parts/narrowing';
import type { Say } from '../../words';
import type { Call, Page, Shown } from '../../page';
import { clocksSince, nextOnConcern } from '../../parts/next-steps';
import { savedAt, savedOf } from '../../parts/saved';
import { clockRunsOut, timeLeft } from '../../parts/time-left';
import { rulesBehind } from '../../parts/why';
import { firstStepIn } from '../../words/first-steps';

type List = z.output<typeof concernList>;
type Concern = z.output<typeof concernSchema>;

const SHOWN_AT_ONCE = '50';
/** By what the list can be narrowed in its address. */
const FILTERS = ['status', 'due'] as const;
const NAMES = [...FILTERS, KEPT] as const;
/** Which of them are shown where the address says nothing else. */
const OPEN = { status: 'open' } as const;

/** The concerns of which somebody may know, where nothing else is asked the open ones; the next clock first, and whom to call in immediate danger before all. */
export const concerns: Page = {
  path: PAGES.concerns,
  show: async (call) => (await asFile(call, PATHS.concerns, askedOf(call))) ?? shownConcerns(call, untouched()),
  send: async (call, typed) => {
    const came = await sendKept(call, narrowedOf(call), typed);
    return typeof came === 'string' ? came : shownConcerns(call, came);
  },
};

const narrowedOf = ({ request }: Call) => ({
  list: 'concerns' as const,
  narrowed: narrowedBy(request, FILTERS),
  always: OPEN,
});

const questionsOf = (t: Say): readonly NarrowingQuestion[] => [
  { name: 'status', label: t('state'), answers: saidOf(['open', 'closed'], (status) => t(`kept.concerns-${status}`)) },
  dueQuestion(t, ['late']),
];

/** What the list is asked for: of a kept one, what it was kept with. */
function askedOf({ request }: Call): Readonly<Record<string, string>> {
  const named = narrowedBy(request, NAMES);
  return named[KEPT] === undefined ? { ...OPEN, ...named } : named;
}

async function shownConcerns(call: Call, came: Returned): Promise<Shown> {
  const { ask, request, t, now, may } = call;
  const { cursor } = request.query;
  const named = narrowedBy(request, NAMES);
  const query = { ...askedOf(call), limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
  const [body, lists] = await Promise.all([
    unlessUnknown<List>(ask('get', PATHS.concerns, { query })),
    keptLists(call),
  ]);
  const rows = (body?.rows ?? []).map((row) => ({
    ...{ href: concernPage(row.concernId), childName: row.childName ?? t('describedChild') },
    ...{ raisedByName: row.raisedByName, raisedOn: localDateOf(row.raisedAt as Instant), late: row.late },
    kinds: row.kinds.map((kind) => t(`concernKinds.${kind}`)).join(', '),
    next: row.nextDueAt === null ? '' : timeLeft(t, now(), row.nextDueAt as Instant),
  }));
  const kept = shownKept(call, narrowedOf(call), lists, came);
  const { status, due }: Readonly<Record<string, string>> = { ...kept.open?.query, ...named };
  const values = {
    ...{ danger: body?.immediateDanger ?? (await dangerOf(call)), rows, kept, isKnown: body !== null },
    ...{ form: came.form, ...savedOf(call), searches: may('post', PATHS.search) },
    more: moreOf(request, NAMES, body?.nextCursor ?? null),
    only: [status && t(`kept.concerns-${status}`), due && dueInWords(t, due)].filter(Boolean).join(', '),
    narrowing: narrowingOf(call, questionsOf(t), named),
    file: fileOf(call, NAMES),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'concerns', title: t('concerns'), values };
}

/** Whom to call in immediate danger, who stand first on every page about concerns. */
const dangerOf = async ({ ask }: Call): Promise<List['immediateDanger']> =>
  ((await ask('get', PATHS.concerns, { query: { limit: '1' } })) as List).immediateDanger;

/** One concern: whom to call first, who must do what by when, and what was done. */
export const concern: Page = {
  path: PAGES.concern,
  show: async (call) => {
    const found = await concernOf(call);
    return shownConcern(call, found, untouched(), await lookAmong(call, found, {}));
  },
  send: async (call, typed) => {
    const found = await concernOf(call);
    const among = await lookAmong(call, found, typed);
    const came = await carryOutOneOf(call, await concernActs(call, found, among), typed);
    if (!('done' in came)) return shownConcern(call, found, came, among);
    return savedAt(concernPage(found.concernId), came.done, came.act) + (await clocksSince(call, found));
  },
};

const concernOf = async ({ ask, request }: Call) =>
  (await ask('get', PATHS.concern, { params: { concernId: String(request.params['concernId']) } })) as Concern;

async function shownConcern(call: Call, found: Concern, came: Returned, among: LookedAmong | null): Promise<Shown> {
  const { t, now, language } = call;
  const nameOf = (id: string) => found.names[id] ?? '';
  const moment = (at: string) => ({ on: localDateOf(at as Instant), time: localTimeOf(at as Instant) });
  const by = await rulesBehind(call, found);
  // What runs out first stands first.
  const inOrder = found.clocks.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const clocks = inOrder.map(({ clock, owner, dueAt, met, startedAt }) => ({
    why: by.at(behindClock(clock), { about: t(`clocks.${clock}`) }),
    ...{ what: t(`clocks.${clock}`), who: t(`parties.${owner}`), met: met !== null, ...clockRunsOut(dueAt, t) },
    late: met === null ? dueAt < now() : met.late,
    left: met === null ? timeLeft(t, now(), dueAt as Instant) : '',
    startedAt,
  }));
  const done = [
    ...found.steps.map(({ step, at, by, words }) => ({ at, by, text: t(`concernSteps.${step}`), words })),
    ...found.notes.map(({ at, by, words }) => ({ at, by, text: t('added'), words })),
    ...found.servicesDecisions.map(({ at, by, decision, words }) => {
      return { at, by, text: t(`decisions.${decision}`), words };
    }),
    ...(found.acknowledged ? [{ ...found.acknowledged, text: t('acknowledgedHere'), words: null }] : []),
    ...(found.notReported
      ? [{ ...found.notReported, text: t('notReportedHere'), words: found.notReported.reasons }]
      : []),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const values = {
    ...{
      disagreements: disagreementsIn(call, found),
      danger: found.immediateDanger,
      form: came.form,
      example: EXAMPLE,
      savedText: t('concernSaved'),
      ...savedOf(call),
      savedMore: nextOnConcern(call, found),
    },
    acts: found.status === 'open' ? shownActs(await concernActs(call, found, among), came, call, by) : [],
    ...{ what: found.what, whoIsWorried: worriedOf(found, t), raisedBy: nameOf(found.raisedBy) },
    ...{ raised: moment(found.raisedAt), closed: found.status === 'closed' },
    kinds: found.kinds.map((kind) => t(`concernKinds.${kind}`)),
    // A concern that is closed waits for nobody.
    open: found.status === 'open' ? clocks.filter(({ met }) => !met) : [],
    met: clocks.filter(({ met }) => met),
    firstStepsWhy: by.at(
      found.kinds.map((kind) => `concern.firstSteps.${kind}`),
      { about: t('firstSteps'), says: [t('whyPages.firstSteps')] },
    ),
    disagreementWhy: by.at(BEHIND_PAGES.disagreement, {
      ...{ about: t('disagreement.title'), says: [t('whyPages.disagreement')] },
    }),
    firstSteps: (found.status === 'open' ? found.firstSteps : [])
      .flatMap(({ steps }) => steps)
      .map((step) => ({ text: firstStepIn(language, step) ?? step, english: firstStepIn(language, step) === null })),
    done: done.map((one) => ({ ...one, by: nameOf(one.by), ...moment(one.at) })),
    caption: found.childName ?? t('describedChild'),
    ...{ about: found.about, whole: found.whole },
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'concern', title: t('concern'), values };
}

/** Who is worried, in the words of whoever raised it; and in the reader’s language where they named nobody. */
const worriedOf = ({ whoIsWorried }: Concern, t: Call['t']): string =>
  whoIsWorried === WHOEVER_RAISED_IT ? t('whoeverRaisedIt') : whoIsWorried;

/** Where people disagree now: about what, between whom, both views, and when it climbs. */
function disagreementsIn({ t, now }: Call, { disagreements }: Concern) {
  return disagreements
    .filter(({ settled }) => settled === null)
    .map(({ about, level, climbsAt, views }) => ({
      ...{ about, level: t(`disagreementLevels.${level}`) },
      left: climbsAt === null ? '' : timeLeft(t, now(), climbsAt as Instant),
      views: views.filter((view) => view.level === level).map(({ side, view }) => ({ side: t(`sides.${side}`), view })),
    }));
}

/** Raising a concern: what was seen and heard, and about whom. Everything else can come later. */
const raisingOn = (path: string): Page => ({
  path,
  show: (call) => shownRaise(call, untouched()),
  send: async (call, typed) => {
    const came = await carryOut(call, await raising(call, childIdOf(call)), typed);
    if (!('done' in came)) return shownRaise(call, came);
    const { concernId } = came.answered as { readonly concernId?: string };
    return concernId === undefined
      ? `${PAGES.concerns}?saved=soon`
      : savedAt(concernPage(concernId), came.done, 'raise-concern');
  },
});

export const raiseConcern = raisingOn(PAGES.raiseConcern);

/** About a child whom somebody cannot find, or may not see: in their own words. */
export const describeChild = raisingOn(PAGES.describeChild);

const childIdOf = ({ request }: Call): string | null => {
  const { childId } = request.params;
  return typeof childId === 'string' ? childId : null;
};

async function shownRaise(call: Call, came: Returned): Promise<Shown> {
  const { t } = call;
  const childId = childIdOf(call);
  const [danger, act, caption, by] = await Promise.all([
    dangerOf(call),
    raising(call, childId),
    captionOf(call, childId),
    rulesBehind(call),
  ]);
  const values = {
    ...{ danger, form: came.form, acts: shownActs([act], came, call, by), back: PAGES.concerns },
    ...{ caption, path: call.request.path, example: EXAMPLE },
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'one-form', title: t('raiseConcern'), values };
}

async function captionOf({ ask, may, t }: Call, childId: string | null): Promise<string> {
  if (childId === null) return t('describedChild');
  if (!may('get', PATHS.child)) {
    const body = { text: childId };
    const { rows } = (await ask('post', PATHS.search, { body })) as z.output<typeof foundChildren>;
    return rows.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join();
  }
  try {
    const child = await ask('get', PATHS.child, { params: { childId } });
    const { givenName, familyName } = child as z.output<typeof childSchema>;
    return `${givenName} ${familyName}`;
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'not-found')) throw error;
    // Where the child has moved, whoever goes on being in contact with them knows their name by that alone.
    const { rows } = (await ask('get', PATHS.voluntaryContacts, { query: { child: childId } })) as z.output<
      typeof episodeList
    >;
    const [inContact] = rows;
    if (inContact === undefined) throw error;
    return inContact.childName;
  }
}
