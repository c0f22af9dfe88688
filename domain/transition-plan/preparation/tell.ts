import type { Sentences } from '../../told';

/** The parts of being prepared in the words that people use for them. */
export const PREPARATION_WORDS: Readonly<Record<string, string>> = {
  'step-done': 'the step of preparing the child',
  'childs-statement': 'the child’s own statement of what they understood',
  'checked-by-youth-justice-service': 'the case manager’s check with the child',
  'checked-by-receiving-side': 'the receiving practitioner’s check with the child',
};

/** What the history says of it: that it was checked, and when; what was said stands with the check. */
export const PREPARATION_SENTENCES: Sentences = {
  'preparation-checked': (said) =>
    `On ${said('on')} the child and a worker of ${said('side')} checked what the child understands of probation’s rules.`,
  'accepted-with-child-unprepared': (said) =>
    `Responsibility was accepted although the child was not yet prepared for probation’s rules. The manager was told. Not there: ${said('missing')}.`,
};
