import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LivedPlan } from './plans';
import { checkStart, checkStep } from './promises';
import { nextMove, nowOfStart, startFrom } from './walks';
import type { Chance } from './chance';

const WALKS = Number(process.env['CAMAU_WALKS'] ?? 2_000);

const chance: fc.Arbitrary<Chance> = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 });

describe('every plan, whatever people do and however much time passes', () => {
  it('keeps its promises in every state that it can reach', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(chance, fc.array(chance, { minLength: 1, maxLength: 60, size: 'max' }), (first, moves) => {
        const start = startFrom(first);
        const plan = new LivedPlan(start, nowOfStart(first));
        checkStart(plan);
        for (const move of moves) {
          const before = plan.state;
          const soFar = { told: plan.timeline.length, mailed: plan.effects.length };
          const made = nextMove(plan, move);
          checkStep(before, plan, made, soFar);
          if (made.is === 'command' && made.refused === null) {
            reached.set(made.command.name, (reached.get(made.command.name) ?? 0) + 1);
          }
          reached.set(plan.state.life.phase, (reached.get(plan.state.life.phase) ?? 0) + 1);
        }
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(plan.state)), plan.state)).toBe(true);
      }),
      { numRuns: WALKS },
    );
    // The walks are worth something only while they get everywhere.
    for (const place of [
      'graded-handover',
      'transferred',
      'kept-by-yjs',
      'closed',
      'let-go',
      'sealed',
      'withdraw-death',
      'repeat-rung',
      'resume',
      're-open',
      'order-running',
      'order-ended',
      'voluntary',
      'change-order',
      'add-order',
      'answer-voluntary-offer',
      'change-case-manager',
      'change-receiving-officer',
      'take-on-accountability',
      'record-court-matter',
      'record-custody',
      'ask-another-area',
      'change-area-move',
    ]) {
      expect([place, (reached.get(place) ?? 0) > 0]).toEqual([place, true]);
    }
  }, 3_600_000);
});
