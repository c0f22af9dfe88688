import { describe, expect, it } from '@jest/globals';
import {
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { isOutage } from '../../api/outage';
import { temporalPlanCommands } from '../../api/temporal/entity-commands';
import type { Answer, Envelope } from '../../domain/entity';
import type { ChildId } from '../../domain/ids';
import type { PlanCommand, StartPlan } from '../../domain/transition-plan/commands';

const ANSWER: Answer = { entityId: 'plan-1', version: 2, peopleVersion: 2, item: null };
const ENVELOPE = {
  ...{
    commandId: 'c0ffee',
    bodyHash: 'beef',
    ifMatch: null,
    actor: { staffId: 'worker' },
    command: { name: 'resume' },
  },
} as unknown as Envelope<PlanCommand>;
const CHILD = 'child-1' as ChildId;

/** One try: what sending it gives, and then what its result gives. */
type Try = { readonly sent: Error } | { readonly result: Answer | Error };
interface Call {
  readonly name: string;
  readonly options: {
    updateId: string;
    waitForStage: string;
    startWorkflowOperation?: WithStartWorkflowOperation<never>;
  };
}

function clientThat(...tries: Try[]) {
  const calls: Call[] = [];
  const startUpdate = (name: string, options: Call['options']) => {
    calls.push({ name, options });
    const next = tries[Math.min(calls.length, tries.length) - 1];
    if (!next || 'sent' in next) return Promise.reject(next?.sent ?? new Error('No try left'));
    const { result } = next;
    return Promise.resolve({
      result: () => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result)),
    });
  };
  const workflow = { getHandle: () => ({ startUpdate }), startUpdateWithStart: startUpdate };
  const withDeadline = (_deadline: number, send: () => unknown) => send();
  return { calls, client: { workflow, withDeadline } as unknown as Client };
}

const failed = (type: string, ...details: unknown[]) =>
  new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type, message: type, details }));
const grpc = (code: number) =>
  new ServiceError('failed', { cause: Object.assign(new Error('grpc'), { code, details: '', metadata: {} }) });
const timeout = new WorkflowUpdateRPCTimeoutOrCancelledError('late');
const refusal = { kind: 'not-found', message: 'No such task.' };

describe('what came of a command', () => {
  it.each<[string, Try, object]>([
    ['done', { result: ANSWER }, { is: 'done', answer: ANSWER }],
    ['refused', { result: failed('Refused', refusal) }, { is: 'refused', refusal }],
    ['done before', { result: failed('Repeat', ANSWER) }, { is: 'done', answer: ANSWER }],
    ['another body under the key', { result: failed('KeyReused', null) }, { is: 'key-reused' }],
    ['an open plan', { result: failed('PlanExists', 'plan-1') }, { is: 'exists', entityId: 'plan-1' }],
    [
      'an open plan that only the register knows',
      { result: failed('PlanExists', null) },
      { is: 'exists', entityId: null },
    ],
    ['no workflow', { sent: new WorkflowNotFoundError('gone', 'w', undefined) }, { is: 'not-running' }],
    ['no sign of acceptance', { sent: timeout }, { is: 'unknown' }],
    ['Temporal away', { sent: grpc(14) }, { is: 'unknown' }],
    ['accepted, the result late', { result: timeout }, { is: 'accepted' }],
    ['accepted, then Temporal away', { result: grpc(14) }, { is: 'accepted' }],
  ])('%s', async (_what, first, outcome) => {
    const { client, calls } = clientThat(first, { result: new Error('asked twice') });
    expect(await temporalPlanCommands(client).command(CHILD, ENVELOPE)).toEqual(outcome);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ name: 'resume', options: { updateId: 'c0ffee', waitForStage: 'ACCEPTED' } });
  });

  it.each<[string, Try, object]>([
    ['a run that hands over', { result: failed('Draining', null) }, { is: 'unknown' }],
    ['an update that was not looked at', { result: failed('UnprocessedUpdate') }, { is: 'unknown' }],
    ['an update lost at the end of a run', { result: failed('AcceptedUpdateCompletedWorkflow') }, { is: 'unknown' }],
    ['an unexpected workflow task failure', { sent: grpc(9) }, { is: 'unknown' }],
    ['too much at once', { sent: grpc(8) }, { is: 'busy' }],
  ])('is asked again with the same id after %s, five times at most', async (_what, passing, givenUp) => {
    const passes = clientThat(passing, passing, { result: ANSWER });
    expect(await temporalPlanCommands(passes.client).command(CHILD, ENVELOPE)).toEqual({ is: 'done', answer: ANSWER });
    expect(passes.calls.map(({ options }) => options.updateId)).toEqual(['c0ffee', 'c0ffee', 'c0ffee']);
    const stays = clientThat(passing);
    expect(await temporalPlanCommands(stays.client).command(CHILD, ENVELOPE)).toEqual(givenUp);
    expect(stays.calls).toHaveLength(5);
  });

  it('throws what nobody foresaw', async () => {
    const { client } = clientThat({ sent: new TypeError('ours') });
    await expect(temporalPlanCommands(client).command(CHILD, ENVELOPE)).rejects.toThrow('ours');
  });

  it('starts with an operation of its own at each try, keyed by the child', async () => {
    const { client, calls } = clientThat({ result: failed('Draining', null) }, { result: ANSWER });
    const key = { commandId: ENVELOPE.commandId, bodyHash: 'beef' };
    const start = { childId: CHILD, planId: 'plan-1' } as unknown as StartPlan;
    expect(await temporalPlanCommands(client).start(start, key)).toEqual({ is: 'done', answer: ANSWER });
    const operations = calls.map(({ options }) => options.startWorkflowOperation);
    expect(operations[0]).not.toBe(operations[1]);
    expect(operations[1]?.options).toMatchObject({
      ...{ workflowId: 'transitionPlan:child-1', taskQueue: 'camau', workflowIdConflictPolicy: 'USE_EXISTING' },
      args: [{ is: 'new', start, startKey: key }],
    });
    expect(calls[0]?.name).toBe('confirm-start');
    expect(calls.map(({ options }) => options.updateId)).toEqual(['c0ffee-beef', 'c0ffee-beef']);
  });
});

describe('what a question to a living entity met', () => {
  it.each<[string, Error, boolean]>([
    ['no answer in time', timeout, true],
    ['Temporal away', grpc(14), true],
    ['a run that hands over', failed('Draining', null), true],
    ['a question lost at the end of a run', failed('AcceptedUpdateCompletedWorkflow'), true],
    ['a fault of ours in the entity', failed('TypeError'), false],
    ['a fault of ours here', new TypeError('ours'), false],
  ])('%s: passes by itself, or not', (_what, error, passes) => {
    expect(isOutage(error)).toBe(passes);
  });
});
