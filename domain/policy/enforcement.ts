import type { OrderType } from './order-type';
import { rule } from './rule';
import type { Rule } from './rule';
import { SENTENCING_ACT_SCHEDULE_10, SENTENCING_ACT_SCHEDULE_7, toBeConfirmed } from './sources';

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

const CLAIMED =
  'Nobody has confirmed in the statute yet that it leads here. Missed appointments are counted, and no step follows from this alone.';
const claimed = (source: string, route: EnforcementRoute): Rule<EnforcementRoute> =>
  rule(toBeConfirmed(source), route, 'route', CLAIMED);

/** The route of each type of order, the same in England and in Wales. That of one type is never applied to another. */
export const ENFORCEMENT: Readonly<Record<OrderType, Rule<EnforcementRoute>>> = {
  'referral-order': claimed('Sentencing Act 2020, Schedule 4: the panel refers back to the court', 'panel-then-court'),
  'reparation-order': claimed('Sentencing Act 2020, Schedule 5', 'court'),
  'youth-rehabilitation-order': rule(
    SENTENCING_ACT_SCHEDULE_7,
    'warnings-then-information',
    'route',
    'A transferred order stays under Schedule 7: earlier warnings still count.',
  ),
  'detention-and-training-order': claimed('Sentencing Act 2020, Part 10, Chapter 2: breach of supervision', 'court'),
  licence: claimed('Criminal Justice Act 2003 s.254', 'recall'),
  'section-250-sentence': claimed('Criminal Justice Act 2003 s.254, once released on licence', 'recall'),
  'youth-conditional-caution': claimed('Crime and Disorder Act 1998 s.66E', 'prosecutor'),
  'community-resolution': claimed('Not a court order; no statute names a consequence', 'none'),
  'adult-community-order': rule(SENTENCING_ACT_SCHEDULE_10, 'enforcement-officer', 'route'),
  other: claimed('The order itself', 'as-the-order-says'),
};
