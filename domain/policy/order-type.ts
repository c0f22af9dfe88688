/** The kinds of order, by court or out of court, that a plan can hold. */
export const ORDER_TYPES = [
  'referral-order',
  'reparation-order',
  'youth-rehabilitation-order',
  'detention-and-training-order',
  'licence',
  'section-250-sentence',
  'youth-conditional-caution',
  'community-resolution',
  'adult-community-order',
  'other',
] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

/** What happens to an order when a child becomes an adult, unless an exception applies. */
export const TRANSFERABILITIES = ['stays', 'stays-unless-agreed', 'may-transfer', 'not-transferable'] as const;
export type Transferability = (typeof TRANSFERABILITIES)[number];
