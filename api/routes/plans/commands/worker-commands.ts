import type { WorkerCommand } from '../../../../domain/transition-plan/workers/commands';
import { workerBodies } from '../../../schemas/worker-bodies';
import { checkCaseManager, checkReceivingOfficer } from '../../people/colleagues';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

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
    summary: 'Say who receives the young adult instead: once the child was told, or at once where it cannot wait',
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
