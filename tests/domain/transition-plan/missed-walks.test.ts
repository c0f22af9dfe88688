import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/local-date';
import { neverReached } from '../everywhere';
import type { Chance } from './chance';
import { LivedPlan, STAFF } from './plans';
import { checkStart, checkStep } from './promises';
import { nextMoveOnMissed, nowOfStart, startFrom } from './walks';

const WALKS = Math.ceil(Number(process.env['CAMAU_WALKS'] ?? 2_000) / 2);

const chance: fc.Arbitrary<Chance> = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 });

/** A plan with an appointment every week under each order that still runs so long. */
function planWithAppointments(first: Chance): LivedPlan {
  const plan = new LivedPlan(startFrom(first), nowOfStart(first));
  checkStart(plan);
  for (const { orderId } of plan.state.orders) {
    const command = {
      name: 'book-appointments',
      orderId,
      what: 'a walk',
      where: null,
      withId: STAFF.caseManager.staffId,
      on: addDays(plan.today, 1),
      at: '15:00',
      minutes: 45,
      repeat: { everyWeeks: 1, times: 12 },
    } as const;
    if (plan.refusal(STAFF.caseManager, command) === null) plan.do(STAFF.caseManager, command);
  }
  return plan;
}

/** What the walks have to come to, as it is told. */
const TOLD = [
  'consultation-asked',
  'advice-recorded',
  'no-advice',
  'consultation-lapsed',
  'warning-without-advice',
  'enforcement-without-advice',
  'no-step',
  'decision-withdrawn',
  'closed',
  're-opened',
];

describe('every plan on which appointments are missed, whatever people do', () => {
  it('asks for advice exactly while it is waited for, and keeps every other promise', () => {
    expect(neverReached(TOLD, walk)).toEqual([]);
  }, 3_600_000);
});

function walk(reached: Set<string>): void {
  fc.assert(
    fc.property(chance, fc.array(chance, { minLength: 20, maxLength: 80, size: 'max' }), (first, moves) => {
      const plan = planWithAppointments(first);
      for (const move of moves) {
        const before = plan.state;
        const soFar = { told: plan.timeline.length, mailed: plan.effects.length };
        checkStep(before, plan, nextMoveOnMissed(plan, move), soFar);
        for (const { kind } of plan.timeline.slice(soFar.told)) reached.add(kind);
      }
    }),
    { numRuns: WALKS },
  );
}
