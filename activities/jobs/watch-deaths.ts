import type { JobReport } from '../../domain/jobs';
import type { JobDependencies } from './dependencies';
import { tellEntity } from './tell-entity';

/** Tells every open concern whether the child's death is recorded, where it knows otherwise. It counts nothing of whom. */
export async function watchDeaths({ register, client }: JobDependencies): Promise<JobReport> {
  const counts = { told: 0, notAsked: 0 };
  for (const { concernId, childId, died } of await register.concernsOfDeaths()) {
    const concern = { kind: 'safeguardingConcern', entityId: concernId, childId } as const;
    const came = await tellEntity(client, concern, { type: 'death-seen', died });
    if (came !== 'known') counts[came] += 1;
  }
  return { counts, outboxIds: [] };
}
