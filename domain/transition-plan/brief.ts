import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';

import type { OrderType } from '../policy/order-type';
import { asksNow } from './enforcement/law';
import type { LawsTrigger } from './enforcement/law';
import type { CustodyStay } from './moves/custody-state';
import { inWords } from './tell';
import type { PlanView } from './view';

/** A plan as one side is shown it: what the child keeps from that side has been left out before. */
export type ShownPlan = Pick<
  PlanView,
  | 'phase'
  | 'status'
  | 'pause'
  | 'accountable'
  | 'caseManagerId'
  | 'receivingOfficerId'
  | 'voice'
  | 'childViews'
  | 'appointments'
  | 'tasks'
  | 'warningNotes'
  | 'moves'
> & {
  /** A view that an earlier release wrote says nothing of the law. */
  readonly orders: readonly { readonly type: OrderType; readonly law?: LawsTrigger }[];
};

/** One thing to know, under its heading. */
export interface BriefLine {
  readonly heading: BriefHeading;
  readonly text: string;
}
export const BRIEF_HEADINGS = [
  'warnings',
  'reach-them-safely',
  'not-safe-for-them',
  'how-they-understand-best',
  'in-their-own-words',
  'where-the-plan-stands',
  'who-to-ask',
  'what-the-law-says',
  'next-appointment',
  'waiting',
] as const;
export type BriefHeading = (typeof BRIEF_HEADINGS)[number];

/** How a brief says things in one language. What people wrote stands as they wrote it. */
export interface BriefWords {
  readonly phrases: Readonly<Record<keyof typeof PHRASES, string>>;
  /** A key of the plan in words. */
  readonly word: (key: string) => string;
  /** What a language is called, by its tag. */
  readonly nameOf: (tag: string) => string;
  /** What the law asks for now. */
  readonly lawAsks: (law: LawsTrigger) => string;
}

const PHRASES = {
  lookedAgain: 'To be looked at again on',
  askFirst: 'Ask the youth justice service before reaching out: the child has said more than is shown here.',
  when: 'When',
  seenBy: 'May see it',
  never: 'Never',
  language: 'Language',
  interpreter: 'An interpreter is needed, never family',
  spoken: 'Spoken',
  signed: 'Signed',
  reading: 'Reading',
  format: 'Format',
  paused: 'paused until it is looked at again on',
  accountable: 'Accountable',
  caseManager: 'Case manager',
  receivingPractitioner: 'Receiving practitioner',
  warnedFrom: 'warned from',
  until: 'until',
  with: 'with',
  overdueSince: 'Overdue since',
  since: 'Since',
  at: 'at',
  nobodyThere: 'Nobody there is named yet',
  releasedOn: 'To be released on',
} as const;
/** The English of a brief; a language is given by its tag. */
export const ENGLISH: BriefWords = {
  phrases: PHRASES,
  word: inWords,
  nameOf: (tag) => tag,
  lawAsks: ({ says }) => says,
};

/**
 * What a colleague on duty has to know of a child in a minute, what keeps them safe first. `names` gives the names of staff
 * by id; `now` decides what lies ahead. Nothing stands here that the plan's own answer does not show to the same person.
 */
export function briefOf(
  plan: ShownPlan,
  names: Readonly<Record<string, string>>,
  now: Instant,
  { phrases: say, word, nameOf, lawAsks }: BriefWords = ENGLISH,
): BriefLine[] {
  const named = (staffId: string): string => names[staffId] ?? staffId;
  const { voice, childViews, orders, appointments, tasks, pause } = plan;
  const way = voice.safeWayToReachMe.at(-1);
  const best = voice.howIUnderstandBest.at(-1);
  const words = childViews.findLast((view) => view.words !== null);
  const next = appointments
    .filter(({ state, startsAt }) => state.is === 'planned' && startsAt >= now)
    .reduce<(typeof appointments)[number] | null>((a, b) => (a === null || b.startsAt < a.startsAt ? b : a), null);
  const late = tasks.filter(({ state, dueAt }) => state.is !== 'completed' && state.is !== 'cancelled' && dueAt < now);
  const under = (heading: BriefHeading, texts: readonly (string | null)[]): BriefLine[] =>
    texts.filter((text) => text !== null && text !== '').map((text) => ({ heading, text: text as string }));
  return [
    ...under(
      'warnings',
      plan.warningNotes
        .filter(({ state }) => state.is === 'stands')
        .map(({ text, reviewOn }) => sentences([text, `${say.lookedAgain} ${reviewOn}`])),
    ),
    ...under('reach-them-safely', [
      voice.askFirst ? say.askFirst : null,
      way
        ? sentences([
            way.how,
            labelled(say.when, way.when),
            labelled(say.seenBy, way.whoMaySeeIt),
            labelled(say.never, way.never),
          ])
        : null,
    ]),
    ...under(
      'not-safe-for-them',
      voice.peopleWhoMatter
        .filter(({ state, unsafe }) => state.is === 'named' && unsafe !== null)
        .map(({ name, relationship, unsafe }) => sentences([`${name} (${relationship})`, unsafe])),
    ),
    ...under('how-they-understand-best', [
      best
        ? sentences([
            best.words,
            labelled(say.language, best.language && nameOf(best.language)),
            best.interpreter.is === 'needed' ? labelled(say.interpreter, nameOf(best.interpreter.language)) : null,
            labelled(say.spoken, best.spoken),
            labelled(say.signed, best.signed),
            labelled(say.reading, best.reading),
            labelled(say.format, best.format),
          ])
        : null,
    ]),
    ...under('in-their-own-words', [words?.words ? `“${words.words}” (${localDateOf(words.at)})` : null]),
    ...under('where-the-plan-stands', [
      sentences([word(plan.phase), pause ? `${say.paused} ${pause.reviewOn}` : null]),
      ...plan.moves.custody
        .filter(({ state }) => state.is === 'in-custody')
        .map((stay) => insideSince(stay, say, word)),
    ]),
    ...under('who-to-ask', [
      `${say.accountable}: ${named(plan.accountable.staffId)}`,
      `${say.caseManager}: ${named(plan.caseManagerId)}`,
      plan.receivingOfficerId === null ? null : `${say.receivingPractitioner}: ${named(plan.receivingOfficerId)}`,
    ]),
    ...under(
      'what-the-law-says',
      orders.flatMap(({ type, law }) => [
        law?.warnedPeriod
          ? `${word(type)}: ${say.warnedFrom} ${law.warnedPeriod.from} ${say.until} ${law.warnedPeriod.until}`
          : null,
        law && asksNow(law, localDateOf(now)) ? `${word(type)}: ${lawAsks(law)}` : null,
      ]),
    ),
    ...under('next-appointment', [
      next ? sentences([`${next.what}, ${localDateOf(next.startsAt)}`, `${say.with} ${named(next.withId)}`]) : null,
    ]),
    ...under(
      'waiting',
      late.map(({ kind, dueOn }) => `${say.overdueSince} ${dueOn}: ${word(kind)}`),
    ),
  ];
}

function insideSince(
  { why, since, establishment, releaseOn }: CustodyStay,
  say: BriefWords['phrases'],
  word: BriefWords['word'],
): string {
  const { name, contact } = establishment;
  return sentences([
    `${say.since} ${since} ${word(why)}, ${say.at} ${name}`,
    contact ? labelled(contact.name, contact.howToReach) : say.nobodyThere,
    releaseOn === null ? null : `${say.releasedOn} ${releaseOn}`,
  ]);
}

const labelled = (label: string, text: string | null): string | null => (text === null ? null : `${label}: ${text}`);
const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (part as string).replace(/\.$/, ''))
    .join('. ');
