import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Entity, EntityView } from '../../domain/entity';
import type { EntityKind } from '../../domain/ids';
import type { EntityInput } from '../../domain/protocol';
import { transitionPlan } from '../../domain/transition-plan';
import type { PlanCommand, StartPlan } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import { SCHEMA } from '../../domain/transition-plan/upgrade';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import type { ConcernState } from '../../domain/safeguarding-concern/state';
import { voluntaryContact } from '../../domain/voluntary-contact';
import type { EpisodeState } from '../../domain/voluntary-contact/state';
import { startOf, storedHistories } from './stored-histories';

/** A state that an entity of an earlier release, or of this one, handed to its next run. */
interface CarriedState {
  readonly name: string;
  readonly kind: EntityKind;
  readonly state: PlanState;
}

async function carriedStates(): Promise<CarriedState[]> {
  const started = storedHistories().map(async ({ name, history }) => ({ name, ...(await startOf(history)) }));
  return (await Promise.all(started)).flatMap(({ name, kind, input }) => {
    const given = input as EntityInput<StartPlan, PlanState, PlanCommand>;
    return given.is === 'carried' ? [{ name, kind, state: given.carried.state }] : [];
  });
}

describe('the state that an entity hands on', () => {
  let states: CarriedState[];
  beforeAll(async () => {
    states = await carriedStates();
  });
  const of = (kind: EntityKind) => states.filter((one) => one.kind === kind);

  it.each<[EntityKind, number]>([
    ['transitionPlan', 5],
    ['voluntaryContact', 5],
    ['safeguardingConcern', 5],
  ])('of the kind %s is there to be tried', (kind, atLeast) => {
    expect(of(kind).length).toBeGreaterThan(atLeast);
  });

  it('goes on living in this release, as a plan with all its tasks and steps', () => {
    for (const { name, state } of of('transitionPlan')) {
      const upgraded = transitionPlan.upgrade(state);
      const { planId, tasks, rungs } = transitionPlan.view(upgraded);
      expect({ name, schema: upgraded.schema, planId, tasks: tasks.length, rungs: rungs.length }).toEqual({
        ...{ name, schema: SCHEMA, planId: state.planId },
        ...{ tasks: state.tasks.length, rungs: state.rungs.length },
      });
      expect([name, livesOn(transitionPlan, upgraded)]).toEqual([name, true]);
    }
  });

  it('goes on living in this release, as contact with all its check-ins, and as a concern with all its clocks', () => {
    for (const { name, state } of of('voluntaryContact')) {
      const stored = state as unknown as EpisodeState;
      const upgraded = voluntaryContact.upgrade(stored);
      expect([name, voluntaryContact.view(upgraded).checkIns.length]).toEqual([name, stored.checkIns.length]);
      expect([name, livesOn(voluntaryContact, upgraded)]).toEqual([name, true]);
    }
    for (const { name, state } of of('safeguardingConcern')) {
      const stored = state as unknown as ConcernState;
      const upgraded = safeguardingConcern.upgrade(stored);
      expect([name, safeguardingConcern.view(upgraded).clocks.length]).toEqual([name, stored.clocks.length]);
      expect([name, livesOn(safeguardingConcern, upgraded)]).toEqual([name, true]);
    }
  });

  it('of a plan of 0.1.0, which knew one route and no facts of an order, has both', () => {
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

/** Whether it wakes next, and is open then. */
function livesOn<State>(
  { nextWake, step, isOpen }: Pick<Entity<State, never, never, EntityView>, 'nextWake' | 'step' | 'isOpen'>,
  state: State,
): boolean {
  const due = nextWake(state);
  return due !== null && isOpen(step(state, { type: 'time', due }, due).state);
}
