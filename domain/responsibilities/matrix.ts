/** Everybody who can have a part in what happens for a child, in the field's words. */
export const PARTIES = {
  child: 'the child',
  family: 'the family',
  'case-manager': 'case manager',
  'yjs-manager': 'youth justice manager',
  managers: 'managers of both services',
  'seconded-probation-officer': 'seconded probation officer',
  psychologist: 'psychologist',
  'probation-practitioner': 'probation practitioner',
  'probation-manager': 'probation manager',
  probation: 'probation service',
  'safeguarding-lead': 'designated safeguarding person',
  'social-services': 'social services',
  'adult-services': 'adult services',
  'gp-or-adviser': 'GP or personal adviser, where the young adult consents',
  'whoever-learns-of-it': 'whoever learns of it',
} as const;
export type Party = keyof typeof PARTIES;

/** The phases in which a child's contact with the services can be, as responsibility is divided over them. */
export const SETTINGS = {
  order: 'an order, under 18',
  preparing: 'preparing for the transition',
  handover: 'graded handover',
  transferred: 'responsibility has passed to probation',
  kept: 'kept by the youth justice service at 18 or over',
  'voluntary-under-18': 'voluntary contact, under 18',
  'voluntary-adult': 'voluntary contact, 18 or over, no order',
  'voluntary-beside-probation': 'voluntary contact beside probation',
} as const;
export type Setting = keyof typeof SETTINGS;

/** What a part in it means: exactly one is accountable for each thing that is held; the others act, advise or are told. */
export const PARTS = ['accountable', 'responsible', 'consulted', 'informed'] as const;
export type Part = (typeof PARTS)[number];

/** Somebody's part, and for what of it where two hold different things beside each other. */
export interface Share {
  readonly party: Party;
  readonly of?: 'the order' | 'the contact' | 'oversight' | 'the report' | 'the decision';
}
export type Parts = Readonly<Record<Part, readonly Share[]>>;

const all = (...parties: readonly Party[]): readonly Share[] => parties.map((party) => ({ party }));

/** Who does what in each setting. Standing of every row: default; the law and the procedures name duties, not this division. */
export const MATRIX: Readonly<Record<Setting, Parts>> = {
  order: {
    accountable: all('yjs-manager'),
    responsible: all('case-manager'),
    consulted: all('psychologist', 'family', 'seconded-probation-officer'),
    informed: all('child'),
  },
  preparing: {
    accountable: all('yjs-manager'),
    responsible: all('case-manager'),
    consulted: all('seconded-probation-officer', 'child', 'psychologist'),
    informed: all('probation-practitioner'),
  },
  handover: {
    accountable: all('yjs-manager'),
    responsible: all('case-manager', 'seconded-probation-officer'),
    consulted: all('child', 'probation-practitioner'),
    informed: all('managers'),
  },
  transferred: {
    accountable: all('probation-manager'),
    responsible: all('probation-practitioner'),
    consulted: all('case-manager'),
    informed: all('yjs-manager'),
  },
  kept: {
    accountable: all('yjs-manager'),
    responsible: all('case-manager'),
    consulted: all('seconded-probation-officer'),
    informed: all('probation'),
  },
  'voluntary-under-18': {
    accountable: all('yjs-manager'),
    responsible: all('case-manager'),
    consulted: all('safeguarding-lead', 'psychologist'),
    informed: all('social-services'),
  },
  'voluntary-adult': {
    accountable: all('yjs-manager'),
    responsible: all('case-manager'),
    consulted: all('safeguarding-lead', 'adult-services'),
    informed: all('gp-or-adviser'),
  },
  'voluntary-beside-probation': {
    accountable: [
      { party: 'probation-manager', of: 'the order' },
      { party: 'yjs-manager', of: 'the contact' },
    ],
    responsible: [
      { party: 'probation-practitioner', of: 'the order' },
      { party: 'case-manager', of: 'the contact' },
    ],
    consulted: all('case-manager', 'probation-practitioner'),
    informed: all('safeguarding-lead'),
  },
};

/** Those who hold an order, or contact with the child, beside the concern: they are told what they need for that. */
const BESIDE: Readonly<Record<Setting, readonly Party[]>> = {
  order: [],
  preparing: [],
  handover: [],
  transferred: ['probation-manager'],
  kept: [],
  'voluntary-under-18': [],
  'voluntary-adult': [],
  'voluntary-beside-probation': ['probation-manager'],
};

/**
 * Who does what about a safeguarding concern: in every setting whoever learns of it reports, the designated safeguarding
 * person of their service has oversight, social services own the decision, and the youth justice manager is told the same
 * day. From 18 adult services own it, once the concern is on the adult route.
 */
export function partsInConcern(setting: Setting, route: 'child' | 'adult'): Parts {
  const decides: Party = route === 'adult' ? 'adult-services' : 'social-services';
  return {
    accountable: [
      { party: 'safeguarding-lead', of: 'oversight' },
      { party: decides, of: 'the decision' },
    ],
    responsible: [{ party: 'whoever-learns-of-it', of: 'the report' }],
    consulted: all('case-manager'),
    informed: all('yjs-manager', ...BESIDE[setting]),
  };
}
