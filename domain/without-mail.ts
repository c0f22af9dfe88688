import { MESSAGES } from './messages';
import { againstRule } from './refusal';
import type { NamedRule, Refusal } from './refusal';
import { tell } from './turn';
import type { Turn } from './turn';

const TOLD_IN_ANY_CASE: NamedRule = {
  rule: 'told-in-any-case',
  standing: 'default',
  source: 'Of what concerns a child’s safety, and of what the law asks for, people are told at once, always',
};

/** Commands of which nobody can choose that nobody is mailed, with the reason. */
export type NeverWithoutMail<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** Refuses `mail: false` where people are told in any case. */
export function refuseWithoutMail<Name extends string>(
  never: NeverWithoutMail<Name>,
  name: Name,
  mail: false | undefined,
): Refusal | null {
  const why = never[name];
  return mail === false && why !== undefined ? againstRule(TOLD_IN_ANY_CASE, `Leave “mail” out. ${why}`, 'mail') : null;
}

/**
 * Leaves out the messages that this command would have sent, because whoever gave it has told people otherwise; the history
 * says that none went. What nobody can put off until the morning nobody can leave out either (`MESSAGES`): climbing, what
 * the law asks for, a change of who is accountable, and entries for calendars.
 */
export function leaveMailOut(turn: Turn<unknown>): void {
  const kept = turn.mails.filter(({ template }) => !MESSAGES[template].mayChoose);
  const count = turn.mails.length - kept.length;
  if (count === 0) return;
  turn.mails.splice(0, turn.mails.length, ...kept);
  tell(turn, 'no-mail-sent', null, { count });
}
