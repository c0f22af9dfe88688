import type { Entity } from '../entity';
import { CONCERN_ACTIONS } from './actions';
import { begin } from './begin';
import type { ConcernCommand, ConcernCommandName, RaiseConcern } from './commands';
import { guard } from './guard';
import type { ConcernState } from './state';
import { CLOSED } from './rules';
import { step } from './step';
import { nextWake } from './time';
import { view } from './view';
import type { ConcernView } from './view';

export { CLOSED, refuseRaise } from './rules';

/** One safeguarding concern, as the shell and the API know it. It closes by a person's decision, and never by time. */
export const safeguardingConcern: Entity<ConcernState, RaiseConcern, ConcernCommand, ConcernView> = {
  kind: 'safeguardingConcern',
  whenClosed: CLOSED,
  opensAgain: false,
  commandNames: Object.keys(CONCERN_ACTIONS) as ConcernCommandName[],
  idOf: (state) => state.concernId,
  begin,
  guard,
  step,
  nextWake,
  upgrade,
  isOpen: (state) => state.closed === null,
  view,
};

/** There was one schema so far. Throws when the state is of a later release. */
function upgrade(stored: ConcernState | { readonly schema: number }): ConcernState {
  if (stored.schema !== 1)
    throw new RangeError(`This concern was written by a later release (schema ${stored.schema}).`);
  // Earlier builds of this schema did not ask where the worry came up, were not told of a death, and knew of every child who they are.
  if ('cameOf' in stored && 'childDiedSeenAt' in stored && 'about' in stored) return stored;
  return { cameOf: null, childDiedSeenAt: null, about: null, lookedFor: null, ...stored } as ConcernState;
}
