import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { Role } from '../../domain/people';
import { inWords } from '../../domain/transition-plan/tell';
import type { HeldOfChild } from '../../register/children/subject-access';
import type { PageOf, Section } from './pdf';

interface LineTold {
  readonly at: Instant;
  readonly by: Role | null;
  readonly says: string;
}
type PlanHeld = Omit<HeldOfChild['plans'][number], 'timeline' | 'shared'> & {
  readonly timeline: readonly LineTold[];
  readonly shared: readonly { readonly section: string; readonly text: string | null }[];
};

/** What is held of a child as it is told to them. */
export interface Held {
  readonly madeAt: Instant;
  readonly child: Pick<HeldOfChild['child'], 'givenName' | 'familyName' | 'dateOfBirth'>;
  readonly keptUntilFurtherNotice: boolean;
  readonly orders: HeldOfChild['orders'];
  readonly plans: readonly PlanHeld[];
  readonly voluntaryContacts: readonly { readonly startedAt: Instant; readonly timeline: readonly LineTold[] }[];
  readonly whoLooked: readonly { readonly role: Role; readonly serviceName: string; readonly looks: number }[];
}

/** The same to be printed, for the child to read: what happened, what they said, what was written and shared, who looked. */
export function heldDocument(held: Held): PageOf {
  const { madeAt, child, keptUntilFurtherNotice, orders, plans, voluntaryContacts, whoLooked } = held;
  return {
    language: 'en',
    title: 'What is held about you',
    sections: [
      {
        heading: 'You',
        lines: [
          { label: 'Your name', text: `${child.givenName} ${child.familyName}` },
          { label: 'You were born on', text: dayOf(child.dateOfBirth) },
          ...(keptUntilFurtherNotice
            ? [
                {
                  label: 'How long we keep this',
                  text: 'Until further notice: a legal hold stands. You may ask us why.',
                },
              ]
            : []),
          ...orders.map(({ type, startsOn, endsOn }) => ({
            label: 'An order',
            text: `${inWords(type)}, from ${dayOf(startsOn)} to ${dayOf(endsOn)}`,
          })),
        ],
      },
      ...plans.flatMap((plan) => [
        {
          heading: `The plan that was started on ${MOMENT.format(new Date(plan.startedAt))}`,
          lines: linesOf(plan.timeline),
        },
        ...partsOf(plan),
      ]),
      ...voluntaryContacts.map(({ startedAt, timeline }) => ({
        heading: `The contact of your own choice from ${MOMENT.format(new Date(startedAt))}`,
        lines: linesOf(timeline),
      })),
      {
        heading: 'Who has looked',
        lines: whoLooked.map(({ role, serviceName, looks }) => ({
          label: role.replaceAll('-', ' '),
          text: `${serviceName}: ${looks}`,
        })),
      },
    ],
    reference: `What is held about you, made on ${MOMENT.format(new Date(madeAt))}`,
  };
}

function partsOf({ view, notes, shared }: PlanHeld): Section[] {
  const parts = [
    {
      heading: 'What you said',
      lines: view.childViews.map(({ at, words }) => ({
        label: MOMENT.format(new Date(at)),
        text: words ?? 'You were asked, and had nothing to add.',
      })),
    },
    {
      heading: 'Notes',
      lines: notes.map(({ happenedOn, text, withdrawnBecause }) => ({
        label: dayOf(happenedOn),
        text: withdrawnBecause === null ? text : `${text} (withdrawn: ${withdrawnBecause})`,
      })),
    },
    {
      heading: 'What was shared about you',
      lines: shared.map(({ section, text }) => ({ label: inWords(section), text: text ?? 'It was erased since.' })),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const linesOf = (timeline: readonly LineTold[]): Section['lines'] =>
  timeline.map(({ at, by, says }) => ({
    label: MOMENT.format(new Date(at)),
    text: by === null ? says : `${says} (${by.replaceAll('-', ' ')})`,
  }));

const dayOf = (day: LocalDate): string => DAY.format(new Date(`${day}T12:00:00Z`));

/** London's time. */
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
