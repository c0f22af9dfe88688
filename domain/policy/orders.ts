import { ENFORCEMENT } from './enforcement';
import type { EnforcementRoute } from './enforcement';
import type { OrderType, Transferability } from './order-type';
import { rule } from './rule';
import type { Basis, Rule } from './rule';
import { OUR_PROPOSAL } from './sources';
import { WHAT_CHANGES } from './what-changes';
import type { InBothLanguages } from './what-changes';

export type { OrderType, Transferability } from './order-type';

/** Whether an order of this type moves to probation at 18, and in which cases it does otherwise. */
export interface TransferabilityRule extends Rule<Transferability> {
  readonly exceptions: string;
}

/** What the policy says of one type of order. The enforcement of one type is never applied to another. */
export interface OrderRules {
  readonly transferability: TransferabilityRule;
  readonly enforcement: Rule<EnforcementRoute>;
  /** What the child is told of how probation’s ways with missed appointments differ. */
  readonly whatChanges: Rule<InBothLanguages>;
}

/**
 * The rules of every type of order, the same in England and in Wales but for the guidance that transferability
 * stands on, which each nation brings.
 */
export function orderRules(guidance: Basis): Readonly<Record<OrderType, OrderRules>> {
  const at18 = (basis: Basis, value: Transferability, exceptions: string): TransferabilityRule => ({
    ...rule(basis, value, 'at 18'),
    exceptions,
  });

  return {
    'referral-order': {
      transferability: at18(guidance, 'stays', 'Elements may be shared with probation.'),
      enforcement: ENFORCEMENT['referral-order'],
      whatChanges: WHAT_CHANGES['referral-order'],
    },
    'reparation-order': {
      transferability: at18(guidance, 'stays', 'Elements may be shared with probation.'),
      enforcement: ENFORCEMENT['reparation-order'],
      whatChanges: WHAT_CHANGES['reparation-order'],
    },
    'youth-rehabilitation-order': {
      transferability: at18(
        guidance,
        'may-transfer',
        'Counters, warnings and the warned period go with the order; a child may be kept when little time remains.',
      ),
      enforcement: ENFORCEMENT['youth-rehabilitation-order'],
      whatChanges: WHAT_CHANGES['youth-rehabilitation-order'],
    },
    'detention-and-training-order': {
      transferability: at18(
        guidance,
        'stays-unless-agreed',
        'Further supervision after 18 (Sentencing Act 2020 s.247), or a local agreement that says otherwise.',
      ),
      enforcement: ENFORCEMENT['detention-and-training-order'],
      whatChanges: WHAT_CHANGES['detention-and-training-order'],
    },
    licence: {
      transferability: at18(guidance, 'may-transfer', 'A child may be kept when little time remains.'),
      enforcement: ENFORCEMENT.licence,
      whatChanges: WHAT_CHANGES.licence,
    },
    'section-250-sentence': {
      transferability: at18(guidance, 'may-transfer', 'A child may be kept when little time remains.'),
      enforcement: ENFORCEMENT['section-250-sentence'],
      whatChanges: WHAT_CHANGES['section-250-sentence'],
    },
    'youth-conditional-caution': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'None: it ends with the youth justice service.'),
      enforcement: ENFORCEMENT['youth-conditional-caution'],
      whatChanges: WHAT_CHANGES['youth-conditional-caution'],
    },
    'community-resolution': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'None: it ends with the youth justice service.'),
      enforcement: ENFORCEMENT['community-resolution'],
      whatChanges: WHAT_CHANGES['community-resolution'],
    },
    'adult-community-order': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'Probation holds it from its start: nothing passes.'),
      enforcement: ENFORCEMENT['adult-community-order'],
      whatChanges: WHAT_CHANGES['adult-community-order'],
    },
    other: {
      transferability: at18(OUR_PROPOSAL, 'stays-unless-agreed', 'Whatever both services agree in writing.'),
      enforcement: ENFORCEMENT.other,
      whatChanges: WHAT_CHANGES.other,
    },
  };
}
