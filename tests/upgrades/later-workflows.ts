import { transitionPlan as entity } from '../../domain/transition-plan';
import { SCHEMA } from '../../domain/transition-plan/upgrade';
import { runEntity } from '../../workflows/entity-shell';
import type { transitionPlan as today } from '../../workflows/transition-plan';

export { job } from '../../workflows/job';

/** A plan as a later release might carry it: the state that it hands on is of the next schema. */
export async function transitionPlan(input: Parameters<typeof today>[0]): Promise<void> {
  const upgrade: typeof entity.upgrade = (stored) => ({
    ...entity.upgrade({ ...stored, schema: Math.min(stored.schema, SCHEMA) }),
    schema: (SCHEMA + 1) as typeof SCHEMA,
  });
  await runEntity({ ...entity, upgrade }, input);
}
