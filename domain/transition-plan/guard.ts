import type { Instant } from '../calendar/london-time';
import { localDateOf } from '../calendar/london-time';
import type { Envelope } from '../entity';
import type { Actor } from '../people';
import { notAllowed, notFound, stale, wrongState } from '../refusal';
import type { Change, Refusal } from '../refusal';
import { ACTIONS } from './actions';
import type { ItemState } from './action-row';
import type { LadderCommand, PlanCommand, RungCommand, StrandCommand, TaskCommand, WholePlanCommand } from './commands';
import { againstPlanRules } from './plan-rules';
import { relationsOf } from './relations';
import { againstTaskRules } from './task-rules';
import type { PlanState, Rung, Task } from './state';
import type { StrandItem, StrandRow } from './strand';
import { strandRowOf } from './strands';
import { refuseWithoutMail } from '../without-mail';
import { NEVER_WITHOUT_MAIL } from './without-mail';

/** What a command is about, with the command itself. */
type Item =
  | { readonly is: 'task'; readonly task: Task; readonly command: TaskCommand }
  | { readonly is: 'rung'; readonly rung: Rung; readonly command: RungCommand }
  | { readonly is: 'plan'; readonly command: WholePlanCommand }
  | {
      readonly is: 'strand';
      readonly item: StrandItem | null;
      readonly row: StrandRow<PlanCommand>;
      readonly command: StrandCommand;
    };

/**
 * Why a command cannot be carried out now; null when it can. It is asked before a command is let in and again on the
 * state that it will change. Who may do what, and when, stands in `ACTIONS`; the finer rules stand in `task-rules.ts` and `plan-rules.ts`.
 */
export function guard(state: PlanState, envelope: Envelope<PlanCommand>, now: Instant): Refusal | null {
  const { command, actor, ifMatch, mail } = envelope;
  const row = ACTIONS[command.name];
  const item = itemOf(state, command, actor);
  if (item === null) {
    return notFound(
      `This plan has no such ${CALLED[row.on]}. Look at the plan for its ${CALLED[row.on]}s as they are now.`,
    );
  }

  const relations = relationsOf(state, actor, item.is === 'task' ? item.task : null);
  const changed = staleness(state, item, ifMatch);
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
  const itemState = stateOf(item);
  if (itemState !== null && !row.itemStates.includes(itemState)) {
    return wrongState(itemState, `This cannot be done any more: it is “${itemState}” now.`);
  }
  const untold = refuseWithoutMail(NEVER_WITHOUT_MAIL, command.name, mail);
  if (untold) return untold;
  const today = localDateOf(now);
  switch (item.is) {
    case 'task':
      return againstTaskRules(state, item.command, item.task, today);
    case 'strand':
      return item.row.refuse(state, item.command, { actor, today, now });
    case 'rung':
    case 'plan':
      return againstPlanRules(state, item.command, today);
  }
}

/** What a closed plan answers. */
export const CLOSED = 'This plan is closed. Nothing more can be recorded on it.';

const SEALED =
  'The child’s death has been confirmed, and this plan is sealed. Nothing more goes on here. If it was a mistake, withdraw the record of the death.';

const CALLED = { task: 'task', rung: 'step', plan: 'plan', item: 'record' } as const;

function itemOf(state: PlanState, command: PlanCommand, actor: Actor): Item | null {
  const row = strandRowOf(command);
  if (row === null) return itemOfLadder(state, command as LadderCommand);
  const item = row.item?.(state, command, actor) ?? null;
  return item === null && row.on === 'item' ? null : { is: 'strand', item, row, command: command as StrandCommand };
}

function itemOfLadder(state: PlanState, command: LadderCommand): Item | null {
  if ('taskId' in command) {
    const task = state.tasks.find((other) => other.taskId === command.taskId);
    return task ? { is: 'task', task, command } : null;
  }
  if (!('rung' in command)) return { is: 'plan', command };
  const rung = state.rungs.find((other) => other.key === command.rung);
  return rung ? { is: 'rung', rung, command } : null;
}

function stateOf(item: Item): Task['state']['is'] | Rung['state']['is'] | ItemState | null {
  switch (item.is) {
    case 'task':
      return item.task.state.is;
    case 'rung':
      return item.rung.state.is;
    case 'plan':
      return null;
    case 'strand':
      return item.item?.state ?? null;
  }
}

/** A command conflicts only when a person has moved on the very thing that it touches. */
function staleness(state: PlanState, item: Item, ifMatch: number | null): Refusal | null {
  if (ifMatch === null) return null;
  const revision = revisionOf(state, item);
  return ifMatch === revision.rev ? null : stale(revision, ifMatch);
}

function revisionOf(state: PlanState, item: Item): { rev: number; changes: readonly Change[] } {
  const wholePlan = { rev: state.peopleVersion, changes: state.changes };
  switch (item.is) {
    case 'task':
      return item.task;
    case 'rung':
      return item.rung;
    case 'plan':
      return wholePlan;
    case 'strand':
      return item.item ?? wholePlan;
  }
}
