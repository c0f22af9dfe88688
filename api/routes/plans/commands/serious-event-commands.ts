import type { SeriousEventCommand } from '../../../../domain/transition-plan/serious-events/commands';
import { seriousEventBodies } from '../../../schemas/serious-event-bodies';
import { newsOfDeath } from '../news';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

const BY_NAME: Readonly<Record<SeriousEventCommand['name'], Route>> = {
  'record-death': planCommand('record-death', {
    body: seriousEventBodies['record-death'],
    ifMatch: 'optional',
    summary: 'Record, or confirm, that the child has died; once two people have, the plan falls silent',
    command: (body) => ({ name: 'record-death', ...body }),
    tellsOn: newsOfDeath,
  }),
  'withdraw-death': planCommand('withdraw-death', {
    body: seriousEventBodies['withdraw-death'],
    ifMatch: 'optional',
    summary: 'Withdraw a record of a death that was a mistake; a sealed plan goes on',
    command: (body) => ({ name: 'withdraw-death', ...body }),
    tellsOn: newsOfDeath,
  }),
  'record-serious-incident': planCommand('record-serious-incident', {
    body: seriousEventBodies['record-serious-incident'],
    ifMatch: 'optional',
    summary: 'Record a serious incident, so that those who must be told are',
    command: (body) => ({ name: 'record-serious-incident', ...body }),
  }),
};

/** One route for each command about a death, or another serious incident. */
export const seriousEventCommands: readonly Route[] = Object.values(BY_NAME);
