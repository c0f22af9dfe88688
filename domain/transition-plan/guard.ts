import type { Instant } from '../calendar/london-time';
import { localDateOf } from '../calendar/london-time';
import type { Envelope } from '../entity';
import type { Actor } from '../people';
import { notAllowed, notFound, stale, wrongState } from '../refusal';
import type { Change, Refusal } from '../refusal';
import { ACTIONS } from './actions';
import type { ActionRow } from './action-row';
import type { LadderCommand, PlanCommand } from './commands';
import { againstPlanRules } from './plan-rules';
import { relationsOf } from './relations';
import { againstTaskRules } from './task-rules';
import type { PlanState, Task } from './state';
import type { Asked } from './strand';
import { strandRowOf } from './strands';
import { refuseWithoutMail } from '../without-mail';
import { NEVER_WITHOUT_MAIL } from './without-mail';

/** What a command touches. */
interface Touched {
  readonly task: Task | null;
  /** The state that the thing is in; null for the plan as a whole. */
  readonly is: ActionRow['itemStates'][number] | null;
  readonly revision: { readonly rev: number; readonly changes: readonly Change[] };
  /** The finer rules, once everything that the command's row says is in order. */
  readonly refuse: (asked: Asked) => Refusal | null;
}

/**
 * Why a command cannot be carried out now; null when it can. It is asked before a command is let in and again on the
 * state that it will change. Who may do what, and when, stands in `ACTIONS`; the finer rules stand in `task-rules.ts` and `plan-rules.ts`.
 */
export function guard(state: PlanState, envelope: Envelope<PlanCommand>, now: Instant): Refusal | null {
  const { command, actor, ifMatch, mail } = envelope;
  const row = ACTIONS[command.name];
  const touched = touchedBy(state, command, actor);
  if (touched === null) {
    return notFound(
      `This plan has no such ${CALLED[row.on]}. Look at the plan for its ${CALLED[row.on]}s as they are now.`,
    );
  }

  const relations = relationsOf(state, actor, touched.task);
  const changed = staleness(touched.revision, ifMatch);
  if (!row.who.some((relation) => relations.has(relation))) {
    // What somebody else has just taken on was theirs to do when they looked: they are told what has changed.
    return changed ?? notAllowed(`This is for others to do: ${row.why}`);
  }
  if (state.life.phase === 'closed' && !row.phases.includes('closed')) {
    return wrongState('closed', CLOSED);
  }
  if (state.life.phase === 'sealed' && !row.phases.includes('sealed')) return wrongState('sealed', SEALED);
  if (changed) return changed;
  if (!row.phases.includes(state.life.phase)) {
    if (command.name === 're-open') return wrongState(state.life.phase, 'This plan is open. Go on with it as it is.');
    return wrongState(state.life.phase, `This cannot be done while the plan is in the phase “${state.life.phase}”.`);
  }
  if (state.pause && !row.whilePaused) {
    return wrongState('paused', 'The plan is paused. Resume it first.');
  }
  if (touched.is !== null && !row.itemStates.includes(touched.is)) {
    return wrongState(touched.is, `This cannot be done any more: it is “${touched.is}” now.`);
  }
  const untold = refuseWithoutMail(NEVER_WITHOUT_MAIL, command.name, mail);
  if (untold) return untold;
  return touched.refuse({ actor, today: localDateOf(now), now });
}

/** What a closed plan answers. */
export const CLOSED = 'This plan is closed. Nothing more can be recorded on it.';

const SEALED =
  'The child’s death has been confirmed, and this plan is sealed. Nothing more goes on here. If it was a mistake, withdraw the record of the death.';

const CALLED = { task: 'task', rung: 'step', plan: 'plan', item: 'record' } as const;

/** Null where the plan has no such thing, or none that this person may know of. */
function touchedBy(state: PlanState, command: PlanCommand, actor: Actor): Touched | null {
  const row = strandRowOf(command);
  if (row === null) return touchedOnLadder(state, command as LadderCommand);
  const refuse = (asked: Asked) => row.refuse(state, command, asked);
  if (!row.item) return { ...wholePlan(state), refuse };
  const item = row.item(state, command, actor);
  return item && { task: null, is: item.state, revision: item, refuse };
}

function touchedOnLadder(state: PlanState, command: LadderCommand): Touched | null {
  if ('taskId' in command) {
    const task = state.tasks.find((other) => other.taskId === command.taskId);
    if (!task) return null;
    const refuse = ({ today }: Asked) => againstTaskRules(state, command, task, today);
    return { task, is: task.state.is, revision: task, refuse };
  }
  const refuse = ({ today }: Asked) => againstPlanRules(state, command, today);
  if (!('rung' in command)) return { ...wholePlan(state), refuse };
  const rung = state.rungs.find((other) => other.key === command.rung);
  return rung ? { task: null, is: rung.state.is, revision: rung, refuse } : null;
}

const wholePlan = ({ peopleVersion, changes }: PlanState) =>
  ({ task: null, is: null, revision: { rev: peopleVersion, changes } }) as const;

/** A command conflicts only when a person has moved on the very thing that it touches. */
function staleness(revision: Touched['revision'], ifMatch: number | null): Refusal | null {
  return ifMatch === null || ifMatch === revision.rev ? null : stale(revision, ifMatch);
}
