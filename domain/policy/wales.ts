import { ASKED_AT } from './childs-voice';
import { OUR_CONCERN_CLOCKS, clock, sharedRules } from './england-and-wales';
import type { Policy } from './policy';
import { rule } from './rule';
import {
  OUR_PROPOSAL,
  WALES_ADULT_ENQUIRIES,
  WALES_DUTY_TO_REPORT,
  WALES_SAFEGUARDING_PROCEDURES as PROCEDURES,
  WELSH_LANGUAGE,
  guidance,
  toBeConfirmed,
} from './sources';

const TRANSITION = guidance(
  'Youth to adult transition guidance for Wales, which comes before the joint national protocol for England',
  'wales',
);
const AREA = toBeConfirmed('Wales Safeguarding Procedures: which area', 'wales');
const AREA_NOTE = 'When unsure: telephone the local team.';

/** The rules of a youth justice service in Wales. */
export const WALES: Policy = {
  nation: 'wales',
  version: 'wales-1',
  ...sharedRules(TRANSITION),
  childsVoice: {
    askedAt: ASKED_AT,
    advocateOfferedActively: rule(
      toBeConfirmed('National approach to statutory advocacy: the active offer', 'wales'),
      true,
      'yes or no',
      'For every child whose plan starts; the child’s answer is recorded either way.',
    ),
  },
  reporting: {
    agencyDuty: rule(
      WALES_DUTY_TO_REPORT,
      'The agency must report an adult (s.128) or a child (s.130) at risk.',
      'duty',
    ),
    practitionerDuty: rule(PROCEDURES, 'Each practitioner reports; nobody can hold it up.', 'duty'),
    childReportedTo: rule(
      AREA,
      'The authority where it is thought to have occurred; the home authority is told.',
      'authority',
      AREA_NOTE,
    ),
    adultReportedTo: rule(AREA, 'The authority where the person is.', 'authority', AREA_NOTE),
    practitionerReportedTo: rule(AREA, 'The authority where the practitioner works.', 'authority', AREA_NOTE),
  },
  concernClocks: {
    ...OUR_CONCERN_CLOCKS,
    writtenReport: clock(PROCEDURES, 'telephone-report', 24, 'hours', 'The multi-agency referral form.'),
    socialServicesDecide: clock(PROCEDURES, 'report', 1, 'working days'),
    contactAgain: clock(PROCEDURES, 'written-report', 7, 'working days', 'When no acknowledgement has come.'),
    childProtectionConference: clock(PROCEDURES, 'strategy-discussion', 15, 'working days'),
    coreGroup: clock(PROCEDURES, 'conference', 10, 'working days'),
    adultEnquiries: clock(
      WALES_ADULT_ENQUIRIES,
      'receipt-by-adult-services',
      7,
      'working days',
      '"Normally": from 18; it climbs, and is never called a breach of law.',
    ),
    allegationToDesignatedOfficer: clock(
      PROCEDURES,
      'allegation-known',
      24,
      'hours',
      'To the designated officer of the place of work; else the next working day.',
    ),
    allegationNextWorkingDay: clock(
      PROCEDURES,
      'allegation-known',
      1,
      'working days',
      'Where 24 hours end on a day off.',
    ),
  },
  welshLanguage: {
    noLessFavourably: rule(WELSH_LANGUAGE, true, 'yes or no'),
    unknownChoiceMeansBoth: rule(
      { ...OUR_PROPOSAL, nation: 'wales' },
      true,
      'yes or no',
      "For the child and for each worker's mail: the surest way to treat Welsh no less favourably.",
    ),
  },
};
