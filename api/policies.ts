import type { Logger } from 'pino';
import { ownFaults, policyFor, transitionValues, voluntaryValues } from '../domain/policy';
import { concernValues } from '../domain/policy/concern-values';
import type { ServiceId } from '../domain/ids';
import type { Policy } from '../domain/policy/policy';
import type { PlanRecord, Register } from '../register/register';
import { nothingHere } from './problem';
import type { Services } from './services';

/** The policies that services work under, and what of them travels into whatever is started now. */
export const policies: Services['policies'] = {
  of: policyFor,
  valuesFor: (service) => transitionValues(policyFor(service)),
  concernFor: (service) => concernValues(policyFor(service)),
  voluntaryFor: (service) => voluntaryValues(policyFor(service)),
};

/** The policy by which a service works. Throws a 404 for a service that there is not. */
export async function policyOf({ register, policies: known }: Services, serviceId: ServiceId): Promise<Policy> {
  const service = await register.service(serviceId);
  if (service === null) throw nothingHere('service');
  return known.of(service);
}

/** The policy by which the service of a plan works. Throws a 404 for a service that is not (again) in the register. */
export function policyBehind({ policies: known }: Services, { service }: Pick<PlanRecord, 'service'>): Policy {
  if (service === null) throw nothingHere('service');
  return known.of(service);
}

/** Warns, at the start of production, of each service whose own values no longer fit the policy of its nation. */
export async function warnOfPoliciesThatDoNotFit(
  register: Pick<Register, 'everyService'>,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const { serviceId, nation, ownPolicy } of await register.everyService()) {
    const faults = ownFaults(nation, ownPolicy.rows).map(({ says }) => says);
    if (faults.length === 0) continue;
    log.warn({ serviceId, faults }, 'values of the service’s own do not fit the policy of its nation: adopt others');
  }
}
