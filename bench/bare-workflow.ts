import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { BareActivities } from './bare-worker';

const { insertRow } = proxyLocalActivities<BareActivities>({ scheduleToCloseTimeout: '3s' });

/** What any durable command costs here without Camau: an update that inserts one row in a local activity. */
export async function bare(): Promise<void> {
  let ended = false;
  setHandler(defineUpdate<number, [string]>('insert'), (id) => insertRow(id));
  setHandler(defineSignal('end'), () => {
    ended = true;
  });
  await condition(() => ended && allHandlersFinished());
}
