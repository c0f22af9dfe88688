import { transferRequestBodies } from '../../../schemas/transfer-request-schemas';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** What the receiving side asks for, and what it is answered. */
export const transferRequestCommands: readonly Route[] = [
  planCommand('ask-for-transfer', {
    body: transferRequestBodies['ask-for-transfer'],
    ifMatch: 'optional',
    summary: 'The receiving side: ask for a handover, or for an earlier one; it moves no date by itself',
    command: (body) => ({ name: 'ask-for-transfer', ...body }),
  }),
  planCommand('answer-transfer-request', {
    body: transferRequestBodies['answer-transfer-request'],
    ifMatch: 'needed',
    summary: 'Answer what the receiving side has asked for, yes or no, with a reason',
    command: (body) => ({ name: 'answer-transfer-request', ...body }),
  }),
];
