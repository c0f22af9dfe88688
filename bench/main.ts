import { costOfAPlan } from './cost';
import { keepHistories } from './histories';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { cost: costOfAPlan, histories: keepHistories };

/** Runs what is named: `npm run bench -- cost` measures, `npm run bench -- histories` keeps this release's histories. */
export async function main([name = '']: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`Which one? npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  await bench();
}
