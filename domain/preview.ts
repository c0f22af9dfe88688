import type { Instant } from './calendar/london-time';
import type { Entity, EntityView, Envelope, Started, TimelineEntry } from './entity';
import { wrongState } from './refusal';
import type { Refusal } from './refusal';

/** What a command would do now: the entity before and after it, and what its history would say. */
export type Preview<View> =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | {
      readonly is: 'shown';
      readonly before: View;
      readonly after: View;
      readonly timeline: readonly TimelineEntry[];
    };

/**
 * Carries a command out on a state that is then thrown away, by the same guard and step as the command itself. What time
 * has made due by `now` comes first, as it does in the entity's own loop.
 */
export function previewOf<
  State,
  Start extends Started,
  Command extends { readonly name: string },
  View extends EntityView,
>(
  entity: Entity<State, Start, Command, View>,
  stored: State,
  envelope: Envelope<Command>,
  now: Instant,
): Preview<View> {
  if (envelope.entityId !== entity.idOf(stored)) {
    return { is: 'refused', refusal: wrongState('closed', entity.whenClosed) };
  }
  const due = entity.nextWake(stored);
  const state = due !== null && due <= now ? entity.step(stored, { type: 'time', due }, now).state : stored;
  const refusal = entity.guard(state, envelope, now);
  if (refusal) return { is: 'refused', refusal };
  const after = entity.step(state, { type: 'command', envelope }, now);
  return { is: 'shown', before: entity.view(state), after: entity.view(after.state), timeline: after.timeline };
}
