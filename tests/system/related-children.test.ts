import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { bornOn, staffId, today, Whole } from './whole';

describe('children who belong together', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('are nothing but somebody to ask for the receiving side, which knows only one of them', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const { childId } = await whole.plan(planId);
    const other = await whole.addChild(bornOn({ years: 16 }));
    const path = `/v1/children/${childId}/related-children`;
    const body = { relatedChildId: other, relation: 'same-household' };
    expect((await whole.as('caseManager', 'POST', path, { body })).status).toBe(201);

    const seenBy = async (who: 'caseManager' | 'probationManager') =>
      (await whole.as<{ rows: unknown[] }>(who, 'GET', path)).body.rows;
    expect(await seenBy('caseManager')).toMatchObject([{ childId: other, relation: 'same-household' }]);
    const [row] = await seenBy('probationManager');
    expect(row).toMatchObject({ askId: staffId('caseManager'), childId: null, relation: null, linkId: null });
    expect(JSON.stringify(await seenBy('probationManager'))).not.toContain(other);
  });

  it('and must not be brought together are warned of when an appointment is booked, to whoever may know both', async () => {
    const [one, other] = [
      await whole.startPlan({ years: 17, months: 6 }),
      await whole.startPlan({ years: 17, months: 3 }),
    ];
    const { childId } = await whole.plan(one);
    const body = {
      relatedChildId: (await whole.plan(other)).childId,
      ...{ relation: 'not-to-be-brought-together', because: 'Cafodd ei frifo' },
    };
    const linked = await whole.as('caseManager', 'POST', `/v1/children/${childId}/related-children`, { body });
    expect(linked.status).toBe(201);
    const book = async (planId: string) => {
      const when = { on: addDays(today(), 3), at: '10:00', minutes: 45, where: 'Canolfan y Bont' };
      const sent = { what: 'tro', withId: staffId('caseManager'), ...when };
      return whole.as('caseManager', 'POST', `/v1/transition-plans/${planId}/book-appointments`, { body: sent });
    };
    expect((await book(one)).body['warnings']).toBeUndefined();
    const { status, body: said } = await book(other);
    expect([status, said['warnings']]).toMatchObject([
      200,
      [{ warning: 'not-to-be-brought-together', linkId: linked.body['linkId'] }],
    ]);
  });
});
