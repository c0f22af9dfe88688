import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Register } from '../register/register';
import { faultOf } from './fault';
import { createLog } from './log';
import { createMetrics } from './metrics';
import { serveMetrics } from './metrics-server';
import { openRegister } from './open-register';
import { productionConfig } from './production-config';
import type { PartNeeds, ProductionConfig } from './production-config';
import { StartError } from './start-error';
import { assertTemporalDurable, assertTemporalReady } from './temporal-reach';

/** What a process of production is given to work with. */
export interface Provided {
  readonly config: ProductionConfig;
  readonly register: Register;
  readonly metrics: Registry;
  readonly log: Logger;
}

/** The part that a process is there for: the API, or the worker. */
export interface Part {
  /** Settles when the part has ended, asked or not. */
  readonly ended: Promise<unknown>;
  /** Lets what was begun come to its end. */
  stop(): Promise<void>;
}

/**
 * One process of production from its start to its end: configuration, register, metrics, the part itself; then a clean
 * stop on SIGTERM or SIGINT. Ends the process: with 0 after a stop that was asked for, with 1 for everything else, and
 * what cannot be started is said in a sentence on standard error.
 */
export async function runProcess(
  part: string,
  start: (provided: Provided) => Promise<Part>,
  needs?: PartNeeds,
): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  let code = 0;
  try {
    const asked = stopAsked();
    const config = productionConfig(process.env, needs);
    const log = createLog(config);
    endOnTheUnforeseen(log);
    const opened = await openRegister(config.databaseUrl, config.temporal.keys);
    stops.push(() => opened.close());
    const { register } = opened;
    await assertTemporalReady(config.temporal);
    await assertTemporalDurable(config.temporal);
    const metrics = createMetrics(register);
    const running = await start({ config, register, metrics, log });
    stops.push(() => running.stop());
    if (config.metricsPort !== null) {
      const served = await serveMetrics(metrics, { host: config.host, port: config.metricsPort });
      stops.push(() => served.close());
    }
    log.info({ part }, 'started');
    const why = await Promise.race([asked, running.ended.then(() => null)]);
    if (why === null) code = 1;
    log[why === null ? 'fatal' : 'info']({ part, signal: why }, why === null ? 'ended by itself' : 'stopping');
    await stopAll(stops);
    log.info({ part }, 'stopped');
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    code = 1;
    await stopAll(stops).catch(() => undefined);
  }
  process.exit(code);
}

/** The first signal that asks this process to stop; a second one ends it at once. */
function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve(signal);
      });
    }
  });
}

async function stopAll(stops: (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

/** Node would print the error with its message, which may hold what nobody outside may read. */
function endOnTheUnforeseen(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: faultOf(error) }, 'ended by an error that nobody foresaw');
    process.exit(1);
  });
}

/** Sentences for whoever runs it. What nobody foresaw is told by its kind and place only. */
function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof Error && error.constructor === Error) return error.message;
  return `Camau could not start or stop: ${JSON.stringify(faultOf(error))}`;
}
