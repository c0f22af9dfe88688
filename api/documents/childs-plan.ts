import { isAfter } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { WHAT_CHANGES } from '../../domain/policy/what-changes';
import { PLAIN_MY_PLAN } from '../../domain/transition-plan/voice/state';
import type { MyPlanTexts } from '../../domain/transition-plan/voice/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { saidIn } from './language';
import type { DocumentLanguage, Said } from './language';
import type { PageOf, Section } from './pdf';
import { EASY_STEPS, EASY_WORDS, STEPS, WORDS } from './childs-plan-words';
import { ORDERS } from './pack-words';

// What a child is given to keep. It may lie on a table at home: it names no order and no service unless the child wants that, and
// never an offence.

const NAMES_A_SERVICE = /justice|offend|probation|court|\bY[JO][STI]\b|cyfiawnder|prawf|llys/i;

/** The place of an appointment for a paper that others may read; null where it says why somebody goes there. */
export const placeToShow = (where: string | null): string | null =>
  where !== null && NAMES_A_SERVICE.test(where) ? null : where;

export interface ChildsPlanOf {
  readonly plan: Pick<
    PlanView,
    | 'rungs'
    | 'orders'
    | 'voice'
    | 'appointments'
    | 'childViews'
    | 'caseManagerId'
    | 'receivingOfficerId'
    | 'receivingServiceId'
    | 'transferOn'
  >;
  readonly names: Readonly<Record<string, string>>;
  readonly now: Instant;
}

type Lines = Section['lines'];
type Chosen = ChildsPlanOf & { readonly looks: MyPlanTexts };
/** How many things ahead the easy read shows. */
const FEW = 3;

/** One page for the child to keep, in plain words or easy read, with what they want on it and nothing that they want left off. */
export function childsPlan(of: ChildsPlanOf, language: DocumentLanguage): PageOf {
  const said = saidIn(language);
  const { say } = said;
  const looks: MyPlanTexts = of.plan.voice.myPlan.at(-1) ?? PLAIN_MY_PLAN;
  const chosen: Chosen = { ...of, looks };
  const { leavesOff, names, easyRead, title } = looks;
  const transfers = of.plan.receivingServiceId !== null;
  const parts = [
    { part: 'own-words', heading: WORDS.ownWords, lines: ownWords },
    { part: 'next-steps', heading: WORDS.nextSteps, lines: steps },
    { part: 'meetings', heading: WORDS.meetings, lines: meetings },
    { part: 'who-i-can-call', heading: WORDS.people, lines: people },
    ...(names.includes('orders') ? [{ part: 'orders', heading: WORDS.orders, lines: orders } as const] : []),
    ...(transfers
      ? [
          {
            part: 'new-worker',
            heading: names.includes('service') ? WORDS.changeToProbation : WORDS.change,
            lines: change,
          } as const,
        ]
      : []),
  ] as const;
  return {
    language,
    title: title ?? say(WORDS.title),
    sections: parts
      .filter(({ part }) => part === 'orders' || !leavesOff.includes(part))
      .map(({ heading, lines }) => ({ heading: say(heading), lines: lines(chosen, said) })),
    reference: `${say(WORDS.printed)} ${said.day(localDateOf(of.now))}`,
    ...(easyRead ? { large: true } : {}),
  };
}

const orNothing = (lines: Lines, { say }: Said): Lines => (lines.length > 0 ? lines : [{ text: say(WORDS.nothing) }]);

/** The latest few things that they said, as said. */
function ownWords({ plan }: Chosen, said: Said): Lines {
  const views = plan.childViews.flatMap(({ words }) => (words === null ? [] : [{ text: `“${words}”` }]));
  return orNothing(views.slice(-FEW), said);
}

function steps({ plan, looks }: Chosen, said: Said): Lines {
  const { say, day } = said;
  const ahead = plan.rungs.filter(({ state }) => state.is === 'open' || state.is === 'ahead');
  const lines = looks.easyRead
    ? ahead.slice(0, FEW).map(({ key, dueOn }) => ({
        text: `${say(EASY_STEPS[key])} ${say(EASY_WORDS.by)} ${day(dueOn)}.`,
      }))
    : ahead.map(({ key, dueOn }) => ({ text: `${say(STEPS[key])}, ${say(WORDS.by)} ${day(dueOn)}.` }));
  return orNothing(lines, said);
}

function meetings({ plan, names, now, looks }: Chosen, said: Said): Lines {
  const ahead = plan.appointments
    .filter(({ state, startsAt }) => state.is === 'planned' && startsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const place = (where: string | null) => (looks.names.includes('service') ? where : placeToShow(where));
  return orNothing(
    ahead.slice(0, looks.easyRead ? FEW : FEW + 1).map(({ startsAt, where, withId }) => ({
      text: [said.atTime(startsAt), `${said.say(WORDS.with)} ${names[withId] ?? ''}`, place(where)]
        .filter((part) => part !== null)
        .join(', '),
    })),
    said,
  );
}

function people({ plan, names, looks }: Chosen, { say }: Said): Lines {
  const { phone, danger } = looks.easyRead ? EASY_WORDS : WORDS;
  const named = looks.names.includes('service');
  const worker = {
    label: say(named ? WORDS.workerThere : WORDS.myWorker),
    text: `${names[plan.caseManagerId] ?? ''}. ${say(phone)}`,
  };
  const next =
    plan.receivingOfficerId === null
      ? []
      : [
          {
            label: say(named ? WORDS.newWorkerThere : WORDS.newWorker),
            text: `${names[plan.receivingOfficerId] ?? ''}. ${say(phone)}`,
          },
        ];
  return [...looks.callers.map((text) => ({ text })), worker, ...next, { text: say(danger) }];
}

const standing = (plan: Chosen['plan']) => plan.orders.filter(({ revokedOn }) => revokedOn === null);

function orders({ plan }: Chosen, { say, day }: Said): Lines {
  return standing(plan).map(({ type, endsOn, end }) => ({
    text: `${say(ORDERS[type])}, ${say(WORDS.until)} ${day(end.is === 'set' ? end.on : endsOn)}`,
  }));
}

function change({ plan, names, now, looks }: Chosen, { say, day }: Said): Lines {
  const { receivingOfficerId, transferOn } = plan;
  const { notKnownYet, notBefore, cannotCome, stillCounts } = looks.easyRead ? EASY_WORDS : WORDS;
  const ahead = transferOn !== null && isAfter(transferOn, localDateOf(now));
  const named = looks.names.includes('service');
  // What the law says names courts and warnings: it stands there only where the child wants both named.
  const law =
    named && looks.names.includes('orders')
      ? standing(plan).map(({ type }) => ({ label: say(ORDERS[type]), text: say(WHAT_CHANGES[type].value) }))
      : [];
  return [
    {
      label: say(named ? WORDS.newWorkerThere : WORDS.newWorker),
      text: receivingOfficerId === null ? say(notKnownYet) : (names[receivingOfficerId] ?? ''),
    },
    ...(ahead ? [{ text: `${say(notBefore)} ${day(transferOn)}.` }] : []),
    { text: say(cannotCome) },
    { text: say(stillCounts) },
    ...law,
  ];
}
