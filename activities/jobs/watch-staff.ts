import { standingOf } from '../../domain/absence';
import type { WorkerStanding } from '../../domain/absence';
import { isBefore } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Away } from '../../domain/entity';
import type { StaffId } from '../../domain/ids';
import type { JobReport, JobRun } from '../../domain/jobs';
import { policyFor } from '../../domain/policy';
import type { Employed } from '../../register/jobs/watch-staff';
import type { JobDependencies } from './dependencies';
import { tellEntity } from '../../operations/tell-entity';

/**
 * Tells every open plan and contact which of its people have gone, are away with nobody to stand in, or are about to leave for good or
 * for long. What follows is its own to decide; one that has been told before refuses it at its door, at no cost.
 */
export async function watchStaff({ register, client }: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const everybody = await register.everybody();
  const staff = new Map(everybody.map((member) => [member.staffId, member]));
  const standings = new Map<StaffId, WorkerStanding>();
  for (const member of everybody) {
    const { staffId } = member;
    const { leavingAlert, longAbsence } = policyFor(member).changeOfWorker;
    const standing = standingOf(staffId, staff, today, { alertDays: leavingAlert.value, longDays: longAbsence.value });
    if (standing !== null) standings.set(staffId, standing);
  }
  // A child who has chosen one person misses them also when somebody could stand in.
  const away = new Map(everybody.flatMap((member) => awayOf(member, today)));
  const absent = new Map<StaffId, WorkerStanding | Away>([...away, ...standings]);
  const plans = await register.plansPointingAt([...standings.keys()], practice);
  const contacts = practice === null ? await register.episodesPointingAt([...absent.keys()]) : [];
  const counts = { plans: plans.length, contacts: contacts.length, told: 0, notAsked: 0 };
  for (const one of [...plans, ...contacts]) {
    const known = one.kind === 'transitionPlan' ? standings : absent;
    const workers = one.workers.flatMap((staffId) => {
      const standing = known.get(staffId);
      return standing === undefined ? [] : [{ staffId, standing }];
    });
    const came = await tellEntity(client, one, { type: 'workers-seen', workers });
    if (came !== 'known') counts[came] += 1;
  }
  return { counts, outboxIds: [] };
}

/** The absence that goes on or is to come, where one is known. */
function awayOf({ staffId, awayFrom, awayUntil }: Employed, today: LocalDate): [StaffId, Away][] {
  if (awayFrom === null || (awayUntil !== null && isBefore(awayUntil, today))) return [];
  return [[staffId, { is: 'away', from: awayFrom, until: awayUntil }]];
}
