import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import type { Envelope } from '../../domain/entity';
import type { Preview } from '../../domain/preview';
import { PREVIEW } from '../../domain/protocol';
import { ask } from '../../operations/ask';
import type { Previewed } from '../services';
import { readFailure } from './failures';

/**
 * Asks a living entity what a command would do now. Nothing is added to its history. Its own clock
 * stands still between its tasks, and a practice one's runs ahead, so that it is told what the server takes for its now.
 */
export async function preview<Command, View>(
  client: Client,
  workflowId: string,
  envelope: Envelope<Command>,
  withinMs: number,
): Promise<Previewed<View>> {
  const handle = client.workflow.getHandle(workflowId);
  try {
    return await client.withDeadline(Date.now() + withinMs, async () => {
      const { status, raw } = await handle.describe();
      if (status.name !== 'RUNNING') return { is: 'not-running' };
      const ahead = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
      const now = ahead ? tsToMs(ahead) : Date.now();
      return ask<Preview<View>>(client, workflowId, PREVIEW, envelope, now);
    });
  } catch (error) {
    const reading = readFailure(error);
    if (reading === null) throw error;
    return reading.is === 'outcome' && reading.outcome.is === 'not-running' ? { is: 'not-running' } : { is: 'unknown' };
  }
}
