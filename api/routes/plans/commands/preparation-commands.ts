import { preparationBody } from '../../../schemas/preparation-bodies';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** The two commands by which each worker says what they checked with the child. */
export const preparationCommands: readonly Route[] = [
  planCommand('check-preparation-as-sender', {
    body: preparationBody,
    ifMatch: 'optional',
    summary: 'The youth justice service: record what you checked with the child of probation’s rules, and when',
    command: (body) => ({ name: 'check-preparation-as-sender', ...body }),
  }),
  planCommand('check-preparation-as-receiver', {
    body: preparationBody,
    ifMatch: 'optional',
    summary: 'The receiving side: record what you checked with the child of your rules, and when',
    command: (body) => ({ name: 'check-preparation-as-receiver', ...body }),
  }),
];
