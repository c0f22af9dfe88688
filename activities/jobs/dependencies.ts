import type { Client } from '@temporalio/client';
import type { Register } from '../../register/register';

/** What the service's jobs work with. */
export interface JobDependencies {
  readonly register: Register;
  /** Temporal, to look at the living plans and to give them commands. */
  readonly client: Client;
}
