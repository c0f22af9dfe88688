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

/**
 * Passes unless the Temporal server keeps its histories in SQLite: one file on one machine, which is lost with it. Throws a
 * {@link StartError}. Ask `assertTemporalReady` first.
 */
export async function assertTemporalDurable(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: CONNECT_WITHIN });
  try {
    const { persistenceStore } = await connection.workflowService.getClusterInfo({});
    if (persistenceStore !== 'sqlite') return;
    throw new StartError(
      `The Temporal server at ${address} (CAMAU_TEMPORAL_ADDRESS) keeps its histories in SQLite: it is for one machine and ` +
        'for trials. Give production a server on PostgreSQL, as docker-compose.yml does.',
    );
  } finally {
    await connection.close();
  }
}
