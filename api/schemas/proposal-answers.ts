import { ORDER_TYPES } from '../../domain/policy/order-type';
import { ROUTES, RUNGS } from '../../domain/transition-plan/state';
import { count, day, orNone, text } from './answer-parts';
import { z } from './primitives';

const because = z
  .strictObject({ rule: text, standing: text, source: text })
  .openapi('Because', { description: 'The rule that it follows from; "default" is local policy.' });

export const proposalList = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          proposalId: text,
          childId: text,
          childName: text,
          dateOfBirth: day,
          teamId: text,
          teamName: text,
          route: z.enum(ROUTES),
          because,
          foundOn: day,
          actBy: day.openapi({ description: 'When the plan’s first step would be due, had it been started in time.' }),
          order: orNone(z.strictObject({ orderId: text, type: z.enum(ORDER_TYPES), endsOn: day })).openapi({
            description: 'For the end-of-order route: the order that nears its end.',
          }),
          ordersKnown: z.boolean().openapi({
            description: 'False: found by date of birth alone. Look whether an order goes on past the 18th birthday.',
          }),
          transferOn: orNone(day),
          rungs: z.array(z.strictObject({ key: z.enum(RUNGS), startsOn: day, dueOn: day })).openapi({
            description: 'The dates of the plan if it were started today.',
          }),
          broughtForward: count.openapi({ description: 'Steps that would have to be brought forward.' }),
        })
        .openapi('Proposal'),
    ),
    nextCursor: orNone(text),
  })
  .openapi('ProposalList');

export const dismissed = z
  .strictObject({ proposalId: text, state: z.literal('dismissed') })
  .openapi('DismissedProposal');
