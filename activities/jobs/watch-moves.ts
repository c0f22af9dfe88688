import { localDateOf } from '../../domain/calendar/london-time';
import type { JobReport, JobRun } from '../../domain/jobs';
import { whereaboutsOf } from '../../domain/transition-plan/moves/whereabouts';
import type { JobDependencies } from './dependencies';
import { tellEntity } from './tell-entity';

/**
 * Tells every open contact by the child's own choice where the child is by their open plan: in custody or out of it, and what they
 * chose of the contact when they moved into another area. One that has been told before refuses it at its door, at no cost.
 */
export async function watchMoves({ register, client }: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const contacts = await register.contactsOfMovers(practice);
  const counts = { contacts: contacts.length, told: 0, notAsked: 0 };
  for (const { episodeId, childId, moves } of contacts) {
    const contact = { kind: 'voluntaryContact', entityId: episodeId, childId } as const;
    const came = await tellEntity(client, contact, { type: 'whereabouts-seen', ...whereaboutsOf(moves, today) });
    if (came !== 'known') counts[came] += 1;
  }
  return { counts, outboxIds: [] };
}
