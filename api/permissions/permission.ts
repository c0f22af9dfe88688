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
/**
 * Who reads nothing of a plan but its outline. A police officer of the youth justice service (section 39(5) of the Crime and Disorder
 * Act 1998) is a colleague, and of the police: a child says more to a service that does not keep it for them. So they stand in no other
 * row about a child, and whatever is added is shut to them until a row says otherwise.
 */
export const OUTLINE_ONLY = ['seconded-police-officer'] as const;
export const EVERYBODY = [...AROUND_THE_CHILD, ...OUTLINE_ONLY, 'administrator'] as const;
export const YJS_MANAGERS = ['manager', 'head-of-service'] as const;
