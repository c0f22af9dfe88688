import { addDays } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { addMinutes, instantAt, localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { dateOfAge } from '../calendar/age';
import { tell } from '../turn';
import { closingAfter, isAdult, isShownToRaiser, rests } from './clocks';
import { raiser } from './people';
import { change, mailLevel, mailTo } from './turn';
import type { ConcernTurn } from './turn';
import { DISAGREEMENT_LEVELS } from './state';
import type { ConcernClock, ConcernState, Disagreement, DisagreementLevel } from './state';

/** When time itself acts next on an open concern; null only once it is closed. */
export function nextWake(state: ConcernState): Instant | null {
  if (state.closed !== null) return null;
  const wakes = [
    state.nextLookAt,
    ...state.clocks.map((clock) => nextClimbAt(state, clock)),
    ...state.disagreements.map((one) => (one.settled === null ? one.climbsAt : null)),
    state.jointPlanAsked || !comesOfAge(state) ? null : jointPlanAt(state),
    comesOfAge(state) ? eighteenAt(state) : null,
  ];
  return wakes.reduce<Instant | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
}

/** When a clock that nobody has met climbs next; null when it is met, or at the top. It never closes anything. */
export function nextClimbAt(state: ConcernState, { clock, dueAt, climbed, met }: ConcernClock): Instant | null {
  const step = state.policy.climbing[climbed];
  return met !== null || step === undefined || rests(state, clock) ? null : addMinutes(dueAt, step.afterHours * 60);
}

/** Takes everything that is due by now. */
export function passTime(turn: ConcernTurn): void {
  reachEighteen(turn);
  askForJointPlan(turn);
  climbClocks(turn);
  climbDisagreements(turn);
  if (turn.state.nextLookAt <= turn.now) {
    tell(turn, 'looked-at-again', null);
    mailLevel(turn, 'safeguarding-lead', 'concern-waits');
    change(turn, { nextLookAt: nextLook(turn.state, turn.now) });
  }
}

/** An open concern is never forgotten: it comes up again, however little is left of it. */
export function nextLook({ policy }: Pick<ConcernState, 'policy'>, from: Instant): Instant {
  return instantAt(addDays(localDateOf(from), policy.lookedAtEveryDays), policy.openingTime);
}

function climbClocks(turn: ConcernTurn): void {
  turn.state.clocks.forEach((_clock, place) => {
    for (;;) {
      const clock = turn.state.clocks[place];
      const at = clock && nextClimbAt(turn.state, clock);
      const level = clock && turn.state.policy.climbing[clock.climbed]?.level;
      if (!clock || !at || at > turn.now || !level) return;
      const clocks = turn.state.clocks.map((other, index) =>
        index === place ? { ...clock, climbed: clock.climbed + 1 } : other,
      );
      change(turn, { clocks });
      tell(turn, clock.climbed === 0 ? 'clock-ran-out' : 'clock-climbed', clock.clock, { clock: clock.clock, level });
      if (clock.climbed === 0 && isShownToRaiser(turn.state, clock.clock)) {
        mailTo(turn, raiser(turn.state), 'concern-step-due');
      }
      mailLevel(turn, level, 'concern-step-due');
    }
  });
}

/** A joint plan with adult services is asked for in time, where the concern is about somebody who is to turn 18. */
function askForJointPlan(turn: ConcernTurn): void {
  const { state, now } = turn;
  if (state.jointPlanAsked || !comesOfAge(state) || jointPlanAt(state) > now) return;
  const dueAt = eighteenAt(state);
  const asked = { clock: 'jointPlan', startedAt: now, dueAt, climbed: 0, met: null } as const;
  change(turn, { jointPlanAsked: true, clocks: [...state.clocks, asked] });
  tell(turn, 'joint-plan-asked', 'jointPlan', { dueAt });
  mailLevel(turn, 'safeguarding-lead', 'concern-waits');
}

/** On the 18th birthday nothing closes and no clock is dropped: the adult route is proposed. */
function reachEighteen(turn: ConcernTurn): void {
  const { state, now } = turn;
  if (!comesOfAge(state) || !isAdult(state, now)) return;
  change(turn, { adultRoute: { is: 'proposed', since: now } });
  tell(turn, 'adult-route-proposed', null, { otherChildren: state.otherChildren });
  mailLevel(turn, 'safeguarding-lead', 'concern-waits');
}

/** Climbs to the next level, whose own time begins; at the board it stays until it is settled. */
function climbDisagreements(turn: ConcernTurn): void {
  for (const { disagreementId } of turn.state.disagreements) {
    for (;;) {
      const one = turn.state.disagreements.find((other) => other.disagreementId === disagreementId);
      if (!one || one.settled !== null || one.climbsAt === null || one.climbsAt > turn.now) break;
      const level = DISAGREEMENT_LEVELS[DISAGREEMENT_LEVELS.indexOf(one.level) + 1] ?? 'board';
      const missing = (['ours', 'theirs'] as const).filter(
        (side) => !one.views.some((view) => view.level === one.level && view.side === side),
      );
      const climbed: Disagreement = { ...one, level, climbsAt: climbsAt(turn.state, level, one.urgent, one.climbsAt) };
      change(turn, { disagreements: turn.state.disagreements.map((other) => (other === one ? climbed : other)) });
      tell(turn, 'disagreement-climbed', disagreementId, { level, viewsMissing: missing.length });
      mailLevel(turn, LINE_OF[level], 'concern-waits');
    }
  }
}

const LINE_OF = {
  practitioners: 'safeguarding-lead',
  managers: 'manager',
  'heads-of-service': 'head-of-service',
  board: 'board',
} as const;

/** When a disagreement that came to this level then climbs on; null at the board. */
export function climbsAt(
  { policy }: Pick<ConcernState, 'policy'>,
  level: DisagreementLevel,
  urgent: boolean,
  from: Instant,
): Instant | null {
  const times = policy.disagreement;
  if (level === 'board') return null;
  if (level === 'practitioners') {
    return addMinutes(from, (urgent ? times.urgentPractitionersHours : times.practitionersHours) * 60);
  }
  const day = localDateOf(from);
  if (urgent) return instantAt(addDays(day, times.urgentLaterDays + 1), '00:00');
  return closingAfter(policy, level === 'managers' ? times.managersWorkingDays : times.headsOfServiceWorkingDays, day);
}

/** Whether the 18th birthday is still before them: nothing is asked around that of a child who has died. */
const comesOfAge = (state: ConcernState): state is ConcernState & { readonly dateOfBirth: LocalDate } =>
  state.dateOfBirth !== null && state.adultRoute.is === 'not-yet' && state.childDiedSeenAt === null;

function jointPlanAt({ dateOfBirth, policy }: WithAge): Instant {
  return instantAt(dateOfAge(dateOfBirth, policy.jointPlanFrom), policy.openingTime);
}

type WithAge = Pick<ConcernState, 'policy'> & { readonly dateOfBirth: LocalDate };

/** The first moment of the 18th birthday, in London. */
export function eighteenAt({ dateOfBirth, policy }: WithAge): Instant {
  return instantAt(dateOfAge(dateOfBirth, policy.adultAt), '00:00');
}
