import type { JobReport } from '../../domain/jobs';
import type { JobDependencies } from './dependencies';

/** Sends what is still to be sent about looks at restricted records. It counts nothing: the messages are counted as all others are. */
export async function tellOfLooks({ register }: JobDependencies): Promise<JobReport> {
  return { counts: {}, outboxIds: await register.messagesOfLooks() };
}
