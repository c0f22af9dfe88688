import type { Actor } from '../domain/people';
import { noteChanged, noteDenied, noteShown } from './access';
import { mayDo, PERMISSIONS } from './permissions';
import { Problem } from './problem';
import type { RequestNotes } from './requests';
import type { Asked, Reply, Route } from './routes/route';
import type { Services } from './services';

/** One call of a route by somebody, whether it came to the API or through a page. */
export interface Asking {
  readonly route: Route;
  readonly request: Asked;
  readonly actor: Actor;
  readonly services: Services;
  /** Lets writes in while the register answers. */
  readonly door: () => Promise<void>;
  readonly notes: RequestNotes;
}

/** Passes whoever's role may do this; for others writes down that it was denied, and throws a 403. */
export async function admit(asking: Omit<Asking, 'door'>): Promise<void> {
  const { route, actor, services } = asking;
  if (mayDo(actor.role, route.action)) return;
  const denied = new Problem('not-allowed', `This is for other roles: ${PERMISSIONS[route.action].why}`);
  await noteDenied(services, lookOf(asking), denied);
  throw denied;
}

/** The route's answer to somebody who was admitted. What they are shown, have changed, or are denied is written down first. */
export async function answer(asking: Asking): Promise<Reply> {
  const { route, request, actor, services, door, notes } = asking;
  const noteCommand = (commandId: string) => {
    notes.commandId = commandId;
  };
  const reply = await route.run({ request, actor, services, door, noteCommand }).catch(async (error: unknown) => {
    await noteDenied(services, lookOf(asking), error);
    throw error;
  });
  await (notes.commandId === null ? noteShown : noteChanged)(services, lookOf(asking), reply);
  return reply;
}

const lookOf = ({ route, request, actor, notes }: Omit<Asking, 'door'>) => {
  return { route, params: request.params, actor, requestId: notes.requestId };
};
