import type { Accountable, EpisodeState } from './state';

/** The one manager who is accountable for the contact now: who agreed to it, or took it on since. */
export function accountableNow({ accountability }: EpisodeState): Accountable {
  const last = accountability.at(-1);
  if (!last) throw new RangeError('An episode without an accountable owner cannot exist');
  return last;
}
