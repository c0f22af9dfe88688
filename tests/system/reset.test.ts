import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { until } from './callers';
import { Whole } from './whole';

const { RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL: SIGNALS, RESET_REAPPLY_EXCLUDE_TYPE_UPDATE: UPDATES } =
  temporal.api.enums.v1.ResetReapplyExcludeType;

describe('a plan that an operator sets back with Temporal’s own reset', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it.each([
    ['keeps what was said since, as the server gives it to the new run again', [], ['un', 'dau', 'tri', 'pedwar']],
    ['is without it where the operator leaves it out, and so is the register', [SIGNALS, UPDATES], ['un', 'pedwar']],
  ])('%s', async (_how, leftOut, words) => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    for (const one of ['un', 'dau', 'tri']) expect(await whole.say(planId, one)).toMatchObject({ status: 200 });
    const workflowId = await whole.workflowIdOf(planId);
    const allSent = () =>
      until('all is sent', async () => (await whole.histories.committed(workflowId)).outbox.length === 0);
    await allSent();
    const mailed = whole.camau.mail.messages().length;

    await whole.histories.reset(workflowId, { commandsBack: 2, leftOut });
    expect(await whole.say(planId, 'pedwar')).toMatchObject({ status: 200 });
    expect(await whole.said(planId)).toEqual(words);
    const { version, view } = await whole.histories.committed(workflowId);
    expect(await whole.plan(planId)).toMatchObject({ version, ...view });
    await allSent();
    expect(whole.camau.mail.messages()).toHaveLength(mailed);
  });
});
