import { teller } from '../told';
import type { Sentences } from '../told';

const WORDS: Readonly<Record<string, string>> = {
  'child-at-risk': 'a child at risk',
  'adult-at-risk': 'an adult at risk',
  'telephone-report': 'the report by telephone',
  'manager-told': 'the manager was told',
  'police-told': 'the police were told',
  'written-report': 'the written report',
  'report-acknowledged': 'the report was acknowledged',
  'contacted-again': 'contacted again',
  'strategy-discussion': 'the strategy discussion',
  conference: 'the child protection conference',
  'core-group': 'the core group',
  'assessment-completed': 'the assessment was completed',
  'received-by-adult-services': 'received by adult services',
  'adult-enquiries-decided': 'the enquiries of adult services',
  'allegation-reported': 'the report to the designated officer',
  'national-referral-mechanism-considered': 'the National Referral Mechanism was considered',
  'probation-or-mappa-told': 'probation, or the MAPPA lead, was told',
  'joint-plan-made': 'the joint plan with adult services',
  reportedOrDecided: 'a report by telephone, or a decision not to report',
  acknowledgedBySafeguardingPerson: 'the designated safeguarding person acknowledges',
  childLookedFor: 'the child who was described is looked for',
  managerTold: 'the manager is told',
  writtenReport: 'the written report',
  socialServicesDecide: 'social services decide',
  contactAgain: 'contact again, when nobody has acknowledged',
  referralAcknowledged: 'the referral is acknowledged',
  childProtectionConference: 'the child protection conference',
  childAssessment: 'the assessment',
  coreGroup: 'the core group',
  adultEnquiries: 'the enquiries of adult services',
  allegationToDesignatedOfficer: 'the report to the designated officer',
  jointPlan: 'the joint plan with adult services',
  belowThresholdReview: 'the review of the plan below the threshold',
  'child-has-died': 'the child has died',
  'safeguarding-lead': 'the designated safeguarding person',
  'head-of-service': 'the head of service',
  'heads-of-service': 'the heads of service',
  board: 'the board',
  ours: 'our side',
  theirs: 'the other side',
};

const SENTENCES: Sentences = {
  'concern-raised': (said) => `The concern was raised: ${said('kinds')}.`,
  'concern-filled-in': (said) => `More was added. It is about: ${said('kinds')}.`,
  'clock-started': (said) => `Counting from now: ${said('clock')}, until ${said('dueAt')}.`,
  'clock-ran-out': (said) => `Time ran out for: ${said('clock')}. It has climbed to: ${said('level')}.`,
  'clock-climbed': (said) => `Still waiting for: ${said('clock')}. It has climbed to: ${said('level')}.`,
  'child-looked-for': () => 'The child who was described was looked for in the register.',
  'concern-step': (said) => `Done at ${said('doneAt')}: ${said('step')}.`,
  'decided-not-to-report': (said) => `It was decided not to report. Reasons: ${said('reasons')}`,
  'concern-acknowledged': () => 'The designated safeguarding person, or the manager in their place, has seen it.',
  'services-decided': (said) => `The services have decided: ${said('decision')}.`,
  'disagreement-raised': (said) => `Professionals disagree (${said('urgent')}). It climbs until it is settled.`,
  'disagreement-view': (said) => `A view on the disagreement was recorded: ${said('side')}.`,
  'disagreement-climbed': (said) =>
    `The disagreement has climbed to: ${said('level')}. Views that were not recorded: ${said('viewsMissing')}.`,
  'disagreement-settled': (said) => `The disagreement was settled: ${said('outcome')}`,
  'adult-refused': () => 'The young adult said no. It was recorded.',
  'refusal-overridden': (said) => `The refusal was overridden for ${said('ground')}. Reasons: ${said('reasons')}`,
  'joint-plan-asked': () => 'A joint plan with adult services is asked for, before the 18th birthday.',
  'adult-route-proposed': () =>
    'They are 18. Nothing was closed and no clock dropped; the adult route is proposed, and oversight stays here until adult services accept in writing.',
  'adult-route-accepted': () => 'Adult services have accepted in writing.',
  'below-threshold': (said) =>
    `Below the threshold, and still worried: there is a plan, reviewed on ${said('reviewOn')}.`,
  'below-threshold-reviewed': (said) => `The plan below the threshold was reviewed. Next on: ${said('nextReviewOn')}.`,
  'access-given': (said) => `A colleague was given access. Why: ${said('why')}`,
  'looked-at-again': () => 'It is still open, and is to be looked at again.',
  'child-died-seen': () => 'The child has died. What was about them alone rests; what is for others goes on.',
  'death-withdrawn-seen': () => 'The record of the child’s death was a mistake. Everything goes on as it was.',
  'mail-undeliverable': () => 'A message could not be delivered.',
  'concern-closed': (said) => `The concern was closed: ${said('outcome')}. Reasons: ${said('reasons')}`,
};

/** The kinds of line that a concern's history can hold. */
export const CONCERN_TIMELINE_KINDS: readonly string[] = Object.keys(SENTENCES);

/** The keys that such a line can hold in words. */
export const CONCERN_TOLD_KEYS: readonly string[] = Object.keys(WORDS);

/** One line of a concern's history as an English sentence, without names. An unknown kind is given as it is. */
export const tellConcern = teller(SENTENCES, (key) => WORDS[key] ?? key);
