import type { PolicyRow } from './rows';
import type { Nation } from './rule';

interface LegalRow {
  readonly path: string;
  /** What the value must be; left out where the law fixes the duty and the words are the service's. */
  readonly value?: unknown;
  readonly says: string;
  readonly nation?: Nation;
}

/** What the law fixes. A policy may add to it, but neither change these values nor call them anything but law. */
export const LEGAL_ROWS: readonly LegalRow[] = [
  { path: 'workingTime.bankHolidays', says: 'bank holidays are appointed by law' },
  { path: 'endOfOrder.yroExtensionMaximum', value: 6, says: 'a court extends by up to 6 months' },
  { path: 'endOfOrder.yroExtensions', value: 1, says: 'a court extends once' },
  {
    path: 'endOfOrder.unfinishedUnpaidWorkKeepsOrderRunning',
    value: true,
    says: 'unfinished work keeps an order running',
  },
  { path: 'youthToAdult.adultAt', value: { years: 18, months: 0 }, says: 'a child is an adult at 18' },
  { path: 'missedAppointments.legalStepNeverWaits', value: true, says: 'a step that the law requires never waits' },
  { path: 'missedAppointments.yroWarnedPeriod', value: 12, says: 'the warned period is 12 months' },
  { path: 'missedAppointments.yroFailuresBeforeInformation', value: 3, says: 'the third failure is the trigger' },
  { path: 'missedAppointments.adultOrderFailuresBeforeReferral', value: 2, says: 'the second failure is the trigger' },
  { path: 'missedAppointments.adultOrderFailuresWithin', value: 12, says: 'failures count within 12 months' },
  {
    path: 'orders.youth-rehabilitation-order.enforcement',
    value: 'warnings-then-information',
    says: 'Schedule 7 governs',
  },
  { path: 'orders.adult-community-order.enforcement', value: 'enforcement-officer', says: 'Schedule 10 governs' },
  { path: 'reporting.agencyDuty', says: 'the agency has a duty of its own' },
  { path: 'sharing.readsLogged', value: true, says: 'reads are logged' },
  { path: 'concernClocks.adultEnquiries', value: 7, says: 'normally 7 working days', nation: 'wales' },
  { path: 'welshLanguage.noLessFavourably', value: true, says: 'Welsh is treated no less favourably', nation: 'wales' },
];

/** Which rules of law a policy leaves out, changes, or gives another standing; in plain words, empty when none. */
export function lawSoftened(nation: Nation, rows: readonly PolicyRow[]): string[] {
  return LEGAL_ROWS.filter((legal) => legal.nation === undefined || legal.nation === nation).flatMap((legal) => {
    const rule = rows.find((row) => row.path === legal.path)?.rule;
    if (rule === undefined) return [`${legal.path}: the law says it (${legal.says}), and it is left out.`];
    const same = !('value' in legal) || sameValue(rule.value, legal.value);
    return [
      ...(same ? [] : [`${legal.path}: the law says otherwise (${legal.says}).`]),
      ...(rule.standing === 'law' ? [] : [`${legal.path}: it is law (${legal.says}), not "${rule.standing}".`]),
    ];
  });
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const theirs = new Map<string, unknown>(Object.entries(b));
  const ours = Object.entries(a);
  return ours.length === theirs.size && ours.every(([key, value]) => sameValue(value, theirs.get(key)));
}
