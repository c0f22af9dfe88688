import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from '../config';

/** The log: JSON lines on standard output, with ids and no personal data. */
export function createLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
