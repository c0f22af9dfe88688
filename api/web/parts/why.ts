import { BEHIND_FORMS, BESIDE_POLICY } from '../../../domain/policy/behind';
import { POLICY_BEHIND } from '../../../domain/policy/behind-tasks';
import type { NamedRule } from '../../../domain/refusal';
import { LADDER } from '../../../domain/transition-plan/ladder';
import type { RungKey } from '../../../domain/transition-plan/state';
import { PAGES, PATHS } from '../../paths';
import { Problem } from '../../problem';
import type { Call } from '../page';
import { namedRule, shownRule } from '../pages/service/policy';
import type { Policy, ShownRule } from '../pages/service/policy';

/** Why somebody is asked something: in a sentence where there is more to say than the rules do, and by which rules. */
export interface Why {
  /** What it is about, for whoever only hears the page; null where the page says it anyhow. */
  readonly about: string | null;
  readonly says: readonly string[];
  /** Those of the policy first; one that stands in none has no `path`. */
  readonly rules: readonly (ShownRule | ReturnType<typeof namedRule>)[];
  /** By which version of the rules it runs, or that the version of today is shown in its place. */
  readonly version: string | null;
  readonly all: string;
}

/** The rules by which something runs, as whys. Each answers null where no rule stands behind it and nothing more is to be said. */
export interface RulesBehind {
  readonly at: (
    paths: readonly string[],
    told?: { readonly about?: string; readonly says?: readonly string[]; readonly beside?: readonly NamedRule[] },
  ) => Why | null;
  readonly form: (act: string) => Why | null;
  readonly rung: (rung: RungKey) => Why | null;
}

/** What runs by a version of the rules of a service: a plan, a contact or a concern. */
interface Runs {
  readonly serviceId: string;
  readonly policyVersion: string;
  /** The orders of a plan: what the rules say of other kinds of order is not shown. */
  readonly orders?: readonly { readonly type: string }[];
}

/**
 * The rules behind what a page asks: those by which this plan, contact or concern runs; or, where the page is about none, those that the
 * reader's service works by today.
 */
export async function rulesBehind(call: Call, runs: Runs | null = null): Promise<RulesBehind> {
  const { t } = call;
  const { rows, version } = await policyOf(call, runs);
  const orders = runs?.orders?.map(({ type }) => `orders.${type}.`);
  const isMeant = (path: string) =>
    orders === undefined || !path.startsWith('orders.') || orders.some((order) => path.startsWith(order));
  const by =
    runs === null
      ? null
      : t(version === runs.policyVersion ? 'why.byVersion' : 'why.byToday', { version: runs.policyVersion });
  const at: RulesBehind['at'] = (paths, { about, says = [], beside = [] } = {}) => {
    // In the order in which they are told, the nearest to what is asked first.
    const ofPolicy = [...new Set(paths)]
      .filter(isMeant)
      .flatMap((path) => rows.filter((row) => row.path === path))
      .map((row) => shownRule(row, call));
    const rules = [...ofPolicy, ...beside.map((one) => namedRule(one, call))];
    if (rules.length === 0 && says.length === 0) return null;
    return { about: about ?? null, says, rules, version: ofPolicy.length === 0 ? null : by, all: PAGES.policy };
  };
  return {
    at,
    form: (act) => at(BEHIND_FORMS[act] ?? [], { about: t(`acts.${act}.title`), beside: BESIDE_POLICY[act] ?? [] }),
    rung: (rung) => {
      const kinds = [...new Set(LADDER[rung].tasks.map(({ kind }) => kind))];
      return at(
        kinds.flatMap((kind) => POLICY_BEHIND[kind]),
        { about: t(`rungs.${rung}`), says: kinds.map((kind) => t(`whyTasks.${kind}`)) },
      );
    },
  };
}

async function policyOf({ ask }: Call, runs: Runs | null): Promise<Policy> {
  const today = async () => (await ask('get', PATHS.policy)) as Policy;
  if (runs === null) return today();
  const query = { version: runs.policyVersion, serviceId: runs.serviceId };
  try {
    return (await ask('get', PATHS.policy, { query })) as Policy;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    return today();
  }
}
