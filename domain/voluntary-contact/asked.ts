import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { addWorkingDays } from '../calendar/working-days';
import { nextStepAt } from '../climbing';
import type { CheckInId } from '../ids';
import type { Recipient } from '../people';
import type { ClimbingLevel } from '../policy/clocks';
import { accountableNow } from './accountable';
import type { Asked, AskedKind, EpisodeState } from './state';
import { mail, tell } from './turn';
import type { Turn } from './turn';

/** Of whom each step is asked, where not of the trusted worker. */
const OF: Readonly<Partial<Record<AskedKind, Asked['of']>>> = {
  'name-trusted-worker': 'manager',
  'correct-address': 'manager',
  'take-on-contact': 'team-manager',
};

export const isAsked = ({ asked }: EpisodeState, kind: AskedKind): Asked | undefined =>
  asked.find((one) => one.kind === kind);

/**
 * Asks for one step, so many working days from that day as the policy says; the same is never asked twice at once. What is
 * asked for after the day's end is due on the next working day: nobody is late before they could know.
 */
export function ask(
  turn: Turn,
  kind: AskedKind,
  checkInId: CheckInId | null = null,
  from: LocalDate = turn.today,
): void {
  const { state, now } = turn;
  if (isAsked(state, kind)) return;
  const { within: each, bankHolidays, dueTime } = state.policy;
  const within = each[kind];
  if (within === undefined) return;
  const dueAtOn = (days: number) => {
    const dueOn = addWorkingDays(from, days, bankHolidays);
    return { dueOn, dueAt: instantAt(dueOn, dueTime) };
  };
  const wanted = dueAtOn(within);
  const due = wanted.dueAt > now ? wanted : dueAtOn(within + 1);
  const of = OF[kind] ?? 'trusted-worker';
  turn.state = { ...state, asked: [...state.asked, { kind, of, checkInId, askedAt: now, ...due, climbed: 0 }] };
  tell(turn, 'step-asked', checkInId, { kind, dueOn: due.dueOn });
  mail(turn, recipientOf(turn.state, of), 'contact-step');
}

/** What was asked for is done, or not needed any more. */
export function answer(turn: Turn, ...kinds: readonly AskedKind[]): void {
  turn.state = { ...turn.state, asked: turn.state.asked.filter(({ kind }) => !kinds.includes(kind)) };
}

/** When the next silence climbs; null when nothing can. */
export function nextClimbAt(state: EpisodeState, asked: Asked): Instant | null {
  return nextStepAt(asked, state.policy);
}

/** Takes every step of climbing that is due, up the line of the service. */
export function climbDue(turn: Turn): void {
  for (const { kind } of turn.state.asked) {
    for (;;) {
      const asked = isAsked(turn.state, kind);
      const at = asked && nextClimbAt(turn.state, asked);
      if (!asked || !at || at > turn.now) break;
      climb(turn, asked);
    }
  }
}

function climb(turn: Turn, asked: Asked): void {
  const step = turn.state.policy.unansweredClimb[asked.climbed];
  if (!step) return;
  const climbed = { ...asked, climbed: asked.climbed + 1 };
  turn.state = { ...turn.state, asked: turn.state.asked.map((one) => (one === asked ? climbed : one)) };
  tell(turn, 'step-climbed', asked.checkInId, { kind: asked.kind, level: step.level });
  mail(turn, lineOf(turn.state, asked)[step.level], 'contact-step-waits');
}

function lineOf(state: EpisodeState, { of }: Asked): Readonly<Record<ClimbingLevel, Recipient>> {
  const asked = recipientOf(state, of);
  return {
    reminder: asked,
    deputy: asked.kind === 'staff' ? { kind: 'deputy-of-staff', staffId: asked.staffId } : asked,
    manager: { kind: 'manager-of-team', teamId: state.teamId },
    'head-of-service': { kind: 'head-of-service', serviceId: state.serviceId },
    boards: { kind: 'board', serviceId: state.serviceId },
  };
}

function recipientOf(state: EpisodeState, of: Asked['of']): Recipient {
  switch (of) {
    case 'trusted-worker':
      return { kind: 'staff', staffId: state.trustedWorkerId };
    case 'manager':
      return { kind: 'staff', staffId: accountableNow(state).staffId };
    case 'team-manager':
      return { kind: 'manager-of-team', teamId: state.teamId };
  }
}
