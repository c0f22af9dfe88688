import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../../../domain/calendar/london-time';
import { accountableAt } from '../../../domain/responsibilities/accountability';
import type { Strand } from '../../../domain/responsibilities/accountability';
import type { Chance } from '../transition-plan/chance';
import { Life } from './life';

const WALKS = Math.ceil(Number(process.env['CAMAU_WALKS'] ?? 800) / 8);
const chance: fc.Arbitrary<Chance> = fc.array(fc.nat(9_999), { minLength: 16, maxLength: 16 });

const whoAt = (strand: Strand, moment: Instant): string | null => {
  const found = accountableAt(strand, moment);
  return found === null ? null : (found.staffId ?? found.party);
};

/** What a walk has heard: who was accountable for each thing that is held, at moments that have gone by. */
class Heard {
  private readonly answers = new Map<string, { readonly at: Instant; readonly who: string | null }[]>();
  readonly changed: Record<Strand['strand'], number> = { plan: 0, contact: 0, concern: 0 };

  /** What holds of each of them after every move. */
  check({ now, strands, saidYes }: Life): void {
    for (const strand of strands) {
      const { strand: kind, entityId } = strand;
      const answers = this.answers.get(entityId) ?? [];
      this.answers.set(entityId, answers);
      const who = whoAt(strand, now);
      const last = answers.at(-1);
      if (last && last.who !== who) this.changed[kind] += 1;
      // Of two moves at one moment the later one holds.
      if (last?.at === now) answers.pop();
      // Exactly one while it is open, nobody once it has ended, and nobody who has not said yes themselves.
      expect([kind, who === null]).toEqual([kind, strand.endedAt !== null]);
      if (who !== null) expect([...saidYes]).toContain(`${kind}: ${who}`);
      // What was so at a moment stays so: nobody becomes accountable for a time that has gone by.
      for (const before of answers) {
        expect([kind, before.at, whoAt(strand, before.at)]).toEqual([kind, before.at, before.who]);
      }
      // From one to the next without a gap, in order.
      const from = strand.history.map((one) => one.from);
      expect(from).toEqual([...from].sort());
      answers.push({ at: now, who });
    }
  }
}

describe('who is accountable for what is held for a child', () => {
  it(`is exactly one person or place for each, at every moment of ${WALKS} lives`, () => {
    const seen = new Map<string, number>();
    const count = (of: Readonly<Record<string, number>>) => {
      for (const [what, times] of Object.entries(of)) seen.set(what, (seen.get(what) ?? 0) + times);
    };
    fc.assert(
      fc.property(chance, fc.array(chance, { minLength: 10, maxLength: 60, size: 'max' }), (first, moves) => {
        const life = new Life(first);
        const heard = new Heard();
        heard.check(life);
        for (const numbers of moves) {
          life.move(numbers);
          heard.check(life);
        }
        count(heard.changed);
        count(life.happened);
      }),
      // A failure is told at once: such a life is too long to be made shorter step by step.
      { numRuns: WALKS, endOnFailure: true },
    );
    // Everything came about, and passed from one to the next, often enough that the walks prove something.
    for (const [what, times] of seen) expect([what, times > 0]).toEqual([what, true]);
  }, 3_600_000);
});
