import { ENGLAND } from './england';
import type { Policy } from './policy';
import type { Nation } from './rule';
import { WALES } from './wales';

export { policyRows, rulesInForce } from './rows';
export type { PolicyRow } from './rows';
export { transitionValues } from './transition-values';
export { validatePolicy } from './validate';
export { voluntaryValues } from './voluntary';
export type { VoluntaryValues } from './voluntary';
export type { Age, Nation, Policy, Rule, Standing, TransitionValues } from './policy';
export { ORDER_TYPES } from './order-type';
export type { OrderType, Transferability } from './order-type';

/** The policy that a service works under, by the nation whose rules apply to it. */
export const POLICIES: Readonly<Record<Nation, Policy>> = { wales: WALES, england: ENGLAND };
