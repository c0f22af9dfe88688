import { join } from 'node:path';
import { Runtime } from '@temporalio/worker';
import { freePort } from './ports';

/** Asked for by number: the SDK's default may hold a server that cannot skip time. */
const CLI_VERSION = 'v1.9.1';

/**
 * `node --import tsx embedded/temporal-download.ts <folder>` fetches Temporal's command line tool and prints its path.
 * The SDK offers the download only as a part of starting a throw-away server, so one is started, in memory, and ended.
 */
async function main(folder: string): Promise<void> {
  const runtime = Runtime.instance();
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe: {
      type: 'cached-download',
      downloadDir: folder,
      version: CLI_VERSION,
      ttl: 0,
      sdkName: 'sdk-typescript',
      sdkVersion: '1.24.0',
    },
    namespace: 'download',
    ip: '127.0.0.1',
    port: await freePort(),
    uiPort: null,
    dbFilename: null,
    ui: false,
    log: { format: 'pretty', level: 'error' },
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
  process.stdout.write(`${join(folder, `temporal-${CLI_VERSION}`)}\n`);
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)}\n`);
  process.exitCode = 1;
});
