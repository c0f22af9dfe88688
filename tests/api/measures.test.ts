import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { createApp } from '../../api/create-app';
import { apiMeasures } from '../../api/measures';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import { startWorld } from './world';
import type { World } from './world';

describe('what the API measures', () => {
  const registry = new Registry();
  let world: World;
  let served: Served;
  beforeAll(async () => {
    world = await startWorld();
    const measures = apiMeasures(registry);
    const app = createApp({ ...world.services, plans: measures.commands(world.services.plans) });
    served = await serve(measures.requests(app), { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await served.close(0);
    await world.close();
  });

  it('counts requests by route pattern, method and status, and never by what stood in their addresses', async () => {
    for (const path of ['/health', '/v1/transition-plans/plan-secret', '/Mali/secret?name=Mali']) {
      await (await fetch(`${served.url}${path}`)).text();
    }
    const text = await registry.metrics();
    expect(text).toContain('camau_request_seconds_count{route="/health",method="GET",status="200"} 1');
    expect(text).toContain(
      'camau_request_seconds_count{route="/v1/transition-plans/:planId",method="GET",status="401"} 1',
    );
    expect(text).toContain('camau_request_seconds_count{route="none",method="GET",status="404"} 1');
    expect(text).not.toMatch(/secret|Mali/);
  });

  it('counts commands by name and outcome', async () => {
    const own = new Registry();
    const busy = { ...world.services.plans, command: () => Promise.resolve({ is: 'busy' } as const) };
    await apiMeasures(own)
      .commands(busy)
      .command('c-1', { command: { name: 'accept-task' } } as never);
    expect(await own.metrics()).toContain('camau_commands_total{command="accept-task",outcome="busy"} 1');
  });
});
