import type { PackCommand } from '../../../../domain/transition-plan/information-pack/commands';
import { packBodies } from '../../../schemas/pack-bodies';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** Every command about the information pack and the day for which it is made. */
const BY_NAME: Readonly<Record<PackCommand['name'], Route>> = {
  'check-information-pack': planCommand('check-information-pack', {
    body: packBodies['check-information-pack'],
    ifMatch: 'optional',
    summary: 'Check the information pack: what is ready, what is missing and by when it comes, what does not apply',
    command: (body) => ({ name: 'check-information-pack', ...body }),
  }),
  'return-information-pack': planCommand('return-information-pack', {
    body: packBodies['return-information-pack'],
    ifMatch: 'optional',
    summary: 'Return the information pack to the sender, and say what it lacks',
    command: (body) => ({ name: 'return-information-pack', ...body }),
  }),
  'ask-for-another-date': planCommand('ask-for-another-date', {
    body: packBodies['ask-for-another-date'],
    ifMatch: 'optional',
    summary: 'Ask for responsibility to pass on another day, with why',
    command: (body) => ({ name: 'ask-for-another-date', ...body }),
  }),
};

/** One route for each command about the information pack. */
export const packCommands: readonly Route[] = Object.values(BY_NAME);
