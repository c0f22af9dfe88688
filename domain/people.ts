import type { ServiceId, StaffId, TeamId } from './ids';
import type { OpenLook } from './restricted-records';

/**
 * Roles as the services use them. `manager` and `case-manager` are the youth justice service's. Every youth offending team has a police
 * officer and an officer of probation (section 39(5) of the Crime and Disorder Act 1998), mostly seconded.
 */
export const ROLES = [
  'case-manager',
  'probation-officer',
  'seconded-probation-officer',
  'seconded-police-officer',
  'manager',
  'probation-manager',
  'head-of-service',
  'psychologist',
  'trauma-champion',
  'safeguarding-lead',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that there are in each kind of service. */
export const ROLES_IN = {
  'youth-justice-service': [
    'case-manager',
    'seconded-probation-officer',
    'seconded-police-officer',
    'trauma-champion',
    'psychologist',
    'safeguarding-lead',
    'manager',
    'head-of-service',
    'administrator',
  ],
  'probation-region': [
    'probation-officer',
    'probation-manager',
    'safeguarding-lead',
    'head-of-service',
    'administrator',
  ],
} as const satisfies Record<string, readonly Role[]>;

/** Whether somebody with this role receives young adults from a youth justice service. */
export const isReceiving = (role: Role): boolean => role === 'probation-officer' || role === 'probation-manager';

/** Those who answer for other staff of their service. */
export const MANAGING = ['manager', 'probation-manager', 'head-of-service'] as const satisfies readonly Role[];

/** The roles whose advice can be asked for on a child. */
export const CONSULTANTS = ['psychologist', 'trauma-champion'] as const satisfies readonly Role[];
export type Consultant = (typeof CONSULTANTS)[number];

/** Whether advice is asked of whoever has this role. */
export const isConsultant = (role: Role): role is Consultant => CONSULTANTS.some((consultant) => consultant === role);

/** Who acts: the person signed in, and the colleagues for whom they stand in today. */
export interface Actor {
  readonly staffId: StaffId;
  readonly role: Role;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId | null;
  readonly actingFor: readonly StaffId[];
  /** The roles of those colleagues: what was asked of whoever holds one can be answered. Earlier releases did not say. */
  readonly actingAs?: readonly Role[];
  /** The restricted records that they may look at now, though they do not work with the child. None where it does not say. */
  readonly looks?: readonly OpenLook[];
}

/** The two sides of a handover: the youth justice service sends, the adult service receives. */
export type Side = 'sender' | 'receiver';
/** Whose a task is: one of the two sides, or the service of another area that was asked to take the child in. */
export type AssigneeSide = Side | 'host';

/**
 * Who holds a task. A request to *name* a receiving practitioner goes to a team, never to a person; a request for advice
 * goes to whoever holds the role in the service on that day.
 */
export type Assignee =
  | { readonly kind: 'staff'; readonly staffId: StaffId; readonly side: AssigneeSide }
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly side: AssigneeSide }
  | { readonly kind: 'role'; readonly role: Consultant; readonly serviceId: ServiceId; readonly side: AssigneeSide };

/**
 * Whom a message is for, as a role or an id. The domain never names an address: the register resolves it on the day
 * that the message is sent, so that absence, deputies and changes of staff are honoured.
 */
export type Recipient =
  | OneRecipient
  /** The first of the line who is there on that day: never one of `except`, nor anybody who would stand in for them. */
  | {
      readonly kind: 'first-there';
      readonly line: readonly OneRecipient[];
      readonly except: readonly StaffId[];
    };

/** One person, place or mailbox. */
export type OneRecipient =
  | { readonly kind: 'staff'; readonly staffId: StaffId }
  /** Themselves and never anybody in their place: nobody, while they are away. */
  | { readonly kind: 'in-person'; readonly staffId: StaffId }
  | { readonly kind: 'team'; readonly teamId: TeamId }
  | { readonly kind: 'role'; readonly role: Consultant | 'safeguarding-lead'; readonly serviceId: ServiceId }
  | { readonly kind: 'deputy-of-staff'; readonly staffId: StaffId }
  | { readonly kind: 'deputy-of-team'; readonly teamId: TeamId }
  | { readonly kind: 'manager-of-team'; readonly teamId: TeamId }
  | { readonly kind: 'head-of-service'; readonly serviceId: ServiceId }
  | { readonly kind: 'board'; readonly serviceId: ServiceId };
