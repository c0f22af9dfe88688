import { callOffAll } from './appointments/steps';
import { callOffMeetings } from './around-the-child/steps';
import { expireExtracts } from './sharing/steps';
import type { Turn } from './turn';
import { askForReviews } from './warning-notes/steps';

/** What time brings about in each strand. It does whatever was due by `turn.now`, once, so that its next wake lies ahead. */
const PASS_TIME: readonly ((turn: Turn) => void)[] = [askForReviews, expireExtracts];

/** What becomes of each strand when the plan ends: nothing stays planned, and nobody stays asked. */
const END: readonly ((turn: Turn, reason: string) => void)[] = [callOffAll, callOffMeetings];

export function passStrandTime(turn: Turn): void {
  for (const passTime of PASS_TIME) passTime(turn);
}

export function endStrands(turn: Turn, reason: string): void {
  for (const end of END) end(turn, reason);
}
