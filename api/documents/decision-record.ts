import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Answered, Consultation, Decision } from '../../domain/transition-plan/enforcement/state';
import { inWords } from '../../domain/transition-plan/tell';
import type { OrderView } from '../../domain/transition-plan/view';
import type { PlanRecord } from '../../register/register';
import type { PageOf, Section } from './pdf';

/** What one decision on missed appointments stands on, so that it can be defended: all that was recorded of it, and no more. */
export function decisionRecord(record: PlanRecord, decision: Decision, printedAt: Instant): PageOf {
  const { view, childName, names } = record;
  const nameOf = (staffId: string): string => names[staffId] ?? staffId;
  const order = view.orders.find(({ orderId }) => orderId === decision.orderId);
  const consultation = view.enforcement.consultations.find(
    ({ consultationId }) => consultationId === decision.consultationId,
  );
  const { weighed, reasons, exceptionalCircumstances } = decision;
  return {
    title: 'Record of a decision on missed appointments',
    sections: [
      { heading: 'Who and what it is about', lines: aboutWhat(childName, order, decision) },
      { heading: 'The decision', lines: whatWasDecided(record, decision, nameOf) },
      { heading: 'What the law says', lines: order ? whatTheLawSays(order, decision) : [] },
      {
        heading: 'Who was consulted',
        lines: consultation ? whoWasConsulted(consultation, nameOf) : whyNobody(decision),
      },
      {
        heading: 'What was weighed',
        lines: [
          { label: 'Public protection', text: weighed.publicProtection },
          { label: 'What makes it hard for the child', text: weighed.vulnerabilities },
          { label: 'How far they are able to engage', text: weighed.abilityToEngage },
        ],
      },
      { heading: 'Reasons', lines: [{ text: reasons }] },
      { heading: 'Exceptional circumstances', lines: [{ text: exceptionalCircumstances ?? 'None were recorded.' }] },
    ],
    reference: `Decision ${decision.decisionId}, as recorded on ${atTime(printedAt)}`,
  };
}

type Lines = Section['lines'];

function aboutWhat(childName: string, order: OrderView | undefined, { missed }: Decision): Lines {
  return [
    { label: 'Child', text: childName },
    ...(order ? [{ label: 'Order', text: `${inWords(order.type)}, from ${day(order.startsOn)}` }] : []),
    {
      label: 'Missed under it by then',
      text: `${missed.inAll}, of these without reasonable excuse: ${missed.withoutReasonableExcuse}`,
    },
  ];
}

function whatWasDecided({ view }: PlanRecord, decision: Decision, nameOf: (id: string) => string): Lines {
  const { step, state } = decision;
  const failure =
    step.is === 'warning' ? view.appointments.find((one) => one.appointmentId === step.appointmentId) : undefined;
  const of = failure ? `, for the appointment on ${day(localDateOf(failure.startsAt))}` : '';
  const what = {
    warning: `A warning${step.is === 'warning' ? `, given on ${day(step.on)}${of}` : ''}.`,
    enforcement: 'To enforce the order.',
    'no-step': 'To take no step.',
  }[step.is];
  return [
    { text: what },
    { label: 'Decided by', text: `${nameOf(decision.by)}, ${atTime(decision.at)}` },
    ...(state.is === 'withdrawn'
      ? [{ label: 'Withdrawn', text: `by ${nameOf(state.by)}, ${atTime(state.at)}: ${state.reason}` }]
      : []),
  ];
}

function whatTheLawSays({ law }: OrderView, { lawsTriggerOn }: Decision): Lines {
  return [
    { text: law.says },
    { label: 'Source', text: `${law.source} (${law.standing})` },
    {
      text:
        lawsTriggerOn === null
          ? 'By what was recorded then, the law’s own number had not been reached.'
          : `The law’s own number had been reached on ${day(lawsTriggerOn)}.`,
    },
  ];
}

function whoWasConsulted(consultation: Consultation, nameOf: (id: string) => string): Lines {
  const { because, of, by, askedAt, question, state } = consultation;
  const asker = by === null ? 'the plan itself' : nameOf(by);
  return [
    { label: 'Asked', text: `${inWords(of)}, by ${asker}, ${atTime(askedAt)}, because ${inWords(because)}` },
    ...(question === null ? [] : [{ label: 'The question', text: question }]),
    ...(state.is === 'decided' ? answer(state.after, nameOf) : []),
  ];
}

function answer(after: Answered, nameOf: (id: string) => string): Lines {
  const written = `written down by ${nameOf(after.by)}, ${atTime(after.at)}`;
  return after.is === 'advised'
    ? [
        { label: 'The advice is that of', text: `${inWords(after.of)}, ${written}` },
        { label: 'The advice', text: after.advice },
      ]
    : [
        { label: 'Nobody could advise', text: `${after.reason} (${written})` },
        { text: 'The manager was told the same day.' },
      ];
}

const WHY_NOBODY: Readonly<Record<NonNullable<Decision['without']>['because'], string>> = {
  'law-requires-it-now': 'the law required the step at once',
  'immediate-public-protection': 'the public had to be protected at once',
  'no-consultant-available': 'nobody could be consulted',
};

function whyNobody({ without }: Decision): Lines {
  if (without === null) return [{ text: 'Nobody: no consultation was needed for taking no step.' }];
  return [
    { label: 'Nobody, because', text: `${WHY_NOBODY[without.because]}. ${without.reason}` },
    { text: 'The manager was told the same day.' },
  ];
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

const day = (date: LocalDate): string => DAY.format(new Date(`${date}T00:00:00.000Z`));
/** London's time. */
const atTime = (instant: Instant): string => TIME.format(new Date(instant));
