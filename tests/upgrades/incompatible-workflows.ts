import { sleep } from '@temporalio/workflow';
import { transitionPlan as compatible } from '../../workflows/transition-plan';

export { job } from '../../workflows/job';

/** A plan that asks for a timer before anything else: no run of the real one can go on as this, and none of this as that. */
export async function transitionPlan(input: Parameters<typeof compatible>[0]): Promise<void> {
  void sleep('1 minute');
  await compatible(input);
}
