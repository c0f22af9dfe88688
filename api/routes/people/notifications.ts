import { CHOSEN_KINDS, goesAtOnce, MESSAGE_KINDS, MESSAGES } from '../../../domain/messages';
import type { Actor } from '../../../domain/people';
import type { Page } from '../../../register/register';
import { PATHS } from '../../paths';
import { notifications } from '../../schemas/notification-answers';
import { body, listOf, oneOf, paging, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { pageOf } from '../filters';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

const FIRST_PAGE: Page = { cursor: null, limit: 50 };

export const readNotifications = read({
  path: PATHS.notifications,
  action: 'read-notifications',
  summary: 'Which messages are mailed to you at once, which the morning digest tells of, and what was mailed to you',
  query: z.strictObject(paging),
  csv: ['kind', 'ref', 'at', 'how'],
  answers: { 200: { says: 'Your choice, and one page of your messages.', schema: notifications } },
  handle: async ({ query, actor, services }) => {
    return { status: 200, body: await notificationsOf(actor, services, pageOf(query)) };
  },
});

export const chooseNotifications = write({
  path: PATHS.notifications,
  action: 'choose-notifications',
  summary: 'Choose which messages are mailed to you at once; the morning digest tells of the others',
  body: body({
    atOnce: listOf(oneOf(CHOSEN_KINDS as [(typeof CHOSEN_KINDS)[number]]), 0, CHOSEN_KINDS.length)
      .nullable()
      .openapi({
        description: 'The kinds to be mailed at once, of those that can be chosen; null: as if nothing was chosen.',
      }),
  }),
  ifMatch: 'none',
  answers: { 200: { says: 'Your choice as it is now.', schema: notifications } },
  handle: async (call) => {
    const { actor, services } = call;
    const atOnce = call.body.atOnce === null ? null : [...new Set(call.body.atOnce)];
    await recordOnce(call, 'choose-notifications', (recorded) => services.register.chooseMessages(atOnce, recorded));
    return { status: 200, body: await notificationsOf(actor, services, FIRST_PAGE) };
  },
});

async function notificationsOf({ staffId }: Actor, { register }: Services, page: Page) {
  const [choice, messages] = await Promise.all([register.messageChoice(staffId), register.messagesTo(staffId, page)]);
  const kinds = MESSAGE_KINDS.map((kind) => {
    const { mayChoose, why: because } = MESSAGES[kind];
    return { kind, atOnce: goesAtOnce(kind, choice), mayChoose, because };
  });
  return { chosen: choice !== null, kinds, ...messages };
}
