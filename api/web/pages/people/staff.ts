import { caseloadPage, PAGES, PATHS, staffPage, teamPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { EXAMPLE } from '../../acts/fields';
import { adding, officeOf, onMember, onTeam } from '../../acts/on-staff';
import type { MemberShown, Office } from '../../acts/on-staff';
import type { Call, Page, Shown } from '../../page';
import { savedAt, savedOf } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';

/** The people and teams of the own service, and what adds to them. */
export const staff: Page = {
  path: PAGES.staff,
  show: async (call) => shownStaff(await officeOf(call, { left: askedForLeft(call) }), untouched()),
  send: async (call, typed) => {
    const office = await officeOf(call);
    const came = await carryOutOneOf(call, adding(office), typed);
    return 'done' in came ? savedAt(PAGES.staff, came.done, came.act) : shownStaff(office, came);
  },
};

/** Whether those who have left, or are switched off, are asked for: by whoever may have them back. */
const askedForLeft = ({ request, may }: Call): boolean =>
  request.query['left'] === 'yes' && may('post', PATHS.changeStaff);

function shownStaff(office: Office, came: Returned): Shown {
  const { call, staff: members, teams } = office;
  const { t } = call;
  const values = {
    ...around(call, came),
    ...{ mayAskForLeft: call.may('post', PATHS.changeStaff), left: askedForLeft(call) },
    // Deputies and managers are chosen from among those who work here, who are not read then.
    acts: shownActs(askedForLeft(call) ? [] : adding(office), came, call),
    members: members.map((member) => ({
      ...{ name: member.name, href: staffPage(member.staffId), role: t(`roleNames.${member.role}`) },
      ...{ team: teamNameIn(office, member.teamId), presence: presenceOf(call, member) ?? t('office.there') },
    })),
    teams: teams.map(({ teamId, name, managerId, deputyId }) => ({
      ...{ name, href: teamPage(teamId), manager: nameIn(office, managerId), deputy: nameIn(office, deputyId) },
    })),
  };
  return { status: statusOf(came), view: 'staff', title: t('office.staff'), values };
}

/** One colleague: who stands in, when they are away, and the account for whoever keeps it. */
export const staffMember: Page = {
  path: PAGES.staffMember,
  show: async (call) => {
    const [office, member] = await Promise.all([officeOf(call), memberOf(call)]);
    return shownMember(office, member, untouched());
  },
  send: async (call, typed) => {
    const [office, member] = await Promise.all([officeOf(call), memberOf(call)]);
    const came = await carryOutOneOf(call, onMember(office, member), typed);
    return 'done' in came ? savedAt(staffPage(member.staffId), came.done, came.act) : shownMember(office, member, came);
  },
};

const memberOf = async ({ ask, request }: Call) =>
  (await ask('get', PATHS.staffMember, { params: { staffId: String(request.params['staffId']) } })) as MemberShown;

async function shownMember(office: Office, member: MemberShown, came: Returned): Promise<Shown> {
  const { call } = office;
  const { t } = call;
  const away = presenceOf(call, member);
  const rows = [
    { label: t('fields.role'), text: t(`roleNames.${member.role}`) },
    { label: t('fields.teamId'), text: teamNameIn(office, member.teamId) },
    { label: t('office.presence'), text: away ?? t('office.there') },
    { label: t('fields.deputyId'), text: nameIn(office, member.deputyId) },
    ...(member.account === null ? [] : [{ label: t('fields.email'), text: member.account.email }]),
    ...(member.active ? [] : [{ label: t('office.account'), text: t('office.switchedOff') }]),
  ];
  const isOurs = member.serviceId === call.visitor.actor.serviceId;
  const values = {
    ...{ ...around(call, came), rows, acts: shownActs(onMember(office, member), came, call, await rulesBehind(call)) },
    handOn: isOurs && call.may('post', PATHS.caseloadTransfer) ? caseloadPage(member.staffId) : null,
  };
  return { status: statusOf(came), view: 'card', title: member.name, values };
}

/** One team: who manages it, and who stands in. */
export const team: Page = {
  path: PAGES.team,
  show: async (call) => shownTeam(await officeOf(call), untouched()),
  send: async (call, typed) => {
    const office = await officeOf(call);
    const found = teamIn(office);
    const came = await carryOutOneOf(call, onTeam(office, found), typed);
    return 'done' in came ? savedAt(teamPage(found.teamId), came.done, came.act) : shownTeam(office, came);
  },
};

/** Throws a 404 for a team that the service does not have. */
function teamIn({ call, teams }: Office) {
  const found = teams.find(({ teamId }) => teamId === call.request.params['teamId']);
  if (found === undefined) throw nothingHere('team in your service');
  return found;
}

function shownTeam(office: Office, came: Returned): Shown {
  const { call } = office;
  const found = teamIn(office);
  const rows = [
    { label: call.t('fields.managerId'), text: nameIn(office, found.managerId) },
    { label: call.t('fields.deputyId'), text: nameIn(office, found.deputyId) },
  ];
  const values = { ...around(call, came), rows, acts: shownActs(onTeam(office, found), came, call) };
  return { status: statusOf(came), view: 'card', title: found.name, values };
}

const around = (call: Call, { form }: Returned) => ({
  ...{ form, example: EXAMPLE, savedText: call.t('office.savedHere'), back: PAGES.staff },
  ...savedOf(call),
});
const statusOf = ({ form }: Returned) => (form.wrong.length > 0 ? 400 : 200);

const nameIn = ({ staff: members, call }: Office, id: string | null): string =>
  members.find(({ staffId }) => staffId === id)?.name ?? call.t('office.nobody');
const teamNameIn = ({ teams, call }: Office, id: string | null): string =>
  teams.find(({ teamId }) => teamId === id)?.name ?? call.t('office.noTeam');

/** When somebody is away, or leaves, as a sentence; null while nothing of the kind is known. */
export function presenceOf(
  { t, day }: Call,
  { awayFrom, awayUntil, lastDay }: Pick<MemberShown, 'awayFrom' | 'awayUntil' | 'lastDay'>,
): string | null {
  const away =
    awayFrom === null
      ? null
      : awayUntil === null
        ? t('office.awaySince', { from: day(awayFrom) })
        : t('office.awayBetween', { from: day(awayFrom), until: day(awayUntil) });
  const leaves = lastDay === null ? null : t('office.leavesOn', { day: day(lastDay) });
  const known = [away, leaves].filter((one) => one !== null);
  return known.length === 0 ? null : known.join('. ');
}
