import { rule } from './rule';
import type { Rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** What a concern can be about; one concern often has several. */
export const CONCERN_KINDS = [
  'child-at-risk',
  'adult-at-risk',
  'risk-to-somebody-else',
  'disclosed-or-new-offence',
  'exploitation',
  'missing',
  'allegation-about-practitioner',
] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** The people of a service who answer for concerns, the nearest first. */
export const CONCERN_LINE = ['safeguarding-lead', 'manager', 'head-of-service', 'board'] as const;
export type ConcernLevel = (typeof CONCERN_LINE)[number];

/** One step up the line, so many hours after a clock ran out. */
export interface ConcernClimbingStep {
  readonly level: ConcernLevel;
  readonly afterHours: number;
}

/** What a capacitous adult's refusal can be overridden for. */
export const OVERRIDE_GROUNDS = ['coercion', 'public-interest', 'imminent-danger'] as const;
export type OverrideGround = (typeof OVERRIDE_GROUNDS)[number];

/** What the rules say of concerns beside their clocks. */
export interface ConcernRules {
  readonly climbing: Rule<readonly ConcernClimbingStep[]>;
  readonly lookedAtEvery: Rule<number>;
  readonly refusalOverriddenFor: Rule<readonly OverrideGround[]>;
  readonly firstSteps: Readonly<Record<ConcernKind, Rule<readonly string[]>>>;
}

const steps = (...value: readonly string[]): Rule<readonly string[]> =>
  rule(OUR_PROPOSAL, value, 'steps, in order', 'Shown to whoever raised it; no step waits for another.');

/** The same in both nations. */
export const CONCERN_RULES: ConcernRules = {
  climbing: rule(
    OUR_PROPOSAL,
    [
      { level: 'manager', afterHours: 0 },
      { level: 'head-of-service', afterHours: 24 },
      { level: 'board', afterHours: 72 },
    ],
    'hours after a clock of a concern ran out',
    'Whoever the step waits for is reminded with the first; it goes on climbing, and never closes.',
  ),
  lookedAtEvery: rule(OUR_PROPOSAL, 28, 'days', 'An open concern with nothing else before it is looked at again.'),
  refusalOverriddenFor: rule(
    OUR_PROPOSAL,
    OVERRIDE_GROUNDS,
    'grounds',
    'With reasons recorded; the refusal stays on record.',
  ),
  firstSteps: {
    'child-at-risk': steps(
      'In immediate danger: call 999.',
      'Telephone social services, or the out-of-hours team, today; nobody has to agree first.',
      'Say to the child what happens next, where that is safe.',
    ),
    'adult-at-risk': steps(
      'In immediate danger: call 999.',
      'Ask the young adult what they want to happen.',
      'Telephone adult services; a refusal is recorded, and overridden only for coercion, public interest or imminent danger.',
    ),
    'risk-to-somebody-else': steps(
      'Call the police: 999 now, 101 when it can wait.',
      'Tell the manager today, and the probation or MAPPA lead where there is one.',
      'Where a child may be harmed: telephone social services.',
      'Who warns the person at risk is decided with the police.',
    ),
    'disclosed-or-new-offence': steps(
      'Write down what was said, as said; ask no leading questions.',
      'Tell the manager today, who decides with the police what follows.',
      'Say to the child what has to be passed on, as they were told it would be.',
    ),
    exploitation: steps(
      'In immediate danger: call 999.',
      'Telephone social services; tell the police what is known of those who exploit.',
      'Consider the National Referral Mechanism; an adult must consent.',
    ),
    missing: steps(
      'Call the police: 999 where there is danger, 101 otherwise.',
      'Ask those who know them, in the safe way.',
      'When they are back: somebody whom they trust listens, and this is looked at again.',
    ),
    'allegation-about-practitioner': steps(
      'Do not tell the person whom it is about, and do not look into it yourself.',
      'Report to the designated officer of their place of work.',
      'Tell the next person up who has no part in it.',
    ),
  },
};
