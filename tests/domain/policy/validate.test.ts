import { describe, expect, it } from '@jest/globals';
import { LEGAL_ROWS } from '../../../domain/policy/law';
import { POLICIES, policyRows, validatePolicy } from '../../../domain/policy/index';
import type { Policy } from '../../../domain/policy/index';

/** The Welsh policy with what stands at a path replaced; undefined takes it away. */
function changed(path: string, value: unknown, policy: Policy = POLICIES.wales): Policy {
  const copy = structuredClone(policy);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = copy as unknown as Record<string, unknown>;
  for (const key of keys) node = node[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(node, last);
  else node[last] = value;
  return copy;
}

const climb = (...steps: [string, number][]): unknown =>
  steps.map(([level, afterWorkingDays]) => ({ level, afterWorkingDays }));

const MUTATIONS: [path: string, value: unknown, row: string, says: RegExp][] = [
  ['version', ' ', 'version', /needs a version/],
  ['voluntary.reviewEvery.source', '', 'voluntary.reviewEvery', /needs a source/],
  ['voluntary.reviewEvery.unit', ' ', 'voluntary.reviewEvery', /needs a unit/],
  ['sharing.readsLogged.inForce', { from: '2020-01-02', until: '2020-01-01' }, 'sharing.readsLogged', /ends before/],
  ['sharing.readsLogged.inForce', { from: null, until: null }, 'sharing.readsLogged', /the day from which/],
  ['orders.licence.enforcement.note', undefined, 'orders.licence.enforcement', /needs a note/],
  ['voluntary.reviewEvery.nation', 'england', 'voluntary.reviewEvery', /another nation/],
  ['seriousEvents.deathConfirmedBy.value', -2, 'seriousEvents.deathConfirmedBy', /negative/],
  ['retention.courtOrders.value.years', -5, 'retention.courtOrders', /negative/],
  ['seriousEvents.deathConfirmedBy.value', Number.NaN, 'seriousEvents.deathConfirmedBy', /not a number/],
  ['disagreement.managers.value', 1.5, 'disagreement.managers', /not whole/],
  ['youthToAdult.preparationAt.value', { years: 17, months: 3 }, 'youthToAdult.preparationAt', /must come after/],
  [
    'youthToAdult.receivingOfficerNamedAt.value',
    { years: 18, months: 0 },
    'youthToAdult.transferAt',
    /must come after/,
  ],
  ['youthToAdult.leavesYouthJusticeAt.value', { years: 17, months: 0 }, 'youthToAdult.leavesYouthJusticeAt', /after/],
  ['youthToAdult.identifiedAt.value', { years: 16, months: 12 }, 'youthToAdult.identifiedAt', /0 to 11/],
  ['youthToAdult.transferAt.value', { years: 17, months: 10 }, 'youthToAdult.transferAt', /no transfer before 18/],
  ['youthToAdult.jointContactsMinimum.value', 0, 'youthToAdult.jointContactsMinimum', /at least one/],
  ['youthToAdult.jointContactsLedByReceiver.value', 4, 'youthToAdult.jointContactsLedByReceiver', /more contacts/],
  ['youthToAdult.jointSessionsBeforeTransfer.value', 14, 'youthToAdult.jointSessionsBeforeTransfer', /before/],
  ['youthToAdult.acceptanceAskedBeforeTransfer.value', 0, 'youthToAdult.acceptanceAskedBeforeTransfer', /no day/],
  ['youthToAdult.afterTransferCheckIns.value', [2, 2, 12], 'youthToAdult.afterTransferCheckIns', /must rise/],
  ['youthToAdult.keptFor.value', 0, 'youthToAdult.keptFor', /some time/],
  ['youthToAdult.lateStep.value', 0, 'youthToAdult.lateStep', /days between/],
  ['endOfOrder.reviewEvery.value', 0, 'endOfOrder.reviewEvery', /time between/],
  ['supervision.lapsesAfter.value', 0, 'supervision.lapsesAfter', /is none/],
  ['learning.smallNumber.value', 2, 'learning.smallNumber', /tells who/],
  ['learning.periodAtLeast.value', 0, 'learning.periodAtLeast', /at least one month/],
  ['learning.nameWaits.value', [28, 7], 'learning.nameWaits', /must rise/],
  ['learning.viewEitherSide.value', 12, 'learning.viewEitherSide', /before the transfer/],
  ['sharing.expiresAfter.value', 13, 'sharing.expiresAfter', /at most/],
  ['digest.looksAhead.value', -1, 'digest.looksAhead', /today at least/],
  ['endOfOrder.planProposedBeforeEnd.value', 42, 'endOfOrder.planProposedBeforeEnd', /first step/],
  ['endOfOrder.reviewAskedBeforeEnd.value', 28, 'endOfOrder.reviewDueBeforeEnd', /nearer to the end/],
  ['endOfOrder.exitPlanDueBeforeEnd.value', 28, 'endOfOrder.exitPlanDueBeforeEnd', /nearer to the end/],
  [
    'endOfOrder.voluntaryContactOfferedBeforeEnd.value',
    7,
    'endOfOrder.voluntaryContactAnsweredBeforeEnd',
    /nearer to the end/,
  ],
  [
    'concernAtEighteen.jointPlanWithAdultServicesFrom.value',
    { years: 18, months: 0 },
    'concernAtEighteen.jointPlanWithAdultServicesFrom',
    /before 18/,
  ],
  ['climbing.unanswered.value', [], 'climbing.unanswered', /there is no step/],
  ['climbing.unanswered.value', climb(['reminder', 0], ['deputy', 0]), 'climbing.unanswered', /must rise/],
  ['climbing.unanswered.value', climb(['manager', 0], ['deputy', 1]), 'climbing.unanswered', /up the line/],
  ['workingTime.bankHolidays.value', ['2026-02-30'], 'workingTime.bankHolidays', /not a date/],
  ['workingTime.bankHolidays.value', ['2026-12-25', '2026-01-01'], 'workingTime.bankHolidays', /follow each other/],
  ['workingTime.bankHolidays.value', ['2026-12-26'], 'workingTime.bankHolidays', /weekend/],
  ['workingTime.dueTime.value', '25:00', 'workingTime.dueTime', /HH:mm/],
  ['workingTime.openingTime.value', '9:00', 'workingTime.openingTime', /HH:mm/],
  ['youthToAdult.acceptanceDueBeforeTransfer.value', 20, 'youthToAdult.acceptanceDueBeforeTransfer', /due after/],
  ['voluntary.taper.value', [], 'voluntary.taper', /no check-in/],
  ['voluntary.taper.value', [{ every: 1, unit: 'weeks', times: 0 }], 'voluntary.taper', /needs a gap/],
  [
    'voluntary.taper.value',
    [
      { every: 1, unit: 'months', times: 3 },
      { every: 1, unit: 'weeks', times: 4 },
    ],
    'voluntary.taper',
    /thin out/,
  ],
  ['voluntary.reviewEvery.value', 0, 'voluntary.reviewEvery', /time between/],
  ['voluntary.professionalsAtMost.value', 0, 'voluntary.professionalsAtMost', /nobody/],
  ['disagreement.managers.value', 5, 'disagreement.headsOfService', /after the managers/],
  ['disagreement.urgentPractitioners.value', 24, 'disagreement.urgentPractitioners', /faster/],
  ['orders.licence', undefined, 'orders.licence.transferability', /the row is missing/],
  ['youthToAdult.keptFor', undefined, 'youthToAdult.keptFor', /the row is missing/],
  ['orders.licence.transferability.value', 'perhaps', 'orders.licence.transferability', /whether the order transfers/],
];

describe('validating a policy', () => {
  it.each(['wales', 'england'] as const)('finds nothing wrong with that of %s', (nation) => {
    expect(validatePolicy(POLICIES[nation])).toEqual([]);
  });

  it.each(MUTATIONS)('names what is wrong with %s = %j', (path, value, row, says) => {
    const faults = validatePolicy(changed(path, value));
    expect(faults.filter((fault) => fault.startsWith(`${row}: `) && says.test(fault))).toHaveLength(1);
  });

  it('lets a service change what is its own', () => {
    const ownRhythm = changed('youthToAdult.afterTransferCheckIns.value', [1, 3, 8, 16]);
    expect(validatePolicy(changed('voluntary.professionalsAtMost.value', 4, ownRhythm))).toEqual([]);
  });
});

describe('rules of law', () => {
  const changedValue = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? 'as we like' : { years: 19, months: 0 };
  };

  it.each(LEGAL_ROWS)('$path cannot be changed, renamed or left out', ({ path, value }) => {
    const faultsOf = (policy: Policy): string[] => validatePolicy(policy).filter((one) => one.startsWith(`${path}: `));
    expect(faultsOf(changed(path, undefined)).join()).toMatch(/it is left out/);
    expect(faultsOf(changed(`${path}.standing`, 'guidance')).join()).toMatch(/it is law/);
    if (value !== undefined) {
      expect(faultsOf(changed(`${path}.value`, changedValue(value))).join()).toMatch(/the law says otherwise/);
    }
  });

  it('cannot be softened downwards either: a warned period of 6 months, a fourth failure', () => {
    expect(validatePolicy(changed('missedAppointments.yroWarnedPeriod.value', 6))).toHaveLength(1);
    expect(validatePolicy(changed('missedAppointments.yroFailuresBeforeInformation.value', 4))).toHaveLength(1);
  });

  it.each(['wales', 'england'] as const)('are all guarded in %s: no row of law goes unlisted', (nation) => {
    const rowsOfLaw = policyRows(POLICIES[nation]).filter(({ rule }) => rule.standing === 'law');
    const guarded = LEGAL_ROWS.map(({ path }) => path);
    expect(rowsOfLaw.map(({ path }) => path).filter((path) => !guarded.includes(path))).toEqual([]);
  });
});
