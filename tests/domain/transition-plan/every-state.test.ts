import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neverReached } from '../everywhere';
import { LivedPlan } from './plans';
import { checkStart, checkStep } from './promises';
import { nextMove, nowOfStart, startFrom } from './walks';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { THEMES } from './strand-commands';

const WALKS = Number(process.env['CAMAU_WALKS'] ?? 2_000);

const chance: fc.Arbitrary<Chance> = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 });

/** Where the walks have to come: phases, and commands that were taken. */
const PLACES = [
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
];
describe('every plan, whatever people do and however much time passes', () => {
  it('keeps its promises in every state that it can reach', () => {
    expect(neverReached(PLACES, walk)).toEqual([]);
  }, 3_600_000);
});

function walk(reached: Set<string>): void {
  fc.assert(
    fc.property(chance, fc.array(chance, { minLength: 1, maxLength: 60, size: 'max' }), (first, moves) => {
      const start = startFrom(first);
      const plan = new LivedPlan(start, nowOfStart(first));
      const theme = pick(THEMES, at(first, 7));
      checkStart(plan);
      for (const move of moves) {
        const before = plan.state;
        const soFar = { told: plan.timeline.length, mailed: plan.effects.length };
        const made = nextMove(plan, move, theme);
        checkStep(before, plan, made, soFar);
        if (made.is === 'command' && made.refused === null) reached.add(made.command.name);
        reached.add(plan.state.life.phase);
      }
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(plan.state)), plan.state)).toBe(true);
    }),
    { numRuns: WALKS },
  );
}
