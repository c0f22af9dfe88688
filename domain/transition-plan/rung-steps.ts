import { daysBetween, earliest, latest } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-days';
import type { RungCommand } from './commands';
import { courtsLimit } from './end-schedule';
import { LADDER } from './ladder';
import { openRung } from './open-rungs';
import { isResolved, onSameRoute, shiftFrom } from './schedule';
import type { RungKey } from './state';
import { cancelTasks, moveRungTasks } from './tasks';
import { actorOf, changeRung, rungOf, tell } from './turn';
import type { Turn } from './turn';

/** Carries out one command about a rung: the pace of the ladder is the child's. */
export function rungStep(turn: Turn, command: RungCommand): void {
  const { rung: key, reason } = command;
  switch (command.name) {
    case 'slow-down': {
      const before = turn.state;
      turn.state = { ...turn.state, ...shiftFrom(turn.state, key, command.byDays) };
      moveRungTasks(turn, before);
      const { rev } = changeRung(turn, key, {}, `slowed down: ${reason}`);
      tell(turn, 'slowed-down', key, { byDays: command.byDays, reason, transferOn: turn.state.transferOn });
      turn.item = { id: key, rev };
      return;
    }
    case 'repeat-rung':
      repeat(turn, key, reason);
      return;
    case 'pass-over-rung': {
      const by = actorOf(turn);
      const { rev } = changeRung(
        turn,
        key,
        { state: { is: 'passed-over', at: turn.now, by, reason } },
        `passed over: ${reason}`,
      );
      cancelTasks(turn, (task) => task.rung === key, reason);
      tell(turn, 'rung-passed-over', key, { reason });
      turn.item = { id: key, rev };
      return;
    }
  }
}

/** Goes through a rung once more, after what is still open before it; what lies after it and is not yet resolved moves along where it would come too early. */
function repeat(turn: Turn, key: RungKey, reason: string): void {
  const { policy } = turn.state;
  const rung = rungOf(turn.state, key);
  const wanted = onSameRoute(turn.state, key, 'before')
    .filter((earlier) => !isResolved(earlier))
    .reduce(
      (day, earlier) => latest(day, earlier.dueOn),
      latest(rung.dueOn, addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays)),
    );
  const limit = LADDER[key].route === 'end-of-order' ? courtsLimit(turn.state) : null;
  const dueOn = limit === null ? wanted : earliest(wanted, limit);
  const before = turn.state;
  const { rev } = changeRung(turn, key, { round: rung.round + 1, startsOn: turn.today, dueOn }, `repeated: ${reason}`);
  pushLaterRungs(turn, key);
  moveRungTasks(turn, before);
  tell(turn, 'rung-repeated', key, { reason, dueOn });
  openRung(turn, key);
  turn.item = { id: key, rev };
}

/** Ladder dates never go backwards: the first later rung that would now fall due too early takes all later ones along. */
function pushLaterRungs(turn: Turn, key: RungKey): void {
  const { dueOn } = rungOf(turn.state, key);
  const next = onSameRoute(turn.state, key, 'after').find((rung) => !isResolved(rung));
  if (!next || next.dueOn >= dueOn) return;
  turn.state = { ...turn.state, ...shiftFrom(turn.state, next.key, daysBetween(next.dueOn, dueOn)) };
}
