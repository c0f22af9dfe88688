import { isAfter } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { InBothLanguages } from '../../domain/policy/what-changes';
import type { RungKey } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { saidIn } from './language';
import type { DocumentLanguage, Said } from './language';
import type { PageOf, Section } from './pdf';

// What a child is given to keep. It may lie on a table at home: it names no order, no offence and no service. The Welsh is ours
// until a translator has read it.

const both = (en: string, cy: string): InBothLanguages => ({ en, cy });

const WORDS = {
  title: both('My plan', 'Fy nghynllun'),
  ownWords: both('What I have said', 'Yr hyn rydw i wedi’i ddweud'),
  nextSteps: both('What happens next', 'Beth sy’n digwydd nesaf'),
  meetings: both('When we meet', 'Pryd rydyn ni’n cwrdd'),
  people: both('Who I can call', 'Pwy alla i ei ffonio'),
  change: both('When I get a new worker', 'Pan gaf weithiwr newydd'),
  by: both('by', 'erbyn'),
  with: both('with', 'gyda'),
  myWorker: both('My worker', 'Fy ngweithiwr'),
  newWorker: both('My new worker', 'Fy ngweithiwr newydd'),
  phone: both('Their number: ____________________', 'Eu rhif: ____________________'),
  notKnownYet: both(
    'Not known yet. I will be told, and we meet first.',
    'Ddim yn hysbys eto. Byddaf yn cael gwybod, a byddwn yn cwrdd yn gyntaf.',
  ),
  notBefore: both(
    'My worker stays with me until my new worker has said yes. It is planned for',
    'Mae fy ngweithiwr yn aros gyda mi nes i’m gweithiwr newydd ddweud ie. Mae wedi’i gynllunio ar gyfer',
  ),
  cannotCome: both(
    'If I cannot come, I say so before. My new worker may ask me to show why.',
    'Os na alla i ddod, rydw i’n dweud hynny cyn hynny. Gall fy ngweithiwr newydd ofyn i mi ddangos pam.',
  ),
  danger: both('If I am not safe now, I call 999.', 'Os nad ydw i’n ddiogel nawr, rydw i’n ffonio 999.'),
  nothing: both('Nothing yet.', 'Dim eto.'),
  printed: both('as it was on', 'fel yr oedd ar'),
} as const;

/** Each step as a child would say it. */
const STEPS: Readonly<Record<RungKey, InBothLanguages>> = {
  'prepare-child': both('We talk about what will be different', 'Rydyn ni’n siarad am yr hyn fydd yn wahanol'),
  'share-information': both(
    'My worker tells my new worker what they need to know, so that I do not have to say it all again',
    'Mae fy ngweithiwr yn dweud wrth fy ngweithiwr newydd yr hyn y mae angen iddynt ei wybod, fel nad oes rhaid i mi ddweud y cyfan eto',
  ),
  introduce: both(
    'I meet my new worker, with my worker there',
    'Rydw i’n cwrdd â’m gweithiwr newydd, gyda’m gweithiwr yno',
  ),
  'joint-sessions': both('We meet all three a few times', 'Rydyn ni’n tri yn cwrdd ychydig o weithiau'),
  'receiving-worker-leads': both(
    'My new worker leads, and my worker is still there',
    'Mae fy ngweithiwr newydd yn arwain, ac mae fy ngweithiwr yno o hyd',
  ),
  'accept-responsibility': both('My new worker takes over', 'Mae fy ngweithiwr newydd yn cymryd drosodd'),
  'after-transfer-check-ins': both('My old worker asks how it goes', 'Mae fy hen weithiwr yn gofyn sut mae’n mynd'),
  'review-and-let-go': both(
    'We look back together, and say goodbye',
    'Rydyn ni’n edrych yn ôl gyda’n gilydd, ac yn ffarwelio',
  ),
  'review-before-end': both('We look at how it went', 'Rydyn ni’n edrych ar sut aeth hi'),
  'exit-plan': both(
    'We write down what helps me from now on',
    'Rydyn ni’n ysgrifennu’r hyn sy’n fy helpu o hyn ymlaen',
  ),
  'offer-voluntary-contact': both(
    'I choose whether we stay in touch',
    'Fi sy’n dewis a ydyn ni’n cadw mewn cysylltiad',
  ),
  'end-of-order': both('What I had to do is finished', 'Mae’r hyn roedd rhaid i mi ei wneud wedi gorffen'),
};

const NAMES_A_SERVICE = /justice|offend|probation|court|\bY[JO][STI]\b|cyfiawnder|prawf|llys/i;

/** The place of an appointment for a paper that others may read; null where it says why somebody goes there. */
export const placeToShow = (where: string | null): string | null =>
  where !== null && NAMES_A_SERVICE.test(where) ? null : where;

export interface ChildsPlanOf {
  readonly plan: Pick<
    PlanView,
    | 'rungs'
    | 'appointments'
    | 'childViews'
    | 'caseManagerId'
    | 'receivingOfficerId'
    | 'receivingServiceId'
    | 'transferOn'
  >;
  readonly names: Readonly<Record<string, string>>;
  /** As the child wants it called; null for “My plan”. */
  readonly title: string | null;
  readonly now: Instant;
}

type Lines = Section['lines'];

/** One page for the child to keep, in plain words. */
export function childsPlan(of: ChildsPlanOf, language: DocumentLanguage): PageOf {
  const said = saidIn(language);
  const { say } = said;
  const transfers = of.plan.receivingServiceId !== null;
  return {
    language,
    title: of.title ?? say(WORDS.title),
    sections: [
      { heading: say(WORDS.ownWords), lines: ownWords(of, said) },
      { heading: say(WORDS.nextSteps), lines: steps(of, said) },
      { heading: say(WORDS.meetings), lines: meetings(of, said) },
      { heading: say(WORDS.people), lines: people(of, said) },
      ...(transfers ? [{ heading: say(WORDS.change), lines: change(of, said) }] : []),
    ],
    reference: `${say(WORDS.printed)} ${said.day(localDateOf(of.now))}`,
  };
}

const orNothing = (lines: Lines, { say }: Said): Lines => (lines.length > 0 ? lines : [{ text: say(WORDS.nothing) }]);

/** The latest few things that they said, as said. */
function ownWords({ plan }: ChildsPlanOf, said: Said): Lines {
  const views = plan.childViews.flatMap(({ words }) => (words === null ? [] : [{ text: `“${words}”` }]));
  return orNothing(views.slice(-3), said);
}

function steps({ plan }: ChildsPlanOf, said: Said): Lines {
  const ahead = plan.rungs.filter(({ state }) => state.is === 'open' || state.is === 'ahead');
  return orNothing(
    ahead.map(({ key, dueOn }) => ({ text: `${said.say(STEPS[key])}, ${said.say(WORDS.by)} ${said.day(dueOn)}.` })),
    said,
  );
}

function meetings({ plan, names, now }: ChildsPlanOf, said: Said): Lines {
  const ahead = plan.appointments
    .filter(({ state, startsAt }) => state.is === 'planned' && startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return orNothing(
    ahead.slice(0, 4).map(({ startsAt, where, withId }) => ({
      text: [said.atTime(startsAt), `${said.say(WORDS.with)} ${names[withId] ?? ''}`, placeToShow(where)]
        .filter((part) => part !== null)
        .join(', '),
    })),
    said,
  );
}

function people({ plan, names }: ChildsPlanOf, { say }: Said): Lines {
  const worker = { label: say(WORDS.myWorker), text: `${names[plan.caseManagerId] ?? ''}. ${say(WORDS.phone)}` };
  const next =
    plan.receivingOfficerId === null
      ? []
      : [{ label: say(WORDS.newWorker), text: `${names[plan.receivingOfficerId] ?? ''}. ${say(WORDS.phone)}` }];
  return [worker, ...next, { text: say(WORDS.danger) }];
}

function change({ plan, names, now }: ChildsPlanOf, { say, day }: Said): Lines {
  const { receivingOfficerId, transferOn } = plan;
  const ahead = transferOn !== null && isAfter(transferOn, localDateOf(now));
  return [
    {
      label: say(WORDS.newWorker),
      text: receivingOfficerId === null ? say(WORDS.notKnownYet) : (names[receivingOfficerId] ?? ''),
    },
    ...(ahead ? [{ text: `${say(WORDS.notBefore)} ${day(transferOn)}.` }] : []),
    { text: say(WORDS.cannotCome) },
  ];
}
