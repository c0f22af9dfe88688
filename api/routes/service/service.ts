import type { ServiceId } from '../../../domain/ids';
import type { Service } from '../../../register/register';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import * as shown from '../../schemas/answers';
import { numbersBody } from '../../schemas/service-bodies';
import { staffBodies } from '../../schemas/staff-bodies';
import type { Services } from '../../services';
import { recordOnce } from '../recorded';
import { read, write } from '../route';
import { given } from '../people/staff';

export const readService = read({
  path: PATHS.service,
  action: 'read-people',
  summary: 'Your own service, and the telephone numbers that it has set',
  answers: { 200: { says: 'The service.', schema: shown.service } },
  handle: async ({ actor, services }) => ({ status: 200, body: await ownService(actor.serviceId, services) }),
});

export const listServices = read({
  path: PATHS.services,
  action: 'read-people',
  summary: 'Every service with its teams, by name: where a child can move to, or lives',
  csv: ['serviceId', 'name', 'kind', 'nation'],
  answers: { 200: { says: 'All of them.', schema: shown.serviceList } },
  handle: async ({ services }) => ({ status: 200, body: { rows: await services.register.services() } }),
});

export const setNumbers = write({
  path: PATHS.setNumbers,
  action: 'set-numbers',
  summary:
    'Set whom people of your service, and children in voluntary contact, ring; it is shown from the next answer on',
  body: numbersBody,
  ifMatch: 'none',
  answers: { 200: { says: 'The service as it is now.', schema: shown.service } },
  handle: async (call) => {
    const { body, actor, services } = call;
    await recordOnce(call, 'set-numbers', (recorded) =>
      services.register.setNumbers(actor.serviceId, given(body), recorded),
    );
    return { status: 200, body: await ownService(actor.serviceId, services) };
  },
});

export const endAllSessions = write({
  path: PATHS.endAllSessions,
  action: 'end-all-sessions',
  summary:
    'Sign everybody else of your service out of the pages; tokens for the API end by their own time, and your sessions stay yours to end',
  body: staffBodies['end-all-sessions'],
  ifMatch: 'none',
  answers: { 200: { says: 'The service, whose people have to sign in again.', schema: shown.service } },
  handle: async (call) => {
    const { actor, services } = call;
    await recordOnce(call, 'end-all-sessions', (recorded) =>
      services.register.endSessionsOfService(actor.serviceId, recorded),
    );
    return { status: 200, body: await ownService(actor.serviceId, services) };
  },
});

async function ownService(serviceId: ServiceId, { register }: Services) {
  const found = await register.service(serviceId);
  if (found === null) throw nothingHere('service');
  return asService(found);
}

function asService({ kind, nation, name, ...service }: Service) {
  const { serviceId, childrensServices, adultSocialCare, outOfHoursTeam, safeguardingRota } = service;
  return { serviceId, kind, nation, name, childrensServices, adultSocialCare, outOfHoursTeam, safeguardingRota };
}
