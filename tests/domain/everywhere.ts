/** The rarest places are not come to in every round: by chance a few rounds miss one, thirty do not. The last place reached ends them. */
const MOST_ROUNDS = 30;

/** Walks, in rounds, until these places were reached: walks are worth something only while they get everywhere. Gives what never was. */
export function neverReached(places: readonly string[], walk: (reached: Set<string>) => void): readonly string[] {
  const reached = new Set<string>();
  const missing = () => places.filter((place) => !reached.has(place));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    walk(reached);
    if (missing().length === 0) return [];
  }
  return missing();
}
