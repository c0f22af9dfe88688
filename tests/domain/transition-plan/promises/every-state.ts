import { dateOfAge } from '../../../../domain/calendar/age';
import { LADDER, needsOf } from '../../../../domain/transition-plan/ladder';
import { nextWake } from '../../../../domain/transition-plan/next-wake';
import type { PlanState, Rung } from '../../../../domain/transition-plan/state';
import { view } from '../../../../domain/transition-plan/view';
import { promise } from './promise';
import { unfinished } from './unfinished';

export function everyState(state: PlanState): void {
  const closed = state.life.phase === 'closed';
  const sealed = state.life.phase === 'sealed';
  promise(state.accountability.length >= 1, 'somebody is accountable');
  promise(
    (nextWake(state) === null) === (closed || sealed),
    'an open plan has a next wake, a closed or sealed one has none',
    state.life,
  );
  promise(!closed || !state.tasks.some(unfinished), 'a closed plan asks nothing of anybody');
  if (closed || sealed) {
    promise(!state.appointments.some(({ state: { is } }) => is === 'planned'), 'a plan at its end expects nobody');
    promise(
      !state.aroundTheChild.formulationMeetings.some(({ state: { is } }) => is === 'planned'),
      'a plan at its end has no meeting before it',
    );
  }
  for (const { missed } of view(state).orders) {
    promise(missed.withoutReasonableExcuse <= missed.inAll, 'an excuse never adds to a count', missed);
  }
  promise(new Set(state.tasks.map((task) => task.taskId)).size === state.tasks.length, 'each task has its own id');
  promise(
    state.rungs.every(({ key }) => state.routes.includes(LADDER[key].route)),
    'a plan has the rungs of its routes, and no other',
    state.rungs,
  );
  const unresolved = state.rungs.filter((rung) => rung.state.is === 'ahead' || rung.state.is === 'open');
  unresolved.forEach((rung, index) => {
    const next = unresolved.slice(index + 1).find(({ key }) => LADDER[key].route === LADDER[rung.key].route);
    promise(!next || rung.dueOn <= next.dueOn, 'due dates never decrease along the ladder', [rung, next]);
    promise(rung.startsOn <= rung.dueOn, 'a rung begins before it is due', rung);
  });
  if (!closed && !sealed) {
    for (const rung of state.rungs) canEnd(state, rung);
  }
  const eighteen = dateOfAge(state.dateOfBirth, { years: 18 });
  const handsOver = state.routes.includes('youth-to-adult');
  promise((state.transferOn !== null) === handsOver, 'a transfer is planned on its own route only', state.transferOn);
  promise(
    state.transferOn === null || state.transferOn >= eighteen,
    'no transfer is planned before the 18th birthday',
    state.transferOn,
  );
  const aboutTheEnd = ['order-running', 'order-ended', 'voluntary'].includes(state.life.phase);
  promise(
    closed || sealed || aboutTheEnd !== handsOver,
    'on both routes the phases are those of the handover',
    state.life,
  );
  const pends = state.courtMatters.some(({ state: { is }, goesOn }) => is === 'pending' && goesOn === null);
  const handingOver = state.life.phase === 'preparing' || state.life.phase === 'graded-handover';
  promise(!handingOver || !pends || state.pause !== null, 'what pends at court holds the handover up', state.pause);
  const inside = state.moves.custody.filter(({ state: { is } }) => is === 'in-custody');
  promise(inside.length <= 1, 'a child is in one place', inside);
  const waits = inside.some(({ goesOn }) => goesOn === null);
  promise(
    state.pause?.waitsFor === undefined || (handingOver && (pends || waits)),
    'a handover waits for nothing that is over',
    state.pause,
  );
  if (state.life.phase === 'voluntary' || state.life.phase === 'order-ended') {
    promise(
      (state.voluntaryContact.is === 'agreed') === (state.life.phase === 'voluntary'),
      'contact is voluntary when, and only when, the child has agreed',
      state.voluntaryContact,
    );
  }
  if (state.life.phase === 'transferred') promise(state.life.on >= eighteen, 'nothing passes before 18', state.life);
}

/** An open rung can always be finished: by the tasks that it still has, or by passing it over. */
function canEnd(state: PlanState, rung: Rung): void {
  if (rung.state.is !== 'open' || LADDER[rung.key].canBePassedOver) return;
  const needed = needsOf(rung.key, state.policy);
  const mine = state.tasks.filter((task) => task.rung === rung.key && task.state.is !== 'cancelled');
  promise(
    needed.every(({ kind, count }) => mine.filter((task) => task.kind === kind).length >= count),
    'a rung that cannot be passed over keeps the tasks that finish it',
    rung,
  );
}
