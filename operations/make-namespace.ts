import { setTimeout as delay } from 'node:timers/promises';
import { assertNamespaceUsable, registerNamespace } from './namespace';
import { productionConfig } from './production-config';
import { connectTo } from './temporal-reach';

const READY_WITHIN_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Makes Camau's namespace on a Temporal server of one's own, once it answers, and waits until it can be used. Safe to
 * repeat. On a server that somebody else looks after, they make it.
 */
async function main(): Promise<void> {
  const { temporal } = productionConfig(process.env);
  const { namespace } = temporal;
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const connection = await connectTo(temporal, '5s');
      try {
        await registerNamespace(connection, namespace);
        await assertNamespaceUsable(connection, namespace);
      } finally {
        await connection.close();
      }
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(PAUSE_MS);
    }
  }
  process.stdout.write(`The namespace ${namespace} can be used.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The namespace could not be made.'}\n`);
  process.exitCode = 1;
});
