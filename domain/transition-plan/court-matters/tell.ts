import type { Sentences } from '../../told';

/** Keys of what waits on a court in the words that people use for them. */
export const COURT_WORDS: Readonly<Record<string, string>> = {
  'record-court-outcome': 'recording what the court has decided',
  hearing: 'a court hearing',
  'pending-charge': 'a pending charge',
  breach: 'a breach of an order',
  'order-extended': 'an order was extended',
  'order-revoked': 'an order was revoked, or ended early',
  'new-order': 'a new order was made',
  'nothing-changes': 'nothing changes for the orders',
};

/** What the history says of it. What is expected, and what was noted, stands with the matter. */
export const COURT_SENTENCES: Sentences = {
  'court-matter': (said) => `Recorded: ${said('kind')}.`,
  'court-matter-on': (said) => `Recorded: ${said('kind')}, on ${said('on')}.`,
  'court-matter-moved': (said) => `The court has set ${said('on')}: ${said('kind')}.`,
  'goes-on-despite-court': (said) => `Both sides decided that the handover goes on despite ${said('kind')}.`,
  'court-matter-ended': (said) => `Decided on ${said('on')}: ${said('kind')}. What came of it: ${said('outcome')}.`,
  'court-matter-withdrawn': (said) => `Recorded by mistake, and withdrawn: ${said('kind')}. Reason: ${said('reason')}`,
};
