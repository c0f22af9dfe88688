import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf, FAMILY_NAME } from './small-service';
import { bornOn, Whole } from './whole';

describe('a look at a restricted record on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
  });
  afterAll(() => whole.stop());

  it('is mailed to the manager at once, with nothing of the child and nothing of why', async () => {
    const childId = await whole.addChild(bornOn({ years: 15 }));
    const child = `/v1/children/${childId}`;
    const restriction = { because: 'other', words: 'CANARY of the restriction' };
    expect(await whole.as('manager', 'POST', `${child}/restrictions`, { body: restriction })).toMatchObject({
      status: 201,
    });
    expect(await whole.as('otherCaseManager', 'GET', child)).toMatchObject({ status: 403 });
    const look = { because: 'safety-now', words: 'CANARY of the look' };
    const begun = await whole.as('otherCaseManager', 'POST', `${child}/restricted-looks`, { body: look });
    expect(begun).toMatchObject({ status: 201 });
    const told = await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('manager')) && subject.startsWith('A restricted record was opened'),
      20_000,
    );
    for (const secret of ['CANARY', FAMILY_NAME, 'safety-now', addressOf('otherCaseManager')]) {
      expect(`${told.subject} ${told.text}`).not.toContain(secret);
    }
    expect(await whole.as('otherCaseManager', 'GET', child)).toMatchObject({ status: 200 });
  });
});
