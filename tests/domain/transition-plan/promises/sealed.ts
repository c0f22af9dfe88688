import type { PlanState } from '../../../../domain/transition-plan/state';
import { isUnfinished } from '../../../../domain/transition-plan/tasks';
import type { LivedPlan } from '../plans';
import { promise } from './promise';
import type { Move } from '../walks';

/** Two people seal a plan, and from then on it is silent: it asks only for what a death asks for, and writes to nobody. */
export function checkSilence(
  before: PlanState,
  { state: after, effects }: LivedPlan,
  move: Move,
  mailedBefore: number,
): void {
  const recorded = new Set(after.seriousEvents.death.map(({ by }) => by)).size;
  const is = after.life.phase === 'sealed';
  const asFarAsKnown = after.life.phase === 'closed' || is === recorded >= after.policy.deathConfirmedBy;
  promise(
    asFarAsKnown,
    'a plan is sealed when, and only when, enough different people have recorded the death',
    recorded,
  );
  promise(recorded === after.seriousEvents.death.length, 'nobody confirms their own record', after.seriousEvents);
  if (!is) return;
  promise(effects.length === mailedBefore, 'a sealed plan writes to nobody', effects.slice(mailedBefore));
  promise(
    before.life.phase === 'sealed' || (move.is === 'command' && move.command.name === 'record-death'),
    'people seal',
  );
  const kinds = ['notify-serious-incident', 'safeguarding-review', 'support-staff'];
  promise(
    after.tasks.filter(isUnfinished).every(({ kind }) => kinds.includes(kind)),
    'a sealed plan asks only for what a death asks for',
    after.tasks.filter(isUnfinished),
  );
}
