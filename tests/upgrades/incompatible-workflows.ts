import { sleep } from '@temporalio/workflow';
import { safeguardingConcern as compatibleConcern } from '../../workflows/safeguarding-concern';
import { transitionPlan as compatiblePlan } from '../../workflows/transition-plan';
import { voluntaryContact as compatibleContact } from '../../workflows/voluntary-contact';

export { job } from '../../workflows/job';

/** Each asks for a timer before anything else: no run of a real one can go on as this, and none of this as that. */
export async function transitionPlan(input: Parameters<typeof compatiblePlan>[0]): Promise<void> {
  void sleep('1 minute');
  await compatiblePlan(input);
}
export async function voluntaryContact(input: Parameters<typeof compatibleContact>[0]): Promise<void> {
  void sleep('1 minute');
  await compatibleContact(input);
}
export async function safeguardingConcern(input: Parameters<typeof compatibleConcern>[0]): Promise<void> {
  void sleep('1 minute');
  await compatibleConcern(input);
}
