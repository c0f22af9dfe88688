import { keyRing } from '../encryption/key-ring';
import { runProcess } from '../operations/run-process';
import { apiMeasures } from './measures';
import { runApi } from './run-api';
import { warnOfPoliciesThatDoNotFit } from './policies';
import { warnOfMissingNumbers } from './service-numbers';

/** The API as a process of its own, in production. */
void runProcess(
  'api',
  async ({ config, register, metrics, log }) => {
    await warnOfMissingNumbers(register, log);
    await warnOfPoliciesThatDoNotFit(register, log);
    const { host, port, publicUrl, temporal, smtp, issuers, rehearsal, edge, codec } = config;
    const measures = apiMeasures(metrics);
    const served = await runApi({
      ...{ host, port, publicUrl, temporal, register, issuers, rehearsal, edge, codec, measures, log },
      keyRing: keyRing(config.keys),
      smtp,
    });
    // It listens until it is told not to.
    return { ended: new Promise<never>(() => undefined), stop: () => served.close() };
  },
  { keys: true },
);
