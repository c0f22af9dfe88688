import type { LocalDate } from './calendar/local-date';
import type { MailTemplate } from './entity';

/** Whether a kind of message is mailed at once or told of in the morning digest, and whether each person may choose. */
interface MessageRule {
  /** Unless the person chooses. */
  readonly atOnce: boolean;
  readonly mayChoose: boolean;
  readonly why: string;
}

const chosen = (why: string): MessageRule => ({ atOnce: true, mayChoose: true, why });
const inDigest = (why: string): MessageRule => ({ atOnce: false, mayChoose: true, why });
const always = (why: string): MessageRule => ({ atOnce: true, mayChoose: false, why });

/**
 * Every kind of message, in one table. What is asked of somebody, and what changes what they do next, goes at once unless
 * they choose otherwise; news that nobody has to act on waits for the morning. Nobody can put off what has climbed to them.
 * Standing of every row: default.
 */
export const MESSAGES: Readonly<Record<MailTemplate, MessageRule>> = {
  'task-assigned': chosen('Somebody has asked this person to do something, and waits for the answer.'),
  'receiving-officer-named': chosen('A colleague has named this person, who has to look at the plan.'),
  'case-manager-named': chosen('A plan is put into this person’s hands.'),
  'task-rejected': chosen('A request came back, and needs another answer.'),
  'task-rescheduled': chosen('The day of something in this person’s hands has changed.'),
  'orders-ended': chosen('The day has come for which a plan was made.'),
  'pause-review-due': chosen('A pause must not last unseen.'),
  'plan-closed': chosen('Nothing more is to be done for the plan.'),
  'plan-re-opened': chosen('Work that was thought done goes on.'),
  'plan-people-changed': chosen('Who works with a child is to change, or has changed.'),
  'task-accepted': chosen('An answer has come that this person waits for.'),
  'request-answered': chosen('An answer has come that this person waits for.'),
  'sharing-changed': inDigest('What was shared has arrived, or can be read no more; who needs it still, asks anew.'),
  'task-cancelled': inDigest('Less is to do than before.'),
  'task-moved-on': inDigest('Somebody else does it now.'),
  'task-unanswered': always(
    'Silence has climbed to this person: nobody’s silence is an answer, and nobody puts it off.',
  ),
  'receiver-silent': always('The manager is told at each step of climbing that their service stays accountable.'),
  'child-not-prepared': always('The manager is told the same day.'),
  'decision-asked-for': always('The law, or the policy, asks for a decision that day.'),
  'decided-without-consultation': always('The manager is told the same day.'),
  'responsibility-passed': always('Who is accountable has changed.'),
  'contact-begun': chosen('Somebody is to be there for a child, or has agreed that a colleague is.'),
  'contact-step': chosen('A step towards a child waits for this person.'),
  'contact-step-waits': always('A step towards a child was not taken: nobody puts that off.'),
  'contact-changed': inDigest('How a contact goes on was decided with the child.'),
  'contact-ended': inDigest('A contact has come to its end; nothing more is to be done.'),
  'concern-raised': always('Safeguarding goes at once; nobody can put it off.'),
  'concern-received': always('Whoever raised a concern sees that it was received.'),
  'concern-news': always('Whoever raised a concern sees what follows from it.'),
  'concern-step-due': always('Time has run out for a step that keeps somebody safe.'),
  'concern-waits': always('Something about a concern waits for this person.'),
  'supervision-offered': chosen('Something is offered to this person, which they may decline.'),
  'supervision-changed': chosen('Somebody waits for this person, or has arranged a day with them.'),
  'restricted-record-read': always(
    'Somebody looks at a restricted record who does not work with the child: the manager is told at once.',
  ),
  'needs-another-holder': always(
    'A record was shut to somebody who still holds the child’s plan or work: nobody does it until another takes it on.',
  ),
  meeting: always('It carries an entry for the calendar, which a digest cannot.'),
};

export const MESSAGE_KINDS = Object.keys(MESSAGES) as MailTemplate[];
export const CHOSEN_KINDS = MESSAGE_KINDS.filter((kind) => MESSAGES[kind].mayChoose);

/** Whether a message of this kind goes to somebody at once who has chosen these; null: who has chosen nothing. */
export function goesAtOnce(kind: MailTemplate, choice: readonly MailTemplate[] | null): boolean {
  const { atOnce, mayChoose } = MESSAGES[kind];
  return choice === null || !mayChoose ? atOnce : choice.includes(kind);
}

/** What one morning digest counts. Nothing of any child, and no plan: what it is about is behind sign-in. */
export interface DigestCounts {
  readonly day: LocalDate;
  /** How far it looks ahead: the last day. */
  readonly dueBy: LocalDate;
  /** Unfinished tasks that are due from now to that day. */
  readonly due: number;
  /** Unfinished, and past their time. */
  readonly overdue: number;
  /** Without an answer, and taken up the line: the person's own, and those that have climbed to them. */
  readonly climbing: number;
  /** Legal holds whose review has come, and records whose time is over, that wait for this person. */
  readonly records: number;
  /** Messages that were kept for it. */
  readonly news: number;
}

/** Whether there is anything to tell: nothing due, no mail. */
export function hasNews({ due, overdue, climbing, records, news }: DigestCounts): boolean {
  return due + overdue + climbing + records + news > 0;
}
