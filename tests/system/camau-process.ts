import { pino } from 'pino';
import { startCamau } from '../../embedded/camau';
import type { Register } from '../../register/register';
import { smallService } from './small-service';
import type { Orders } from './other-camau';

/**
 * Camau in a process of its own, to be killed. It says `ready` once it listens and the register was compared, or, where
 * that is to come late, once it listens: the comparison then waits for the next commit. When it was told of a pair of words, the
 * commit that writes them down is its last act: it ends the Temporal server and itself before anybody hears of it.
 */
async function run({ folder, address, ports, child, dieAfter, repairsLate }: Orders): Promise<void> {
  let committed = (): void => undefined;
  const firstCommit = new Promise<void>((resolve) => (committed = resolve));
  const dying = (register: Register): Register => ({
    ...register,
    openEntities: async (kind) => {
      if (repairsLate) await firstCommit;
      return register.openEntities(kind);
    },
    commit: async (commit, signal) => {
      const outcome = await register.commit(commit, signal);
      committed();
      if (dieAfter !== null && JSON.stringify(commit.view).includes(dieAfter.words)) {
        process.kill(dieAfter.serverPid, 'SIGKILL');
        process.kill(process.pid, 'SIGKILL');
      }
      return outcome;
    },
  });
  const camau = await startCamau({
    folder,
    temporal: { address },
    register: 'folder',
    ports,
    around: dying,
    // A fault that nobody foresaw is what its tests look for: where it was stands beside what they saw.
    log: pino({ level: 'error' }, pino.destination(2)),
  });
  await camau.register.load({ ...smallService(camau.issuer.issuer), children: [child] });
  if (!repairsLate) await camau.worker.repaired;
  process.stdout.write('ready\n');
}

void run(JSON.parse(process.argv[2] ?? '') as Orders);
