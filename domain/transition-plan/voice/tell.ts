import type { Sentences } from '../../told';

/** Keys of the child's voice in the words that people use for them. */
export const VOICE_WORDS: Readonly<Record<string, string>> = {
  'ask-the-child': 'the child’s own words',
  'offer-advocate': 'offering an advocate',
  'tell-family': 'telling the family of an achievement',
  'wants-one': 'would like one',
  'has-one': 'has one',
  'not-now': 'not now',
  ready: 'ready',
  adapted: 'adapted to the child',
};

/** What the history says of the child's voice: that something was recorded, never what, and never a name. */
export const VOICE_SENTENCES: Sentences = {
  'child-view-recorded': () => 'The child’s own words were recorded.',
  'child-had-nothing-to-add': () => 'The child was asked, and had nothing to add.',
  'understanding-recorded': () => 'How the child understands best was recorded.',
  'safe-way-recorded': () => 'The safe way to reach the child was recorded.',
  'advocate-answered': (said) => `An advocate was offered. The child’s answer: ${said('answer')}.`,
  'restorative-readiness-recorded': (said) => `Where the child stands to restorative work: ${said('readiness')}.`,
  'achievement-recorded': (said) => `An achievement of ${said('on')} was recorded.`,
  'achievement-sharing-changed': () => 'The child decided anew who is told of an achievement.',
  'my-plan-chosen': () => 'The child chose what stands on the plan that they keep.',
  'person-named': () => 'The child named somebody who matters to them.',
  'person-changed': () => 'What the child says of somebody who matters to them was recorded anew.',
  'person-taken-off': () => 'Somebody was taken off the people who matter to the child.',
};
