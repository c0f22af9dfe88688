import { POLICIES, transitionValues, voluntaryValues } from '../domain/policy';
import { concernValues } from '../domain/policy/concern-values';
import type { ServiceId } from '../domain/ids';
import type { Policy } from '../domain/policy/policy';
import { nothingHere } from './problem';
import type { Services } from './services';

/** The policies that services work under, and what of them travels into whatever is started now. */
export const policies: Services['policies'] = {
  of: (nation) => POLICIES[nation],
  valuesFor: (nation) => transitionValues(POLICIES[nation]),
  concernFor: (nation) => concernValues(POLICIES[nation]),
  voluntaryFor: (nation) => voluntaryValues(POLICIES[nation]),
};

/** The policy by which a service works. Throws a 404 for a service that there is not. */
export async function policyOf({ register, policies: known }: Services, serviceId: ServiceId): Promise<Policy> {
  const service = await register.service(serviceId);
  if (service === null) throw nothingHere('service');
  return known.of(service.nation);
}
