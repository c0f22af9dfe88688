import type { ServiceId } from '../../../../domain/ids';
import { signOffBodies } from '../../../schemas/sign-off-schemas';
import { planCommand } from './plan-command';
import type { Route } from '../../route';

/** What managers answer to what waits for their sign-off. */
export const signOffCommands: readonly Route[] = [
  planCommand('sign-off', {
    body: signOffBodies['sign-off'],
    ifMatch: 'needed',
    summary: 'Sign off what was done; where a second tier is wanted, the head of service is asked next',
    command: async (body, { view }, { register }) => {
      const service = await register.service(view.serviceId as ServiceId);
      return { name: 'sign-off', ...body, headOfServiceId: service?.headOfServiceId ?? null };
    },
  }),
  planCommand('return-for-changes', {
    body: signOffBodies['return-for-changes'],
    ifMatch: 'needed',
    summary: 'Say with a reason what is to be changed before you sign it off',
    command: (body) => ({ name: 'return-for-changes', ...body }),
  }),
];
