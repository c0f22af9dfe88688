import type { Connection } from '@temporalio/client';
import { instantFromMillis } from '../../domain/calendar/london-time';
import { workflowIdOf } from '../../domain/ids';
import type { Register } from '../../register/register';
import type { Rehearsal } from '../services';
import { fastForward } from './fast-forward';

const DAY_SECONDS = 24 * 60 * 60;

/** Practice plans live through days at once by the server's own time skipping, which its settings have to allow. */
export function temporalRehearsal(
  connection: Pick<Connection, 'workflowService'>,
  namespace: string,
  register: Pick<Register, 'moveRehearsalClock'>,
): Rehearsal {
  return {
    advance: async (planId, childId, days) => {
      const seconds = days * DAY_SECONDS;
      await fastForward(connection, {
        namespace,
        workflowId: workflowIdOf('transitionPlan', childId),
        seconds,
        id: `${planId}-${Date.now()}`,
      });
      const ahead = await register.moveRehearsalClock(planId, seconds);
      // Not the workflow's own now: a plan that was opened again is carried by a run whose time began anew.
      return { now: instantFromMillis(Date.now() + ahead * 1_000) };
    },
  };
}
