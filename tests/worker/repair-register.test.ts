import { describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { repairRegister } from '../../activities/jobs/repair-register';
import { COMMITTED } from '../../domain/protocol';
import type { Register } from '../../register/register';

/** Three plans of which the register knows nothing; the second ends after it was asked where it stands. */
const ENDED = 'transitionPlan:second';
const LISTED = ['transitionPlan:first', ENDED, 'transitionPlan:third'];

function clientWhereOneEnds(asked: string[]): Client {
  const told = (entityId: string) =>
    new WorkflowUpdateFailedError(
      'told',
      ApplicationFailure.create({ type: 'Told', details: [{ entityId, version: 2, digest: 'now' }] }),
    );
  const getHandle = (workflowId: string) => ({
    executeUpdate: (name: string) => {
      asked.push(`${name} ${workflowId}`);
      if (name === COMMITTED) return Promise.reject(told(workflowId));
      const gone = new WorkflowNotFoundError('gone', workflowId, undefined);
      return workflowId === ENDED ? Promise.reject(gone) : Promise.resolve();
    },
  });
  async function* list({ query }: { readonly query: string }) {
    for (const workflowId of query.includes('transitionPlan') ? LISTED : [])
      yield await Promise.resolve({ workflowId });
  }
  const within = (_limit: unknown, work: () => unknown) => work();
  return { workflow: { list, getHandle }, withAbortSignal: within, withDeadline: within } as unknown as Client;
}

describe('comparing the register with what lives', () => {
  it('goes on to the next plan when one ends before it is put right', async () => {
    const register = { openEntities: () => Promise.resolve([]) } as unknown as Register;
    const asked: string[] = [];
    expect(await repairRegister(clientWhereOneEnds(asked), register)).toEqual({
      compared: 2,
      repaired: ['transitionPlan:first', 'transitionPlan:third'],
      withoutWorkflow: [],
      notAsked: [ENDED],
    });
    expect(asked).toHaveLength(6);
  });
});
