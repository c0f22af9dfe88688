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

  it('is called what the child calls it', async () => {
    expect((await asked({ title: 'Ash: ymlaen' })).body['title']).toBe('Ash: ymlaen');
    expect((await asked({ title: 'x'.repeat(81) })).status).toBe(400);
  });

  it('is not there for whoever may not know of the child', async () => {
    expect((await asked({}, 'stranger')).status).toBe(404);
  });
});
