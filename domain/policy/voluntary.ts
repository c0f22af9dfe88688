import type { Age } from '../calendar/age';
import type { LocalDate } from '../calendar/local-date';
import type { ClimbingStep, TaperStage } from './clocks';
import type { Policy } from './policy';
import { rule } from './rule';
import type { Nation, Rule } from './rule';
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

/** The plain values that travel into an episode of voluntary contact when it starts; JSON all through. */
export interface VoluntaryValues {
  readonly nation: Nation;
  readonly version: string;
  readonly bankHolidays: readonly LocalDate[];
  /** 'HH:mm' in London: when a step opens on its day. */
  readonly openingTime: string;
  /** 'HH:mm' in London: when a dated step counts as unanswered. */
  readonly dueTime: string;
  readonly leavesYouthJusticeAt: Age;
  readonly taper: readonly TaperStage[];
  readonly reviewEveryWeeks: number;
  readonly outreachesBeforeOpenDoor: number;
  readonly competenceWeighedBelow: Age;
  readonly parentsToldOnlyByAgreementFrom: Age;
  /** Working days within which each step is done. */
  readonly within: Readonly<
    Record<
      | 'write-down-check-in'
      | 'kind-outreach'
      | 'second-outreach'
      | 'welfare-check'
      | 'consider-concern'
      | 'letter'
      | 'review'
      | 'letting-go-meeting'
      | 'goodbye'
      | 'look-at-pause'
      | 'name-trusted-worker'
      | 'correct-address',
      number
    > & {
      /** Episodes that were begun before these were asked for have none, and are not asked. */
      readonly 'agree-again'?: number;
      readonly 'take-on-contact'?: number;
    }
  >;
  readonly pauseLookedAtAfterWeeks: number;
  /** From so many check-ins missed in one absence of the trusted person, somebody else is looked for. */
  readonly trustedWorkerAwayForCheckIns: number;
  readonly unansweredClimb: readonly ClimbingStep[];
}

/** The plain values of a policy that travel into an episode at its start. Reads the policy, changes nothing. */
export function voluntaryValues(policy: Policy): VoluntaryValues {
  const { voluntary, workingTime, youthToAdult, changeOfWorker } = policy;
  return {
    nation: policy.nation,
    version: policy.version,
    bankHolidays: workingTime.bankHolidays.value,
    openingTime: workingTime.openingTime.value,
    dueTime: workingTime.dueTime.value,
    leavesYouthJusticeAt: youthToAdult.leavesYouthJusticeAt.value,
    taper: voluntary.taper.value,
    reviewEveryWeeks: voluntary.reviewEvery.value,
    outreachesBeforeOpenDoor: voluntary.outreachesBeforeOpenDoor.value,
    competenceWeighedBelow: voluntary.competenceWeighedBelow.value,
    parentsToldOnlyByAgreementFrom: voluntary.parentsToldOnlyByAgreementFrom.value,
    within: {
      'write-down-check-in': voluntary.checkInWrittenDownWithin.value,
      'kind-outreach': voluntary.kindOutreachWithin.value,
      'second-outreach': voluntary.secondOutreachWithin.value,
      'welfare-check': voluntary.welfareCheckWithin.value,
      'consider-concern': voluntary.concernConsideredWithin.value,
      letter: voluntary.letterWithin.value,
      review: voluntary.reviewHeldWithin.value,
      'letting-go-meeting': voluntary.lettingGoMeetingWithin.value,
      goodbye: voluntary.lettingGoMeetingWithin.value,
      'look-at-pause': voluntary.reviewHeldWithin.value,
      'name-trusted-worker': changeOfWorker.anotherNamedWithin.value,
      'correct-address': youthToAdult.lateStep.value,
      'agree-again': voluntary.agreementAskedAgainWithin.value,
      'take-on-contact': changeOfWorker.anotherNamedWithin.value,
    },
    pauseLookedAtAfterWeeks: voluntary.pauseLookedAtAfter.value,
    trustedWorkerAwayForCheckIns: voluntary.trustedWorkerAwayFor.value,
    unansweredClimb: policy.climbing.unanswered.value,
  };
}
