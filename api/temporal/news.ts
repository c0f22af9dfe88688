import type { Logger } from 'pino';
import { faultOf } from '../../operations/fault';
import { tellOfDeath, tellOfWhereabouts } from '../../operations/news';
import type { NewsDesk } from '../../operations/news';
import type { News } from '../services';

/** News over Temporal. What cannot be told now is told by the service's jobs, and keeps nobody from their answer. */
export function temporalNews(desk: NewsDesk, log: Logger): News {
  const now = async (telling: () => Promise<{ readonly notAsked: number }>): Promise<void> => {
    try {
      const { notAsked } = await telling();
      if (notAsked > 0) log.warn({ notAsked }, 'what was recorded of a child waits for the next job to be told on');
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'what was recorded of a child waits for the next job to be told on');
    }
  };
  return {
    ofDeath: (childId) => now(() => tellOfDeath(desk, childId)),
    ofWhereabouts: (whose, at) => now(() => tellOfWhereabouts(desk, whose, at)),
  };
}
