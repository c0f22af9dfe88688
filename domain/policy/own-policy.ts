import { CHANGEABLE } from './changeable';
import type { Kind } from './changeable';
import { ENGLAND } from './england';
import type { Policy } from './policy';
import { policyRows } from './rows';
import type { Nation, Rule } from './rule';
import { CAN_BE_SIGNED_OFF } from './sign-off';
import { validatePolicy } from './validate';
import { WALES } from './wales';

/** The policy that a service starts from, by the nation whose rules apply to it. */
export const POLICIES: Readonly<Record<Nation, Policy>> = { wales: WALES, england: ENGLAND };

/** A row in which a service does otherwise than its nation's policy, and why. */
export interface OwnRow {
  readonly path: string;
  readonly value: unknown;
  readonly why: string;
}

/** All rows in which a service does otherwise. Each change is a new version; 0 is the nation's policy as it is. */
export interface OwnPolicy {
  readonly version: number;
  readonly rows: readonly OwnRow[];
}

export const NOTHING_OWN: OwnPolicy = { version: 0, rows: [] };

/** What a service works by. */
export interface WorksBy {
  readonly nation: Nation;
  readonly ownPolicy: OwnPolicy;
}

/** The policy of a service: its nation's, with its own rows in place. A row of the service's own says so as its source. */
export function policyFor({ nation, ownPolicy: { version, rows } }: WorksBy): Policy {
  const base = POLICIES[nation];
  if (version === 0) return base;
  const own = new Map(rows.map((row) => [row.path, row]));
  return { ...(withOwn(base, own, []) as Policy), version: `${base.version}.${version}` };
}

function withOwn(node: unknown, own: ReadonlyMap<string, OwnRow>, path: readonly string[]): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const row = own.get(path.join('.'));
  if (row) {
    const rule: Rule<unknown> = {
      ...(node as Rule<unknown>),
      value: row.value,
      standing: 'default',
      source: `The service’s own: ${row.why}`,
    };
    return rule;
  }
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withOwn(child, own, [...path, key])]));
}

/** What is wrong with one row, or with how the rows stand to each other, in plain words. */
export interface OwnFault {
  /** The row; null where several together are wrong. */
  readonly path: string | null;
  readonly says: string;
}

/**
 * What stands against these rows as a service's own; empty when nothing does. Only rows that guidance or our own proposal
 * stands behind can be changed, and only those that the software reads as a number, an age or a choice: law never.
 */
export function ownFaults(nation: Nation, rows: readonly OwnRow[]): OwnFault[] {
  const base = new Map(policyRows(POLICIES[nation]).map(({ path, rule }) => [path, rule]));
  const faults = rows.flatMap(({ path, value }, at): OwnFault[] => {
    const rule = base.get(path);
    if (rule === undefined) return [{ path, says: `There is no row ${path}. Choose one from the policy.` }];
    const kind = CHANGEABLE[path];
    if (kind === undefined) {
      const why = rule.standing === 'law' ? `it is law (${rule.source})` : 'it is the same for every service';
      return [{ path, says: `${path} cannot be changed: ${why}.` }];
    }
    if (rows.findIndex((one) => one.path === path) !== at) return [{ path, says: `${path} is given twice.` }];
    const expected = expectedOf(kind, value);
    return expected === null ? [] : [{ path, says: `${path}: expected ${expected}.` }];
  });
  if (faults.length > 0) return faults;
  return validatePolicy(policyFor({ nation, ownPolicy: { version: 1, rows } })).map((says) => {
    return { path: rows.find(({ path }) => says.startsWith(`${path}:`))?.path ?? null, says };
  });
}

/** What was expected in place of this value; null when it fits. */
function expectedOf(kind: Kind, value: unknown): string | null {
  if (kind === 'number') return isNumber(value) ? null : 'a whole number from 1 to 999';
  if (kind === 'numbers') {
    const rising = isList(value) && value.every((n, at) => isNumber(n) && (at === 0 || n > Number(value[at - 1])));
    return rising && value.length <= MOST ? null : `1 to ${MOST} whole numbers, each greater than the one before`;
  }
  if (kind === 'age') {
    const { years, months } = (value ?? {}) as { readonly years?: unknown; readonly months?: unknown };
    const fits = isNumber(years) && isNumber(months, 0) && months < 12 && Object.keys(value as object).length === 2;
    return fits ? null : 'an age as {"years": 17, "months": 6}';
  }
  if (kind === 'sign-offs') {
    const fits =
      Array.isArray(value) &&
      isSetOf(
        value.map((one) => (one as SignOff | null)?.of),
        CAN_BE_SIGNED_OFF,
      );
    const tiers = fits && value.every((one: SignOff) => one.tiers === 1 || one.tiers === 2);
    return tiers ? null : `a list of {"of": ${anyOf(CAN_BE_SIGNED_OFF)}, "tiers": 1 or 2}, each at most once`;
  }
  return Array.isArray(value) && value.length > 0 && isSetOf(value, kind.anyOf)
    ? null
    : `one or more of ${anyOf(kind.anyOf)}, each at most once`;
}

interface SignOff {
  readonly of?: unknown;
  readonly tiers?: unknown;
}
const MOST = 12;
const isNumber = (value: unknown, from = 1): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= 999;
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;
const anyOf = (values: readonly string[]): string => values.map((one) => `"${one}"`).join(', ');
const isSetOf = (value: readonly unknown[], known: readonly string[]): boolean =>
  value.every((one, at) => known.some((each) => each === one) && value.indexOf(one) === at);
