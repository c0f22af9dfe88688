import { costOfAPlan } from './cost';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { cost: costOfAPlan };

/** Runs the bench that is named; `npm run bench -- cost`. */
export async function main([name = '']: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`Which one? npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  await bench();
}
