import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Below the range from which Linux takes the ports of outgoing connections, so that none of those comes in between. */
const FROM = 10_000;
const BELOW = 32_768;

/**
 * `count` different ports of 127.0.0.1 that nobody listens on. All are held until the last is known, so that one call
 * never names a port twice; between this answer and their use another process that looks for one may still take it.
 */
export async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  while (held.size < count) {
    const port = randomInt(FROM, BELOW);
    const server = held.has(port) ? null : await listenAt(port);
    if (server) held.set(port, server);
  }
  await Promise.all([...held.values()].map((server) => once(server.close(), 'close')));
  return [...held.keys()];
}

async function listenAt(port: number): Promise<Server | null> {
  const server = createServer().listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
}

/** One port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error('The operating system gave no free port.');
  return port;
}

/** Whether `port` of 127.0.0.1 can be listened on at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await whyNotFree(port)) === undefined;
}

/** The part that wants a port, and the variable that moves it elsewhere. */
export interface PortUse {
  readonly purpose: string;
  readonly variable: `CAMAU_${string}`;
}

/** A port that something else uses, or that this process may not use; the message is one sentence for the person at the terminal. */
export class PortUnavailableError extends Error {
  override readonly name = 'PortUnavailableError';

  constructor(
    readonly port: number,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Passes when `port` of 127.0.0.1 can be listened on; otherwise throws a {@link PortUnavailableError} that names the
 * variable to change.
 */
export async function assertPortFree(port: number, use: PortUse): Promise<void> {
  const error = await whyNotFree(port);
  if (error === undefined) return;
  const reason = error.code === 'EACCES' ? 'needs more rights than this account has' : 'is already in use';
  throw new PortUnavailableError(
    port,
    `Port ${port}, wanted for ${use.purpose}, ${reason}: choose another with ${use.variable}=<port>.`,
    { cause: error },
  );
}

async function whyNotFree(port: number): Promise<NodeJS.ErrnoException | undefined> {
  const server = createServer().listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
  await once(server.close(), 'close');
  return undefined;
}
