/**
 * The counts of one figure as they may be shown; null is not shown. Nothing that is shown lets anybody find a count of at
 * least one and below `small`: not by itself, and not by subtracting what is shown from the whole.
 *
 * Where one would, the next smallest is hidden with it until what is hidden comes to `small` or more; and since zero counts
 * nobody, it is shown. When the whole is small, all of it is hidden: pass null for a whole that is itself hidden.
 */
export function hideSmall(
  whole: number | null,
  counts: readonly number[],
  small: number,
): { readonly whole: number | null; readonly counts: readonly (number | null)[] } {
  if (whole === null || whole < small) return { whole: null, counts: counts.map(() => null) };
  const rising = [...counts].sort((a, b) => a - b).filter((count) => count > 0);
  const hidden: number[] = rising.filter((count) => count < small);
  const left = rising.slice(hidden.length);
  while (hidden.length > 0 && isTold(hidden, small)) {
    const next = left.shift();
    // All of them are hidden, and the whole would still tell each.
    if (next === undefined) return hideSmall(null, counts, small);
    hidden.push(next);
  }
  return { whole, counts: hiddenAmong(counts, hidden) };
}

/** Whether what is hidden follows from its sum, of which each is at least one. */
function isTold(hidden: readonly number[], small: number): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  return sum < small || sum === hidden.length;
}

/** Of several that are equal, and of which not all need hiding, the last ones are hidden. */
function hiddenAmong(counts: readonly number[], hidden: readonly number[]): (number | null)[] {
  const toHide = [...hidden];
  const shown: (number | null)[] = [...counts];
  for (let place = counts.length - 1; place >= 0; place -= 1) {
    const at = toHide.indexOf(counts[place] ?? 0);
    if (at === -1) continue;
    toHide.splice(at, 1);
    shown[place] = null;
  }
  return shown;
}
