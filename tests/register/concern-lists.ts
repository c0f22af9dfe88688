import type { Commit } from '../../domain/commit';
import { digestOf } from '../../domain/commit';
import type { ChildId } from '../../domain/ids';
import type { Actor, Role } from '../../domain/people';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import type { ConcernState } from '../../domain/safeguarding-concern/state';
import type { Register } from '../../register/register';
import { DESCRIBED, NOW as RAISED_AT, person as worker, raise } from '../domain/safeguarding-concern/concerns';
import { actor, child, id, person, SERVICES, STAFF, TEAMS } from './builders';

export const SERVICE = 'yjs-north';
/** Everybody who has a part in a concern, and somebody who has none. */
export const PEOPLE = ['raiser', 'given-access', 'manager-north', 'lead-north', 'head-north', 'nobody'] as const;
export type Person = (typeof PEOPLE)[number];
const OTHERS = PEOPLE.filter((one) => one !== 'nobody');
const LOADED = [
  ...STAFF,
  person('lead-north', SERVICE, null, 'safeguarding-lead'),
  person('raiser', SERVICE, 'team-north', 'case-manager'),
  person('given-access', SERVICE, 'team-north', 'case-manager'),
];

type Part = Pick<ConcernState, 'about' | 'raisedBy' | 'access' | 'keptOut' | 'aboutStaffId' | 'teamId' | 'childId'>;
const PLAIN: Part = {
  ...{ about: null, raisedBy: id('raiser'), access: [id('given-access')], keptOut: [], aboutStaffId: null },
  teamId: id('team-north'),
  childId: null,
};
const kinOf = (one: string): ChildId => id(`kin-of-${one}`);
interface Listed {
  readonly part: Part;
  readonly open: boolean;
}
/** One concern for each list that it can have, and for each person whom it can be kept from. */
export const CONCERNS: Readonly<Record<string, Listed>> = {
  plain: { part: PLAIN, open: true },
  closed: { part: PLAIN, open: false },
  'about somebody described': { part: { ...PLAIN, about: DESCRIBED.about ?? null }, open: true },
  'without a team': { part: { ...PLAIN, about: DESCRIBED.about ?? null, teamId: null }, open: true },
  'of another team': { part: { ...PLAIN, teamId: id('team-a1') }, open: true },
  ...Object.fromEntries(
    PEOPLE.flatMap((one): [string, Listed][] => [
      [`about ${one}`, { part: { ...PLAIN, aboutStaffId: id(one), keptOut: [id(one)] }, open: true }],
      [`kept from ${one}`, { part: { ...PLAIN, keptOut: [id(one)] }, open: true }],
      [`about kin of ${one}`, { part: { ...PLAIN, childId: kinOf(one) }, open: true }],
      [
        `about kin of ${one}, whom somebody described`,
        { part: { ...PLAIN, about: DESCRIBED.about ?? null, childId: kinOf(one) }, open: true },
      ],
    ]),
  ),
};

/** How much of a concern somebody may know, said a second time in plain words beside the SQL of the register. */
export function knows(
  who: Actor,
  { about, raisedBy, access, keptOut, aboutStaffId, teamId, childId }: Part,
): 'whole' | 'own' | 'nothing' {
  const isOut = (staffId: string) => keptOut.some((one) => one === staffId);
  if (isOut(who.staffId) || who.actingFor.some((other) => other === aboutStaffId)) return 'nothing';
  const holdsPlace = (role: Role, serviceId: string) =>
    (role === 'safeguarding-lead' || role === 'head-of-service') && serviceId === SERVICE;
  const standsFor = LOADED.filter((one) => who.actingFor.includes(one.staffId) && !isOut(one.staffId));
  const managerId = TEAMS.find((team) => team.teamId === teamId)?.managerId;
  const manages = managerId !== undefined && [who, ...standsFor].some(({ staffId }) => staffId === managerId);
  const isRaiser = who.staffId === raisedBy;
  const isWhole =
    childId !== kinOf(who.staffId) &&
    ((isRaiser && about === null) ||
      access.includes(who.staffId) ||
      manages ||
      holdsPlace(who.role, who.serviceId) ||
      standsFor.some(({ role, serviceId }) => holdsPlace(role, serviceId)));
  return isWhole ? 'whole' : isRaiser && about !== null ? 'own' : 'nothing';
}

/** Each person in each role and service, alone, standing in for each other person, and those who are out standing in for the lead. */
export const inEachPlaceOfAConcern = (role: Role): readonly Actor[] =>
  [SERVICE, 'yjs-south', 'region-a'].flatMap((serviceId) => [
    ...PEOPLE.map((staffId) => actor(role, serviceId, { staffId })),
    ...OTHERS.map((other) => actor(role, serviceId, { staffId: 'nobody', actingFor: [other] })),
    ...OTHERS.map((staffId) => actor(role, serviceId, { staffId, actingFor: ['lead-north'] })),
  ]);

/** The commit by which a concern with this list is raised, with these messages. */
export function raised(concernId: string, part: Part, open: boolean, outbox: Commit['outbox'] = []): Commit {
  const start = raise({
    concernId: id(concernId),
    serviceId: id(SERVICE),
    startedBy: worker('raiser', 'case-manager'),
  });
  const { state } = safeguardingConcern.begin(start, RAISED_AT);
  const view = safeguardingConcern.view({ ...state, ...part });
  return {
    ...{ kind: 'safeguardingConcern', entityId: concernId, baseVersion: 0, version: 1, cause: [`raise ${concernId}`] },
    ...{ digest: digestOf(view), open, view, commands: [], outbox, timeline: [] },
  };
}

/** Loads everybody, a child of the family of each, to whom the record of theirs is shut, and each of the concerns. */
export async function loadConcerns(register: Register): Promise<void> {
  const kin = PEOPLE.map((one) => child(kinOf(one), 'Given', one));
  await register.load({ services: SERVICES, teams: TEAMS, staff: LOADED, children: kin });
  for (const one of PEOPLE) {
    const restriction = {
      restrictionId: id(`r-${kinOf(one)}`),
      childId: kinOf(one),
      words: null,
      familyMembers: [id(one)],
    };
    await register.restrictRecord(
      { ...restriction, because: 'family-member-works-here' },
      { by: id('lead'), at: RAISED_AT, what: 'restrict', key: { commandId: id(`k-${kinOf(one)}`), bodyHash: '' } },
    );
  }
  for (const [name, { part, open }] of Object.entries(CONCERNS)) await register.commit(raised(name, part, open));
}
