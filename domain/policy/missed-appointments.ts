import { CONSULTANTS } from '../people';
import type { Policy } from './policy';
import { rule } from './rule';
import {
  CASE_MANAGEMENT_GUIDANCE,
  ECM_EVALUATION,
  OUR_PROPOSAL,
  SENTENCING_ACT_SCHEDULE_10,
  SENTENCING_ACT_SCHEDULE_7,
} from './sources';

/** The rows about missed appointments, the same in England and in Wales. */
export const MISSED_APPOINTMENTS: Policy['missedAppointments'] = {
  consultationWhenMissedMoreThan: rule(
    ECM_EVALUATION,
    3,
    'missed appointments under one order',
    'So at the fourth. It informs, and never blocks or delays a step that the law requires.',
  ),
  consultationOfferedAfterYroWarnings: rule(
    OUR_PROPOSAL,
    1,
    'warnings',
    "So that it comes before the law's third failure.",
  ),
  managerToldOfNoConsultation: rule(OUR_PROPOSAL, 0, 'days', 'The same day.'),
  legalStepNeverWaits: rule(
    SENTENCING_ACT_SCHEDULE_7,
    true,
    'yes or no',
    'A legal trigger comes first in every conflict with a consultation.',
  ),
  yroWarnedPeriod: rule(SENTENCING_ACT_SCHEDULE_7, 12, 'months'),
  yroFailuresBeforeInformation: rule(
    SENTENCING_ACT_SCHEDULE_7,
    3,
    'failures without reasonable excuse inside the warned period',
    'The officer must lay an information unless exceptional.',
  ),
  adultOrderFailuresBeforeReferral: rule(
    SENTENCING_ACT_SCHEDULE_10,
    2,
    'failures without reasonable excuse',
    'Referral to an enforcement officer. A transferred youth rehabilitation order stays under Schedule 7.',
  ),
  adultOrderFailuresWithin: rule(SENTENCING_ACT_SCHEDULE_10, 12, 'months'),
  consultants: rule(
    OUR_PROPOSAL,
    CONSULTANTS,
    'roles',
    'Whose advice counts; a plan itself asks the first. The record says whose it was. A service may name one alone.',
  ),
  consultationStepWithin: rule(OUR_PROPOSAL, 2, 'working days', 'For the advice, and then for the worker’s decision.'),
  followUpWithin: rule(CASE_MANAGEMENT_GUIDANCE, 1, 'working days'),
};
