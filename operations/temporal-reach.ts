import { Connection } from '@temporalio/client';
import type { TLSConfig } from '@temporalio/common/lib/internal-non-workflow';
import { StartError } from './start-error';
import type { TemporalReach } from './temporal-data';

const CONNECT_WITHIN = '5s';

type Way = Pick<TemporalReach, 'address' | 'tls'>;

/** What every connection to this server is made with, the worker's own and a client's. */
export function reachedBy({ address, tls }: Way): { readonly address: string; readonly tls: TLSConfig | null } {
  if (tls === null) return { address, tls };
  const { authority, certificate } = tls;
  return {
    address,
    tls: {
      ...(authority === null ? {} : { serverRootCACertificate: Buffer.from(authority) }),
      ...(certificate === null
        ? {}
        : { clientCertPair: { crt: Buffer.from(certificate.chain), key: Buffer.from(certificate.key) } }),
    },
  };
}

/** A client's connection. Throws when the server does not answer within the time. */
export const connectTo = (way: Way, connectTimeout?: typeof CONNECT_WITHIN): Promise<Connection> =>
  Connection.connect({ ...reachedBy(way), ...(connectTimeout ? { connectTimeout } : {}) });

/** Passes when a Temporal server answers there and has this namespace; otherwise throws a {@link StartError}. */
export async function assertTemporalReady(temporal: Way & { readonly namespace: string }): Promise<void> {
  const { address, tls, namespace } = temporal;
  const where = `The Temporal server at ${address} (CAMAU_TEMPORAL_ADDRESS)`;
  const connection = await connectTo(temporal, CONNECT_WITHIN).catch((cause: unknown) => {
    const how = tls === null ? 'without TLS' : 'by TLS';
    throw new StartError(
      `${where} does not answer: start it, or correct the variable; it was asked ${how} (CAMAU_TEMPORAL_TLS).`,
      { cause },
    );
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
export async function assertTemporalDurable(way: Way): Promise<void> {
  const connection = await connectTo(way, CONNECT_WITHIN);
  try {
    const { persistenceStore } = await connection.workflowService.getClusterInfo({});
    if (persistenceStore !== 'sqlite') return;
    throw new StartError(
      `The Temporal server at ${way.address} (CAMAU_TEMPORAL_ADDRESS) keeps its histories in SQLite: it is for one machine and ` +
        'for trials. Give production a server on PostgreSQL, as docker-compose.yml does.',
    );
  } finally {
    await connection.close();
  }
}
