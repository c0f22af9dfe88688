import type { LocalDate } from '../calendar/local-date';
import { checkInIdOf } from '../ids';
import type { TaperStage } from '../policy/clocks';
import type { CheckIn, EpisodeState } from './state';
import { daysOf } from './taper';
import { changeCheckIn } from './turn';
import type { Turn } from './turn';

/** The check-ins that are still ahead, in the order of their days. */
export function planned({ checkIns }: Pick<EpisodeState, 'checkIns'>): readonly CheckIn[] {
  return checkIns
    .filter(({ state }) => state.is === 'planned')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Plans one more check-in. */
export function addCheckIn(turn: Turn, on: LocalDate): CheckIn {
  const number = turn.state.checkInsMade + 1;
  const checkInId = checkInIdOf(turn.state.episodeId, number);
  const checkIn: CheckIn = { checkInId, on, state: { is: 'planned' }, rev: 1, changes: [] };
  turn.state = { ...turn.state, checkIns: [...turn.state.checkIns, checkIn], checkInsMade: number };
  return checkIn;
}

/** Takes back what is planned after today's work: what has come is still to be written down. */
export function callOff(turn: Turn, reason: string): void {
  for (const checkIn of planned(turn.state)) {
    if (checkIn.on <= turn.today) continue;
    changeCheckIn(turn, checkIn, { state: { is: 'called-off', reason } }, reason);
  }
}

/** Takes back what was planned, or taken for missed, from the day on which the child was in custody: no such day counts. */
export function callOffInside(turn: Turn, since: LocalDate): void {
  for (const checkIn of turn.state.checkIns) {
    const { is } = checkIn.state;
    if (checkIn.on < since || (is !== 'planned' && is !== 'missed')) continue;
    changeCheckIn(turn, checkIn, { state: { is: 'called-off', reason: IN_CUSTODY } }, IN_CUSTODY);
  }
}

/** Why a check-in that did not take place inside is called off, and never missed. */
export const IN_CUSTODY = 'the child was in custody';

/** Plans the check-ins of a taper, in the place of what was planned. */
export function planTaper(turn: Turn, taper: readonly TaperStage[], from: LocalDate, reason: string): void {
  callOff(turn, reason);
  turn.state = { ...turn.state, taper, taperAfter: turn.state.checkInsMade };
  for (const on of daysOf(taper, from, turn.state.policy.bankHolidays)) addCheckIn(turn, on);
}

/** What is left of the present taper, after the check-ins that have come; its last step once where nothing is. */
export function restOf({ taper, checkIns, taperAfter }: EpisodeState): readonly TaperStage[] {
  const came = checkIns.slice(taperAfter).filter(({ state }) => state.is === 'kept' || state.is === 'missed').length;
  let over = came;
  const rest = taper.flatMap((stage) => {
    const taken = Math.min(over, stage.times);
    over -= taken;
    return taken === stage.times ? [] : [{ ...stage, times: stage.times - taken }];
  });
  return rest.length > 0 ? rest : taper.slice(-1).map((stage) => ({ ...stage, times: 1 }));
}
