import type { Instant } from '../calendar/london-time';
import type { Envelope } from '../entity';
import { notFound, stale, wrongState } from '../refusal';
import type { Refusal } from '../refusal';
import { refuseRelation, relationsTo } from './actions';
import type { ConcernCommand } from './commands';
import { CLOSED, refuse } from './rules';
import type { ConcernState } from './state';

/**
 * Why a command cannot be carried out now; null when it can. To whoever is not to know of the concern it does not exist,
 * whatever its state is.
 */
export function guard(state: ConcernState, envelope: Envelope<ConcernCommand>, now: Instant): Refusal | null {
  const { command, actor, ifMatch } = envelope;
  const relations = relationsTo(state, actor);
  if (relations.size === 0) return notFound('There is no such concern, or it is not yours to see.');
  const isForOthers = refuseRelation(command.name, relations);
  if (isForOthers !== null) return isForOthers;
  if (state.closed !== null) {
    return wrongState('closed', CLOSED);
  }
  if (ifMatch !== null && ifMatch !== state.peopleVersion) {
    return stale({ rev: state.peopleVersion, changes: state.changes }, ifMatch);
  }
  return refuse(state, command, actor, now);
}
