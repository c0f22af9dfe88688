import { addWeeks } from '../calendar/local-date';
import { answer, ask, isAsked } from './asked';
import type { EpisodeCommand } from './commands';
import { callOff } from './rhythm';
import { isAdult } from './rules';
import type { AskedKind, Outreach } from './state';
import { actorOf, mail, tell } from './turn';
import type { Turn } from './turn';

/** What follows when people have missed each other, in order; from 18 and with no worry a letter in the place of the check. */
export const AFTER_MISSED: readonly AskedKind[] = [
  'kind-outreach',
  'second-outreach',
  'welfare-check',
  'consider-concern',
  'letter',
];

type MissedCommand = Extract<
  EpisodeCommand,
  { readonly name: 'record-outreach' | 'record-welfare-check' | 'record-letter' | 'consider-concern' }
>;

/** Carries out one step after a missed check-in. Silence is never taken for an answer: each step is a person's. */
export function missedStep(turn: Turn, command: MissedCommand): void {
  switch (command.name) {
    case 'record-outreach': {
      const kind = isAsked(turn.state, 'second-outreach') ? 'second-outreach' : 'kind-outreach';
      const { on, how, reached, childsWords, note, worried } = command;
      keep(turn, kind, { on, how, reached, childsWords, note, worried, welfare: null });
      if (reached) found(turn);
      else goOnFrom(turn, kind, worried);
      return;
    }
    case 'record-welfare-check': {
      const { on, how, reached, childsWords, note, who, police } = command;
      keep(turn, 'welfare-check', { on, how, reached, childsWords, note, worried: null, welfare: { who, police } });
      if (reached && police === null) found(turn);
      else next(turn, 'welfare-check', 'consider-concern');
      return;
    }
    case 'record-letter':
      keep(turn, 'letter', {
        ...{ on: command.on, how: 'letter', reached: false, childsWords: null },
        ...{ note: command.note, worried: false, welfare: null },
      });
      openTheDoor(turn);
      return;
    case 'consider-concern': {
      const { decision, reasons } = command;
      const considered = [...turn.state.considered, { at: turn.now, by: actorOf(turn), decision, reasons }];
      turn.state = { ...turn.state, considered };
      tell(turn, 'concern-considered', null, { decision });
      answer(turn, ...AFTER_MISSED);
      mail(turn, { kind: 'manager-of-team', teamId: turn.state.teamId }, 'contact-changed');
      return;
    }
  }
}

function keep(turn: Turn, kind: Outreach['kind'], said: Omit<Outreach, 'kind' | 'checkInId' | 'by'>): void {
  const checkInId = isAsked(turn.state, kind)?.checkInId ?? null;
  const outreach: Outreach = { kind, checkInId, by: actorOf(turn), ...said };
  turn.state = { ...turn.state, outreaches: [...turn.state.outreaches, outreach] };
  tell(turn, kind, checkInId, { on: said.on, how: said.how, reached: said.reached ? 'yes' : 'no' });
}

/** The child answered, or was seen: nobody goes on looking, and the rhythm goes on. */
function found(turn: Turn): void {
  answer(turn, ...AFTER_MISSED);
}

function goOnFrom(turn: Turn, kind: 'kind-outreach' | 'second-outreach', worried: boolean | null): void {
  const { policy, outreaches } = turn.state;
  const checkInId = isAsked(turn.state, kind)?.checkInId ?? null;
  const made = outreaches.filter((one) => one.checkInId === checkInId && one.kind.endsWith('outreach')).length;
  if (made < policy.outreachesBeforeOpenDoor) next(turn, kind, 'second-outreach');
  else next(turn, kind, isAdult(turn.state, turn.today) && worried !== true ? 'letter' : 'welfare-check');
}

function next(turn: Turn, done: AskedKind, then: AskedKind): void {
  const checkInId = isAsked(turn.state, done)?.checkInId ?? null;
  answer(turn, done);
  ask(turn, then, checkInId);
}

/** Silence of an adult about whom nobody is worried is a choice: nothing more is planned, and the door stays open. */
function openTheDoor(turn: Turn): void {
  answer(turn, ...AFTER_MISSED);
  callOff(turn, 'the door stays open');
  const lookAgainOn = addWeeks(turn.today, turn.state.policy.reviewEveryWeeks);
  const life = { phase: 'paused', since: turn.today, by: 'open-door', childsWords: null, lookAgainOn } as const;
  turn.state = { ...turn.state, life };
  tell(turn, 'door-open', null, { lookAgainOn });
  mail(turn, { kind: 'manager-of-team', teamId: turn.state.teamId }, 'contact-changed');
}
