import { CLOSED } from '../../../domain/transition-plan';
import { movedDates } from '../../../domain/transition-plan/moved-dates';
import { tellTimeline } from '../../../domain/transition-plan/tell';
import type { CommandId } from '../../../domain/ids';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import type { PlanRecord } from '../../../register/register';
import { unavailable } from '../../problem';
import { problemOf } from '../../refusal-problem';
import type { AskCall, Reply } from '../route';
import { closed } from '../send-command';

/** Answers with what a command would do to the plan's dates, in the plan's own words; nothing is changed. */
export async function previewCommand(
  { actor, services }: AskCall<unknown, unknown, unknown>,
  { view: { planId, childId } }: PlanRecord,
  command: PlanCommand,
): Promise<Reply> {
  const envelope = { entityId: planId, commandId: 'preview' as CommandId, bodyHash: '', actor, ifMatch: null, command };
  const previewed = await services.plans.preview(childId, envelope);
  switch (previewed.is) {
    case 'shown': {
      const { before, after, timeline } = previewed;
      return {
        status: 200,
        body: {
          planId,
          phase: { before: before.phase, after: after.phase },
          moves: movedDates(before, after),
          says: timeline.map(tellTimeline),
        },
      };
    }
    case 'refused':
      throw problemOf(previewed.refusal);
    case 'not-running':
      throw closed(CLOSED);
    case 'unknown':
      throw unavailable(
        'The plan does not answer now, so that it cannot be said what would change. Ask again shortly.',
      );
  }
}
