import { addDays } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import { isWorkingDay } from '../../domain/calendar/working-days';
import type { JobReport, JobRun } from '../../domain/jobs';
import { policyFor } from '../../domain/policy';
import type { JobDependencies } from './dependencies';

/**
 * Makes the digest of everybody in the services in which today is a working day, and has it sent. A digest is made once a
 * day for each person, however often this runs; one that was made and not sent yet is sent now.
 */
export async function morningDigest({ register }: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const dueBy = new Map(
    (await register.everyService()).flatMap((service) => {
      const { workingTime, digest } = policyFor(service);
      if (!isWorkingDay(today, workingTime.bankHolidays.value)) return [];
      return [[service.serviceId, addDays(today, digest.looksAhead.value)]];
    }),
  );
  const outboxIds = await register.makeDigests({ at, today, practice, dueBy });
  return { counts: { people: outboxIds.length }, outboxIds };
}
