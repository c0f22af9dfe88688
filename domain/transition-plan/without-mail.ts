import { MESSAGES } from '../messages';
import { againstRule } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { PlanCommandName } from './commands';
import { tell } from './turn';
import type { Turn } from './turn';

const TOLD_IN_ANY_CASE: NamedRule = {
  rule: 'told-in-any-case',
  standing: 'default',
  source: 'Of what concerns a child’s safety, and of what the law asks for, people are told at once, always',
};

/** Commands of which nobody can choose that nobody is mailed, with the reason. */
export const NEVER_WITHOUT_MAIL: Readonly<Partial<Record<PlanCommandName, string>>> = {
  'record-death': 'Another person has to confirm it, at once.',
  'withdraw-death': 'A mistake of this weight is put right for everybody who was told.',
  'record-serious-incident': 'Those who have to notify others, and to look after the staff, have a working day.',
  'give-warning': 'The manager is told the same day of a step without advice.',
  'decide-on-enforcement': 'The manager is told the same day of a step without advice.',
};

/** Refuses `mail: false` where people are told in any case. */
export function refuseWithoutMail(name: PlanCommandName, mail: false | undefined): Refusal | null {
  const why = NEVER_WITHOUT_MAIL[name];
  return mail === false && why !== undefined ? againstRule(TOLD_IN_ANY_CASE, `Leave “mail” out. ${why}`, 'mail') : null;
}

/**
 * Leaves out the messages that this command would have sent, because whoever gave it has told people otherwise; the history
 * says that none went. What nobody can put off until the morning nobody can leave out either (`MESSAGES`): climbing, what
 * the law asks for, a change of who is accountable, and entries for calendars.
 */
export function leaveMailOut(turn: Turn): void {
  const kept = turn.mails.filter(({ template }) => !MESSAGES[template].mayChoose);
  const count = turn.mails.length - kept.length;
  if (count === 0) return;
  turn.mails.splice(0, turn.mails.length, ...kept);
  tell(turn, 'no-mail-sent', null, { count });
}
