import type { Instant } from '../calendar/london-time';
import type { Step } from '../entity';
import { tell, turnFrom } from '../turn';
import { isAdult } from './clocks';
import type { RaiseConcern } from './commands';
import { managerAlsoTold, raiser } from './people';
import type { ConcernState } from './state';
import { nextLook, passTime } from './time';
import { happen, mailLevel, mailTo } from './turn';

/** The first state of a concern: its clocks run from now. The caller has asked `refuseRaise` before. */
export function begin(start: RaiseConcern, now: Instant): Step<ConcernState> {
  const { startedBy, kinds, ...given } = start;
  const byAge = isAdult(start, now) ? 'adult-at-risk' : 'child-at-risk';
  const state: ConcernState = {
    ...given,
    schema: 1,
    kinds: kinds.length > 0 ? kinds : [byAge],
    raisedAt: now,
    raisedBy: startedBy.staffId,
    lookedFor: null,
    access: [],
    reached: [],
    clocks: [],
    steps: [],
    notes: [],
    acknowledged: null,
    notReported: null,
    servicesDecisions: [],
    adultRoute: { is: 'not-yet' },
    jointPlanAsked: false,
    refusals: [],
    disagreements: [],
    childDiedSeenAt: null,
    nextLookAt: nextLook(start, now),
    closed: null,
    peopleVersion: 1,
    changes: [],
  };
  const turn = turnFrom(state, now, startedBy.staffId);
  tell(turn, 'concern-raised', null, { kinds: state.kinds.join(', ') });
  happen(turn, 'raised', now);
  if (state.about !== null) happen(turn, 'raised-by-description', now);
  if (state.kinds.includes('allegation-about-practitioner') || state.aboutStaffId !== null) {
    happen(turn, 'allegation-known', now);
  }
  mailTo(turn, raiser(turn.state), 'concern-received');
  mailLevel(turn, 'safeguarding-lead', 'concern-raised');
  mailLevel(turn, 'manager', 'concern-raised');
  const alsoTold = managerAlsoTold(turn.state);
  if (alsoTold !== null) mailTo(turn, alsoTold, 'concern-raised');
  passTime(turn);
  return { state: turn.state, timeline: turn.timeline, effects: turn.mails, item: null };
}
