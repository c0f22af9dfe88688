import { dateOfAge } from '../calendar/age';
import { addMonths, addWeeks, daysBetween } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { Policy } from '../policy/policy';
import type { Transition } from './transition';

export const FIGURE_NAMES = [
  'planned-in-time',
  'wait-for-a-name',
  'responsibility',
  'accepted-before-18',
  'child-prepared',
  'joint-contacts',
  'view-before',
  'view-after',
  'enforced',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** One transition as a figure looks at it. */
interface Looked {
  readonly of: Transition;
  readonly policy: Policy;
  readonly today: LocalDate;
}
/** The same, of those whose responsibility has passed. */
interface LookedAfter extends Looked {
  readonly passedOn: LocalDate;
}

interface Part {
  readonly part: string;
  readonly says: string;
  /** Of these nothing can be said yet, so they are in no percentage. */
  readonly tooEarly?: true;
}

interface Shape<Look> {
  readonly meaning: string;
  /** Where in the register it stands. */
  readonly source: string;
  /** Each transition is in exactly one of them. */
  readonly parts: (policy: Policy) => readonly Part[];
  readonly partOf: (look: Look) => string;
}
interface OfAll extends Shape<Looked> {
  readonly over: 'all';
}
interface OfPassed extends Shape<LookedAfter> {
  readonly over: 'passed';
}

const TOO_EARLY = { part: 'too-early', tooEarly: true } as const;

/**
 * What a service learns from its transitions: one table, each figure with its meaning, whom it counts and where it stands.
 * None is about a worker or a team.
 */
export const FIGURES: Readonly<Record<FigureName, OfAll | OfPassed>> = {
  'planned-in-time': {
    over: 'all',
    meaning: 'Whether the plan was started before the age at which preparation is to begin.',
    source: 'The day on which the plan was started.',
    parts: ({ youthToAdult: { preparationAt } }) => [
      { part: 'before', says: `Started before ${agedInWords(preparationAt.value)}.` },
      { part: 'not-before', says: `Started at ${agedInWords(preparationAt.value)} or later.` },
    ],
    partOf: ({ of, policy }) =>
      localDateOf(of.startedAt) < dateOfAge(of.dateOfBirth, policy.youthToAdult.preparationAt.value)
        ? 'before'
        : 'not-before',
  },
  'wait-for-a-name': {
    over: 'all',
    meaning: 'How long it took from asking the receiving team for a practitioner’s name until one was named.',
    source: 'The first request for a name, and the first line of the plan’s history that says that one was named.',
    parts: ({ learning: { nameWaits } }) => [
      ...nameWaits.value.map((days) => ({ part: `within-${days}-days`, says: `Named within ${days} days.` })),
      { part: 'longer', says: 'Named later than that.' },
      { part: 'not-named', says: 'Asked for, and nobody was named.' },
      { part: 'not-asked', says: 'Nobody was asked for a name.' },
    ],
    partOf: ({ of: { nameAskedAt, namedAt }, policy }) => {
      if (nameAskedAt === null) return 'not-asked';
      if (namedAt === null) return 'not-named';
      const waited = daysBetween(localDateOf(nameAskedAt), localDateOf(namedAt));
      const band = policy.learning.nameWaits.value.find((days) => waited <= days);
      return band === undefined ? 'longer' : `within-${band}-days`;
    },
  },
  responsibility: {
    over: 'all',
    meaning: 'Where responsibility is: it passes on explicit acceptance alone.',
    source: 'The plan’s own account of who was accountable from when, and its history where the service kept it.',
    parts: () => [
      { part: 'passed', says: 'It has passed to probation.' },
      { part: 'kept', says: 'The youth justice service decided to keep it.' },
      { part: 'not-passed', says: 'Neither: it has not been accepted, or not come into force, or the plan ended.' },
    ],
    partOf: ({ of: { passedAt, kept } }) => {
      if (passedAt !== null) return 'passed';
      return kept ? 'kept' : 'not-passed';
    },
  },
  'accepted-before-18': {
    over: 'passed',
    meaning: 'Whether responsibility was accepted before the 18th birthday, whenever it then passed.',
    source: 'The last line of the plan’s history that says that responsibility was accepted.',
    parts: () => [
      { part: 'before', says: 'Accepted before the 18th birthday.' },
      { part: 'not-before', says: 'Accepted on the 18th birthday or later.' },
    ],
    partOf: ({ of: { acceptedAt, dateOfBirth }, policy, passedOn }) => {
      const on = acceptedAt === null ? passedOn : localDateOf(acceptedAt);
      return on < dateOfAge(dateOfBirth, policy.youthToAdult.adultAt.value) ? 'before' : 'not-before';
    },
  },
  'child-prepared': {
    over: 'passed',
    meaning: 'Whether the child had been prepared for how probation works when responsibility was accepted.',
    source:
      'Everything that the plan’s own policy asks for, by the time of the acceptance: the step done and not passed over, the child’s own statement, and a check by each of the two workers. What was withdrawn since is not there. Plans of earlier releases were asked for the step alone.',
    parts: () => [
      { part: 'prepared', says: 'Prepared before responsibility was accepted.' },
      { part: 'not-prepared', says: 'Something of it was not there by then.' },
    ],
    partOf: ({ of: { preparedWith, preparedAt, acceptedAt, passedAt } }) => {
      const by = acceptedAt ?? passedAt;
      const there = preparedWith.every((part) => {
        const at = preparedAt[part];
        return at !== null && by !== null && at <= by;
      });
      return there ? 'prepared' : 'not-prepared';
    },
  },
  'joint-contacts': {
    over: 'passed',
    meaning: 'How many joint contacts of the child with both workers were held before responsibility passed.',
    source: 'The joint contacts that were recorded as done, by the day on which they were held.',
    parts: ({ youthToAdult: { jointContactsMinimum } }) => {
      const least = jointContactsMinimum.value;
      const fewer = Array.from({ length: least }, (_, held) => ({ part: String(held), says: `Held: ${held}.` }));
      return [
        ...fewer,
        { part: String(least), says: `Held: ${least}, as many as are to be at least.` },
        { part: 'more', says: `Held: more than ${least}.` },
      ];
    },
    partOf: ({ of: { jointContactsOn }, policy, passedOn }) => {
      const held = jointContactsOn.filter((on) => on <= passedOn).length;
      return held > policy.youthToAdult.jointContactsMinimum.value ? 'more' : String(held);
    },
  },
  'view-before': {
    over: 'passed',
    meaning: 'Whether the child was asked for their own view before responsibility passed.',
    source: 'The child’s own words in the plan, beside what was done with them too. What they say is not counted.',
    parts: () => VIEW_PARTS,
    partOf: ({ of, passedOn }) => viewOf(of, (on) => on <= passedOn),
  },
  'view-after': {
    over: 'passed',
    meaning: 'Whether the child was asked for their own view some weeks after responsibility passed.',
    source: 'The child’s own words in the plan, beside what was done with them too. What they say is not counted.',
    parts: ({ learning: { viewAfterTransfer, viewEitherSide } }) => [
      ...VIEW_PARTS,
      {
        ...TOO_EARLY,
        says: `${viewAfterTransfer.value + viewEitherSide.value} weeks have not gone by since responsibility passed.`,
      },
    ],
    partOf: ({ of, policy: { learning }, today, passedOn }) => {
      const [about, either] = [learning.viewAfterTransfer.value, learning.viewEitherSide.value];
      const until = addWeeks(passedOn, about + either);
      if (today <= until) return TOO_EARLY.part;
      return viewOf(of, (on) => on >= addWeeks(passedOn, about - either) && on <= until);
    },
  },
  enforced: {
    over: 'passed',
    meaning: 'Whether it was decided to enforce an order (breach) within some months after responsibility passed.',
    source: 'The decisions that stand in the plan. What was decided after the plan was closed is not known here.',
    parts: ({ learning: { enforcedWithin } }) => [
      { part: 'enforced', says: `It was, within ${enforcedWithin.value} months.` },
      { part: 'not-enforced', says: `It was not in these ${enforcedWithin.value} months, through which the plan ran.` },
      { part: 'closed-before', says: 'Not while the plan ran; it was closed before they were over.' },
      { ...TOO_EARLY, says: `${enforcedWithin.value} months have not gone by since responsibility passed.` },
    ],
    partOf: ({ of: { enforcedAt, closedAt }, policy, today, passedOn }) => {
      const until = addMonths(passedOn, policy.learning.enforcedWithin.value);
      const inTime = (at: Instant) => localDateOf(at) >= passedOn && localDateOf(at) <= until;
      if (today <= until) return TOO_EARLY.part;
      if (enforcedAt.some(inTime)) return 'enforced';
      return closedAt !== null && localDateOf(closedAt) <= until ? 'closed-before' : 'not-enforced';
    },
  },
};

/** The part of a figure that those figures count which do not count all. */
export const PASSED = { figure: 'responsibility', part: 'passed' } as const;

const VIEW_PARTS = [
  { part: 'said', says: 'The child said something, and it was written down.' },
  { part: 'nothing-to-add', says: 'The child was asked, and had nothing to add.' },
  { part: 'not-recorded', says: 'Nothing was written down.' },
] as const;

function viewOf({ saidAt, saidOn, nothingToAddAt }: Transition, counts: (on: LocalDate) => boolean): string {
  if ([...saidAt.map(localDateOf), ...saidOn].some(counts)) return 'said';
  return nothingToAddAt.map(localDateOf).some(counts) ? 'nothing-to-add' : 'not-recorded';
}

function agedInWords({ years, months }: { readonly years: number; readonly months: number }): string {
  return months === 0 ? `${years} years` : `${years} years and ${months} months`;
}
