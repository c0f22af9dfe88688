import { describe, expect, it } from '@jest/globals';
import { instantFromMillis } from '../../domain/calendar/london-time';
import type { EntityInput } from '../../domain/protocol';
import { transitionPlan } from '../../domain/transition-plan';
import type { PlanCommand, StartPlan } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import { SCHEMA } from '../../domain/transition-plan/upgrade';
import { storedHistories } from './stored-histories';

/** The states that plans of every release so far handed to their next run. */
function carriedStates(): { name: string; state: PlanState }[] {
  return storedHistories().flatMap(({ name, history }) => {
    const started = history.events[0]?.['workflowExecutionStartedEventAttributes'] as {
      input: { payloads: { data: string }[] };
    };
    const input = JSON.parse(Buffer.from(started.input.payloads[0]?.data ?? '', 'base64').toString()) as EntityInput<
      StartPlan,
      PlanState,
      PlanCommand
    >;
    return input.is === 'carried' ? [{ name, state: input.carried.state }] : [];
  });
}

describe('the state that a plan of an earlier release hands on', () => {
  const states = carriedStates();

  it('is there to be tried', () => {
    expect(states.length).toBeGreaterThan(5);
  });

  it.each(states)('of $name goes on living in this one', ({ state }) => {
    const upgraded = transitionPlan.upgrade(state);
    expect(upgraded.schema).toBe(SCHEMA);
    const { planId, tasks, rungs } = transitionPlan.view(upgraded);
    expect({ planId, tasks: tasks.length, rungs: rungs.length }).toEqual({
      planId: state.planId,
      tasks: state.tasks.length,
      rungs: state.rungs.length,
    });
    const due = transitionPlan.nextWake(upgraded);
    expect(due).not.toBeNull();
    const now = due ?? instantFromMillis(0);
    const { state: next } = transitionPlan.step(upgraded, { type: 'time', due: now }, now);
    expect(transitionPlan.isOpen(next)).toBe(true);
  });

  it('of 0.1.0, which knew one route and no facts of an order, has both', () => {
    const first = states.filter(({ name }) => name.startsWith('0.1.0/'));
    expect(first).not.toEqual([]);
    for (const { state } of first) {
      const upgraded = transitionPlan.upgrade(state);
      expect(upgraded).toMatchObject({ routes: ['youth-to-adult'], policy: { yroExtensions: 1 }, exitPlans: [] });
      for (const { end } of transitionPlan.view(upgraded).orders) expect(end).toMatchObject({ by: 'date-given' });
    }
  });

  it('is refused when it is of a later release', () => {
    expect(() => transitionPlan.upgrade({ schema: SCHEMA + 1 })).toThrow(RangeError);
  });
});
