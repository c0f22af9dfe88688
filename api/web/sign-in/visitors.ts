import type { Request, Response } from 'express';
import type { Actor } from '../../../domain/people';
import type { StaffMember } from '../../../register/register';
import type { SignedIn } from '../../../register/people/sessions';
import { signInAnewPath } from '../../paths';
import { memberBehind } from '../../auth';
import { Problem } from '../../problem';
import { notesOf } from '../../requests';
import type { Services } from '../../services';
import type { Cookies } from './cookies';
import type { WebProvider } from './providers';
import type { OpenSession, Sessions } from './sessions';

/** Somebody who is signed in to the pages. */
export interface Visitor {
  readonly session: OpenSession;
  readonly actor: Actor;
  readonly member: StaffMember;
  readonly provider: WebProvider;
  /** Where they show that provider anew who they are, to come back to this address. */
  readonly anew: (back: string) => string;
}

/** Somebody whom the provider signed in, and who may not be here. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
  constructor(
    readonly person: SignedIn,
    readonly provider: WebProvider,
  ) {
    super('Nobody who works here.');
  }
}

/** Finds out who is there. */
export interface Visitors {
  /** Whom a provider has signed in, as they stand here. Throws `TurnedAway`. */
  memberOf(person: SignedIn, provider: WebProvider): Promise<Pick<Visitor, 'actor' | 'member'>>;
  /** Who is there now: found out at each request, so that whoever has left is out at once. Null for nobody. */
  visitorOf(request: Request, response: Response): Promise<Visitor | null>;
}

export function visitorsOf(services: Services, cookies: Cookies, sessions: Sessions): Visitors {
  const memberOf: Visitors['memberOf'] = async ({ issuer, subject }, provider) => {
    const who = { issuer, subject };
    const actor = await memberBehind({ ...who, serviceIds: provider.serviceIds }, services).catch((error: unknown) => {
      throw error instanceof Problem && error.status === 403 ? new TurnedAway(who, provider) : error;
    });
    const member = await services.register.staffMember(actor.staffId);
    if (member === null) throw new TurnedAway(who, provider);
    return { actor, member };
  };
  return {
    memberOf,
    visitorOf: async (request, response) => {
      const secret = cookies.session.of(request);
      const session = secret === null ? null : await sessions.open(secret);
      const place = services.webProviders.findIndex(({ issuer }) => issuer === session?.issuer);
      const provider = services.webProviders[place];
      if (session === null || provider === undefined) {
        if (secret !== null) cookies.session.clear(response);
        return null;
      }
      try {
        const found = await memberOf(session, provider);
        notesOf(response).serviceId = found.actor.serviceId;
        return { session, provider, ...found, anew: (back) => signInAnewPath(place, back) };
      } catch (error) {
        if (error instanceof TurnedAway) {
          await sessions.end(session, { only: session.sessionId });
          cookies.session.clear(response);
        }
        throw error;
      }
    },
  };
}
