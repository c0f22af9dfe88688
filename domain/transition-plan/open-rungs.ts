import { opensByDate } from './next-wake';
import { changeRung, tell } from './turn';
import type { Turn } from './turn';
import { hasWhatItNeeds, makeRungTasks } from './tasks';
import type { Rung, RungKey } from './state';

/** Opens every rung whose day has come. Rungs overlap where their dates do: late work never locks what comes after it. */
export function openDueRungs(turn: Turn): void {
  for (const rung of turn.state.rungs) {
    if (opensByDate(turn.state, rung) && rung.startsOn <= turn.today) {
      openRung(turn, rung.key);
    }
  }
}

/** Opens one rung and asks for what it needs. */
export function openRung(turn: Turn, key: RungKey): void {
  const rung = changeRung(turn, key, { state: { is: 'open', since: turn.now } }, null);
  tell(turn, 'rung-opened', key, { dueOn: rung.dueOn, round: rung.round });
  askForWhatItNeeds(turn, rung);
}

/** Asks for what open rungs lack, as after new policy values that want more. */
export function topUpOpenRungs(turn: Turn): void {
  for (const rung of turn.state.rungs) if (rung.state.is === 'open') askForWhatItNeeds(turn, rung);
}

function askForWhatItNeeds(turn: Turn, rung: Rung): void {
  makeRungTasks(turn, rung, 'on-opening');
  if (turn.state.receivingOfficerId !== null) makeRungTasks(turn, rung, 'once-named');
}

/** Marks every open rung as done that has what it needs. */
export function finishRungs(turn: Turn): void {
  for (const rung of turn.state.rungs) {
    if (!hasWhatItNeeds(turn.state, rung)) continue;
    changeRung(turn, rung.key, { state: { is: 'done', at: turn.now } }, null);
    tell(turn, 'rung-done', rung.key, {});
  }
}
