import { isAfter } from '../../calendar/local-date';
import { againstRule } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { PreparationCommand } from './commands';
import { MOST_CHECKS } from './state';

const PREPARATION_RULES = {
  ofAHandover: {
    rule: 'preparation-for-probation',
    standing: 'seed',
    source: 'Children were not prepared for probation: who is handed over is prepared for its rules',
  },
  howMany: {
    rule: 'checks-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_CHECKS} checks of how the child is prepared`,
  },
} as const satisfies Record<string, NamedRule>;

/** Refuses a check on a plan that hands nothing over, one that has not been yet, and more than a plan holds. */
export function refuseCheck(
  { routes, preparationChecks }: PlanState,
  { on }: PreparationCommand,
  { today }: Asked,
): Refusal | null {
  if (!routes.includes('youth-to-adult')) {
    return againstRule(PREPARATION_RULES.ofAHandover, 'This plan hands nothing over to probation.');
  }
  if (on !== null && isAfter(on, today)) {
    return againstRule(RULES.notInTheFuture, 'This day has not come yet. Record it once it was done.', 'on');
  }
  return preparationChecks.length >= MOST_CHECKS
    ? againstRule(PREPARATION_RULES.howMany, 'This plan holds as many checks as it can.')
    : null;
}
