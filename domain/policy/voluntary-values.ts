import type { Age } from '../calendar/age';
import type { LocalDate } from '../calendar/local-date';
import type { ClimbingStep, TaperStage } from './clocks';
import type { Policy } from './policy';
import type { Nation } from './rule';

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
