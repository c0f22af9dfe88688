import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Key } from '../../encryption/key-ring';
import { untilAnswered } from './callers';
import { FAMILY_NAME } from './small-service';
import { Whole } from './whole';

const CANARY = 'CANARYWORDS';
const key = (id: string): Key => ({ id, bytes: randomBytes(32) });

describe('what Temporal is given', () => {
  let whole: Whole | null = null;
  afterEach(async () => {
    await whole?.stop();
    whole = null;
  });

  /** Everything that the Temporal server has written into the folder. */
  const written = (folder: string): string =>
    readdirSync(folder)
      .filter((name) => name.startsWith('temporal'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('\n');

  /** Everything that the register's database has written. */
  const inRegister = (folder: string): string =>
    readdirSync(join(folder, 'register'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');

  it('is sealed: words, dates and answers of a plan stand nowhere in its database or log', async () => {
    whole = await Whole.start({ register: 'folder' });
    const planId = await whole.startPlan({ years: 17, months: 6 });
    expect(await whole.say(planId, CANARY)).toMatchObject({ status: 200 });
    // Refused once by the door, and once by the loop: its words come back as a failure.
    const refused = await whole.order('caseManager', planId, 'pause', { reason: CANARY, reviewOn: '2020-01-01' });
    expect(refused.status).toBe(422);
    await whole.advance(planId, 40);
    const { orders, childId } = await whole.plan(planId);
    let [text, register] = ['', ''];
    whole = await whole.restart((folder) => {
      [text, register] = [written(folder), inRegister(folder)];
      return Promise.resolve();
    });
    expect(await whole.said(planId)).toEqual([CANARY]);
    // The register finds children by their names; what anybody said or wrote stands nowhere in its files.
    expect(register).toContain(FAMILY_NAME);
    expect(register).not.toContain(CANARY);
    // The ids by which a workflow is found do stand there; nothing else does.
    expect(text).toContain(`transitionPlan:${childId}`);
    for (const word of [
      CANARY,
      FAMILY_NAME,
      'record-child-view"',
      'youth-rehabilitation-order',
      orders[0]?.endsOn ?? '-',
    ]) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
  }, 180_000);

  it('stays readable while keys change in the middle of a plan, and stands still, whole, while its key is not there', async () => {
    const [first, second, third] = [key('first'), key('second'), key('third')];
    whole = await Whole.start({ temporalKeys: [first], register: 'folder' });
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const said: string[] = [];
    const say = async (words: string) => {
      expect(await whole?.say(planId, words)).toMatchObject({ status: 200 });
      said.push(words);
      expect(await whole?.said(planId)).toEqual(said);
    };
    await say('under the first');
    whole = await whole.restart(() => Promise.resolve(), { temporalKeys: [second, first] });
    await say('under the second');
    whole = await whole.restart(() => Promise.resolve(), { temporalKeys: [third, second, first] });
    await say('under the third');

    whole = await whole.restart(() => Promise.resolve(), { temporalKeys: [key('another')] });
    // Lists answer; the record itself, and what is new, wait for the key, and nothing is said to be done.
    expect((await whole.as('caseManager', 'GET', '/v1/transition-plans')).body).toMatchObject({ rows: [{}] });
    expect((await whole.as('caseManager', 'GET', `/v1/transition-plans/${planId}`)).status).toBe(503);
    expect((await whole.say(planId, 'not to be read')).status).toBe(503);

    whole = await whole.restart(() => Promise.resolve(), { temporalKeys: [third, second, first] });
    // The plan's task has failed and is tried again after a while: till then a good client sends the very same again.
    const [plan, sent] = [whole, randomUUID()];
    const answered = await untilAnswered(() => plan.say(planId, 'and it goes on', sent));
    expect([answered.status, await plan.said(planId)]).toEqual([200, [...said, 'and it goes on']]);
  }, 300_000);
});
