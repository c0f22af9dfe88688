import type { JobReport, JobRun } from '../../domain/jobs';
import { tellOfWhereabouts } from '../../operations/news';
import type { JobDependencies } from './dependencies';

/**
 * Tells all open contact by the child's own choice where the child is, and all open plans that ask for it that contact has begun. Most
 * was told when it was recorded: what comes here is a move whose day has come, and what could not be told then.
 */
export async function watchContacts(dependencies: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const whose = practice === null ? { practice, childId: null } : { practice };
  return { counts: { ...(await tellOfWhereabouts(dependencies, whose, at)) }, outboxIds: [] };
}
