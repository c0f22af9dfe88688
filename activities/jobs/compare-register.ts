import type { JobReport } from '../../domain/jobs';
import type { JobDependencies } from './dependencies';
import { repairRegister } from './repair-register';

/** Puts the register right where it differs from what lives, of every kind. Practice plans are among it: they are plans. */
export async function compareRegister({ client, register }: JobDependencies): Promise<JobReport> {
  const { compared, repaired, withoutWorkflow, notAsked } = await repairRegister(client, register);
  return {
    counts: {
      compared,
      repaired: repaired.length,
      withoutWorkflow: withoutWorkflow.length,
      notAsked: notAsked.length,
    },
    outboxIds: [],
  };
}
