import { commitActivity, repairActivity } from './commit';
import { deliverMailActivity } from './deliver-mail';
import type { MailDependencies } from './deliver-mail';
import { runJobActivity } from './jobs';
import type { JobDependencies } from './jobs/dependencies';

export type ActivityDependencies = MailDependencies & JobDependencies;

/** Everything that workflows may have done outside themselves. */
export function createActivities(dependencies: ActivityDependencies) {
  return {
    commit: commitActivity(dependencies),
    repair: repairActivity(dependencies),
    deliverMail: deliverMailActivity(dependencies),
    runJob: runJobActivity(dependencies),
  };
}

export type Activities = ReturnType<typeof createActivities>;
