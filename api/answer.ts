import type { Actor } from '../domain/people';
import { noteChanged, noteDenied, noteShown } from './access';
import { restrictedLooksUrl } from './paths';
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
    const denied = await orRestricted(asking, error);
    await noteDenied(services, lookOf(asking), denied);
    throw denied;
  });
  await (notes.commandId === null ? noteShown : noteChanged)(services, lookOf(asking), reply);
  return reply;
}

/**
 * What somebody is told who would see the record if it were not restricted: that it is, and how they look all the same. Whoever may
 * not even know of the child hears what they would hear of any other.
 */
async function orRestricted({ request, actor, services }: Asking, error: unknown): Promise<unknown> {
  const isHidden = error instanceof Problem && (error.kind === 'not-found' || error.kind === 'unknown-reference');
  if (!isHidden) return error;
  const childId = await services.register.restrictedAmong(actor, idsIn(request));
  if (childId === null) return error;
  const detail =
    'Only those who work with this child read this record. If you must look now, say why: it opens for a short time, and the manager is told at once.';
  return new Problem('restricted', detail, { members: { childId, askAt: restrictedLooksUrl(childId) } });
}

function idsIn({ params, body }: Asked): readonly string[] {
  const named = typeof body === 'object' && body !== null ? [(body as { childId?: unknown }).childId] : [];
  return [...Object.values(params as Readonly<Record<string, unknown>>), ...named].filter(
    (id) => typeof id === 'string',
  );
}

const lookOf = ({ route, request, actor, notes }: Omit<Asking, 'door'>) => {
  return { route, params: request.params, actor, requestId: notes.requestId };
};
