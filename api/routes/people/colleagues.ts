import { worksHereOn } from '../../../domain/absence';
import { latest } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { StaffId } from '../../../domain/ids';
import { CONSULTANTS, MANAGING } from '../../../domain/people';
import type { Actor, Role } from '../../../domain/people';
import type { TaskKind } from '../../../domain/transition-plan/state';
import type { PlanRecord, Register, StaffMember, Team } from '../../../register/register';
import { mayDo } from '../../permissions';
import { nothingHere, Problem, unknownReference } from '../../problem';
import type { Services } from '../../services';

/** What colleagues see of each other. Addresses and sign-in details are for the service itself, not for colleagues. */
export function asColleague(member: StaffMember) {
  const { staffId, serviceId, teamId, role, name, awayFrom, awayUntil, deputyId, lastDay } = member;
  return { staffId, serviceId, teamId, role, name, awayFrom, awayUntil, deputyId, lastDay };
}

/** One member of staff, with the account for those who keep it and for the person. */
export function asMember(member: StaffMember, actor: Actor) {
  const { active, email, language, issuer, subject } = member;
  const keeps = actor.role === 'administrator' || actor.staffId === member.staffId;
  return { ...asColleague(member), active, account: keeps ? { email, language, issuer, subject } : null };
}

/** A team as everybody sees it; its mailbox is for those who keep the teams. */
export function asTeam({ teamId, serviceId, name, managerId, deputyId }: Team) {
  return { teamId, serviceId, name, managerId, deputyId };
}

/**
 * The member of staff, when work can be given to them that is due on that day: they still work here on it, and today.
 * Null for whoever does not, and for whom nobody knows. Somebody who is away can be given work: their deputy answers.
 */
export async function assignable(
  { register, now }: Pick<Services, 'register' | 'now'>,
  staffId: StaffId,
  dueOn: LocalDate | null = null,
): Promise<StaffMember | null> {
  const today = localDateOf(now());
  const member = await register.staffMember(staffId);
  return member && worksHereOn(member, dueOn === null ? today : latest(today, dueOn)) ? member : null;
}

/** The roles of those who can be named on a plan, by what they are named as. */
export const NAMED_AS = {
  'case-manager': ['case-manager', 'seconded-probation-officer', 'manager', 'trauma-champion'],
  'receiving-officer': ['probation-officer', 'seconded-probation-officer'],
} as const satisfies Record<string, readonly Role[]>;

function canBe(as: keyof typeof NAMED_AS, member: StaffMember): boolean {
  return NAMED_AS[as].some((role) => role === member.role);
}
/**
 * Whether a task can be given to somebody with this role. Advice is given by a consultant, and a psychologist is given
 * nothing else.
 */
export function takesOn(role: Role, kind: TaskKind | 'any-other'): boolean {
  if (kind === 'give-advice') return CONSULTANTS.some((consultant) => consultant === role);
  return mayDo(role, 'accept-task') && role !== 'psychologist';
}

/** Whether they can be a case manager in this service. */
export function canBeCaseManager(member: StaffMember | null, serviceId: string): member is StaffMember {
  return member?.serviceId === serviceId && canBe('case-manager', member);
}

/** Refuses whoever cannot be the plan’s case manager. The present case manager may stay though they are to leave, anybody else must be able to take the plan on. */
export async function checkCaseManager(toId: StaffId, { view }: PlanRecord, services: Services): Promise<void> {
  if (toId === view.caseManagerId) return;
  if (canBeCaseManager(await assignable(services, toId), view.serviceId)) return;
  throw unknownReference('toId', 'Expected a case manager who works in the youth justice service that holds the plan.');
}

/** Refuses whoever cannot receive the young adult: they work in the receiving service, on the day of the transfer too. */
export async function checkReceivingOfficer(
  staffId: StaffId,
  field: string,
  { view }: PlanRecord,
  services: Services,
): Promise<void> {
  const member = await assignable(services, staffId, view.transferOn);
  if (member?.serviceId !== view.receivingServiceId || !canBe('receiving-officer', member)) {
    throw unknownReference(
      field,
      'Expected a probation practitioner of the receiving service who still works there on the day of the transfer.',
    );
  }
}

/** The colleague of the actor's own service, or a 404: of other services even existence is not told here. */
export async function colleague(register: Register, actor: Actor, staffId: StaffId): Promise<StaffMember> {
  const member = await register.staffMember(staffId);
  if (member?.serviceId !== actor.serviceId) throw nothingHere('colleague in your service');
  return member;
}

/** Whether somebody says for others of their service when these are away. */
export const speaksForStaff = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'administrator' || MANAGING.some((manages) => manages === role);

/** Throws a 403 unless the actor speaks for themselves, answers for the staff of their service, or keeps its accounts. */
export function forThemselvesOrTheirStaff(actor: Actor, member: StaffMember): void {
  if (actor.staffId === member.staffId || speaksForStaff(actor)) return;
  throw new Problem(
    'not-allowed',
    'This is for the colleague themselves, or for a manager or administrator of the service.',
  );
}
