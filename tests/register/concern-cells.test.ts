import { describe, expect, it } from '@jest/globals';
import { outboxIdOf } from '../../domain/ids';
import { ROLES } from '../../domain/people';
import type { Recipient } from '../../domain/people';
import type { Register } from '../../register/register';
import { actor, FIRST_PAGE, id, message, NOW, TODAY } from './builders';
import { CONCERNS, inEachPlaceOfAConcern, knows, loadConcerns, PEOPLE, raised, SERVICE } from './concern-lists';
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

  const line = (first: Recipient & { readonly kind: 'staff' | 'manager-of-team' }): Recipient => ({
    ...{ kind: 'first-there', line: [first, { kind: 'role', role: 'safeguarding-lead', serviceId: id(SERVICE) }] },
    except: [],
  });
  const manager = line({ kind: 'manager-of-team', teamId: id('team-north') });
  const raiser = line({ kind: 'staff', staffId: id('raiser') });
  it.each<[string, string, Recipient, string]>([
    ['the manager', 'plain', manager, 'manager-north'],
    ['the manager, of a child of another colleague’s family', 'about kin of raiser', manager, 'manager-north'],
    ['the manager, of a child of their family: the head', 'about kin of manager-north', manager, 'head-north'],
    ['the raiser', 'plain', raiser, 'raiser'],
    ['the raiser, of a child of their family: the next', 'about kin of raiser', raiser, 'lead-north'],
    ['whoever described a child of their family', 'about kin of raiser, whom somebody described', raiser, 'raiser'],
    [
      'the manager, who is family of a child whom another described: the head',
      'about kin of manager-north, whom somebody described',
      manager,
      'head-north',
    ],
  ])('is mailed to %s', async (which, list, to, expected) => {
    const { part, open } = CONCERNS[list] ?? {};
    const concernId = `mail to ${which}`;
    if (!part || open === undefined) throw new Error(`There is no list "${list}".`);
    const outbox = [message(concernId, 1, 1, to)];
    await register.commit(raised(concernId, part, false, outbox));
    const [mail] = await register.claimMail([outboxIdOf(concernId, 1, 1)], TODAY);
    expect([mail?.recipient, mail?.to?.staffId]).toEqual([to, expected]);
  });
});
