import { sleep } from '@temporalio/workflow';
import { transitionPlan as compatible } from '../../workflows/transition-plan';

/** A plan that waits before it does anything: no plan that already runs has asked for that timer. */
export async function transitionPlan(input: Parameters<typeof compatible>[0]): Promise<void> {
  await sleep('1 minute');
  await compatible(input);
}
