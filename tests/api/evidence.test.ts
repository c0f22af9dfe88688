import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from './open-pdf';
import { startWorld } from './world';
import type { World } from './world';

const PACK = '/v1/evidence-pack?from=2026-01-01&to=2026-12-31';

let world: World;
const plans: string[] = [];
beforeAll(async () => {
  world = await startWorld();
  for (const name of ['ash', 'birch', 'cedar']) plans.push(await world.start(`child-${name}`));
});
afterAll(() => world.close());

async function fetched(address: string, accept = 'application/pdf') {
  const token = await world.provider.token('yjs-manager');
  const response = await fetch(world.url + address, { headers: { authorization: `Bearer ${token}`, accept } });
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the evidence pack', () => {
  it('shows of plans drawn at random who did what, and when, by role', async () => {
    const { status, body } = await world.get(`${PACK}&size=2&seed=spring`, { as: 'yjs-manager' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ seed: 'spring', population: 3, drawn: 2, from: '2026-01-01', to: '2026-12-31' });
    const rows = body['rows'] as Record<string, unknown>[];
    const drawn = [...new Set(rows.map(({ planId }) => planId))];
    expect(drawn).toHaveLength(2);
    for (const planId of drawn) expect(plans).toContain(planId);
    expect(rows[0]).toMatchObject({
      ...{ kind: 'plan-started', says: 'The plan was started.', role: 'case-manager' },
      ...{ doneBy: 'case manager, youth justice service', at: '2026-03-10T09:00:00.000Z' },
    });
    expect(JSON.stringify(body)).not.toMatch(/Invented|Name of|child-/);
    expect((await world.get(`${PACK}&size=2&seed=spring`, { as: 'yjs-manager' })).body).toEqual(body);
  });

  it('says the seed that it made when none was given', async () => {
    const { body } = await world.get(PACK, { as: 'yjs-manager' });
    const again = await world.get(`${PACK}&seed=${String(body['seed'])}`, { as: 'yjs-manager' });
    expect(again.body).toEqual(body);
  });

  it('can be had as CSV, and as a tagged PDF that names nobody', async () => {
    const csv = Buffer.from((await fetched(`${PACK}&seed=spring`, 'text/csv')).bytes).toString();
    expect(csv.split('\n')[0]).toContain('planId,startedOn,phase,at,says,doneBy,kind,of,role');
    expect(csv).toContain('The plan was started.');
    const address = `${PACK.replace('?', '/evidence.pdf?')}&seed=spring`;
    const { headers, bytes } = await fetched(address);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="evidence-spring.pdf"');
    const { text } = opened(bytes);
    expect(text).toContain('Drawn at random: 3, by the seed spring');
    for (const planId of plans) expect(text).toContain(planId);
    expect(text).toContain('The plan was started. (case manager, youth justice service)');
    expect(text).not.toMatch(/Invented|Name of/);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Marked true/);
  });

  it('is not shown unrecorded: with the register away nothing is', async () => {
    world.away.register = true;
    const { status } = await world.get(PACK, { as: 'yjs-manager' });
    world.away.register = false;
    expect(status).toBe(503);
  });

  it.each([
    ['no period', '/v1/evidence-pack', 'from'],
    ['a period that ends before it begins', '/v1/evidence-pack?from=2026-02-01&to=2026-01-01', 'to'],
    ['more than fifty', `${PACK}&size=51`, 'size'],
    ['none', `${PACK}&size=0`, 'size'],
    ['a seed that is none', `${PACK}&seed=a%20b`, 'seed'],
    ['one worker', `${PACK}&caseManager=worker`, 'caseManager'],
  ])('is asked for %s: 400', async (_, address, field) => {
    const { status, body } = await world.get(address, { as: 'yjs-manager' });
    expect(status).toBe(400);
    expect(body['errors']).toContainEqual(expect.objectContaining({ field }));
  });

  it.each(['worker', 'officer', 'region-manager', 'psychologist', 'administrator'])('is not for a %s', async (as) => {
    expect((await world.get(PACK, { as })).status).toBe(403);
  });
});
