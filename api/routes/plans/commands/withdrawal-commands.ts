import { withdrawalBody } from '../../../schemas/withdrawal-schemas';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** The one command by which a record is withdrawn. */
export const withdrawalCommands: readonly Route[] = [
  planCommand('withdraw-record', {
    body: withdrawalBody,
    ifMatch: 'optional',
    summary:
      'Withdraw a record that should not have been made: it stays to be read, with the reason, and counts no more',
    command: (body) => ({ name: 'withdraw-record', ...body }),
  }),
];
