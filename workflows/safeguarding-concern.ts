import type { EntityInput } from '../domain/protocol';
import { safeguardingConcern as entity } from '../domain/safeguarding-concern';
import type { ConcernCommand, RaiseConcern } from '../domain/safeguarding-concern/commands';
import type { ConcernState } from '../domain/safeguarding-concern/state';
import { runEntity } from './entity-shell';

/** One safeguarding concern, alive from the moment at which it is raised until somebody closes it with its outcome. */
export async function safeguardingConcern(
  input: EntityInput<RaiseConcern, ConcernState, ConcernCommand>,
): Promise<void> {
  await runEntity(entity, input);
}
