import { PATHS } from '../paths';
import { nothingHere } from '../problem';
import * as shown from '../schemas/answers';
import { childId, paging, text, wholeNumber, z } from '../schemas/primitives';
import { ask, read } from './route';

export const listStaff = read({
  path: PATHS.staff,
  action: 'read-people',
  summary: 'Colleagues of your service, and of services to which children can be handed',
  answers: { 200: { says: 'All of them.', schema: shown.staffList } },
  handle: async ({ actor, services }) => {
    const members = await services.register.staff(actor);
    // Addresses and sign-in details are for the service itself, not for colleagues.
    const rows = members
      .filter(({ active }) => active)
      .map(({ staffId, serviceId, teamId, role, name, awayFrom, awayUntil, deputyId }) => {
        return { staffId, serviceId, teamId, role, name, awayFrom, awayUntil, deputyId };
      });
    return { status: 200, body: { rows } };
  },
});

export const listTeams = read({
  path: PATHS.teams,
  action: 'read-people',
  summary: 'Teams of your service, and of services to which children can be handed',
  answers: { 200: { says: 'All of them.', schema: shown.teamList } },
  handle: async ({ actor, services }) => {
    const teams = await services.register.teams(actor);
    const rows = teams.map(({ teamId, serviceId, name, managerId, deputyId }) => {
      return { teamId, serviceId, name, managerId, deputyId };
    });
    return { status: 200, body: { rows } };
  },
});

export const readSummary = read({
  path: PATHS.summary,
  action: 'read-summary',
  summary: 'What a manager asks: active plans by phase, handovers waiting, overdue, climbing, about to turn 18',
  answers: { 200: { says: 'The counts.', schema: shown.summary } },
  handle: async ({ actor, services }) => ({
    status: 200,
    body: await services.register.summary(actor, services.now()),
  }),
});

export const search = ask({
  path: PATHS.search,
  action: 'read-children',
  summary: 'Find a child by name; a name never stands in an address',
  body: z
    .strictObject(
      { text: text(2, 100), cursor: paging.cursor, limit: wholeNumber(1, 200).default(20) },
      'Expected an object.',
    )
    .openapi('Search'),
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.foundChildren } },
  handle: async ({ body, actor, services }) => {
    const page = { cursor: body.cursor ?? null, limit: body.limit };
    return { status: 200, body: await services.register.searchChildren(actor, body.text, page) };
  },
});

export const readChild = read({
  path: PATHS.child,
  action: 'read-children',
  summary: 'What is known of a child beside their plan',
  params: z.strictObject({ childId }),
  answers: { 200: { says: 'The child.', schema: shown.child } },
  handle: async ({ params, actor, services }) => {
    const found = await services.register.child(actor, params.childId);
    if (found === null) throw nothingHere('child');
    return { status: 200, body: found };
  },
});
