import type { ServiceId, TeamId } from '../../../../domain/ids';
import type { MoveCommand } from '../../../../domain/transition-plan/moves/commands';
import { unknownReference } from '../../../problem';
import { moveBodies } from '../../../schemas/move-bodies';
import type { Services } from '../../../services';
import { checkReceivingSide } from './court-commands';
import { newsOfWhereabouts } from '../news';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

const BY_NAME: Readonly<Record<MoveCommand['name'], Route>> = {
  'record-custody': planCommand('record-custody', {
    previews: true,
    body: moveBodies['record-custody'],
    ifMatch: 'optional',
    summary: 'Record that the child is in custody: appointments stop counting, and the handover waits for the release',
    command: (body) => ({ name: 'record-custody', ...body }),
    tellsOn: newsOfWhereabouts,
  }),
  'change-custody': planCommand('change-custody', {
    previews: true,
    body: moveBodies['change-custody'],
    ifMatch: 'needed',
    summary: 'Another establishment, another contact there, or another day of release; dates follow',
    command: (body) => ({ name: 'change-custody', ...body }),
    tellsOn: newsOfWhereabouts,
  }),
  'go-on-in-custody': planCommand('go-on-in-custody', {
    previews: true,
    body: moveBodies['go-on-in-custody'],
    ifMatch: 'needed',
    summary: 'Record that both sides have decided that the handover goes on inside',
    command: async (body, plan, services) => {
      await checkReceivingSide(body.decidedWith, 'decidedWith', plan, services);
      return { name: 'go-on-in-custody', ...body };
    },
  }),
  'record-release': planCommand('record-release', {
    previews: true,
    body: moveBodies['record-release'],
    ifMatch: 'needed',
    summary: 'Record the release: appointments count again, and the steps go on',
    command: (body) => ({ name: 'record-release', ...body }),
    tellsOn: newsOfWhereabouts,
  }),
  'withdraw-custody': planCommand('withdraw-custody', {
    previews: true,
    body: moveBodies['withdraw-custody'],
    ifMatch: 'needed',
    summary: 'Withdraw a stay in custody that was recorded by mistake; it stays readable',
    command: (body) => ({ name: 'withdraw-custody', ...body }),
    tellsOn: newsOfWhereabouts,
  }),
  'ask-another-area': planCommand('ask-another-area', {
    body: moveBodies['ask-another-area'],
    ifMatch: 'optional',
    summary: 'Ask another youth justice service to look after the child there for a time, or to take the plan over',
    command: async ({ hostServiceId, hostTeamId, ...body }, _plan, services) => {
      await checkHost(hostServiceId, hostTeamId, services);
      return { name: 'ask-another-area', ...body, host: { serviceId: hostServiceId, teamId: hostTeamId } };
    },
  }),
  'record-choice-to-travel': planCommand('record-choice-to-travel', {
    body: moveBodies['record-choice-to-travel'],
    ifMatch: 'needed',
    summary: 'Record whether the child wants their voluntary contact to go with them',
    command: (body) => ({ name: 'record-choice-to-travel', ...body }),
    tellsOn: newsOfWhereabouts,
  }),
  'change-area-move': planCommand('change-area-move', {
    body: moveBodies['change-area-move'],
    ifMatch: 'needed',
    summary: 'Say until when the child stays in the other area, longer or less long than was planned',
    command: (body) => ({ name: 'change-area-move', ...body }),
  }),
  'end-area-move': planCommand('end-area-move', {
    body: moveBodies['end-area-move'],
    ifMatch: 'needed',
    summary: 'Say that the child is home again, or that the other service is not needed after all',
    command: (body) => ({ name: 'end-area-move', ...body }),
  }),
};

async function checkHost(serviceId: ServiceId, teamId: TeamId, { register }: Services): Promise<void> {
  const service = await register.service(serviceId);
  if (service?.kind !== 'youth-justice-service') {
    throw unknownReference('hostServiceId', 'Expected a youth justice service.');
  }
  const team = await register.team(teamId);
  if (team?.serviceId !== serviceId) throw unknownReference('hostTeamId', 'Expected a team of that service.');
}

/** One route for each command about where the child goes. */
export const moveCommands: readonly Route[] = Object.values(BY_NAME);
