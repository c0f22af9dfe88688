import { personOf } from './small-service';
import { startWorld } from './world';
import type { World } from './world';

/** The small world with those who have oversight in it (`lead`, `region-head`), and a plan of child-ash. */
export async function worldWithOversight(): Promise<World> {
  const world = await startWorld();
  const person = personOf(world.provider.issuer);
  const staff = [
    person('lead', 'safeguarding-lead', 'yjs', null),
    person('region-head', 'head-of-service', 'region', null),
  ];
  await world.services.register.load({ services: [], teams: [], staff, children: [] });
  await world.start('child-ash');
  return world;
}
