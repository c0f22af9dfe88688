import { isAfter, isBefore } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { SectionWords } from '../../domain/policy/sharing';
import { isPending } from '../../domain/transition-plan/court-matters/state';
import { isUnfinished } from '../../domain/transition-plan/tasks';
import type { OrderView, PlanView } from '../../domain/transition-plan/view';
import { wordIn } from './copying';
import type { DocumentLanguage, Said } from './language';
import { languageName, saidIn } from './language';
import { ITEMS, ORDERS, PACK, TASKS } from './pack-words';
import type { PageOf, Section } from './pdf';

/** One section that was shared with whoever asks for the pack, opened for them. */
export interface SharedSection {
  readonly words: SectionWords;
  /** Null for the policy's own words. */
  readonly note: string | null;
  readonly text: string;
  readonly expiresOn: LocalDate;
}

/** What a pack is made of, all of it as this reader may see it. */
export interface PackOf {
  readonly plan: Omit<PlanView, 'sharing'>;
  readonly childName: string;
  /** Null where the reader may not know it. */
  readonly dateOfBirth: LocalDate | null;
  readonly names: Readonly<Record<string, string>>;
  /** The first working days after the transfer, first and last; null where none is planned. */
  readonly firstDays: { readonly from: LocalDate; readonly until: LocalDate } | null;
  readonly shared: readonly SharedSection[];
  readonly printedAt: Instant;
}

type Lines = Section['lines'];

/** The parts of a pack, by which a reader finds what comes first for them. */
export const PACK_PARTS = ['for-your-system', 'orders', 'first-days', 'contents', 'own-words', 'shared'] as const;
export interface PackPages extends PageOf {
  readonly sections: readonly (Section & { readonly part: (typeof PACK_PARTS)[number] })[];
}

/** The pack as one document for the receiver's own system: what binds them first. What people wrote stands as written. */
export function informationPack(pack: PackOf, language: DocumentLanguage): PackPages {
  const said = saidIn(language);
  const { say } = said;
  const { shared, plan, printedAt } = pack;
  return {
    language,
    title: say(PACK.title),
    sections: [
      { part: 'for-your-system', heading: say(PACK.forYourSystem), lines: forYourSystem(pack, said) },
      {
        part: 'orders',
        heading: say(PACK.orders),
        lines: [...plan.orders.flatMap((order) => aboutOrder(order, said)), ...atCourt(plan, said)],
      },
      { part: 'first-days', heading: say(PACK.firstDays), lines: firstDays(pack, said) },
      { part: 'contents', heading: say(PACK.contents), lines: contents(plan, said) },
      { part: 'own-words', heading: say(PACK.ownWords), lines: ownWords(plan, said) },
      ...(shared.length > 0
        ? [{ part: 'shared' as const, heading: say(PACK.shared), lines: [{ text: say(PACK.extractsLogged) }] }]
        : []),
      ...shared.map((one) => ({
        ...{ part: 'shared' as const, heading: say(one.words.heading), lines: sharedLines(one, said) },
      })),
    ],
    reference: `${say(PACK.reference)} ${plan.planId}, ${say(PACK.printed)} ${said.atTime(printedAt)}`,
  };
}

function forYourSystem({ plan, childName, dateOfBirth, names }: PackOf, { say, day }: Said): Lines {
  const nameOf = (id: string | null): string => (id === null ? say(PACK.notNamed) : (names[id] ?? id));
  return [
    { label: say(PACK.name), text: childName },
    ...(dateOfBirth === null ? [] : [{ label: say(PACK.born), text: day(dateOfBirth) }]),
    { label: say(PACK.ourReference), text: plan.planId },
    { label: say(PACK.yourReference), text: PACK.toFill },
    { label: say(PACK.policeReference), text: PACK.toFill },
    { label: say(PACK.filedOn), text: PACK.toFill },
    { label: say(PACK.caseManager), text: nameOf(plan.caseManagerId) },
    { label: say(PACK.receivingOfficer), text: nameOf(plan.receivingOfficerId) },
    { label: say(PACK.accountable), text: nameOf(plan.accountable.staffId) },
    ...(plan.transferOn === null ? [] : [{ label: say(PACK.transfer), text: day(plan.transferOn) }]),
  ];
}

function aboutOrder(
  { type, startsOn, end, requirements, unpaidWork, missed, law }: OrderView,
  { say, day }: Said,
): Lines {
  const ends = end.is === 'set' ? `${say(PACK.until)} ${day(end.on)}` : say(PACK.endNotKnown);
  const { warnings, warnedPeriod, failures, needed, reachedOn, until } = law;
  return [
    { label: say(ORDERS[type]), text: `${say(PACK.runs)} ${day(startsOn)} ${ends}` },
    { label: say(PACK.requirements), text: requirements.join('; ') || say(PACK.noRequirements) },
    ...(unpaidWork.is === 'unfinished' ? [{ label: say(PACK.unpaidHours), text: String(unpaidWork.hoursLeft) }] : []),
    ...(warnings.length === 0
      ? [{ text: say(PACK.noWarnings) }]
      : [{ label: say(PACK.warnings), text: warnings.map(day).join(', ') }]),
    ...(warnedPeriod
      ? [{ label: say(PACK.warnedPeriod), text: `${day(warnedPeriod.from)} – ${day(warnedPeriod.until)}` }]
      : []),
    ...(failures === null || needed === null
      ? []
      : [{ label: say(PACK.failures), text: `${failures} ${say(PACK.of)} ${needed}` }]),
    ...(reachedOn === null || until === null ? [] : [{ label: say(PACK.reached), text: day(until) }]),
    {
      label: say(PACK.missed),
      text: `${missed.inAll}, ${say(PACK.withoutExcuse)}: ${missed.withoutReasonableExcuse}`,
    },
  ];
}

/** What waits on a court: a hearing, a charge on which nobody has decided, a breach. */
function atCourt({ courtMatters, orders }: PackOf['plan'], said: Said): Lines {
  const { say, day } = said;
  const pending = courtMatters.filter(isPending);
  if (pending.length === 0) return [{ text: say(PACK.nothingAtCourt) }];
  return pending.map(({ kind, on, court, orderId, expected }) => {
    const order = orders.find((one) => one.orderId === orderId);
    const parts = [wordIn(said, kind), on && day(on), court && wordIn(said, court), order && say(ORDERS[order.type])];
    return { label: say(PACK.court), text: [parts.filter(Boolean).join(', '), expected].filter(Boolean).join('. ') };
  });
}

function firstDays({ plan, firstDays: days, shared }: PackOf, said: Said): Lines {
  const { say, day, atTime } = said;
  const item = plan.informationPack.items.find((one) => one.item === 'first-five-working-days');
  const note = item?.is === 'ready' ? item.note : null;
  const within = (date: LocalDate): boolean =>
    days !== null && !isBefore(date, days.from) && !isAfter(date, days.until);
  const meetings = plan.appointments.filter(
    ({ state, startsAt }) => state.is === 'planned' && within(localDateOf(startsAt)),
  );
  const tasks = plan.tasks.filter((task) => {
    return task.assignee.side === 'receiver' && isUnfinished(task) && days !== null && !isAfter(task.dueOn, days.until);
  });
  return [
    ...(days === null ? [] : [{ label: say(PACK.theDays), text: `${day(days.from)} – ${day(days.until)}` }]),
    note === null ? { text: say(PACK.nothingSaid) } : { label: say(PACK.fromTheSender), text: note },
    ...reach(plan, said),
    ...(plan.orders.some(({ law }) => law.warnings.length > 0) ? [{ text: say(PACK.warningsCount) }] : []),
    ...(shared.length > 0 ? [{ text: say(PACK.readExtracts) }] : []),
    ...meetings.map(({ startsAt, what, where }) => ({
      label: say(PACK.meeting),
      text: [atTime(startsAt), what, where].filter((part) => part !== null).join(', '),
    })),
    ...tasks.map(({ kind, dueOn }) => ({ label: say(PACK.task), text: `${day(dueOn)}: ${say(TASKS[kind])}` })),
  ];
}

function reach({ voice }: PackOf['plan'], { say }: Said): Lines {
  const [way] = voice.safeWayToReachMe.slice(-1);
  if (voice.askFirst) return [{ label: say(PACK.reach), text: say(PACK.askFirst) }];
  if (!way) return [];
  const never = way.never === null ? null : `${say(PACK.never)}: ${way.never}`;
  const text = [way.how, way.when, way.whoMaySeeIt, never].filter((part) => part !== null).join('; ');
  return [{ label: say(PACK.reach), text }];
}

function contents({ informationPack: { items } }: PackOf['plan'], { say, day }: Said): Lines {
  if (items.length === 0) return [{ text: say(PACK.notAskedFor) }];
  return items.map((entry) => {
    const label = say(ITEMS[entry.item]);
    switch (entry.is) {
      case 'ready':
        return { label, text: [say(PACK.ready), entry.note].filter((part) => part !== null).join('. ') };
      case 'missing':
        return { label, text: `${say(PACK.missing)}, ${say(PACK.expectedBy)} ${day(entry.expectedBy)}. ${entry.why}` };
      case 'does-not-apply':
        return { label, text: `${say(PACK.doesNotApply)}. ${entry.why}` };
      case 'returned':
        return { label, text: `${say(PACK.returned)}. ${entry.what}` };
      case 'not-checked':
        return { label, text: say(PACK.notChecked) };
    }
  });
}

/** As said, in the language that it was said in, with the translation that was made of it. */
function ownWords({ voice, childViews }: PackOf['plan'], { language, say, atTime }: Said): Lines {
  const [best] = voice.howIUnderstandBest.slice(-1);
  const understands = best
    ? [
        best.words,
        best.language && languageName(best.language, language),
        best.spoken,
        best.signed,
        best.reading,
        best.format,
      ].filter((part) => part !== null)
    : [];
  const people = voice.peopleWhoMatter.filter(({ state }) => state.is === 'named');
  const lines: Lines = [
    ...(understands.length > 0 ? [{ label: say(PACK.understands), text: understands.join('; ') }] : []),
    ...(best?.interpreter.is === 'needed'
      ? [{ label: say(PACK.interpreter), text: languageName(best.interpreter.language, language) }]
      : []),
    ...childViews.map(({ at, words, translation }) => ({
      label: atTime(at),
      text:
        words === null
          ? say(PACK.nothingToAdd)
          : [`“${words}”`, translation && `(${translation.words})`].filter(Boolean).join(' '),
    })),
    ...(people.length > 0
      ? [{ label: say(PACK.matter), text: people.map((one) => personIn(one, say)).join('; ') }]
      : []),
  ];
  return lines.length > 0 ? lines : [{ text: say(PACK.noWords) }];
}

function personIn(
  { name, relationship, unsafe }: PackOf['plan']['voice']['peopleWhoMatter'][number],
  say: Said['say'],
): string {
  const warning = unsafe === null ? [] : [`${say(PACK.notSafe)}: ${unsafe}`];
  return [name, relationship, ...warning].join(', ');
}

function sharedLines({ words, note, text, expiresOn }: SharedSection, { say, day }: Said): Lines {
  return [
    { label: say(PACK.howToRead), text: note ?? say(words.note) },
    { text },
    { label: say(PACK.readUntil), text: day(expiresOn) },
  ];
}
