import type { Policy } from './policy';
import { rule } from './rule';
import type { Rule } from './rule';
import { CASE_MANAGEMENT_GUIDANCE, OUR_PROPOSAL, SENTENCING_ACT_SCHEDULE_7, UNPAID_WORK_RUNS_ON } from './sources';

const daysBeforeEnd = (value: number, note: string): Rule<number> =>
  rule(OUR_PROPOSAL, value, 'days before the end', note);

/** The rows of the end-of-order route, the same in England and in Wales. */
export const END_OF_ORDER: Policy['endOfOrder'] = {
  yroExtensionMaximum: rule(SENTENCING_ACT_SCHEDULE_7, 6, 'months', 'At most; by the court only.'),
  yroExtensions: rule(SENTENCING_ACT_SCHEDULE_7, 1, 'times'),
  unfinishedUnpaidWorkKeepsOrderRunning: rule(UNPAID_WORK_RUNS_ON, true, 'yes or no'),
  reviewEvery: rule(CASE_MANAGEMENT_GUIDANCE, 3, 'months', 'At least this often.'),
  reviewBeforeEnd: rule(CASE_MANAGEMENT_GUIDANCE, true, 'yes or no'),
  exitPlanRecords: rule(
    CASE_MANAGEMENT_GUIDANCE,
    ['what was done', 'what worked', 'who goes on supporting'],
    'parts of the exit plan',
  ),
  reviewAskedBeforeEnd: daysBeforeEnd(42, 'Guidance asks for a review before the end; the day is local policy.'),
  reviewDueBeforeEnd: daysBeforeEnd(28, 'The exit plan is begun on this day.'),
  voluntaryContactOfferedBeforeEnd: daysBeforeEnd(21, 'So that the child has time to think; no answer is no answer.'),
  exitPlanDueBeforeEnd: daysBeforeEnd(14, 'So that the child has read it before the last appointment.'),
  voluntaryContactAnsweredBeforeEnd: daysBeforeEnd(7, 'When the answer is hoped for; it is taken at any time.'),
  planProposedBeforeEnd: daysBeforeEnd(84, 'For a child without a plan: so that it stands before its first step.'),
};
