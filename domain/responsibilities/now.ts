import type { LocalDate } from '../calendar/local-date';
import type { PlanView } from '../transition-plan/view';
import { MATRIX, PARTS } from './matrix';
import type { Part, Parts, Party, Setting, Share } from './matrix';

type PlanSeen = Pick<
  PlanView,
  | 'phase'
  | 'life'
  | 'eighteenOn'
  | 'accountable'
  | 'accountability'
  | 'caseManagerId'
  | 'receivingOfficerId'
  | 'serviceId'
>;

/** Somebody's part with the person behind it today; null where it is nobody's on the plan by name. */
export interface NamedShare extends Share {
  readonly staffId: string | null;
}
export type NamedParts = Readonly<Record<Part, readonly NamedShare[]>>;

/** The setting that a plan is in on that day (London's); null once it is closed or sealed: nothing goes on there. */
export function settingOf(plan: PlanSeen, today: LocalDate): Setting | null {
  const adult = plan.eighteenOn <= today;
  switch (plan.phase) {
    case 'order-running':
      return adult ? 'kept' : 'order';
    case 'preparing':
      return 'preparing';
    case 'graded-handover':
      return 'handover';
    case 'transferred':
      return 'transferred';
    case 'kept-by-yjs':
      return 'kept';
    case 'order-ended':
    case 'voluntary':
      if (plan.accountable.role === 'probation-manager') return 'voluntary-beside-probation';
      return adult ? 'voluntary-adult' : 'voluntary-under-18';
    case 'closed':
    case 'sealed':
      return null;
  }
}

/** Who does what for this child on that day, with the people whom the plan names; null once the plan is closed or sealed. */
export function whoDoesWhat(
  plan: PlanSeen,
  today: LocalDate,
): { readonly setting: Setting; readonly parts: NamedParts } | null {
  const setting = settingOf(plan, today);
  return setting === null ? null : { setting, parts: named(MATRIX[setting], plan) };
}

/** The same parts with the people behind them, where there is a plan that names any. */
export function named(parts: Parts, plan: PlanSeen | null): NamedParts {
  const withNames = (part: Part) =>
    parts[part].map((share) => ({ ...share, staffId: (plan && NAMED_BY_PLAN[share.party]?.(plan)) ?? null }));
  return Object.fromEntries(PARTS.map((part) => [part, withNames(part)])) as unknown as NamedParts;
}

/** Those parties whom a plan names. */
const NAMED_BY_PLAN: Readonly<Partial<Record<Party, (plan: PlanSeen) => string | null>>> = {
  'case-manager': (plan) => plan.caseManagerId,
  'probation-practitioner': (plan) => plan.receivingOfficerId,
  'yjs-manager': (plan) => lastAccountable(plan, 'manager'),
  'probation-manager': (plan) => lastAccountable(plan, 'probation-manager'),
};

/** The last person who was accountable on that side: on the other side of a transfer they are still whom one asks. */
function lastAccountable({ accountability }: PlanSeen, role: PlanSeen['accountable']['role']): string | null {
  return accountability.findLast((period) => period.role === role)?.staffId ?? null;
}
