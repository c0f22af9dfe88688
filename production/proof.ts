import type { MailCatcher } from '../embedded/mail-catcher';
import type { As } from '../embedded/sample/caller';
import type { Deployment } from './deployment';
import { assertDiscreet } from './discretion';
import { findsAndAccepts, isCounted, practises, startsPlan } from './main-job';
import { Parts } from './parts';
import type { Lifetime } from './lifetime';
import type { Protocol } from './protocol';
import {
  areMeasured,
  carriesEveryPlan,
  isRestored,
  makesSchemas,
  makesTheRegister,
  refusesIncomplete,
  rollsOverAndBack,
  survivesTheWorker,
} from './trials';

export interface Scene {
  readonly deployment: Deployment;
  readonly protocol: Protocol;
  readonly lifetime: Lifetime;
  readonly mail: MailCatcher;
  /** Where PostgreSQL's programs are, and where anything may be put. */
  readonly programs: string;
  readonly folder: string;
  readonly as: As;
  readonly loadPeople: () => Promise<void>;
}

/** The whole of what production has to do, one thing after the other. Throws at the first that it does not. */
export async function proveIt(scene: Scene): Promise<void> {
  const { deployment, protocol, lifetime, as, mail, programs, folder } = scene;
  const seen = (title: string, work: () => Promise<string>) => protocol.seen(title, work);
  const parts = new Parts(deployment, lifetime);

  await seen('An incomplete configuration is refused', () => refusesIncomplete(deployment));
  await seen('Making the register, and an account for API and worker that cannot change its records', () =>
    makesTheRegister(deployment),
  );
  await seen('Making Temporal’s schemas', () => makesSchemas(deployment));
  await seen('Starting Temporal, its namespace, the worker and the API', () => parts.start());
  await scene.loadPeople();

  const walk = await protocol.seen('A case manager starts a plan', () => startsPlan(as));
  await seen('The receiving manager finds the request and accepts', () => findsAndAccepts(as, walk));
  await seen('A manager reads the summary', () => isCounted(as));
  await seen('Messages leave through the mail server', async () => {
    await mail.waitFor(({ to }) => to.some((address) => address.startsWith('probation-')), 30_000);
    return `${mail.messages().length} so far`;
  });
  await seen('A practice plan lives through two weeks at once', () => practises(as));
  await seen('Both processes answer Prometheus', () => areMeasured(deployment, walk));
  await seen('Every plan is on this build', () => carriesEveryPlan(deployment));
  await seen('Another build takes over, and the first one again', () => rollsOverAndBack(deployment, walk));
  await seen('The worker is killed, a command is given, a new worker comes', () => survivesTheWorker(parts, walk));
  await seen('The worker stops when asked, and another goes on', () => parts.replaceWorker());
  await seen('A backup is made, everything lost, and the backup restored', () =>
    isRestored(deployment, parts, { walk, programs, folder }),
  );
  await seen('API and worker stop when asked', () => parts.stopGracefully());
  await seen('Nothing that they logged says who anybody is', () => Promise.resolve(assertDiscreet(parts.logs())));
}
