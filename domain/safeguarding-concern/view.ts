import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { Party } from '../responsibilities/matrix';
import type { Standing } from '../policy/policy';
import { eighteenAt, nextWake } from './time';
import { CLOCKS, ownerOf, rests } from './clocks';
import { accessKeysOf } from './people';
import type { ConcernClock, ConcernState } from './state';

/** One clock as people see it. What happens when it runs out is always the same: it climbs, and never closes. */
export interface ClockView extends ConcernClock {
  readonly owner: Party;
  readonly standing: Standing;
  readonly source: string;
  readonly climbedTo: string | null;
  /** It does not climb: the child has died, and it was about them alone. */
  readonly rests: boolean;
}

/** The whole concern, for those who may know of it. It holds no names: the register joins those in. */
export interface ConcernView extends Omit<
  ConcernState,
  'schema' | 'policy' | 'clocks' | 'jointPlanAsked' | 'changes' | 'dateOfBirth' | 'nextLookAt' | 'reached'
> {
  readonly status: 'open' | 'closed';
  readonly clocks: readonly ClockView[];
  readonly eighteenOn: LocalDate | null;
  /** Who has oversight: it passes at 18 only on written acceptance. */
  readonly oversight: 'safeguarding-lead' | 'adult-services';
  /** When the next of its clocks runs out, or ran out; null when none runs. */
  readonly nextDueAt: Instant | null;
  readonly nextWake: Instant | null;
  readonly policyVersion: string;
  /** Who may find it, as the register understands it. */
  readonly accessKeys: readonly string[];
}

/** What those who may know of it are shown of a concern, computed from its state alone. */
export function view(state: ConcernState): ConcernView {
  const { policy, clocks, dateOfBirth } = state;
  const running = clocks.filter(({ met, clock }) => met === null && !rests(state, clock)).map(({ dueAt }) => dueAt);
  return {
    concernId: state.concernId,
    childId: state.childId,
    about: state.about,
    lookedFor: state.lookedFor,
    serviceId: state.serviceId,
    teamId: state.teamId,
    raisedAt: state.raisedAt,
    raisedBy: state.raisedBy,
    what: state.what,
    whoIsWorried: state.whoIsWorried,
    kinds: state.kinds,
    otherChildren: state.otherChildren,
    cameOf: state.cameOf,
    aboutStaffId: state.aboutStaffId,
    keptOut: state.keptOut,
    access: state.access,
    steps: state.steps,
    notes: state.notes,
    acknowledged: state.acknowledged,
    notReported: state.notReported,
    servicesDecisions: state.servicesDecisions,
    adultRoute: state.adultRoute,
    refusals: state.refusals,
    disagreements: state.disagreements,
    childDiedSeenAt: state.childDiedSeenAt,
    closed: state.closed,
    peopleVersion: state.peopleVersion,
    status: state.closed === null ? 'open' : 'closed',
    clocks: clocks.map((clock) => clockView(state, clock)),
    eighteenOn: dateOfBirth === null ? null : localDateOf(eighteenAt({ dateOfBirth, policy })),
    oversight: state.adultRoute.is === 'accepted' ? 'adult-services' : 'safeguarding-lead',
    nextDueAt: running.length === 0 ? null : running.reduce((a, b) => (b < a ? b : a)),
    nextWake: nextWake(state),
    policyVersion: policy.version,
    accessKeys: accessKeysOf(state),
  };
}

const OURS = { standing: 'default', source: 'Our own proposal, for want of published guidance' } as const;

function clockView(state: ConcernState, clock: ConcernClock): ClockView {
  const { policy } = state;
  const { standing, source } = (clock.clock in CLOCKS && policy.clocks[clock.clock as keyof typeof CLOCKS]) || OURS;
  return {
    ...clock,
    owner: ownerOf(clock.clock),
    ...{ standing, source },
    rests: clock.met === null && rests(state, clock.clock),
    climbedTo: clock.met !== null ? null : (policy.climbing[clock.climbed - 1]?.level ?? null),
  };
}
