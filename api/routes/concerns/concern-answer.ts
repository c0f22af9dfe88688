import type { LocalDate } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import { NOTHING_OWN } from '../../../domain/policy';
import type { ConcernId, ServiceId, StaffId } from '../../../domain/ids';
import { MANAGING } from '../../../domain/people';
import type { Actor } from '../../../domain/people';
import { partsInConcern } from '../../../domain/responsibilities/matrix';
import type { Part } from '../../../domain/responsibilities/matrix';
import { named, settingOf } from '../../../domain/responsibilities/now';
import type { NamedParts } from '../../../domain/responsibilities/now';
import type { ServiceNumbers } from '../../../domain/service-numbers';
import type { ConcernRecord, PlanRecord, Register } from '../../../register/register';
import { immediateDanger } from '../../immediate-danger';
import { nothingHere } from '../../problem';
import type { Services } from '../../services';
import type { Reply } from '../route';
import { told } from '../plans/who-does-what';

/** The concern, or a 404 when there is none that this person may know of. */
export async function concernFor(register: Register, actor: Actor, concernId: ConcernId): Promise<ConcernRecord> {
  const record = await register.concern(actor, concernId);
  if (record === null) throw nothingHere('concern');
  return record;
}

/** The concern, as `concernFor`, with the child’s open plan where there is one that this person may see. */
export async function concernWithPlan(register: Register, actor: Actor, concernId: ConcernId) {
  const [record, plan] = await Promise.all([
    concernFor(register, actor, concernId),
    register.planOfConcern(actor, concernId),
  ]);
  return { record, plan };
}

/** The same answer with whom to call in immediate danger before everything else, by these numbers of a service. */
export function dangerFirst(services: Services, numbers: ServiceNumbers, reply: Reply): Reply {
  return { ...reply, body: { immediateDanger: immediateDanger(services, numbers), ...(reply.body as object) } };
}

/** A concern as it is answered: what is to be done first for its kinds, who does what now, and everything that was done. */
export function concernAnswer(
  record: ConcernRecord,
  plan: PlanRecord | null,
  services: Services,
): Record<string, unknown> {
  const { view, service } = record;
  const { firstSteps } = services.policies.of(service ?? { nation: 'wales', ownPolicy: NOTHING_OWN }).concern;
  return {
    ...{ ...view, accessKeys: undefined },
    childName: record.childName,
    whole: record.whole,
    childHasDied: record.childHasDied,
    // What is first done with and for a child is not said of one who has died; for other children it stays.
    firstSteps:
      record.childHasDied && !view.otherChildren
        ? []
        : view.kinds.map((kind) => ({ kind, steps: firstSteps[kind].value })),
    whoDoesWhat: whoDoesWhat(record, plan, localDateOf(services.now())),
    version: record.version,
    names: record.names,
  };
}

/** Who does what about it now, with the people of the child's plan where it is known. */
function whoDoesWhat({ view, names, familyMembers }: ConcernRecord, plan: PlanRecord | null, today: LocalDate) {
  const adult = view.eighteenOn !== null && view.eighteenOn <= today;
  const setting = (plan && settingOf(plan.view, today)) ?? (adult ? 'voluntary-adult' : 'voluntary-under-18');
  const parts = partsInConcern(setting, adult && view.adultRoute.is !== 'not-yet' ? 'adult' : 'child');
  const withPeople = named(parts, plan?.view ?? null);
  return told(withoutKeptOut(withPeople, [...view.keptOut, ...familyMembers]), { names: { ...plan?.names, ...names } });
}

/** Nobody is asked or told who is not to know of it. */
function withoutKeptOut(parts: NamedParts, keptOut: readonly StaffId[]): NamedParts {
  const out = new Set<string | null>(keptOut);
  const known = (part: Part) => parts[part].filter(({ staffId }) => staffId === null || !out.has(staffId));
  return {
    ...{ accountable: known('accountable'), responsible: known('responsible') },
    ...{ consulted: known('consulted'), informed: known('informed') },
  };
}

/**
 * The same person in the place that they hold for a colleague today, where they hold none of their own: a safeguarding lead
 * or a manager who is away is answered for by whoever stands in.
 */
export async function inTheirPlace(actor: Actor, serviceId: ServiceId, register: Register): Promise<Actor> {
  if (actor.serviceId === serviceId && PLACES.some((role) => role === actor.role)) return actor;
  for (const staffId of actor.actingFor) {
    const member = await register.staffMember(staffId);
    const role = PLACES.find((place) => place === member?.role);
    if (member?.serviceId === serviceId && role !== undefined) return { ...actor, role };
  }
  return actor;
}

const PLACES = ['safeguarding-lead', ...MANAGING] as const;
