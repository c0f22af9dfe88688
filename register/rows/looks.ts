import type { Instant } from '../../domain/calendar/london-time';

// Looks at an extract that was shared.

export const LOOK_WHYS = [
  'to-prepare-a-meeting',
  'to-decide',
  'to-keep-safe',
  'in-supervision',
  'to-hand-over',
] as const;
/** Why somebody looks, where they say so: one of a few words, so that nothing of a child stands in an address. */
export type LookWhy = (typeof LOOK_WHYS)[number];
export const LOOK_HOWS = ['read', 'pack', 'copy-out'] as const;
export type LookHow = (typeof LOOK_HOWS)[number];
/** `ended`: the recipient looked at what they can read no more. */
export type LookOutcome = 'shown' | 'ended' | 'denied';
export interface Look {
  readonly at: Instant;
  readonly how: LookHow;
  readonly why: LookWhy | null;
}
