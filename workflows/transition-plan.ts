import type { EntityInput } from '../domain/protocol';
import { transitionPlan as entity } from '../domain/transition-plan';
import type { PlanCommand, StartPlan } from '../domain/transition-plan/commands';
import type { PlanState } from '../domain/transition-plan/state';
import { runEntity } from './entity-shell';

/** One child's transition, alive from its start to letting go. */
export async function transitionPlan(input: EntityInput<StartPlan, PlanState, PlanCommand>): Promise<void> {
  await runEntity(entity, input);
}
