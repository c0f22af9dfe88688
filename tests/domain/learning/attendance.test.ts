import { describe, expect, it } from '@jest/globals';
import { attendanceShown } from '../../../domain/learning/attendance';

const SMALL = 5;
type Shown = readonly [meetings: number | null, attended: number | null, percent: number | null, gaps: number | null];

describe('how often an agency came', () => {
  it.each<[string, readonly [meetings: number, attended: number, gaps: number], Shown]>([
    ['is not shown of a few meetings', [4, 4, 0], [null, null, null, null]],
    ['is shown where it always came', [6, 6, 0], [6, 6, 100, 0]],
    ['is shown where it never came, and never left a gap', [6, 0, 0], [6, 0, 0, 0]],
    ['is shown where neither count is small', [12, 7, 5], [12, 7, 58, 5]],
    ['is not shown where it would tell the one gap', [7, 6, 1], [7, null, null, null]],
    ['nor where it would tell the one absence without a gap', [7, 6, 0], [7, null, null, 0]],
    ['nor a few times that it came, with the least that hides it', [20, 2, 9], [20, null, null, 9]],
    ['is shown beside gaps and absences that hide each other', [30, 24, 3], [30, 24, 80, null]],
  ])('%s', (_, [meetings, attended, gaps], shown) => {
    const told = attendanceShown({ meetings, attended, gaps }, SMALL);
    expect([told.meetings, told.attended, told.percent, told.gaps]).toEqual(shown);
  });
});
