import type { JobReport } from '../../domain/jobs';
import { tellOfDeath } from '../../operations/news';
import type { JobDependencies } from './dependencies';

/** Tells every open concern whether the child's death is recorded, where it knows otherwise. It counts nothing of whom. */
export async function watchDeaths(dependencies: JobDependencies): Promise<JobReport> {
  return { counts: { ...(await tellOfDeath(dependencies, null)) }, outboxIds: [] };
}
