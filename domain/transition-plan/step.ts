import type { Instant } from '../calendar/london-time';
import type { EntityEvent, Step } from '../entity';
import type { LadderCommand, PlanCommand } from './commands';
import { bringDiariesInLine } from './diaries';
import { seeToConsultations } from './enforcement/waits';
import { noteContact, seeToContact } from './contact-steps';
import { endDueOrders } from './end-steps';
import { finishRungs } from './open-rungs';
import type { PlanState } from './state';
import { strandRowOf } from './strands';
import { askForSignOffs } from './sign-off/steps';
import { rungStep } from './rung-steps';
import { seeToPause } from './pausing';
import { planStep } from './plan-steps';
import { taskStep } from './task-steps';
import { passTime, transferDueHandover } from './time-steps';
import { finish, notePlanChange, turnFrom } from './turn';
import type { Turn } from './turn';
import { noteUndeliverable } from './undeliverable';
import { leaveMailOut } from '../without-mail';
import { askTheChild } from './voice/asked';
import { noteWorkers } from './workers/seen';

/**
 * The next state of a plan after one event, and what follows from it. Pure: time comes in as `now` (UTC), and a command
 * must have passed `guard` on this very state. Receiving a task changes nothing that another person decides on, so it
 * leaves `peopleVersion` alone.
 */
export function step(state: PlanState, event: EntityEvent<PlanCommand>, now: Instant): Step<PlanState> {
  switch (event.type) {
    case 'time': {
      const turn = turnFrom(state, now, null);
      passTime(turn);
      seeToContact(turn, state);
      seeToConsultations(turn, state);
      askTheChild(turn, state.tasks);
      return finish(turn);
    }
    case 'mail-undeliverable': {
      const turn = turnFrom(state, now, null);
      noteUndeliverable(turn, event.recipient);
      return finish(turn);
    }
    case 'workers-seen': {
      const turn = turnFrom(state, now, null);
      noteWorkers(turn, event.workers);
      bringDiariesInLine(turn, state);
      return finish(turn);
    }
    case 'contact-seen': {
      const turn = turnFrom(state, now, null);
      noteContact(turn, event.begunBy, event.on);
      return finish(turn);
    }
    // Its own moves, and its own record of a death, are where this was seen.
    case 'whereabouts-seen':
    case 'death-seen':
      return finish(turnFrom(state, now, null));
    case 'command': {
      const { command, actor, mail } = event.envelope;
      const turn = turnFrom(state, now, actor);
      carryOut(turn, command);
      const staysClosed = state.life.phase === 'closed' && turn.state.life.phase === 'closed';
      if (!staysClosed) seeToWhatFollows(turn, state, command);
      if (command.name !== 'receive-task') notePlanChange(turn, command.name);
      if (mail === false) leaveMailOut(turn);
      return finish(turn);
    }
  }
}

/** Nothing follows on a plan that stays closed: it asks nothing of anybody, and no day comes for it. */
function seeToWhatFollows(turn: Turn, before: PlanState, command: PlanCommand): void {
  seeToPause(turn, before);
  finishRungs(turn);
  transferDueHandover(turn);
  endDueOrders(turn);
  seeToContact(turn, before);
  askForSignOffs(turn, before, command.name);
  seeToConsultations(turn, before);
  askTheChild(turn, before.tasks);
  bringDiariesInLine(turn, before);
}

function carryOut(turn: Turn, command: PlanCommand): void {
  const strand = strandRowOf(command);
  if (strand) strand.carryOut(turn, command);
  else climbLadder(turn, command as LadderCommand);
}

function climbLadder(turn: Turn, command: LadderCommand): void {
  if ('taskId' in command) taskStep(turn, command);
  else if ('rung' in command) rungStep(turn, command);
  else {
    planStep(turn, command);
    turn.item = null;
  }
}
