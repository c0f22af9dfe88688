import { readConfig } from '../config';
import type { Config } from '../config';
import type { MailServer } from './mail-server';
import { StartError } from './start-error';
import type { TemporalReach } from './temporal-data';

/** The configuration of a process in production: nothing that it needs is missing. */
export interface ProductionConfig extends Config {
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly temporal: TemporalReach;
  readonly smtp: MailServer & { readonly from: string };
}

/** What only some of the parts need. */
export interface PartNeeds {
  /** It seals and opens what must not stand in the clear. */
  readonly keys: boolean;
}

/** Reads the configuration for production. Throws when anything is missing, unsafe, or meant for one machine only. */
export function productionConfig(env: NodeJS.ProcessEnv, needs: PartNeeds = { keys: false }): ProductionConfig {
  const config = readConfig(env);
  const { publicUrl, databaseUrl, temporal, smtp } = config;
  if (config.mode !== 'production') {
    throw new StartError(
      'The configuration cannot be used:\n  CAMAU_MODE: leave it out; "embedded" is for npm start on one machine',
    );
  }
  if (needs.keys && config.keys.length === 0) {
    throw new StartError(
      'The configuration cannot be used:\n  CAMAU_KEYS: expected name:key, with 32 random bytes in base64 (openssl rand -base64 32)',
    );
  }
  // `readConfig` has refused a production without these: only the compiler does not know.
  if (!publicUrl || !databaseUrl || !temporal.address || !smtp.host || !smtp.from) {
    throw new StartError('The configuration cannot be used: something that production needs is missing.');
  }
  return {
    ...config,
    publicUrl,
    databaseUrl,
    temporal: { ...temporal, address: temporal.address },
    smtp: { ...smtp, host: smtp.host, from: smtp.from },
  };
}
