import { describe, expect, it } from '@jest/globals';
import { outlineOf } from '../../../domain/transition-plan/outline';
import { view } from '../../../domain/transition-plan/view';
import { live, startAt } from './plans';

const plan = live(startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }));
const WHOLE = view(plan.state);

describe('the outline of a plan', () => {
  it('shows that there is one, its dates, its orders and who is accountable, and nothing else', () => {
    const { planId, childId, serviceId, teamId, routes, rehearsal, status, phase, caseManagerId } = WHOLE;
    const { startedAt, eighteenOn, transferOn, accountable } = WHOLE;
    expect(outlineOf(WHOLE)).toEqual({
      ...{ planId, childId, serviceId, teamId, routes, rehearsal, status, phase, caseManagerId },
      ...{ startedAt, eighteenOn, transferOn },
      ...{ accountableId: accountable.staffId, accountableFrom: accountable.from },
      orders: WHOLE.orders.map(({ orderId, type, startsOn, end }) => {
        return { orderId, type, startsOn, endsOn: end.is === 'set' ? end.on : null };
      }),
    });
  });

  it('says of an order that runs on only that nobody knows its end', () => {
    const orders = WHOLE.orders.map((order) => ({
      ...order,
      end: { is: 'not-yet-known', plannedFor: order.endsOn, by: 'unpaid-work-unfinished' } as const,
    }));
    expect(outlineOf({ ...WHOLE, orders }).orders.map(({ endsOn }) => endsOn)).toEqual(orders.map(() => null));
    expect(WHOLE.orders.length).toBeGreaterThan(0);
  });
});
