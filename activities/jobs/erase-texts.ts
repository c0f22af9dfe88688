import { addMonths } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { policyFor } from '../../domain/policy';
import type { JobDependencies } from './dependencies';

/** So many texts are erased in one transaction. */
const AT_ONCE = 500;

/** Erases the texts of extracts that could be read for the last time longer ago than the policy keeps them. */
export async function eraseTexts({ register }: JobDependencies, { at }: JobRun): Promise<JobReport> {
  let erased = 0;
  for (const service of await register.everyService()) {
    const { serviceId } = service;
    const lastDayBefore = addMonths(localDateOf(at), -policyFor(service).retention.extractTexts.value);
    let some: number;
    do {
      some = await register.eraseExtractTexts({ serviceId, lastDayBefore }, AT_ONCE);
      erased += some;
    } while (some === AT_ONCE);
  }
  return { counts: { erased }, outboxIds: [] };
}
