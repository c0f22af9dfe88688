import { SERVICE_NUMBERS } from '../../domain/service-numbers';
import type { ServiceNumber } from '../../domain/service-numbers';
import { body, z } from './primitives';

const EXPECTED =
  'Expected a telephone number as it is dialled: 3 to 30 digits, spaces or hyphens, perhaps a + before them.';
const number = z
  .string(EXPECTED)
  .trim()
  .regex(/^\+?[0-9][0-9 -]{1,28}[0-9]$/, EXPECTED)
  .nullable()
  .optional()
  .openapi({ description: 'Left out: it stays as it is. Null: there is none any more.' });

/** The telephone numbers of a service. */
export const numbersBody = body(
  Object.fromEntries(SERVICE_NUMBERS.map((name) => [name, number])) as Record<ServiceNumber, typeof number>,
);
