import { PATHS } from '../../paths';
import * as shown from '../../schemas/answers';
import { paging, staffId, z } from '../../schemas/primitives';
import { chosen, pageOf } from '../filters';
import { read } from '../route';

/** What of appointments concerns people on this day: those of today, and those that wait for somebody to say what became of them. */
export const listAppointments = read({
  path: PATHS.appointments,
  action: 'read-plans',
  summary: 'The appointments of today, and those that have begun and of which nobody has said what became of them',
  query: z.strictObject({
    with: staffId.optional().openapi({
      description:
        '"me" or the id of a member of staff: whom the child meets. With "me" come those for whom you stand in.',
    }),
    ...paging,
  }),
  csv: [
    'appointmentId',
    'planId',
    'childId',
    'childName',
    'rehearsal',
    'withId',
    'withName',
    'startsAt',
    'minutes',
    'begun',
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.appointmentList } },
  handle: async ({ query, actor, services }) => {
    const filter = chosen({ withId: query.with });
    return { status: 200, body: await services.register.appointments(actor, filter, pageOf(query), services.now()) };
  },
});
