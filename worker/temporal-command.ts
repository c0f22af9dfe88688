import type { Client } from '@temporalio/client';
import { readConfig } from '../config';
import { StartError } from '../operations/start-error';
import { temporalClient } from '../operations/temporal-data';
import { assertTemporalReady, connectTo } from '../operations/temporal-reach';

/**
 * Runs a command that needs Temporal and nothing else of what production has: no other variable has to be set. What it
 * cannot do is said in a sentence, with exit code 1.
 */
export function temporalCommand(work: (client: Client) => Promise<void>, otherwise: string): void {
  const ofTemporal = Object.entries(process.env).filter(([name]) => name.startsWith('CAMAU_TEMPORAL_'));
  const run = async (): Promise<void> => {
    const { temporal } = readConfig({ CAMAU_MODE: 'embedded', ...Object.fromEntries(ofTemporal) });
    const { address, tls, namespace, keys } = temporal;
    if (address === null) {
      throw new StartError('CAMAU_TEMPORAL_ADDRESS is not set: it is the host:port of the Temporal frontend.');
    }
    if (keys.length === 0) {
      throw new StartError(
        'CAMAU_TEMPORAL_KEYS is not set: the keys that the workers have. Without them nothing can be read.',
      );
    }
    await assertTemporalReady({ address, tls, namespace });
    const connection = await connectTo({ address, tls });
    try {
      await work(temporalClient(connection, { namespace, keys }));
    } finally {
      await connection.close();
    }
  };
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : otherwise}\n`);
    process.exitCode = 1;
  });
}
