import type { LocalDate } from '../calendar/local-date';
import type { Policy } from './policy';
import type { Rule } from './rule';

/** One row of a policy and where it stands in it, as in "youthToAdult.preparationAt". */
export interface PolicyRow {
  readonly path: string;
  readonly rule: Rule<unknown>;
}

/** Every row of the policy, in its own order. */
export function policyRows(policy: Policy): PolicyRow[] {
  return rowsUnder(policy, []);
}

/** The rows in force on that day: first and last day included. */
export function rulesInForce(policy: Policy, on: LocalDate): PolicyRow[] {
  return policyRows(policy).filter(({ rule: { inForce } }) => {
    const begun = inForce.from === null || inForce.from <= on;
    return begun && (inForce.until === null || on <= inForce.until);
  });
}

function rowsUnder(node: unknown, path: readonly string[]): PolicyRow[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isRule(node)) return [{ path: path.join('.'), rule: node }];
  return Object.entries(node).flatMap(([key, child]) => rowsUnder(child, [...path, key]));
}

function isRule(node: object): node is Rule<unknown> {
  return 'value' in node && 'standing' in node;
}
