import { isAfter } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { againstRule, wrongState } from '../refusal';
import type { Refusal } from '../refusal';
import { RULES } from './rules';
import type { Phase } from './state';

/** As with every command: a closed plan takes nothing more, a sealed one has fallen silent; nothing is noted before it was. */
export function refuseNote(phase: Phase, happenedOn: LocalDate, today: LocalDate): Refusal | null {
  if (phase === 'closed' || phase === 'sealed') {
    return wrongState(phase, `This plan is ${phase}. Nothing more can be recorded on it.`);
  }
  return isAfter(happenedOn, today)
    ? againstRule(RULES.notInTheFuture, 'This day has not come yet. Write the note once it was done.', 'happenedOn')
    : null;
}
