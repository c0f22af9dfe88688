import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bornOn, staffId, Whole } from './whole';

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
});
