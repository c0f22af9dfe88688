import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../domain/people';
import type { Register } from '../../register/register';
import { actor, FIRST_PAGE, id, NOW } from './builders';
import { CONCERNS, inEachPlaceOfAConcern, knows, loadConcerns, PEOPLE, SERVICE } from './concern-lists';
import type { Person } from './concern-lists';
import { DATABASES } from './databases';
import { openFor } from './open-for';

describe.each(DATABASES)('the list of each concern on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    await loadConcerns(register);
  });

  it.each(ROLES)('%s: finds those that they stand on, in whatever place, and no other', async (role) => {
    for (const who of inEachPlaceOfAConcern(role)) {
      const { rows } = await register.concerns(who, {}, FIRST_PAGE, NOW);
      const expected = Object.entries(CONCERNS).flatMap(([name, { part }]) => {
        const known = knows(who, part);
        return known === 'nothing' ? [] : [[name, known]];
      });
      // What only those may know who know it whole is left out for whoever described a child: its next moment too.
      const found = rows.map(({ concernId, nextDueAt }) => [concernId, nextDueAt === null ? 'own' : 'whole']);
      expect([who, found.sort()]).toEqual([who, expected.sort()]);
    }
  });

  it.each(PEOPLE)('%s reads each of them alone just as in the list', async (staffId: Person) => {
    for (const [serviceId, role] of [
      [SERVICE, 'case-manager'],
      ['yjs-south', 'safeguarding-lead'],
    ] as const) {
      const who = actor(role, serviceId, { staffId });
      for (const [name, { part }] of Object.entries(CONCERNS)) {
        const record = await register.concern(who, id(name));
        const known = record === null ? 'nothing' : record.whole ? 'whole' : 'own';
        expect([role, name, known]).toEqual([role, name, knows(who, part)]);
        expect([role, name, (await register.timeline(who, id(name), FIRST_PAGE)) !== null]).toEqual([
          role,
          name,
          false,
        ]);
      }
    }
  });
});
