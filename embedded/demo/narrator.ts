import { setTimeout as delay } from 'node:timers/promises';
import { ageOn } from '../../domain/calendar/age';
import { daysBetween, partsOf } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { Child } from '../../register/register';
import type { CaughtMail } from '../caught-mail';
import type { MailCatcher } from '../mail-catcher';
import type { PlanAnswer, Walk } from '../sample/walk';

/** A message that a chapter cannot do without: to whom, and how its subject begins. */
export interface Expected {
  readonly to: string;
  readonly subject: RegExp;
}

/** Tells a story on the terminal: when it is, what is done, what the child says, which mails went out, who is accountable. */
export interface Narrator {
  today(): LocalDate;
  /** A new chapter, headed by the plan's own date, the child's age and who is accountable at that moment: in the plan, unless said. */
  chapter(title: string, accountable?: string): Promise<void>;
  say(text: string): void;
  quote(words: string): void;
  lines(text: string): void;
  /** Waits for these messages, and shows everything that has gone out since the last time. */
  mails(...expected: readonly Expected[]): Promise<readonly CaughtMail[]>;
  /** Goes on at the moment that this gives, once it was lived through. */
  later(live: () => Promise<Instant>): Promise<void>;
  /** Lives through time until the day has come, and then day by day until it is so. */
  until(day: LocalDate, so: (plan: PlanAnswer) => boolean): Promise<PlanAnswer>;
}

const MAIL_WITHIN_MS = 15_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** How long a reader at a terminal gets for a chapter. */
const READING_MS = 1_500;
const MOST_DAYS_LATER = 30;

export function narrator(around: {
  readonly walk: Walk;
  readonly mail: Pick<MailCatcher, 'messages' | 'waitFor'>;
  /** Who reads the mail at an address. */
  readonly names: ReadonlyMap<string, string>;
  readonly child: Child;
  readonly today: LocalDate;
  readonly out: NodeJS.WriteStream;
}): Narrator {
  const { walk, mail, names, child, out } = around;
  let today = around.today;
  let shown = 0;
  const say = (text: string): void => void out.write(`  ${text}\n`);
  const advance = async (days: number): Promise<void> => {
    today = localDateOf((await walk.advance(days)) as Instant);
  };

  return {
    today: () => today,
    chapter: async (title, given) => {
      if (out.isTTY) await delay(READING_MS);
      const { years, months } = ageOn(child.dateOfBirth, today);
      const age = months === 0 ? `${years} years` : `${years} years ${months} ${months === 1 ? 'month' : 'months'}`;
      out.write(`\n── ${dayInWords(today)} · ${child.givenName} is ${age} · ${title}\n`);
      const { accountable, names: known } = await walk.plan();
      const ofPlan = `${known[accountable.staffId] ?? accountable.staffId}, ${accountable.role.replaceAll('-', ' ')}`;
      say(`Accountable: ${given ?? ofPlan}`);
    },
    say,
    quote: (words) => {
      say(`${child.givenName}: “${words}”`);
    },
    lines: (text) => {
      for (const line of text.trim().split(/\r?\n/)) say(`    ${line}`);
    },
    mails: async (...expected) => {
      const seen = shown;
      const isNew = (message: CaughtMail) => mail.messages().indexOf(message) >= seen;
      for (const { to, subject } of expected) {
        await mail.waitFor(
          (message) => isNew(message) && message.to.includes(to) && subject.test(message.subject),
          MAIL_WITHIN_MS,
        );
      }
      const fresh = mail.messages().slice(seen);
      shown = seen + fresh.length;
      const readersOf = ({ to }: CaughtMail) => to.map((address) => names.get(address) ?? address).join(', ');
      for (const message of fresh.filter((each) => !isMorningSummary(each))) {
        const { subject, ics } = message;
        say(
          `✉ ${readersOf(message)}: ${subject.replace(/, ref .*/, '')}${ics === undefined ? '' : ' (with a calendar entry)'}`,
        );
      }
      const summaries = new Set(fresh.filter(isMorningSummary).map(readersOf));
      if (summaries.size > 0) say(`✉ The morning summary, one a day for all that waits: ${[...summaries].join('; ')}`);
      return fresh;
    },
    later: async (live) => {
      today = localDateOf(await live());
    },
    until: async (day, so) => {
      const days = daysBetween(today, day);
      if (days > 0) await advance(days);
      for (let extra = 0; extra <= MOST_DAYS_LATER; extra += 1) {
        const plan = await walk.plan();
        if (so(plan)) return plan;
        await advance(1);
      }
      throw new Error(`the plan did not come to where the story expects it by ${today}`);
    },
  };
}

const isMorningSummary = ({ subject }: CaughtMail): boolean => subject.includes('ref digest.');

export function dayInWords(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}
