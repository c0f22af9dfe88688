import { Client, Connection } from '@temporalio/client';
import { readConfig } from '../config';
import { StartError } from '../operations/start-error';
import { assertTemporalReady } from '../operations/temporal-reach';
import { rollOver } from './roll-over';

/** Has every living plan go on as a new run, and says what it did. Safe to repeat; workers must be running. */
async function main({ CAMAU_TEMPORAL_ADDRESS, CAMAU_TEMPORAL_NAMESPACE }: NodeJS.ProcessEnv): Promise<void> {
  // Temporal is all that it touches: nothing else that production needs has to be set.
  const { temporal } = readConfig({ CAMAU_MODE: 'embedded', CAMAU_TEMPORAL_ADDRESS, CAMAU_TEMPORAL_NAMESPACE });
  const { address, namespace } = temporal;
  if (address === null) {
    throw new StartError('CAMAU_TEMPORAL_ADDRESS is not set: it is the host:port of the Temporal frontend.');
  }
  await assertTemporalReady({ address, namespace });
  const connection = await Connection.connect({ address });
  try {
    const { rolledOver, late } = await rollOver(new Client({ connection, namespace }), 'transitionPlan');
    process.stdout.write(`Plans that have gone on as a new run: ${rolledOver}.\n`);
    if (late.length === 0) return;
    process.stdout.write(
      `Not yet, and by themselves as soon as a worker carries them (is one running?): ${late.join(', ')}.\n`,
    );
    process.exitCode = 2;
  } finally {
    await connection.close();
  }
}

main(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The roll-over could not be made.'}\n`);
  process.exitCode = 1;
});
