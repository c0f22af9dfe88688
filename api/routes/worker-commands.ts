import type { StaffId } from '../../domain/ids';
import type { WorkerCommand } from '../../domain/transition-plan/workers/commands';
import type { PlanRecord } from '../../register/register';
import { unknownReference } from '../problem';
import { workerBodies } from '../schemas/worker-bodies';
import type { Services } from '../services';
import { assignable, canBeCaseManager, checkReceivingOfficer } from './colleagues';
import { planCommand } from './plan-command';
import type { Route } from './route';

/** Every command by which the people of a plan change. */
const BY_NAME: Readonly<Record<WorkerCommand['name'], Route>> = {
  'change-case-manager': planCommand('change-case-manager', {
    body: workerBodies['change-case-manager'],
    ifMatch: 'needed',
    summary: 'Give the plan another case manager: once the child was told, or at once where it cannot wait',
    command: async (body, plan, services) => {
      await checkCaseManager(body.toId, plan, services);
      return { name: 'change-case-manager', ...body };
    },
  }),
  'change-receiving-officer': planCommand('change-receiving-officer', {
    body: workerBodies['change-receiving-officer'],
    ifMatch: 'needed',
    summary: 'Say who receives the young adult in place of whoever was named before',
    command: async (body, plan, services) => {
      await checkReceivingOfficer(body.toId, 'toId', plan, services);
      return { name: 'change-receiving-officer', ...body };
    },
  }),
  'take-on-accountability': planCommand('take-on-accountability', {
    body: workerBodies['take-on-accountability'],
    ifMatch: 'needed',
    summary: 'Become accountable for the plan, in the service that is accountable now',
    command: () => ({ name: 'take-on-accountability' }),
  }),
};

/** One route for each command by which the people of a plan change. */
export const workerCommands: readonly Route[] = Object.values(BY_NAME);

/** The present case manager may stay though they are to leave; anybody else must be able to take the plan on. */
async function checkCaseManager(toId: StaffId, { view }: PlanRecord, services: Services): Promise<void> {
  if (toId === view.caseManagerId) return;
  if (canBeCaseManager(await assignable(services, toId), view.serviceId)) return;
  throw unknownReference('toId', 'Expected a case manager who works in the youth justice service that holds the plan.');
}
