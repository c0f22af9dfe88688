import { addDays, addMonths } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { policyFor } from '../../domain/policy';
import type { WorksBy } from '../../domain/policy';
import { groundsFor, proposalIdOf } from '../../domain/proposals/grounds';
import type { Candidate, CandidateBounds, FoundProposal } from '../../register/plans/proposals';
import type { JobDependencies } from './dependencies';

/** So many children are read and written at once. */
const AT_ONCE = 1_000;

/**
 * Finds the children for whom a plan should be started, and keeps what it finds: one proposal for each child and ground,
 * however often it runs. What holds no more is taken back, once everybody has been looked at.
 */
export async function sweepEligibility({ register }: JobDependencies, { at }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const services = await register.everyService();
  if (services.length === 0) return { counts: { looked: 0, found: 0, lapsed: 0 }, outboxIds: [] };
  const bounds = boundsFor(services, today);
  let looked = 0;
  let found = 0;
  for (let page = await register.proposalCandidates(bounds, null, AT_ONCE); page.length > 0;) {
    const proposals = page.flatMap((child) => proposalsFor(child, today));
    await register.keepProposals(proposals, at, today);
    looked += page.length;
    found += proposals.length;
    const last = page.at(-1)?.childId ?? null;
    page = page.length < AT_ONCE ? [] : await register.proposalCandidates(bounds, last, AT_ONCE);
  }
  return { counts: { looked, found, lapsed: await register.lapseProposals(at) }, outboxIds: [] };
}

function proposalsFor(child: Candidate, today: LocalDate): FoundProposal[] {
  const { childId, serviceId } = child;
  return groundsFor(child, policyFor(child), today).map((ground) => {
    return { proposalId: proposalIdOf(childId, ground), childId, serviceId, ground };
  });
}

/**
 * Whom to read at all: wider than any service's policy, because the last day of a short month moves an age by up to three
 * days. Who is older and has an order that may still run is read because of that.
 */
function boundsFor(services: readonly WorksBy[], today: LocalDate): CandidateBounds {
  const policies = services.map((service) => policyFor(service).youthToAdult);
  const months = (age: { readonly years: number; readonly months: number }) => age.years * 12 + age.months;
  const first = Math.min(...policies.map(({ identifiedAt }) => months(identifiedAt.value)));
  const last = Math.max(...policies.map(({ transferAt }) => months(transferAt.value)));
  return {
    bornAfter: addDays(addMonths(today, -last), -3),
    bornBy: addDays(addMonths(today, -first), 3),
    runsOn: today,
  };
}
