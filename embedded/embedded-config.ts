import { readConfig } from '../config';
import type { Config } from '../config';

/** The configuration of what runs on one machine: here, and only here, that is the mode when nothing says otherwise. */
export function embeddedConfig(env: NodeJS.ProcessEnv): Config {
  const mode = env['CAMAU_MODE'];
  const config = readConfig({ ...env, CAMAU_MODE: mode === undefined || mode === '' ? 'embedded' : mode });
  if (config.mode === 'embedded') return config;
  throw new Error('The configuration cannot be used: this command is for CAMAU_MODE=embedded; leave CAMAU_MODE out.');
}
