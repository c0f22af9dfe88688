import { addDays, addMonths } from '../../domain/calendar/local-date';
import { addMinutes, localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { policyFor } from '../../domain/policy';
import type { WorksBy } from '../../domain/policy';
import type { JobDependencies } from './dependencies';

const MINUTES_A_DAY = 24 * 60;

/**
 * Offers supervision to everybody who has lived through something hard lately and has no offer for it, tells the two whom
 * each offer concerns how it stands, and erases what was kept for long enough. It counts nothing: in a small service a count
 * would tell of somebody.
 */
export async function offerSupervision({ register }: JobDependencies, { at }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const services = await register.everyService();
  if (services.length === 0) return { counts: {}, outboxIds: [] };
  const rulesOf = (service: WorksBy) => policyFor(service).supervision;
  const since = (days: number) => addMinutes(at, -days * MINUTES_A_DAY);
  const furthest = Math.max(...services.map((service) => rulesOf(service).offeredWithin.value));
  const found = await register.hardDays(since(furthest), today);
  const days = found.filter((day) => day.at > since(rulesOf(day).offeredWithin.value));
  await register.offerSupervision(days, at, (day) => addDays(today, rulesOf(day).lapsesAfter.value * 7));
  for (const service of services) {
    await register.forgetSupervision(service.serviceId, addMonths(today, -rulesOf(service).keptFor.value));
  }
  return { counts: {}, outboxIds: await register.tellOfSupervision(today) };
}
