import type { EntityCommands } from '../services';
import type { Problem } from '../problem';
import { keyReused, replyTo } from '../replies';
import type { Reply, WriteCall } from './route';

/** What the start of one kind of entity has of its own. */
interface Starting<Start> {
  readonly living: Pick<EntityCommands<Start, unknown, never, unknown>, 'start' | 'liveOf'>;
  /** What its workflow is keyed by. */
  readonly workflowKey: string;
  readonly idOf: (start: Start) => string;
  /** What it is started from, once nothing stands against it. Throws the problem that says what does. */
  readonly startFrom: () => Promise<Start>;
  /** 409: the open one that there is already, where only the register knows which when null. */
  readonly exists: (entityId: string | null) => Promise<Problem>;
  readonly urlOf: (entityId: string) => string;
  readonly started: (entityId: string, version: number) => Promise<Reply>;
}

/** Starts an entity once for its key; a repeat is answered as the first time, also when the entity has closed since. */
export async function startEntity<Start>(
  { services: { register }, key }: Pick<WriteCall<unknown, unknown, unknown>, 'services' | 'key'>,
  { living, workflowKey, idOf, startFrom, exists, urlOf, started }: Starting<Start>,
): Promise<Reply> {
  const earlier = await register.command(key.commandId);
  if (earlier !== null) {
    if (earlier.bodyHash !== key.bodyHash) throw keyReused();
    const { entityId, version } = earlier.answer;
    // Only one that runs no longer is answered for by the register; a living one remembers its own start.
    if ((await living.liveOf(workflowKey)) !== entityId) return started(entityId, version);
  }
  const start = await startFrom();
  const outcome = await living.start(start, key);
  if (outcome.is === 'exists') {
    // One that was opened again remembers that, and may have forgotten its own start: it is this one all the same.
    if (earlier !== null && earlier.answer.entityId === outcome.entityId) {
      return started(outcome.entityId, earlier.answer.version);
    }
    throw await exists(outcome.entityId);
  }
  // A repeat may wait for the one that the first sending began, whose id is not the one made here.
  const begun = outcome.is === 'accepted' ? await living.liveOf(workflowKey).catch(() => null) : null;
  return replyTo(outcome, {
    register,
    key,
    location: urlOf(begun ?? idOf(start)),
    done: ({ entityId, version }) => started(entityId, version),
  });
}
