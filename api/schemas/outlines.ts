import { ORDER_TYPES } from '../../domain/policy/order-type';
import { ROUTES } from '../../domain/transition-plan/state';
import { PHASES, STATUSES } from './answers';
import { day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const inEveryOutline = {
  planId: text,
  childId: text,
  childName: text,
  status: z.enum(STATUSES),
  phase: z.enum(PHASES),
  rehearsal: z.boolean(),
  caseManagerId: text,
  caseManagerName: text,
  accountableId: text,
  accountableName: text,
  startedAt: moment,
  eighteenOn: day,
  transferOn: orNone(day),
};

export const outlineList = z
  .strictObject({ rows: z.array(z.strictObject(inEveryOutline).openapi('PlanOutlined')), nextCursor: orNone(text) })
  .openapi('PlanOutlines');

export const outline = z
  .strictObject({
    ...inEveryOutline,
    serviceId: text,
    teamId: text,
    routes: z.array(z.enum(ROUTES)),
    accountableFrom: moment,
    orders: z.array(
      z.strictObject({
        orderId: text,
        type: z.enum(ORDER_TYPES),
        startsOn: day,
        endsOn: orNone(day).openapi({ description: 'Its true end; none while unpaid work keeps it from ending.' }),
      }),
    ),
  })
  .openapi('PlanOutline', { description: 'No text that anybody has written stands in it.' });
