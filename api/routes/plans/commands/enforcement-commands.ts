import type { EnforcementCommand } from '../../../../domain/transition-plan/enforcement/commands';
import { enforcementBodies } from '../../../schemas/enforcement-bodies';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** Every command about what follows from missed appointments. */
const BY_NAME: Readonly<Record<EnforcementCommand['name'], Route>> = {
  'ask-for-consultation': planCommand('ask-for-consultation', {
    body: enforcementBodies['ask-for-consultation'],
    ifMatch: 'optional',
    summary: 'Ask the psychologist, or the trauma champion, before anybody is warned or an order is enforced',
    command: (body) => ({ name: 'ask-for-consultation', ...body }),
  }),
  'record-advice': planCommand('record-advice', {
    body: enforcementBodies['record-advice'],
    ifMatch: 'needed',
    summary: 'Record the advice, and whose it is',
    command: (body) => ({ name: 'record-advice', ...body }),
  }),
  'record-no-advice': planCommand('record-no-advice', {
    body: enforcementBodies['record-no-advice'],
    ifMatch: 'needed',
    summary: 'Record that nobody could advise, and why',
    command: (body) => ({ name: 'record-no-advice', ...body }),
  }),
  'give-warning': planCommand('give-warning', {
    body: enforcementBodies['give-warning'],
    ifMatch: 'optional',
    summary: 'Record a warning for one failure, after a consultation or with why there was none',
    command: (body) => ({ name: 'give-warning', ...body }),
  }),
  'decide-on-enforcement': planCommand('decide-on-enforcement', {
    body: enforcementBodies['decide-on-enforcement'],
    ifMatch: 'optional',
    summary: 'Record the decision to enforce an order, or to take no step, with what was weighed',
    command: (body) => ({ name: 'decide-on-enforcement', ...body }),
  }),
  'withdraw-decision': planCommand('withdraw-decision', {
    body: enforcementBodies['withdraw-decision'],
    ifMatch: 'needed',
    summary: 'Withdraw a warning or a decision that was a mistake; it stays readable',
    command: (body) => ({ name: 'withdraw-decision', ...body }),
  }),
};

/** One route for each command about what follows from missed appointments. */
export const enforcementCommands: readonly Route[] = Object.values(BY_NAME);
