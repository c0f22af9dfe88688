import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../domain/calendar/local-date';
import { readersOf } from '../../domain/notes';
import { refuseNote } from '../../domain/transition-plan/noting';
import type { NoteReaders } from '../../domain/notes';
import type { Side } from '../../domain/people';
import type { Phase } from '../../domain/transition-plan/state';

const READ_BY: readonly (readonly [Side, string, string, NoteReaders])[] = [
  ['sender', 'before', 'stays', 'nobody-else'],
  ['sender', 'before', 'goes along', 'receiving-side-once-responsible'],
  ['sender', 'after', 'stays', 'nobody-else'],
  ['sender', 'after', 'goes along', 'receiving-side-once-responsible'],
  ['receiver', 'before', 'stays', 'both-sides'],
  ['receiver', 'before', 'goes along', 'both-sides'],
  ['receiver', 'after', 'stays', 'nobody-else'],
  ['receiver', 'after', 'goes along', 'nobody-else'],
];

describe('a note', () => {
  it.each(READ_BY)(
    'of the %s, written %s responsibility passed, that %s, is read by: %s',
    (side, when, goes, readers) => {
      expect(readersOf({ side, passed: when === 'after', goesAlong: goes === 'goes along' })).toBe(readers);
    },
  );

  it.each<[Phase, string, string | null]>([
    ['preparing', '2026-03-10', null],
    ['transferred', '2026-03-01', null],
    ['closed', '2026-03-10', 'wrong-state'],
    ['sealed', '2026-03-10', 'wrong-state'],
    ['preparing', '2026-03-11', 'against-rule'],
  ])('on a plan in the phase %s about %s is refused as: %s', (phase, about, kind) => {
    expect(refuseNote(phase, localDate(about), localDate('2026-03-10'))?.kind ?? null).toBe(kind);
  });
});
