import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sealedData } from '../../operations/temporal-data';
import { bundling } from '../../worker/bundling';
import { HISTORIES_KEY, storedHistories } from './stored-histories';

/** Replays one stored history on this code; the error where they do not fit. */
async function replay(workflowBundle: WorkflowBundle, history: unknown): Promise<unknown> {
  try {
    await Worker.runReplayHistory(
      { workflowBundle, dataConverter: sealedData([HISTORIES_KEY]) },
      historyFromJSON(history),
    );
    return null;
  } catch (error) {
    return error;
  }
}

describe('an upgrade', () => {
  const histories = storedHistories();
  let today: WorkflowBundle;
  let incompatible: WorkflowBundle;
  beforeAll(async () => {
    // What does not fit is asserted below; it need not be printed as well.
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { forward: {}, filter: { core: 'ERROR', other: 'ERROR' } } },
    });
    const bundle = (path: string) => bundleWorkflowCode({ workflowsPath: require.resolve(path), ...bundling() });
    [today, incompatible] = await Promise.all([bundle('../../workflows/index'), bundle('./incompatible-workflows')]);
  }, 120_000);

  it('has the histories of at least one release to show that it fits', () => {
    expect(histories.length).toBeGreaterThan(8);
  });

  it.each(histories)('fits what $name lived through', async ({ history }) => {
    expect(await replay(today, history)).toBeNull();
  });

  it('that changes what a running plan has asked for is found out', async () => {
    for (const { history } of histories) {
      expect(await replay(incompatible, history)).toBeInstanceOf(DeterminismViolationError);
    }
  });
});
