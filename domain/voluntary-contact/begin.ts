import { addWeeks } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { onOrAfterWorkingDay } from '../calendar/working-days';
import type { Step } from '../entity';
import type { Instant } from '../calendar/london-time';
import { localDateOf } from '../calendar/london-time';
import type { VoluntaryValues } from '../policy/voluntary-values';
import { leaveMailOut } from '../without-mail';
import type { StartEpisode } from './commands';
import { planTaper } from './rhythm';
import type { EpisodeState } from './state';
import { finish, mail, tell, turnFrom } from './turn';

export const SCHEMA = 1;

/** The first state of an episode, with the days of its check-ins. The caller has asked `refuseStart` before. */
export function begin(start: StartEpisode, now: Instant): Step<EpisodeState> {
  const { startedBy, plan, safeWay, onTrack, taper, startsOn, mail: mailed, ...kept } = start;
  const by = startedBy.staffId;
  const { policy, preparation } = start;
  const state: EpisodeState = {
    ...kept,
    schema: SCHEMA,
    planId: plan?.planId ?? null,
    startedAt: now,
    earlierAgreements: [],
    accountability: [{ staffId: preparation.managerAgreed.staffId, from: now, by: 'agreed' }],
    safeWays: safeWay === null ? [] : [{ ...safeWay, at: now, by }],
    onTrack: [{ words: onTrack, at: now, by }],
    taper: [],
    taperAfter: 0,
    life: { phase: 'running' },
    checkIns: [],
    checkInsMade: 0,
    asked: [],
    outreaches: [],
    considered: [],
    reviews: [],
    nextReviewOn: nextReview(localDateOf(now), policy),
    connections: [],
    lettingGo: null,
    custody: [],
    movesAway: [],
    peopleVersion: 1,
    changes: [],
  };
  const turn = turnFrom(state, now, by);
  planTaper(turn, taper ?? policy.taper, startsOn, 'a new rhythm');
  const { checkIns, earlierEpisodeId } = turn.state;
  tell(turn, earlierEpisodeId === null ? 'contact-begun' : 'contact-begun-again', null, {
    first: checkIns[0]?.on ?? startsOn,
    checkIns: checkIns.length,
  });
  mail(turn, { kind: 'staff', staffId: start.trustedWorkerId }, 'contact-begun');
  mail(turn, { kind: 'staff', staffId: preparation.managerAgreed.staffId }, 'contact-begun');
  if (mailed === false) leaveMailOut(turn);
  return finish(turn);
}

/** The day of the next review, so many weeks on as the policy says, on a working day. */
export function nextReview(from: LocalDate, { reviewEveryWeeks, bankHolidays }: VoluntaryValues): LocalDate {
  return onOrAfterWorkingDay(addWeeks(from, reviewEveryWeeks), bankHolidays);
}
