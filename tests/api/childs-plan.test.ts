import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash', { routes: ['youth-to-adult', 'end-of-order'] });
  const words = { about: 'start', words: 'Dw i eisiau gweithio gyda cheir' };
  expect((await world.post(`/v1/transition-plans/${planId}/record-child-view`, { body: words })).status).toBe(200);
  for (const [on, where] of [
    ['2026-03-16', 'The café by the river'],
    ['2026-03-17', 'Youth justice office, High Street'],
  ]) {
    const body = { what: 'Meeting under the order', where, withId: 'worker', on, at: '15:00', minutes: 60 };
    expect((await world.post(`/v1/transition-plans/${planId}/book-appointments`, { body })).status).toBe(200);
  }
});
afterAll(() => world.close());

const asked = (changes: object, as = 'worker') =>
  world.post('/v1/childs-plan', { as, body: { planId, language: 'en', ...changes } });

describe('the plan that a child keeps', () => {
  it.each([
    ['en', /youth justice|\border|offen[cd]|probation|sentence|court/i, 'My plan', 'We meet all three a few times'],
    ['cy', /cyfiawnder|gorchymyn|trosedd|prawf|dedfryd|llys/i, 'Fy nghynllun', 'Rydyn ni’n tri yn cwrdd'],
  ])(
    'says in %s what comes next, and names no order, no offence and no service',
    async (language, never, title, step) => {
      const { status, body } = await asked({ language });
      expect([status, body['title']]).toEqual([200, title]);
      const said = JSON.stringify(body['sections']);
      expect(said).toContain(step);
      expect(said).toContain('“Dw i eisiau gweithio gyda cheir”');
      expect(said).toContain('The café by the river');
      expect(said).toContain('Name of worker');
      expect(said).not.toMatch(never);
      expect(said).not.toContain('High Street');
    },
  );

  describe('as the child chose it', () => {
    const choose = (looks: object, as = 'worker') =>
      world.post(`/v1/transition-plans/${planId}/choose-how-my-plan-looks`, { as, body: looks });
    const headings = async (language = 'en') =>
      ((await asked({ language })).body['sections'] as { heading: string }[]).map(({ heading }) => heading);

    it('has their title and whom they would call, without what they want left off', async () => {
      const looks = { title: 'Ash: ymlaen', leavesOff: ['own-words', 'meetings'], callers: ['Nain, 01632 960000'] };
      expect((await choose(looks)).status).toBe(200);
      const { body } = await asked({});
      expect(body['title']).toBe('Ash: ymlaen');
      expect(JSON.stringify(body)).toContain('Nain, 01632 960000');
      expect(JSON.stringify(body)).not.toContain('gyda cheir');
      expect(await headings()).toEqual(['What happens next', 'Who I can call', 'When I get a new worker']);
    });

    it.each([
      ['en', 'Youth rehabilitation order, until 10 January 2028', 'When I move to probation', 'earlier warnings still'],
      ['cy', 'hyd at 10 Ionawr 2028', 'Pan fydda i’n symud at y gwasanaeth prawf', 'mae rhybuddion cynharach'],
    ])('names their orders and probation in %s where they want that', async (language, order, heading, law) => {
      expect((await choose({ names: ['orders', 'service'] })).status).toBe(200);
      expect(await headings(language)).toContain(heading);
      const said = JSON.stringify((await asked({ language })).body);
      expect(said.toLocaleLowerCase()).toContain(order.toLocaleLowerCase());
      expect(said).toContain(law);
      expect((await choose({})).status).toBe(200);
      expect(JSON.stringify((await asked({ language })).body)).not.toContain(law);
    });

    it('is an easy read in few words and large print', async () => {
      expect((await choose({ easyRead: true })).status).toBe(200);
      const { body } = await asked({});
      expect(body).toMatchObject({ large: true, title: 'My plan' });
      const [, next] = body['sections'] as { lines: { text: string }[] }[];
      expect(next?.lines).toHaveLength(3);
      expect(next?.lines[0]?.text).toMatch(/^We talk about what is new\. By /);
    });

    it('is written down by whoever works with them, and the same for the receiving side', async () => {
      expect((await choose({ title: 'x'.repeat(81) })).status).toBe(400);
      expect((await choose({ callers: Array.from({ length: 7 }, () => 'Nain') })).status).toBe(400);
      expect((await choose({ title: 'Mine' }, 'yjs-manager')).status).toBe(200);
      expect((await asked({}, 'officer')).body['title']).toBe('Mine');
    });
  });

  it('is not there for whoever may not know of the child', async () => {
    expect((await asked({}, 'stranger')).status).toBe(404);
  });
});
