/** Numbers by which one move is chosen; the same numbers on the same state choose the same move. */
export type Chance = readonly number[];

export function pick<T>(from: readonly T[], by: number | undefined): T {
  const found = from[(by ?? 0) % from.length];
  if (found === undefined) throw new RangeError('Nothing to choose from');
  return found;
}

export const at = (chance: Chance, index: number): number => chance[index] ?? 0;
