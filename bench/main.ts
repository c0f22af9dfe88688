import { weightOfTheBundle } from './bundle';
import { costOfAPlan } from './cost';
import { keepHistories } from './histories';
import { imports } from './import';
import { latencyOfCommands } from './latency';
import { lists } from './lists';
import { overPlans } from './over-plans';
import { pagesBesideTheApi } from './pages';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  cost: costOfAPlan,
  latency: latencyOfCommands,
  lists,
  pages: pagesBesideTheApi,
  import: imports,
  digest: overPlans,
  bundle: weightOfTheBundle,
  histories: keepHistories,
};

/** Runs what is named: `npm run bench -- cost` measures, `npm run bench -- histories` keeps this release's histories. */
export async function main([name = '']: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`Which one? npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  await bench();
}
