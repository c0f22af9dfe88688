import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BRIEF_WORDS } from '../../api/documents/brief-words';
import { ORDER_TYPES } from '../../domain/policy/index';
import { OPEN } from '../../domain/transition-plan/action-row';
import { CUSTODY_REASONS } from '../../domain/transition-plan/moves/custody-state';
import { TASK_KINDS } from '../../domain/transition-plan/state';
import { inWords } from '../../domain/transition-plan/tell';
import { startWorld } from './world';
import type { World } from './world';

const PHASES = [...OPEN, 'sealed', 'closed'];

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

describe('the brief of a plan', () => {
  it('tells in one answer what the colleague on duty needs, and in words to copy out', async () => {
    const body = { how: 'A text', never: 'Ring the house' };
    expect((await world.post(`${plan}/record-safe-way-to-reach-me`, { body })).status).toBe(200);
    const got = await world.get(`${plan}/brief`);
    expect(got.status).toBe(200);
    expect((got.body['lines'] as unknown[])[0]).toEqual({
      heading: 'reach-them-safely',
      text: 'A text. Never: Ring the house',
    });
    expect(got.body['copyOut']).toMatch(
      /^10 March 2026: What to know of this child\nThe safe way to reach them: A text\. Never: Ring the house\nWhere the plan stands: preparing\n/,
    );
    expect(JSON.stringify(got.body)).not.toContain('"worker"');
  });

  it('tells the same in Welsh, and as one block among those to copy out', async () => {
    const got = await world.get(`${plan}/brief?language=cy`);
    expect(got.body['lines']).toEqual(
      expect.arrayContaining([
        { heading: 'reach-them-safely', text: 'A text. Byth: Ring the house' },
        { heading: 'where-the-plan-stands', text: 'paratoi' },
        { heading: 'who-to-ask', text: 'Swyddog achos: Name of worker' },
      ]),
    );
    expect(got.body['copyOut']).toMatch(
      /^10 Mawrth 2026: Yr hyn i’w wybod am y plentyn hwn\nY ffordd ddiogel o gysylltu â nhw: A text\. Byth: Ring the house\n/,
    );
    const { blocks } = (await world.get(`${plan}/copy-out?language=cy`)).body as { blocks: { text: string }[] };
    expect(blocks[0]).toEqual({ kind: 'brief', recordId: plan.split('/').at(-1), text: got.body['copyOut'] });
  });

  it.each([...TASK_KINDS, ...PHASES, ...ORDER_TYPES, ...CUSTODY_REASONS])('says “%s” in Welsh', (key) => {
    expect(BRIEF_WORDS.cy.word(key)).toMatch(/\S/);
    expect([key, inWords(key)]).not.toContain(BRIEF_WORDS.cy.word(key));
  });

  it.each([
    ['en', 'pl', 'An interpreter is needed, never family: Polish'],
    ['cy', 'pl', 'Mae angen cyfieithydd, byth aelod o’r teulu: Pwyleg'],
    ['en', 'bfi', 'An interpreter is needed, never family: British Sign Language'],
  ])('says in words in which language somebody is to interpret: %s, %s', async (language, needed, text) => {
    const body = { interpreter: { is: 'needed', language: needed, from: 'interpreting-service' } };
    expect((await world.post(`${plan}/record-how-i-understand-best`, { body })).status).toBe(200);
    const { lines } = (await world.get(`${plan}/brief?language=${language}`)).body as { lines: unknown[] };
    expect(lines).toContainEqual({ heading: 'how-they-understand-best', text });
  });

  it('looks ahead from a practice plan’s own time', async () => {
    const practised = await world.start('child-birch', { rehearsal: true });
    const address = `/v1/transition-plans/${practised}`;
    const meeting = { withId: 'worker', at: '15:00', minutes: 45 };
    for (const more of [
      { what: 'a walk', on: '2026-03-20' },
      { what: 'a climb', on: '2026-05-05' },
    ]) {
      const got = await world.post(`${address}/book-appointments`, { body: { ...meeting, ...more } });
      expect(got.status).toBe(200);
    }
    const next = async () => {
      const lines = (await world.get(`${address}/brief`)).body['lines'] as { heading: string; text: string }[];
      return lines.find(({ heading }) => heading === 'next-appointment')?.text;
    };
    expect(await next()).toContain('a walk, 2026-03-20');
    await world.services.register.moveRehearsalClock('transitionPlan', practised, 30 * 24 * 60 * 60);
    expect(await next()).toContain('a climb, 2026-05-05');
    const { blocks } = (await world.get(`${address}/copy-out?kind=brief`)).body as { blocks: { text: string }[] };
    expect(blocks[0]?.text).toMatch(/^9 April 2026: [^]*a climb, 2026-05-05/);
  });

  it('is not there for whoever may not know of the plan', async () => {
    expect((await world.get(`${plan}/brief`, { as: 'stranger' })).status).toBe(404);
  });
});
