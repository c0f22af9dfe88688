import { nextWake } from '../../../../domain/transition-plan/next-wake';
import type { PlanState } from '../../../../domain/transition-plan/state';
import type { LivedPlan } from '../plans';
import type { Move } from '../walks';
import { promise } from './promise';
import { checkSilence } from './sealed';
import { checkSharing } from './sharing';
import { checkDecisions, checkWaiting } from './enforcement';
import { carriedOut } from './carried-out';
import { dates } from './dates';
import { everyState } from './every-state';
import { ends, openedAgain, staysClosed } from './life';
import { owner } from './owner';
import { fewAround, workers } from './people';
import { revisions } from './revisions';
import { answersOfOneRound, readable } from './timeline';
import { voices } from './voices';

/** What holds in every state that a plan can reach. Each check says in its message what was promised. */

export function checkStart(plan: LivedPlan): void {
  promise(plan.state.accountability.length === 1, 'one accountable owner from the start');
  everyState(plan.state);
  checkWaiting(plan);
  readable(plan, 0);
  const due = nextWake(plan.state);
  promise(due !== null && due > plan.now, 'a new plan has done what is due, and waits', { due, now: plan.now });
}

/** Checks one move: from the state before it to the one that the plan is in now. */
export function checkStep(
  before: PlanState,
  plan: LivedPlan,
  move: Move,
  { told: toldBefore, mailed: mailedBefore }: { readonly told: number; readonly mailed: number },
): void {
  const after = plan.state;
  if (before === after) {
    promise(move.is === 'mail' || plan.timeline.length === toldBefore, 'what changes nothing tells nothing');
    const due = nextWake(after);
    promise(move.is !== 'time' || due === null || due > plan.now, 'no wake is for nothing', { due, now: plan.now });
    return;
  }
  everyState(after);
  checkWaiting(plan);
  checkSharing(before, plan);
  checkDecisions(before, plan, toldBefore, move.is === 'command');
  readable(plan, toldBefore);
  answersOfOneRound(plan);
  owner(before, plan, move);
  dates(before, after, move);
  voices(before, plan, toldBefore);
  fewAround(before, after);
  workers(before, plan, move);
  ends(before, plan, move);
  const goesOn = 'before' in before.life && !('before' in after.life);
  if (before.life.phase === 'closed' && after.life.phase === 'closed') staysClosed(before, after, move);
  else if (before.life.phase === 'closed' || goesOn) openedAgain(before, plan, move);
  checkSilence(before, plan, move, mailedBefore);
  revisions(before, after, move);
  promise(after.peopleVersion >= before.peopleVersion, 'the people version never falls');
  if (move.is === 'command') carriedOut(before, move.actor, move.command);
  if (move.is === 'time') {
    const due = nextWake(after);
    promise(due === null || due > plan.now, 'after time has acted, the next wake lies ahead', { due, now: plan.now });
  }
}
