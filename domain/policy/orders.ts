import type { OrderType, Transferability } from './order-type';
import { rule } from './rule';
import type { Basis, Rule } from './rule';
import { OUR_PROPOSAL, SENTENCING_ACT_SCHEDULE_10, SENTENCING_ACT_SCHEDULE_7, toBeConfirmed } from './sources';

export type { OrderType, Transferability } from './order-type';

/** Where missed appointments without reasonable excuse lead under an order. */
export type EnforcementRoute =
  | 'warnings-then-information'
  | 'enforcement-officer'
  | 'panel-then-court'
  | 'court'
  | 'recall'
  | 'prosecutor'
  | 'as-the-order-says'
  | 'none';

/** Whether an order of this type moves to probation at 18, and in which cases it does otherwise. */
export interface TransferabilityRule extends Rule<Transferability> {
  readonly exceptions: string;
}

/** What the policy says of one type of order. The enforcement of one type is never applied to another. */
export interface OrderRules {
  readonly transferability: TransferabilityRule;
  readonly enforcement: Rule<EnforcementRoute>;
}

const CLAIMED = 'The route is claimed and was not read in the statute; counters run, no step is taken from it.';

/**
 * The rules of every type of order, the same in England and in Wales but for the guidance that transferability
 * stands on, which each nation brings.
 */
export function orderRules(guidance: Basis): Readonly<Record<OrderType, OrderRules>> {
  const at18 = (basis: Basis, value: Transferability, exceptions: string): TransferabilityRule => ({
    ...rule(basis, value, 'at 18'),
    exceptions,
  });
  const enforced = (basis: Basis, route: EnforcementRoute, note?: string): Rule<EnforcementRoute> =>
    rule(basis, route, 'route', note);
  const claimed = (source: string, route: EnforcementRoute): Rule<EnforcementRoute> =>
    enforced(toBeConfirmed(source), route, CLAIMED);

  return {
    'referral-order': {
      transferability: at18(guidance, 'stays', 'Elements may be shared with probation.'),
      enforcement: claimed('Sentencing Act 2020, Schedule 4: the panel refers back to the court', 'panel-then-court'),
    },
    'reparation-order': {
      transferability: at18(guidance, 'stays', 'Elements may be shared with probation.'),
      enforcement: claimed('Sentencing Act 2020, Schedule 5', 'court'),
    },
    'youth-rehabilitation-order': {
      transferability: at18(
        guidance,
        'may-transfer',
        'Counters, warnings and the warned period go with the order; a child may be kept when little time remains.',
      ),
      enforcement: enforced(
        SENTENCING_ACT_SCHEDULE_7,
        'warnings-then-information',
        'A transferred order stays under Schedule 7: earlier warnings still count.',
      ),
    },
    'detention-and-training-order': {
      transferability: at18(
        guidance,
        'stays-unless-agreed',
        'Further supervision after 18 (Sentencing Act 2020 s.247), or a local agreement that says otherwise.',
      ),
      enforcement: claimed('Sentencing Act 2020, Part 10, Chapter 2: breach of supervision', 'court'),
    },
    licence: {
      transferability: at18(guidance, 'may-transfer', 'A child may be kept when little time remains.'),
      enforcement: claimed('Criminal Justice Act 2003 s.254', 'recall'),
    },
    'section-250-sentence': {
      transferability: at18(guidance, 'may-transfer', 'A child may be kept when little time remains.'),
      enforcement: claimed('Criminal Justice Act 2003 s.254, once released on licence', 'recall'),
    },
    'youth-conditional-caution': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'None: it ends with the youth justice service.'),
      enforcement: claimed('Crime and Disorder Act 1998 s.66E', 'prosecutor'),
    },
    'community-resolution': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'None: it ends with the youth justice service.'),
      enforcement: claimed('Not a court order; no statute names a consequence', 'none'),
    },
    'adult-community-order': {
      transferability: at18(OUR_PROPOSAL, 'not-transferable', 'Probation holds it from its start: nothing passes.'),
      enforcement: enforced(SENTENCING_ACT_SCHEDULE_10, 'enforcement-officer'),
    },
    other: {
      transferability: at18(OUR_PROPOSAL, 'stays-unless-agreed', 'Whatever both services agree in writing.'),
      enforcement: claimed('The order itself', 'as-the-order-says'),
    },
  };
}
