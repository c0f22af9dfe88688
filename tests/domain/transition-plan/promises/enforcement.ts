import type { PlanState } from '../../../../domain/transition-plan/state';
import { endOfOrder, hasEnded } from '../../../../domain/transition-plan/order';
import { isUnfinished } from '../../../../domain/transition-plan/tasks';
import type { LivedPlan } from '../plans';
import { promise } from './promise';

/** Advice, and then a decision, is asked of somebody exactly while it is waited for; and only while it can still be taken. */
export function checkWaiting({ state, now }: LivedPlan): void {
  const { consultations } = state.enforcement;
  const closed = 'before' in state.life;
  const asked = state.tasks.filter(({ kind }) => kind === 'give-advice' || kind === 'decide-on-missed');
  for (const one of consultations) {
    const wanted = { asked: 'give-advice', advised: 'decide-on-missed', unavailable: 'decide-on-missed' } as const;
    const waits = closed ? undefined : wanted[one.state.is as keyof typeof wanted];
    const open = asked.filter((task) => task.about === one.consultationId && isUnfinished(task));
    promise(
      JSON.stringify(open.map(({ kind }) => kind)) === JSON.stringify(waits === undefined ? [] : [waits]),
      'advice is asked of somebody exactly while it is waited for',
      [one, open],
    );
    const order = state.orders.find(({ orderId }) => orderId === one.orderId);
    promise(
      waits === undefined || (order !== undefined && !hasEnded(endOfOrder(order, state.policy), now)),
      'nothing waits for a decision on an order that has ended',
      [one, order],
    );
  }
  promise(
    asked.every(({ about }) => consultations.some(({ consultationId }) => consultationId === about)),
    'advice is asked for by a consultation, and by nothing else',
    asked,
  );
  const waiting = consultations.filter(({ state: { is } }) => ['asked', 'advised', 'unavailable'].includes(is));
  promise(new Set(waiting.map(({ orderId }) => orderId)).size === waiting.length, 'one question on one order at once');
}

/** Decisions are people's, each with what it stands on; what stands recorded stays, and the manager hears of what was not advised on. */
export function checkDecisions(before: PlanState, plan: LivedPlan, toldBefore: number, byPerson: boolean): void {
  const after = plan.state;
  for (const [index, was] of before.enforcement.decisions.entries()) {
    const is = after.enforcement.decisions[index];
    const same = is && { ...is, state: was.state, rev: was.rev, changes: was.changes };
    promise(JSON.stringify(same) === JSON.stringify(was), 'a decision stands as it was recorded, or withdrawn', [
      was,
      is,
    ]);
  }
  for (const made of after.enforcement.decisions.slice(before.enforcement.decisions.length)) {
    const consultation = after.enforcement.consultations.find(
      ({ consultationId }) => consultationId === made.consultationId,
    );
    const advised = consultation?.state.is === 'decided' && consultation.state.after.is === 'advised';
    promise(
      consultation === undefined || consultation.state.is === 'decided',
      'a decision ends its consultation',
      made,
    );
    if (made.step.is === 'no-step' || advised) continue;
    promise(made.without !== null || consultation !== undefined, 'a step without advice says why', made);
    promise(
      plan.effects.some(
        ({ template, to }) => template === 'decided-without-consultation' && to.kind === 'manager-of-team',
      ),
      'the manager is told of a step without advice',
      made,
    );
    promise(
      plan.timeline.slice(toldBefore).some(({ kind }) => kind === `${made.step.is}-without-advice`),
      'the history says that no advice came before',
      made,
    );
  }
  for (const [index, { state, rev }] of before.enforcement.consultations.entries()) {
    const then = after.enforcement.consultations[index];
    promise(byPerson || then?.rev === rev, 'time changes no revision', then);
    if (state.is !== 'decided' && state.is !== 'lapsed') continue;
    const same = then?.state === state || (state.is === 'lapsed' && then?.state.is === 'lapsed' && byPerson);
    promise(same, 'what was decided on stays so; what has lapsed can only lose its answer', [state, then]);
  }
}
