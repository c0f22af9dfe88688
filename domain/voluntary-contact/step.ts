import type { EntityEvent, Step } from '../entity';
import type { Instant } from '../calendar/london-time';
import { leaveMailOut } from '../without-mail';
import { recordAgreement } from './agreement';
import { ask } from './asked';
import type { EpisodeCommand } from './commands';
import { checkInStep } from './check-in-steps';
import { lifeStep } from './life-steps';
import { missedStep } from './missed-steps';
import { peopleStep } from './people-steps';
import type { EpisodeState } from './state';
import { askForReviewAtTheEnd, passTime } from './time-steps';
import { noteWhereabouts, whereaboutsStep } from './whereabouts-steps';
import { finish, noteChange, tell, turnFrom } from './turn';
import type { Turn } from './turn';
import { noteWorkers } from './workers-seen';

/**
 * The next state of an episode after one event, and what follows from it. Pure: time comes in as `now` (UTC), and a command
 * must have passed `guard` on this very state.
 */
export function step(state: EpisodeState, event: EntityEvent<EpisodeCommand>, now: Instant): Step<EpisodeState> {
  switch (event.type) {
    case 'time': {
      const turn = turnFrom(state, now, null);
      passTime(turn);
      return finish(turn);
    }
    case 'mail-undeliverable': {
      const turn = turnFrom(state, now, null);
      if (state.life.phase !== 'closed') {
        tell(turn, 'mail-undeliverable', null, { to: event.recipient.kind });
        ask(turn, 'correct-address');
      }
      return finish(turn);
    }
    case 'workers-seen': {
      const turn = turnFrom(state, now, null);
      noteWorkers(turn, event.workers);
      return finish(turn);
    }
    // It is what was seen; and of a death the register decides when it is written.
    case 'contact-seen':
    case 'death-seen':
      return finish(turnFrom(state, now, null));
    case 'whereabouts-seen': {
      const turn = turnFrom(state, now, null);
      noteWhereabouts(turn, event);
      return finish(turn);
    }
    case 'command': {
      const { command, actor, mail } = event.envelope;
      const turn = turnFrom(state, now, actor.staffId);
      carryOut(turn, command);
      askForReviewAtTheEnd(turn);
      noteChange(turn, command.name);
      if ('checkInId' in command) {
        const checkIn = turn.state.checkIns.find(({ checkInId }) => checkInId === command.checkInId);
        if (checkIn) turn.item = { id: checkIn.checkInId, rev: checkIn.rev };
      }
      if (mail === false) leaveMailOut(turn);
      return finish(turn);
    }
  }
}

function carryOut(turn: Turn, command: EpisodeCommand): void {
  switch (command.name) {
    case 'plan-check-in':
    case 'move-check-in':
    case 'record-kept-check-in':
    case 'record-missed-check-in':
      checkInStep(turn, command);
      return;
    case 'record-outreach':
    case 'record-welfare-check':
    case 'record-letter':
    case 'consider-concern':
      missedStep(turn, command);
      return;
    case 'stretch-contact':
    case 'tighten-contact':
    case 'pause-contact':
    case 'keep-pause':
    case 'return-to-contact':
    case 'stop-contact':
    case 'record-contact-review':
    case 'record-letting-go-meeting':
    case 'say-goodbye':
      lifeStep(turn, command);
      return;
    case 'record-agreement':
      recordAgreement(turn, command);
      return;
    case 'record-time-in-custody':
    case 'record-end-of-custody':
    case 'record-move-away':
      whereaboutsStep(turn, command);
      return;
    case 'record-connection':
    case 'record-safe-way':
    case 'record-on-track':
    case 'change-trusted-worker':
    case 'take-on-contact':
    case 'address-corrected':
      peopleStep(turn, command);
      return;
  }
}
