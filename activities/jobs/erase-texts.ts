import { addMonths } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { POLICIES } from '../../domain/policy';
import type { Nation } from '../../domain/policy';
import type { JobDependencies } from './dependencies';

/** So many texts are erased in one transaction. */
const AT_ONCE = 500;

/** Erases the texts of extracts that could be read for the last time longer ago than the policy keeps them. */
export async function eraseTexts({ register }: JobDependencies, { at }: JobRun): Promise<JobReport> {
  let erased = 0;
  for (const nation of Object.keys(POLICIES) as Nation[]) {
    const lastDayBefore = addMonths(localDateOf(at), -POLICIES[nation].retention.extractTexts.value);
    let some: number;
    do {
      some = await register.eraseExtractTexts({ nation, lastDayBefore }, AT_ONCE);
      erased += some;
    } while (some === AT_ONCE);
  }
  return { counts: { erased }, outboxIds: [] };
}
