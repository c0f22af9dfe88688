import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffId, Whole } from './whole';

describe('a youth-to-adult transition on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('goes from its start at 17 years 6 months to letting go, with one accountable owner all the way', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const ok = async (reply: Promise<{ status: number; body: unknown }>) => {
      expect(await reply).toMatchObject({ status: 200 });
    };
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'preparing',
      accountable: { staffId: staffId('manager') },
    });

    await ok(whole.act('caseManager', planId, 'prepare-child', 'complete', { childsWords: 'Dw i’n deall' }));
    await ok(whole.act('caseManager', planId, 'share-information', 'complete'));
    await ok(whole.act('probationManager', planId, 'name-receiving-officer', 'accept'));
    await ok(
      whole.act('probationManager', planId, 'name-receiving-officer', 'complete', {
        receivingOfficerId: staffId('officer'),
      }),
    );
    await ok(whole.act('caseManager', planId, 'three-way-meeting', 'complete'));
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'graded-handover',
      receivingOfficerId: staffId('officer'),
    });

    await whole.advance(planId, 95);
    await ok(whole.act('caseManager', planId, 'joint-contact', 'complete'));
    await ok(whole.act('caseManager', planId, 'joint-contact', 'complete'));
    await whole.advance(planId, 60);
    await ok(whole.act('officer', planId, 'receiver-led-contact', 'accept'));
    await ok(whole.act('officer', planId, 'receiver-led-contact', 'complete'));
    await ok(whole.act('officer', planId, 'accept-responsibility', 'accept', { conditions: 'the same meeting place' }));
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'graded-handover',
      accountable: { staffId: staffId('manager') },
    });

    await whole.advance(planId, 40);
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'transferred',
      accountable: { staffId: staffId('probationManager'), role: 'probation-manager' },
    });

    for (let checkIn = 1; checkIn <= 3; checkIn++)
      await ok(whole.act('caseManager', planId, 'after-transfer-check-in', 'complete'));
    await whole.advance(planId, 90);
    await ok(whole.act('caseManager', planId, 'transition-review', 'complete'));
    await ok(whole.order('caseManager', planId, 'let-go', { childsWords: 'Diolch' }));
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed', life: { outcome: 'let-go' } });
  });
});
