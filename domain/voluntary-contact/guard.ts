import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { Envelope } from '../entity';
import type { CheckInId } from '../ids';
import { notAllowed, notFound, stale, wrongState } from '../refusal';
import type { Refusal } from '../refusal';
import { refuseWithoutMail } from '../without-mail';
import { ACTIONS, relationsOf } from './actions';
import type { EpisodeCommand } from './commands';
import { againstRules } from './rules';
import { waitsForRelease } from './state';
import type { CheckIn, EpisodeState } from './state';
import { NEVER_WITHOUT_MAIL } from './without-mail';

/** What a closed episode answers. */
export const CLOSED =
  'This contact has come to its end, and the door stays open: a child who returns begins a new episode.';

/**
 * Why a command cannot be carried out now; null when it can. It is asked before a command is let in and again on the
 * state that it will change.
 */
export function guard(state: EpisodeState, envelope: Envelope<EpisodeCommand>, now: Instant): Refusal | null {
  const { command, actor, ifMatch, mail } = envelope;
  const row = ACTIONS[command.name];
  const checkIn = checkInOf(state, command);
  if (row.on === 'check-in' && checkIn === null) {
    return notFound('There is no such check-in here. Look at the episode for its check-ins as they are now.');
  }
  const item = checkIn ?? { rev: state.peopleVersion, changes: state.changes };
  const changed = ifMatch === null || ifMatch === item.rev ? null : stale(item, ifMatch);
  const relations = relationsOf(state, actor);
  if (!row.who.some((relation) => relations.has(relation)))
    return changed ?? notAllowed(`This is for others to do: ${row.why}`);
  if (state.life.phase === 'closed') return wrongState('closed', CLOSED);
  if (changed) return changed;
  const visits = row.inside === true && waitsForRelease(state);
  if (!row.phases.includes(state.life.phase) && !visits) {
    return wrongState(state.life.phase, `This cannot be done while the contact is “${state.life.phase}”.`);
  }
  if (checkIn !== null && !row.itemStates.includes(checkIn.state.is)) {
    return wrongState(checkIn.state.is, `This cannot be done any more: the check-in is “${checkIn.state.is}” now.`);
  }
  const untold = refuseWithoutMail(NEVER_WITHOUT_MAIL, command.name, mail);
  if (untold) return untold;
  return againstRules(state, command, checkIn, actor, localDateOf(now));
}

/** The check-in that the command is about; null for a command about the whole episode, or where there is none. */
export function checkInOf({ checkIns }: EpisodeState, command: EpisodeCommand): CheckIn | null {
  const { checkInId } = command as { readonly checkInId?: CheckInId };
  return checkIns.find((one) => one.checkInId === checkInId) ?? null;
}
