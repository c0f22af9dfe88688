import { worksHereOn } from '../../../domain/absence';
import { localDateOf } from '../../../domain/calendar/london-time';
import { ROLES } from '../../../domain/people';
import { PATHS } from '../../paths';
import { mayDo } from '../../permissions';
import { nothingHere, Problem } from '../../problem';
import * as shown from '../../schemas/answers';
import { childId, date, oneOf, paging, staffId, SEARCHED_BY, text, wholeNumber, z } from '../../schemas/primitives';
import { asColleague, asMember, asTeam, colleague, NAMED_AS, takesOn } from './colleagues';
import { ask, read } from '../route';

/** The roles that can take on tasks. */
const ASSIGNABLE = ROLES.filter((role) => takesOn(role, 'any-other'));

export const listStaff = read({
  path: PATHS.staff,
  action: 'read-people',
  summary:
    'Colleagues of your service, and of services to which children can be handed; whom to give work, and what they carry',
  query: z.strictObject({
    assignable: oneOf(['true', 'false'])
      .optional()
      .openapi({ description: 'true: only those to whom work can be given, with what they carry now.' }),
    for: oneOf(['case-manager', 'receiving-officer'])
      .optional()
      .openapi({ description: 'With assignable=true: who can be named as that on a plan.' }),
    left: oneOf(['true', 'false']).optional().openapi({
      description:
        'true, for administrators: those of your service who have left, or whose account is switched off, instead.',
    }),
    dueOn: date.optional().openapi({ description: 'With assignable=true: who is still here on that day.' }),
  }),
  csv: [
    'staffId',
    'name',
    'role',
    'serviceId',
    'teamId',
    'awayFrom',
    'awayUntil',
    'deputyId',
    'lastDay',
    'workload.openPlans',
    'workload.unfinishedTasks',
    'workload.dueThisWeek',
  ],
  answers: { 200: { says: 'All of them.', schema: shown.staffList } },
  handle: async ({ query, actor, services }) => {
    const { register, now } = services;
    if (query.left === 'true' && !mayDo(actor.role, 'change-staff')) {
      throw new Problem('not-allowed', 'Who has left is for administrators of the service to see.');
    }
    const roles = query.for === undefined ? ASSIGNABLE : NAMED_AS[query.for];
    const rows =
      query.assignable === 'true'
        ? await register.assignableStaff(actor, { roles, dueOn: query.dueOn ?? null }, now())
        : (await register.staff(actor))
            .filter((member) => worksHereOn(member, localDateOf(now())) !== (query.left === 'true'))
            .filter(({ serviceId }) => query.left !== 'true' || serviceId === actor.serviceId)
            .map((member) => ({ ...member, workload: null }));
    return {
      status: 200,
      body: { rows: rows.map(({ workload, ...member }) => ({ ...asColleague(member), workload })) },
    };
  },
});

export const readStaffMember = read({
  path: PATHS.staffMember,
  action: 'read-people',
  summary: 'A colleague of your service; for administrators with the account',
  params: z.strictObject({ staffId }),
  answers: { 200: { says: 'The colleague.', schema: shown.staffMember } },
  handle: async ({ params, actor, services }) => ({
    status: 200,
    body: asMember(await colleague(services.register, actor, params.staffId), actor),
  }),
});

export const listTeams = read({
  path: PATHS.teams,
  action: 'read-people',
  summary: 'Teams of your service, and of services to which children can be handed',
  csv: ['teamId', 'name', 'serviceId', 'managerId', 'deputyId'],
  answers: { 200: { says: 'All of them.', schema: shown.teamList } },
  handle: async ({ actor, services }) => {
    const teams = await services.register.teams(actor);
    return { status: 200, body: { rows: teams.map(asTeam) } };
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
  action: 'find-children',
  summary: 'Find a child by name; a name never stands in an address',
  body: z
    .strictObject(
      {
        text: text(SEARCHED_BY.least, SEARCHED_BY.most),
        cursor: paging.cursor,
        limit: wholeNumber(1, 200).default(20),
      },
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
    const { register } = services;
    const [found, death] = await Promise.all([register.child(actor, params.childId), register.deathOf(params.childId)]);
    if (found === null) throw nothingHere('child');
    return { status: 200, body: { ...found, death } };
  },
});
