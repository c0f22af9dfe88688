import type { EntityInput } from '../domain/protocol';
import { voluntaryContact as entity } from '../domain/voluntary-contact';
import type { EpisodeCommand, StartEpisode } from '../domain/voluntary-contact/commands';
import type { EpisodeState } from '../domain/voluntary-contact/state';
import { runEntity } from './entity-shell';

/** Contact by the child's own choice, alive from the recorded agreement to letting go. */
export async function voluntaryContact(input: EntityInput<StartEpisode, EpisodeState, EpisodeCommand>): Promise<void> {
  await runEntity(entity, input);
}
