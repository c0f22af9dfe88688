import { addWeeks, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { accountableNow } from './accountable';
import { answer, ask } from './asked';
import { nextReview } from './begin';
import type { EpisodeCommand } from './commands';
import { callOff, planned, planTaper, restOf } from './rhythm';
import type { Life } from './state';
import { actorOf, mail, tell } from './turn';
import type { Turn } from './turn';

type LifeCommand = Extract<
  EpisodeCommand,
  {
    readonly name:
      | 'stretch-contact'
      | 'tighten-contact'
      | 'pause-contact'
      | 'keep-pause'
      | 'return-to-contact'
      | 'stop-contact'
      | 'record-contact-review'
      | 'record-letting-go-meeting'
      | 'say-goodbye';
  }
>;

/** Carries out what the child says of the contact itself, and its end. */
export function lifeStep(turn: Turn, command: LifeCommand): void {
  switch (command.name) {
    case 'stretch-contact':
    case 'tighten-contact':
      planTaper(turn, command.taper, command.startsOn ?? turn.today, 'a new rhythm');
      tellRhythm(turn, command.name === 'stretch-contact' ? 'contact-stretched' : 'contact-tightened');
      return;
    case 'pause-contact':
      pause(turn, command.childsWords, command.lookAgainOn);
      return;
    case 'keep-pause': {
      const { life } = turn.state;
      if (life.phase !== 'paused') throw new RangeError('The guard has found it paused before');
      const lookAgainOn = command.lookAgainOn ?? defaultLook(turn);
      turn.state = { ...turn.state, life: { ...life, lookAgainOn } };
      tell(turn, 'pause-kept', null, { lookAgainOn, reason: command.reason });
      answer(turn, 'look-at-pause');
      return;
    }
    case 'return-to-contact': {
      const rest = restOf(turn.state);
      const { nextReviewOn, policy } = turn.state;
      turn.state = {
        ...turn.state,
        life: { phase: 'running' },
        lettingGo: null,
        nextReviewOn: latest(nextReviewOn, nextReview(turn.today, policy)),
      };
      answer(turn, 'look-at-pause', 'letting-go-meeting', 'goodbye');
      planTaper(turn, command.taper ?? rest, command.startsOn ?? turn.today, 'the child has come back');
      tellRhythm(turn, 'contact-taken-up');
      tellManager(turn);
      return;
    }
    case 'stop-contact':
      close(turn, 'stopped-by-child', command.childsWords);
      return;
    case 'record-contact-review':
      review(turn, command);
      return;
    case 'record-letting-go-meeting': {
      const { on, childsView } = command;
      turn.state = { ...turn.state, lettingGo: { on, by: actorOf(turn), childsView } };
      tell(turn, 'letting-go-met', null, { on });
      answer(turn, 'letting-go-meeting');
      ask(turn, 'goodbye');
      return;
    }
    case 'say-goodbye':
      close(turn, turn.state.life.phase === 'paused' ? 'open-door' : 'let-go', command.childsWords);
      return;
  }
}

function pause(turn: Turn, childsWords: string, wanted: LocalDate | null): void {
  const lookAgainOn = wanted ?? defaultLook(turn);
  callOff(turn, 'the child has paused');
  turn.state = { ...turn.state, life: { phase: 'paused', since: turn.today, by: 'child', childsWords, lookAgainOn } };
  answer(turn, 'review');
  tell(turn, 'contact-paused', null, { lookAgainOn });
  tellManager(turn);
}

const defaultLook = ({ state, today }: Turn): LocalDate => addWeeks(today, state.policy.pauseLookedAtAfterWeeks);

function review(
  turn: Turn,
  { decision, childsWords, reasons, taper, startsOn }: Extract<LifeCommand, { name: 'record-contact-review' }>,
): void {
  const { reviews, policy } = turn.state;
  const held = { on: turn.today, by: actorOf(turn), decision, childsWords, reasons };
  turn.state = { ...turn.state, reviews: [...reviews, held], nextReviewOn: nextReview(turn.today, policy) };
  answer(turn, 'review');
  tell(turn, 'contact-reviewed', null, { decision });
  if (taper !== null) {
    planTaper(turn, taper, startsOn ?? turn.today, 'decided at the review');
    tellRhythm(turn, 'rhythm-planned');
    return;
  }
  callOff(turn, 'time to let go');
  turn.state = { ...turn.state, life: { phase: 'letting-go', since: turn.today } };
  ask(turn, 'letting-go-meeting');
  tellManager(turn);
}

function tellRhythm(turn: Turn, kind: string): void {
  const ahead = planned(turn.state);
  tell(turn, kind, null, { checkIns: ahead.length, first: ahead[0]?.on ?? null });
}

function close(turn: Turn, outcome: Extract<Life, { phase: 'closed' }>['outcome'], childsWords: string | null): void {
  callOff(turn, 'the contact has ended');
  turn.state = { ...turn.state, life: { phase: 'closed', at: turn.now, outcome, childsWords }, asked: [] };
  tell(turn, 'contact-ended', null, { outcome });
  const { trustedWorkerId } = turn.state;
  mail(turn, { kind: 'staff', staffId: trustedWorkerId }, 'contact-ended');
  mail(turn, { kind: 'staff', staffId: accountableNow(turn.state).staffId }, 'contact-ended');
}

function tellManager(turn: Turn): void {
  mail(turn, { kind: 'staff', staffId: accountableNow(turn.state).staffId }, 'contact-changed');
}
