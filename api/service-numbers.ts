import type { Logger } from 'pino';
import type { ServiceId } from '../domain/ids';
import { NO_NUMBERS, numbersMissing } from '../domain/service-numbers';
import type { ServiceNumbers } from '../domain/service-numbers';
import type { Register } from '../register/register';

/**
 * Whom a service's people ring; none for nobody's service, or while the register does not answer: 999 is told all the same.
 * Never throws.
 */
export async function numbersOf(
  serviceId: string | null,
  { register }: { readonly register: Pick<Register, 'service'> },
): Promise<ServiceNumbers> {
  const service = serviceId === null ? null : await register.service(serviceId as ServiceId).catch(() => null);
  return service ?? NO_NUMBERS;
}

/** Warns, at the start of production, of each youth justice service that has not set all of its numbers. */
export async function warnOfMissingNumbers(
  register: Pick<Register, 'servicesLackingNumbers'>,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const service of await register.servicesLackingNumbers()) {
    log.warn(
      { serviceId: service.serviceId, missing: numbersMissing(service) },
      'telephone numbers are missing: whoever raises a concern is not told whom to ring; an administrator sets them with set-numbers',
    );
  }
}
