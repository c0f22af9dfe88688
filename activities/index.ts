import { commitActivity, repairActivity } from './commit';
import { deliverMailActivity } from './deliver-mail';
import type { MailDependencies } from './deliver-mail';

export type ActivityDependencies = MailDependencies;

/** Everything that workflows may have done outside themselves. */
export function createActivities(dependencies: ActivityDependencies) {
  return {
    commit: commitActivity(dependencies),
    repair: repairActivity(dependencies),
    deliverMail: deliverMailActivity(dependencies),
  };
}

export type Activities = ReturnType<typeof createActivities>;
