import { offerSupervision } from '../../activities/jobs/offer-supervision';
import { addMinutes } from '../../domain/calendar/london-time';
import { NOW } from '../api/world';
import type { OpenPages } from './open-pages';

/** What the job of the day offers to this person, after what they have carried; answers with the id of the offer. */
export async function offered(open: OpenPages, as: string): Promise<string> {
  const run = { job: 'offer-supervision', at: addMinutes(NOW, 1), practice: null } as const;
  await offerSupervision({ register: open.register, client: {} as never }, run);
  const { rows } = (await open.api('/v1/me/supervision', { as })).body as { rows: { supervisionId: string }[] };
  const [offer] = rows;
  if (!offer) throw new Error(`Nothing is offered to ${as}.`);
  return offer.supervisionId;
}
