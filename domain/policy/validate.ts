import { dayOfWeek, parseLocalDate } from '../calendar/local-date';
import { CLIMBING_LEVELS } from './clocks';
import { ENGLAND } from './england';
import { lawSoftened } from './law';
import { ORDER_TYPES, TRANSFERABILITIES } from './order-type';
import type { Age, Policy } from './policy';
import { policyRows } from './rows';
import type { PolicyRow } from './rows';
import type { Nation } from './rule';
import { WALES } from './wales';

/**
 * What is wrong with a policy, in plain words, each naming its row; empty when nothing is. Rows may be changed by a
 * service, so this runs at start and before a new version is kept. Rules of law may not be softened. Promises nothing
 * about values of another type than their rows': text from outside is parsed first.
 */
export function validatePolicy(policy: Policy): string[] {
  const rows = policyRows(policy);
  const missing = missingRows(policy.nation, rows);
  return [
    ...fault(policy.version.trim() === '', 'version', 'a policy needs a version.'),
    ...missing,
    ...rows.flatMap((row) => rowFaults(row, policy)),
    ...lawSoftened(policy.nation, rows),
    // How rows stand to each other can only be said when all of them are there.
    ...(missing.length > 0 ? [] : faultsBetweenRows(policy)),
  ];
}

function missingRows(nation: Nation, rows: readonly PolicyRow[]): string[] {
  const here = new Set(rows.map(({ path }) => path));
  return policyRows({ wales: WALES, england: ENGLAND }[nation]).flatMap(({ path }) =>
    fault(!here.has(path), path, 'the row is missing.'),
  );
}

function faultsBetweenRows(policy: Policy): string[] {
  return [
    ...timelineFaults(policy),
    ...endFaults(policy),
    ...climbingFaults(policy),
    ...workingTimeFaults(policy),
    ...voluntaryFaults(policy),
    ...disagreementFaults(policy),
    ...orderFaults(policy),
    ...learningFaults(policy),
    ...supervisionFaults(policy),
    ...fault(
      policy.sharing.expiresAfter.value > policy.sharing.expiresAfterAtMost.value,
      'sharing.expiresAfter',
      'what is shared lasts no longer than sharing.expiresAfterAtMost says at most.',
    ),
    ...fault(policy.digest.looksAhead.value < 0, 'digest.looksAhead', 'a digest looks at today at least.'),
  ];
}

function rowFaults({ path, rule }: PolicyRow, policy: Policy): string[] {
  const { from, until } = rule.inForce;
  const noted = rule.note !== undefined && rule.note.trim() !== '';
  return [
    fault(rule.source.trim() === '', path, 'a row needs a source.'),
    fault(rule.unit.trim() === '', path, 'a row needs a unit.'),
    fault(from !== null && until !== null && from > until, path, 'it ends before it comes into force.'),
    fault(rule.standing === 'law' && from === null, path, 'a rule of law needs the day from which it is in force.'),
    fault(
      rule.standing === 'to be confirmed' && !noted,
      path,
      'a row to be confirmed needs a note on what is claimed.',
    ),
    fault(
      rule.nation !== 'england-and-wales' && rule.nation !== policy.nation,
      path,
      'it is a rule of another nation.',
    ),
    fault(
      numbersIn(rule.value).some((n) => !Number.isFinite(n) || n < 0),
      path,
      'a number is negative or not a number.',
    ),
    fault(
      numbersIn(rule.value).some((n) => Number.isFinite(n) && !Number.isInteger(n)),
      path,
      'a number is not whole.',
    ),
  ].flat();
}

function timelineFaults({ youthToAdult, concernAtEighteen }: Policy): string[] {
  const t = youthToAdult;
  const ladder = [
    'identifiedAt',
    'preparationAt',
    'receivingOfficerNamedAt',
    'transferAt',
    'leavesYouthJusticeAt',
  ] as const;
  const path = (name: keyof typeof t): string => `youthToAdult.${name}`;
  return [
    ...ladder.flatMap((name, index) => {
      const before = ladder[index - 1];
      const rises = before === undefined || monthsOf(t[before].value) < monthsOf(t[name].value);
      return fault(!rises, path(name), `the age must come after ${before ?? ''}.`);
    }),
    ...ladder.flatMap((name) => fault(t[name].value.months > 11, path(name), 'months of an age run from 0 to 11.')),
    ...fault(monthsOf(t.transferAt.value) < monthsOf(t.adultAt.value), path('transferAt'), 'no transfer before 18.'),
    ...fault(t.jointContactsMinimum.value < 1, path('jointContactsMinimum'), 'at least one joint contact is needed.'),
    ...fault(
      t.jointContactsLedByReceiver.value > t.jointContactsMinimum.value,
      path('jointContactsLedByReceiver'),
      'more contacts are led by the receiver than are held.',
    ),
    ...fault(
      t.jointSessionsBeforeTransfer.value <= t.receiverLeadsBeforeTransfer.value,
      path('jointSessionsBeforeTransfer'),
      'joint sessions must start before the receiving worker leads.',
    ),
    ...fault(
      t.acceptanceAskedBeforeTransfer.value < 1,
      path('acceptanceAskedBeforeTransfer'),
      'asked on no day before.',
    ),
    ...fault(
      t.acceptanceDueBeforeTransfer.value > t.receiverLeadsBeforeTransfer.value,
      path('acceptanceDueBeforeTransfer'),
      'the answer is due after the receiving worker has led.',
    ),
    ...fault(!rising(t.afterTransferCheckIns.value), path('afterTransferCheckIns'), 'weeks must rise.'),
    ...fault(t.keptFor.value < 1, path('keptFor'), 'a child is kept for some time.'),
    ...fault(t.lateStep.value < 1, path('lateStep'), 'steps that are brought forward need days between them.'),
    ...fault(
      monthsOf(concernAtEighteen.jointPlanWithAdultServicesFrom.value) >= monthsOf(t.adultAt.value),
      'concernAtEighteen.jointPlanWithAdultServicesFrom',
      'the joint plan must be asked for before 18.',
    ),
  ];
}

/** The steps before the end stand in the order of the ladder, each with time for it. */
function endFaults({ endOfOrder: end }: Policy): string[] {
  const after = (
    name: 'reviewDueBeforeEnd' | 'exitPlanDueBeforeEnd' | 'voluntaryContactAnsweredBeforeEnd',
    than: number,
  ) => fault(end[name].value >= than, `endOfOrder.${name}`, 'it must come nearer to the end than the step before it.');
  return [
    ...fault(end.reviewEvery.value < 1, 'endOfOrder.reviewEvery', 'reviews need time between them.'),
    ...fault(
      end.planProposedBeforeEnd.value <= end.reviewAskedBeforeEnd.value,
      'endOfOrder.planProposedBeforeEnd',
      'a plan must be proposed before its first step is due.',
    ),
    ...after('reviewDueBeforeEnd', end.reviewAskedBeforeEnd.value),
    ...after('exitPlanDueBeforeEnd', end.reviewDueBeforeEnd.value),
    ...after(
      'voluntaryContactAnsweredBeforeEnd',
      Math.min(end.exitPlanDueBeforeEnd.value, end.voluntaryContactOfferedBeforeEnd.value),
    ),
  ];
}

function climbingFaults({ climbing }: Policy): string[] {
  const path = 'climbing.unanswered';
  const steps = climbing.unanswered.value;
  return [
    ...fault(steps.length === 0, path, 'silence must climb: there is no step.'),
    ...fault(!rising(steps.map((step) => step.afterWorkingDays)), path, 'working days must rise from step to step.'),
    ...fault(!rising(steps.map((step) => CLIMBING_LEVELS.indexOf(step.level))), path, 'levels must go up the line.'),
  ];
}

function workingTimeFaults({ workingTime }: Policy): string[] {
  const path = 'workingTime.bankHolidays';
  const days = workingTime.bankHolidays.value;
  const known = days.filter((day) => parseLocalDate(day) !== null);
  return [
    ...fault(known.length < days.length, path, 'a day is not a date.'),
    ...fault(
      days.some((day, index) => index > 0 && day <= (days[index - 1] ?? '')),
      path,
      'days must follow each other.',
    ),
    ...fault(
      known.some((day) => dayOfWeek(day) > 5),
      path,
      'a weekend day is listed instead of its substitute.',
    ),
    ...(['openingTime', 'dueTime'] as const).flatMap((name) =>
      fault(!/^([01]\d|2[0-3]):[0-5]\d$/.test(workingTime[name].value), `workingTime.${name}`, 'a time is HH:mm.'),
    ),
  ];
}

function voluntaryFaults({ voluntary }: Policy): string[] {
  const stages = voluntary.taper.value;
  const inDays = stages.map((stage) => stage.every * (stage.unit === 'weeks' ? 7 : 30));
  const path = 'voluntary.taper';
  return [
    ...fault(stages.length === 0, path, 'there is no check-in.'),
    ...fault(
      stages.some((stage) => stage.every < 1 || stage.times < 1),
      path,
      'each rhythm needs a gap and check-ins.',
    ),
    ...fault(!rising(inDays), path, 'check-ins must thin out from stage to stage.'),
    ...fault(voluntary.reviewEvery.value < 1, 'voluntary.reviewEvery', 'reviews need time between them.'),
    ...fault(voluntary.professionalsAtMost.value < 1, 'voluntary.professionalsAtMost', 'nobody would be left.'),
  ];
}

function disagreementFaults({
  disagreement: { managers, headsOfService, practitioners, urgentPractitioners },
}: Policy): string[] {
  return [
    ...fault(managers.value >= headsOfService.value, 'disagreement.headsOfService', 'it must come after the managers.'),
    ...fault(
      urgentPractitioners.value >= practitioners.value,
      'disagreement.urgentPractitioners',
      'urgent must be faster than usual.',
    ),
  ];
}

function learningFaults({ learning }: Policy): string[] {
  const path = (name: keyof typeof learning): string => `learning.${name}`;
  return [
    ...fault(learning.smallNumber.value < 3, path('smallNumber'), 'a count of one or two tells who it is about.'),
    ...fault(learning.periodAtLeast.value < 1, path('periodAtLeast'), 'a period has at least one month.'),
    ...fault(!rising(learning.nameWaits.value), path('nameWaits'), 'days must rise from band to band.'),
    ...fault(
      learning.viewEitherSide.value >= learning.viewAfterTransfer.value,
      path('viewEitherSide'),
      'a view from before the transfer would count as one after it.',
    ),
  ];
}

function supervisionFaults({ supervision }: Policy): string[] {
  const { lapsesAfter } = supervision;
  return fault(lapsesAfter.value < 1, 'supervision.lapsesAfter', 'an offer that lapses at once is none.');
}

function orderFaults({ orders }: Policy): string[] {
  return ORDER_TYPES.flatMap((type) =>
    fault(
      !TRANSFERABILITIES.includes(orders[type].transferability.value),
      `orders.${type}.transferability`,
      'it does not say whether the order transfers.',
    ),
  );
}

function fault(wrong: boolean, path: string, says: string): string[] {
  return wrong ? [`${path}: ${says}`] : [];
}

function rising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

function monthsOf(age: Age): number {
  return age.years * 12 + age.months;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
