import type { LocalDate } from '../../calendar/local-date';
import { addWorkingDays } from '../../calendar/working-days';
import type { PackItem } from '../../policy/information-pack';
import type { Task } from '../state';
import { assigneeFor, completeByDecision, isUnfinished, makeTask, moveTaskTo, recipientOf } from '../tasks';
import { actorOf, mail, tell } from '../turn';
import type { Turn } from '../turn';
import type { PackCommand } from './commands';
import type { PackEntry } from './state';

type Command<Name extends PackCommand['name']> = Extract<PackCommand, { readonly name: Name }>;

/**
 * Writes down what the sender found. What is missing is asked of the case manager by the day that was said; what is
 * there, or does not apply, ends that.
 */
export function checkPack(turn: Turn, { checks }: Command<'check-information-pack'>): void {
  const by = actorOf(turn);
  for (const check of checks) {
    setEntry(turn, { ...check, at: turn.now, by });
    const asked = askedFor(turn, check.item);
    if (check.is !== 'missing')
      completeByDecision(turn, 'send-what-is-missing', check.is, (task) => isOfItem(task, check.item));
    else if (asked) moveTaskTo(turn, asked, check.expectedBy, 'it is expected by another day');
    else
      makeTask(
        turn,
        'send-what-is-missing',
        null,
        assigneeFor(turn.state, 'case-manager'),
        check.expectedBy,
        check.item,
      );
  }
  const missing = checks.filter(({ is }) => is === 'missing').length;
  tell(turn, 'information-pack-checked', null, { items: checks.length, missing });
  turn.item = null;
}

/** What the receiver finds lacking is asked of the case manager, within the policy's days. */
export function returnPack(turn: Turn, { lacks }: Command<'return-information-pack'>): void {
  const by = actorOf(turn);
  const dueOn = soon(turn);
  for (const { item, what } of lacks) {
    setEntry(turn, { item, is: 'returned', what, at: turn.now, by });
    if (askedFor(turn, item)) continue;
    makeTask(turn, 'send-what-is-missing', null, assigneeFor(turn.state, 'case-manager'), dueOn, item);
  }
  tell(turn, 'information-pack-returned', null, { items: lacks.length });
  turn.item = null;
}

/** Asks the case manager for another day; a new plan of dates answers it, or the word that the day stays, with why. */
export function askForAnotherDate(turn: Turn, { on, reason }: Command<'ask-for-another-date'>): void {
  tell(turn, 'another-date-asked', null, { on, reason });
  makeTask(turn, 'agree-on-date', null, assigneeFor(turn.state, 'case-manager'), soon(turn), on);
  turn.item = null;
}

/** The plan has new dates: whoever asked for another day has their answer. */
export function noteNewDate(turn: Turn): void {
  if (!turn.state.tasks.some((task) => task.kind === 'agree-on-date' && isUnfinished(task))) return;
  completeByDecision(turn, 'agree-on-date', 'new dates');
  mail(turn, recipientOf(assigneeFor(turn.state, 'receiving-officer')), 'task-rescheduled', turn.state.planId);
}

/** The day stays, and whoever asked for another is told to answer to it. */
export function noteDateStays(turn: Turn, { kind }: Task): void {
  if (kind !== 'agree-on-date') return;
  mail(turn, recipientOf(assigneeFor(turn.state, 'receiving-officer')), 'task-rejected', turn.state.planId);
}

function soon({ today, state: { policy } }: Turn): LocalDate {
  return addWorkingDays(today, policy.packAnsweredWorkingDays, policy.bankHolidays);
}

function setEntry(turn: Turn, entry: PackEntry): void {
  const others = turn.state.informationPack.filter(({ item }) => item !== entry.item);
  turn.state = { ...turn.state, informationPack: [...others, entry] };
}

function askedFor({ state }: Turn, item: PackItem): Task | undefined {
  return state.tasks.find((task) => isOfItem(task, item) && isUnfinished(task));
}

const isOfItem = (task: { readonly kind: string; readonly about: string | null }, item: string): boolean =>
  task.kind === 'send-what-is-missing' && task.about === item;
