/** One of two things that are compared: called again and again, timed each time. */
export interface Side {
  readonly name: string;
  /** The n-th call of this side in all rounds; what it has to prepare is prepared before. */
  readonly call: (n: number) => Promise<void>;
}

/** What came out of the rounds: medians in milliseconds, and the ratio of b to a, pair by pair. */
export interface Comparison {
  readonly a: number;
  readonly b: number;
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly calls: number;
  /** Waited after each call, so that what a call leaves to be done is not timed with the next. */
  readonly pauseMs?: number;
}

/**
 * Compares two things on a noisy machine: in each round both are called so many times, and which comes first alternates.
 * A round is known by the median of its calls; the whole by the median of its rounds and of the ratios within them.
 */
export async function sideBySide(a: Side, b: Side, how: Rounds): Promise<Comparison> {
  const timed: { a: number; b: number }[] = [];
  for (let round = 0; round < how.rounds; round++) {
    const first = round % 2 === 0;
    const one = await medianOf(first ? a : b, round, how);
    const other = await medianOf(first ? b : a, round, how);
    timed.push(first ? { a: one, b: other } : { a: other, b: one });
  }
  const ratios = timed.map((pair) => pair.b / pair.a);
  return {
    a: median(timed.map((pair) => pair.a)),
    b: median(timed.map((pair) => pair.b)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  };
}

/** A comparison as a row of a table. */
export function rowOf(what: string, { a, b, ratio, lowest, highest }: Comparison, promised: string) {
  return {
    what,
    'A (ms)': a.toFixed(1),
    'B (ms)': b.toFixed(1),
    'B : A': ratio.toFixed(2),
    'pairs from … to': `${lowest.toFixed(2)} … ${highest.toFixed(2)}`,
    promised,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

async function medianOf(side: Side, round: number, { calls, pauseMs = 0 }: Rounds): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const started = performance.now();
    await side.call(round * calls + call);
    times.push(performance.now() - started);
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return median(times);
}
