import { taskIdOf } from '../../domain/ids';
import type { Actor, Role } from '../../domain/people';
import { CONSULTANTS } from '../../domain/people';
import type { AreaMove } from '../../domain/transition-plan/moves/area-state';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import { actor, at, child, commitOf, day, id, NOW, planView, SERVICES, STAFF, TEAMS } from './builders';
import { PLANS, SEES } from './who-sees-what';

/** A plan, and whether the record of its child is restricted. */
export interface Cell {
  readonly plan: PlanView;
  readonly restricted: boolean;
}
const STATES = [
  { state: 'open', closed: false, restricted: false },
  { state: 'closed', closed: true, restricted: false },
  { state: 'open and restricted', closed: false, restricted: true },
  { state: 'closed and restricted', closed: true, restricted: true },
] as const;
const AGREED = { is: 'agreed', at: at('2026-02-01T10:00:00.000Z'), by: id('manager-north') } as const;
const TAKEN_BACK = { is: 'ended', at: NOW, by: id('cm-south'), reason: 'home again' } as const;
/** Each way in which a child of the south can be, or have been, the north's to look after or to take over. */
export const MOVED: Readonly<Record<string, Partial<PlanView>>> = {
  'caretaking asked': toTheNorth('caretaking', { is: 'asked' }),
  hosted: toTheNorth('caretaking', AGREED),
  'caretaking ended': toTheNorth('caretaking', TAKEN_BACK),
  'taking over asked': toTheNorth('full-transfer', { is: 'asked' }),
  'taking over taken back': toTheNorth('full-transfer', TAKEN_BACK),
  'taken over': {
    ...toTheNorth('full-transfer', AGREED),
    serviceId: 'yjs-north',
    teamId: 'team-north',
    caseManagerId: 'cm-1',
  },
};
export const OPEN_PLANS: readonly PlanView[] = Object.entries({ ...PLANS, ...MOVED }).map(([name, more]) =>
  planView(name, more),
);
/** One plan for each relation that somebody may have to it, in each state. */
export const CELLS: readonly Cell[] = STATES.flatMap(({ state, closed, restricted }) =>
  OPEN_PLANS.map((view) => {
    const plan = called(`${view.planId}, ${state}`, view);
    return { plan: closed ? closedPlan(plan) : plan, restricted };
  }),
);

/** How somebody can stand to a plan, said a second time in plain words beside the SQL of the register. */
export const STANDS = {
  'of its service': (who, plan) => who.serviceId === plan.serviceId,
  'of the service that is asked for, or looks after, the child': (who, plan) =>
    plan.moves.outOfArea.some(({ host, state }) => state.is !== 'ended' && host.serviceId === who.serviceId),
  'the receiving officer': (who, plan) => who.staffId === plan.receivingOfficerId,
  'asked once': (who, plan) => plan.tasks.some((task) => isAsked(who, task, 'own team')),
  'of the team that was asked': (who, plan) =>
    receiverWasAsked(plan) && (who.teamId === plan.receivingTeamId || manages(who, plan.receivingTeamId)),
  'of the service that was asked': (who, plan) => receiverWasAsked(plan) && who.serviceId === plan.receivingServiceId,
} satisfies Record<string, Stands>;
type Stands = (who: Actor, plan: PlanView) => boolean;
type Standing = keyof typeof STANDS;

/** By which of them each role sees a plan, open or closed. */
const SEES_BY: Readonly<Record<Role, readonly Standing[]>> = {
  'case-manager': ['of its service', 'of the service that is asked for, or looks after, the child'],
  manager: ['of its service', 'of the service that is asked for, or looks after, the child'],
  'seconded-probation-officer': ['of its service'],
  'seconded-police-officer': [],
  psychologist: ['of its service'],
  'trauma-champion': ['of its service'],
  'safeguarding-lead': ['of its service'],
  'probation-officer': ['the receiving officer', 'asked once'],
  'probation-manager': ['of the team that was asked'],
  'head-of-service': [
    'of its service',
    'of the service that is asked for, or looks after, the child',
    'of the service that was asked',
  ],
  administrator: [],
};
export const seesPlan: Stands = (who, plan) => SEES_BY[who.role].some((standing) => STANDS[standing](who, plan));
/** That there is a plan, and nothing in it: while it is open alone. */
export const seesOutline: Stands = (who, plan) =>
  who.role === 'seconded-police-officer' && who.serviceId === plan.serviceId && plan.status === 'open';

/** To whom a restricted record stays open without a reason: by a plan that is closed to nobody. */
export const worksWithTheChild: Stands = (who, plan) => {
  if (who.role === 'safeguarding-lead') return who.serviceId === plan.serviceId;
  if (manages(who, plan.teamId)) return true;
  if (plan.status === 'closed') return false;
  const theirs = [plan.caseManagerId, plan.receivingOfficerId, plan.accountable.staffId];
  return (
    theirs.some((staffId) => staffId !== null && isOrStandsFor(who, staffId)) ||
    (receiverWasAsked(plan) && manages(who, plan.receivingTeamId)) ||
    plan.tasks.some((task) => isAsked(who, task, 'managed team'))
  );
};

export const maySee = (who: Actor, { plan, restricted }: Cell): boolean =>
  seesPlan(who, plan) && (!restricted || worksWithTheChild(who, plan));
export const maySeeOutline = (who: Actor, { plan, restricted }: Cell): boolean => !restricted && seesOutline(who, plan);
export const namesOf = (which: (cell: Cell) => boolean): string[] =>
  CELLS.filter(which)
    .map(({ plan }) => plan.planId)
    .sort();

/** Every place in which somebody of the tables sits: each role is put into each of them. */
const PLACES: readonly Actor[] = [
  ...SEES.map(([, who]) => who),
  actor('manager', 'yjs-north', { staffId: 'manager-north', teamId: 'team-north' }),
  actor('manager', 'yjs-north', { actingFor: ['manager-north', 'cm-1'] }),
].map((who) => (who.staffId.startsWith('someone') ? { ...who, staffId: id('someone') } : who));
const PLACES_ONCE = [...new Map(PLACES.map((who) => [JSON.stringify({ ...who, role: null }), who])).values()];
export const inEachPlace = (role: Role): readonly Actor[] => PLACES_ONCE.map((place) => ({ ...place, role }));

/** Loads everybody, and one plan for each cell. */
export async function loadCells(register: Register): Promise<void> {
  const children = CELLS.map(({ plan: { planId, childId, serviceId, teamId, moves } }) => {
    const home = moves.outOfArea[0]?.home ?? { serviceId: id(serviceId), teamId: id(teamId) };
    return child(childId, 'Given', planId, home);
  });
  await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });
  for (const { plan, restricted } of CELLS) {
    await register.commit(commitOf(plan, 1, plan.planId));
    if (!restricted) continue;
    const restriction = { restrictionId: id(`r-${plan.planId}`), childId: id(plan.childId) };
    await register.restrictRecord(
      { ...restriction, because: 'high-profile', words: null, familyMembers: [] },
      { by: id('lead'), at: NOW, what: 'restrict', key: { commandId: id(`c-${plan.planId}`), bodyHash: '' } },
    );
  }
}

function called(name: string, view: PlanView): PlanView {
  const tasks = view.tasks.map((task) => ({ ...task, taskId: taskIdOf(id(name), 1) }));
  return { ...view, planId: name, childId: `child of ${name}`, tasks };
}

/** Closing takes back what was still asked: who was asked once saw the plan, and goes on seeing it. */
function closedPlan(view: PlanView): PlanView {
  const state = { is: 'cancelled', at: NOW, by: null, reason: 'the plan was closed' } as const;
  return {
    ...{ ...view, status: 'closed', phase: 'closed', nextDueOn: null },
    life: { phase: 'closed', at: NOW, outcome: 'let-go', reason: 'let go after review' },
    tasks: view.tasks.map((task) => ({ ...task, state })),
  };
}

function toTheNorth(kind: AreaMove['kind'], state: AreaMove['state']): Partial<PlanView> {
  const move: AreaMove = {
    ...{
      moveId: id('move'),
      kind,
      from: day('2026-02-01'),
      until: null,
      reason: 'lives with an aunt',
    },
    home: { serviceId: id('yjs-south'), teamId: id('team-south') },
    host: { serviceId: id('yjs-north'), teamId: id('team-north') },
    ...{ decisionsBefore: 0, travel: null, rev: 1, changes: [], state },
  };
  return { ...PLANS['other service'], moves: { ...planView('none').moves, outOfArea: [move] } };
}

function isOrStandsFor(who: Actor, staffId: string): boolean {
  return who.staffId === staffId || who.actingFor.some((other) => other === staffId);
}

function manages(who: Actor, teamId: string | null): boolean {
  const managerId = TEAMS.find((one) => one.teamId === teamId)?.managerId ?? null;
  return managerId !== null && isOrStandsFor(who, managerId);
}

function receiverWasAsked({ tasks, accountability }: PlanView): boolean {
  return (
    tasks.some(({ assignee }) => assignee.side === 'receiver') ||
    accountability.some(({ role }) => role === 'probation-manager')
  );
}

function isAsked(who: Actor, { assignee }: PlanView['tasks'][number], by: 'own team' | 'managed team'): boolean {
  switch (assignee.kind) {
    case 'staff':
      return isOrStandsFor(who, assignee.staffId);
    case 'team':
      return by === 'own team' ? who.teamId === assignee.teamId : manages(who, assignee.teamId);
    case 'role':
      return CONSULTANTS.some((role) => role === assignee.role) && who.role === assignee.role;
  }
}
