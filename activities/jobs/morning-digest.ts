import { addDays } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import { isWorkingDay } from '../../domain/calendar/working-days';
import type { JobReport, JobRun } from '../../domain/jobs';
import { POLICIES } from '../../domain/policy';
import type { JobDependencies } from './dependencies';

/**
 * Makes the digest of everybody in the nations in which today is a working day, and has it sent. A digest is made once a
 * day for each person, however often this runs; one that was made and not sent yet is sent now.
 */
export async function morningDigest({ register }: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const atWork = Object.values(POLICIES).filter(({ workingTime }) =>
    isWorkingDay(today, workingTime.bankHolidays.value),
  );
  const dueBy = Object.fromEntries(
    atWork.map(({ nation, digest }) => [nation, addDays(today, digest.looksAhead.value)]),
  );
  const outboxIds = await register.makeDigests({ at, today, practice, dueBy });
  return { counts: { people: outboxIds.length }, outboxIds };
}
