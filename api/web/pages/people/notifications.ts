import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { PAGES, PATHS } from '../../../paths';
import type { notifications as notificationsSchema } from '../../../schemas/notification-answers';
import { carryOutOneOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { moreOf } from '../../parts/lists';
import type { Call, Page, Shown } from '../../page';
import { rulesBehind } from '../../parts/why';

type Notifications = z.output<typeof notificationsSchema>;

/** What was mailed to whoever looks, and what of it they want at once. */
export const notifications: Page = {
  path: PAGES.notifications,
  show: async (call) => shown(call, await notificationsOf(call), untouched()),
  send: async (call, typed) => {
    const found = await notificationsOf(call);
    const came = await carryOutOneOf(call, choosing(call, found), typed);
    return 'done' in came ? `${PAGES.notifications}?saved=${came.done}` : shown(call, found, came);
  },
};

async function notificationsOf({ ask, request }: Call): Promise<Notifications> {
  const { cursor } = request.query;
  const query = typeof cursor === 'string' ? { cursor } : {};
  return (await ask('get', PATHS.notifications, { query })) as Notifications;
}

function choosing({ t }: Call, { chosen, kinds }: Notifications): readonly Act[] {
  const open = kinds.filter(({ mayChoose }) => mayChoose);
  const choose: Act = {
    ...{ act: 'choose-notifications', path: PATHS.notifications, params: {} },
    fields: [
      {
        ...{ name: 'atOnce', is: 'several' },
        options: open.map(({ kind }) => ({ value: kind, text: t(`messageNames.${kind}`) })),
        first: open
          .filter(({ atOnce }) => atOnce)
          .map(({ kind }) => kind)
          .join(' '),
      },
    ],
  };
  const forget: Act = {
    ...{ act: 'choose-nothing', path: PATHS.notifications, params: {}, fields: [] },
    body: () => ({ atOnce: null }),
  };
  return chosen ? [choose, forget] : [choose];
}

async function shown(call: Call, found: Notifications, came: Returned): Promise<Shown> {
  const { t, request } = call;
  const values = {
    ...{ form: came.form, saved: request.query['saved'], savedText: t('office.savedHere') },
    acts: shownActs(choosing(call, found), came, call, await rulesBehind(call)),
    always: found.kinds.filter(({ mayChoose }) => !mayChoose).map(({ kind }) => t(`messageNames.${kind}`)),
    rows: found.rows.map(({ kind, at, how }) => ({
      ...{ what: t(`messageNames.${kind}`), how: t(`howMailed.${how}`) },
      ...{ on: localDateOf(at as Instant), time: localTimeOf(at as Instant) },
    })),
    more: moreOf(request, [], found.nextCursor),
  };
  return {
    status: came.form.wrong.length > 0 ? 400 : 200,
    view: 'notifications',
    title: t('office.notifications'),
    values,
  };
}
