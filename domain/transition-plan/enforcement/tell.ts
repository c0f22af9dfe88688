import type { Sentences } from '../../told';

/** Keys of what follows from missed appointments in the words that people use for them. */
export const ENFORCEMENT_WORDS: Readonly<Record<string, string>> = {
  'give-advice': 'advice on missed appointments',
  'decide-on-missed': 'deciding what follows from missed appointments',
  psychologist: 'the psychologist',
  'trauma-champion': 'the trauma champion',
  'missed-more-than-three': 'more than three were missed',
  'after-a-warning': 'a warning was given',
  'asked-by-a-worker': 'a worker asked',
  'the-order-has-ended': 'the order has ended',
  'the-order-is-anothers-now': 'another service holds the order now',
  licence: 'licence',
  warning: 'a warning',
  enforcement: 'enforcement',
  'no-step': 'no step',
};

/** What the history says of it: which step, never why. What was written about it stands with it. */
export const ENFORCEMENT_SENTENCES: Sentences = {
  'consultation-asked': (said) => `Advice was asked of ${said('of')}, because ${said('because')}: ${said('type')}.`,
  'advice-recorded': (said) => `Advice was given by ${said('of')}.`,
  'no-advice': () => 'Nobody could give the advice that was asked for.',
  'consultation-lapsed': (said) => `The advice is not needed any more: ${said('why')}.`,
  'law-asks-for-a-step': (said) =>
    `The law asks for a step, by what was missed up to ${said('reachedOn')}, failures: ${said('failures')}: ${said('type')}. People decide on it.`,
  warning: (said) => `A warning was given: ${said('type')}.`,
  'warning-without-advice': (said) =>
    `A warning was given, without advice before it: ${said('type')}. The manager was told.`,
  enforcement: (said) => `It was decided to enforce: ${said('type')}.`,
  'enforcement-without-advice': (said) =>
    `It was decided to enforce, without advice before it: ${said('type')}. The manager was told.`,
  'no-step': (said) => `It was decided to take no step: ${said('type')}.`,
  'decision-withdrawn': (said) => `Withdrawn: ${said('step')}.`,
};
