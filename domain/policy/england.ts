import { ASKED_AT } from './childs-voice';
import { OUR_CONCERN_CLOCKS, clock, sharedRules } from './england-and-wales';
import type { Policy } from './policy';
import { rule } from './rule';
import { ENGLAND_DUTY_TO_SAFEGUARD, OUR_PROPOSAL, WORKING_TOGETHER, guidance, toBeConfirmed } from './sources';

const TRANSITION = guidance('Joint national protocol for transitions in England', 'england');
const AREA = toBeConfirmed('Working Together to Safeguard Children: which area', 'england');
const AREA_NOTE = 'When unsure: telephone the local team.';
const NOT_STATED = 'Not confirmed for England yet: this counts until it is.';

/** The rules of a youth justice service in England. */
export const ENGLAND: Policy = {
  nation: 'england',
  version: 'england-1',
  ...sharedRules(TRANSITION),
  childsVoice: {
    askedAt: ASKED_AT,
    advocateOfferedActively: rule(
      { ...OUR_PROPOSAL, nation: 'england' },
      false,
      'yes or no',
      'An advocate is offered when the child asks, or whenever a worker thinks of it.',
    ),
  },
  reporting: {
    agencyDuty: rule(
      ENGLAND_DUTY_TO_SAFEGUARD,
      'The agency safeguards and promotes the welfare of children in all that it does.',
      'duty',
    ),
    practitionerDuty: rule(WORKING_TOGETHER, 'Each practitioner refers; nobody can hold it up.', 'duty'),
    childReportedTo: rule(AREA, 'The authority where the child lives or is found.', 'authority', AREA_NOTE),
    adultReportedTo: rule(AREA, 'The authority where the person is.', 'authority', AREA_NOTE),
    practitionerReportedTo: rule(AREA, 'The authority where the practitioner works.', 'authority', AREA_NOTE),
  },
  concernClocks: {
    ...OUR_CONCERN_CLOCKS,
    socialServicesDecide: clock(WORKING_TOGETHER, 'report', 1, 'working days'),
    referralAcknowledged: clock(WORKING_TOGETHER, 'report', 1, 'working days'),
    childProtectionConference: clock(WORKING_TOGETHER, 'strategy-discussion', 15, 'working days'),
    childAssessment: clock(WORKING_TOGETHER, 'report', 45, 'working days'),
    coreGroup: clock(toBeConfirmed(WORKING_TOGETHER.source, 'england'), 'conference', 10, 'working days', NOT_STATED),
    allegationToDesignatedOfficer: clock(
      toBeConfirmed(WORKING_TOGETHER.source, 'england'),
      'allegation-known',
      1,
      'working days',
      NOT_STATED,
    ),
  },
};
