import { addYears, isBefore } from './calendar/local-date';
import type { LocalDate } from './calendar/local-date';
import type { OrderType } from './policy/order-type';
import type { Policy } from './policy/policy';
import { againstRule, notFound } from './refusal';
import type { NamedRule, Refusal } from './refusal';

/**
 * The parts in which what is held of a child is erased, each whole: all plans, all voluntary contact, all concerns, and at
 * the end the child's own entry, with name, orders and links.
 */
export const RECORD_KINDS = ['plans', 'contacts', 'concerns', 'child'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

type Retention = Policy['retention'];
/** The rows of the policy that say for how long something is kept. */
export type RetentionClass =
  'courtOrders' | 'outOfCourt' | 'voluntaryContact' | 'concerns' | 'allegations' | 'deaths' | 'careExperienced';

/** What decides for how long the records of one child are kept. */
export interface HeldOfChild {
  readonly dateOfBirth: LocalDate;
  /** The last day, by the clocks of London, on which anything was recorded with this child, in whatever kind. */
  readonly lastActionOn: LocalDate;
  /** Whether a plan, voluntary contact or a concern of the child is open. */
  readonly open: boolean;
  /** Whether a legal hold stands on the child. */
  readonly held: boolean;
  readonly died: boolean;
  /** The types of all orders that stand in the child's plans. */
  readonly orders: readonly OrderType[];
  /** The orders that stand in the child's own entry, and the last day on which one of them can still run. */
  readonly ownOrders: readonly OrderType[];
  readonly ownOrdersUntil: LocalDate | null;
  /** Whether one of the concerns is an allegation about a practitioner. */
  readonly allegation: boolean;
  /** How many there are of each kind; none of those of which whoever asks may not know. */
  readonly records: Readonly<Record<RecordKind, number>>;
}

/** Until when something is kept, that day included, and by which rows of the policy; null where one of them sets no period. */
export interface Kept {
  readonly until: LocalDate | null;
  readonly by: readonly RetentionClass[];
}

const OUT_OF_COURT: readonly OrderType[] = ['referral-order', 'youth-conditional-caution', 'community-resolution'];

/**
 * Of several classes the longest holds. A plan without an order is kept as one with a court's order. The child's own entry
 * is kept as its orders are, from the last day of the last of them; without any, until the child has grown up.
 */
export function keptUntil(kind: RecordKind, held: HeldOfChild, retention: Retention, careExperienced = false): Kept {
  const by: RetentionClass[] = [
    ...CLASSES[kind](held),
    ...(held.died ? (['deaths'] as const) : []),
    ...(careExperienced ? (['careExperienced'] as const) : []),
  ];
  const from = kind === 'child' ? (held.ownOrdersUntil ?? held.dateOfBirth) : held.lastActionOn;
  const days = by.map((row): LocalDate | null => {
    const { years, orUntilAge } = retention[row].value;
    if (years === null) return null;
    const counted = addYears(from, years);
    const grown = orUntilAge === null ? counted : addYears(held.dateOfBirth, orUntilAge);
    return isBefore(counted, grown) ? grown : counted;
  });
  const known = days.filter((day) => day !== null).sort();
  return { by, until: known.length < days.length ? null : (known.at(-1) ?? null) };
}

const CLASSES: Readonly<Record<RecordKind, (held: HeldOfChild) => RetentionClass[]>> = {
  plans: ({ orders }) => (orders.length === 0 ? ['courtOrders'] : classesOf(orders)),
  contacts: () => ['voluntaryContact'],
  concerns: ({ allegation }) => (allegation ? ['concerns', 'allegations'] : ['concerns']),
  child: ({ ownOrders }) => (ownOrders.length === 0 ? ['outOfCourt'] : classesOf(ownOrders)),
};

function classesOf(orders: readonly OrderType[]): RetentionClass[] {
  const outOfCourt = orders.some((type) => OUT_OF_COURT.includes(type));
  const atCourt = orders.some((type) => !OUT_OF_COURT.includes(type));
  return [...(atCourt ? (['courtOrders'] as const) : []), ...(outOfCourt ? (['outOfCourt'] as const) : [])];
}

/** In plain words, for whoever asks why something of a child is not erased. */
const CLASS_WORDS: Readonly<Record<RetentionClass, string>> = {
  courtOrders: 'what belongs to an order of a court',
  outOfCourt: 'what belongs to a referral order or a disposal out of court',
  voluntaryContact: 'voluntary contact',
  concerns: 'safeguarding concerns',
  allegations: 'allegations about a practitioner',
  deaths: 'the records of a child who has died',
  careExperienced: 'the records of a care-experienced child',
};
const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  plans: 'the plans',
  contacts: 'the voluntary contact',
  concerns: 'the safeguarding concerns',
  child: 'the entry of the child',
};

const KEPT: NamedRule = {
  rule: 'records-are-kept-for-their-time',
  standing: 'default',
  source: 'Retention by class of record; nothing is erased while a concern, review or claim is open',
};

/**
 * What stands against erasing this of the child today, every reason in plain words; null when it may be erased. What is
 * kept longest decides, and whoever asks learns from when on they may ask again.
 */
export function refuseErasure(
  kind: RecordKind,
  held: HeldOfChild,
  retention: Retention,
  today: LocalDate,
  careExperienced = false,
): Refusal | null {
  if (held.records[kind] === 0) return notFound(`There is nothing to erase of ${KIND_WORDS[kind]}.`);
  const reasons = whyKept(kind, held, retention, today, careExperienced);
  return reasons.length === 0
    ? null
    : againstRule(KEPT, `Nothing is erased of ${KIND_WORDS[kind]}: ${sentences(reasons)}`);
}

function whyKept(
  kind: RecordKind,
  held: HeldOfChild,
  retention: Retention,
  today: LocalDate,
  careExperienced: boolean,
): string[] {
  const { until, by } = keptUntil(kind, held, retention, careExperienced);
  const reasons: string[] = [];
  if (held.open) reasons.push('something about this child is still open. It has to end first.');
  if (held.held) reasons.push('a legal hold stands on this child. Somebody has to lift it first.');
  const { plans, contacts, concerns } = held.records;
  if (kind === 'child' && plans + contacts + concerns > 0) {
    reasons.push('plans, voluntary contact or concerns of this child are held. They go first.');
  }
  if (until === null) {
    const unset = by.filter((row) => retention[row].value.years === null).map((row) => CLASS_WORDS[row]);
    reasons.push(`the policy sets no time for ${unset.join(' and ')}. Nothing of this is erased until it does.`);
  } else if (!isBefore(until, today)) {
    const rows = by.map((row) => CLASS_WORDS[row]).join(' and ');
    reasons.push(
      `the policy keeps ${rows} until ${until}, counted from what was recorded last. Ask again after that day.`,
    );
  }
  return reasons;
}

/** Reasons one after the other: each but the first begins a sentence of its own. */
function sentences([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((one) => one.charAt(0).toUpperCase() + one.slice(1))].join(' ');
}
