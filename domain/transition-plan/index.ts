import type { Entity } from '../entity';
import { ACTIONS } from './actions';
import { begin } from './begin';
import type { PlanCommand, PlanCommandName, StartPlan } from './commands';
import { CLOSED, guard } from './guard';
import { nextWake } from './next-wake';
import type { PlanState } from './state';
import { step } from './step';
import { upgrade } from './upgrade';
import { view } from './view';
import type { PlanView } from './view';

export { ACTIONS } from './actions';
export { refuseDateOfBirth, refuseOrder, refuseStart } from './begin';
export { CLOSED } from './guard';
export { plannedDates } from './planned-dates';

/** One child's transition, as the shell and the API know it. */
export const transitionPlan: Entity<PlanState, StartPlan, PlanCommand, PlanView> = {
  kind: 'transitionPlan',
  whenClosed: CLOSED,
  opensAgain: true,
  commandNames: Object.keys(ACTIONS) as PlanCommandName[],
  idOf: (state) => state.planId,
  begin,
  guard,
  step,
  nextWake,
  upgrade,
  isOpen: (state) => state.life.phase !== 'closed',
  view,
};
