import { packBody } from '../schemas/pack-bodies';
import { planCommand } from './plan-command';
import type { Route } from './route';

/** The command by which the sender checks the information pack. */
export const packCommands: readonly Route[] = [
  planCommand('check-information-pack', {
    body: packBody,
    ifMatch: 'optional',
    summary: 'Check the information pack: what is ready, what is missing and by when it comes, what does not apply',
    command: (body) => ({ name: 'check-information-pack', ...body }),
  }),
];
