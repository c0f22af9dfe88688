import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Answered, Consultation, Decision } from '../../domain/transition-plan/enforcement/state';
import type { OrderView, PlanView } from '../../domain/transition-plan/view';
import type { PlanRecord } from '../../register/register';
import { DECISION_WORDS } from './decision-words';
import { TAGS } from './language';
import type { DocumentLanguage } from './language';
import type { PageOf, Section } from './pdf';

/** The words of one language, its dates, and the names of people. */
interface Told {
  readonly words: (typeof DECISION_WORDS)[DocumentLanguage];
  readonly nameOf: (staffId: string) => string;
  readonly day: (date: LocalDate) => string;
  /** London's time. */
  readonly atTime: (instant: Instant) => string;
}

/**
 * What one decision on missed appointments stands on, so that it can be defended: all that was recorded of it, and no more.
 * What people wrote, and what the law says, stands as it was written in every language.
 */
export function decisionRecord(
  record: PlanRecord,
  decision: Decision,
  printedAt: Instant,
  language: DocumentLanguage,
): PageOf {
  const { view, childName, names } = record;
  const told = toldIn(language, (staffId) => names[staffId] ?? staffId);
  const { words } = told;
  const order = view.orders.find(({ orderId }) => orderId === decision.orderId);
  const consultation = view.enforcement.consultations.find(
    ({ consultationId }) => consultationId === decision.consultationId,
  );
  const { weighed, reasons, exceptionalCircumstances } = decision;
  const parts: readonly Lines[] = [
    [...(words.asWritten === null ? [] : [{ text: words.asWritten }]), ...aboutWhat(childName, order, decision, told)],
    whatWasDecided(record, decision, told),
    order ? whatTheLawSays(order, decision, told) : [],
    consultation ? whoWasConsulted(consultation, told) : whyNobody(decision, told),
    [
      { label: words.protection, text: weighed.publicProtection },
      { label: words.vulnerabilities, text: weighed.vulnerabilities },
      { label: words.ability, text: weighed.abilityToEngage },
    ],
    [{ text: reasons }],
    [{ text: exceptionalCircumstances ?? words.noneRecorded }],
  ];
  return {
    language,
    title: words.title,
    sections: words.headings.map((heading, place) => ({ heading, lines: parts[place] ?? [] })),
    reference: words.reference(decision.decisionId, told.atTime(printedAt)),
  };
}

type Lines = Section['lines'];

function aboutWhat(childName: string, order: OrderView | undefined, { missed }: Decision, { words, day }: Told): Lines {
  return [
    { label: words.child, text: childName },
    ...(order ? [{ label: words.order, text: words.from(words.word(order.type), day(order.startsOn)) }] : []),
    { label: words.missed, text: words.counts(missed.inAll, missed.withoutReasonableExcuse) },
  ];
}

function whatWasDecided({ view }: PlanRecord, { step, state, by, at }: Decision, told: Told): Lines {
  const { words, nameOf, atTime } = told;
  return [
    { text: stepIn(view, step, told) },
    { label: words.decidedBy, text: `${nameOf(by)}, ${atTime(at)}` },
    ...(state.is === 'withdrawn'
      ? [{ label: words.withdrawn, text: words.withdrawnBy(nameOf(state.by), atTime(state.at), state.reason) }]
      : []),
  ];
}

function stepIn(
  { appointments, withdrawals = [] }: Pick<PlanView, 'appointments'> & Partial<Pick<PlanView, 'withdrawals'>>,
  step: Decision['step'],
  { words, day }: Told,
): string {
  switch (step.is) {
    case 'warning': {
      const known = [
        ...appointments,
        ...withdrawals.flatMap((one) => (one.kind === 'appointment' ? [one.record] : [])),
      ];
      const failure = known.find((one) => one.appointmentId === step.appointmentId);
      return words.warning(day(step.on), failure ? day(localDateOf(failure.startsAt)) : null);
    }
    case 'enforcement':
      return words.enforcement;
    case 'no-step':
      return words.noStep;
  }
}

function whatTheLawSays({ law }: OrderView, { lawsTriggerOn }: Decision, { words, day }: Told): Lines {
  return [
    { text: law.says },
    { label: words.source, text: `${law.source} (${words.word(law.standing)})` },
    { text: lawsTriggerOn === null ? words.notReached : words.reachedOn(day(lawsTriggerOn)) },
  ];
}

function whoWasConsulted(consultation: Consultation, told: Told): Lines {
  const { words, nameOf, atTime } = told;
  const { because, of, by, askedAt, question, state } = consultation;
  const asker = by === null ? words.thePlan : nameOf(by);
  return [
    { label: words.asked, text: words.askedBy(words.word(of), asker, atTime(askedAt), words.word(because)) },
    ...(question === null ? [] : [{ label: words.question, text: question }]),
    ...(state.is === 'decided' ? answer(state.after, told) : []),
  ];
}

function answer(after: Answered, { words, nameOf, atTime }: Told): Lines {
  const written = words.writtenBy(nameOf(after.by), atTime(after.at));
  return after.is === 'advised'
    ? [
        { label: words.adviceOf, text: `${words.word(after.of)}, ${written}` },
        { label: words.advice, text: after.advice },
      ]
    : [{ label: words.nobodyCould, text: `${after.reason} (${written})` }, { text: words.managerTold }];
}

function whyNobody({ without }: Decision, { words }: Told): Lines {
  if (without === null) return [{ text: words.noneNeeded }];
  return [
    { label: words.nobodyBecause, text: `${words.whyNobody[without.because]}. ${without.reason}` },
    { text: words.managerTold },
  ];
}

function toldIn(language: DocumentLanguage, nameOf: Told['nameOf']): Told {
  const days = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
  const london = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' } as const;
  const times = new Intl.DateTimeFormat(TAGS[language], london);
  return {
    words: DECISION_WORDS[language],
    nameOf,
    day: (date) => days.format(new Date(`${date}T00:00:00.000Z`)),
    atTime: (instant) => times.format(new Date(instant)),
  };
}
