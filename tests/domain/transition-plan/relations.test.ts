import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../../domain/calendar/london-time';
import type { ServiceId, StaffId, TeamId } from '../../../domain/ids';
import { ROLES } from '../../../domain/people';
import type { Actor, Assignee, Role } from '../../../domain/people';
import { relationsOf } from '../../../domain/transition-plan/relations';
import type { RelatedTo, Relation } from '../../../domain/transition-plan/relations';
import type { Task } from '../../../domain/transition-plan/state';

type Where = 'own' | 'receiving' | 'host' | 'elsewhere';
const PLACES: readonly Where[] = ['own', 'receiving', 'host', 'elsewhere'];
const WORKER = 'worker' as StaffId;
const OFFICER = 'officer' as StaffId;
const READER = 'reader' as StaffId;
const ASKED = 'asked' as StaffId;
const TEAM = 'team' as TeamId;
const CONSULTED = 'psychologist';
const CONSULTANTS: readonly Role[] = [CONSULTED, 'trauma-champion'];

interface Move {
  readonly kind: 'caretaking' | 'full-transfer';
  readonly is: 'asked' | 'agreed' | 'ended';
}
/** What of a plan decides how somebody stands to it, beside who they are. */
interface Plan {
  readonly accountable: Where;
  readonly shared: 'shared' | 'not-shared';
  readonly move: Move | null;
}
const PLAN: Plan = { accountable: 'own', shared: 'shared', move: { kind: 'caretaking', is: 'agreed' } };

function related({ accountable, shared, move }: Plan): RelatedTo {
  const period = { staffId: 'somebody', role: 'manager', serviceId: accountable, from: '' as Instant, by: null };
  return {
    serviceId: 'own',
    caseManagerId: WORKER,
    receivingServiceId: 'receiving',
    receivingOfficerId: OFFICER,
    accountability: [{ ...period, serviceId: 'elsewhere' }, period],
    sharing: {
      decisions: [
        { with: { is: 'outside' }, state: { is: 'shared' } },
        { with: { is: 'staff', staffId: READER }, state: { is: shared } },
      ],
    },
    moves: {
      outOfArea: move === null ? [] : [{ kind: move.kind, host: { serviceId: 'host' }, state: { is: move.is } }],
    },
    policy: { consultants: CONSULTANTS },
  } as unknown as RelatedTo;
}

interface Who {
  readonly role: Role;
  readonly at: Where;
  readonly staffId?: StaffId;
  readonly teamId?: TeamId;
  readonly actingFor?: readonly StaffId[];
  readonly actingAs?: readonly Role[];
}
const actor = ({ role, at, staffId = 'me' as StaffId, teamId, actingFor = [], actingAs }: Who): Actor => ({
  ...{ staffId, role, serviceId: at as string as ServiceId, teamId: teamId ?? null, actingFor },
  ...(actingAs === undefined ? {} : { actingAs }),
});

const MANAGES_YOUTH_JUSTICE: readonly Role[] = ['manager', 'head-of-service'];
const MANAGES_RECEIVING: readonly Role[] = ['probation-manager', 'head-of-service'];

/** The same said a second time: by role and service alone, of somebody who holds nothing. */
function byPlace(role: Role, at: Where, accountable: Where): Relation[] {
  if (at === 'own') {
    const manages = MANAGES_YOUTH_JUSTICE.includes(role);
    return [
      ...(role === 'case-manager' || role === 'seconded-probation-officer' ? (['yjs-colleague'] as const) : []),
      ...(CONSULTANTS.includes(role) ? (['consultant'] as const) : []),
      ...(manages ? (['yjs-manager'] as const) : []),
      ...(manages && accountable === 'own' ? (['accountable-manager'] as const) : []),
    ];
  }
  if (at !== 'receiving' || !MANAGES_RECEIVING.includes(role)) return [];
  return ['receiving-manager', ...(accountable === 'own' ? [] : (['accountable-manager'] as const))];
}
const sorted = (relations: Iterable<Relation>) => [...relations].toSorted();

describe('how somebody stands to a plan', () => {
  const everybody = ROLES.flatMap((role) => PLACES.map((at) => [role, at] as const));

  it.each(everybody)('follows from role and service alone for a %s (%s) who holds nothing', (role, at) => {
    for (const accountable of ['own', 'receiving'] as const) {
      const found = relationsOf(related({ ...PLAN, accountable }), actor({ role, at }), null);
      expect(sorted(found)).toEqual(sorted(byPlace(role, at, accountable)));
    }
  });

  it.each([
    ['the case manager', WORKER, 'case-manager'],
    ['the receiving practitioner', OFFICER, 'receiving-officer'],
  ] as const)('is that of %s, wherever they work, and of whoever stands in for them', (_who, staffId, relation) => {
    for (const at of PLACES) {
      const who = { role: 'probation-officer', at } as const;
      expect(sorted(relationsOf(related(PLAN), actor({ ...who, staffId }), null))).toEqual([relation]);
      const deputy = actor({ ...who, actingFor: ['another' as StaffId, staffId] });
      expect(sorted(relationsOf(related(PLAN), deputy, null))).toEqual([relation]);
      expect(sorted(relationsOf(related(PLAN), actor({ ...who, actingFor: ['another' as StaffId] }), null))).toEqual(
        [],
      );
    }
  });

  it('is that of a consultant only where the policy lets their advice count', () => {
    const plan = { ...related(PLAN), policy: { consultants: [CONSULTED] as const } };
    const is = (role: Role) => relationsOf(plan, actor({ role, at: 'own' }), null).has('consultant');
    expect([is(CONSULTED), is('trauma-champion')]).toEqual([true, false]);
  });

  it('is that of nobody where nobody receives yet', () => {
    const plan = { ...related(PLAN), receivingServiceId: null, receivingOfficerId: null };
    expect(sorted(relationsOf(plan, actor({ role: 'probation-manager', at: 'receiving' }), null))).toEqual([]);
  });

  it('is that of a recipient for whom something was shared with in person, and for nobody in their place', () => {
    const reads = (plan: Plan, who: Who) => relationsOf(related(plan), actor(who), null).has('recipient');
    const who = { role: 'probation-officer', at: 'elsewhere' } as const;
    expect(reads(PLAN, { ...who, staffId: READER })).toBe(true);
    expect(reads({ ...PLAN, shared: 'not-shared' }, { ...who, staffId: READER })).toBe(false);
    expect(reads(PLAN, { ...who, actingFor: [READER] })).toBe(false);
  });
});

describe('how somebody stands to a task', () => {
  const SIDES = { sender: 'own', receiver: 'receiving', host: 'host' } as const;
  type Side = keyof typeof SIDES;
  const ALL = Object.keys(SIDES) as Side[];
  const HOLDERS = {
    staff: (side: Side): Assignee => ({ kind: 'staff', staffId: ASKED, side }),
    team: (side: Side): Assignee => ({ kind: 'team', teamId: TEAM, side }),
    role: (side: Side): Assignee => ({ kind: 'role', role: CONSULTED, serviceId: 'own' as ServiceId, side }),
  } as const;
  const stands = (who: Who, assignee: Assignee, plan: Plan = PLAN) => {
    const found = relationsOf(related(plan), actor(who), { assignee } as Task);
    return (['assignee', 'assignees-manager'] as const).filter((one) => found.has(one));
  };
  const role = 'seconded-police-officer';

  it.each(ALL.flatMap((side) => PLACES.map((at) => [side, at] as const)))(
    'is that of whoever is asked on the side of the %s, from there and not from elsewhere: %s',
    (side, at) => {
      const theirs = SIDES[side] === at ? ['assignee'] : [];
      expect(stands({ role, at, staffId: ASKED }, HOLDERS.staff(side))).toEqual(theirs);
      expect(stands({ role, at, actingFor: [ASKED] }, HOLDERS.staff(side))).toEqual(theirs);
      expect(stands({ role, at, teamId: TEAM }, HOLDERS.team(side))).toEqual(theirs);
      expect(stands({ role: CONSULTED, at }, HOLDERS.role(side))).toEqual(theirs);
      expect(stands({ role, at, actingAs: ['manager', CONSULTED] }, HOLDERS.role(side))).toEqual(theirs);
    },
  );

  it.each(ALL)('is nobody’s who is not asked, though they work on the side of the %s', (side) => {
    const at = SIDES[side];
    for (const kind of ['staff', 'team', 'role'] as const) {
      expect(stands({ role, at, teamId: 'another' as TeamId, actingAs: ['manager'] }, HOLDERS[kind](side))).toEqual([]);
      expect(stands({ role, at }, HOLDERS[kind](side))).toEqual([]);
    }
    expect(stands({ role, at, teamId: TEAM, actingAs: [CONSULTED] }, HOLDERS.staff(side))).toEqual([]);
    expect(stands({ role, at, staffId: ASKED, actingAs: [CONSULTED] }, HOLDERS.team(side))).toEqual([]);
    expect(stands({ role, at, staffId: ASKED, teamId: TEAM }, HOLDERS.role(side))).toEqual([]);
  });

  it.each(ALL.flatMap((side) => PLACES.flatMap((at) => ROLES.map((one) => [side, at, one] as const))))(
    'is above it, on the side of the %s, for who manages there: %s, %s',
    (side, at, one) => {
      const managing = side === 'receiver' ? MANAGES_RECEIVING : MANAGES_YOUTH_JUSTICE;
      const above = SIDES[side] === at && managing.includes(one);
      expect(stands({ role: one, at }, HOLDERS.staff(side))).toEqual(above ? ['assignees-manager'] : []);
    },
  );

  it.each([
    [{ kind: 'caretaking', is: 'asked' }, true],
    [{ kind: 'caretaking', is: 'agreed' }, true],
    [{ kind: 'caretaking', is: 'ended' }, false],
    [{ kind: 'full-transfer', is: 'asked' }, true],
    [{ kind: 'full-transfer', is: 'agreed' }, false],
    [null, false],
  ] as const)('is the host’s while they are asked or look after the child: %j', (move, hosts) => {
    const plan = { ...PLAN, move };
    expect(stands({ role, at: 'host', staffId: ASKED }, HOLDERS.staff('host'), plan)).toEqual(
      hosts ? ['assignee'] : [],
    );
    expect(stands({ role: 'manager', at: 'host' }, HOLDERS.staff('host'), plan)).toEqual(
      hosts ? ['assignees-manager'] : [],
    );
  });
});
