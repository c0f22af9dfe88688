import type { PartOfPreparation } from '../../policy/preparation';
import type { PlanState } from '../state';
import type { PreparationCheck } from './state';

/** How the child is prepared for probation's rules, as both sides read it. */
export interface Preparation {
  /** What the plan's policy asks for; nothing where the plan hands nothing over. */
  readonly asked: readonly PartOfPreparation[];
  /** What of it is not there. */
  readonly missing: readonly PartOfPreparation[];
  readonly checks: readonly PreparationCheck[];
}
/** Of a view that an earlier release wrote. */
export const PREPARATION_UNKNOWN: Preparation = { asked: [], missing: [], checks: [] };

export function preparationOf(state: PlanState): Preparation {
  const asked = state.routes.includes('youth-to-adult') ? state.policy.childPreparedWith : [];
  return { asked, missing: asked.filter((part) => !IS_THERE[part](state)), checks: state.preparationChecks };
}

/** When each part is there. That the child had nothing to add is an answer, and no statement of what they understood. */
const IS_THERE: Readonly<Record<PartOfPreparation, (state: PlanState) => boolean>> = {
  'step-done': ({ rungs }) => rungs.some(({ key, state }) => key === 'prepare-child' && state.is === 'done'),
  'childs-statement': ({ childViews }) =>
    childViews.some(({ about, words }) => about === 'probation-rules' && words !== null),
  'checked-by-youth-justice-service': ({ preparationChecks }) =>
    preparationChecks.some(({ side }) => side === 'sender'),
  'checked-by-receiving-side': ({ preparationChecks }) => preparationChecks.some(({ side }) => side === 'receiver'),
};
