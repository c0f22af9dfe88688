import { ROLES, ROLES_IN } from '../../domain/people';
import type { Role } from '../../domain/people';
import { ORDER_TYPES } from '../../domain/policy/order-type';
import type { ChildId, OrderId, StaffId, TeamId } from '../../domain/ids';
import { refuseDateOfBirth, refuseOrder } from '../../domain/transition-plan';
import { UNTOUCHED } from '../../domain/transition-plan/order';
import type { Order } from '../../domain/transition-plan/order';
import type { Refusal } from '../../domain/refusal';
import type { ImportedChild, ImportedOrder } from '../../register/people/imports';
import type { StaffMember, Team } from '../../register/register';
import { MAX_UNPAID_WORK_HOURS } from '../schemas/plan-bodies';
import { text, z } from '../schemas/primitives';
import { staffBodies } from '../schemas/staff-bodies';
import { dateCell, listCell, mayBeThere, nameCell, needed, referenceCell, wordCell } from './columns';
import { CellFaults } from './decide';
import type { Context, ImportList } from './decide';

const fault = (column: string, message: string): CellFaults => new CellFaults([{ column, message }]);
/** Two parts that cannot run into each other. */
const both = (first: string, second: string): string => JSON.stringify([first, second]);

const childColumns = {
  reference: needed(referenceCell),
  givenName: needed(nameCell),
  familyName: needed(nameCell),
  dateOfBirth: needed(dateCell),
  team: needed(nameCell),
  language: mayBeThere(wordCell(['en', 'cy'])),
};

/** The children of a youth justice service, each by the reference that its own system gives them. */
export const childrenList: ImportList<typeof childColumns, ImportedChild> = {
  columns: childColumns,
  key: ['reference'],
  idOf: ({ childId }) => childId,
  write: (children) => ({ children }),
  against: ({ known, service, policy, today, newId }) => ({
    keyOf: ({ reference }) => reference,
    found: new Map(known.children.map((child) => [child.reference, child])),
    columnOf: { teamId: 'team' },
    recordOf: ({ team: teamName, language, ...cells }, earlier) => {
      const team = teamNamed(teamName, known.teams);
      if (team instanceof CellFaults) return team;
      // Whoever has grown out of youth justice meanwhile stands in nobody's way.
      const refused =
        earlier?.dateOfBirth === cells.dateOfBirth
          ? null
          : refuseDateOfBirth(cells.dateOfBirth, policy.youthToAdult.leavesYouthJusticeAt.value, today);
      if (refused !== null) return fault('dateOfBirth', refused.message);
      return {
        childId: earlier?.childId ?? (newId() as ChildId),
        serviceId: service.serviceId,
        teamId: team.teamId,
        ...cells,
        language: language === undefined ? (earlier?.language ?? null) : language,
      };
    },
  }),
};

const account = staffBodies['add-staff'].shape;
const staffColumns = {
  name: needed(nameCell),
  email: needed(account.email),
  role: needed(wordCell(ROLES)),
  subject: needed(account.subject),
  team: mayBeThere(nameCell),
  language: mayBeThere(wordCell(['en', 'cy', 'both'])),
  issuer: mayBeThere(text(1, 500)),
};

/** The staff of a service, each by how they sign in. When somebody is away or leaves is not imported. */
export const staffList: ImportList<typeof staffColumns, StaffMember> = {
  columns: staffColumns,
  key: ['issuer', 'subject'],
  idOf: ({ staffId }) => staffId,
  audited: ({ role, teamId }) => ({ role, teamId }),
  write: (staff) => ({ staff }),
  against: ({ known, service, actor, issuers, newId }) => {
    const [onlyIssuer, ...others] = issuers;
    const issuerOf = (given: string | null | undefined) => given ?? (others.length === 0 ? onlyIssuer : undefined);
    return {
      keyOf: ({ issuer, subject }) => both(issuerOf(issuer) ?? '', subject),
      found: new Map(known.staff.map((member) => [both(member.issuer, member.subject), member])),
      columnOf: { teamId: 'team' },
      recordOf: ({ issuer: given, team: teamName, role, language, ...cells }, earlier) => {
        const issuer = issuerOf(given);
        if (issuer === undefined) {
          return fault('issuer', 'Say by which provider they sign in: your service has more than one.');
        }
        if (!issuers.includes(issuer)) {
          return fault('issuer', 'Expected a provider that may sign in the staff of your service.');
        }
        if (earlier !== null && earlier.serviceId !== service.serviceId) {
          return fault('subject', 'Another member of staff signs in by this provider and subject. Check the subject.');
        }
        const roles: readonly Role[] = ROLES_IN[service.kind];
        if (!roles.includes(role)) {
          return fault('role', `Expected a role of your kind of service: ${roles.join(', ')}.`);
        }
        if (earlier?.staffId === actor.staffId && role !== earlier.role) {
          return fault('role', 'Nobody changes their own role. Take this row out, or ask another administrator.');
        }
        const team = teamName === null || teamName === undefined ? null : teamNamed(teamName, known.teams);
        if (team instanceof CellFaults) return team;
        return {
          ...(earlier ?? { staffId: newId() as StaffId, serviceId: service.serviceId, ...NEW_COLLEAGUE }),
          ...{ ...cells, role, issuer },
          ...(teamName === undefined ? {} : { teamId: team?.teamId ?? null }),
          ...(language === undefined ? {} : { language: language ?? 'both' }),
        };
      },
    };
  },
};

const NEW_COLLEAGUE = {
  teamId: null as TeamId | null,
  language: 'both' as StaffMember['language'],
  active: true,
  awayFrom: null,
  awayUntil: null,
  lastDay: null,
  deputyId: null,
};

const HOURS_EXPECTED = `Expected a whole number of hours from 0 to ${MAX_UNPAID_WORK_HOURS}.`;
const orderColumns = {
  childReference: needed(referenceCell),
  reference: needed(referenceCell),
  type: needed(wordCell(ORDER_TYPES)),
  startsOn: needed(dateCell),
  endsOn: needed(dateCell),
  requirements: mayBeThere(listCell(text(1, 500), 30)),
  agreedToTransfer: mayBeThere(text(1, 500)),
  extendedTo: mayBeThere(listCell(dateCell, 10)),
  unpaidWorkHoursLeft: mayBeThere(
    z
      .string()
      .regex(/^\d{1,3}$/, HOURS_EXPECTED)
      .transform(Number)
      .refine((hours) => hours <= MAX_UNPAID_WORK_HOURS, HOURS_EXPECTED),
  ),
  unpaidWorkDoneOn: mayBeThere(dateCell),
  revokedOn: mayBeThere(dateCell),
};

/** The orders of those children, each by its own reference beside the child's. The children are imported first. */
export const ordersList: ImportList<typeof orderColumns, ImportedOrder> = {
  columns: orderColumns,
  key: ['childReference', 'reference'],
  idOf: ({ orderId }) => orderId,
  write: (orders) => ({ orders }),
  against: ({ known, today, newId }) => {
    const children = new Map(known.children.map((child) => [child.reference, child.childId]));
    return {
      keyOf: ({ childReference, reference }) => both(children.get(childReference) ?? childReference, reference),
      found: new Map(known.orders.map((order) => [both(order.childId, order.reference), order])),
      columnOf: { childId: 'childReference', unpaidWork: 'unpaidWorkHoursLeft' },
      recordOf: (cells, earlier) => {
        const childId = children.get(cells.childReference);
        if (childId === undefined) {
          return fault(
            'childReference',
            'No child of your service has this reference. Import the children first, or correct it.',
          );
        }
        const { reference, type, startsOn, endsOn, requirements, agreedToTransfer, extendedTo, revokedOn } = cells;
        const before = earlier ?? { ...UNTOUCHED, requirements: [], agreedToTransfer: null };
        const order: ImportedOrder = {
          orderId: earlier?.orderId ?? (newId() as OrderId),
          ...{ childId, reference, type, startsOn, endsOn },
          requirements: requirements === undefined ? before.requirements : (requirements ?? []),
          agreedToTransfer: agreedToTransfer === undefined ? before.agreedToTransfer : agreedToTransfer,
          extendedTo: extendedTo === undefined ? before.extendedTo : (extendedTo ?? []),
          unpaidWork: unpaidWorkOf(cells, before.unpaidWork),
          revokedOn: revokedOn === undefined ? before.revokedOn : revokedOn,
        };
        const refused = refuseOrder(order, today, '');
        return refused === null ? order : fault(fieldOf(refused), refused.message);
      },
    };
  },
};

/** Work that is done is done, whatever hours stand beside it. */
function unpaidWorkOf(
  {
    unpaidWorkHoursLeft: left,
    unpaidWorkDoneOn: doneOn,
  }: { unpaidWorkHoursLeft: number | null | undefined; unpaidWorkDoneOn: Order['revokedOn'] | undefined },
  before: Order['unpaidWork'],
): Order['unpaidWork'] {
  if (left === undefined && doneOn === undefined) return before;
  if (doneOn) return { is: 'done', on: doneOn };
  return left ? { is: 'unfinished', hoursLeft: left } : { is: 'none' };
}

const fieldOf = (refused: Refusal): string => ('field' in refused ? refused.field : undefined) ?? 'endsOn';

function teamNamed(name: string, teams: Context['known']['teams']): Team | CellFaults {
  const plain = (text: string): string => text.trim().toLowerCase();
  const [team, another] = teams.filter((one) => plain(one.name) === plain(name));
  if (another) return fault('team', 'Two teams of your service have this name. Give one of them another.');
  const names = teams.map((one) => one.name).join(', ');
  return team ?? fault('team', `Expected a team of your service: ${names}. Add another team first.`);
}
