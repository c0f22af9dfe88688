import { worksHereOn } from '../../../domain/absence';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { ServiceId, StaffId, TeamId } from '../../../domain/ids';
import { MANAGING, ROLES_IN } from '../../../domain/people';
import type { Role } from '../../../domain/people';
import type { StaffMember, Team } from '../../../register/register';
import { PATHS, staffUrl } from '../../paths';
import { mayDo } from '../../permissions';
import { malformed, nothingHere, Problem, unknownReference } from '../../problem';
import * as shown from '../../schemas/answers';
import { staffId, teamId, z } from '../../schemas/primitives';
import { staffBodies } from '../../schemas/staff-bodies';
import type { Services } from '../../services';
import { asMember, colleague } from './colleagues';
import { recordOnce } from '../recorded';
import { write } from '../route';

/** The staff and teams of a service, kept by its administrators. Whatever is changed counts from the next request on. */
export const addStaff = write({
  path: PATHS.staff,
  action: 'add-staff',
  summary: 'Add a colleague to your service, who can sign in from now on',
  body: staffBodies['add-staff'],
  ifMatch: 'none',
  answers: { 201: { says: 'The new colleague.', schema: shown.staffMember, headers: ['Location'] } },
  handle: async (call) => {
    const { body, actor, services } = call;
    const { serviceId } = actor;
    const row = await recordOnce(call, 'add-staff', async (recorded) => {
      const issuer = issuerFor(serviceId, body.issuer, services);
      await checkStaff({ ...body, issuer }, serviceId, services);
      const staffId = services.newId() as StaffId;
      const there = { active: true, awayFrom: null, awayUntil: null, lastDay: null };
      return services.register.addStaff({ ...body, issuer, staffId, serviceId, ...there }, recorded);
    });
    const member = await colleague(services.register, actor, row.answer.item?.id as StaffId);
    return { status: 201, body: asMember(member, actor), headers: { Location: staffUrl(member.staffId) } };
  },
});

export const changeStaff = write({
  path: PATHS.changeStaff,
  action: 'change-staff',
  summary: 'Change a colleague’s role, team or account; it takes effect at once',
  params: z.strictObject({ staffId }),
  body: staffBodies['change-staff'],
  ifMatch: 'none',
  answers: { 200: { says: 'The colleague as they are now.', schema: shown.staffMember } },
  handle: async (call) => {
    const { params, body, actor, services } = call;
    const member = await colleague(services.register, actor, params.staffId);
    if (member.staffId === actor.staffId && (body.role !== undefined || body.active !== undefined)) {
      throw new Problem('not-allowed', 'Nobody changes their own role or account. Ask another administrator.');
    }
    await recordOnce(call, 'change-staff', async (recorded) => {
      const change = given(body);
      await checkStaff({ ...change, staffId: member.staffId }, actor.serviceId, services);
      return services.register.changeStaff(member.staffId, change, recorded);
    });
    return { status: 200, body: asMember(await colleague(services.register, actor, member.staffId), actor) };
  },
});

export const endSessions = write({
  path: PATHS.endSessions,
  action: 'end-sessions',
  summary: 'Sign a colleague out of the pages wherever they are signed in; a token for the API ends by its own time',
  params: z.strictObject({ staffId }),
  body: staffBodies['end-sessions'],
  ifMatch: 'none',
  answers: { 200: { says: 'The colleague, who has to sign in again.', schema: shown.staffMember } },
  handle: async (call) => {
    const { params, actor, services } = call;
    const member = await colleague(services.register, actor, params.staffId);
    if (member.staffId === actor.staffId) {
      throw new Problem('not-allowed', 'Your own sessions are ended on the page of your account, or by signing out.');
    }
    await recordOnce(call, 'end-sessions', (recorded) =>
      services.register.endSessionsOfStaff(member.staffId, recorded),
    );
    return { status: 200, body: asMember(member, actor) };
  },
});

export const addTeam = write({
  path: PATHS.teams,
  action: 'add-team',
  summary: 'Add a team to your service',
  body: staffBodies['add-team'],
  ifMatch: 'none',
  answers: { 201: { says: 'The new team.', schema: shown.team } },
  handle: async (call) => {
    const { body, actor, services } = call;
    const row = await recordOnce(call, 'add-team', async (recorded) => {
      await checkTeam(body, actor.serviceId, services);
      const teamId = services.newId() as TeamId;
      return services.register.addTeam({ ...body, teamId, serviceId: actor.serviceId }, recorded);
    });
    return { status: 201, body: await ownTeam(row.answer.item?.id as TeamId, actor.serviceId, services) };
  },
});

export const changeTeam = write({
  path: PATHS.changeTeam,
  action: 'change-team',
  summary: 'Change a team’s name, mailbox, manager or deputy',
  params: z.strictObject({ teamId }),
  body: staffBodies['change-team'],
  ifMatch: 'none',
  answers: { 200: { says: 'The team as it is now.', schema: shown.team } },
  handle: async (call) => {
    const { params, body, actor, services } = call;
    const before = await ownTeam(params.teamId, actor.serviceId, services);
    await recordOnce(call, 'change-team', async (recorded) => {
      const change = given(body);
      await checkTeam(change, actor.serviceId, services);
      return services.register.changeTeam(before.teamId, change, recorded);
    });
    return { status: 200, body: await ownTeam(before.teamId, actor.serviceId, services) };
  },
});

async function ownTeam(teamId: TeamId, serviceId: ServiceId, { register }: Services): Promise<Team> {
  const found = await register.team(teamId);
  if (found?.serviceId !== serviceId) throw nothingHere('team in your service');
  return found;
}

export type Given<Body> = { [Field in keyof Body]?: Exclude<Body[Field], undefined> };

/** What a body gives of all that can be changed. Throws a 400 for one that gives nothing. */
export function given<Body extends object>(body: Body): Given<Body> {
  const fields = Object.entries(body).filter(([, value]) => value !== undefined);
  if (fields.length === 0)
    throw malformed([{ field: 'body', message: 'Expected at least one field that is to change.' }]);
  return Object.fromEntries(fields) as Given<Body>;
}

/** The provider by which somebody of this service signs in: the one that is named, or the only one that there is. */
function issuerFor(serviceId: ServiceId, named: string | undefined, { issuersOf }: Services): string {
  const [only, ...others] = issuersOf(serviceId);
  const issuer = named ?? (others.length === 0 ? only : undefined);
  if (issuer === undefined) {
    throw unknownReference('issuer', 'Say by which provider they sign in: your service has more than one.');
  }
  return issuer;
}

/** What can be wrong with a member of staff, each a 422 that names its field. */
async function checkStaff(member: Partial<StaffMember>, serviceId: ServiceId, services: Services): Promise<void> {
  const { role, teamId, issuer, deputyId } = member;
  const { register, issuersOf } = services;
  if (issuer !== undefined && !issuersOf(serviceId).includes(issuer)) {
    throw unknownReference('issuer', 'Expected a provider that may sign in the staff of your service.');
  }
  if (role !== undefined) {
    const service = await register.service(serviceId);
    const roles: readonly Role[] = service === null ? [] : ROLES_IN[service.kind];
    if (!roles.includes(role)) {
      throw unknownReference('role', `Expected a role of your kind of service: ${roles.join(', ')}.`);
    }
  }
  if (teamId !== undefined && teamId !== null && (await register.team(teamId))?.serviceId !== serviceId) {
    throw unknownReference('teamId', 'Expected a team of your service.');
  }
  if (deputyId !== undefined && deputyId !== null) await checkDeputy(deputyId, member.staffId, serviceId, services);
}

/** Who stands in is another colleague of the service who works here, and may know the children whom that is about. */
export async function checkDeputy(
  deputyId: StaffId,
  standsInFor: StaffId | undefined,
  serviceId: ServiceId,
  { register, now }: Services,
): Promise<void> {
  const deputy = deputyId === standsInFor ? null : await register.staffMember(deputyId);
  const fits =
    deputy?.serviceId === serviceId && worksHereOn(deputy, localDateOf(now())) && mayDo(deputy.role, 'read-tasks');
  if (!fits) {
    throw unknownReference(
      'deputyId',
      'Expected another colleague of your service who works here and can be given what is asked of them.',
    );
  }
}

async function checkTeam(team: Partial<Team>, serviceId: ServiceId, services: Services): Promise<void> {
  const { managerId, deputyId } = team;
  if (managerId !== undefined && managerId !== null) {
    const manager = await services.register.staffMember(managerId);
    const fits =
      manager?.serviceId === serviceId &&
      worksHereOn(manager, localDateOf(services.now())) &&
      MANAGING.some((role) => role === manager.role);
    if (!fits) {
      throw unknownReference(
        'managerId',
        `Expected somebody of your service who works here as: ${MANAGING.join(', ')}.`,
      );
    }
  }
  if (deputyId !== undefined && deputyId !== null) await checkDeputy(deputyId, undefined, serviceId, services);
}
