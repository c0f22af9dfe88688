import { Connection } from '@temporalio/client';
import { StartError } from './start-error';

const CONNECT_WITHIN = '5s';

/** Passes when a Temporal server answers there and has this namespace; otherwise throws a {@link StartError}. */
export async function assertTemporalReady(temporal: {
  readonly address: string;
  readonly namespace: string;
}): Promise<void> {
  const { address, namespace } = temporal;
  const where = `The Temporal server at ${address} (CAMAU_TEMPORAL_ADDRESS)`;
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_WITHIN }).catch((cause: unknown) => {
    throw new StartError(`${where} does not answer: start it, or correct the variable.`, { cause });
  });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (cause) {
    throw new StartError(`${where} has no namespace "${namespace}": make one there.`, { cause });
  } finally {
    await connection.close();
  }
}
