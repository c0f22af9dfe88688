import { hideSmall } from './small-numbers';

/** How one agency came to the formulation meetings to which it was invited; each of them is about a child. */
interface Came {
  readonly meetings: number;
  readonly attended: number;
  /** How often its absence left a gap in a child's history. */
  readonly gaps: number;
}

/**
 * The same as it may be shown; null is not shown. At each meeting an agency was there, or left a gap, or was away without one:
 * no count of these below `small` is shown, nor one that would tell it. `percent` is whole per cent of the meetings.
 */
export function attendanceShown({ meetings, attended, gaps }: Came, small: number) {
  const { whole, counts } = hideSmall(meetings, [attended, gaps, meetings - attended - gaps], small);
  const [came = null, left = null] = counts;
  const percent = whole === null || came === null ? null : Math.round((100 * came) / whole);
  return { meetings: whole, attended: came, percent, gaps: left };
}
