import { localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { whereaboutsOf } from '../../domain/transition-plan/moves/whereabouts';
import type { JobDependencies } from './dependencies';
import { tellEntity } from './tell-entity';

/**
 * Tells every open contact by the child's own choice where the child is by their open plan: in custody or out of it, and what they
 * chose of the contact when they moved into another area. Tells every open plan that asks for it that the contact has begun. One
 * that has been told before refuses it at its door, at no cost.
 */
export async function watchContacts(
  { register, client }: JobDependencies,
  { at, practice }: JobRun,
): Promise<JobReport> {
  const today = localDateOf(at);
  const contacts = await register.contactsOfMovers(practice);
  const plans = await register.plansOfBegunContacts(practice);
  const counts = { contacts: contacts.length, plans: plans.length, told: 0, notAsked: 0 };
  const count = (came: Awaited<ReturnType<typeof tellEntity>>): void => {
    if (came !== 'known') counts[came] += 1;
  };
  for (const { episodeId, childId, moves } of contacts) {
    const contact = { kind: 'voluntaryContact', entityId: episodeId, childId } as const;
    count(await tellEntity(client, contact, { type: 'whereabouts-seen', ...whereaboutsOf(moves, today) }));
  }
  for (const { planId, childId, begunBy, begunAt } of plans) {
    const plan = { kind: 'transitionPlan', entityId: planId, childId } as const;
    count(await tellEntity(client, plan, { type: 'contact-seen', begunBy, on: localDateOf(begunAt) }));
  }
  return { counts, outboxIds: [] };
}
