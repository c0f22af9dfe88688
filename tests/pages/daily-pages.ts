import { instantAt } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import { begunContact } from './begun-contact';
import type { Seen } from './office-pages';
import type { OpenPages } from './open-pages';

/** When the appointment of ten o’clock has passed. */
export const AFTERWARDS = instantAt('2026-03-10' as LocalDate, '11:00');

/** A contact in which people missed each other in its first check-in, which was brought forward to today. */
export async function withMissedCheckIn(open: OpenPages, childId: string): Promise<string> {
  const episodeId = await begunContact(open, childId);
  const contact = `/v1/voluntary-contacts/${episodeId}`;
  const { checkIns } = (await open.api(contact)).body as { checkIns: { checkInId: string; rev: number }[] };
  const [{ checkInId, rev } = { checkInId: '', rev: 0 }] = checkIns;
  const moved = { body: { checkInId, on: '2026-03-10', reason: 'Roedd yn siwtio’n well' }, ifMatch: rev };
  await open.api(`${contact}/move-check-in`, moved);
  await open.api(`${contact}/record-missed-check-in`, { body: { checkInId }, ifMatch: rev + 1 });
  return episodeId;
}

/** A plan with a note, an appointment that has passed by `AFTERWARDS`, and a series ahead; answers with the first appointment. */
export async function withDailyWork(open: OpenPages, planId: string): Promise<string> {
  const plan = `/v1/transition-plans/${planId}`;
  await open.api(`${plan}/notes`, { body: { kind: 'contact-with-child', text: 'Cerddon ni wrth yr afon' } });
  const one = { what: 'Tro wrth yr afon', where: 'Y bont', withId: 'worker', at: '10:00', minutes: 45 };
  const booked = await open.api(`${plan}/book-appointments`, { body: { ...one, on: '2026-03-10' } });
  const series = { ...one, on: '2026-03-17', repeat: { everyWeeks: 1, times: 3 } };
  await open.api(`${plan}/book-appointments`, { body: series });
  return (booked.body['item'] as { id: string }).id;
}

/** What is written down every day, in every state. */
export const dailyPages = (
  planId: () => string,
  appointmentId: () => string,
  contact: () => string,
  supervisionId: () => string,
): readonly Seen[] => [
  { name: 'write-down', path: () => '/write-down' },
  { name: 'notes', path: () => `/plans/${planId()}/notes` },
  {
    name: 'notes-one',
    path: () => `/plans/${planId()}/notes`,
    act: (page) => page.locator('main a[href*="/notes/"]').first().click(),
  },
  { name: 'appointments', path: () => `/plans/${planId()}/appointments` },
  {
    name: 'appointments-wrong',
    path: () => `/plans/${planId()}/appointments`,
    act: async (page) => {
      await page.locator('details:has(#book-appointments) summary').click();
      await page.locator('#book-appointments').click();
    },
  },
  { name: 'appointment', path: () => `/plans/${planId()}/appointments/${appointmentId()}` },
  { name: 'contacts', path: () => '/contacts' },
  { name: 'contact', path: () => `/contacts/${contact()}` },
  {
    name: 'contact-wrong',
    path: () => `/contacts/${contact()}`,
    act: async (page) => {
      await page.locator('details:has(#stretch-contact) summary').first().click();
      await page.locator('#stretch-contact').click();
    },
  },
  {
    // With a question of yes or no that was left open.
    name: 'contact-outreach-wrong',
    path: () => `/contacts/${contact()}`,
    act: (page) => page.locator('#record-outreach').click(),
  },
  { name: 'check-in', path: () => `/contacts/${contact()}/check-ins/${contact()}.k2` },
  { name: 'move-away', path: () => `/contacts/${contact()}/move-away` },
  { name: 'supervision', path: () => '/supervision' },
  { name: 'supervision-offered', path: () => `/supervision/${supervisionId()}` },
];
