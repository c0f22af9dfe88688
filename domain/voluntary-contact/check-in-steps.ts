import { onOrAfterWorkingDay } from '../calendar/working-days';
import type { CheckInId } from '../ids';
import { answer, ask } from './asked';
import type { EpisodeCommand } from './commands';
import { addCheckIn, IN_CUSTODY } from './rhythm';
import { wasInCustodyOn } from './state';
import type { CheckIn } from './state';
import { AFTER_MISSED } from './missed-steps';
import { changeCheckIn, tell } from './turn';
import type { Turn } from './turn';

type CheckInCommand = Extract<
  EpisodeCommand,
  { readonly name: 'plan-check-in' | 'move-check-in' | 'record-kept-check-in' | 'record-missed-check-in' }
>;

/** Carries out a command about one check-in. */
export function checkInStep(turn: Turn, command: CheckInCommand): void {
  if (command.name === 'plan-check-in') {
    const { checkInId, on } = addCheckIn(turn, command.on);
    tell(turn, 'check-in-planned', checkInId, { on, reason: command.reason });
    return;
  }
  const checkIn = checkInWith(turn, command.checkInId);
  const { checkInId } = checkIn;
  switch (command.name) {
    case 'move-check-in': {
      const on = onOrAfterWorkingDay(command.on, turn.state.policy.bankHolidays);
      changeCheckIn(turn, checkIn, { on }, `moved: ${command.reason}`);
      tell(turn, 'check-in-moved', checkInId, { from: checkIn.on, on, reason: command.reason });
      answerAbout(turn, checkInId);
      return;
    }
    case 'record-kept-check-in': {
      const { on, how, minutes, childsWords, mark } = command;
      changeCheckIn(turn, checkIn, { state: { is: 'kept', on, how, minutes, childsWords, mark } }, 'kept');
      tell(turn, 'check-in-kept', checkInId, { on, how, minutes, ...(mark === null ? {} : { mark }) });
      answerAbout(turn, checkInId);
      // A child who came is found: nobody goes on looking.
      answer(turn, ...AFTER_MISSED);
      return;
    }
    case 'record-missed-check-in':
      if (wasInCustodyOn(turn.state, checkIn.on)) {
        changeCheckIn(turn, checkIn, { state: { is: 'called-off', reason: IN_CUSTODY } }, IN_CUSTODY);
        tell(turn, 'check-in-not-counted', checkInId, { on: checkIn.on });
        answerAbout(turn, checkInId);
        return;
      }
      changeCheckIn(turn, checkIn, { state: { is: 'missed', note: command.note } }, 'missed');
      tell(turn, 'check-in-missed', checkInId, { on: checkIn.on });
      answerAbout(turn, checkInId);
      if (!turn.state.asked.some(({ kind }) => AFTER_MISSED.includes(kind))) ask(turn, 'kind-outreach', checkInId);
      return;
  }
}

/** Nobody is asked any more to write this one down; another that waits is asked for next. */
function answerAbout(turn: Turn, checkInId: CheckInId): void {
  const asked = turn.state.asked.filter((one) => one.kind !== 'write-down-check-in' || one.checkInId !== checkInId);
  turn.state = { ...turn.state, asked };
}

function checkInWith({ state }: Turn, checkInId: CheckInId): CheckIn {
  const checkIn = state.checkIns.find((one) => one.checkInId === checkInId);
  if (!checkIn) throw new RangeError('The guard has found it before');
  return checkIn;
}
