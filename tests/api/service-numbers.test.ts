import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warnOfMissingNumbers } from '../../api/service-numbers';
import { NO_NUMBERS, SERVICE_NUMBERS } from '../../domain/service-numbers';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const set = (body: unknown, as = 'administrator', key?: string) =>
  world.post('/v1/service/set-numbers', { as, body, ...(key === undefined ? {} : { key }) });

describe('the telephone numbers of a service', () => {
  it('are missing until they are set, and production says at its start of which service', async () => {
    const warned: unknown[] = [];
    const log = { warn: (fields: unknown) => void warned.push(fields) };
    await warnOfMissingNumbers(world.services.register, log);
    // The probation region rings those of the child's service.
    expect(warned).toEqual([
      { serviceId: 'elsewhere', missing: SERVICE_NUMBERS },
      { serviceId: 'yjs', missing: SERVICE_NUMBERS },
    ]);
    warned.length = 0;
    await set({
      childrensServices: '029 2018 0101',
      adultSocialCare: '029 2018 0102',
      outOfHoursTeam: '+44 29 2018 0103',
    });
    await warnOfMissingNumbers(world.services.register, log);
    expect(warned).toContainEqual({ serviceId: 'yjs', missing: ['safeguardingRota'] });
    await set({ safeguardingRota: '029 2018 0104' });
    warned.length = 0;
    await warnOfMissingNumbers(world.services.register, log);
    expect(warned).toEqual([{ serviceId: 'elsewhere', missing: SERVICE_NUMBERS }]);
  });

  it('are set for one service alone, once for a key; what is left out stays', async () => {
    await set({ adultSocialCare: '029 2018 0202' }, 'administrator', 'once');
    await set({ adultSocialCare: '029 2018 0302' });
    expect((await set({ adultSocialCare: '029 2018 0202' }, 'administrator', 'once')).status).toBe(200);
    expect((await world.get('/v1/service')).body).toMatchObject({
      ...{ serviceId: 'yjs', adultSocialCare: '029 2018 0302', outOfHoursTeam: '+44 29 2018 0103' },
    });
    expect((await world.get('/v1/service', { as: 'stranger' })).body).toMatchObject(NO_NUMBERS);
    await set({ adultSocialCare: null });
    expect((await world.get('/v1/service')).body).toMatchObject({ adultSocialCare: null });
  });

  it.each([
    ['words', { outOfHoursTeam: 'ask the desk' }, 'outOfHoursTeam'],
    ['an empty number', { outOfHoursTeam: ' ' }, 'outOfHoursTeam'],
    ['a number of 40 digits', { outOfHoursTeam: '0'.repeat(40) }, 'outOfHoursTeam'],
    ['nothing', {}, 'body'],
  ])('are not %s', async (_, body, field) => {
    const got = await set(body);
    expect([got.status, (got.body['errors'] as { field: string }[])[0]?.field]).toEqual([400, field]);
  });

  it('are not for a case manager to set', async () => {
    expect((await set({ outOfHoursTeam: '029 2018 0103' }, 'worker')).status).toBe(403);
  });
});
