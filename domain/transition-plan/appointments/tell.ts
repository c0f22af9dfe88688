import type { Sentences } from '../../told';

/** Keys of appointments in the words that people use for them. */
export const APPOINTMENT_WORDS: Readonly<Record<string, string>> = {
  'follow-up-missed': 'following up a missed appointment',
  kept: 'kept',
  missed: 'missed',
  'missed-with-reasonable-excuse': 'missed with a reasonable excuse',
  'rearranged-by-us': 'rearranged by us',
};

/** What the history says of appointments. The words that somebody wrote about one stand with it, not here. */
export const APPOINTMENT_SENTENCES: Sentences = {
  'appointments-booked': (said) => `Appointments booked: ${said('count')}, from ${said('on')} at ${said('at')}.`,
  'appointment-moved': (said) => `The appointment on ${said('from')} was moved to ${said('on')} at ${said('at')}.`,
  'appointment-recorded': (said) => `The appointment on ${said('on')}: ${said('outcome')}.`,
  'appointment-cancelled': (said) => `The appointment on ${said('on')} was called off. Reason: ${said('reason')}`,
};
