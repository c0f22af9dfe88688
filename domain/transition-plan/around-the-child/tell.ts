import type { Sentences } from '../../told';

/** Keys of what is around the child in the words that people use for them. */
export const AROUND_WORDS: Readonly<Record<string, string>> = {
  'fill-gap': 'filling a gap in the child’s history',
  'youth-justice-service': 'the youth justice service',
  'childrens-services': 'children’s services',
  education: 'education',
  health: 'health',
  'mental-health': 'mental health',
  'substance-use': 'substance use support',
  police: 'the police',
  probation: 'probation',
  housing: 'housing',
  'adult-services': 'adult services',
  'voluntary-sector': 'the voluntary sector',
  'another-agency': 'another agency',
};

/** What the history says of who and what is around the child: no names, and nothing of why. */
export const AROUND_SENTENCES: Sentences = {
  'professional-involved': (said) => `Somebody more is involved with the child, from ${said('agency')}.`,
  'professional-involved-over-cap': (said) =>
    `Somebody more is involved with the child, from ${said('agency')}: more than planned for, with a manager’s reason.`,
  'professional-stepped-back': (said) => `Somebody stepped back, from ${said('agency')}: the child meets one fewer.`,
  'intervention-begun': (said) => `Work with the child began, on level ${said('level')}.`,
  'intervention-begun-over-cap': (said) =>
    `Work with the child began, on level ${said('level')}: more than planned for, with a manager’s reason.`,
  'intervention-adapted': (said) => `Work with the child was adapted to them, on level ${said('level')}.`,
  'intervention-stopped': (said) => `Work with the child stopped, on level ${said('level')}.`,
  'development-mapped': () => 'Where the child is in their development was recorded.',
  'formulation-planned': (said) =>
    `A formulation meeting is planned for ${said('on')}; agencies invited: ${said('count')}.`,
  'formulation-held': (said) =>
    `The formulation meeting of ${said('on')} was held; agencies there: ${said('there')} of ${said('invited')}.`,
  'formulation-called-off': (said) => `The formulation meeting of ${said('on')} was called off.`,
};
