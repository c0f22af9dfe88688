import type { Age } from '../calendar/age';
import type { TaperStage } from './clocks';
import { rule } from './rule';
import type { Rule } from './rule';
import { ECM_EVALUATION, OUR_PROPOSAL } from './sources';

const ours = <T>(value: T, unit: string, note?: string): Rule<T> => rule(OUR_PROPOSAL, value, unit, note);

/** How contact by the child's own choice goes on, and what follows when people miss each other. */
export interface VoluntaryRules {
  readonly taper: Rule<readonly TaperStage[]>;
  readonly reviewEvery: Rule<number>;
  readonly professionalsAtMost: Rule<number>;
  readonly afterMissedCheckIn: Rule<readonly string[]>;
  readonly outreachesBeforeOpenDoor: Rule<number>;
  readonly competenceWeighedBelow: Rule<Age>;
  readonly ownAgreementFrom: Rule<Age>;
  readonly parentsToldOnlyByAgreementFrom: Rule<Age>;
  readonly recoveryModelLevels: Rule<number>;
  readonly checkInWrittenDownWithin: Rule<number>;
  readonly kindOutreachWithin: Rule<number>;
  readonly secondOutreachWithin: Rule<number>;
  readonly welfareCheckWithin: Rule<number>;
  readonly concernConsideredWithin: Rule<number>;
  readonly letterWithin: Rule<number>;
  readonly reviewHeldWithin: Rule<number>;
  readonly lettingGoMeetingWithin: Rule<number>;
  readonly pauseLookedAtAfter: Rule<number>;
  readonly trustedWorkerAwayFor: Rule<number>;
  readonly agreementAskedAgainWithin: Rule<number>;
  readonly begunWithin: Rule<number>;
}

export const VOLUNTARY: VoluntaryRules = {
  taper: ours(
    [
      { every: 1, unit: 'weeks', times: 4 },
      { every: 2, unit: 'weeks', times: 4 },
      { every: 1, unit: 'months', times: 3 },
    ],
    'check-ins',
    'Then a review: let go, extend, or return to a closer rhythm.',
  ),
  reviewEvery: ours(12, 'weeks'),
  professionalsAtMost: ours(3, 'professionals or interventions at once'),
  afterMissedCheckIn: ours(
    [
      'kind outreach',
      'a second outreach by the person the child trusts',
      'welfare check',
      'consider a safeguarding concern',
    ],
    'steps, in order',
  ),
  outreachesBeforeOpenDoor: ours(2, 'outreaches', 'From 18 and with no worry: then a letter and an open door.'),
  competenceWeighedBelow: ours({ years: 16, months: 0 }, 'age', 'Parents are involved unless that is unsafe.'),
  ownAgreementFrom: ours({ years: 16, months: 0 }, 'age'),
  parentsToldOnlyByAgreementFrom: ours({ years: 18, months: 0 }, 'age'),
  recoveryModelLevels: rule(ECM_EVALUATION, 6, 'levels', 'Steps may follow them, out of order.'),
  checkInWrittenDownWithin: ours(1, 'working days', 'After the day of a check-in; nobody’s silence is a missed one.'),
  kindOutreachWithin: ours(1, 'working days', 'After a missed check-in: “we missed each other”.'),
  secondOutreachWithin: ours(3, 'working days', 'After the first one, by the person whom the child trusts.'),
  welfareCheckWithin: ours(1, 'working days', 'By somebody whom the child knows.'),
  concernConsideredWithin: ours(0, 'working days', 'The same day, once a welfare check did not find the child safe.'),
  letterWithin: ours(5, 'working days', 'From 18 and with no worry, in place of a welfare check.'),
  reviewHeldWithin: ours(5, 'working days', 'After the day on which the review is due, or the taper is used up.'),
  lettingGoMeetingWithin: ours(
    10,
    'working days',
    'After the review by which people let go; and so long again for goodbye.',
  ),
  pauseLookedAtAfter: ours(4, 'weeks', 'Unless the child says another day; a pause never turns into silence.'),
  trustedWorkerAwayFor: ours(2, 'check-ins', 'In one absence: then the child needs somebody else meanwhile.'),
  agreementAskedAgainWithin: ours(
    10,
    'working days',
    'After the birthdays at which agreement means something else: theirs to give from 16, and no parent told from 18.',
  ),
  begunWithin: ours(
    5,
    'working days',
    'After the end of the order, or the transfer, where the child has agreed to it.',
  ),
};
