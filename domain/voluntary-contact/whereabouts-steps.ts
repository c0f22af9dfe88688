import { addWeeks } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import { onOrAfterWorkingDay } from '../calendar/working-days';
import type { Whereabouts } from '../transition-plan/moves/whereabouts';
import { accountableNow } from './accountable';
import { answer, ask } from './asked';
import type { EpisodeCommand } from './commands';
import { callOff, callOffInside } from './rhythm';
import { inCustodyNow, waitsForRelease } from './state';
import type { EpisodeState, InCustody, Life, MovedAway } from './state';
import { mail, tell } from './turn';
import type { Turn } from './turn';

type WhereaboutsCommand = Extract<
  EpisodeCommand,
  { readonly name: 'record-time-in-custody' | 'record-end-of-custody' | 'record-move-away' }
>;

/** Carries out what people write down here of where the child is: they may have no open plan that could say it. */
export function whereaboutsStep(turn: Turn, command: WhereaboutsCommand): void {
  switch (command.name) {
    case 'record-time-in-custody': {
      const { why, since, where, releaseOn } = command;
      const known = inCustodyNow(turn.state);
      if (known) goOnInside(turn, known, { ...known, stayId: null, why, since, where, releaseOn });
      else goInside(turn, { stayId: null, why, since, where, releaseOn, ended: null });
      return;
    }
    case 'record-end-of-custody':
      comeOut(turn, command.on);
      return;
    case 'record-move-away': {
      const { choice, childsWords, hostServiceId } = command;
      moveAway(turn, { moveId: null, choice, childsWords, hostServiceId, chosenAt: turn.now });
      return;
    }
  }
}

/**
 * Brings the episode in line with where the child is by their open plan. Seen again, nothing is done twice; what was written down
 * here by itself is not undone by a plan that knows nothing of it, nor by one that has not heard yet that it came to its end.
 */
export function noteWhereabouts(turn: Turn, { custody, move }: Whereabouts): void {
  if (turn.state.life.phase === 'closed') return;
  noteCustody(turn, custody);
  const told = turn.state.movesAway.some(({ moveId, chosenAt }) => {
    return moveId === move?.moveId && chosenAt === move.chosenAt;
  });
  if (move === null || told || isFromBefore(turn.state, move)) return;
  const { moveId, choice, childsWords, hostServiceId, chosenAt } = move;
  moveAway(turn, { moveId, choice, childsWords, hostServiceId, chosenAt });
}

/**
 * Whether the child chose it before this contact began: it began in the service to which they moved; or, once they lived there, by an
 * agreement of theirs that came after it.
 */
function isFromBefore(
  { serviceId, startedAt }: EpisodeState,
  { hostServiceId, choice, chosenAt, from }: NonNullable<Whereabouts['move']>,
): boolean {
  if (hostServiceId === serviceId) return true;
  return choice !== 'travels-with-me' && chosenAt <= startedAt && from <= localDateOf(startedAt);
}

function noteCustody(turn: Turn, seen: Whereabouts['custody']): void {
  const known = inCustodyNow(turn.state);
  if (seen === null) {
    if (known && known.stayId !== null) comeOut(turn, turn.today);
    return;
  }
  if (turn.state.custody.some(({ stayId, ended }) => stayId === seen.stayId && ended !== null)) return;
  if (!known) goInside(turn, { ...seen, ended: null });
  else if (isOther(known, seen)) goOnInside(turn, known, { ...seen, ended: null });
}

const isOther = (known: InCustody, seen: NonNullable<Whereabouts['custody']>): boolean =>
  known.stayId !== seen.stayId ||
  known.why !== seen.why ||
  known.since !== seen.since ||
  known.where !== seen.where ||
  known.releaseOn !== seen.releaseOn;

/**
 * Check-ins wait while the child is in custody, and none of those days counts as missed. Where they are is known, so nobody goes
 * on looking for them. What the child or people had decided before (a pause, letting go) stands.
 */
function goInside(turn: Turn, stay: InCustody): void {
  turn.state = { ...turn.state, custody: [...turn.state.custody, stay] };
  tell(turn, 'custody-noted', null, { why: stay.why, since: stay.since });
  callOffInside(turn, stay.since);
  answer(turn, 'write-down-check-in', 'kind-outreach', 'second-outreach', 'welfare-check', 'letter');
  if (turn.state.life.phase === 'running') {
    answer(turn, 'review');
    waitInside(turn, stay, turn.today);
  }
  tellBoth(turn);
}

/** Another place, another day of release, or it began on another day. */
function goOnInside(turn: Turn, before: InCustody, after: InCustody): void {
  const custody = turn.state.custody.map((one) => (one === before ? after : one));
  turn.state = { ...turn.state, custody };
  tell(turn, 'custody-changed', null, { releaseOn: after.releaseOn ?? 'a day that is not known' });
  if (after.since < before.since) callOffInside(turn, after.since);
  const { life } = turn.state;
  if (life.phase === 'paused' && waitsForRelease(turn.state) && before.releaseOn !== after.releaseOn) {
    waitInside(turn, after, life.since);
  }
}

/** On the day of release, where it is known, the child is asked whether they want to go on; otherwise as after any pause. */
function waitInside(turn: Turn, { releaseOn }: InCustody, since: LocalDate): void {
  const { bankHolidays, pauseLookedAtAfterWeeks } = turn.state.policy;
  const lookAgainOn =
    releaseOn !== null && releaseOn > turn.today
      ? onOrAfterWorkingDay(releaseOn, bankHolidays)
      : addWeeks(turn.today, pauseLookedAtAfterWeeks);
  const life: Life = { phase: 'paused', since, by: 'custody', childsWords: null, lookAgainOn };
  turn.state = { ...turn.state, life };
}

/** The child is out: contact is offered to them again, where it waited for that. It begins again by their word alone. */
function comeOut(turn: Turn, on: LocalDate): void {
  const known = inCustodyNow(turn.state);
  const ended = { on, at: turn.now };
  const custody = turn.state.custody.map((one) => (one === known ? { ...one, ended } : one));
  turn.state = { ...turn.state, custody };
  tell(turn, 'custody-over', null, { on });
  const { life, policy } = turn.state;
  if (life.phase === 'paused' && waitsForRelease(turn.state)) {
    callOff(turn, 'the child is not in custody any more');
    const lookAgainOn = addWeeks(turn.today, policy.pauseLookedAtAfterWeeks);
    turn.state = { ...turn.state, life: { ...life, lookAgainOn } };
    answer(turn, 'look-at-pause');
    ask(turn, 'look-at-pause');
  }
  tellBoth(turn);
}

/** The child lives in another area, and has said what becomes of the contact. Goodbye is said by people, with the door open. */
function moveAway(turn: Turn, moved: MovedAway): void {
  turn.state = { ...turn.state, movesAway: [...turn.state.movesAway, moved] };
  tell(turn, 'moved-away', null, { choice: moved.choice });
  tellBoth(turn);
  if (moved.choice === 'travels-with-me') return;
  const { life } = turn.state;
  const toSomebodyThere = moved.choice === 'goes-to-somebody-there';
  if (life.phase !== 'letting-go') {
    callOff(turn, 'the child lives in another area');
    answer(turn, 'review', 'look-at-pause');
    ask(turn, 'letting-go-meeting');
  }
  const since = life.phase === 'letting-go' ? life.since : turn.today;
  turn.state = { ...turn.state, life: { phase: 'letting-go', since, ...(toSomebodyThere ? { toSomebodyThere } : {}) } };
}

function tellBoth(turn: Turn): void {
  mail(turn, { kind: 'staff', staffId: turn.state.trustedWorkerId }, 'contact-changed');
  mail(turn, { kind: 'staff', staffId: accountableNow(turn.state).staffId }, 'contact-changed');
}
