import type { Sentences } from '../../told';

export const SIGN_OFF_WORDS: Readonly<Record<string, string>> = {
  'sign-off': 'signing off what was done',
  'change-what-was-returned': 'changing what was not signed off',
  'pass-over-rung': 'passing a step over',
  're-plan': 'new dates for the plan',
  'keep-at-yjs': 'keeping responsibility at the youth justice service',
  'hand-over-after-all': 'handing over after all',
};

/** What the history says of sign-offs. What a manager wrote stands with the sign-off, not here. */
export const SIGN_OFF_SENTENCES: Sentences = {
  'sign-off-asked': (said) => `A manager is asked to sign off: ${said('of')}.`,
  'signed-off-by-manager': (said) => `Signed off by a manager, and now before the head of service: ${said('of')}.`,
  'signed-off': (said) => `Signed off: ${said('of')}.`,
  'returned-for-changes': (said) => `Not signed off, and returned with a reason: ${said('of')}.`,
};
