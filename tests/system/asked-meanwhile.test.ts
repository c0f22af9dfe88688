import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealedData } from '../../operations/temporal-data';
import { workflowBundle } from '../once-per-run';
import { untilAnswered } from './callers';
import { today, Whole } from './whole';

const WRITERS = [1, 2, 3];
const WORDS_OF_EACH = 40;
/** Everything stays in one run, so that one history holds it all. */
const tuning = { historyCap: 20_000 };

/** What is asked while a task is under way may be refused, and nothing else may come of it. */
const turnedAway = (error: unknown): void => {
  if (!/RESOURCE_EXHAUSTED/.test(JSON.stringify((error as Error).cause ?? error) + String((error as Error).cause)))
    throw error;
};

describe('a plan that is asked while it works', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start({ tuning });
  });
  afterAll(() => whole.stop());

  it('can be gone through again from its history, by whichever worker takes it over', async () => {
    const planId = await whole.startPlan({ years: 16 });
    const workflowId = await whole.workflowIdOf(planId);
    const work = { goesOn: true };
    const preview = async (): Promise<void> => {
      const { orders } = await whole.plan(planId);
      const body = { orderId: orders[0]?.orderId, change: { revoke: { on: today() } }, reason: 'y llys' };
      while (work.goesOn) {
        const path = `/v1/transition-plans/${planId}/change-order?preview=true`;
        const { status } = await untilAnswered(() => whole.as('caseManager', 'POST', path, { body }));
        expect(status).toBe(200);
      }
    };
    const compare = async (): Promise<void> => {
      while (work.goesOn) await whole.histories.committed(workflowId);
    };
    /** As somebody does who looks at it on Temporal's own pages. */
    const look = async (): Promise<void> => {
      const handle = whole.histories.handle(workflowId);
      while (work.goesOn) await handle.query('__stack_trace').catch(turnedAway);
    };
    const write = async (writer: number): Promise<void> => {
      for (let word = 1; word <= WORDS_OF_EACH; word++) {
        // On a busy machine an answer may come too late: then it is sent again, as a good client does.
        const words = `${writer}: ${word}`;
        const said = await untilAnswered(() => whole.say(planId, words, words.replace(': ', '-')));
        expect([words, said.status]).toEqual([words, 200]);
      }
    };
    const asked = Promise.all([preview(), compare(), look()]);
    await Promise.all([asked, Promise.all(WRITERS.map(write)).finally(() => (work.goesOn = false))]);

    const history = await whole.histories.handle(workflowId).fetchHistory();
    const again = { workflowBundle: await workflowBundle(), dataConverter: sealedData(whole.camau.temporal.keys) };
    await expect(Worker.runReplayHistory(again, history)).resolves.toBeUndefined();
  }, 180_000);
});
