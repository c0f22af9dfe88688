import type { OrderId, StaffId } from '../../../../domain/ids';
import type { CourtCommand, CourtDecision } from '../../../../domain/transition-plan/court-matters/commands';
import type { PlanRecord } from '../../../../register/register';
import { unknownReference } from '../../../problem';
import { courtBodies } from '../../../schemas/court-bodies';
import { orderFrom } from '../../../schemas/plan-bodies';
import type { z } from '../../../schemas/primitives';
import type { Services } from '../../../services';
import { assignable } from '../../people/colleagues';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

const BY_NAME: Readonly<Record<CourtCommand['name'], Route>> = {
  'record-court-matter': planCommand('record-court-matter', {
    body: courtBodies['record-court-matter'],
    ifMatch: 'optional',
    summary: 'Record a court hearing, a pending charge or a breach; the handover is paused until it is decided',
    command: async (body, plan, services) => {
      if (body.goesOn !== null) await checkReceivingSide(body.goesOn.decidedWith, 'goesOn.decidedWith', plan, services);
      return { name: 'record-court-matter', ...body };
    },
  }),
  'move-court-matter': planCommand('move-court-matter', {
    previews: true,
    body: courtBodies['move-court-matter'],
    ifMatch: 'needed',
    summary: 'Record that a court has set another day',
    command: (body) => ({ name: 'move-court-matter', ...body }),
  }),
  'go-on-despite-court-matter': planCommand('go-on-despite-court-matter', {
    previews: true,
    body: courtBodies['go-on-despite-court-matter'],
    ifMatch: 'needed',
    summary: 'Record that both sides have decided that the handover goes on all the same',
    command: async (body, plan, services) => {
      await checkReceivingSide(body.decidedWith, 'decidedWith', plan, services);
      return { name: 'go-on-despite-court-matter', ...body };
    },
  }),
  'end-court-matter': planCommand('end-court-matter', {
    previews: true,
    body: courtBodies['end-court-matter'],
    ifMatch: 'needed',
    summary: 'Record what was decided; what it does to an order moves dates as if it were recorded by itself',
    command: ({ decision, ...body }, _plan, { newId }) => {
      return { name: 'end-court-matter', ...body, decision: decisionFrom(decision, newId) };
    },
  }),
  'withdraw-court-matter': planCommand('withdraw-court-matter', {
    previews: true,
    body: courtBodies['withdraw-court-matter'],
    ifMatch: 'needed',
    summary: 'Withdraw what was recorded by mistake; it stays readable',
    command: (body) => ({ name: 'withdraw-court-matter', ...body }),
  }),
};

/** One route for each command about what waits on a court. */
export const courtCommands: readonly Route[] = Object.values(BY_NAME);

type Decided = z.output<(typeof courtBodies)['end-court-matter']>['decision'];

function decisionFrom(decided: Decided, newId: Services['newId']): CourtDecision {
  if ('extend' in decided) return { is: 'order-extended', ...decided.extend };
  if ('revoke' in decided) return { is: 'order-revoked', ...decided.revoke };
  if ('newOrder' in decided) return { is: 'new-order', order: orderFrom(decided.newOrder, newId() as OrderId) };
  return { is: 'nothing-changes' };
}

/** Refuses whoever cannot have decided for the receiving service. */
export async function checkReceivingSide(
  staffId: StaffId,
  field: string,
  { view }: PlanRecord,
  services: Services,
): Promise<void> {
  const member = await assignable(services, staffId);
  if (view.receivingServiceId !== null && member?.serviceId === view.receivingServiceId) return;
  throw unknownReference(field, 'Expected somebody who works in the receiving service.');
}
