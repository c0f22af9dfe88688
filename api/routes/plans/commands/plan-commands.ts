import type { OrderChange, RungCommand, WholePlanCommand } from '../../../../domain/transition-plan/commands';
import type { OrderId, StaffId } from '../../../../domain/ids';
import type { PlanRecord } from '../../../../register/register';
import { unknownReference } from '../../../problem';
import { orderFrom, planCommandBodies } from '../../../schemas/plan-bodies';
import type { z } from '../../../schemas/primitives';
import type { Services } from '../../../services';
import { assignable } from '../../people/colleagues';
import { planCommand } from './plan-command';
import { sendReOpening } from './after-closing';
import type { Route } from '../../route';

type Name = (RungCommand | WholePlanCommand)['name'];

/** Every command about a rung or the whole plan. One that overrides another's decision needs `If-Match`. */
const BY_NAME: Readonly<Record<Name, Route>> = {
  'slow-down': planCommand('slow-down', {
    previews: true,
    body: planCommandBodies['slow-down'],
    ifMatch: 'needed',
    summary: 'Give a rung more time; later dates move with it',
    command: (body) => ({ name: 'slow-down', ...body }),
  }),
  'repeat-rung': planCommand('repeat-rung', {
    previews: true,
    body: planCommandBodies['repeat-rung'],
    ifMatch: 'needed',
    summary: 'Go through a rung again',
    command: (body) => ({ name: 'repeat-rung', ...body }),
  }),
  'pass-over-rung': planCommand('pass-over-rung', {
    previews: true,
    body: planCommandBodies['pass-over-rung'],
    ifMatch: 'needed',
    summary: 'Pass over a rung, with a reason',
    command: (body) => ({ name: 'pass-over-rung', ...body }),
  }),
  'plan-joint-contacts': planCommand('plan-joint-contacts', {
    previews: true,
    body: planCommandBodies['plan-joint-contacts'],
    ifMatch: 'optional',
    summary: 'Plan the days of the joint contacts',
    command: (body) => ({ name: 'plan-joint-contacts', ...body }),
  }),
  're-plan': planCommand('re-plan', {
    previews: true,
    body: planCommandBodies['re-plan'],
    ifMatch: 'needed',
    summary: 'Set the dates anew: another day for the transfer, or the service’s policy of today',
    command: ({ adoptCurrentPolicy, ...body }, plan, services) => ({
      name: 're-plan',
      ...body,
      policy: adoptCurrentPolicy ? policyOf(plan, services) : null,
    }),
  }),
  'keep-at-yjs': planCommand('keep-at-yjs', {
    previews: true,
    body: planCommandBodies['keep-at-yjs'],
    ifMatch: 'needed',
    summary: 'Decide that the youth justice service keeps the child',
    command: (body) => ({ name: 'keep-at-yjs', ...body }),
  }),
  'hand-over-after-all': planCommand('hand-over-after-all', {
    previews: true,
    body: planCommandBodies['hand-over-after-all'],
    ifMatch: 'needed',
    summary: 'Decide to hand over after all',
    command: (body) => ({ name: 'hand-over-after-all', ...body }),
  }),
  pause: planCommand('pause', {
    body: planCommandBodies.pause,
    ifMatch: 'optional',
    summary: 'Pause the handover (a pending charge, hearing or breach)',
    command: (body) => ({ name: 'pause', ...body }),
  }),
  resume: planCommand('resume', {
    previews: true,
    body: planCommandBodies.resume,
    ifMatch: 'optional',
    summary: 'Go on after a pause',
    command: () => ({ name: 'resume' }),
  }),
  'record-child-view': planCommand('record-child-view', {
    body: planCommandBodies['record-child-view'],
    ifMatch: 'optional',
    summary: 'Write down what the child said, as said, or that they had nothing to add',
    command: ({ about, words, language, translation, mayBeSeenBy }) => {
      return { name: 'record-child-view', about, words, language, translation, mayBeSeenBy };
    },
  }),
  'change-order': planCommand('change-order', {
    previews: true,
    body: planCommandBodies['change-order'],
    ifMatch: 'needed',
    summary:
      'Record what has happened to an order: extended, revoked, or hours of unpaid work left; dates follow its true end',
    command: ({ change, ...body }) => ({ name: 'change-order', ...body, change: changeFrom(change) }),
  }),
  'add-order': planCommand('add-order', {
    previews: true,
    body: planCommandBodies['add-order'],
    ifMatch: 'optional',
    summary: 'Add an order, which runs to its own end',
    command: ({ order, reason }, _plan, { newId }) => ({
      name: 'add-order',
      order: orderFrom(order, newId() as OrderId),
      reason,
    }),
  }),
  'answer-voluntary-offer': planCommand('answer-voluntary-offer', {
    body: planCommandBodies['answer-voluntary-offer'],
    ifMatch: 'needed',
    summary: 'Record what the child answered to the offer of voluntary contact',
    command: async (body, plan, services) => {
      if (body.trustedWorkerId !== null) await checkTrustedWorker(body.trustedWorkerId, plan, services);
      return { name: 'answer-voluntary-offer', ...body };
    },
  }),
  'let-go': planCommand('let-go', {
    body: planCommandBodies['let-go'],
    ifMatch: 'needed',
    summary: 'End the plan by letting go, after its review',
    command: (body) => ({ name: 'let-go', ...body }),
  }),
  close: planCommand('close', {
    body: planCommandBodies.close,
    ifMatch: 'needed',
    summary: 'End the plan early, with a reason',
    command: (body) => ({ name: 'close', ...body }),
  }),
  're-open': planCommand('re-open', {
    body: planCommandBodies['re-open'],
    ifMatch: 'needed',
    summary:
      'Open a closed plan again, with a reason: it goes on where it stood (200 means that it is in the register)',
    command: (body) => ({ name: 're-open', ...body }),
    send: sendReOpening,
  }),
};

/** One route for each command about a rung or the whole plan, by the command's own name. */
export const planCommands: readonly Route[] = Object.values(BY_NAME);

function changeFrom(change: z.output<(typeof planCommandBodies)['change-order']>['change']): OrderChange {
  if ('extend' in change) return { is: 'extended', ...change.extend };
  if ('revoke' in change) return { is: 'revoked', ...change.revoke };
  return { is: 'unpaid-work', ...change.recordUnpaidWork };
}

async function checkTrustedWorker(staffId: StaffId, { view }: PlanRecord, services: Services): Promise<void> {
  const member = await assignable(services, staffId);
  if (member?.serviceId === view.serviceId) return;
  throw unknownReference('trustedWorkerId', 'Expected somebody who works in the youth justice service.');
}

function policyOf({ service }: PlanRecord, { policies }: Services) {
  if (service === null) throw unknownReference('adoptCurrentPolicy', 'The plan’s service is not known here any more.');
  return policies.valuesFor(service);
}
