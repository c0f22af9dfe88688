import type { MailTemplate, Step } from '../entity';
import type { Recipient } from '../people';
import { addMail, revised } from '../turn';
import type { Turn as TurnOf } from '../turn';
import type { CheckIn, EpisodeState } from './state';

export { actorOf, noteChange, revised, tell, turnFrom } from '../turn';

/** One step of an episode in the making. */
export type Turn = TurnOf<EpisodeState>;

export function finish({ state, timeline, mails, item }: Turn): Step<EpisodeState> {
  return { state, timeline, effects: mails, item };
}

/** Has a message sent that leads to the episode. */
export function mail(turn: Turn, to: Recipient, template: MailTemplate): void {
  const { episodeId } = turn.state;
  addMail(turn, { to, template, ref: episodeId, meeting: null }, episodeId);
}

/** Replaces one check-in, says what was changed and raises its `rev`. */
export function changeCheckIn(turn: Turn, checkIn: CheckIn, to: Partial<CheckIn>, what: string): void {
  const changed: CheckIn = { ...checkIn, ...to, ...revised(checkIn, turn, what) };
  const checkIns = turn.state.checkIns.map((other) => (other.checkInId === checkIn.checkInId ? changed : other));
  turn.state = { ...turn.state, checkIns };
}
