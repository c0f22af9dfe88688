import type { Role } from '../../domain/people';

/** One row of the table: which roles may do something at all, and why. */
export interface Permission {
  /** `anyone` needs no sign-in. */
  readonly roles: 'anyone' | readonly Role[];
  readonly why: string;
}

/** Those who hold a child's order, and the colleagues who stand in for them. */
export const SENDING = [
  'case-manager',
  'seconded-probation-officer',
  'trauma-champion',
  'manager',
  'head-of-service',
] as const;
export const RECEIVING = ['probation-officer', 'probation-manager'] as const;
export const BOTH_SIDES = [...SENDING, ...RECEIVING] as const;
/** Those who answer for what a service keeps of a child. */
export const WHO_HOLD = ['manager', 'head-of-service', 'safeguarding-lead'] as const;
export const AROUND_THE_CHILD = [...BOTH_SIDES, 'psychologist', 'safeguarding-lead'] as const;
/** A task can be asked of whoever works on either side, and of the psychologist. */
export const WHO_TAKE_ON = [...BOTH_SIDES, 'psychologist'] as const;
export const EVERYBODY = [...AROUND_THE_CHILD, 'administrator'] as const;
export const YJS_MANAGERS = ['manager', 'head-of-service'] as const;
