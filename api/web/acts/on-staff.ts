import type { z } from 'zod';
import { worksHereOn } from '../../../domain/absence';
import { localDateOf } from '../../../domain/calendar/london-time';
import { MANAGING, ROLES_IN } from '../../../domain/people';
import { SERVICE_NUMBERS } from '../../../domain/service-numbers';
import type { ServiceNumbers } from '../../../domain/service-numbers';
import { PATHS } from '../../paths';
import { mayDo } from '../../permissions';
import { speaksForStaff } from '../../routes/people/colleagues';
import type { service, staffList, staffMember, teamList } from '../../schemas/answers';
import type { Call } from '../page';
import type { Act } from './act';
import { optionsIn } from './fields';
import type { Field, Said } from './fields';

export type MemberShown = z.output<typeof staffMember>;
export type TeamShown = z.output<typeof teamList>['rows'][number];

/** The service of whoever asks, with its people and teams. */
export interface Office {
  readonly call: Call;
  readonly kind: z.output<typeof service>['kind'];
  /** Whom people of the service ring. */
  readonly numbers: ServiceNumbers;
  readonly staff: z.output<typeof staffList>['rows'];
  readonly teams: z.output<typeof teamList>['rows'];
}

/** The own service of whoever looks: its people and teams, and nobody else's. */
export async function officeOf(call: Call, { left = false }: { readonly left?: boolean } = {}): Promise<Office> {
  const { serviceId } = call.visitor.actor;
  const own = <Row extends { readonly serviceId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.serviceId === serviceId);
  const [found, staff, teams] = await Promise.all([
    call.ask('get', PATHS.service) as Promise<z.output<typeof service>>,
    call.ask('get', PATHS.staff, left ? { query: { left: 'true' } } : {}) as Promise<z.output<typeof staffList>>,
    call.ask('get', PATHS.teams) as Promise<z.output<typeof teamList>>,
  ]);
  return { call, kind: found.kind, numbers: found, staff: own(staff.rows), teams: own(teams.rows) };
}

const LANGUAGES_OF_MAIL = ['both', 'en', 'cy'] as const;

const people = ({ staff }: Office, fits: (member: Office['staff'][number]) => boolean) =>
  staff.filter(fits).map(({ staffId, name }) => ({ value: staffId, text: name }));

/** Whoever can stand in for this person: anybody else who may know the children. */
const deputy = (office: Office, of: string | null, first = ''): Field => ({
  ...{ name: 'deputyId', is: 'choice', listed: true, first },
  options: people(office, ({ staffId, role }) => staffId !== of && mayDo(role, 'read-tasks')),
});

function aboutMember(office: Office, member: MemberShown | null): readonly Field[] {
  const { call, kind, teams } = office;
  const { account } = member ?? { account: null };
  return [
    { name: 'name', label: 'personName', is: 'line', needed: true, first: member?.name ?? '' },
    { name: 'email', is: 'line', needed: true, first: account?.email ?? '' },
    {
      ...{ name: 'role', is: 'choice', needed: true, listed: true, first: member?.role ?? '' },
      options: optionsIn(call.t, ROLES_IN[kind], 'roleNames'),
    },
    {
      ...{ name: 'teamId', is: 'choice', listed: true, first: member?.teamId ?? '' },
      options: teams.map(({ teamId, name }) => ({ value: teamId, text: name })),
    },
    deputy(office, member?.staffId ?? null, member?.deputyId ?? ''),
    {
      ...{ name: 'language', label: 'mailLanguage', is: 'choice', needed: true, first: account?.language ?? 'both' },
      options: optionsIn(call.t, LANGUAGES_OF_MAIL, 'mailLanguages'),
    },
    { name: 'subject', is: 'line', needed: true, first: account?.subject ?? '' },
    { name: 'issuer', is: 'line', first: account?.issuer ?? '' },
  ];
}

const emailWrong = ({ email }: Said) =>
  typeof email === 'string' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
    ? { name: 'email', says: 'office.emailWrong' }
    : null;

/** What was answered otherwise than it stood there at first: only that is sent. */
const changesIn = (fields: readonly Field[], said: Said): Said =>
  Object.fromEntries(
    fields.filter(({ name, first = '' }) => (said[name] ?? '') !== first).map(({ name }) => [name, said[name] ?? null]),
  );

/** Adding a colleague, and adding a team. */
export function adding(office: Office): readonly Act[] {
  const acts: readonly Act[] = [
    {
      ...{ act: 'add-staff', path: PATHS.staff, params: {}, fields: aboutMember(office, null), wrong: emailWrong },
      body: ({ issuer, ...said }) => (issuer === null ? said : { ...said, issuer }),
    },
    {
      ...{ act: 'set-numbers', path: PATHS.setNumbers, params: {} },
      fields: SERVICE_NUMBERS.map((name): Field => ({ name, is: 'line', first: office.numbers[name] ?? '' })),
    },
    { act: 'end-all-sessions', path: PATHS.endAllSessions, params: {}, fields: [], body: () => ({}) },
    { act: 'add-team', path: PATHS.teams, params: {}, fields: aboutTeam(office, null), wrong: emailWrong },
  ];
  return acts.filter(({ path }) => office.call.may('post', path));
}

/** What can be changed of a colleague, by whoever looks. Nobody changes their own role or account. */
export function onMember(office: Office, member: MemberShown): readonly Act[] {
  const { call } = office;
  const { visitor, may, now } = call;
  const params = { staffId: member.staffId };
  const isSelf = visitor.actor.staffId === member.staffId;
  const today = localDateOf(now());
  const isHere = worksHereOn({ active: member.active, lastDay: member.lastDay as typeof today | null }, today);
  const account = (act: string, active: boolean): Act => ({
    ...{ act, path: PATHS.changeStaff, params, fields: [], body: () => ({ active }) },
  });
  const presence: readonly Act[] =
    isSelf || speaksForStaff(visitor.actor)
      ? [
          {
            ...{ act: 'set-absence', path: PATHS.absence, params },
            fields: [
              { name: 'from', label: 'awayFrom', is: 'day' },
              { name: 'until', label: 'awayUntil', is: 'day' },
              deputy(office, member.staffId, member.deputyId ?? ''),
            ],
          },
          ...(member.awayFrom === null
            ? []
            : [
                {
                  ...{ act: 'end-absence', path: PATHS.endAbsence, params },
                  fields: [{ name: 'backOn', is: 'day' as const }],
                },
              ]),
        ]
      : [];
  const fields = aboutMember(office, member).filter(({ name }) => !isSelf || name !== 'role');
  const kept: readonly Act[] = [
    {
      ...{ act: 'change-staff', path: PATHS.changeStaff, params, fields },
      body: (said) => changesIn(fields, said),
      wrong: (said) => emailWrong(said) ?? somethingIn(fields, said),
    },
    ...(isSelf
      ? []
      : [
          { act: 'end-sessions', path: PATHS.endSessions, params, fields: [], body: () => ({}) },
          ...(member.lastDay === null
            ? [
                {
                  ...{ act: 'record-leaving', path: PATHS.leave, params },
                  fields: [{ name: 'lastDay', is: 'day' as const, needed: true as const }],
                },
              ]
            : []),
          ...(member.lastDay !== null || !isHere
            ? [{ act: 'record-return', path: PATHS.return, params, fields: [], body: () => ({}) }]
            : []),
          account(member.active ? 'switch-off' : 'switch-on', !member.active),
        ]),
  ];
  return [...(isHere ? presence : []), ...kept].filter(({ path }) => may('post', path));
}

const somethingIn = (fields: readonly Field[], said: Said) =>
  Object.keys(changesIn(fields, said)).length > 0
    ? null
    : { name: fields[0]?.name ?? '', says: 'office.nothingChanged' };

function aboutTeam(office: Office, team: TeamShown | null): readonly Field[] {
  const manages = MANAGING as readonly string[];
  return [
    { name: 'name', label: 'teamName', is: 'line', needed: true, first: team?.name ?? '' },
    { name: 'email', label: 'mailbox', is: 'line', ...(team === null ? {} : { hint: 'mailboxStays' }) },
    {
      ...{ name: 'managerId', is: 'choice', listed: true, first: team?.managerId ?? '' },
      options: people(office, ({ role }) => manages.includes(role)),
    },
    deputy(office, null, team?.deputyId ?? ''),
  ];
}

/** What can be changed of a team, by whoever looks. */
export function onTeam(office: Office, team: TeamShown): readonly Act[] {
  const fields = aboutTeam(office, team);
  const act: Act = {
    ...{ act: 'change-team', path: PATHS.changeTeam, params: { teamId: team.teamId }, fields },
    body: (said) => changesIn(fields, said),
    wrong: (said) => emailWrong(said) ?? somethingIn(fields, said),
  };
  return office.call.may('post', act.path) ? [act] : [];
}
