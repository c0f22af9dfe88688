import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

/** Today is 10 March 2026. */
let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

describe('the card of a child’s appointments', () => {
  it('says when, where and with whom, in either language, and nothing of an order or a service', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
    const plan = `/v1/transition-plans/${String(body['planId'])}`;
    const card = `${open.url}/plans/${String(body['planId'])}/appointment-card`;
    const browser = await open.as('worker');
    expect((await browser.open(`${card}?in=en`)).text).toContain('Nothing is arranged yet.');
    for (const [on, where] of [
      ['2026-03-20', 'The library'],
      ['2026-03-27', 'Youth justice office'],
    ]) {
      const booking = { what: 'Unpaid work under the order', where, withId: 'worker', on, at: '14:30', minutes: 45 };
      const booked = await open.api(`${plan}/book-appointments`, { body: booking });
      expect([booked.status, booked.body]).toEqual([200, expect.anything()]);
    }
    const { text } = await browser.open(`${card}?in=en`);
    const [, sheet = ''] = /<section[^>]*>([\s\S]*?)<\/section>/.exec(text) ?? [];
    expect(sheet).toMatch(
      /20 March 2026, 14:30[\s\S]*The library[\s\S]*with Name of worker[\s\S]*27 March 2026, 14:30/,
    );
    expect(sheet).not.toMatch(/justice|order|work under/i);
    const welsh = await browser.open(`${card}?in=cy`);
    expect(welsh.text).toMatch(/<section[^>]*lang="cy"[\s\S]*Pryd rydyn ni’n cwrdd[\s\S]*20 Mawrth 2026, 14:30/);
  });
});
