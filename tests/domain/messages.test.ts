import { describe, expect, it } from '@jest/globals';
import type { MailTemplate } from '../../domain/entity';
import { CHOSEN_KINDS, goesAtOnce, MESSAGE_KINDS, MESSAGES } from '../../domain/messages';

/** Who has chosen nothing; who wants everything in the digest; who wants everything at once. */
const [NOTHING, DIGEST, ALL] = [null, [], CHOSEN_KINDS] as const;

const GOES: readonly (readonly [MailTemplate, boolean, boolean, boolean])[] = [
  ['task-assigned', true, false, true],
  ['receiving-officer-named', true, false, true],
  ['case-manager-named', true, false, true],
  ['task-rejected', true, false, true],
  ['task-rescheduled', true, false, true],
  ['orders-ended', true, false, true],
  ['pause-review-due', true, false, true],
  ['plan-closed', true, false, true],
  ['plan-re-opened', true, false, true],
  ['plan-people-changed', true, false, true],
  ['task-accepted', true, false, true],
  ['request-answered', true, false, true],
  ['sharing-changed', false, false, true],
  ['task-cancelled', false, false, true],
  ['task-moved-on', false, false, true],
  ['task-unanswered', true, true, true],
  ['receiver-silent', true, true, true],
  ['child-not-prepared', true, true, true],
  ['decision-asked-for', true, true, true],
  ['decided-without-consultation', true, true, true],
  ['responsibility-passed', true, true, true],
  ['contact-begun', true, false, true],
  ['contact-step', true, false, true],
  ['contact-step-waits', true, true, true],
  ['contact-changed', false, false, true],
  ['contact-ended', false, false, true],
  ['concern-raised', true, true, true],
  ['concern-received', true, true, true],
  ['concern-news', true, true, true],
  ['concern-step-due', true, true, true],
  ['concern-waits', true, true, true],
  ['supervision-offered', true, false, true],
  ['supervision-changed', true, false, true],
  ['restricted-record-read', true, true, true],
  ['needs-another-holder', true, true, true],
  ['meeting', true, true, true],
];

describe('a message of the kind', () => {
  it.each(GOES)('%s goes at once: %s, with everything put off: %s, with everything wanted: %s', (kind, ...goes) => {
    expect([NOTHING, DIGEST, ALL].map((choice) => goesAtOnce(kind, choice))).toEqual(goes);
  });

  it('stands in the table, with its reason, whatever it is', () => {
    expect(GOES.map(([kind]) => kind).sort()).toEqual([...MESSAGE_KINDS].sort());
    for (const { why } of Object.values(MESSAGES)) expect(why).toMatch(/\.$/);
  });
});
