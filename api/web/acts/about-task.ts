import type { z } from 'zod';
import { ACTIONS } from '../../../domain/transition-plan/actions';
import { URGENT_REASONS } from '../../../domain/transition-plan/workers/state';
import { planCommandPath, taskCommandPath } from '../../paths';
import type { plan as planSchema, task as taskSchema } from '../../schemas/answers';
import type { Call } from '../page';
import type { Act } from './act';
import { optionsIn } from './fields';
import type { Field, Option, Said } from './fields';

export type TaskShown = z.output<typeof taskSchema>;
export type PlanShown = z.output<typeof planSchema>;

/** What the acts of a task are made from: the task, and the plan that it belongs to. */
export interface AboutTask {
  readonly call: Call;
  readonly task: TaskShown;
  readonly plan: PlanShown;
}
/** What is said above the forms: what the task is about, as people wrote it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}
/** How one kind of task is answered. */
export interface Answering {
  readonly acts: (about: AboutTask) => readonly Act[] | Promise<readonly Act[]>;
  readonly tells?: (about: AboutTask) => readonly Line[];
}

const COMMANDS = {
  receive: 'receive-task',
  accept: 'accept-task',
  reject: 'reject-task',
  start: 'start-task',
  complete: 'complete-task',
  reschedule: 'reschedule-task',
  'arrange-meeting': 'arrange-meeting',
  reassign: 'reassign-task',
  cancel: 'cancel-task',
} as const;

/** An act that answers the task itself. */
export function onTask(
  { task }: AboutTask,
  act: string,
  verb: keyof typeof COMMANDS,
  fields: readonly Field[],
  body?: (said: Said) => object,
): Act {
  const states = ACTIONS[COMMANDS[verb]].itemStates;
  const base = { act, path: taskCommandPath(verb), params: { taskId: task.taskId }, rev: task.rev, states, fields };
  return body === undefined ? base : { ...base, body };
}

/** An act that is a command about the plan, and by it answers the task. `rev` is that of what it decides on. */
export function onPlan(
  { plan }: AboutTask,
  command: string,
  rev: number | undefined,
  fields: readonly Field[],
  body?: (said: Said) => object,
  act = command,
): Act {
  return {
    ...{ act, path: planCommandPath(command), params: { planId: plan.planId }, fields },
    ...(rev === undefined ? {} : { rev }),
    ...(body === undefined ? {} : { body }),
  };
}

export const optionsOf = ({ call }: AboutTask, values: readonly string[], under: string): readonly Option[] =>
  optionsIn(call.t, values, under);

export const reason: Field = { name: 'reason', is: 'long', needed: 'reasonNeeded' };
/** Of a record that should never have been made; nobody writes this for the child to read. */
export const howItHappened: Field = { name: 'reason', label: 'whyMistaken', is: 'long', needed: true };
export const childsWords: Field = { name: 'childsWords', is: 'long' };
export const note: Field = { name: 'note', is: 'long' };
export const doneOn: Field = { name: 'on', label: 'doneOn', is: 'day' };

/** Why a change of worker cannot wait until the child was told. */
export const urgentBecause = ({ t }: Call): Field => ({
  ...{ name: 'urgent', label: 'urgentBecause', is: 'choice', listed: true },
  options: optionsIn(t, URGENT_REASONS, 'urgentBecause'),
});
