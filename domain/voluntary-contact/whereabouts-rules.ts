import type { LocalDate } from '../calendar/local-date';
import { isBefore } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import { againstRule, wrongState } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { EpisodeCommand } from './commands';
import { refuseAhead, refuseDay, refuseFull } from './named-rules';
import { inCustodyNow } from './state';
import type { Connection, EpisodeState } from './state';

const WHEREABOUTS_RULES = {
  stayInLife: {
    rule: 'a-stay-has-a-beginning-and-an-end',
    standing: 'default',
    source: 'A stay in custody begins after the child was born and on no day to come, and ends after it began',
  },
  somebodyThere: {
    rule: 'somebody-there-takes-it-on',
    standing: 'default',
    source: 'Where the child chose that somebody in the other area takes contact on, it ends once that person is known',
  },
} as const satisfies Record<string, NamedRule>;

/** Why what is written down of where the child is cannot be; null when it can. */
export function refuseWhereabouts(
  state: EpisodeState,
  command: Extract<
    EpisodeCommand,
    { readonly name: 'record-time-in-custody' | 'record-end-of-custody' | 'record-move-away' }
  >,
  today: LocalDate,
): Refusal | null {
  switch (command.name) {
    case 'record-time-in-custody': {
      const { since, releaseOn } = command;
      if (isBefore(since, state.dateOfBirth)) {
        return againstRule(WHEREABOUTS_RULES.stayInLife, 'This day lies before the child was born.', 'since');
      }
      return (
        refuseAhead(since, today, 'since') ??
        (releaseOn === null ? null : refuseDay(releaseOn, today, 'releaseOn')) ??
        (inCustodyNow(state) ? null : refuseFull(state.custody))
      );
    }
    case 'record-end-of-custody': {
      const stay = inCustodyNow(state);
      if (!stay) return wrongState('not-in-custody', 'Nobody has written down here that the child is in custody.');
      return isBefore(command.on, stay.since)
        ? againstRule(WHEREABOUTS_RULES.stayInLife, `It began on ${stay.since}. Choose that day or a later one.`, 'on')
        : refuseAhead(command.on, today, 'on');
    }
    case 'record-move-away':
      return refuseFull(state.movesAway);
  }
}

/** Whoever takes it on there is written down as a connection, since the child chose it. */
export function refuseUntilSomebodyIsThere(connections: readonly Connection[], since: LocalDate): Refusal | null {
  return connections.some(({ at }) => localDateOf(at) >= since)
    ? null
    : againstRule(
        WHEREABOUTS_RULES.somebodyThere,
        'The child chose that somebody there takes it on. Write down who that is with “record-connection” first.',
      );
}
