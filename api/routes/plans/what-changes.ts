import { ORDER_TYPES } from '../../../domain/policy/order-type';
import type { ServiceId } from '../../../domain/ids';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { text } from '../../schemas/answer-parts';
import { planId, z } from '../../schemas/primitives';
import { planFor } from './plan-answer';
import { read } from '../route';

const whatChanges = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        orderId: text,
        type: z.enum(ORDER_TYPES),
        en: text,
        cy: text,
        standing: text,
        source: text,
        note: text.openapi({ description: 'What is still to be done about these words.' }),
      }),
    ),
  })
  .openapi('WhatChanges', { description: 'Words for the child, in both languages.' });

export const readWhatChanges = read({
  path: PATHS.whatChanges,
  action: 'read-plans',
  summary: 'What changes about missed appointments at probation, said to the child, by the plan’s orders',
  csv: ['orderId', 'type', 'en', 'cy', 'standing', 'source', 'note'],
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'One row for each order.', schema: whatChanges } },
  handle: async ({ params, actor, services }) => {
    const { view } = await planFor(services.register, actor, params.planId);
    const service = await services.register.service(view.serviceId as ServiceId);
    if (service === null) throw nothingHere('service');
    const { orders } = services.policies.of(service);
    const rows = view.orders.map(({ orderId, type }) => {
      const { value, standing, source, note = '' } = orders[type].whatChanges;
      return { orderId, type, ...value, standing, source, note };
    });
    return { status: 200, body: { rows } };
  },
});
