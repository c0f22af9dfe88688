import { localDateOf, localTimeOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { noteSignIn } from '../../access';
import { PAGES, PATHS, staffPage } from '../../paths';
import { notesOf } from '../../requests';
import type { Services } from '../../services';
import type { Call, Page } from '../page';
import { FRESH_MINUTES, isFresh } from './sessions';
import type { Sessions } from './sessions';

/** Who somebody is here, and where else they are signed in: ended only by whoever has just shown who they are. */
export const account: Page = {
  path: PAGES.account,
  show: async ({ visitor: { session, member, anew }, sessions, t, may, day, now }) => {
    const others = (await sessions.of(session)).filter(({ sessionId }) => sessionId !== session.sessionId);
    const shown = others.map(({ sessionId, startedAt, lastSeenAt }) => ({
      ...{ sessionId, begun: inLondon(startedAt, day), lastSeen: inLondon(lastSeenAt, day) },
    }));
    return {
      view: 'account',
      title: `${t('signedInAs')} ${member.name}`,
      values: {
        ...{ others: shown, anew: isFresh(session, now()) ? null : anew(PAGES.account), freshMinutes: FRESH_MINUTES },
        ...{ presence: staffPage(member.staffId), supervision: may('get', PATHS.supervision) },
      },
    };
  },
};

/** Ends one other session of theirs; whoever has not just shown who they are is led to where that is asked. */
export const endSession =
  (sessions: Sessions, services: Services) =>
  async ({ visitor: { session, actor }, request, response, now }: Call): Promise<void> => {
    const { session: chosen } = request.body as { session?: unknown };
    if (typeof chosen === 'string' && isFresh(session, now())) {
      await noteSignIn(services, actor, 'sessions-ended', PAGES.endSession, notesOf(response).requestId);
      await sessions.end(session, { only: chosen });
    }
    response.redirect(303, PAGES.account);
  };

/** Ends every other session of theirs, asked as for one. */
export const endOtherSessions =
  (sessions: Sessions, services: Services) =>
  async ({ visitor: { session, actor }, response, now }: Call): Promise<void> => {
    if (isFresh(session, now())) {
      await noteSignIn(services, actor, 'sessions-ended', PAGES.endOtherSessions, notesOf(response).requestId);
      await sessions.end(session, { allBut: session.sessionId });
    }
    response.redirect(303, PAGES.account);
  };

const inLondon = (at: Instant, day: Call['day']): string => `${day(localDateOf(at))}, ${localTimeOf(at)}`;
