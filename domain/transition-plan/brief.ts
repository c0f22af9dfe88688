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

/**
 * What a colleague on duty has to know of a child in a minute, what keeps them safe first. `names` gives the names of staff
 * by id; `now` decides what lies ahead. Nothing stands here that the plan's own answer does not show to the same person.
 */
export function briefOf(plan: ShownPlan, names: Readonly<Record<string, string>>, now: Instant): BriefLine[] {
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
        .map(({ text, reviewOn }) => sentences([text, `To be looked at again on ${reviewOn}`])),
    ),
    ...under('reach-them-safely', [
      voice.askFirst
        ? 'Ask the youth justice service before reaching out: the child has said more than is shown here.'
        : null,
      way
        ? sentences([way.how, when(way.when), labelled('May see it', way.whoMaySeeIt), labelled('Never', way.never)])
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
            labelled('Language', best.language),
            best.interpreter.is === 'needed' ? 'An interpreter is needed, never family' : null,
            labelled('Spoken', best.spoken),
            labelled('Signed', best.signed),
            labelled('Reading', best.reading),
            labelled('Format', best.format),
          ])
        : null,
    ]),
    ...under('in-their-own-words', [words?.words ? `“${words.words}” (${localDateOf(words.at)})` : null]),
    ...under('where-the-plan-stands', [
      sentences([inWords(plan.phase), pause ? `paused until it is looked at again on ${pause.reviewOn}` : null]),
      ...plan.moves.custody.filter(({ state }) => state.is === 'in-custody').map(insideSince),
    ]),
    ...under('who-to-ask', [
      `Accountable: ${named(plan.accountable.staffId)}`,
      `Case manager: ${named(plan.caseManagerId)}`,
      plan.receivingOfficerId === null ? null : `Receiving practitioner: ${named(plan.receivingOfficerId)}`,
    ]),
    ...under(
      'what-the-law-says',
      orders.flatMap(({ type, law }) => [
        law?.warnedPeriod
          ? `${inWords(type)}: warned from ${law.warnedPeriod.from} until ${law.warnedPeriod.until}`
          : null,
        law && asksNow(law, localDateOf(now)) ? `${inWords(type)}: ${law.says}` : null,
      ]),
    ),
    ...under('next-appointment', [
      next ? sentences([`${next.what}, ${localDateOf(next.startsAt)}`, `with ${named(next.withId)}`]) : null,
    ]),
    ...under(
      'waiting',
      late.map(({ kind, dueOn }) => `Overdue since ${dueOn}: ${inWords(kind)}`),
    ),
  ];
}

function insideSince({ why, since, establishment, releaseOn }: CustodyStay): string {
  const { name, contact } = establishment;
  return sentences([
    `Since ${since} ${inWords(why)}, at ${name}`,
    contact ? labelled(contact.name, contact.howToReach) : 'Nobody there is named yet',
    releaseOn === null ? null : `To be released on ${releaseOn}`,
  ]);
}

/** The same as a block of text to copy into a service's main case system. */
export function copyOut(lines: readonly BriefLine[]): string {
  return BRIEF_HEADINGS.flatMap((heading) => {
    const texts = lines.filter((line) => line.heading === heading).map(({ text }) => `- ${text}`);
    return texts.length === 0 ? [] : [TITLES[heading], ...texts, ''];
  })
    .join('\n')
    .trimEnd();
}

const TITLES: Readonly<Record<BriefHeading, string>> = {
  warnings: 'Warnings',
  'reach-them-safely': 'The safe way to reach them',
  'not-safe-for-them': 'Not safe for them',
  'how-they-understand-best': 'How they understand best',
  'in-their-own-words': 'In their own words',
  'where-the-plan-stands': 'Where the plan stands',
  'who-to-ask': 'Who to ask',
  'what-the-law-says': 'What the law says',
  'next-appointment': 'Next appointment',
  waiting: 'Waiting',
};

const labelled = (label: string, text: string | null): string | null => (text === null ? null : `${label}: ${text}`);
const when = (text: string | null): string | null => labelled('When', text);
const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (part as string).replace(/\.$/, ''))
    .join('. ');
