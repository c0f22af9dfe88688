import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekdayIn } from '../../api/web/words';
import { agreedContact, ANSWERS, anotherChild } from './agreed-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
});
afterAll(() => open.close());

describe('contact that a child has agreed to', () => {
  it('is begun on the page of its task, with what the child said before in it', async () => {
    const address = await agreedContact(open, 'child-ash');
    const browser = await open.as('worker');
    const page = await browser.open(open.url + address);
    expect(page.text).toContain('Iawn, os mai ti');
    expect(page.text).toMatch(/name="managerAgreed.on-day"[^>]* value="10"/);
    expect(page.text).not.toContain('They are under 16');
    const wrong = await browser.send(page, address, { ...ANSWERS, act: 'begin-contact', 'safeWay.how': '' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('value="Ffonio’r tŷ"')]);
    const looked = await browser.send(wrong, address, { ...ANSWERS, act: 'begin-contact' });
    expect([looked.status, looked.text]).toEqual([200, expect.stringContaining('Nothing has begun yet')]);
    const contacts = async () => (await open.api('/v1/voluntary-contacts')).body as { rows: { episodeId: string }[] };
    expect((await contacts()).rows).toEqual([]);
    const shown = [...looked.text.matchAll(/<li>((?:Mon|Tues|Wednes|Thurs|Fri)day, \d+ \w+ 2026)<\/li>/g)].map(
      ([, day]) => day,
    );
    // What was typed otherwise since is looked at again.
    const other = await browser.send(looked, address, { ...ANSWERS, act: 'begin-contact', onTrack: 'Coleg' });
    expect([other.status, other.text]).toEqual([200, expect.stringContaining('Nothing has begun yet')]);
    const begun = await browser.send(other, address, { ...ANSWERS, act: 'begin-contact', onTrack: 'Coleg' });
    expect([begun.status, begun.text]).toEqual([200, expect.stringContaining('It is saved')]);
    const { rows } = await contacts();
    const one = await open.api(`/v1/voluntary-contacts/${rows[0]?.episodeId ?? ''}`);
    const days = (one.body['checkIns'] as { on: string }[]).map(({ on }) => weekdayIn('en', on));
    expect([days[0], days.length]).toEqual(['Tuesday, 17 March 2026', 11]);
    expect(shown).toEqual(days);
    expect(one.body).toMatchObject({
      agreement: { childsWords: 'Iawn, os mai ti', on: '2026-03-10' },
      ...{ trustedWorkerId: 'worker', onTrack: [{ words: 'Coleg' }] },
      ...{ safeWayToReachMe: { how: 'Neges ar ôl pedwar', never: 'Ffonio’r tŷ', when: null } },
    });
  });

  it('under 16 asks whether they understand, and for their parents or why that is unsafe', async () => {
    const young = anotherChild('young', '2010-06-01');
    await open.register.load({ services: [], teams: [], staff: [], children: [young] });
    const address = await agreedContact(open, young.childId);
    const browser = await open.as('worker');
    const wrong = await browser.send(await browser.open(open.url + address), address, {
      ...{ ...ANSWERS, act: 'begin-contact' },
    });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Answer this: They are under 16')]);
    const answers = {
      ...{ ...ANSWERS, act: 'begin-contact', 'agreement.competence.understands': 'yes' },
      ...{ 'agreement.competence.weighed': 'Esboniodd yn ei geiriau ei hun', 'agreement.parents': 'unsafe' },
      parentsHow: 'Cafodd ei brifo gartref',
    };
    const begun = await browser.send(await browser.send(wrong, address, answers), address, answers);
    expect([begun.status, begun.text]).toEqual([200, expect.stringContaining('It is saved')]);
  });
});
